package vierkant.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a formula of a user's own says, read and found to be sound in its units: amounts that are added, multiplied, compared
 * and chosen between.
 */
public sealed interface FormulaTerm {
    <R> R accept(Visitor<R> visitor);

    /**
     * A number that may stand in a formula.
     *
     * @param value in the unit
     */
    record Literal(BigDecimal value, Unit unit) implements FormulaTerm {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.literal(this);
        }
    }

    /**
     * The amount of a line in the same year.
     *
     * @param name {@code lines.NAME}, {@code quantities.NAME}, {@code contracts.NAME} or {@code formulas.NAME}
     */
    record Named(String name) implements FormulaTerm {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.named(this);
        }
    }

    /**
     * The amount of a formula in the year before, in the first year its opening.
     *
     * @param name {@code formulas.NAME}, of a formula that has an opening
     */
    record Previous(String name) implements FormulaTerm {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.previous(this);
        }
    }

    /**
     * Added up.
     *
     * @param terms at least one, in units that add
     */
    record Sum(List<FormulaTerm> terms) implements FormulaTerm {
        public Sum {
            terms = atLeastOne("terms", terms);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sum(this);
        }
    }

    /** {@code from - less}, in units that add. */
    record Difference(FormulaTerm from, FormulaTerm less) implements FormulaTerm {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.difference(this);
        }
    }

    /**
     * Multiplied.
     *
     * @param factors at least one
     */
    record Product(List<FormulaTerm> factors) implements FormulaTerm {
        public Product {
            factors = atLeastOne("factors", factors);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.product(this);
        }
    }

    /**
     * {@code dividend / divisor}.
     *
     * @param at where the divisor is written
     */
    record Quotient(FormulaTerm dividend, FormulaTerm divisor, Path at) implements FormulaTerm {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.quotient(this);
        }
    }

    /**
     * The least of several.
     *
     * @param of at least one, in units that add
     */
    record Least(List<FormulaTerm> of) implements FormulaTerm {
        public Least {
            of = atLeastOne("of", of);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.least(this);
        }
    }

    /**
     * The greatest of several.
     *
     * @param of at least one, in units that add
     */
    record Greatest(List<FormulaTerm> of) implements FormulaTerm {
        public Greatest {
            of = atLeastOne("of", of);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.greatest(this);
        }
    }

    /**
     * Rounded.
     *
     * @param decimals 0, 1, 2 or 6
     */
    record Rounded(FormulaTerm of, int decimals, Direction direction) implements FormulaTerm {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rounded(this);
        }
    }

    /** How a rounding goes. */
    enum Direction {
        /** To the nearest, halves away from zero. */
        HALF_UP,
        /** Towards zero. */
        DOWN
    }

    /** One thing when {@code left operator right} holds, another when it does not. */
    record When(FormulaTerm left, Operator operator, FormulaTerm right, FormulaTerm then, FormulaTerm otherwise)
            implements FormulaTerm {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.when(this);
        }
    }

    /** How two amounts are compared. */
    enum Operator {
        EQUAL,
        NOT_EQUAL,
        LESS_THAN,
        AT_MOST,
        MORE_THAN,
        AT_LEAST
    }

    /** One reading of formulas. */
    interface Visitor<R> {
        R literal(Literal literal);

        R named(Named named);

        R previous(Previous previous);

        R sum(Sum sum);

        R difference(Difference difference);

        R product(Product product);

        R quotient(Quotient quotient);

        R least(Least least);

        R greatest(Greatest greatest);

        R rounded(Rounded rounded);

        R when(When when);
    }

    private static List<FormulaTerm> atLeastOne(String component, List<FormulaTerm> terms) {
        if (terms.isEmpty()) {
            throw new IllegalArgumentException(component + " are empty");
        }
        return List.copyOf(terms);
    }
}
