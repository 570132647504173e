package vierkant.model;

import java.util.Objects;
import java.util.Optional;

/**
 * An input of the budget of which it is not certain what it will be.
 *
 * @param id its name
 * @param label what a reader sees
 * @param of the path of the input
 * @param likelihood what it may be, and how likely
 * @param persistence how much a year is like the one before, 0..1; empty is not at all
 * @param path where it is written
 */
public record Uncertain(
        UncertainId id, String label, Path of, Likelihood likelihood, Optional<Figure> persistence, Path path) {
    public Uncertain {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(of, "of");
        Objects.requireNonNull(likelihood, "likelihood");
        Objects.requireNonNull(persistence, "persistence");
    }
}
