package vierkant.shell;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vierkant.desk.Cell;
import vierkant.desk.Table;
import vierkant.desk.Table.Column;
import vierkant.desk.Table.Emphasis;
import vierkant.desk.Table.Row;
import vierkant.desk.View;
import vierkant.model.Unit;
import vierkant.text.Message;
import vierkant.text.Verbatim;

/** Views that tests lay out. */
final class Views {
    private Views() {}

    static Message said(String text) {
        return new Verbatim(text);
    }

    static Cell text(String text) {
        return new Cell.Text(said(text));
    }

    static Cell euro(String amount) {
        return new Cell.Amount(new BigDecimal(amount), Unit.EURO);
    }

    static Cell amount(String amount, Unit unit) {
        return new Cell.Amount(new BigDecimal(amount), unit);
    }

    static Column column(String key, String heading) {
        return new Column(key, said(heading));
    }

    static View of(Table... tables) {
        return new View(Optional.empty(), List.of(tables), List.of());
    }

    static Table table(List<Column> columns, Row... rows) {
        return new Table("totals", said("Totalen"), columns, List.of(rows));
    }

    /** The budget of Drimmelen, 2024 and 2026. */
    static View drimmelen() {
        Table totals = table(
                List.of(
                        column("line", "Regel"),
                        column("label", "Omschrijving"),
                        column("2024", "2024"),
                        column("2026", "2026")),
                new Row(
                        List.of(
                                new Cell.Name("bestaand"),
                                text("JeugdzorgPlus, bestaand budget"),
                                euro("188000"),
                                euro("188000")),
                        Emphasis.NONE,
                        1),
                new Row(
                        List.of(
                                new Cell.Name("verhoging"),
                                text("Verhoging vanwege de af- en ombouw"),
                                euro("50000"),
                                new Cell.Empty()),
                        Emphasis.NONE,
                        1),
                new Row(
                        List.of(new Cell.Name("total"), text("Totaal"), euro("238000"), euro("188000.00")),
                        Emphasis.TOTAL,
                        0));
        return new View(
                Optional.of(said("JeugdzorgPlus in de begroting")),
                List.of(totals),
                List.of(said("Bedragen zijn lasten.")));
    }

    /** One cell of each kind, and amounts in units of each form. */
    static View everyKind() {
        return of(table(
                List.of(column("what", "Wat"), column("value", "Waarde")),
                Row.of(text("=SUM(A1)"), new Cell.Name("-naam")),
                Row.of(text("soort"), new Cell.Code("structural", said("structureel"))),
                Row.of(text("dag"), new Cell.Date(LocalDate.of(2023, 2, 4))),
                Row.of(text("niets"), new Cell.Empty()),
                Row.of(text("min"), euro("-1234.5")),
                Row.of(text("quotum"), euro("33.333333")),
                Row.of(text("derde"), amount("0.33333333333333", Unit.PERCENT)),
                Row.of(text("vlag"), amount("1", Unit.FLAG)),
                Row.of(text("tarief"), amount("350.255", Unit.EURO.per(Unit.DAY_OF_STAY))),
                Row.of(text("prijs"), amount("20000", Unit.EURO.per(Unit.TRAJECTORY))),
                Row.of(text("plaatsen"), amount("1036.50", Unit.PLACE))));
    }
}
