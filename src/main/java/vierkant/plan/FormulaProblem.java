package vierkant.plan;

import vierkant.model.Path;
import vierkant.model.Problem;

/** A formula of a budget that can be read but not worked out in some year. */
public sealed interface FormulaProblem extends Problem {
    /**
     * A divisor that is 0 in some year.
     *
     * @param at the divisor in the formula
     * @param formula its name
     * @param year the first in which it is 0
     */
    record DividesByZero(Path at, String formula, Integer year) implements FormulaProblem {}

    /**
     * A result that grows from year to year or from formula to formula, so far that nobody can reckon with it.
     *
     * @param formula its name
     * @param year the first in which it is too great or has too many digits
     */
    record GrowsTooFar(Path at, String formula, Integer year) implements FormulaProblem {}
}
