package vierkant.risk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import vierkant.calc.Dates;
import vierkant.calc.DividedByZero;
import vierkant.calc.Expr;
import vierkant.calc.Expr.Direction;
import vierkant.calc.Expr.Moment;
import vierkant.calc.LineId;

/**
 * Gives the results of an expression in one year for a block of draws.
 *
 * <p>What binary fractions add as noise should decide nothing that exact fractions would decide otherwise. So numbers that differ
 * by less than {@value #NOISE} of their size are equal; and as in a spreadsheet a rounding looks at fifteen digits, and one to fewer
 * than six decimals rounds to those first.
 */
final class SampleReading implements Expr.Visitor<double[]> {
    private static final double NOISE = 1e-12;

    /** Half of the fifteenth digit of a number. */
    private static final double DIGITS = 5e-15;

    /** The decimals to which a number is rounded before it is rounded to fewer. */
    private static final int GUARD = 6;

    /** Below this a divisor is 0: nobody counts in less. */
    private static final double NOTHING = 1e-12;

    private final LineId line;
    private final SampleYear in;
    private final int size;
    private final BitSet asked;

    /** @param line whose expression it is */
    SampleReading(LineId line, SampleYear in) {
        this(line, in, new BitSet());
        asked.set(0, size);
    }

    /** @param asked the draws of which the result is wanted; of others anything will do, and nothing may go wrong */
    private SampleReading(LineId line, SampleYear in, BitSet asked) {
        this.line = line;
        this.in = in;
        this.size = in.size();
        this.asked = asked;
    }

    private interface Of {
        double of(double one, double other);
    }

    @Override
    public double[] value(Expr.Value value) {
        return all(value.amount().doubleValue());
    }

    @Override
    public double[] series(Expr.Series series) {
        return all(series.in(in.year()).doubleValue());
    }

    @Override
    public double[] reference(Expr.Reference reference) {
        LineId of = reference.line();
        return (reference.moment() == Moment.THIS_YEAR ? in.now(of) : in.before(of)).clone();
    }

    @Override
    public double[] sum(Expr.Sum sum) {
        double[] result = sum.terms().get(0).accept(this);
        for (Expr term : sum.terms().subList(1, sum.terms().size())) {
            double[] more = term.accept(this);
            for (int i = 0; i < size; i++) {
                result[i] += more[i];
            }
        }
        return result;
    }

    @Override
    public double[] difference(Expr.Difference difference) {
        double[] result = difference.from().accept(this);
        double[] less = difference.less().accept(this);
        for (int i = 0; i < size; i++) {
            result[i] -= less[i];
        }
        return result;
    }

    @Override
    public double[] product(Expr.Product product) {
        double[] result = product.factors().get(0).accept(this);
        for (Expr factor : product.factors().subList(1, product.factors().size())) {
            double[] more = factor.accept(this);
            for (int i = 0; i < size; i++) {
                result[i] *= more[i];
            }
        }
        return result;
    }

    @Override
    public double[] quotient(Expr.Quotient quotient) {
        double[] result = quotient.dividend().accept(this);
        double[] divisor = quotient.divisor().accept(this);
        for (int i = 0; i < size; i++) {
            if (Math.abs(divisor[i]) >= NOTHING) {
                result[i] /= divisor[i];
            } else if (asked.get(i)) {
                throw new DividedByZero(line, in.year(), quotient.divisor());
            }
        }
        return result;
    }

    @Override
    public double[] least(Expr.Least least) {
        return joined(least.of(), Math::min);
    }

    @Override
    public double[] greatest(Expr.Greatest greatest) {
        return joined(greatest.of(), Math::max);
    }

    private double[] joined(List<Expr> parts, Of which) {
        double[] result = parts.get(0).accept(this);
        for (Expr part : parts.subList(1, parts.size())) {
            double[] more = part.accept(this);
            for (int i = 0; i < size; i++) {
                result[i] = which.of(result[i], more[i]);
            }
        }
        return result;
    }

    @Override
    public double[] rounded(Expr.Rounded rounded) {
        double[] result = rounded.of().accept(this);
        if (rounded.decimals() < GUARD) {
            round(result, GUARD, Direction.HALF_UP);
        }
        round(result, rounded.decimals(), rounded.direction());
        return result;
    }

    private void round(double[] numbers, int decimals, Direction direction) {
        double power = Math.pow(10, decimals);
        double half = direction == Direction.HALF_UP ? 0.5 : 0;
        for (int i = 0; i < size; i++) {
            double scaled = Math.abs(numbers[i]) * power;
            numbers[i] = Math.copySign(Math.floor(scaled * (1 + DIGITS) + half), numbers[i]) / power;
        }
    }

    @Override
    public double[] when(Expr.When when) {
        double[] left = when.condition().left().accept(this);
        double[] right = when.condition().right().accept(this);
        BitSet yes = new BitSet();
        for (int i = 0; i < size; i++) {
            yes.set(i, when.condition().operator().holds(compare(left[i], right[i])));
        }
        yes.and(asked);
        BitSet no = (BitSet) asked.clone();
        no.andNot(yes);
        if (no.isEmpty()) {
            return when.then().accept(where(yes));
        }
        double[] result = when.otherwise().accept(where(no));
        if (!yes.isEmpty()) {
            double[] then = when.then().accept(where(yes));
            for (int i = yes.nextSetBit(0); i >= 0; i = yes.nextSetBit(i + 1)) {
                result[i] = then[i];
            }
        }
        return result;
    }

    private SampleReading where(BitSet some) {
        return new SampleReading(line, in, some);
    }

    @Override
    public double[] ranked(Expr.Ranked ranked) {
        return in.ordered(ranked.among()).places(ranked.among().indexOf(ranked.line()));
    }

    @Override
    public double[] sumWhere(Expr.SumWhere sum) {
        return in.ordered(sum.keys())
                .sum(
                        sum.amounts(),
                        in.now(sum.amounts()),
                        sum.operator(),
                        sum.than().accept(this));
    }

    @Override
    public double[] yearEdge(Expr.YearEdge yearEdge) {
        LocalDate day = switch (yearEdge.edge()) {
            case FIRST_DAY -> LocalDate.of(in.year(), 1, 1);
            case LAST_DAY -> LocalDate.of(in.year(), 12, 31);
        };
        return all(Dates.number(day).doubleValue());
    }

    static int compare(double one, double other) {
        return Math.abs(one - other) <= noise(one, other) ? 0 : Double.compare(one, other);
    }

    private static double noise(double one, double other) {
        return NOISE * Math.max(1, Math.max(Math.abs(one), Math.abs(other)));
    }

    private double[] all(double value) {
        double[] all = new double[size];
        Arrays.fill(all, value);
        return all;
    }
}
