package vierkant.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A document that figures are taken from.
 *
 * @param id its name in this budget
 * @param title the title as printed on it
 * @param by who published it
 * @param date when, as the user writes it: a date, a month or a year
 * @param link where it can be found, if anywhere
 */
public record Source(SourceId id, String title, Optional<String> by, Optional<String> date, Optional<String> link) {
    public Source {
        Objects.requireNonNull(id, "id");
        if (title.isBlank()) {
            throw new IllegalArgumentException("title of source " + id + " is blank");
        }
    }
}
