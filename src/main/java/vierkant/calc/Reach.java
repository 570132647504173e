package vierkant.calc;

import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * How far the lines go of which nobody knows beforehand how far they go, such as formulas of a user's own: exact results can
 * grow without end, from line to line and from year to year, and so would the time that they take.
 */
final class Reach {
    /** Up to about 10 to the power 300, where the binary fractions of a spreadsheet end. */
    private static final int MOST_BITS_BEFORE_THE_POINT = 1000;

    /** Some 1200 digits: far more than a sum of products of typed numbers has. */
    private static final int MOST_BITS = 4096;

    /**
     * All steps together, each for the square of its length in bits, as its time goes: a hundred formulas of ten steps over fifty
     * years with results of ninety digits above and below the line, or three hundred steps with the longest ones.
     */
    private static final long MOST_WORK = 20_000_000_000L;

    private final Set<LineId> lines;
    private long work;

    /** @param lines those that may not grow without end */
    Reach(Set<LineId> lines) {
        this.lines = Set.copyOf(lines);
    }

    /**
     * A step on the way to a result.
     *
     * @throws BeyondReach where it goes too far
     */
    BigFraction step(BigFraction step, LineId line, int year) {
        if (lines.contains(line)) {
            int above = step.getNumerator().bitLength();
            int below = step.getDenominator().bitLength();
            long length = (long) above + below;
            work += length * length;
            if (above - below > MOST_BITS_BEFORE_THE_POINT
                    || above > MOST_BITS
                    || below > MOST_BITS
                    || work > MOST_WORK) {
                throw new BeyondReach(line, year);
            }
        }
        return step;
    }
}
