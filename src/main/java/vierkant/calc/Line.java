package vierkant.calc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import vierkant.model.Unit;
import vierkant.model.Years;

/**
 * One line of a calculation: one expression that holds for every year of the axis.
 *
 * @param id its name
 * @param unit of its results
 * @param expression what it says
 * @param opening its result in the year before the axis, for lines that are looked back at; in it a reference is to a line
 *     that is the same in every year, or to another line's opening
 */
public record Line(LineId id, Unit unit, Expr expression, Optional<Expr> opening) {
    public Line {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(expression, "expression");
        Objects.requireNonNull(opening, "opening");
    }

    public static Line of(LineId id, Unit unit, Expr expression) {
        return new Line(id, unit, expression, Optional.empty());
    }

    /** The lines that it was made of, in any year: what its expression refers to, and its opening. */
    public List<Expr.Reference> references() {
        References references = new References();
        List<Expr.Reference> all = new ArrayList<>(expression.accept(references));
        opening.ifPresent(before -> all.addAll(before.accept(references)));
        return all;
    }

    /** The same input with other numbers in some years of the axis; one number for every year where it has one and all are equal. */
    Line with(Years years, Map<Integer, BigDecimal> other) {
        if (expression instanceof Expr.Value value) {
            List<BigDecimal> all = years.all().stream()
                    .map(year -> other.getOrDefault(year, value.amount()))
                    .distinct()
                    .toList();
            if (all.size() == 1) {
                return new Line(id, unit, new Expr.Value(all.get(0), value.unit()), opening);
            }
        }
        NavigableMap<Integer, BigDecimal> amounts = new TreeMap<>();
        for (int year : years.all()) {
            if (expression instanceof Expr.Value value) {
                amounts.put(year, value.amount());
            } else if (expression instanceof Expr.Series series
                    && series.amounts().containsKey(year)) {
                amounts.put(year, series.in(year));
            }
        }
        other.forEach(amounts::put);
        return new Line(id, unit, new Expr.Series(amounts, unit), opening);
    }

    /** Whether a user wrote its numbers: it is a value or a series, not computed from other lines. */
    public boolean isInput() {
        return expression instanceof Expr.Value || expression instanceof Expr.Series;
    }
}
