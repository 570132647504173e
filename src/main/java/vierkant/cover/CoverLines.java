package vierkant.cover;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vierkant.calc.Draft;
import vierkant.calc.LineId;
import vierkant.fund.FundStatus;
import vierkant.model.PlannedCost;

/**
 * A cover plan as lines over the years of a calculation, in euro. What the plan chose are inputs; all sums are lines over them,
 * so that they can be explained and recalculated.
 *
 * @param costs each planned cost that costs something
 * @param pots each pot of each fund
 * @param lines each line of the budget that pays for something
 * @param planned what all costs come to in the year
 * @param fromFunds what funds pay of that
 * @param fromLines what lines of the budget pay
 * @param uncovered what nothing pays
 * @param ownMoney what funds do not pay
 */
public record CoverLines(
        List<Cost> costs,
        List<Pot> pots,
        List<Line> lines,
        LineId planned,
        LineId fromFunds,
        LineId fromLines,
        LineId uncovered,
        LineId ownMoney) {
    /** One planned cost. {@code amount - fromFunds - fromLines = uncovered}. */
    public record Cost(
            PlannedCost cost,
            LineId amount,
            Map<Payer, LineId> paid,
            LineId fromFunds,
            LineId fromLines,
            LineId uncovered) {
        public Cost {
            paid = Map.copyOf(paid);
        }
    }

    /**
     * A pot of a fund.
     *
     * @param available what the ledger leaves of it for certain at the end of the year, at least 0; all that the plan can use
     *     at the end of the last year. Empty where it is not known what was granted
     * @param used by the plan in the year
     * @param usedInAll by the plan up to and with the year
     * @param left available and not used up to and with the year; present with the available
     * @param lapses what of that is unused from the year of the last day on; empty where that is not known
     */
    public record Pot(
            Payer.OfFund pot,
            Optional<LineId> available,
            LineId used,
            LineId usedInAll,
            Optional<LineId> left,
            Optional<LineId> lapses) {}

    /**
     * A line of the budget.
     *
     * @param available its amount in the year
     * @param used by the plan in the year
     * @param left of its amount
     */
    public record Line(Payer.OfLine line, LineId available, LineId used, LineId left) {}

    public CoverLines {
        costs = List.copyOf(costs);
        pots = List.copyOf(pots);
        lines = List.copyOf(lines);
        Objects.requireNonNull(planned, "planned");
    }

    /**
     * Writes a plan into a calculation.
     *
     * @param funds the status of each fund, written into the same calculation before
     * @param names the lines of the budget that were written, by the names that users give them: {@code lines.verhoging}
     */
    public static CoverLines write(Draft draft, CoverPlan plan, List<FundStatus> funds, Map<String, LineId> names) {
        return new CoverWriting(draft, plan, funds, names).write();
    }
}
