package vierkant.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vierkant.calc.Calculation;
import vierkant.calc.Expr.Direction;
import vierkant.calc.Line;
import vierkant.calc.LineId;
import vierkant.calc.Results;
import vierkant.model.Unit;

/**
 * What the formulas of a calculation give in a spreadsheet, every line in every year, and with which guard each line is
 * written so that this is what the engine gives.
 *
 * <p>These are the values that a workbook ships. Where no guard makes a formula give the engine's result, the workbook ships
 * what its formula gives, and the difference is told.
 */
final class BinaryResults {
    /** A rate agrees when it differs by less than this part of itself. */
    private static final BigDecimal RATE_TOLERANCE = new BigDecimal("1e-9");
    /** Below this, a rate's difference is measured against this: a number that should be 0 has no part of itself. */
    private static final BigDecimal LEAST_RATE = new BigDecimal("0.001");

    private final Results exact;
    private final Map<LineId, Guard> guards;
    private final Map<LineId, Double> before = new HashMap<>();
    private final List<Map<LineId, Double>> byYear = new ArrayList<>();

    private BinaryResults(Results exact, Map<LineId, Guard> guards) {
        this.exact = exact;
        this.guards = guards;
        evaluate();
    }

    /**
     * A cell whose formula does not give the engine's result.
     *
     * @param line of the cell
     * @param year of the cell; the one before the axis for an opening
     * @param exact the engine's result
     * @param shipped what the formula gives
     */
    record Difference(LineId line, int year, BigDecimal exact, double shipped) {}

    /** Evaluates as a spreadsheet does, and turns the guard of a line over where that makes it agree in every year. */
    static BinaryResults of(Results exact) {
        Set<LineId> turned = new HashSet<>();
        Map<LineId, Guard> guards = new HashMap<>();
        while (true) {
            BinaryResults binary = new BinaryResults(exact, guards);
            Map<LineId, Guard> better = binary.better(turned);
            if (better.isEmpty()) {
                return binary;
            }
            turned.addAll(better.keySet());
            guards = new HashMap<>(guards);
            guards.putAll(better);
        }
    }

    /** Evaluates with one guard for all lines, whatever comes of it. */
    static BinaryResults of(Results exact, Guard guard) {
        Map<LineId, Guard> guards = new HashMap<>();
        exact.calculation().lines().forEach(line -> guards.put(line.id(), guard));
        return new BinaryResults(exact, guards);
    }

    /** How the roundings of a line are written. */
    Guard guard(LineId line) {
        return guards.getOrDefault(line, Guard.USUAL);
    }

    double in(int year, LineId line) {
        return Objects.requireNonNull(
                byYear.get(year - exact.calculation().years().first()).get(line));
    }

    /** What counts as the year before the axis, for lines that have an opening or are the same in every year. */
    Optional<Double> opening(LineId line) {
        return Optional.ofNullable(before.get(line));
    }

    /** The cells that do not agree with the engine, in order of years and lines. */
    List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        Calculation calculation = exact.calculation();
        for (Line line : calculation.lines()) {
            if (line.opening().isPresent()) {
                BigDecimal opening = exact.opening(line.id()).orElseThrow();
                double shipped = opening(line.id()).orElseThrow();
                if (!agree(line.unit(), opening, shipped)) {
                    differences.add(
                            new Difference(line.id(), calculation.years().first() - 1, opening, shipped));
                }
            }
        }
        for (int year : calculation.years().all()) {
            for (Line line : calculation.lines()) {
                if (!agrees(line, year)) {
                    differences.add(new Difference(line.id(), year, exact.in(year, line.id()), in(year, line.id())));
                }
            }
        }
        return differences;
    }

    /**
     * Whether a cell shows the engine's result: euros to the cent, anything else to a billionth part.
     *
     * @param unit of both
     */
    static boolean agree(Unit unit, BigDecimal exact, double shipped) {
        if (unit.equals(Unit.EURO)) {
            return exact.setScale(2, RoundingMode.HALF_UP)
                            .compareTo(BinaryReading.rounded(shipped, 2, Direction.HALF_UP))
                    == 0;
        }
        BigDecimal tolerance = exact.abs().max(LEAST_RATE).multiply(RATE_TOLERANCE);
        return exact.subtract(new BigDecimal(shipped)).abs().compareTo(tolerance) <= 0;
    }

    private void evaluate() {
        Calculation calculation = exact.calculation();
        int first = calculation.years().first();
        Set<LineId> constants = exact.constants();
        for (Line line : calculation.lines()) {
            BinaryReading reading = new BinaryReading(first - 1, guard(line.id()), before, Map.of());
            if (line.opening().isPresent()) {
                before.put(line.id(), line.opening().get().accept(reading));
            } else if (constants.contains(line.id())) {
                before.put(line.id(), line.expression().accept(reading));
            }
        }
        Map<LineId, Double> previous = before;
        for (int year : calculation.years().all()) {
            Map<LineId, Double> now = new HashMap<>();
            for (Line line : calculation.lines()) {
                now.put(line.id(), line.expression().accept(new BinaryReading(year, guard(line.id()), now, previous)));
            }
            byYear.add(now);
            previous = now;
        }
    }

    private boolean agrees(Line line, int year) {
        return agree(line.unit(), exact.in(year, line.id()), in(year, line.id()));
    }

    /** The lines that agree in every year when their guard is turned over, and do not as it is. */
    private Map<LineId, Guard> better(Set<LineId> turned) {
        Map<LineId, Guard> better = new HashMap<>();
        for (Line line : exact.calculation().lines()) {
            if (turned.contains(line.id()) || agreesInEveryYear(line)) {
                continue;
            }
            Guard other = guard(line.id()).other();
            if (wouldAgree(line, other)) {
                better.put(line.id(), other);
            }
        }
        return better;
    }

    private boolean agreesInEveryYear(Line line) {
        return exact.calculation().years().all().stream().allMatch(year -> agrees(line, year));
    }

    /** Evaluates one line anew; where it looks back at itself it sees itself anew as well. */
    private boolean wouldAgree(Line line, Guard guard) {
        Map<LineId, Double> previous = before;
        for (int year : exact.calculation().years().all()) {
            Map<LineId, Double> now =
                    byYear.get(year - exact.calculation().years().first());
            double shipped = line.expression().accept(new BinaryReading(year, guard, now, previous));
            if (!agree(line.unit(), exact.in(year, line.id()), shipped)) {
                return false;
            }
            previous = new HashMap<>(now);
            previous.put(line.id(), shipped);
        }
        return true;
    }
}
