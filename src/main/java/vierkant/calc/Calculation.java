package vierkant.calc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vierkant.model.Unit;
import vierkant.model.Years;

/**
 * Lines in order over one axis of years: the only thing in Vierkant that computes amounts.
 *
 * <p>A line refers only to lines above it in the same year, and to any line in the previous year, so no circle can exist.
 *
 * @param years the axis
 * @param lines in order of calculation
 */
public record Calculation(Years years, List<Line> lines) {
    private static final Set<BigDecimal> NUMBERS_IN_FORMULAS = Set.of(
            BigDecimal.ZERO,
            BigDecimal.ONE,
            BigDecimal.valueOf(2),
            BigDecimal.valueOf(6),
            BigDecimal.valueOf(12),
            BigDecimal.valueOf(100));

    /**
     * @throws IllegalArgumentException where a line refers to one that is not above it, looks back at a line without an
     *     opening, holds a number that should be a line of its own, has a series with a year outside the axis, or has a unit that its
     *     expression does not give
     */
    public Calculation {
        lines = List.copyOf(lines);
        Map<LineId, Line> all = new LinkedHashMap<>();
        for (Line line : lines) {
            if (all.put(line.id(), line) != null) {
                throw new IllegalArgumentException("two lines are called " + line.id());
            }
        }
        Set<LineId> constant = new HashSet<>();
        Set<LineId> beforeTheAxis = new HashSet<>();
        Map<LineId, Unit> above = new LinkedHashMap<>();
        for (Line line : lines) {
            refuse(line.expression().accept(new FormCheck(years, line, all, above.keySet(), true)));
            UnitReading units = new UnitReading(above, all);
            Unit given = line.expression().accept(units);
            if (!given.addsTo(line.unit())) {
                throw new UnitMismatch(line.id(), given, line.unit());
            }
            line.opening().ifPresent(opening -> {
                refuse(opening.accept(new FormCheck(years, line, all, beforeTheAxis, false)));
                if (!opening.accept(units).addsTo(line.unit())) {
                    throw new UnitMismatch(line.id(), opening.accept(units), line.unit());
                }
            });
            above.put(line.id(), line.unit());
            if (isConstant(line, constant)) {
                constant.add(line.id());
                beforeTheAxis.add(line.id());
            }
            if (line.opening().isPresent()) {
                beforeTheAxis.add(line.id());
            }
        }
    }

    /** The lines by name, in order. */
    public Map<LineId, Line> byId() {
        Map<LineId, Line> byId = new LinkedHashMap<>();
        lines.forEach(line -> byId.put(line.id(), line));
        return Collections.unmodifiableMap(byId);
    }

    /**
     * The same calculation with other numbers for some inputs.
     *
     * @param numbers by input, and by year of the axis; in other years an input keeps its own
     * @throws IllegalArgumentException where a line is not in the calculation, or is no input
     */
    public Calculation with(Map<LineId, Map<Integer, BigDecimal>> numbers) {
        Map<LineId, Line> known = byId();
        numbers.keySet().forEach(id -> {
            Line line = known.get(id);
            if (line == null || !line.isInput()) {
                throw new IllegalArgumentException("line " + id + " is no input of the calculation");
            }
        });
        return new Calculation(
                years,
                lines.stream()
                        .map(line -> {
                            Map<Integer, BigDecimal> other = numbers.get(line.id());
                            return other == null ? line : line.with(years, other);
                        })
                        .toList());
    }

    /**
     * The same calculation with nothing but some lines and what they are made of.
     *
     * @throws IllegalArgumentException where a line is not in the calculation
     */
    public Calculation only(Collection<LineId> wanted) {
        Map<LineId, Line> known = byId();
        Set<LineId> needed = new HashSet<>();
        List<LineId> open = new ArrayList<>(wanted);
        while (!open.isEmpty()) {
            LineId id = open.remove(open.size() - 1);
            Line line = known.get(id);
            if (line == null) {
                throw new IllegalArgumentException("no line is called " + id);
            }
            if (needed.add(id)) {
                line.references().forEach(of -> open.add(of.line()));
            }
        }
        return new Calculation(
                years, lines.stream().filter(line -> needed.contains(line.id())).toList());
    }

    /** The lines that are the same in every year: values, and whatever is computed from such lines only. */
    public Set<LineId> constants() {
        Set<LineId> constant = new HashSet<>();
        for (Line line : lines) {
            if (isConstant(line, constant)) {
                constant.add(line.id());
            }
        }
        return Collections.unmodifiableSet(constant);
    }

    /**
     * Whether a line has a number in a year: any computed line has, an input only where somebody gave one.
     *
     * @param year of the axis, or the one before it for an opening
     */
    public boolean isGiven(Line line, int year) {
        Expr of = years.contains(year) ? line.expression() : line.opening().orElse(line.expression());
        return !(of instanceof Expr.Series series) || series.amounts().containsKey(year);
    }

    /** The inputs that lack the number of some year, that before the axis among them where they are looked back at. */
    public Set<LineId> gaps() {
        return lines.stream().filter(this::hasGaps).map(Line::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a line is the same in every year, the year before the axis among them. */
    private static boolean isConstant(Line line, Set<LineId> constant) {
        return line.opening()
                        .filter(opening -> !opening.equals(line.expression()))
                        .isEmpty()
                && line.expression().accept(new ConstantReading(constant));
    }

    private boolean hasGaps(Line line) {
        boolean before = line.opening().isPresent() && !isGiven(line, years.first() - 1);
        return before || years.all().stream().anyMatch(year -> !isGiven(line, year));
    }

    private static void refuse(List<String> complaints) {
        if (!complaints.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", complaints));
        }
    }

    static boolean mayStandInAFormula(BigDecimal number) {
        return NUMBERS_IN_FORMULAS.stream().anyMatch(allowed -> allowed.compareTo(number) == 0);
    }
}
