package vierkant.calc;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vierkant.model.Unit;

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

    /** Whether a user wrote its numbers: it is a value or a series, not computed from other lines. */
    public boolean isInput() {
        return expression instanceof Expr.Value || expression instanceof Expr.Series;
    }
}
