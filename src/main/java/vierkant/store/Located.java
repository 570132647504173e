package vierkant.store;

import java.util.Comparator;
import java.util.Objects;
import vierkant.model.Problem;
import vierkant.model.Problem.Severity;

/**
 * A problem with its place in a file.
 *
 * @param file as it is called in reports
 * @param mark where
 * @param excerpt the user's own line at that place, characters that nobody can see replaced; empty where there is none
 * @param problem what is wrong
 */
public record Located(String file, Mark mark, String excerpt, Problem problem) implements Comparable<Located> {
    private static final Comparator<Located> BY_PLACE =
            Comparator.comparing(Located::file).thenComparing(Located::mark);

    public Located {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(mark, "mark");
        Objects.requireNonNull(excerpt, "excerpt");
        Objects.requireNonNull(problem, "problem");
    }

    boolean isError() {
        return problem.severity() == Severity.ERROR;
    }

    /** By file and place; of problems at one place none comes first, so that they stay in the order they were found in. */
    @Override
    public int compareTo(Located other) {
        return BY_PLACE.compare(this, other);
    }
}
