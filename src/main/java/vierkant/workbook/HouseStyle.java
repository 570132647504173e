package vierkant.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The cell styles of a workbook, taken from the template that people can open and change.
 *
 * <p>The template has one row per style: its name, and a cell that has it.
 */
final class HouseStyle {
    private static final String TEMPLATE = "/vierkant/templates/house-style.xlsx";

    private final XSSFWorkbook workbook;
    private final Map<String, XSSFCellStyle> byName = new HashMap<>();
    private final Map<List<Object>, XSSFCellStyle> derived = new HashMap<>();

    private HouseStyle(XSSFWorkbook workbook) {
        this.workbook = workbook;
        for (Row row : workbook.getSheetAt(0)) {
            Cell name = row.getCell(0);
            Cell sample = row.getCell(1);
            if (name != null && sample != null && name.getCellType() == CellType.STRING) {
                byName.put(name.getStringCellValue(), (XSSFCellStyle) sample.getCellStyle());
            }
        }
    }

    /** A workbook without sheets that has the styles of the template. */
    static HouseStyle open() {
        try (InputStream template = Objects.requireNonNull(HouseStyle.class.getResourceAsStream(TEMPLATE), TEMPLATE)) {
            HouseStyle style = new HouseStyle(new XSSFWorkbook(template));
            for (Style each : Style.values()) {
                style.of(each);
            }
            style.workbook.removeSheetAt(0);
            return style;
        } catch (IOException e) {
            throw new UncheckedIOException("can not read " + TEMPLATE, e);
        }
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    /**
     * The style for texts.
     *
     * @throws IllegalStateException where the template lacks it
     */
    XSSFCellStyle of(Style style) {
        XSSFCellStyle found = byName.get(style.styleName());
        if (found == null) {
            throw new IllegalStateException("the template has no style " + style.styleName());
        }
        return found;
    }

    /** The style for numbers of a form. */
    XSSFCellStyle of(Style style, String format) {
        return derived.computeIfAbsent(List.of(style, format), key -> {
            XSSFCellStyle made = copy(of(style));
            made.setDataFormat(workbook.createDataFormat().getFormat(format));
            return made;
        });
    }

    /** What a style looks like, for a cell that nobody should change. */
    XSSFCellStyle sample(Style style) {
        return derived.computeIfAbsent(List.of("sample", style), key -> {
            XSSFCellStyle made = copy(of(style));
            made.setLocked(true);
            return made;
        });
    }

    /** The style for texts that begin with a sign that begins formulas, so that editing them keeps them text. */
    XSSFCellStyle quoted(Style style) {
        return derived.computeIfAbsent(List.of(style), key -> {
            XSSFCellStyle made = copy(of(style));
            made.setQuotePrefixed(true);
            return made;
        });
    }

    /** Not by cloneStyleFrom, which changes the workbook's standard style. */
    private XSSFCellStyle copy(XSSFCellStyle original) {
        XSSFCellStyle made = workbook.createCellStyle();
        made.getCoreXf().set(original.getCoreXf());
        return made;
    }
}
