package vierkant.plan;

import vierkant.model.Path;
import vierkant.model.Problem;

/** A budget whose parts can be read but not joined into one calculation. */
public sealed interface PlanProblem extends Problem {
    /**
     * A line divides by 0 in a year: a key whose total is 0.
     *
     * @param line the line
     * @param year the year
     */
    record DividesByZero(Path at, String line, Integer year) implements PlanProblem {}
}
