package vierkant.store;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a formula: a number, a name, a sign, or its end.
 *
 * @param kind what it is
 * @param text as it is written
 * @param from its place in the formula, from 0
 */
record FormulaWord(Kind kind, String text, int from) {
    /** What a word can be. */
    enum Kind {
        NUMBER,
        NAME,
        SIGN,
        COMPARISON,
        /** A character that no formula has. */
        STRANGE,
        END
    }

    /** A hyphen belongs to a name where letters or digits stand on both its sides, so a minus needs spaces. */
    private static final Pattern WORDS = Pattern.compile("(?<NUMBER>[0-9][0-9_]*(?:[.][0-9]+)*%?)"
            + "|(?<NAME>\\p{L}[\\p{L}\\p{N}_]*(?:[.-][\\p{L}\\p{N}_]+)*)"
            + "|(?<COMPARISON><>|<=|>=|[<=>])"
            + "|(?<SIGN>[-+*/(),])"
            + "|(?<STRANGE>\\S)");

    int to() {
        return from + text.length();
    }

    boolean is(String sign) {
        return (kind == Kind.SIGN || kind == Kind.COMPARISON) && text.equals(sign);
    }

    /** The words of a formula, the last one its end. */
    static List<FormulaWord> of(String formula) {
        List<FormulaWord> words = new ArrayList<>();
        Matcher found = WORDS.matcher(formula);
        while (found.find()) {
            for (Kind kind : Kind.values()) {
                if (kind != Kind.END && found.group(kind.name()) != null) {
                    words.add(new FormulaWord(kind, found.group(), found.start()));
                }
            }
        }
        words.add(new FormulaWord(Kind.END, "", formula.stripTrailing().length()));
        return words;
    }
}
