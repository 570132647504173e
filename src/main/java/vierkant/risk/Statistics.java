package vierkant.risk;

import java.util.Arrays;

/**
 * What draws of one number come to. Sums are made in the order of the draws, so that the same draws always give the same.
 */
public final class Statistics {
    private final double[] sorted;
    private final double mean;
    private final double deviation;

    private Statistics(double[] draws) {
        this.mean = mean(draws);
        double[] squares = new double[draws.length];
        for (int i = 0; i < draws.length; i++) {
            squares[i] = (draws[i] - mean) * (draws[i] - mean);
        }
        this.deviation = draws.length == 1 ? 0 : Math.sqrt(sum(squares, 0) / (draws.length - 1));
        this.sorted = draws.clone();
        Arrays.sort(sorted);
    }

    /**
     * The statistics of some draws.
     *
     * @throws IllegalArgumentException where there are none
     */
    public static Statistics of(double[] draws) {
        if (draws.length == 0) {
            throw new IllegalArgumentException("there are no draws");
        }
        return new Statistics(draws);
    }

    /**
     * The mean of some draws alone, without what sorting them costs.
     *
     * @param draws at least one
     */
    static double mean(double[] draws) {
        return sum(draws, 0) / draws.length;
    }

    /** The mean over the draws. */
    public double mean() {
        return mean;
    }

    /** How far the mean may be from that of endlessly many draws: its standard error. */
    public double meanError() {
        return deviation / Math.sqrt(sorted.length);
    }

    /** The standard deviation, of a sample. */
    public double deviation() {
        return deviation;
    }

    /**
     * The least draw that at least a part of the draws do not exceed: P10 is that of a tenth. It is always one of the draws.
     *
     * @param part above 0 and at most 1
     */
    public double quantile(double part) {
        if (!(part > 0 && part <= 1)) {
            throw new IllegalArgumentException("part is " + part + ", not above 0 and at most 1");
        }
        return sorted[(int) Math.ceil(part * sorted.length) - 1];
    }

    /** The part of the draws that are above a bound, 0 to 1. */
    public double chanceAbove(double bound) {
        return (double) (sorted.length - notAbove(bound)) / sorted.length;
    }

    /** How far that part may be from that of endlessly many draws: its standard error. */
    public double chanceError(double bound) {
        double chance = chanceAbove(bound);
        return Math.sqrt(chance * (1 - chance) / sorted.length);
    }

    /** How far the draws above a bound are above it on average; 0 where there are none. */
    public double meanExcess(double bound) {
        int from = notAbove(bound);
        return from == sorted.length ? 0 : sum(sorted, from) / (sorted.length - from) - bound;
    }

    private int notAbove(double bound) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] > bound) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** With what each addition loses kept apart (Neumaier), so that a million terms lose nothing that is shown. */
    private static double sum(double[] terms, int from) {
        double sum = 0;
        double lost = 0;
        for (int i = from; i < terms.length; i++) {
            double more = sum + terms[i];
            lost += Math.abs(sum) >= Math.abs(terms[i]) ? sum - more + terms[i] : terms[i] - more + sum;
            sum = more;
        }
        return sum + lost;
    }
}
