package vierkant.calc;

import java.util.List;
import java.util.stream.Stream;

/** Gives the lines that an expression refers to, in order of mention, repeated where it repeats them. */
public final class References implements Expr.Visitor<List<Expr.Reference>> {
    @Override
    public List<Expr.Reference> value(Expr.Value value) {
        return List.of();
    }

    @Override
    public List<Expr.Reference> series(Expr.Series series) {
        return List.of();
    }

    @Override
    public List<Expr.Reference> reference(Expr.Reference reference) {
        return List.of(reference);
    }

    @Override
    public List<Expr.Reference> sum(Expr.Sum sum) {
        return all(sum.terms().stream());
    }

    @Override
    public List<Expr.Reference> difference(Expr.Difference difference) {
        return all(Stream.of(difference.from(), difference.less()));
    }

    @Override
    public List<Expr.Reference> product(Expr.Product product) {
        return all(product.factors().stream());
    }

    @Override
    public List<Expr.Reference> quotient(Expr.Quotient quotient) {
        return all(Stream.of(quotient.dividend(), quotient.divisor()));
    }

    @Override
    public List<Expr.Reference> least(Expr.Least least) {
        return all(least.of().stream());
    }

    @Override
    public List<Expr.Reference> greatest(Expr.Greatest greatest) {
        return all(greatest.of().stream());
    }

    @Override
    public List<Expr.Reference> rounded(Expr.Rounded rounded) {
        return rounded.of().accept(this);
    }

    @Override
    public List<Expr.Reference> when(Expr.When when) {
        return all(Stream.of(when.condition().left(), when.condition().right(), when.then(), when.otherwise()));
    }

    @Override
    public List<Expr.Reference> ranked(Expr.Ranked ranked) {
        // the line that is ranked first: it is what the reader asks about
        return all(Stream.concat(Stream.of(ranked.line()), ranked.among().stream())
                .distinct()
                .map(Expressions::line));
    }

    @Override
    public List<Expr.Reference> sumWhere(Expr.SumWhere sum) {
        return all(Stream.concat(
                Stream.of(sum.than()),
                Stream.concat(sum.keys().stream(), sum.amounts().stream()).map(Expressions::line)));
    }

    @Override
    public List<Expr.Reference> yearEdge(Expr.YearEdge yearEdge) {
        return List.of();
    }

    private List<Expr.Reference> all(Stream<Expr> parts) {
        return parts.flatMap(part -> part.accept(this).stream()).toList();
    }
}
