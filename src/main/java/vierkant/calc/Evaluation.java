package vierkant.calc;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;
import vierkant.calc.Expr.Moment;

/** Gives the exact result of an expression in one year. */
final class Evaluation implements Expr.Visitor<BigFraction> {
    private final LineId line;
    private final int year;
    private final Map<LineId, BigFraction> now;
    private final Map<LineId, BigFraction> previous;
    private final Reach reach;

    /**
     * @param line whose expression it is
     * @param now results of this year so far
     * @param previous results of the year before, or the openings in the first year
     * @param reach how far results may grow
     */
    Evaluation(LineId line, int year, Map<LineId, BigFraction> now, Map<LineId, BigFraction> previous, Reach reach) {
        this.line = line;
        this.year = year;
        this.now = now;
        this.previous = previous;
        this.reach = reach;
    }

    @Override
    public BigFraction value(Expr.Value value) {
        return Fractions.of(value.amount());
    }

    @Override
    public BigFraction series(Expr.Series series) {
        return Fractions.of(series.in(year));
    }

    @Override
    public BigFraction reference(Expr.Reference reference) {
        return known(reference.moment() == Moment.THIS_YEAR ? now : previous, reference.line());
    }

    @Override
    public BigFraction sum(Expr.Sum sum) {
        return joined(sum.terms(), BigFraction::add);
    }

    @Override
    public BigFraction difference(Expr.Difference difference) {
        return within(difference.from().accept(this).subtract(difference.less().accept(this)));
    }

    @Override
    public BigFraction product(Expr.Product product) {
        return joined(product.factors(), BigFraction::multiply);
    }

    @Override
    public BigFraction quotient(Expr.Quotient quotient) {
        BigFraction divisor = quotient.divisor().accept(this);
        if (divisor.signum() == 0) {
            throw new DividedByZero(line, year, quotient.divisor());
        }
        return within(quotient.dividend().accept(this).divide(divisor));
    }

    @Override
    public BigFraction least(Expr.Least least) {
        return joined(least.of(), (a, b) -> Fractions.compare(a, b) <= 0 ? a : b);
    }

    @Override
    public BigFraction greatest(Expr.Greatest greatest) {
        return joined(greatest.of(), (a, b) -> Fractions.compare(a, b) >= 0 ? a : b);
    }

    @Override
    public BigFraction rounded(Expr.Rounded rounded) {
        return Fractions.rounded(rounded.of().accept(this), rounded.decimals(), rounded.direction());
    }

    @Override
    public BigFraction when(Expr.When when) {
        int order = Fractions.compare(
                when.condition().left().accept(this), when.condition().right().accept(this));
        boolean holds = when.condition().operator().holds(order);
        return (holds ? when.then() : when.otherwise()).accept(this);
    }

    @Override
    public BigFraction ranked(Expr.Ranked ranked) {
        BigFraction own = known(now, ranked.line());
        int place = 1;
        boolean passed = false;
        for (LineId other : ranked.among()) {
            passed |= other.equals(ranked.line());
            int order = Fractions.compare(known(now, other), own);
            if (order > 0 || (order == 0 && !passed)) {
                place++;
            }
        }
        return BigFraction.of(place);
    }

    @Override
    public BigFraction sumWhere(Expr.SumWhere sum) {
        BigFraction than = sum.than().accept(this);
        BigFraction total = BigFraction.ZERO;
        for (int i = 0; i < sum.keys().size(); i++) {
            if (sum.operator().holds(Fractions.compare(known(now, sum.keys().get(i)), than))) {
                total = total.add(known(now, sum.amounts().get(i)));
            }
        }
        return total;
    }

    @Override
    public BigFraction yearEdge(Expr.YearEdge yearEdge) {
        LocalDate day = switch (yearEdge.edge()) {
            case FIRST_DAY -> LocalDate.of(year, 1, 1);
            case LAST_DAY -> LocalDate.of(year, 12, 31);
        };
        return Fractions.of(Dates.number(day));
    }

    private BigFraction joined(List<Expr> parts, BinaryOperator<BigFraction> operator) {
        BigFraction result = parts.get(0).accept(this);
        for (Expr part : parts.subList(1, parts.size())) {
            result = within(operator.apply(result, part.accept(this)));
        }
        return result;
    }

    private BigFraction within(BigFraction step) {
        return reach.step(step, line, year);
    }

    private static BigFraction known(Map<LineId, BigFraction> results, LineId line) {
        return Objects.requireNonNull(results.get(line), () -> "no result of " + line);
    }
}
