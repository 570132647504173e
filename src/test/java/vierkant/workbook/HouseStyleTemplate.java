package vierkant.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellStyle;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellStyles;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTStylesheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;

/**
 * Writes {@code templates/house-style.xlsx} from the table below. Run by hand after a change of the table; a municipality
 * that wants another look changes the file itself.
 */
public final class HouseStyleTemplate {
    private static final String FONT = "Calibri";
    private static final String INK = "1A1A1A";
    private static final String NIGHT = "1F3864";
    private static final String WHITE = "FFFFFF";

    private HouseStyleTemplate() {}

    private record Look(
            Style style,
            int size,
            Weight weight,
            String ink,
            Optional<String> fill,
            Edge edge,
            Fit fit,
            String english,
            String dutch) {}

    private enum Weight {
        PLAIN,
        BOLD,
        ITALIC,
        BOLD_ITALIC
    }

    private enum Edge {
        NONE,
        BELOW,
        ABOVE,
        AROUND
    }

    private enum Fit {
        LEFT,
        WRAPPED,
        RIGHT,
        HEADER_NUMBER,
        INDENTED
    }

    private static final List<Look> LOOKS = List.of(
            new Look(
                    Style.TITLE,
                    16,
                    Weight.BOLD,
                    NIGHT,
                    Optional.empty(),
                    Edge.NONE,
                    Fit.LEFT,
                    "title of a sheet",
                    "titel van een blad"),
            new Look(
                    Style.CHECK,
                    10,
                    Weight.BOLD,
                    INK,
                    Optional.empty(),
                    Edge.NONE,
                    Fit.LEFT,
                    "the master check, on every sheet",
                    "de hoofdcontrole, op elk blad"),
            new Look(
                    Style.HEADER,
                    10,
                    Weight.BOLD,
                    WHITE,
                    Optional.of("1F3864"),
                    Edge.NONE,
                    Fit.INDENTED,
                    "names of columns with texts",
                    "namen van kolommen met tekst"),
            new Look(
                    Style.HEADER_NUMBER,
                    10,
                    Weight.BOLD,
                    WHITE,
                    Optional.of("1F3864"),
                    Edge.NONE,
                    Fit.HEADER_NUMBER,
                    "the years, and names of columns with numbers",
                    "de jaren, en namen van kolommen met getallen"),
            new Look(
                    Style.BLOCK,
                    10,
                    Weight.BOLD,
                    NIGHT,
                    Optional.of("DCE6F2"),
                    Edge.NONE,
                    Fit.LEFT,
                    "heading above rows that belong together",
                    "kop boven rijen die bij elkaar horen"),
            new Look(
                    Style.LABEL,
                    10,
                    Weight.PLAIN,
                    INK,
                    Optional.empty(),
                    Edge.NONE,
                    Fit.INDENTED,
                    "what a row is",
                    "wat een rij is"),
            new Look(
                    Style.UNIT,
                    10,
                    Weight.PLAIN,
                    "404040",
                    Optional.empty(),
                    Edge.NONE,
                    Fit.INDENTED,
                    "unit of a row",
                    "eenheid van een rij"),
            new Look(
                    Style.SOURCE,
                    10,
                    Weight.PLAIN,
                    "404040",
                    Optional.empty(),
                    Edge.NONE,
                    Fit.INDENTED,
                    "source, assumption or explanation",
                    "bron, aanname of toelichting"),
            new Look(
                    Style.INPUT,
                    10,
                    Weight.PLAIN,
                    "1F3FA8",
                    Optional.of("FFF4D1"),
                    Edge.AROUND,
                    Fit.RIGHT,
                    "input: a number that may be changed (frame, yellow, blue)",
                    "invoer: een getal dat gewijzigd mag worden (kader, geel, blauw)"),
            new Look(
                    Style.CALCULATION,
                    10,
                    Weight.PLAIN,
                    INK,
                    Optional.empty(),
                    Edge.NONE,
                    Fit.RIGHT,
                    "computed from the same sheet (upright, black)",
                    "berekend uit hetzelfde blad (rechtop, zwart)"),
            new Look(
                    Style.LINK,
                    10,
                    Weight.ITALIC,
                    "00592B",
                    Optional.empty(),
                    Edge.NONE,
                    Fit.RIGHT,
                    "computed with numbers from another sheet (italic, green)",
                    "berekend met getallen van een ander blad (cursief, groen)"),
            new Look(
                    Style.TOTAL,
                    10,
                    Weight.BOLD,
                    INK,
                    Optional.empty(),
                    Edge.ABOVE,
                    Fit.RIGHT,
                    "a total (bold, line above)",
                    "een totaal (vet, lijn erboven)"),
            new Look(
                    Style.TOTAL_LINK,
                    10,
                    Weight.BOLD_ITALIC,
                    "00592B",
                    Optional.empty(),
                    Edge.ABOVE,
                    Fit.RIGHT,
                    "a total of numbers from another sheet (bold, italic, green, line above)",
                    "een totaal van getallen van een ander blad (vet, cursief, groen, lijn erboven)"),
            new Look(
                    Style.KEY,
                    9,
                    Weight.PLAIN,
                    "595959",
                    Optional.empty(),
                    Edge.NONE,
                    Fit.INDENTED,
                    "name in Vierkant, or place in the budget file",
                    "naam in Vierkant, of plaats in het begrotingsbestand"),
            new Look(
                    Style.TEXT,
                    10,
                    Weight.PLAIN,
                    INK,
                    Optional.empty(),
                    Edge.NONE,
                    Fit.INDENTED,
                    "text within its column",
                    "tekst binnen zijn kolom"),
            new Look(
                    Style.NOTE,
                    10,
                    Weight.PLAIN,
                    INK,
                    Optional.empty(),
                    Edge.NONE,
                    Fit.LEFT,
                    "running text over several columns",
                    "lopende tekst over kolommen heen"),
            new Look(
                    Style.EMPHASIS,
                    10,
                    Weight.BOLD,
                    "8A1C00",
                    Optional.empty(),
                    Edge.NONE,
                    Fit.LEFT,
                    "running text that must not be missed (bold, red)",
                    "lopende tekst die niet gemist mag worden (vet, rood)"));

    /** Argument: the file to write. */
    public static void main(String[] arguments) throws IOException {
        try (XSSFWorkbook workbook = workbook();
                OutputStream out = Files.newOutputStream(Path.of(arguments[0]))) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            Archive.rewrite(bytes.toByteArray(), out);
        }
    }

    private static XSSFWorkbook workbook() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        XSSFFont standard = workbook.getFontAt(0);
        standard.setFontName(FONT);
        standard.setFontHeightInPoints((short) 11);
        workbook.getProperties().getCoreProperties().setCreator("Vierkant");
        workbook.getProperties().getCoreProperties().setTitle("Vierkant house style");
        workbook.getProperties().getCoreProperties().setCreated(Optional.of(Date.from(Instant.EPOCH)));
        XSSFSheet sheet = workbook.createSheet("Styles");
        sheet.setColumnWidth(0, 24 * 256);
        sheet.setColumnWidth(1, 24 * 256);
        sheet.setColumnWidth(2, 64 * 256);
        sheet.setColumnWidth(3, 64 * 256);
        XSSFRow head = sheet.createRow(0);
        List<String> names = List.of("Style / stijl", "Sample / voorbeeld", "Used for", "Gebruikt voor");
        for (int i = 0; i < names.size(); i++) {
            head.createCell(i).setCellValue(names.get(i));
        }
        for (int i = 0; i < LOOKS.size(); i++) {
            Look look = LOOKS.get(i);
            XSSFRow row = sheet.createRow(i + 1);
            row.createCell(0).setCellValue(look.style().styleName());
            row.createCell(1).setCellValue("1234");
            row.getCell(1).setCellStyle(named(workbook, look));
            row.createCell(2).setCellValue(look.english());
            row.createCell(3).setCellValue(look.dutch());
        }
        XSSFRow last = sheet.createRow(LOOKS.size() + 2);
        last.createCell(2)
                .setCellValue(
                        "Change the look of a sample, or of its named style; keep the names in the first column.");
        last.createCell(3)
                .setCellValue(
                        "Wijzig het uiterlijk van een voorbeeld, of van de benoemde stijl; laat de namen in de eerste"
                                + " kolom staan.");
        return workbook;
    }

    /** A named style, and a cell style that follows it. */
    private static XSSFCellStyle named(XSSFWorkbook workbook, Look look) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) look.size());
        font.setBold(look.weight() == Weight.BOLD || look.weight() == Weight.BOLD_ITALIC);
        font.setItalic(look.weight() == Weight.ITALIC || look.weight() == Weight.BOLD_ITALIC);
        font.setColor(colour(look.ink()));
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        look.fill().ifPresent(fill -> {
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(colour(fill));
        });
        XSSFColor line = colour("7F7F7F");
        if (look.edge() == Edge.BELOW || look.edge() == Edge.AROUND) {
            style.setBorderBottom(BorderStyle.THIN);
            style.setBottomBorderColor(line);
        }
        if (look.edge() == Edge.ABOVE || look.edge() == Edge.AROUND) {
            style.setBorderTop(BorderStyle.THIN);
            style.setTopBorderColor(line);
        }
        if (look.edge() == Edge.AROUND) {
            style.setBorderLeft(BorderStyle.THIN);
            style.setLeftBorderColor(line);
            style.setBorderRight(BorderStyle.THIN);
            style.setRightBorderColor(line);
        }
        switch (look.fit()) {
            case LEFT -> style.setAlignment(HorizontalAlignment.LEFT);
            case WRAPPED -> {
                style.setAlignment(HorizontalAlignment.LEFT);
                style.setWrapText(true);
            }
            case RIGHT -> style.setAlignment(HorizontalAlignment.RIGHT);
            case HEADER_NUMBER -> {
                style.setAlignment(HorizontalAlignment.RIGHT);
                style.setWrapText(true);
            }
            case INDENTED -> {
                style.setAlignment(HorizontalAlignment.LEFT);
                style.setIndention((short) 1);
                style.setWrapText(true);
            }
        }
        style.setLocked(look.style() != Style.INPUT);
        style.getCoreXf().setApplyProtection(true);
        StylesTable styles = workbook.getStylesSource();
        CTXf xf = (CTXf) style.getCoreXf().copy();
        xf.unsetXfId();
        int id = styles.putCellStyleXf(xf) - 1;
        CTStylesheet sheet = styles.getCTStylesheet();
        CTCellStyles names = sheet.isSetCellStyles() ? sheet.getCellStyles() : sheet.addNewCellStyles();
        if (names.sizeOfCellStyleArray() == 0) {
            CTCellStyle normal = names.addNewCellStyle();
            normal.setName("Normal");
            normal.setXfId(0);
            normal.setBuiltinId(0);
        }
        CTCellStyle name = names.addNewCellStyle();
        name.setName(look.style().styleName());
        name.setXfId(id);
        names.setCount(names.sizeOfCellStyleArray());
        style.getCoreXf().setXfId(id);
        return style;
    }

    private static XSSFColor colour(String rgb) {
        return new XSSFColor(HexFormat.of().parseHex("FF" + rgb), null);
    }
}
