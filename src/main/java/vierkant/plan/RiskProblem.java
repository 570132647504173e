package vierkant.plan;

import vierkant.model.Path;
import vierkant.model.Problem;

/** Something uncertain, or a scenario, that can be read but not computed. */
public sealed interface RiskProblem extends Problem {
    /** An input that no line of the calculation comes from. */
    record NotInCalculation(Path at, String input) implements RiskProblem {}
}
