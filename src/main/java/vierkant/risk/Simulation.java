package vierkant.risk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vierkant.calc.LineId;
import vierkant.calc.Results;
import vierkant.model.Uncertain;

/**
 * What a calculation comes to over many draws of what is uncertain in it, beside what it comes to as it is planned.
 *
 * @param results of the evaluation: what is planned
 * @param samples of the lines that were asked for
 * @param seed from which all draws come
 */
public record Simulation(Results results, Samples samples, long seed) {
    /** So many draws unless somebody asks for another number. */
    public static final int USUAL_DRAWS = 100_000;

    /** So many at most: more would need more than a gigabyte. */
    public static final int MOST_DRAWS = 2_000_000;

    /** The seed unless somebody asks for another one. */
    public static final long USUAL_SEED = 1;

    /**
     * Simulates.
     *
     * @param wanted the lines whose results are kept
     * @param draws 1 to {@value #MOST_DRAWS}
     * @return nothing where it was stopped
     * @throws vierkant.calc.DividedByZero where a line divides by 0 in some draw
     */
    public static Optional<Simulation> of(
            Results results,
            List<Uncertain> uncertain,
            Collection<LineId> wanted,
            int draws,
            long seed,
            Progress progress) {
        int threads = Math.min(Runtime.getRuntime().availableProcessors(), 8);
        return new Sampling(results, Uncertainty.of(results, uncertain, seed), wanted)
                .run(draws, threads, progress)
                .map(samples -> new Simulation(results, samples, seed));
    }

    /** What the draws of a line come to in a year. */
    public Statistics in(int year, LineId line) {
        return Statistics.of(samples.in(year, line));
    }

    /** What the draws of the sum over the years of a line come to. */
    public Statistics total(LineId line) {
        return Statistics.of(samples.total(line));
    }

    /**
     * A statistic as it may be shown: rounded half up to what the number of draws can tell, which is the power of ten below twice
     * the standard error of the mean. Never finer than some decimals; without spread nothing else is lost.
     *
     * @param statistic of those draws, in their unit
     * @param decimals at most, 2 for euros
     */
    public static BigDecimal shown(double statistic, Statistics of, int decimals) {
        double error = 2 * of.meanError();
        int scale = error == 0 ? decimals : Math.min(decimals, -(int) Math.floor(Math.log10(error)));
        BigDecimal rounded = new BigDecimal(statistic).setScale(scale, RoundingMode.HALF_UP);
        return scale < 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded;
    }

    /** A chance as it may be shown: in whole percents, or in tenths of them where the number of draws can tell. */
    public static BigDecimal shownChance(Statistics of, double bound) {
        return new BigDecimal(of.chanceAbove(bound))
                .setScale(2 * of.chanceError(bound) < 0.001 ? 3 : 2, RoundingMode.HALF_UP);
    }
}
