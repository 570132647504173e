package vierkant.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text as a terminal shows it: how wide it is, where it can be broken, and what it must not hold. */
final class Letters {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<!€) ");

    /** The soft hyphen: all before it are letters, digits and signs as everybody has them. */
    private static final int FIRST_OF_NO_COLUMN = 0xAD;

    private Letters() {}

    /**
     * Without the characters that steer a terminal or turn the direction of reading: a label in a budget file must not be able
     * to change what stands on the screen around it.
     */
    static String harmless(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '\t' || c == '\n') {
                clean.append(' ');
            } else if (Character.isISOControl(c) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) {
                clean.append('\uFFFD');
            } else {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }

    /** Columns on the screen: marks on another letter take none. */
    static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            width += takesNoColumn(text.codePointAt(i)) ? 0 : 1;
        }
        return width;
    }

    private static boolean takesNoColumn(int c) {
        if (c < FIRST_OF_NO_COLUMN) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
    }

    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /**
     * Breaks a text into lines of at most this width, between words. A word that is wider stays whole, on a line of its own: a
     * name or an amount that is cut could be read as another. At least one line.
     */
    static List<String> lines(String text, int width) {
        if (width(text) <= width) {
            return List.of(text);
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words(text)) {
            if (line.length() > 0 && width(line.toString()) + 1 + width(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            } else if (line.length() > 0) {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** How wide the widest word is. */
    static int widestWord(String text) {
        return words(text).stream().mapToInt(Letters::width).max().orElse(0);
    }

    /** What may not be broken; a euro sign belongs to its number. */
    private static List<String> words(String text) {
        return List.of(BETWEEN_WORDS.split(text, -1));
    }
}
