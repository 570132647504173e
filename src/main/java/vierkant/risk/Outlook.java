package vierkant.risk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vierkant.model.Unit;

/**
 * What the draws of one number come to, each statistic with no more digits than the number of draws can tell: rounded half up to
 * the power of ten below twice the standard error of the mean, never finer than a cent or a millionth, and an amount in euro to whole
 * euros or cents. Without spread nothing else is lost. A chance has as many more digits as it needs to differ from 0 and from 1.
 *
 * @param planned what the number is by the evaluation, exact
 * @param mean over all draws
 * @param p10 not exceeded in 10 of 100 draws
 * @param p50 not exceeded in 50 of 100 draws
 * @param p90 not exceeded in 90 of 100 draws
 * @param chanceAbove the part of the draws above what is planned, 0..1
 * @param excess by how much those are above it on average; 0 where there are none
 * @param isSpread whether draws differ
 */
public record Outlook(
        BigDecimal planned,
        BigDecimal mean,
        BigDecimal p10,
        BigDecimal p50,
        BigDecimal p90,
        BigDecimal chanceAbove,
        BigDecimal excess,
        boolean isSpread) {
    private static final int CENTS = 2;
    private static final int MILLIONTHS = 6;
    private static final double TENTH_OF_A_PERCENT = 0.001;
    /** What adding up may lose, as a part of the sum. */
    private static final double LOST = 1e-12;

    static Outlook of(BigDecimal planned, Unit unit, double[] draws) {
        return of(planned, unit, draws, BigDecimal.ZERO);
    }

    /** @param slack what lies less above what is planned is not above it, 0 or more */
    static Outlook of(BigDecimal planned, Unit unit, double[] draws, BigDecimal slack) {
        Statistics statistics = Statistics.of(draws);
        double bound = planned.doubleValue();
        int scale = scale(unit, 2 * statistics.meanError());
        // what binary fractions lose in adding up lies above nothing
        double beyond = slack.doubleValue() + LOST * Math.max(1, Math.abs(bound));
        double edge = bound + beyond;
        boolean isFine = 2 * statistics.chanceError(edge) < TENTH_OF_A_PERCENT;
        return new Outlook(
                planned,
                rounded(statistics.mean(), scale),
                rounded(statistics.quantile(0.1), scale),
                rounded(statistics.quantile(0.5), scale),
                rounded(statistics.quantile(0.9), scale),
                chance(statistics.chanceAbove(edge), isFine ? 3 : 2),
                rounded(statistics.chanceAbove(edge) > 0 ? statistics.meanExcess(edge) + beyond : 0, scale),
                statistics.deviation() > 0);
    }

    /** Decimals, below zero where whole tens are too many; of an amount in euro none or two. */
    private static int scale(Unit unit, double error) {
        boolean isEuro = unit.equals(Unit.EURO);
        int most = isEuro ? CENTS : MILLIONTHS;
        int scale = error == 0 ? most : Math.min(most, -(int) Math.floor(Math.log10(error)));
        return isEuro && scale == 1 ? 0 : scale;
    }

    /** A chance; what happened in some draws and not in others is never called 0 or 1. */
    private static BigDecimal chance(double part, int scale) {
        BigDecimal rounded = rounded(part, scale);
        boolean isCertain = rounded.signum() == 0 || rounded.compareTo(BigDecimal.ONE) == 0;
        return isCertain && part > 0 && part < 1 ? chance(part, scale + 1) : rounded;
    }

    private static BigDecimal rounded(double number, int scale) {
        BigDecimal rounded = new BigDecimal(number).setScale(scale, RoundingMode.HALF_UP);
        return scale < 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded;
    }
}
