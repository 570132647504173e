package vierkant.store;

/**
 * A place in a file.
 *
 * @param line from 1
 * @param column from 1, in characters as a reader counts them (code points)
 */
public record Mark(int line, int column) implements Comparable<Mark> {
    /** Where a file starts. */
    static final Mark START = new Mark(1, 1);

    public Mark {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("line " + line + " or column " + column + " is below 1");
        }
    }

    @Override
    public int compareTo(Mark other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }
}
