package vierkant.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Lists of names that somebody could have written, no longer than anybody reads. */
public final class Few {
    private static final String MORE = "…";

    private Few() {}

    /**
     * The names, or the first of them and a sign that there are more.
     *
     * @param most above 0
     */
    public static List<String> of(Collection<String> names, int most) {
        List<String> few = new ArrayList<>(names);
        if (few.size() > most) {
            few.subList(most, few.size()).clear();
            few.add(MORE);
        }
        return few;
    }
}
