package vierkant.store;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import vierkant.text.Invisible;

/**
 * The text of one file, and its lines for excerpts.
 *
 * @param file how the file is called in reports
 * @param text everything, without a byte order mark
 * @param lines the lines, without their ends
 */
record FileText(String file, String text, List<String> lines) {
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LONGEST_LINE = 100_000;

    /** Reads UTF-8 up to the first byte that is none; that byte and the first control character are reported. */
    static FileText of(String file, byte[] bytes, Problems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        FileText read = new FileText(file, text, List.of(LINE_END.split(text, -1)));
        problems.readFrom(read);
        if (result.isError()) {
            problems.add(
                    read.end(),
                    new ReadingProblem.NotUtf8(
                            Integer.toHexString(bytes[in.position()] & 0xFF).toUpperCase(Locale.ROOT)));
        }
        read.reportInvisible(problems);
        read.reportLong(problems);
        return read;
    }

    /** The line with this number, from 1; empty where the file is shorter. */
    String line(int number) {
        return number <= lines.size() ? lines.get(number - 1) : "";
    }

    /** The line of a place, fit to be shown: nothing in it can play tricks with a terminal. */
    String excerpt(Mark mark) {
        return Invisible.replaced(line(mark.line()));
    }

    private Mark end() {
        return markOf(text.length());
    }

    private Mark markOf(int index) {
        List<String> before = List.of(LINE_END.split(text.substring(0, index), -1));
        String last = before.get(before.size() - 1);
        return new Mark(before.size(), last.codePointCount(0, last.length()) + 1);
    }

    /** The parser's time grows with the square of a line's length. */
    private void reportLong(Problems problems) {
        for (int number = 1; number <= lines.size(); number++) {
            if (line(number).length() > LONGEST_LINE) {
                problems.add(new Mark(number, 1), new ReadingProblem.LineTooLong(LONGEST_LINE));
            }
        }
    }

    /** The first of each line. */
    private void reportInvisible(Problems problems) {
        for (int number = 1; number <= lines.size(); number++) {
            String line = line(number);
            OptionalInt first = Invisible.first(line);
            if (first.isPresent()) {
                int at = first.getAsInt();
                problems.add(
                        new Mark(number, line.codePointCount(0, at) + 1),
                        new ReadingProblem.ControlCharacter(code(line.codePointAt(at))));
            }
        }
    }

    static boolean isInvisible(int character) {
        return Invisible.is(character);
    }

    static String code(int character) {
        return Invisible.code(character);
    }
}
