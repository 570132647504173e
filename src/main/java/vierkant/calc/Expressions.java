package vierkant.calc;

import java.math.BigDecimal;
import java.util.List;
import vierkant.calc.Expr.Comparison;
import vierkant.calc.Expr.Difference;
import vierkant.calc.Expr.Direction;
import vierkant.calc.Expr.Greatest;
import vierkant.calc.Expr.Least;
import vierkant.calc.Expr.Moment;
import vierkant.calc.Expr.Operator;
import vierkant.calc.Expr.Product;
import vierkant.calc.Expr.Quotient;
import vierkant.calc.Expr.Reference;
import vierkant.calc.Expr.Rounded;
import vierkant.calc.Expr.Sum;
import vierkant.calc.Expr.Value;
import vierkant.calc.Expr.When;
import vierkant.model.Unit;

/** Short names for building expressions, so that the code of a contract form reads like its formula. */
public final class Expressions {
    private Expressions() {}

    public static Expr line(LineId line) {
        return new Reference(line, Moment.THIS_YEAR);
    }

    public static Expr previous(LineId line) {
        return new Reference(line, Moment.PREVIOUS_YEAR);
    }

    /** One of the few numbers that may stand in a formula: 0, 1, 2, 6, 12 or 100. */
    public static Expr number(int value, Unit unit) {
        return new Value(BigDecimal.valueOf(value), unit);
    }

    public static Expr zero(Unit unit) {
        return number(0, unit);
    }

    public static Expr one() {
        return number(1, Unit.NUMBER);
    }

    public static Expr sum(Expr... terms) {
        return new Sum(List.of(terms));
    }

    public static Expr sumOf(List<LineId> lines) {
        return new Sum(lines.stream().map(Expressions::line).toList());
    }

    public static Expr minus(Expr from, Expr less) {
        return new Difference(from, less);
    }

    public static Expr times(Expr... factors) {
        return new Product(List.of(factors));
    }

    public static Expr over(Expr dividend, Expr divisor) {
        return new Quotient(dividend, divisor);
    }

    public static Expr least(Expr... of) {
        return new Least(List.of(of));
    }

    public static Expr greatest(Expr... of) {
        return new Greatest(List.of(of));
    }

    /** What is left of an amount when less than nothing counts as nothing. */
    public static Expr atLeastZero(Expr of, Unit unit) {
        return greatest(zero(unit), of);
    }

    /** Rounded half up to whole cents. */
    public static Expr cents(Expr of) {
        return new Rounded(of, 2, Direction.HALF_UP);
    }

    /** 1 where the comparison holds, 0 where it does not. */
    public static Expr flag(Expr left, Operator operator, Expr right) {
        return new When(new Comparison(left, operator, right), number(1, Unit.FLAG), number(0, Unit.FLAG));
    }

    public static Expr when(Expr left, Operator operator, Expr right, Expr then, Expr otherwise) {
        return new When(new Comparison(left, operator, right), then, otherwise);
    }
}
