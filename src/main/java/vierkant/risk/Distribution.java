package vierkant.risk;

import java.util.Arrays;
import java.util.List;

/**
 * How likely each value of an uncertain number is, told by its quantile function: a chance goes in, and out comes the value that is
 * not exceeded with that chance. Whatever makes the chances, one distribution always has one shape.
 */
public sealed interface Distribution {
    /**
     * The value that is not exceeded with a chance.
     *
     * @param chance above 0 and below 1
     */
    double quantile(double chance);

    /** The mean over all values. */
    double mean();

    /** One value for certain. */
    record Fixed(double value) implements Distribution {
        public Fixed {
            finite("value", value);
        }

        @Override
        public double quantile(double chance) {
            return value;
        }

        @Override
        public double mean() {
            return value;
        }
    }

    /**
     * A low, a likely and a high estimate: chances rise evenly from the low one to the likely one and fall evenly to the high one
     * (a triangle). Nothing lies outside the two.
     */
    record Range(double low, double likely, double high) implements Distribution {
        /** @throws IllegalArgumentException where they are not in order */
        public Range {
            finite("low", low);
            finite("likely", likely);
            finite("high", high);
            if (low > likely || likely > high) {
                throw new IllegalArgumentException(
                        "low " + low + ", likely " + likely + " and high " + high + " are not in order");
            }
        }

        @Override
        public double quantile(double chance) {
            double width = high - low;
            double rising = likely - low;
            if (width == 0) {
                return likely;
            }
            return chance * width < rising
                    ? low + Math.sqrt(chance * width * rising)
                    : high - Math.sqrt((1 - chance) * width * (high - likely));
        }

        @Override
        public double mean() {
            return (low + likely + high) / 3;
        }
    }

    /**
     * The average occupancy of a year when clients come one by one, by chance and apart from one another, and each stays as long:
     * the number that comes is drawn (Poisson), and they hold that number times the length of stay of the places of the year. The
     * mean is that of Little's law, arrivals times stay. How long one client stays is not drawn, and who stays over the turn of the
     * year counts in the year of arrival; so for long stays this spreads a little more than a real year.
     *
     * @param arrivals expected in a year, above 0 and at most {@value #MOST}
     * @param stay in years, above 0
     */
    record Occupancy(double arrivals, double stay) implements Distribution {
        /** More arrivals in a year than the whole country knows. */
        public static final int MOST = 1_000_000;

        /** @throws IllegalArgumentException where they are out of range */
        public Occupancy {
            if (!(arrivals > 0 && arrivals <= MOST)) {
                throw new IllegalArgumentException("arrivals is " + arrivals + ", not above 0 and at most " + MOST);
            }
            if (!(stay > 0 && Double.isFinite(stay))) {
                throw new IllegalArgumentException("stay is " + stay + ", not above 0");
            }
        }

        @Override
        public double quantile(double chance) {
            return stay * Poisson.quantile(arrivals, chance);
        }

        @Override
        public double mean() {
            return arrivals * stay;
        }
    }

    /**
     * What was seen before may come again, each with the same chance.
     *
     * @param seen at least one, in any order
     */
    record History(List<Double> seen) implements Distribution {
        /** @throws IllegalArgumentException where nothing was seen */
        public History {
            seen = seen.stream().sorted().toList();
            if (seen.isEmpty()) {
                throw new IllegalArgumentException("seen is empty");
            }
            seen.forEach(value -> finite("seen", value));
        }

        @Override
        public double quantile(double chance) {
            return seen.get(Math.min(seen.size() - 1, (int) (chance * seen.size())));
        }

        @Override
        public double mean() {
            return seen.stream().mapToDouble(Double::doubleValue).sum() / seen.size();
        }
    }

    /**
     * Something that happens, 1, or does not, 0: an option that is exercised, a closing that comes a year late.
     *
     * @param chance that it happens, 0 to 1
     */
    record Chance(double chance) implements Distribution {
        /** @throws IllegalArgumentException where it is out of range */
        public Chance {
            if (!(chance >= 0 && chance <= 1)) {
                throw new IllegalArgumentException("chance is " + chance + ", not 0 to 1");
            }
        }

        @Override
        public double quantile(double unlike) {
            return unlike > 1 - chance ? 1 : 0;
        }

        @Override
        public double mean() {
            return chance;
        }
    }

    private static void finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " is " + value);
        }
    }

    /** Fills an array with one value for each chance in it. */
    default void fill(double[] chances) {
        if (this instanceof Fixed fixed) {
            Arrays.fill(chances, fixed.value());
            return;
        }
        for (int i = 0; i < chances.length; i++) {
            chances[i] = quantile(chances[i]);
        }
    }
}
