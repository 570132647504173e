package vierkant.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vierkant.calc.Expr;
import vierkant.calc.Expr.Comparison;
import vierkant.calc.Expressions;
import vierkant.calc.LineId;
import vierkant.model.Path;

/**
 * Splits a long formula over more lines, so that a reader can follow each of them in a workbook.
 *
 * <p>What is divided only where a condition holds stays where it is: as a line of its own it would be divided in every year.
 */
final class FormulaParts implements Expr.Visitor<Expr> {
    /** As many terms of a long row as make one part. */
    private static final int GROUP = 3;

    private final Function<Expr, LineId> lines;
    private final Map<Expr, Path> divisors;
    private boolean conditional;

    /**
     * @param lines writes a line for a part, and gives its name
     * @param divisors where each divisor is written; those that become shorter are added
     */
    FormulaParts(Function<Expr, LineId> lines, Map<Expr, Path> divisors) {
        this.lines = lines;
        this.divisors = divisors;
    }

    /** The expression with parts of it as lines of their own, so that it is short; as it is where it is short already. */
    Expr shortened(Expr expression) {
        return FormulaSize.of(expression).isShort() ? expression : expression.accept(this);
    }

    @Override
    public Expr value(Expr.Value value) {
        return value;
    }

    @Override
    public Expr series(Expr.Series series) {
        return series;
    }

    @Override
    public Expr reference(Expr.Reference reference) {
        return reference;
    }

    @Override
    public Expr sum(Expr.Sum sum) {
        return grouped(sum.terms(), Expr.Sum::new);
    }

    @Override
    public Expr difference(Expr.Difference difference) {
        return fitted(
                List.of(difference.from(), difference.less()),
                parts -> new Expr.Difference(parts.get(0), parts.get(1)));
    }

    @Override
    public Expr product(Expr.Product product) {
        return grouped(product.factors(), Expr.Product::new);
    }

    @Override
    public Expr quotient(Expr.Quotient quotient) {
        Optional<Path> written = Optional.ofNullable(divisors.get(quotient.divisor()));
        return fitted(List.of(quotient.dividend(), quotient.divisor()), parts -> {
            written.ifPresent(path -> divisors.putIfAbsent(parts.get(1), path));
            return new Expr.Quotient(parts.get(0), parts.get(1));
        });
    }

    @Override
    public Expr least(Expr.Least least) {
        return grouped(least.of(), Expr.Least::new);
    }

    @Override
    public Expr greatest(Expr.Greatest greatest) {
        return grouped(greatest.of(), Expr.Greatest::new);
    }

    @Override
    public Expr rounded(Expr.Rounded rounded) {
        return fitted(
                List.of(rounded.of()),
                parts -> new Expr.Rounded(parts.get(0), rounded.decimals(), rounded.direction()));
    }

    @Override
    public Expr when(Expr.When when) {
        Comparison condition = when.condition();
        Expr left = shortened(condition.left());
        Expr right = shortened(condition.right());
        boolean before = conditional;
        conditional = true;
        Expr then = shortened(when.then());
        Expr otherwise = shortened(when.otherwise());
        Expr whole = reduced(
                new ArrayList<>(List.of(then, otherwise)),
                parts -> new Expr.When(new Comparison(left, condition.operator(), right), parts.get(0), parts.get(1)));
        conditional = before;
        if (FormulaSize.of(whole).isShort() || !(whole instanceof Expr.When chosen)) {
            return whole;
        }
        return reduced(
                new ArrayList<>(List.of(left, right)),
                parts -> new Expr.When(
                        new Comparison(parts.get(0), condition.operator(), parts.get(1)),
                        chosen.then(),
                        chosen.otherwise()));
    }

    @Override
    public Expr ranked(Expr.Ranked ranked) {
        return ranked;
    }

    @Override
    public Expr sumWhere(Expr.SumWhere sum) {
        return sum;
    }

    @Override
    public Expr yearEdge(Expr.YearEdge yearEdge) {
        return yearEdge;
    }

    /** Parts that may be taken together in any groups. */
    private Expr grouped(List<Expr> of, Function<List<Expr>, Expr> joined) {
        List<Expr> parts = new ArrayList<>(of.stream().map(this::shortened).toList());
        Expr whole = reduced(parts, joined);
        while (!FormulaSize.of(whole).isShort() && parts.size() > GROUP) {
            List<Expr> first = new ArrayList<>(parts.subList(0, GROUP));
            Expr group = joined.apply(List.copyOf(first));
            if (!mayStandAlone(group)) {
                return whole;
            }
            parts.subList(0, GROUP).clear();
            // behind the others, so that groups of groups come last
            parts.add(Expressions.line(lines.apply(group)));
            whole = reduced(parts, joined);
        }
        return whole;
    }

    private Expr fitted(List<Expr> of, Function<List<Expr>, Expr> joined) {
        return reduced(new ArrayList<>(of.stream().map(this::shortened).toList()), joined);
    }

    /** The whole of some parts, of which the longest give way to lines as long as the whole is not short. */
    private Expr reduced(List<Expr> parts, Function<List<Expr>, Expr> joined) {
        Expr whole = joined.apply(List.copyOf(parts));
        while (!FormulaSize.of(whole).isShort()) {
            int longest = longest(parts);
            if (longest < 0) {
                return whole;
            }
            parts.set(longest, Expressions.line(lines.apply(parts.get(longest))));
            whole = joined.apply(List.copyOf(parts));
        }
        return whole;
    }

    /** The longest of some parts that is more than a name or a number and may stand alone; below 0 where none is. */
    private int longest(List<Expr> parts) {
        int longest = -1;
        for (int i = 0; i < parts.size(); i++) {
            Expr part = parts.get(i);
            boolean isLeaf = part instanceof Expr.Reference || part instanceof Expr.Value;
            boolean isLonger = longest < 0
                    || FormulaSize.of(part).length()
                            > FormulaSize.of(parts.get(longest)).length();
            if (!isLeaf && isLonger && mayStandAlone(part)) {
                longest = i;
            }
        }
        return longest;
    }

    private boolean mayStandAlone(Expr part) {
        return !conditional || !FormulaSize.of(part).divides();
    }
}
