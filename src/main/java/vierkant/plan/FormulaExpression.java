package vierkant.plan;

import static vierkant.calc.Expressions.line;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import vierkant.calc.Expr;
import vierkant.calc.Expr.Direction;
import vierkant.calc.Expr.Operator;
import vierkant.calc.Expressions;
import vierkant.calc.LineId;
import vierkant.model.FormulaTerm;
import vierkant.model.Path;

/** Makes an expression of a formula. */
final class FormulaExpression implements FormulaTerm.Visitor<Expr> {
    private final Map<String, LineId> names;
    private final Map<Expr, Path> divisors;

    /**
     * @param names the lines by the names that formulas use
     * @param divisors where each divisor is written, to be filled
     */
    FormulaExpression(Map<String, LineId> names, Map<Expr, Path> divisors) {
        this.names = names;
        this.divisors = divisors;
    }

    @Override
    public Expr literal(FormulaTerm.Literal literal) {
        return new Expr.Value(literal.value(), literal.unit());
    }

    @Override
    public Expr named(FormulaTerm.Named named) {
        return line(id(named.name()));
    }

    @Override
    public Expr previous(FormulaTerm.Previous previous) {
        return Expressions.previous(id(previous.name()));
    }

    @Override
    public Expr sum(FormulaTerm.Sum sum) {
        return new Expr.Sum(all(sum.terms()));
    }

    @Override
    public Expr difference(FormulaTerm.Difference difference) {
        return new Expr.Difference(of(difference.from()), of(difference.less()));
    }

    @Override
    public Expr product(FormulaTerm.Product product) {
        return new Expr.Product(all(product.factors()));
    }

    @Override
    public Expr quotient(FormulaTerm.Quotient quotient) {
        Expr divisor = of(quotient.divisor());
        divisors.putIfAbsent(divisor, quotient.at());
        return new Expr.Quotient(of(quotient.dividend()), divisor);
    }

    @Override
    public Expr least(FormulaTerm.Least least) {
        return new Expr.Least(all(least.of()));
    }

    @Override
    public Expr greatest(FormulaTerm.Greatest greatest) {
        return new Expr.Greatest(all(greatest.of()));
    }

    @Override
    public Expr rounded(FormulaTerm.Rounded rounded) {
        Direction direction = switch (rounded.direction()) {
            case HALF_UP -> Direction.HALF_UP;
            case DOWN -> Direction.DOWN;
        };
        return new Expr.Rounded(of(rounded.of()), rounded.decimals(), direction);
    }

    @Override
    public Expr when(FormulaTerm.When when) {
        Expr left = of(when.left());
        Expr right = of(when.right());
        Expr then = of(when.then());
        Expr otherwise = of(when.otherwise());
        return switch (when.operator()) {
            case EQUAL -> Expressions.when(left, Operator.EQUAL, right, then, otherwise);
            case NOT_EQUAL -> Expressions.when(left, Operator.EQUAL, right, otherwise, then);
            case MORE_THAN -> Expressions.when(left, Operator.MORE_THAN, right, then, otherwise);
            case AT_LEAST -> Expressions.when(left, Operator.AT_LEAST, right, then, otherwise);
            case LESS_THAN -> Expressions.when(right, Operator.MORE_THAN, left, then, otherwise);
            case AT_MOST -> Expressions.when(right, Operator.AT_LEAST, left, then, otherwise);
        };
    }

    private Expr of(FormulaTerm term) {
        return term.accept(this);
    }

    private List<Expr> all(List<FormulaTerm> terms) {
        return terms.stream().map(this::of).toList();
    }

    private LineId id(String name) {
        return Objects.requireNonNull(names.get(name), () -> "nothing is called " + name);
    }
}
