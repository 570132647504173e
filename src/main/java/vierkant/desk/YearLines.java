package vierkant.desk;

import static vierkant.desk.Tables.column;
import static vierkant.desk.Tables.joined;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vierkant.calc.LineId;
import vierkant.plan.Plan;
import vierkant.text.Message;

/** Lines below each other over the years, and in which years there is something of them. */
final class YearLines {
    private final Plan plan;
    private final Tables tables;
    private final Rests rests;

    YearLines(Plan plan) {
        this.plan = plan;
        this.tables = new Tables(plan.results());
        this.rests = new Rests(plan);
    }

    /** Lines in euros, with their sum over the years. */
    Table inEuros(String key, Message title, List<LineId> lines) {
        return new Table(
                key,
                title,
                joined(
                        names(),
                        tables.years(),
                        List.of(
                                column("total", new DeskText.TotalHeading()),
                                column("origin", new DeskText.OriginHeading()))),
                lines.stream()
                        .map(line -> Table.Row.of(joined(
                                        names(line),
                                        tables.amounts(line),
                                        List.of(tables.total(line), new Cell.Text(rests.of(line))))
                                .toArray(Cell[]::new)))
                        .toList());
    }

    /** Lines in units of their own. */
    Table inUnits(String key, Message title, List<LineId> lines) {
        return new Table(
                key,
                title,
                joined(
                        names(),
                        List.of(column("unit", new DeskText.UnitHeading())),
                        tables.years(),
                        List.of(column("origin", new DeskText.OriginHeading()))),
                lines.stream()
                        .map(line -> Table.Row.of(joined(
                                        names(line),
                                        List.of(tables.unitCell(line)),
                                        tables.amounts(line),
                                        List.of(new Cell.Text(rests.of(line))))
                                .toArray(Cell[]::new)))
                        .toList());
    }

    private static List<Table.Column> names() {
        return List.of(column("line", new DeskText.NameHeading()), column("label", new DeskText.LabelHeading()));
    }

    private List<Cell> names(LineId line) {
        return List.of(new Cell.Name(line.name()), new Cell.Text(label(line)));
    }

    Message label(LineId line) {
        return Objects.requireNonNull(plan.rows().get(line)).label();
    }

    /**
     * Where there is most of a line.
     *
     * @param years in which there is any
     * @param year in which there is most
     * @param amount in that year, above 0
     */
    record Worst(String years, int year, BigDecimal amount) {
        /** Whether there is any in that year only. */
        boolean isOfOneYear() {
            return years.equals(Tables.spans(List.of(year)));
        }

        /** The year in which there is most, where there is any in another one as well. */
        Optional<Integer> most() {
            return isOfOneYear() ? Optional.empty() : Optional.of(year);
        }

        /** To one decimal, for a sentence about places. */
        BigDecimal rough() {
            BigDecimal rounded = amount.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
            return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
        }
    }

    /** Where there is most of a line of which there should be nothing; empty where there is nothing. */
    Optional<Worst> worst(LineId line) {
        List<Integer> years = plan.budget().years().all().stream()
                .filter(year -> plan.results().in(year, line).signum() > 0)
                .toList();
        return years.stream()
                .max(Comparator.comparing((Integer year) -> plan.results().in(year, line))
                        .thenComparing(Comparator.reverseOrder()))
                .map(year -> new Worst(Tables.spans(years), year, plan.results().in(year, line)));
    }

    /** The least of a line in any year. */
    BigDecimal least(LineId line) {
        return plan.budget().years().all().stream()
                .map(year -> plan.results().in(year, line))
                .min(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
    }
}
