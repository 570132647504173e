package vierkant.plan;

import vierkant.model.Path;
import vierkant.model.Problem;

/** Something uncertain, or a scenario, that can be read but not computed. */
public sealed interface RiskProblem extends Problem {
    /** An input that no line of the calculation comes from. */
    record NotInCalculation(Path at, String input) implements RiskProblem {}

    /**
     * A contract of which nothing can be expected, because a line starts, before the first year, from something that is uncertain.
     *
     * @param at the terms of the comparison
     * @param line what starts
     * @param input what it starts from
     */
    record StartsUncertain(Path at, String contract, String line, String input) implements RiskProblem {}
}
