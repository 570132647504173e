package vierkant.calc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The results of a calculation: every line in every year, exactly.
 *
 * <p>Inside, results are fractions, so a third times three is one and a tie is a tie: nothing is rounded but where a line
 * says so.
 */
public final class Results {
    private final Calculation calculation;
    private final Map<LineId, Line> lines;
    private final Map<LineId, List<BigFraction>> byYear;
    private final Map<LineId, BigFraction> before;
    private final Set<LineId> constants;

    private Results(
            Calculation calculation,
            Set<LineId> constants,
            Map<LineId, List<BigFraction>> byYear,
            Map<LineId, BigFraction> before) {
        this.calculation = calculation;
        this.constants = constants;
        this.lines = calculation.byId();
        this.byYear = byYear;
        this.before = before;
    }

    /**
     * Evaluates every line in every year.
     *
     * @throws DividedByZero where a line divides by 0
     */
    public static Results of(Calculation calculation) {
        return of(calculation, Set.of());
    }

    /**
     * The same, where some lines may not grow without end.
     *
     * @param bounded lines of which nobody knows beforehand how far they go
     * @throws DividedByZero where a line divides by 0
     * @throws BeyondReach where one of the bounded lines grows beyond what can be reckoned with
     */
    public static Results of(Calculation calculation, Set<LineId> bounded) {
        Set<LineId> constants = calculation.constants();
        Reach reach = new Reach(bounded);
        Map<LineId, BigFraction> before = beforeTheAxis(calculation, constants, reach);
        Map<LineId, List<BigFraction>> byYear = new LinkedHashMap<>();
        Map<LineId, BigFraction> previous = before;
        for (int year : calculation.years().all()) {
            Map<LineId, BigFraction> now = new HashMap<>();
            for (Line line : calculation.lines()) {
                BigFraction result = line.expression().accept(new Evaluation(line.id(), year, now, previous, reach));
                now.put(line.id(), result);
                byYear.computeIfAbsent(line.id(), id -> new ArrayList<>()).add(result);
            }
            previous = now;
        }
        return new Results(calculation, constants, byYear, before);
    }

    /** The lines that are the same in every year, and the openings of the others. */
    private static Map<LineId, BigFraction> beforeTheAxis(Calculation calculation, Set<LineId> constants, Reach reach) {
        int first = calculation.years().first();
        Map<LineId, BigFraction> before = new HashMap<>();
        for (Line line : calculation.lines()) {
            if (line.opening().isPresent()) {
                Evaluation evaluation = new Evaluation(line.id(), first - 1, before, Map.of(), reach);
                before.put(line.id(), line.opening().get().accept(evaluation));
            } else if (constants.contains(line.id())) {
                // what is the same in every year goes wrong in the first year of the axis, and not before it
                Evaluation evaluation = new Evaluation(line.id(), first, before, Map.of(), reach);
                before.put(line.id(), line.expression().accept(evaluation));
            }
        }
        return before;
    }

    /**
     * A line of the calculation.
     *
     * @throws IllegalArgumentException where there is no such line
     */
    public Line line(LineId id) {
        Line line = lines.get(id);
        if (line == null) {
            throw new IllegalArgumentException("no line is called " + id);
        }
        return line;
    }

    /** The lines that are the same in every year; {@link Calculation#constants} finds them anew at each call. */
    public Set<LineId> constants() {
        return constants;
    }

    /** The calculation whose results these are. */
    public Calculation calculation() {
        return calculation;
    }

    /**
     * The result of a line in a year, in the line's unit: exact where it has an end as a decimal, otherwise rounded half up
     * to 20 decimals for display.
     *
     * @throws IllegalArgumentException where there is no such line or year
     */
    public BigDecimal in(int year, LineId line) {
        return Fractions.decimal(fraction(year, line));
    }

    /** Whether a line has a number of its own in a year: not so for an input for which nobody gave one, which counts as 0. */
    public boolean isGiven(int year, LineId line) {
        return calculation.isGiven(line(line), year);
    }

    /** The sum of a line over all years of the axis. */
    public BigDecimal total(LineId line) {
        BigFraction sum = BigFraction.ZERO;
        for (BigFraction result : results(line)) {
            sum = sum.add(result);
        }
        return Fractions.decimal(sum);
    }

    /** The result of a line in the year before the axis, for lines that have an opening or are the same in every year. */
    public Optional<BigDecimal> opening(LineId line) {
        return Optional.ofNullable(before.get(line)).map(Fractions::decimal);
    }

    private BigFraction fraction(int year, LineId line) {
        if (!calculation.years().contains(year)) {
            throw new IllegalArgumentException("year " + year + " is not in " + calculation.years());
        }
        return results(line).get(year - calculation.years().first());
    }

    private List<BigFraction> results(LineId line) {
        List<BigFraction> results = byYear.get(line);
        if (results == null) {
            throw new IllegalArgumentException("no line is called " + line);
        }
        return Collections.unmodifiableList(results);
    }
}
