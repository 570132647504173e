package vierkant.calc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vierkant.calc.Expr.Moment;
import vierkant.model.Years;

/** Finds where an expression refers to what it may not, or holds a number that it may not; empty where all is well. */
final class FormCheck implements Expr.Visitor<List<String>> {
    private final Years years;
    private final Line line;
    private final Map<LineId, Line> all;
    private final Set<LineId> above;
    private final boolean outermost;

    /** @param above the lines that may be referred to in the same year */
    FormCheck(Years years, Line line, Map<LineId, Line> all, Set<LineId> above, boolean outermost) {
        this.years = years;
        this.line = line;
        this.all = all;
        this.above = above;
        this.outermost = outermost;
    }

    @Override
    public List<String> value(Expr.Value value) {
        if (!outermost
                && line.opening().filter(value::equals).isEmpty()
                && !Calculation.mayStandInAFormula(value.amount())) {
            return List.of("line " + line.id() + " holds the number "
                    + value.amount().toPlainString() + " inside its expression; give it a line of its own");
        }
        return List.of();
    }

    @Override
    public List<String> series(Expr.Series series) {
        boolean opening = line.opening().filter(series::equals).isPresent();
        if (!outermost && !opening) {
            return List.of("line " + line.id() + " holds a series inside its expression");
        }
        List<Integer> allowed = outermost ? years.all() : List.of(years.first() - 1);
        if (!allowed.containsAll(series.amounts().keySet())) {
            return List.of("series of line " + line.id() + " has years "
                    + series.amounts().keySet() + ", not among " + allowed);
        }
        return List.of();
    }

    @Override
    public List<String> reference(Expr.Reference reference) {
        if (reference.moment() == Moment.THIS_YEAR) {
            return mustBeAbove(reference.line());
        }
        Line previous = all.get(reference.line());
        if (previous == null) {
            return List.of("line " + line.id() + " looks back at " + reference.line() + ", which does not exist");
        }
        if (previous.opening().isEmpty()) {
            return List.of("line " + line.id() + " looks back at " + reference.line() + ", which has no opening");
        }
        return List.of();
    }

    @Override
    public List<String> sum(Expr.Sum sum) {
        return each(sum.terms());
    }

    @Override
    public List<String> difference(Expr.Difference difference) {
        return each(List.of(difference.from(), difference.less()));
    }

    @Override
    public List<String> product(Expr.Product product) {
        return each(product.factors());
    }

    @Override
    public List<String> quotient(Expr.Quotient quotient) {
        return each(List.of(quotient.dividend(), quotient.divisor()));
    }

    @Override
    public List<String> least(Expr.Least least) {
        return each(least.of());
    }

    @Override
    public List<String> greatest(Expr.Greatest greatest) {
        return each(greatest.of());
    }

    @Override
    public List<String> rounded(Expr.Rounded rounded) {
        return each(List.of(rounded.of()));
    }

    @Override
    public List<String> when(Expr.When when) {
        return each(List.of(when.condition().left(), when.condition().right(), when.then(), when.otherwise()));
    }

    @Override
    public List<String> ranked(Expr.Ranked ranked) {
        return ranked.among().stream()
                .flatMap(other -> mustBeAbove(other).stream())
                .toList();
    }

    @Override
    public List<String> sumWhere(Expr.SumWhere sum) {
        List<String> found = new ArrayList<>(each(List.of(sum.than())));
        if (!outermost) {
            found.add("line " + line.id() + " holds a sum by keys inside its expression; give it a line of its own");
        }
        sum.keys().forEach(key -> found.addAll(mustBeAbove(key)));
        sum.amounts().forEach(amount -> found.addAll(mustBeAbove(amount)));
        return found;
    }

    @Override
    public List<String> yearEdge(Expr.YearEdge yearEdge) {
        return List.of();
    }

    private List<String> each(Iterable<Expr> parts) {
        FormCheck inner = new FormCheck(years, line, all, above, false);
        List<String> found = new ArrayList<>();
        parts.forEach(part -> found.addAll(part.accept(inner)));
        return found;
    }

    private List<String> mustBeAbove(LineId other) {
        return above.contains(other)
                ? List.of()
                : List.of("line " + line.id() + " refers to " + other + ", which is not above it");
    }
}
