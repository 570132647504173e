package vierkant.risk;

/** Where the numbers of a line come from that is drawn: an input whose number is uncertain. */
@FunctionalInterface
public interface Draws {
    /**
     * Draws a block. The same block gives the same numbers whoever asks, in whatever order, so that it does not matter how
     * many threads there are.
     *
     * @param block its number, from 0
     * @param byYear to be filled: a row for each year of the axis, in order, in the line's unit; finite numbers
     */
    void fill(int block, double[][] byYear);
}
