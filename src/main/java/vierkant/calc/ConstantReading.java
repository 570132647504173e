package vierkant.calc;

import java.util.List;
import java.util.Set;

/** Tells whether an expression is the same in every year because everything that it refers to is. */
final class ConstantReading implements Expr.Visitor<Boolean> {
    private final Set<LineId> constants;

    /** @param constants the lines above that are the same in every year */
    ConstantReading(Set<LineId> constants) {
        this.constants = constants;
    }

    @Override
    public Boolean value(Expr.Value value) {
        return true;
    }

    @Override
    public Boolean series(Expr.Series series) {
        return false;
    }

    @Override
    public Boolean reference(Expr.Reference reference) {
        return reference.moment() == Expr.Moment.THIS_YEAR && constants.contains(reference.line());
    }

    @Override
    public Boolean sum(Expr.Sum sum) {
        return all(sum.terms());
    }

    @Override
    public Boolean difference(Expr.Difference difference) {
        return all(List.of(difference.from(), difference.less()));
    }

    @Override
    public Boolean product(Expr.Product product) {
        return all(product.factors());
    }

    @Override
    public Boolean quotient(Expr.Quotient quotient) {
        return all(List.of(quotient.dividend(), quotient.divisor()));
    }

    @Override
    public Boolean least(Expr.Least least) {
        return all(least.of());
    }

    @Override
    public Boolean greatest(Expr.Greatest greatest) {
        return all(greatest.of());
    }

    @Override
    public Boolean rounded(Expr.Rounded rounded) {
        return rounded.of().accept(this);
    }

    @Override
    public Boolean when(Expr.When when) {
        return all(List.of(when.condition().left(), when.condition().right(), when.then(), when.otherwise()));
    }

    @Override
    public Boolean ranked(Expr.Ranked ranked) {
        return constants.containsAll(ranked.among());
    }

    @Override
    public Boolean sumWhere(Expr.SumWhere sum) {
        return sum.than().accept(this) && constants.containsAll(sum.keys()) && constants.containsAll(sum.amounts());
    }

    @Override
    public Boolean yearEdge(Expr.YearEdge yearEdge) {
        return false;
    }

    private boolean all(List<Expr> parts) {
        for (Expr part : parts) {
            if (!part.accept(this)) {
                return false;
            }
        }
        return true;
    }
}
