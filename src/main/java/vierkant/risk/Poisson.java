package vierkant.risk;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The number of things that happen by chance and apart from one another. */
final class Poisson {
    /** So many standard deviations from the mean the chance is below what a binary fraction can tell from 0. */
    private static final int DEVIATIONS = 40;

    private static final Map<Double, Table> TABLES = new ConcurrentHashMap<>();

    private Poisson() {}

    /** The chance of each number or less. */
    private static final class Table {
        private final int first;
        private final double[] upTo;

        /** @param first the first number that has a chance */
        Table(int first, double[] upTo) {
            this.first = first;
            this.upTo = upTo;
        }
    }

    /** The number that is not exceeded with a chance. */
    static int quantile(double mean, double chance) {
        Table table = TABLES.computeIfAbsent(mean, Poisson::table);
        int found = Arrays.binarySearch(table.upTo, chance);
        int place = found >= 0 ? found : -found - 1;
        return table.first + Math.min(place, table.upTo.length - 1);
    }

    /** From the likeliest number outwards, so that nothing is lost however large the mean. */
    private static Table table(double mean) {
        double spread = DEVIATIONS * Math.sqrt(mean) + DEVIATIONS;
        int first = (int) Math.max(0, Math.floor(mean - spread));
        int last = (int) Math.ceil(mean + spread);
        int likeliest = (int) Math.floor(mean);
        double[] chances = new double[last - first + 1];
        chances[likeliest - first] = 1;
        for (int number = likeliest + 1; number <= last; number++) {
            chances[number - first] = chances[number - 1 - first] * mean / number;
        }
        for (int number = likeliest - 1; number >= first; number--) {
            chances[number - first] = chances[number + 1 - first] * (number + 1) / mean;
        }
        double all = Arrays.stream(chances).sum();
        double sofar = 0;
        for (int i = 0; i < chances.length; i++) {
            sofar += chances[i] / all;
            chances[i] = sofar;
        }
        return new Table(first, chances);
    }
}
