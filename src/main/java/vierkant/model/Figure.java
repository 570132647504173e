package vierkant.model;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

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

    /**
     * What this figure says besides its numbers: 1 in some years and 0 in the others, with the same origin.
     *
     * @param key the name of it, one key below this figure
     */
    public Figure flags(String key, Set<Integer> years) {
        SortedMap<Integer, BigDecimal> flags = new TreeMap<>();
        years.forEach(year -> flags.put(year, BigDecimal.ONE));
        return new Figure(new Values.Yearly(flags), origin, path.then(key));
    }
}
