package vierkant.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellStyle;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellStyles;

/** The looks of the cells of one workbook, each read once. */
final class ReadStyles {
    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xFFFFFF;

    private final Map<Long, String> names = new HashMap<>();
    private final Map<Short, ReadStyle> known = new HashMap<>();

    private ReadStyles(@Nullable CTCellStyles named) {
        if (named != null) {
            for (CTCellStyle each : named.getCellStyleList()) {
                names.putIfAbsent(each.getXfId(), each.getName());
            }
        }
    }

    static ReadStyles of(XSSFWorkbook workbook) {
        return new ReadStyles(workbook.getStylesSource().getCTStylesheet().getCellStyles());
    }

    ReadStyle of(XSSFCell cell) {
        XSSFCellStyle style = cell.getCellStyle();
        return known.computeIfAbsent(style.getIndex(), index -> read(style));
    }

    private ReadStyle read(XSSFCellStyle style) {
        String format = style.getDataFormatString();
        return new ReadStyle(
                names.getOrDefault(style.getCoreXf().getXfId(), ReadStyle.STANDARD),
                lock(style),
                format == null ? "General" : format,
                colour(style.getFont().getXSSFColor()).orElse(BLACK),
                style.getFillPattern() == FillPatternType.SOLID_FOREGROUND
                        ? colour(style.getFillForegroundXSSFColor()).orElse(WHITE)
                        : WHITE,
                marks(style));
    }

    private static ReadStyle.Lock lock(XSSFCellStyle style) {
        if (style.getHidden()) {
            return ReadStyle.Lock.SECRET;
        }
        return style.getLocked() ? ReadStyle.Lock.LOCKED : ReadStyle.Lock.OPEN;
    }

    /** A colour as 0xRRGGBB; empty for the reader's own choice. */
    static Optional<Integer> colour(@Nullable XSSFColor colour) {
        byte @Nullable [] rgb = colour == null ? null : colour.getRGBWithTint();
        if (rgb == null) {
            return Optional.empty();
        }
        return Optional.of((rgb[0] & 0xFF) << 16 | (rgb[1] & 0xFF) << 8 | (rgb[2] & 0xFF));
    }

    private static String marks(XSSFCellStyle style) {
        StringJoiner marks = new StringJoiner(" ");
        if (style.getFont().getBold()) {
            marks.add("bold");
        }
        if (style.getFont().getItalic()) {
            marks.add("italic");
        }
        if (style.getFont().getUnderline() != Font.U_NONE) {
            marks.add("underlined");
        }
        for (BorderStyle border : new BorderStyle[] {
            style.getBorderTop(), style.getBorderRight(), style.getBorderBottom(), style.getBorderLeft()
        }) {
            marks.add(border == BorderStyle.NONE ? "-" : "border");
        }
        if (style.getFillPattern() != FillPatternType.NO_FILL
                && style.getFillPattern() != FillPatternType.SOLID_FOREGROUND) {
            marks.add("pattern");
        }
        return marks.toString();
    }
}
