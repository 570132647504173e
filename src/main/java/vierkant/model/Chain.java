package vierkant.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The chain of care (keten): what one youth uses before, during and after a trajectory, along one pathway beside another.
 *
 * @param label what a reader sees
 * @param discount by which later years count less, fraction per year, 0..1; empty is not at all
 * @param pathways at least one; the others are held against the first
 * @param path where it is written
 */
public record Chain(String label, Optional<Figure> discount, List<Pathway> pathways, Path path) {
    public Chain {
        Objects.requireNonNull(discount, "discount");
        pathways = List.copyOf(pathways);
        if (pathways.isEmpty()) {
            throw new IllegalArgumentException("pathways of the chain are empty");
        }
    }

    /**
     * One way through care.
     *
     * @param name its name
     * @param label what a reader sees
     * @param starting youths who start in each year, at least 0; empty where nobody said
     * @param steps at least one
     * @param path where it is written
     */
    public record Pathway(String name, String label, Optional<Figure> starting, List<Step> steps, Path path) {
        public Pathway {
            Ids.check("pathway", name);
            steps = List.copyOf(steps);
            if (steps.isEmpty()) {
                throw new IllegalArgumentException("steps of pathway " + name + " are empty");
            }
        }
    }

    /** Where a step stands beside the trajectory itself. */
    public enum Stage {
        /** Care that comes first. */
        BEFORE,
        /** The trajectory itself. */
        TRAJECTORY,
        /** Care that follows. */
        AFTER
    }

    /**
     * Care of one kind for some months.
     *
     * @param name its name
     * @param label what a reader sees
     * @param stage where it stands
     * @param yearsLater in how many years from the start, at least 0
     * @param price euro per month, at least 0
     * @param months how long it takes, in months, at least 0
     * @param path where it is written
     */
    public record Step(
            String name, String label, Stage stage, int yearsLater, Estimate price, Estimate months, Path path) {
        public Step {
            Ids.check("step", name);
            if (yearsLater < 0) {
                throw new IllegalArgumentException("step " + name + " is " + yearsLater + " years later");
            }
        }
    }

    /**
     * A figure that may be lower or higher, at least 0.
     *
     * @param low at most the likely one; empty is the likely one
     * @param high at least the likely one; empty is the likely one
     */
    public record Estimate(Figure likely, Optional<Figure> low, Optional<Figure> high) {
        public Estimate {
            Objects.requireNonNull(likely, "likely");
            Objects.requireNonNull(low, "low");
            Objects.requireNonNull(high, "high");
        }
    }
}
