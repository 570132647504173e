package vierkant.ledger;

import vierkant.text.Invisible;

/** A user's own text within a message. */
final class Shown {
    private static final int LONGEST = 60;

    private Shown() {}

    /** On one line, cut off where it is long, and with nothing in it that can not be seen. */
    static String part(String text) {
        String line = Invisible.replaced(text.strip().replaceAll("\\s+", " "));
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
