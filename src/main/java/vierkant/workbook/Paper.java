package vierkant.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** One sheet that is being written. Rows are counted from 1, as readers do; columns from 0. */
final class Paper {
    /** The most characters that a cell can hold. */
    static final int LONGEST_TEXT = 32_767;

    /** Spreadsheets read {@code _x0041_} in a file as the letter A. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    /** Height of a line of text, in sizes of its font. */
    private static final double LINE = 1.24;

    private static final double PADDING = 2;
    /** Points; below the first no row, above the last no row can be. */
    private static final double LOWEST = 0;

    private static final double HIGHEST = 400;
    /** The most characters of a line that is read with ease. */
    private static final int LONGEST_LINE = 130;

    private final XSSFSheet sheet;
    private final HouseStyle style;
    private final List<Integer> widths;
    private final List<AnnexWarning> warnings;
    private final List<String> texts = new ArrayList<>();
    private final Map<Integer, Double> heights = new HashMap<>();

    /** @param widths of the columns, in characters */
    Paper(XSSFSheet sheet, HouseStyle style, List<Integer> widths, List<AnnexWarning> warnings) {
        this.sheet = sheet;
        this.style = style;
        this.widths = List.copyOf(widths);
        this.warnings = warnings;
        for (int column = 0; column < widths.size(); column++) {
            sheet.setColumnWidth(column, widths.get(column) * 256);
        }
    }

    XSSFSheet sheet() {
        return sheet;
    }

    /** Writes a text, which stays a text whatever sign it begins with. */
    void text(int row, int column, String text, Style of) {
        String clean = clean(text);
        if (clean.length() > LONGEST_TEXT) {
            warnings.add(new AnnexWarning.TextCut(
                    sheet.getSheetName(), address(row, column), (long) clean.length(), (long) LONGEST_TEXT));
            clean = cut(clean);
        }
        XSSFCell cell = cell(row, column);
        cell.setCellValue(clean);
        texts.add(clean);
        cell.setCellStyle(startsLikeAFormula(clean) ? style.quoted(of) : style.of(of));
        grow(row, column, clean, of);
    }

    /** Shows what a style looks like. */
    void sample(int row, int column, String text, Style of) {
        text(row, column, text, of);
        cell(row, column).setCellStyle(style.sample(of));
    }

    /** A row is as high as the most lines that one of its texts takes. */
    private void grow(int row, int column, String text, Style of) {
        XSSFCellStyle look = style.of(of);
        int size = look.getFont().getFontHeightInPoints();
        int lines = look.getWrapText()
                ? TextWidth.lines(text, widths.get(column), size).size()
                : 1;
        double height = Math.min(HIGHEST, lines * size * LINE + PADDING);
        if (height > heights.getOrDefault(row, LOWEST)) {
            heights.put(row, height);
            sheet.getRow(row - 1).setHeightInPoints((float) height);
        }
    }

    /**
     * Writes running text over all columns to the right, as many rows as it takes.
     *
     * @return the first row below it
     */
    int paragraph(int row, int column, String text, Style of) {
        double width = Math.min(
                LONGEST_LINE,
                widths.stream().skip(column).mapToInt(each -> each).sum());
        int next = row;
        for (String line :
                TextWidth.lines(clean(text), width, style.of(of).getFont().getFontHeightInPoints())) {
            text(next++, column, line, of);
        }
        return next;
    }

    /** Zero is written without a sign, whichever way it was reached. */
    void number(int row, int column, double value, Style of, String format) {
        XSSFCell cell = cell(row, column);
        cell.setCellValue(value + 0.0);
        cell.setCellStyle(style.of(of, format));
    }

    /** A cell for a number that nobody gave. */
    void open(int row, int column, Style of, String format) {
        cell(row, column).setCellStyle(style.of(of, format));
    }

    /** @param value what the formula gives, for programs that do not compute */
    void formula(int row, int column, String formula, double value, Style of, String format) {
        XSSFCell cell = cell(row, column);
        cell.setCellFormula(formula);
        cell.setCellValue(value + 0.0);
        cell.setCellStyle(style.of(of, format));
    }

    /** Every text that was written, in order of writing. */
    List<String> texts() {
        return List.copyOf(texts);
    }

    /** Gives cells a style without content, so that a coloured row is coloured all along. */
    void fill(int row, int from, int to, Style of) {
        for (int column = from; column <= to; column++) {
            cell(row, column).setCellStyle(style.of(of));
        }
    }

    static String address(int row, int column) {
        return new CellReference(row - 1, column).formatAsString();
    }

    /** Without characters that XML can not hold; a tab is a space; what looks like the escape of a character is none. */
    static String clean(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(point -> {
            if (point == '\t' || point == '\r') {
                clean.append(' ');
            } else if (point == '\n' || isText(point)) {
                clean.appendCodePoint(point);
            }
        });
        return ESCAPE.matcher(clean).replaceAll("_x005F_");
    }

    /** Whether there is nothing to clean, as in nearly every text. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (Character.isISOControl(character) || character == '_' || character >= Character.MIN_SURROGATE) {
                return false;
            }
        }
        return true;
    }

    private static boolean isText(int point) {
        return !Character.isISOControl(point)
                && !(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
                && (point & 0xFFFE) != 0xFFFE;
    }

    private static String cut(String text) {
        int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
        return text.substring(0, end);
    }

    private static boolean startsLikeAFormula(String text) {
        return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
    }

    private XSSFCell cell(int row, int column) {
        XSSFRow existing = sheet.getRow(row - 1);
        XSSFRow line = existing == null ? sheet.createRow(row - 1) : existing;
        XSSFCell cell = line.getCell(column);
        return cell == null ? line.createCell(column) : cell;
    }
}
