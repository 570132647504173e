package vierkant.model;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A date that a user wrote, with where it came from and where it stands.
 *
 * @param date the day
 * @param origin the source or the assumption
 * @param path where in the budget it is written
 */
public record Day(LocalDate date, Origin origin, Path path) {
    public Day {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(path, "path");
    }
}
