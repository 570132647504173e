package vierkant.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import vierkant.calc.Expr;
import vierkant.calc.Expr.Moment;
import vierkant.calc.Line;
import vierkant.calc.LineId;
import vierkant.calc.Results;
import vierkant.calc.Row;
import vierkant.model.Unit;
import vierkant.plan.Plan;
import vierkant.workbook.Place.Span;

/** The numeric cells of lines: what each says and holds, for whatever sheet. */
final class Cells {
    private final Results results;
    private final Map<LineId, Row> rows;
    private final BinaryResults binary;
    private final Places places;
    private final Links links;
    private final Map<LineId, NumberForm> forms = new HashMap<>();
    private final int widest;

    Cells(Plan plan, Places places) {
        this.results = plan.results();
        this.rows = plan.rows();
        this.binary = BinaryResults.of(results);
        this.places = places;
        this.links = new Links(results.calculation(), places);
        this.widest = longest();
    }

    /** What our formulas give in a spreadsheet. */
    BinaryResults binary() {
        return binary;
    }

    /** The formula of a line in a column: a year, or the constant column. */
    String formula(LineId id, int column) {
        Line line = line(id);
        Place place = places.of(id);
        boolean opening = place.span() == Span.YEARLY && column == Column.CONSTANT.index();
        FormulaReading reading = new FormulaReading(places, place.sheet(), column, binary.guard(id));
        if (opening) {
            return line.opening().orElseThrow().accept(reading).text();
        }
        return links.target(id)
                .map(Cells::to)
                .orElse(line.expression())
                .accept(reading)
                .text();
    }

    /** A formula that shows a line on another sheet. */
    String shown(LineId id, String sheet, int column) {
        return to(links.end(id))
                .accept(new FormulaReading(places, sheet, column, Guard.NONE))
                .text();
    }

    /** The value that a line's formula gives in a column. */
    double value(LineId id, int column) {
        return column == Column.CONSTANT.index() ? binary.opening(id).orElseThrow() : binary.in(year(column), id);
    }

    /** Whether a cell has a number: that of an input only where somebody gave it. */
    boolean isGiven(LineId id, int column) {
        return results.isGiven(year(column), id);
    }

    boolean hasGaps(LineId id) {
        return places.hasGaps(id);
    }

    /** The year of a column; that before the axis for the constant column. */
    private int year(int column) {
        int first = results.calculation().years().first();
        return column == Column.CONSTANT.index() ? first - 1 : first + column - Column.FIRST_YEAR.index();
    }

    /** The sum of the years. */
    double total(LineId id) {
        double total = 0;
        for (int year : results.calculation().years().all()) {
            total += binary.in(year, id);
        }
        return total;
    }

    /** Whether a reader asks what this amounts to over the years: money, in whole cents, that flows. */
    boolean isFlow(LineId id) {
        Line line = line(id);
        return line.unit().equals(Unit.EURO)
                && places.of(id).span() == Span.YEARLY
                && Objects.requireNonNull(rows.get(id)).time() == Row.Time.FLOW
                && !(line.expression() instanceof Expr.Quotient)
                && NumberForm.of(line, NumberForm.Wholeness.WITH_DECIMALS) == NumberForm.CENTS;
    }

    /** The sheet on which a line is computed or typed. */
    String sheet(LineId id) {
        return places.of(id).sheet();
    }

    boolean isConstant(LineId id) {
        return places.of(id).span() == Span.CONSTANT;
    }

    /** The width of a column, in characters, that shows every number, totals among them. */
    int widest() {
        return widest;
    }

    private int longest() {
        int widest = 0;
        for (Line line : results.calculation().lines()) {
            LineId id = line.id();
            BigDecimal largest = BigDecimal.valueOf(isFlow(id) ? Math.abs(total(id)) : 0);
            for (int year : results.calculation().years().all()) {
                largest = largest.max(results.in(year, id).abs());
            }
            widest = Math.max(widest, form(id).width(largest));
        }
        return widest;
    }

    NumberForm form(LineId id) {
        return forms.computeIfAbsent(id, this::findForm);
    }

    private NumberForm findForm(LineId id) {
        boolean whole = results.calculation().years().all().stream().allMatch(year -> isWhole(results.in(year, id)));
        return NumberForm.of(line(id), whole ? NumberForm.Wholeness.WHOLE : NumberForm.Wholeness.WITH_DECIMALS);
    }

    private static boolean isWhole(BigDecimal number) {
        return number.compareTo(number.setScale(0, RoundingMode.DOWN)) == 0;
    }

    private Line line(LineId id) {
        return results.line(id);
    }

    private static Expr to(LineId line) {
        return new Expr.Reference(line, Moment.THIS_YEAR);
    }
}
