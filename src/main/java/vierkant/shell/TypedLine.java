package vierkant.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A line as a person typed it, split into words.
 *
 * <p>White space parts words. Within single quotes every character stands for itself; within double quotes a backslash makes
 * the next double quote or backslash stand for itself. Elsewhere a backslash is a character like others, because Windows
 * writes folders with it. A word that begins with {@code #} outside quotes begins a comment.
 *
 * @param words in order, without their quotes
 * @param unclosed the column of the quote that is never closed; the last word then reaches to the end of the line
 */
record TypedLine(List<Word> words, OptionalInt unclosed) {
    /**
     * A word of a command.
     *
     * @param text without quotes, possibly empty
     * @param column where it begins in its line, from 1 in code points
     */
    record Word(String text, int column) {}

    TypedLine {
        words = List.copyOf(words);
    }

    static TypedLine of(String line) {
        return new Reading(line).line();
    }

    /** The words as the operating system hands them over: already split, in no line. */
    static List<Word> given(List<String> arguments) {
        return arguments.stream().map(argument -> new Word(argument, 1)).toList();
    }

    private static final class Reading {
        private static final int OUTSIDE = -1;

        private final int[] line;
        private final List<Word> words = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();
        /** Where the word that is being read begins, or that none is. */
        private int start = OUTSIDE;

        Reading(String line) {
            this.line = line.codePoints().toArray();
        }

        TypedLine line() {
            int quote = 0;
            int opened = OUTSIDE;
            for (int at = 0; at < line.length; at++) {
                int c = line[at];
                if (quote != 0) {
                    boolean escapes = quote == '"' && c == '\\' && at + 1 < line.length;
                    if (escapes && (line[at + 1] == '"' || line[at + 1] == '\\')) {
                        at++;
                        word.appendCodePoint(line[at]);
                    } else if (c == quote) {
                        quote = 0;
                    } else {
                        word.appendCodePoint(c);
                    }
                } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                    end();
                } else if (c == '#' && start == OUTSIDE) {
                    break;
                } else {
                    start = start == OUTSIDE ? at : start;
                    if (c == '"' || c == '\'') {
                        quote = c;
                        opened = at;
                    } else {
                        word.appendCodePoint(c);
                    }
                }
            }
            end();
            return new TypedLine(words, quote == 0 ? OptionalInt.empty() : OptionalInt.of(opened + 1));
        }

        private void end() {
            if (start != OUTSIDE) {
                words.add(new Word(word.toString(), start + 1));
                word.setLength(0);
                start = OUTSIDE;
            }
        }
    }
}
