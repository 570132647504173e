package vierkant.text;

import java.util.Locale;
import java.util.OptionalInt;

/** Characters that nobody can see, though they change what is read or how a line is shown. */
public final class Invisible {
    private static final int UNSEEN = 0xFFFD;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int SOFT_HYPHEN = 0x00AD;
    private static final String LINE_SEPARATORS = "\u2028\u2029";

    private Invisible() {}

    /** Whether this character is one; tabs, line ends and what words need within them are none. */
    public static boolean is(int character) {
        // what nearly every character is, so that reading a file does not wait for the rest
        if (character >= ' ' && character <= '~') {
            return false;
        }
        boolean isControl = Character.isISOControl(character) && "\t\n\r".indexOf(character) < 0;
        boolean isFormat = Character.getType(character) == Character.FORMAT
                && character != ZERO_WIDTH_JOINER
                && character != ZERO_WIDTH_NON_JOINER
                && character != SOFT_HYPHEN;
        return isControl || isFormat || LINE_SEPARATORS.indexOf(character) >= 0 || !Character.isDefined(character);
    }

    /** Where the first of them stands in a text, in chars from 0; empty where there is none. */
    public static OptionalInt first(String text) {
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (is(character)) {
                return OptionalInt.of(at);
            }
            at += Character.charCount(character);
        }
        return OptionalInt.empty();
    }

    /** The name of a character, such as {@code U+200B}. */
    public static String code(int character) {
        String hex = Integer.toHexString(character).toUpperCase(Locale.ROOT);
        return "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
    }

    /** The text with a sign in the place of each: nothing in it can play tricks with a terminal. */
    public static String replaced(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().map(character -> is(character) ? UNSEEN : character).forEach(shown::appendCodePoint);
        return shown.toString();
    }
}
