package vierkant.calc;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;
import vierkant.calc.Expr.Direction;

/** Between exact fractions and decimals. */
final class Fractions {
    /** Decimals for a result without an end, far below anything that is shown. */
    static final int DECIMALS = 20;

    private static final int SHORT_DECIMALS = 4;
    private static final BigInteger SHORT = BigInteger.TEN.pow(SHORT_DECIMALS);

    private Fractions() {}

    static BigFraction of(BigDecimal decimal) {
        BigInteger digits = decimal.unscaledValue();
        return decimal.scale() >= 0
                ? BigFraction.of(digits, BigInteger.TEN.pow(decimal.scale()))
                : BigFraction.of(digits.multiply(BigInteger.TEN.pow(-decimal.scale())));
    }

    /** The decimal of a fraction: exact where it ends within {@value #DECIMALS} decimals, else rounded half up to those. */
    static BigDecimal decimal(BigFraction fraction) {
        BigInteger denominator = fraction.getDenominator();
        if (denominator.equals(BigInteger.ONE)) {
            return new BigDecimal(fraction.getNumerator());
        }
        BigDecimal numerator = new BigDecimal(fraction.getNumerator());
        BigInteger[] shorter = SHORT.divideAndRemainder(denominator);
        // most results are short, and the way through twenty decimals is long
        BigDecimal decimal = shorter[1].signum() == 0
                ? numerator.multiply(new BigDecimal(shorter[0], SHORT_DECIMALS))
                : numerator.divide(new BigDecimal(denominator), DECIMALS, RoundingMode.HALF_UP);
        BigDecimal bare = decimal.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /**
     * Below 0, 0 or above 0 where the one is less than, equal to or more than the other. The library's own comparison
     * (Commons Numbers 1.2) orders two fractions below zero the wrong way round.
     */
    static int compare(BigFraction one, BigFraction other) {
        return one.subtract(other).signum();
    }

    static BigFraction rounded(BigFraction fraction, int decimals, Direction direction) {
        RoundingMode mode = switch (direction) {
            case HALF_UP -> RoundingMode.HALF_UP;
            case DOWN -> RoundingMode.DOWN;
        };
        return of(new BigDecimal(fraction.getNumerator())
                .divide(new BigDecimal(fraction.getDenominator()), decimals, mode));
    }
}
