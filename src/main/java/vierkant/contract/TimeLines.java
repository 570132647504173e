package vierkant.contract;

import static vierkant.calc.Expressions.line;
import static vierkant.calc.Expressions.minus;
import static vierkant.calc.Expressions.number;
import static vierkant.calc.Expressions.sum;

import vierkant.calc.Draft;
import vierkant.calc.Expr;
import vierkant.calc.LineId;
import vierkant.calc.Part;
import vierkant.model.Unit;

/**
 * The days of the axis, once for all that counts by days.
 *
 * @param firstDay of each year
 * @param lastDay of each year
 * @param days 365 or 366
 */
public record TimeLines(LineId firstDay, LineId lastDay, LineId days) {
    /**
     * Writes the lines.
     *
     * @param part where they stand
     */
    public static TimeLines write(Draft draft, Part part) {
        Draft.Section section = draft.open(part, new ContractText.Time());
        LineId first = section.computed(
                LineId.of("time", "first-day"),
                new ContractText.FirstDay(),
                Unit.DATE,
                new Expr.YearEdge(Expr.Edge.FIRST_DAY));
        LineId last = section.computed(
                LineId.of("time", "last-day"),
                new ContractText.LastDay(),
                Unit.DATE,
                new Expr.YearEdge(Expr.Edge.LAST_DAY));
        LineId days = section.computed(
                LineId.of("time", "days"),
                new ContractText.DaysOfYear(),
                Unit.DAY,
                sum(minus(line(last), line(first)), number(1, Unit.DAY)),
                new ContractText.DaysOfYearNote());
        return new TimeLines(first, last, days);
    }
}
