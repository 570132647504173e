package vierkant.ledger;

import java.util.Optional;
import vierkant.text.Invisible;

/** Any text within one cell of a line: what would end the cell or the line, or can not be seen, is written as a code. */
final class Escapes {
    private static final int CODE_LENGTH = 4;
    private static final int HEX = 16;

    private Escapes() {}

    static String written(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(character -> {
            switch (character) {
                case '\\' -> out.append("\\\\");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                default -> append(out, character);
            }
        });
        return out.toString();
    }

    /** The common case, without looking further. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) >= 0x7F || text.charAt(i) == '\\') {
                return false;
            }
        }
        return true;
    }

    private static void append(StringBuilder out, int character) {
        boolean isHalf = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        if (!isHalf && !Invisible.is(character)) {
            out.appendCodePoint(character);
            return;
        }
        for (char unit : Character.toChars(character)) {
            String hex = Integer.toHexString(unit);
            out.append("\\u").append("0".repeat(CODE_LENGTH - hex.length())).append(hex);
        }
    }

    /** The text that was written so; empty where a backslash starts no code. */
    static Optional<String> read(String cell) {
        if (cell.indexOf('\\') < 0) {
            return Optional.of(cell);
        }
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < cell.length()) {
            char character = cell.charAt(at++);
            if (character != '\\') {
                text.append(character);
                continue;
            }
            if (at == cell.length()) {
                return Optional.empty();
            }
            char code = cell.charAt(at++);
            int simple = "\\tnr".indexOf(code);
            if (simple >= 0) {
                text.append("\\\t\n\r".charAt(simple));
            } else if (code == 'u'
                    && at + CODE_LENGTH <= cell.length()
                    && cell.substring(at, at + CODE_LENGTH).matches("[0-9a-f]{4}")) {
                text.append((char) Integer.parseInt(cell.substring(at, at + CODE_LENGTH), HEX));
                at += CODE_LENGTH;
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(text.toString());
    }
}
