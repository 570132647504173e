package vierkant.shell;

import java.util.ArrayList;
import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import vierkant.shell.TypedLine.Word;

/** How JLine splits a line, for completion: as our command line does, up to the cursor. A line is never unfinished. */
final class TalkParser implements Parser {
    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        String before = line.substring(0, cursor);
        TypedLine typed = TypedLine.of(before);
        List<String> words =
                new ArrayList<>(typed.words().stream().map(Word::text).toList());
        boolean between = words.isEmpty()
                || (typed.unclosed().isEmpty() && Character.isWhitespace(before.charAt(before.length() - 1)));
        int start = between
                ? cursor
                : before.offsetByCodePoints(
                        0, typed.words().get(words.size() - 1).column() - 1);
        if (between) {
            words.add("");
        }
        return new Line(line, cursor, words, cursor - start);
    }

    /**
     * A line, split.
     *
     * @param words up to the cursor, the last is the one that is being typed
     * @param typedLength how many characters of the last word were typed, its quotes included
     */
    private record Line(String line, int cursor, List<String> words, int typedLength) implements CompletingParsedLine {
        @Override
        public String word() {
            return words.get(words.size() - 1);
        }

        @Override
        public int wordCursor() {
            return word().length();
        }

        @Override
        public int wordIndex() {
            return words.size() - 1;
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            String word = candidate.toString();
            boolean plain = word.chars().noneMatch(c -> Character.isWhitespace(c) || c == '"' || c == '\'' || c == '#');
            if (plain) {
                return word;
            }
            String quoted = "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"");
            return complete ? quoted + "\"" : quoted;
        }

        @Override
        public int rawWordCursor() {
            return typedLength;
        }

        @Override
        public int rawWordLength() {
            return typedLength;
        }
    }
}
