package vierkant.store;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of reading a regulation file.
 *
 * @param edition what it says; empty as soon as there is an error among the problems
 * @param problems everything that is wrong with it, by place
 */
public record ReadEdition(Optional<Edition> edition, List<Located> problems) {
    public ReadEdition {
        Objects.requireNonNull(edition, "edition");
        problems = List.copyOf(problems);
    }
}
