package vierkant.calc;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vierkant.model.Path;

/**
 * The name of a line in a calculation: names joined by dots, such as {@code contracts.zuidwest.band}. Where a user wrote
 * the number, it is the path of that place in the budget.
 *
 * @param name lower case letters, digits, hyphens and dots
 */
public record LineId(String name) implements Comparable<LineId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

    public LineId {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("name of line is '" + name + "', not lower case names joined by dots");
        }
    }

    public static LineId of(String first, String... rest) {
        return new LineId(rest.length == 0 ? first : first + "." + String.join(".", rest));
    }

    public static LineId of(Path path) {
        return new LineId(path.toString());
    }

    /** The line of this name one part further in. */
    public LineId then(String part) {
        return new LineId(name + "." + part);
    }

    // By hand, because lines are looked up all the time, and what a record makes for itself is slow in a program that
    // has
    // just been started.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LineId line && name.equals(line.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public int compareTo(LineId other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
