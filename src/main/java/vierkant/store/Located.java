package vierkant.store;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import vierkant.model.Problem;
import vierkant.text.Words;

/**
 * A problem with its place in a file.
 *
 * @param file as it is called in reports
 * @param mark where
 * @param excerpt the user's own line at that place, characters that nobody can see replaced; empty where there is none
 * @param problem what is wrong
 */
public record Located(String file, Mark mark, String excerpt, Problem problem) implements Comparable<Located> {
    /** Longer lines are shown in part. */
    private static final int WIDEST = 110;

    private static final int BEFORE_CARET = 60;
    private static final String CUT = "…";

    private static final Comparator<Located> BY_PLACE =
            Comparator.comparing(Located::file).thenComparing(Located::mark);

    public Located {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(mark, "mark");
        Objects.requireNonNull(excerpt, "excerpt");
        Objects.requireNonNull(problem, "problem");
    }

    /** By file and place; of problems at one place none comes first, so that they stay in the order they were found in. */
    @Override
    public int compareTo(Located other) {
        return BY_PLACE.compare(this, other);
    }

    /**
     * The problem as a person reads it: {@code file:line:column: error: sentence}, the user's own line, a caret under the
     * place, and the remedy.
     */
    public List<String> lines(Words words) {
        String head = file + ":" + mark.line() + ":" + mark.column() + ": "
                + words.say(Grade.valueOf(problem.severity().name())) + ": " + words.say(problem);
        String remedy = "  " + words.say(problem, "remedy").strip();
        return excerpt.isBlank() ? List.of(head, remedy) : List.of(head, shown(), caret(), remedy);
    }

    private String shown() {
        int[] characters = excerpt.codePoints().toArray();
        int from = firstShown();
        int to = Math.min(characters.length, from + WIDEST);
        return (from > 0 ? CUT : "") + new String(characters, from, to - from) + (to < characters.length ? CUT : "");
    }

    /** Tabs stay tabs, so that the caret stands where the reader's screen puts the character. */
    private String caret() {
        int from = firstShown();
        StringBuilder line = new StringBuilder(from > 0 ? " " : "");
        excerpt.codePoints()
                .skip(from)
                .limit(mark.column() - 1L - from)
                .forEach(character -> line.append(character == '\t' ? '\t' : ' '));
        return line.append('^').toString();
    }

    private int firstShown() {
        int length = excerpt.codePointCount(0, excerpt.length());
        return length <= WIDEST ? 0 : Math.max(0, Math.min(mark.column() - BEFORE_CARET, length - WIDEST));
    }
}
