package vierkant.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFFontFormatting;
import org.apache.poi.xssf.usermodel.XSSFPatternFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.xmlbeans.XmlObject;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import vierkant.workbook.ReadBook.Cell;
import vierkant.workbook.ReadBook.Sheet;
import vierkant.workbook.RuleFinding.Breach;

/** The rule about readers who do not see colours, or do not see at all: EN 301 549, which takes over WCAG 2. */
final class AccessRules {
    /** Least contrast of text of normal size (WCAG 2, 1.4.3, level AA). */
    private static final double LEAST_CONTRAST = 4.5;

    /** Where a shape, picture or chart has its name and its alternative text, however deep in groups. */
    private static final String DRAWN =
            "declare namespace xdr='http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing' .//xdr:cNvPr";

    private AccessRules() {}

    /**
     * The file has a title and a language; tables have headings that stay in view; texts contrast with what is behind them;
     * drawings have a text; inputs and links are marked by more than a colour, and so is what changes its look by itself.
     */
    static List<Breach> accessible(ReadBook book) {
        List<Breach> breaches = new ArrayList<>();
        CoreProperties properties = book.workbook().getProperties().getCoreProperties();
        if (isBlank(properties.getTitle())) {
            breaches.add(Breach.of("", new RuleProblem.NoTitle()));
        }
        if (isBlank(properties.getUnderlyingProperties().getLanguageProperty().orElse(null))) {
            breaches.add(Breach.of("", new RuleProblem.NoLanguage()));
        }
        for (Sheet sheet : book.sheets()) {
            headings(sheet, breaches);
            contrast(sheet, breaches);
            drawings(sheet, breaches);
            conditions(sheet, breaches);
        }
        colourAlone(book, breaches);
        return breaches;
    }

    private static void headings(Sheet sheet, List<Breach> breaches) {
        sheet.ruler().ifPresent(ruler -> {
            if (sheet.frozenRows() <= ruler.row()) {
                breaches.add(Breach.of(sheet, new RuleProblem.HeadingNotFrozen()));
            }
            sheet.lines().stream()
                    .flatMap(line -> line.cells().values().stream())
                    .filter(Cell::isFilled)
                    .filter(cell -> sheet.cell(ruler.row(), cell.column())
                            .filter(Cell::isFilled)
                            .isEmpty())
                    .map(Cell::column)
                    .distinct()
                    .sorted()
                    .forEach(column -> breaches.add(Breach.of(
                            StructureRules.at(sheet, ruler.row(), column), new RuleProblem.ColumnWithoutHeading())));
        });
    }

    private static void contrast(Sheet sheet, List<Breach> breaches) {
        sheet.cells()
                .filter(Cell::isFilled)
                .filter(cell -> cell.style().contrast() < LEAST_CONTRAST)
                .forEach(cell -> breaches.add(Breach.of(
                        cell, new RuleProblem.LowContrast(ratio(cell.style().contrast())))));
    }

    private static void drawings(Sheet sheet, List<Breach> breaches) {
        XSSFDrawing drawing = sheet.raw().getDrawingPatriarch();
        if (drawing == null) {
            return;
        }
        for (XmlObject properties : drawing.getCTDrawing().selectPath(DRAWN)) {
            CTNonVisualDrawingProps drawn = (CTNonVisualDrawingProps) properties;
            if (isBlank(drawn.getDescr())) {
                breaches.add(Breach.of(sheet, new RuleProblem.NoAlternative(drawn.getName())));
            }
        }
    }

    /** Looks that a cell takes on by itself: enough contrast, and not a colour alone. */
    private static void conditions(Sheet sheet, List<Breach> breaches) {
        XSSFSheetConditionalFormatting all = sheet.raw().getSheetConditionalFormatting();
        for (int i = 0; i < all.getNumConditionalFormattings(); i++) {
            XSSFConditionalFormatting formatting = all.getConditionalFormattingAt(i);
            for (int j = 0; j < formatting.getNumberOfRules(); j++) {
                XSSFConditionalFormattingRule rule = formatting.getRule(j);
                for (CellRangeAddress area : formatting.getFormattingRanges()) {
                    condition(sheet, area, rule, breaches);
                }
            }
        }
    }

    private static void condition(
            Sheet sheet, CellRangeAddress area, XSSFConditionalFormattingRule rule, List<Breach> breaches) {
        XSSFFontFormatting font = rule.getFontFormatting();
        XSSFPatternFormatting pattern = rule.getPatternFormatting();
        boolean marked = rule.getBorderFormatting() != null
                || rule.getMultiStateFormatting() != null
                || rule.getNumberFormat() != null
                || (font != null && (font.isBold() || font.isItalic() || font.getUnderlineType() != 0));
        boolean coloured = font != null || pattern != null || rule.getColorScaleFormatting() != null;
        String where = sheet.name() + "!" + area.formatAsString();
        if (coloured && !marked) {
            breaches.add(Breach.of(where, new RuleProblem.ColourAlone()));
        }
        Optional<Integer> ink = font == null ? Optional.empty() : ReadStyles.colour(font.getFontColor());
        Optional<Integer> paper =
                pattern == null ? Optional.empty() : ReadStyles.colour(pattern.getFillBackgroundColorColor());
        sheet.cells()
                .filter(cell -> area.isInRange(cell.row(), cell.column()))
                .mapToDouble(cell -> cell.style().contrast(ink, paper))
                .filter(contrast -> contrast < LEAST_CONTRAST)
                .min()
                .ifPresent(contrast -> breaches.add(Breach.of(where, new RuleProblem.LowContrast(ratio(contrast)))));
    }

    /** Inputs and links differ from what is computed on the spot by a border, a weight or a slope as well. */
    private static void colourAlone(ReadBook book, List<Breach> breaches) {
        Predicate<Cell> isLink = cell -> cell.style().isForLinks();
        Set<String> plain = lines(book)
                .filter(cell -> cell.isComputed() && !isLink.test(cell))
                .map(cell -> cell.style().marks())
                .collect(Collectors.toSet());
        Stream.of(lines(book).filter(Cell::isInput), lines(book).filter(isLink))
                .forEach(kind -> kind.filter(cell -> plain.contains(cell.style().marks()))
                        .findFirst()
                        .ifPresent(cell -> breaches.add(Breach.of(cell, new RuleProblem.ColourAlone()))));
    }

    private static Stream<Cell> lines(ReadBook book) {
        return book.series().stream()
                .flatMap(sheet -> sheet.lines().stream())
                .flatMap(line -> line.cells().values().stream())
                .filter(Cell::isAmount);
    }

    private static BigDecimal ratio(double contrast) {
        return new BigDecimal(contrast).setScale(1, RoundingMode.DOWN);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
