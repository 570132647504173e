package vierkant.model;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The axis of a budget: consecutive calendar years.
 *
 * @param first the first year, 1900..2999
 * @param last the last year, not before the first and at most 49 years after it
 */
public record Years(int first, int last) {
    /** The most years that one budget may span. */
    public static final int MOST = 50;

    public Years {
        if (first < 1900 || last > 2999) {
            throw new IllegalArgumentException("years " + first + ".." + last + " are not within 1900..2999");
        }
        if (last < first || last - first >= MOST) {
            throw new IllegalArgumentException("years " + first + ".." + last + " are not 1 to " + MOST + " years");
        }
    }

    /** How many years, at least 1. */
    public int count() {
        return last - first + 1;
    }

    public boolean contains(int year) {
        return first <= year && year <= last;
    }

    /** Every year, in order. */
    public List<Integer> all() {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    @Override
    public String toString() {
        return first == last ? Integer.toString(first) : first + ".." + last;
    }
}
