package vierkant.plan;

import java.util.Objects;
import vierkant.cover.CoverLines;
import vierkant.cover.CoverPlan;

/**
 * Which money pays for the planned costs of a budget.
 *
 * @param plan what was chosen, and why
 * @param lines the same as lines of the calculation
 */
public record Cover(CoverPlan plan, CoverLines lines) {
    public Cover {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(lines, "lines");
    }
}
