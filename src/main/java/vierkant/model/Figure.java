package vierkant.model;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A number that a user wrote, with where it came from and where it stands. Value and source are one datum.
 *
 * @param values the number, or one per year; the unit is that of the field that holds the figure
 * @param origin the source or the assumption
 * @param path where in the budget it is written
 */
public record Figure(Values values, Origin origin, Path path) {
    public Figure {
        Objects.requireNonNull(values, "values");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(path, "path");
    }

    /** A figure that is the same in every year. */
    public static Figure of(BigDecimal value, Origin origin, Path path) {
        return new Figure(new Values.Constant(value), origin, path);
    }
}
