package vierkant.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How wide a text is in the font of the house style, so that rows are as high as their texts ask. Programs that open a
 * workbook do not all measure for themselves.
 *
 * <p>Widths of Calibri and of Carlito, which has the same, in thousandths of the size of the font.
 */
final class TextWidth {
    private static final int[] ASCII = {
        226, 326, 401, 498, 507, 715, 682, 221, 303, 303, 498, 498, 250, 306, 252, 386, 507, 507, 507, 507, 507, 507,
                507,
        507, 507, 507, 268, 268, 498, 498, 498, 463, 894, 579, 544, 533, 615, 488, 459, 631, 623, 252, 319, 520, 420,
                855,
        646, 662, 517, 673, 543, 459, 487, 642, 567, 890, 519, 487, 468, 307, 386, 307, 498, 498, 291, 479, 525, 423,
                525,
        498, 305, 471, 525, 229, 239, 455, 229, 799, 525, 527, 525, 525, 349, 391, 335, 525, 452, 715, 433, 453, 395,
                314,
        460, 314, 498
    };

    private static final int OTHER = 525;
    private static final int DIGIT = 507;
    /** The size in which the widths of columns are counted. */
    private static final int STANDARD_SIZE = 11;
    /** Part of a column that is left free at its sides, and what bold letters take more. */
    private static final double ROOM = 0.94;

    /** Where a line can end: behind a space, and within a word behind a hyphen or a slash, as spreadsheets have it. */
    private static final Pattern BREAK = Pattern.compile("(?<= )|(?<=[^ -][-/])(?=\\p{L})");

    private TextWidth() {}

    /**
     * A text as the lines that fit.
     *
     * @param columns width, in digits of the standard size
     * @param size of the font, in points
     */
    static List<String> lines(String text, double columns, int size) {
        double most = columns * ROOM * DIGIT * STANDARD_SIZE / size;
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            double width = 0;
            for (String word : BREAK.split(paragraph, -1)) {
                double more = width(word);
                if (!line.isEmpty() && width + width(word.stripTrailing()) > most) {
                    lines.add(line.toString().stripTrailing());
                    line.setLength(0);
                    width = 0;
                }
                line.append(word);
                width += more;
                while (width(line.toString().stripTrailing()) > most) {
                    // a word without spaces is broken where the column ends
                    int fits = Math.max(1, fitting(line, most));
                    lines.add(line.substring(0, fits));
                    line.delete(0, fits);
                    width = width(line);
                }
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static int fitting(CharSequence text, double most) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += width(text.charAt(i));
            if (width > most) {
                return i;
            }
        }
        return text.length();
    }

    private static double width(CharSequence text) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += width(text.charAt(i));
        }
        return width;
    }

    private static int width(int character) {
        return character >= ' ' && character - ' ' < ASCII.length ? ASCII[character - ' '] : OTHER;
    }
}
