package vierkant.risk;

import java.math.BigDecimal;
import java.util.Arrays;
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

    /** So many at least where somebody asks for a number: P10 and P90 of fewer say nothing. */
    public static final int LEAST_DRAWS = 100;

    /** So many at most: more would need more than a gigabyte. */
    public static final int MOST_DRAWS = 2_000_000;

    /** A part of a number that binary fractions may differ from exact ones. */
    private static final double NOISE = 1e-9;

    /** The seed unless somebody asks for another one. */
    public static final long USUAL_SEED = 1;

    /**
     * Simulates.
     *
     * @param wanted the lines whose results are kept
     * @param draws 1 to {@value #MOST_DRAWS}
     * @return nothing where it was stopped
     * @throws vierkant.calc.DividedByZero where a line divides by 0 in some draw
     * @throws DrawnOpening where a line starts from something uncertain in the year before the axis
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
    public Outlook in(int year, LineId line) {
        return Outlook.of(results.in(year, line), results.line(line).unit(), samples.in(year, line));
    }

    /** The mean of a line in a year with all its digits, most of which mean nothing. */
    public BigDecimal mean(int year, LineId line) {
        return new BigDecimal(Statistics.mean(samples.in(year, line)));
    }

    /** How much more the sum over the years of one line is than that of another, both in the same draws. */
    public Outlook difference(LineId line, LineId other) {
        return difference(line, this, other);
    }

    /** How much more the sum over the years of a line is than in another simulation with the same draws. */
    public Outlook moreThan(Simulation other, LineId line) {
        return difference(line, other, line);
    }

    private Outlook difference(LineId line, Simulation other, LineId of) {
        double[] more = samples.total(line);
        double[] less = other.samples.total(of);
        for (int i = 0; i < more.length; i++) {
            more[i] -= less[i];
        }
        return Outlook.of(
                results.total(line).subtract(other.results.total(of)),
                results.line(line).unit(),
                more);
    }

    /** What the draws of the sum over the years of a line come to. */
    public Outlook total(LineId line) {
        return Outlook.of(results.total(line), results.line(line).unit(), samples.total(line));
    }

    /**
     * What the draws of the sum over the years come to, beside a bound instead of what is planned.
     *
     * @param slack what lies less above the bound is not above it
     */
    public Outlook above(LineId line, BigDecimal bound, BigDecimal slack) {
        return Outlook.of(bound, results.line(line).unit(), samples.total(line), slack);
    }

    /** The same upside down: how likely the sum lies below a bound, and how far. */
    public Outlook below(LineId line, BigDecimal bound) {
        double[] negated = Arrays.stream(samples.total(line)).map(draw -> -draw).toArray();
        return Outlook.of(bound.negate(), results.line(line).unit(), negated);
    }

    /** Whether what is uncertain makes a line other than it is planned: it differs from draw to draw, or is another one in all. */
    public boolean isTouched(LineId line) {
        return results.calculation().years().all().stream().anyMatch(year -> {
            double planned = results.in(year, line).doubleValue();
            double near = NOISE * Math.max(1, Math.abs(planned));
            return Arrays.stream(samples.in(year, line)).anyMatch(draw -> Math.abs(draw - planned) > near);
        });
    }

    /** Whether a line differs from draw to draw in some year. */
    public boolean isSpread(LineId line) {
        return results.calculation().years().all().stream().anyMatch(year -> {
            double[] draws = samples.in(year, line);
            return Arrays.stream(draws).anyMatch(draw -> draw != draws[0]);
        });
    }
}
