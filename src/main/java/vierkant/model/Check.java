package vierkant.model;

import java.util.List;
import java.util.Objects;

/**
 * A total that a source prints, held against the budget.
 *
 * @param name its name
 * @param label what a reader sees
 * @param kind what it means when it fails
 * @param of what is added up, at least one, all in one unit
 * @param expected what the source prints, in that unit
 * @param path where it is written
 */
public record Check(String name, String label, Kind kind, List<Target> of, Figure expected, Path path) {
    /** What a failing check means (FAST 4.01-09 tells these apart). */
    public enum Kind {
        /** The budget is wrong; {@code check} answers 1 and the master check fails. */
        ERROR,
        /** The reader must know: a source contradicts itself, or another source. The master check stays. */
        ALERT
    }

    public Check {
        Ids.check("check", name);
        Objects.requireNonNull(kind, "kind");
        of = List.copyOf(of);
        if (of.isEmpty()) {
            throw new IllegalArgumentException("of of check " + name + " is empty");
        }
        Objects.requireNonNull(expected, "expected");
    }
}
