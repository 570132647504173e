package vierkant.model;

import java.util.Objects;

/**
 * Another number for an input of the budget.
 *
 * @param of the path of the input
 * @param figure the other number, in the unit of the input: a date as its day count, yes and no as 1 and 0. In a year that it
 *     does not name the input keeps its own
 */
public record Setting(Path of, Figure figure) {
    public Setting {
        Objects.requireNonNull(of, "of");
        Objects.requireNonNull(figure, "figure");
    }
}
