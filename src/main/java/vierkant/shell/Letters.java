package vierkant.shell;

import java.util.ArrayList;
import java.util.List;

/** Text as a terminal shows it: how wide it is, where it can be broken, and what it must not hold. */
final class Letters {
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
        return (int) text.codePoints().filter(c -> !takesNoColumn(c)).count();
    }

    private static boolean takesNoColumn(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
    }

    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** Breaks a text into lines of at most this width, between words where it can. At least one line. */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > 0 && width(line.toString()) + 1 + width(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            } else if (line.length() > 0) {
                line.append(' ');
            }
            String rest = word;
            while (width(rest) > width) {
                int cut = rest.offsetByCodePoints(0, Math.min(width, rest.codePointCount(0, rest.length())));
                lines.add(line + rest.substring(0, cut));
                line.setLength(0);
                rest = rest.substring(cut);
            }
            line.append(rest);
        }
        lines.add(line.toString());
        return lines;
    }
}
