package vierkant.calc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vierkant.calc.Expr.Moment;

/**
 * Why a line has its result in a year: the lines that it was made of, each with its own explanation, down to inputs.
 *
 * @param line the line
 * @param year the year; the one before the axis for an opening
 * @param result in the line's unit
 * @param expression what it says
 * @param parts the results that it was made of, in order of first mention, each once
 */
public record Explanation(LineId line, int year, BigDecimal result, Expr expression, List<Explanation> parts) {
    public Explanation {
        parts = List.copyOf(parts);
    }

    /**
     * Explains a result.
     *
     * @throws IllegalArgumentException where there is no such line or year
     */
    public static Explanation of(Results results, LineId line, int year) {
        return explained(results, results.calculation().byId(), line, year, new HashMap<>());
    }

    /** A line that is reached along two ways is explained once; both ways hold the same explanation. */
    private static Explanation explained(
            Results results, Map<LineId, Line> lines, LineId id, int year, Map<List<Object>, Explanation> known) {
        Explanation before = known.get(List.of(id, year));
        if (before != null) {
            return before;
        }
        Line line = lines.get(id);
        if (line == null) {
            throw new IllegalArgumentException("no line is called " + id);
        }
        boolean opening = year < results.calculation().years().first();
        Expr expression = opening ? line.opening().orElse(line.expression()) : line.expression();
        BigDecimal result = opening ? results.opening(id).orElseThrow() : results.in(year, id);
        Map<List<Object>, Explanation> parts = new LinkedHashMap<>();
        for (Expr.Reference reference : expression.accept(new References())) {
            int when = reference.moment() == Moment.THIS_YEAR ? year : year - 1;
            if (!parts.containsKey(List.of(reference.line(), when))) {
                parts.put(List.of(reference.line(), when), explained(results, lines, reference.line(), when, known));
            }
        }
        Explanation explanation = new Explanation(id, year, result, expression, new ArrayList<>(parts.values()));
        known.put(List.of(id, year), explanation);
        return explanation;
    }
}
