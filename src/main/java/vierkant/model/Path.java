package vierkant.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A place in a budget: the keys that lead to it, from the outside in, such as {@code contracts.zuidwest.band}.
 *
 * <p>Only {@code store} knows in which file and on which line that is.
 *
 * @param keys the keys, none empty; an empty list is the whole budget
 */
public record Path(List<String> keys) {
    /** The budget as a whole. */
    public static final Path ROOT = new Path(List.of());

    public Path {
        keys = List.copyOf(keys);
    }

    public static Path of(String... keys) {
        return new Path(List.of(keys));
    }

    /**
     * The path one key further out.
     *
     * @throws IllegalStateException for the budget as a whole
     */
    public Path parent() {
        if (keys.isEmpty()) {
            throw new IllegalStateException("nothing is around the whole budget");
        }
        return new Path(keys.subList(0, keys.size() - 1));
    }

    /** The path one key further in. */
    public Path then(String key) {
        List<String> longer = new ArrayList<>(keys);
        longer.add(key);
        return new Path(longer);
    }

    /** Whether this is a place within another, or that place. */
    public boolean isIn(Path other) {
        return keys.size() >= other.keys.size()
                && keys.subList(0, other.keys.size()).equals(other.keys);
    }

    @Override
    public String toString() {
        return String.join(".", keys);
    }
}
