package vierkant.model;

import java.util.List;
import java.util.Optional;

/** What an uncertain number may be, and how likely. All numbers are in the unit of the input that is uncertain. */
public sealed interface Likelihood {
    <R> R accept(Visitor<R> visitor);

    /**
     * A low, a likely and a high estimate.
     *
     * @param likely empty is what the budget says
     */
    record Range(Figure low, Optional<Figure> likely, Figure high) implements Likelihood {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.range(this);
        }
    }

    /**
     * Clients who come one by one, by chance (Poisson).
     *
     * @param arrivals expected in a year, above 0
     * @param stay how long each stays, in months; what is uncertain is then the average occupancy. Empty: the number that comes
     */
    record Arrivals(Figure arrivals, Optional<Figure> stay) implements Likelihood {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.arrivals(this);
        }
    }

    /**
     * What was seen before may come again.
     *
     * @param seen in the order in which it was seen, at least one, or two where changes are drawn
     * @param again what may come again: a number, or a change from one number to the next
     */
    record History(List<Figure> seen, Again again) implements Likelihood {
        public History {
            seen = List.copyOf(seen);
            if (seen.size() < again.least()) {
                throw new IllegalArgumentException("seen are " + seen.size() + ", fewer than " + again.least());
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.history(this);
        }
    }

    /** What of the past may come again. */
    enum Again {
        /** Each number that was seen, in each year apart. */
        NUMBERS(1),
        /** Each change that was seen, as a ratio, each year on top of the year before; the first year is what the budget says. */
        CHANGES(2);

        private final int least;

        Again(int least) {
            this.least = least;
        }

        /** How many numbers must have been seen. */
        public int least() {
            return least;
        }
    }

    /**
     * Something that happens or does not, for all years at once: an option that is exercised, a closing that comes later.
     *
     * @param chance that it happens, 0..1
     * @param then what the input is when it happens, otherwise it is what the budget says; of yes and no the chance is that of a
     *     yes, and this is 1
     */
    record Chance(Figure chance, Figure then) implements Likelihood {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.chance(this);
        }
    }

    /** One reading of likelihoods. */
    interface Visitor<R> {
        R range(Range range);

        R arrivals(Arrivals arrivals);

        R history(History history);

        R chance(Chance chance);
    }
}
