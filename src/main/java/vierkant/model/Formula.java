package vierkant.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A line that a budget works out by a formula of its own, such as "leegstand: max(0 places, quantities.capaciteit -
 * quantities.bezet)".
 *
 * @param name its name in this budget
 * @param label what a reader sees
 * @param text the formula as the user wrote it, on one line
 * @param term what it says
 * @param unit of its results
 * @param nature structural or incidental: then it is expenditure of the budget, in euro, and counts in the totals; empty is a
 *     line that only informs
 * @param opening its amount in the year before the first, in the unit; empty where nothing looks back at it
 * @param path where it is written
 */
public record Formula(
        String name,
        String label,
        String text,
        FormulaTerm term,
        Unit unit,
        Optional<Nature> nature,
        Optional<Figure> opening,
        Path path) {
    public Formula {
        Ids.check("formula", name);
        Objects.requireNonNull(term, "term");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(nature, "nature");
        Objects.requireNonNull(opening, "opening");
        if (nature.isPresent() && !unit.equals(Unit.EURO)) {
            throw new IllegalArgumentException("formula " + name + " is expenditure in " + unit);
        }
        if (opening.isPresent() && !(opening.get().values() instanceof Values.Constant)) {
            throw new IllegalArgumentException("opening of formula " + name + " is no single number");
        }
    }

    /** Where its formula is written. */
    public Path at() {
        return path.then("formula");
    }
}
