package vierkant.store;

import java.util.Collection;
import java.util.List;
import vierkant.text.Few;
import vierkant.text.Message;
import vierkant.text.Near;

/**
 * The names that somebody could have written instead.
 *
 * @param near those that look like what was written, nearest first
 * @param names all of them, or the first where there are many
 */
record Known(List<String> near, List<String> names) implements Message {
    private static final int MOST = 16;

    /** Whether what was written looks like one of them: then it is a slip, whatever else may be unknown. */
    boolean isLikeOne() {
        return !near.isEmpty();
    }

    static Known of(String written, Collection<String> names) {
        return of(written, names, names);
    }

    /**
     * Names of which only some are worth showing.
     *
     * @param names all of them
     * @param usual those that are shown
     */
    static Known of(String written, Collection<String> names, Collection<String> usual) {
        return new Known(Near.to(written, names), Few.of(usual, MOST));
    }
}
