package vierkant.desk;

/**
 * How much of an explanation is shown.
 *
 * @param depth how many levels below the line, at least 1
 * @param parts of how many parts a row below the line may consist; of a row with more only the first are shown
 */
public record Detail(int depth, int parts) {
    /** Everything, down to the last input. */
    public static final Detail ALL = new Detail(Integer.MAX_VALUE, Integer.MAX_VALUE);

    /** What fits a screen: a division over many parties is not told for each of them. */
    public static final Detail IN_SHORT = new Detail(Integer.MAX_VALUE, 20);

    public Detail {
        if (depth < 1 || parts < 1) {
            throw new IllegalArgumentException("depth " + depth + " and parts " + parts + " are at least 1");
        }
    }

    /** Everything down to a level. */
    public static Detail to(int depth) {
        return new Detail(depth, Integer.MAX_VALUE);
    }
}
