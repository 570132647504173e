package vierkant.cover;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The best amounts where parts of cents are allowed: a linear programme, solved in binary fractions. The only class that has
 * those. What it says is a bound and a proposal in whole cents, which its reader holds against the rows.
 */
final class Relaxation {
    /** Nearer to a whole number than this is that number: amounts are far below 2^53 cents, and sums of them are exact. */
    private static final double NEAR = 1e-4;

    private static final double RELATIVE = 1e-13;

    private final long bound;
    private final long[] below;
    private final OptionalInt broken;

    private Relaxation(long bound, long[] below, OptionalInt broken) {
        this.bound = bound;
        this.below = below;
        this.broken = broken;
    }

    /**
     * Solves a relaxation.
     *
     * @param weights what a cent of each variable is worth
     * @param least of each variable, at least 0
     * @param most of each variable; {@link Row#NONE} where there is none
     * @return empty where no amounts satisfy all rows
     */
    static Optional<Relaxation> of(Programme programme, long[] weights, long[] least, long[] most) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Variable[] variables = new Variable[programme.variables()];
        for (int i = 0; i < variables.length; i++) {
            variables[i] = model.addVariable("x" + i).lower(least[i]);
            if (most[i] < Row.NONE) {
                variables[i].upper(most[i]);
            }
            if (weights[i] != 0) {
                variables[i].weight(weights[i]);
            }
        }
        List<Row> rows = programme.rows();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).isOfOne()) {
                narrow(variables[rows.get(i).variable(0)], rows.get(i));
            } else {
                add(model.addExpression("r" + i), variables, rows.get(i));
            }
        }
        // thousands of amounts, but few rows: dense ones take half the time of sparse ones
        model.options.sparse = false;
        Optimisation.Result result = model.maximise();
        return result.getState().isFeasible() ? Optional.of(of(result, weights)) : Optional.empty();
    }

    /** A row of one variable is a limit of it, which costs the solver less than a row. */
    private static void narrow(Variable variable, Row row) {
        BigDecimal least = variable.getLowerLimit();
        BigDecimal most = variable.getUpperLimit();
        if (row.least() > -Row.NONE && (least == null || least.longValueExact() < row.least())) {
            variable.lower(row.least());
        }
        if (row.most() < Row.NONE && (most == null || most.longValueExact() > row.most())) {
            variable.upper(row.most());
        }
    }

    private static void add(Expression expression, Variable[] variables, Row row) {
        for (int term = 0; term < row.terms(); term++) {
            expression.set(variables[row.variable(term)], row.times(term));
        }
        if (row.least() > -Row.NONE) {
            expression.lower(row.least());
        }
        if (row.most() < Row.NONE) {
            expression.upper(row.most());
        }
    }

    private static Relaxation of(Optimisation.Result result, long[] weights) {
        long[] below = new long[weights.length];
        OptionalInt broken = OptionalInt.empty();
        double value = 0;
        for (int i = 0; i < below.length; i++) {
            double amount = result.doubleValue(i);
            value += weights[i] * amount;
            double near = Math.max(NEAR, Math.abs(amount) * RELATIVE);
            if (Math.abs(amount - Math.rint(amount)) <= near) {
                below[i] = (long) Math.rint(amount);
            } else {
                below[i] = (long) Math.floor(amount);
                broken = broken.isPresent() ? broken : OptionalInt.of(i);
            }
        }
        return new Relaxation((long) Math.floor(value + Math.max(NEAR, value * RELATIVE * 10)), below, broken);
    }

    /** No amounts in whole cents are worth more. */
    long bound() {
        return bound;
    }

    /** The amounts, down to whole cents. */
    long[] below() {
        return below.clone();
    }

    /** The first amount that is not in whole cents; empty where all are. */
    OptionalInt broken() {
        return broken;
    }
}
