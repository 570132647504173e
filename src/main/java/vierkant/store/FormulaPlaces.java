package vierkant.store;

import java.util.ArrayList;
import java.util.List;

/**
 * Where each character of a text stands in the file: the text may be between quotes, or go on over lines.
 *
 * @param start where the value starts
 * @param marks for each character of the value; empty where it is not written as it reads, such as with codes in quotes
 */
record FormulaPlaces(Mark start, List<Mark> marks) {
    FormulaPlaces {
        marks = List.copyOf(marks);
    }

    /** Nothing is known but where it starts. */
    static FormulaPlaces at(Mark start) {
        return new FormulaPlaces(start, List.of());
    }

    /** Follows the text in the file: all that is no white space must be the same, in order. */
    static FormulaPlaces of(FileText file, Mark start, String value) {
        String first = file.line(start.line());
        int index = first.offsetByCodePoints(0, Math.min(start.column() - 1, first.codePointCount(0, first.length())));
        int line = start.line();
        if (index < first.length() && (first.charAt(index) == '|' || first.charAt(index) == '>')) {
            line++;
            index = 0;
        } else if (index < first.length() && (first.charAt(index) == '"' || first.charAt(index) == '\'')) {
            index++;
        }
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < value.length(); i++) {
            if (!Character.isWhitespace(value.charAt(i))) {
                while (line <= file.lines().size() && blankFrom(file.line(line), index)) {
                    line++;
                    index = 0;
                }
                String here = file.line(line);
                while (index < here.length() && Character.isWhitespace(here.charAt(index))) {
                    index++;
                }
                if (index >= here.length() || here.charAt(index) != value.charAt(i)) {
                    return at(start);
                }
                index++;
            }
            int before = Math.max(0, Character.isWhitespace(value.charAt(i)) ? index : index - 1);
            marks.add(new Mark(line, file.line(line).codePointCount(0, before) + 1));
        }
        return new FormulaPlaces(start, marks);
    }

    /** Where a character of the value stands; behind its end, where that is. */
    Mark of(int index) {
        if (marks.isEmpty()) {
            return start;
        }
        if (index < marks.size()) {
            return marks.get(index);
        }
        Mark last = marks.get(marks.size() - 1);
        return new Mark(last.line(), last.column() + 1);
    }

    private static boolean blankFrom(String line, int index) {
        return line.substring(Math.min(index, line.length())).isBlank();
    }
}
