package vierkant.plan;

import java.util.List;
import vierkant.calc.Expr;
import vierkant.calc.LineId;

/**
 * How long an expression is as a formula of a workbook, on the safe side.
 *
 * @param length in characters
 * @param calls of functions
 * @param conditions those of them that choose
 * @param divides whether something in it is divided
 */
record FormulaSize(int length, int calls, int conditions, boolean divides) {
    /** What the rules for workbooks call short. */
    private static final int MOST_LENGTH = 80;

    private static final int MOST_CALLS = 3;

    static FormulaSize of(Expr expression) {
        return expression.accept(new Reading());
    }

    boolean isShort() {
        return length <= MOST_LENGTH && calls <= MOST_CALLS && conditions <= 1;
    }

    /** Adds up sizes. */
    private static final class Reading implements Expr.Visitor<FormulaSize> {
        private static final int NUMBER = 3;
        private static final int HERE = 5;
        private static final int ON_INPUTS = 15;
        private static final int ON_CONTRACTS = 18;
        /** A sign, and parentheses around an operand. */
        private static final int JOINED = 3;

        private static final int CALLED = 9;

        @Override
        public FormulaSize value(Expr.Value value) {
            return new FormulaSize(NUMBER, 0, 0, false);
        }

        @Override
        public FormulaSize series(Expr.Series series) {
            return new FormulaSize(NUMBER, 0, 0, false);
        }

        @Override
        public FormulaSize reference(Expr.Reference reference) {
            return new FormulaSize(length(reference.line()), 0, 0, false);
        }

        /** What stands on the same sheet is a cell, what stands on another one has its name before it. */
        private static int length(LineId line) {
            if (line.name().startsWith("formulas.")) {
                return HERE;
            }
            return line.name().startsWith("contracts.") ? ON_CONTRACTS : ON_INPUTS;
        }

        @Override
        public FormulaSize sum(Expr.Sum sum) {
            boolean isCall = sum.terms().stream().allMatch(Expr.Reference.class::isInstance);
            return all(sum.terms(), 0, isCall ? 1 : 0);
        }

        @Override
        public FormulaSize difference(Expr.Difference difference) {
            return all(List.of(difference.from(), difference.less()), 0, 0);
        }

        @Override
        public FormulaSize product(Expr.Product product) {
            return all(product.factors(), 0, 0);
        }

        @Override
        public FormulaSize quotient(Expr.Quotient quotient) {
            FormulaSize both = all(List.of(quotient.dividend(), quotient.divisor()), 0, 0);
            return new FormulaSize(both.length, both.calls, both.conditions, true);
        }

        @Override
        public FormulaSize least(Expr.Least least) {
            return all(least.of(), CALLED, 1);
        }

        @Override
        public FormulaSize greatest(Expr.Greatest greatest) {
            return all(greatest.of(), CALLED, 1);
        }

        /** With the guard against what a spreadsheet rounds otherwise. */
        @Override
        public FormulaSize rounded(Expr.Rounded rounded) {
            return all(List.of(rounded.of()), CALLED + CALLED, 2);
        }

        @Override
        public FormulaSize when(Expr.When when) {
            FormulaSize size = all(
                    List.of(when.condition().left(), when.condition().right(), when.then(), when.otherwise()),
                    CALLED,
                    1);
            return new FormulaSize(size.length, size.calls, size.conditions + 1, size.divides);
        }

        @Override
        public FormulaSize ranked(Expr.Ranked ranked) {
            return new FormulaSize(MOST_LENGTH, MOST_CALLS, 0, false);
        }

        @Override
        public FormulaSize sumWhere(Expr.SumWhere sum) {
            return new FormulaSize(MOST_LENGTH, MOST_CALLS, 0, false);
        }

        @Override
        public FormulaSize yearEdge(Expr.YearEdge yearEdge) {
            return new FormulaSize(CALLED + HERE, 1, 0, false);
        }

        private FormulaSize all(List<Expr> parts, int length, int calls) {
            FormulaSize all = new FormulaSize(length, calls, 0, false);
            for (Expr part : parts) {
                FormulaSize size = part.accept(this);
                all = new FormulaSize(
                        all.length + size.length + JOINED,
                        all.calls + size.calls,
                        all.conditions + size.conditions,
                        all.divides || size.divides);
            }
            return all;
        }
    }
}
