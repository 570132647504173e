package vierkant.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import vierkant.text.Verbatim;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import vierkant.desk.Cell;
import vierkant.desk.Table.Emphasis;
import vierkant.desk.Table.Row;
import vierkant.desk.View;
import vierkant.model.Unit;
import vierkant.shell.Screen.Style;
import vierkant.text.Language;
import vierkant.text.Words;

class TableTextTest {
    private static String file(View view) {
        return new TableText(Words.in(Language.NL), Screen.NONE).text(view);
    }

    private static String wide(int width, View view) {
        return new TableText(Words.in(Language.NL), new Screen(OptionalInt.of(width), Style.PLAIN)).text(view);
    }

    @Test
    void standsInLineWithAmountsToTheRight() {
        assertThat(file(Views.drimmelen())).isEqualTo("""
                        JeugdzorgPlus in de begroting

                        Totalen
                        Regel        Omschrijving                                2024          2026
                        -----------  ----------------------------------  ------------  ------------
                          bestaand   JeugdzorgPlus, bestaand budget      € 188.000,00  € 188.000,00
                          verhoging  Verhoging vanwege de af- en ombouw   € 50.000,00
                        total        Totaal                              € 238.000,00  € 188.000,00

                        Bedragen zijn lasten.
                        """);
    }

    @Test
    void showsEachKindOfCellInTheReadersNotation() {
        assertThat(file(Views.everyKind())).isEqualTo("""
                        Totalen
                        Wat                Waarde
                        --------  ---------------
                        =SUM(A1)            -naam
                        soort         structureel
                        dag       4 februari 2023
                        niets
                        min           € -1.234,50
                        quotum        € 33,333333
                        derde            33,3333%
                        vlag                   ja
                        tarief          € 350,255
                        prijs         € 20.000,00
                        plaatsen          1.036,5
                        """);
    }

    @Test
    void wrapsTextsWhereTheScreenIsNarrow() {
        assertThat(wide(66, Views.drimmelen())).isEqualTo("""
                        JeugdzorgPlus in de begroting

                        Totalen
                        Regel        Omschrijving                       2024          2026
                        -----------  -------------------------  ------------  ------------
                          bestaand   JeugdzorgPlus, bestaand    € 188.000,00  € 188.000,00
                                     budget
                          verhoging  Verhoging vanwege de af-    € 50.000,00
                                     en ombouw
                        total        Totaal                     € 238.000,00  € 188.000,00

                        Bedragen zijn lasten.
                        """);
    }

    @Test
    void continuesInABlockBelowWhereAmountsDoNotFit() {
        assertThat(wide(45, Views.drimmelen())).isEqualTo("""
                        JeugdzorgPlus in de begroting

                        Totalen
                        Regel        Omschrijving                2024
                        -----------  ------------------  ------------
                          bestaand   JeugdzorgPlus,      € 188.000,00
                                     bestaand budget
                          verhoging  Verhoging vanwege    € 50.000,00
                                     de af- en ombouw
                        total        Totaal              € 238.000,00

                        Regel        Omschrijving                2026
                        -----------  ------------------  ------------
                          bestaand   JeugdzorgPlus,      € 188.000,00
                                     bestaand budget
                          verhoging  Verhoging vanwege
                                     de af- en ombouw
                        total        Totaal              € 188.000,00

                        Bedragen zijn lasten.
                        """);
    }

    @Test
    void movesTextsUnderTheirRowWhereColumnsDoNotFit() {
        View view = Views.of(Views.table(
                List.of(
                        Views.column("line", "Regel"),
                        Views.column("label", "Omschrijving"),
                        Views.column("nature", "I/S"),
                        Views.column("2024", "2024"),
                        Views.column("origin", "Berust op")),
                new Row(
                        List.of(
                                new Cell.Name("verhoging"),
                                Views.text("Verhoging"),
                                Views.text("incidenteel"),
                                Views.euro("50000"),
                                Views.text("brief-2023, begroting-2024, 3 aannames")),
                        Emphasis.NONE,
                        1),
                Row.of(
                        new Cell.Name("leeg"),
                        Views.text("Niets"),
                        new Cell.Empty(),
                        Views.euro("0"),
                        new Cell.Empty())));
        assertThat(wide(55, view)).isEqualTo("""
                        Totalen
                        Regel        Omschrijving  I/S                 2024
                        -----------  ------------  -----------  -----------
                          verhoging  Verhoging     incidenteel  € 50.000,00
                              Berust op: brief-2023, begroting-2024, 3 aannames
                        leeg         Niets                           € 0,00
                        """);
        assertThat(wide(46, view)).isEqualTo("""
                        Totalen
                        Regel        Omschrijving         2024
                        -----------  ------------  -----------
                          verhoging  Verhoging     € 50.000,00
                              I/S: incidenteel · Berust op:
                              brief-2023, begroting-2024, 3 aannames
                        leeg         Niets              € 0,00
                        """);
    }

    @Test
    void neverBreaksNorHidesAnAmountHoweverNarrowTheScreen() {
        for (int width = 1; width < 90; width++) {
            String shown = wide(width, Views.drimmelen());
            assertThat(shown).contains("€ 238.000,00", "€ 50.000,00");
            int narrowest = 11 + 2 + 18 + 2 + 12;
            if (width >= narrowest) {
                assertThat(shown.lines()).allMatch(fits(width));
            }
        }
    }

    @Test
    void neverBreaksAnAmountInANote() {
        View view = new View(
                Optional.empty(),
                List.of(),
                List.of(new Verbatim("Het bestaande budget was vorig jaar € 188.000,00 per jaar.")));

        assertThat(wide(40, view)).isEqualTo("Het bestaande budget was vorig jaar\n€ 188.000,00 per jaar.\n");
    }

    @Test
    void neverBreaksAWordHoweverNarrowTheScreen() {
        View view = Views.of(Views.table(
                List.of(
                        Views.column("check", "Naam"),
                        Views.column("label", "Omschrijving"),
                        Views.column("2024", "2024")),
                Row.of(
                        new Cell.Name("shares.vastgoed-gemeenten"),
                        Views.text("Vastgoedtransitie per gemeente"),
                        Views.euro("188000"))));

        assertThat(wide(40, view)).isEqualTo("""
                        Totalen
                        Naam                               2024
                        -------------------------  ------------
                        shares.vastgoed-gemeenten  € 188.000,00
                            Omschrijving: Vastgoedtransitie per
                            gemeente
                        """);
        for (int width = 1; width < 90; width++) {
            assertThat(wide(width, view))
                    .contains("shares.vastgoed-gemeenten", "Vastgoedtransitie", "€ 188.000,00");
        }
    }

    private static Predicate<String> fits(int width) {
        return line -> Letters.width(line) <= width;
    }

    @Test
    void wrappedLinesStayUnderTheirIndentedFirst() {
        View view = Views.of(Views.table(
                List.of(Views.column("label", "Regel"), Views.column("2024", "2024")),
                new Row(List.of(Views.text("waarvan onderdeel van het geheel"), Views.euro("1")), Emphasis.NONE, 2)));
        assertThat(wide(28, view)).isEqualTo("""
                        Totalen
                        Regel                   2024
                        --------------------  ------
                            waarvan           € 1,00
                            onderdeel van
                            het geheel
                        """);
    }

    @Test
    void standsOutOnATerminalOnly() {
        Screen terminal = new Screen(OptionalInt.empty(), Style.BOLD_TOO);
        String shown = new TableText(Words.in(Language.NL), terminal).text(Views.drimmelen());
        assertThat(shown)
                .contains("\u001b[1mTotalen\u001b[0m", "\u001b[1mtotal ")
                .doesNotContain("\u001b[1m  bestaand");
        assertThat(file(Views.drimmelen())).doesNotContain("\u001b");
    }

    @Test
    void aLabelCanNotSteerTheTerminal() {
        View view = Views.of(Views.table(
                List.of(Views.column("label", "Regel")), Row.of(Views.text("rood\u001b[31m\r\nx\u202Eabc\u0007"))));
        assertThat(file(view))
                .contains("rood\uFFFD[31m\uFFFD x\uFFFDabc\uFFFD\n")
                .doesNotContain("\u001b", "\u202E", "\r");
    }

    @Test
    void lettersWithMarksTakeOneColumn() {
        View view = Views.of(Views.table(
                List.of(Views.column("label", "Regel"), Views.column("2024", "2024")),
                Row.of(Views.text("cafe\u0301"), Views.euro("1")),
                Row.of(Views.text("caf\u00e9s"), Views.euro("22"))));
        assertThat(file(view)).contains("cafe\u0301    € 1,00\n", "caf\u00e9s  € 22,00\n");
    }

    @Test
    void aTableWithoutHeadingsHasNoLineUnderThem() {
        View view = Views.of(Views.table(
                List.of(Views.column("a", ""), Views.column("b", "")), Row.of(Views.text("x"), Views.text("y"))));
        assertThat(file(view)).isEqualTo("Totalen\nx  y\n");
    }

    @Test
    void aTableWithoutRowsShowsItsHeadings() {
        assertThat(file(Views.of(Views.table(List.of(Views.column("a", "Contract"))))))
                .isEqualTo("Totalen\nContract\n--------\n");
    }

    @Test
    void roundsForTheEyeOnly() {
        assertThat(new CellWords(Words.in(Language.NL))
                        .amount(new Cell.Amount(new java.math.BigDecimal("0.12345678"), Unit.PLACE)))
                .isEqualTo("0,123457");
    }
}
