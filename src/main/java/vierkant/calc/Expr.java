package vierkant.calc;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import vierkant.model.Unit;

/**
 * What a line says, for every year of the axis at once. An expression holds no result.
 *
 * <p>These kinds are all there are; anything else is a method that builds them ({@link Expressions}). Each reading is a
 * {@link Visitor} without defaults, so a new kind does not compile until every reading knows it.
 */
public sealed interface Expr {
    <R> R accept(Visitor<R> visitor);

    /**
     * A number that is the same in every year. As the whole expression of a line it is an input; inside another expression
     * it must be 0, 1, 2, 6, 12 or 100, because a number that somebody chose deserves a line and a source of its own.
     *
     * @param amount in the unit
     */
    record Value(BigDecimal amount, Unit unit) implements Expr {
        public Value {
            Objects.requireNonNull(amount, "amount");
            Objects.requireNonNull(unit, "unit");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.value(this);
        }
    }

    /**
     * A number for each year that somebody gave one for: an input, so always the whole expression of its line, or its whole
     * opening. A year without a number counts as 0 where it is read.
     *
     * @param amounts years of the axis, or in an opening the year before it; in the unit
     */
    record Series(SortedMap<Integer, BigDecimal> amounts, Unit unit) implements Expr {
        public Series {
            amounts = Collections.unmodifiableSortedMap(new TreeMap<>(amounts));
            Objects.requireNonNull(unit, "unit");
        }

        /** The number of a year, 0 where nobody gave one. */
        public BigDecimal in(int year) {
            return amounts.getOrDefault(year, BigDecimal.ZERO);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.series(this);
        }
    }

    /**
     * The result of another line.
     *
     * @param moment this year: the line must stand above. The previous year: any line that has an opening, which counts in
     *     the first year.
     */
    record Reference(LineId line, Moment moment) implements Expr {
        public Reference {
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(moment, "moment");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.reference(this);
        }
    }

    /** Which year of another line. */
    enum Moment {
        THIS_YEAR,
        PREVIOUS_YEAR
    }

    /**
     * Added up.
     *
     * @param terms at least one, in units that add
     */
    record Sum(List<Expr> terms) implements Expr {
        public Sum {
            terms = atLeastOne("terms", terms);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sum(this);
        }
    }

    /** {@code from - less}, in units that add; the difference of two dates is a number of days. */
    record Difference(Expr from, Expr less) implements Expr {
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
    record Product(List<Expr> factors) implements Expr {
        public Product {
            factors = atLeastOne("factors", factors);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.product(this);
        }
    }

    /** {@code dividend / divisor}; evaluation reports a divisor that is 0 in some year. */
    record Quotient(Expr dividend, Expr divisor) implements Expr {
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
    record Least(List<Expr> of) implements Expr {
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
    record Greatest(List<Expr> of) implements Expr {
        public Greatest {
            of = atLeastOne("of", of);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.greatest(this);
        }
    }

    /**
     * Rounded to a number of decimals.
     *
     * @param decimals 0, 1, 2 or 6
     */
    record Rounded(Expr of, int decimals, Direction direction) implements Expr {
        public Rounded {
            if (decimals != 0 && decimals != 1 && decimals != 2 && decimals != 6) {
                throw new IllegalArgumentException("decimals is " + decimals + ", not 0, 1, 2 or 6");
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rounded(this);
        }
    }

    /** How a rounding goes. */
    enum Direction {
        /** To the nearest, halves away from zero ("rekenkundig", HR 15 May 2009, ECLI:NL:HR:2009:BI1980). */
        HALF_UP,
        /** Towards zero. */
        DOWN
    }

    /** One thing when a comparison holds, another when it does not; both in units that add. */
    record When(Comparison condition, Expr then, Expr otherwise) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.when(this);
        }
    }

    /** {@code left operator right}, in units that add. */
    record Comparison(Expr left, Operator operator, Expr right) {}

    /** How two amounts are compared. */
    enum Operator {
        EQUAL,
        MORE_THAN,
        AT_LEAST;

        /**
         * Whether it holds.
         *
         * @param order below 0 where the left is less than the right, 0 where they are equal
         */
        public boolean holds(int order) {
            return switch (this) {
                case EQUAL -> order == 0;
                case MORE_THAN -> order > 0;
                case AT_LEAST -> order >= 0;
            };
        }
    }

    /**
     * The place of one line among others, the largest first, from 1; of equal ones the earlier in the list comes first.
     *
     * @param line one of the others
     * @param among lines of this year, in the order that decides ties
     */
    record Ranked(LineId line, List<LineId> among) implements Expr {
        public Ranked {
            among = List.copyOf(among);
            if (!among.contains(line)) {
                throw new IllegalArgumentException("line " + line + " is not among those it is ranked with");
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ranked(this);
        }
    }

    /**
     * The sum of those of some amounts whose keys compare with something; 0 where none does. It stands alone: a line is nothing
     * else.
     *
     * @param amounts lines of this year
     * @param keys one for each amount, in units that add; whole numbers, since a spreadsheet compares others by their digits
     * @param operator how a key must compare
     * @param than with what
     */
    record SumWhere(List<LineId> amounts, List<LineId> keys, Operator operator, Expr than) implements Expr {
        public SumWhere {
            amounts = List.copyOf(amounts);
            keys = List.copyOf(keys);
            if (amounts.isEmpty() || amounts.size() != keys.size()) {
                throw new IllegalArgumentException(amounts.size() + " amounts have " + keys.size() + " keys");
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sumWhere(this);
        }
    }

    /** The first or the last day of the year, as a date. */
    record YearEdge(Edge edge) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.yearEdge(this);
        }
    }

    /** Which day of the year. */
    enum Edge {
        FIRST_DAY,
        LAST_DAY
    }

    /** One reading of expressions. */
    interface Visitor<R> {
        R value(Value value);

        R series(Series series);

        R reference(Reference reference);

        R sum(Sum sum);

        R difference(Difference difference);

        R product(Product product);

        R quotient(Quotient quotient);

        R least(Least least);

        R greatest(Greatest greatest);

        R rounded(Rounded rounded);

        R when(When when);

        R ranked(Ranked ranked);

        R sumWhere(SumWhere sum);

        R yearEdge(YearEdge yearEdge);
    }

    private static List<Expr> atLeastOne(String component, List<Expr> expressions) {
        if (expressions.isEmpty()) {
            throw new IllegalArgumentException(component + " are empty");
        }
        return List.copyOf(expressions);
    }
}
