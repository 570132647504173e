package vierkant.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Which known names somebody who typed an unknown one may have meant. */
public final class Near {
    private static final int MOST = 3;
    private static final int TOO_MANY = Integer.MAX_VALUE;

    private Near() {}

    /**
     * The names that are a few slips away, nearest first, then by name; at most three, possibly none.
     *
     * <p>A slip is a letter too many, a letter missing, a wrong letter, or two neighbours swapped (the distance of Damerau and
     * Levenshtein). One slip is allowed for each three letters typed, and one in any case; a difference of case is none. A
     * name of which the typed text is the beginning (three letters or more) is near as well, after the others.
     */
    public static List<String> to(String typed, Collection<String> known) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        int allowed = Math.max(1, wanted.length() / 3);
        record Candidate(String name, int slips) {}
        return known.stream()
                .distinct()
                .map(name -> new Candidate(name, slips(wanted, name.toLowerCase(Locale.ROOT), allowed)))
                .filter(each -> each.slips < TOO_MANY)
                .sorted(Comparator.comparingInt(Candidate::slips).thenComparing(Candidate::name))
                .limit(MOST)
                .map(Candidate::name)
                .toList();
    }

    private static int slips(String typed, String name, int allowed) {
        int distance = distance(typed, name, allowed);
        if (distance <= allowed) {
            return distance;
        }
        return typed.length() >= 3 && name.startsWith(typed) ? allowed + 1 : TOO_MANY;
    }

    /** The number of slips, or some number above {@code allowed} as soon as it must be more. */
    static int distance(String from, String to, int allowed) {
        if (Math.abs(from.length() - to.length()) > allowed) {
            return allowed + 1;
        }
        int[] beforeLast = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] now = new int[to.length() + 1];
            now[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int wrong = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + wrong);
                boolean swapped = i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1);
                if (swapped) {
                    now[j] = Math.min(now[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = now;
        }
        return last[to.length()];
    }
}
