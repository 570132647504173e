package vierkant.workbook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vierkant.calc.Block;
import vierkant.calc.Calculation;
import vierkant.calc.Expr;
import vierkant.calc.Line;
import vierkant.calc.LineId;
import vierkant.calc.Part;
import vierkant.calc.References;
import vierkant.calc.Results;
import vierkant.calc.Row;
import vierkant.model.Unit;
import vierkant.workbook.Place.Span;

/**
 * Decides which lines stand in the constant column and which in the columns of the years.
 *
 * <p>A line that is the same in every year is a constant, with exceptions: totals, checks and amounts are shown for every
 * year, because that is what their reader looks for; and lines that are ranked or picked as one area stand alike.
 */
final class Spans {
    private final Results results;
    private final Set<LineId> constants;
    private final Set<LineId> shownPerYear = new HashSet<>();

    private Spans(Results results, List<Block> blocks) {
        this.results = results;
        this.constants = new HashSet<>(results.constants());
        for (Block block : blocks) {
            block.rows().stream()
                    .filter(row -> isShownPerYear(block.part(), row))
                    .forEach(row -> shownPerYear.add(row.id()));
        }
    }

    static Map<LineId, Span> of(Results results, List<Block> blocks) {
        Spans spans = new Spans(results, blocks);
        while (spans.narrowed()) {
            // each round takes away constants, so the rounds end
        }
        Map<LineId, Span> byLine = new HashMap<>();
        for (Line line : results.calculation().lines()) {
            byLine.put(line.id(), spans.constants.contains(line.id()) ? Span.CONSTANT : Span.YEARLY);
        }
        return byLine;
    }

    private static boolean isShownPerYear(Part part, Row row) {
        if (row.line().isInput()) {
            return false;
        }
        return switch (part) {
            case INPUTS -> false;
            case CONTRACTS, FORMULAS, SHARES -> row.line().unit().equals(Unit.EURO);
            // a limit, a price, or what is told of all years together, is the same in every year
            case FUNDS, MOVE, COMPARISONS -> row.line().unit().equals(Unit.EURO) && row.time() == Row.Time.FLOW;
            case SUMMARY, CHECKS -> true;
        };
    }

    private boolean narrowed() {
        Calculation calculation = results.calculation();
        int before = constants.size();
        for (Line line : calculation.lines()) {
            if (constants.contains(line.id()) && !mayBeConstant(line)) {
                constants.remove(line.id());
            }
            if (line.expression() instanceof Expr.Ranked ranked) {
                alike(ranked.among());
            } else if (line.expression() instanceof Expr.SumWhere sum) {
                alike(sum.amounts());
                alike(sum.keys());
            }
        }
        return constants.size() < before;
    }

    /** An area lies in one column. */
    private void alike(List<LineId> area) {
        if (!constants.containsAll(area)) {
            area.forEach(constants::remove);
        }
    }

    private boolean mayBeConstant(Line line) {
        return !shownPerYear.contains(line.id())
                && line.expression().accept(new References()).stream()
                        .allMatch(reference -> constants.contains(reference.line()))
                && (line.opening().isEmpty() || opensWithItsConstant(line.id()));
    }

    private boolean opensWithItsConstant(LineId line) {
        int first = results.calculation().years().first();
        return results.opening(line).orElseThrow().compareTo(results.in(first, line)) == 0;
    }
}
