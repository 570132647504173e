package vierkant.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleBinaryOperator;
import vierkant.calc.Dates;
import vierkant.calc.Expr;
import vierkant.calc.Expr.Direction;
import vierkant.calc.Expr.Moment;
import vierkant.calc.LineId;

/**
 * Gives what the formula of an expression gives in a spreadsheet, in one year: binary floating point, with the habits that
 * spreadsheets share.
 *
 * <p>Rounding sees 15 significant digits, so 1.005 is a tie although its binary form lies below it. Two numbers that differ
 * only behind those digits are equal, and their difference is 0.
 */
final class BinaryReading implements Expr.Visitor<Double> {
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);
    /** Relative distance below which spreadsheets take two numbers for equal: 2 to the power of -48. */
    private static final double NEAR = 0x1p-48;

    private final int year;
    private final Guard guard;
    private final Map<LineId, Double> now;
    private final Map<LineId, Double> previous;

    /**
     * @param guard for the roundings of the formula
     * @param now the cells of this year above
     * @param previous the cells of the year before, or the openings in the first year
     */
    BinaryReading(int year, Guard guard, Map<LineId, Double> now, Map<LineId, Double> previous) {
        this.year = year;
        this.guard = guard;
        this.now = now;
        this.previous = previous;
    }

    @Override
    public Double value(Expr.Value value) {
        return value.amount().doubleValue();
    }

    @Override
    public Double series(Expr.Series series) {
        return series.in(year).doubleValue();
    }

    @Override
    public Double reference(Expr.Reference reference) {
        return known(reference.moment() == Moment.THIS_YEAR ? now : previous, reference.line());
    }

    @Override
    public Double sum(Expr.Sum sum) {
        return joined(sum.terms(), Double::sum);
    }

    @Override
    public Double difference(Expr.Difference difference) {
        double from = difference.from().accept(this);
        double less = difference.less().accept(this);
        return near(from, less) ? 0.0 : from - less;
    }

    @Override
    public Double product(Expr.Product product) {
        return joined(product.factors(), (a, b) -> a * b);
    }

    @Override
    public Double quotient(Expr.Quotient quotient) {
        return quotient.dividend().accept(this) / quotient.divisor().accept(this);
    }

    @Override
    public Double least(Expr.Least least) {
        return joined(least.of(), Math::min);
    }

    @Override
    public Double greatest(Expr.Greatest greatest) {
        return joined(greatest.of(), Math::max);
    }

    @Override
    public Double rounded(Expr.Rounded rounded) {
        double of = rounded.of().accept(this);
        double guarded = guard.appliesTo(rounded.decimals()) ? round(of, Guard.DECIMALS, Direction.HALF_UP) : of;
        return round(guarded, rounded.decimals(), rounded.direction());
    }

    @Override
    public Double when(Expr.When when) {
        double left = when.condition().left().accept(this);
        double right = when.condition().right().accept(this);
        return (when.condition().operator().holds(order(left, right)) ? when.then() : when.otherwise()).accept(this);
    }

    private static int order(double left, double right) {
        return near(left, right) ? 0 : Double.compare(left, right);
    }

    @Override
    public Double sumWhere(Expr.SumWhere sum) {
        double than = sum.than().accept(this);
        double total = 0;
        for (int i = 0; i < sum.keys().size(); i++) {
            if (sum.operator().holds(Double.compare(known(now, sum.keys().get(i)), than))) {
                total += known(now, sum.amounts().get(i));
            }
        }
        return total;
    }

    @Override
    public Double ranked(Expr.Ranked ranked) {
        double own = known(now, ranked.line());
        int larger = 0;
        int equalSoFar = 0;
        boolean passed = false;
        for (LineId other : ranked.among()) {
            double result = known(now, other);
            if (result > own) {
                larger++;
            } else if (near(result, own) && !passed) {
                equalSoFar++;
            }
            passed |= other.equals(ranked.line());
        }
        return (double) (larger + equalSoFar);
    }

    @Override
    public Double yearEdge(Expr.YearEdge yearEdge) {
        LocalDate day = switch (yearEdge.edge()) {
            case FIRST_DAY -> LocalDate.of(year, 1, 1);
            case LAST_DAY -> LocalDate.of(year, 12, 31);
        };
        return Dates.number(day).doubleValue();
    }

    /** The decimal that a spreadsheet rounds to: of 15 significant digits, halves away from zero. */
    static BigDecimal rounded(double number, int decimals, Direction direction) {
        RoundingMode mode = switch (direction) {
            case HALF_UP -> RoundingMode.HALF_UP;
            case DOWN -> RoundingMode.DOWN;
        };
        return new BigDecimal(number).round(DIGITS).setScale(decimals, mode);
    }

    private static double round(double number, int decimals, Direction direction) {
        return rounded(number, decimals, direction).doubleValue();
    }

    private static boolean near(double one, double other) {
        return one == other || Math.abs(one - other) < Math.abs(one) * NEAR;
    }

    private double joined(List<Expr> parts, DoubleBinaryOperator operator) {
        double result = parts.get(0).accept(this);
        for (Expr part : parts.subList(1, parts.size())) {
            result = operator.applyAsDouble(result, part.accept(this));
        }
        return result;
    }

    private static double known(Map<LineId, Double> results, LineId line) {
        return Objects.requireNonNull(results.get(line), () -> "no result of " + line);
    }
}
