package vierkant.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellStyle;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellStyles;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTStylesheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;

/**
 * A small workbook as somebody with a spreadsheet would make it, that does what every rule says; and the tools to spoil it.
 *
 * <p>Sheets: Voorblad, Raad, Invoer, Contract, Fonds, Controle. Years 2024 to 2026 in columns F to H; first line in row 6.
 */
final class SampleBook {
    static final String COVER = "Voorblad";
    static final String COUNCIL = "Raad";
    static final String INPUTS = "Invoer";
    static final String CONTRACT = "Contract";
    static final String FUND = "Fonds";
    static final String CHECKS = "Controle";

    private static final List<String> YEARS = List.of("F", "G", "H");

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Map<String, XSSFCellStyle> styles = new HashMap<>();

    SampleBook() {
        style("Kop", "FFFFFF", "1F3864", "bold");
        style("Tekst", "1A1A1A", "FFFFFF", "");
        style("Invoer getal", "1F3FA8", "FFF4D1", "border");
        style("Berekening", "1A1A1A", "FFFFFF", "");
        style("Koppeling", "00592B", "FFFFFF", "italic");
        unlock("Invoer getal");
        cover();
        sheet(COUNCIL);
        sheet(INPUTS);
        sheet(CONTRACT);
        sheet(FUND);
        sheet(CHECKS);
        inputs();
        contract();
        fund();
        council();
        checks();
        for (XSSFSheet sheet : sheets()) {
            finish(sheet);
        }
        workbook.getProperties().getCoreProperties().setTitle("Jeugdzorg 2024-2026");
        workbook.getProperties().getCoreProperties().getUnderlyingProperties().setLanguageProperty(Optional.of("nl"));
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    XSSFSheet on(String sheet) {
        return Objects.requireNonNull(workbook.getSheet(sheet));
    }

    /** The cell at an address such as {@code Invoer!F6}; made where it was not. */
    XSSFCell cell(String address) {
        CellReference at = new CellReference(address);
        XSSFSheet sheet = on(at.getSheetName());
        XSSFRow row = sheet.getRow(at.getRow()) == null ? sheet.createRow(at.getRow()) : sheet.getRow(at.getRow());
        return row.getCell(at.getCol()) == null ? row.createCell(at.getCol()) : row.getCell(at.getCol());
    }

    SampleBook formula(String address, String formula, String style) {
        XSSFCell cell = cell(address);
        cell.setCellFormula(formula);
        cell.setCellStyle(styles.get(style));
        return this;
    }

    SampleBook formula(String address, String formula) {
        cell(address).setCellFormula(formula);
        return this;
    }

    /** A formula in every year; {@code #} stands for the column, {@code ~} for the one before. */
    SampleBook years(String sheet, int row, String formula, String style) {
        for (String year : YEARS) {
            String before = String.valueOf((char) (year.charAt(0) - 1));
            formula(sheet + "!" + year + row, formula.replace("#", year).replace("~", before), style);
        }
        return this;
    }

    SampleBook number(String address, double number, String style) {
        XSSFCell cell = cell(address);
        cell.setBlank();
        cell.setCellValue(number);
        cell.setCellStyle(styles.get(style));
        return this;
    }

    SampleBook text(String address, String text) {
        XSSFCell cell = cell(address);
        cell.setBlank();
        cell.setCellValue(text);
        cell.setCellStyle(styles.get("Tekst"));
        return this;
    }

    SampleBook line(String sheet, int row, String label, String unit, String source) {
        text(sheet + "!A" + row, label);
        text(sheet + "!B" + row, unit);
        return text(sheet + "!C" + row, source);
    }

    XSSFCellStyle style(String name) {
        return Objects.requireNonNull(styles.get(name));
    }

    /** Computes all values anew and gives the bytes of the file. */
    byte[] bytes() {
        XSSFFormulaEvaluator.evaluateAllFormulaCells(workbook);
        return bytesAsTheyAre();
    }

    byte[] bytesAsTheyAre() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<XSSFSheet> sheets() {
        return List.of(on(COVER), on(COUNCIL), on(INPUTS), on(CONTRACT), on(FUND), on(CHECKS));
    }

    private void cover() {
        workbook.createSheet(COVER);
        text(COVER + "!A1", "Jeugdzorg 2024-2026");
        text(COVER + "!A4", "Doel: laten zien wat de zorg kost. Positief is een last.");
        text(COVER + "!A5", "Leesvolgorde: Raad, Invoer, Contract, Fonds, Controle.");
        text(COVER + "!A6", "Raad");
        text(COVER + "!B6", "vat samen en kijkt vooruit naar de andere bladen");
        text(COVER + "!A7", "Stijlen");
        text(COVER + "!A8", "voorbeeld");
        cell(COVER + "!A8").setCellStyle(styles.get("Koppeling"));
        text(COVER + "!B8", "cursief: komt van een ander blad");
        text(COVER + "!A9", "Afkortingen: geen");
        text(COVER + "!A10", "Getoetst aan regels naar de FAST-standaard");
        text(COVER + "!A11", "Alle bedragen zijn een raming; er is nog geen realisatie.");
    }

    private void sheet(String name) {
        workbook.createSheet(name);
        text(name + "!A1", "Jeugdzorg 2024-2026: " + name);
        List<String> headings = List.of("Post", "Eenheid", "Bron of toelichting", "Totaal", "Constante");
        for (int i = 0; i < headings.size(); i++) {
            String address = name + "!" + (char) ('A' + i) + "4";
            text(address, headings.get(i));
            cell(address).setCellStyle(styles.get("Kop"));
        }
        if (name.equals(INPUTS)) {
            line(INPUTS, 3, "Eerste jaar", "jaar", "de begroting");
            number(INPUTS + "!E3", 2024, "Invoer getal");
            text(INPUTS + "!I3", "years");
            text(INPUTS + "!J3", "begroting.yaml:4");
            formula(INPUTS + "!F4", "E3", "Kop");
            for (String column : List.of("I", "J")) {
                text(INPUTS + "!" + column + "4", column.equals("I") ? "Naam" : "Plaats");
                cell(INPUTS + "!" + column + "4").setCellStyle(styles.get("Kop"));
            }
        } else {
            formula(name + "!F4", "Invoer!$E$3", "Kop");
        }
        formula(name + "!G4", "F4+1", "Kop");
        formula(name + "!H4", "G4+1", "Kop");
    }

    private void inputs() {
        input(6, "Plaatsen", "plaatsen", "raadsbrief", "places", "F", "G", "H");
        input(7, "Prijs per plaats", "euro per plaats", "aanname: nog niet bekend", "price", "E");
        input(9, "Nieuwe middelen", "euro", "beschikking", "added", "F", "G", "H");
        input(10, "Besteed", "euro", "aanname", "used", "F", "G", "H");
        input(11, "Stand aan het begin", "euro", "jaarrekening", "opening", "E");
        input(13, "Einde van het contract", "datum", "contract", "end", "E");
        number(INPUTS + "!E13", 45_600, "Invoer getal");
    }

    private void input(int row, String label, String unit, String source, String key, String... columns) {
        line(INPUTS, row, label, unit, source);
        for (String column : columns) {
            number(INPUTS + "!" + column + row, 10 * row, "Invoer getal");
        }
        text(INPUTS + "!I" + row, "lines." + key);
        text(INPUTS + "!J" + row, "begroting.yaml:" + (10 + row));
    }

    private void contract() {
        line(CONTRACT, 6, "Laatste dag van het jaar", "datum", "uit het jaar");
        years(CONTRACT, 6, "DATE(#$4+1,1,0)", "Berekening");
        line(CONTRACT, 7, "Contract loopt", "1 = ja, 0 = nee", "tot en met de einddatum");
        years(CONTRACT, 7, "IF(#6<=Invoer!$E$13,1,0)", "Koppeling");
        line(CONTRACT, 8, "Kosten zonder looptijd", "euro", "plaatsen maal prijs");
        years(CONTRACT, 8, "ROUND(Invoer!#6*Invoer!$E$7,2)", "Koppeling");
        line(CONTRACT, 9, "Kosten", "euro", "alleen zolang het contract loopt");
        years(CONTRACT, 9, "#7*#8", "Berekening");
        formula(CONTRACT + "!D9", "SUM(F9:H9)", "Berekening");
    }

    private void fund() {
        line(FUND, 6, "Beginstand", "euro", "eindstand van vorig jaar");
        years(FUND, 6, "~9", "Berekening");
        line(FUND, 7, "Toegevoegd", "euro", "beschikking");
        years(FUND, 7, "Invoer!#9", "Koppeling");
        line(FUND, 8, "Gebruikt", "euro", "min wat is besteed");
        years(FUND, 8, "0-Invoer!#10", "Koppeling");
        line(FUND, 9, "Eindstand", "euro", "som van het blok");
        formula(FUND + "!E9", "Invoer!$E$11", "Koppeling");
        years(FUND, 9, "SUM(#6:#8)", "Berekening");
    }

    private void council() {
        line(COUNCIL, 6, "Kosten van de zorg", "euro", "zie Contract");
        years(COUNCIL, 6, "Contract!#9", "Koppeling");
        formula(COUNCIL + "!D6", "SUM(F6:H6)", "Berekening");
    }

    private void checks() {
        line(CHECKS, 6, "Verschil tussen raad en contract", "euro", "hoort 0 te zijn");
        years(CHECKS, 6, "Raad!#6-Contract!#9", "Koppeling");
        line(CHECKS, 7, "Raad sluit niet aan op contract", "1 = ja, 0 = nee", "fout: het bestand klopt niet");
        years(CHECKS, 7, "IF(ABS(#6)>0,1,0)", "Berekening");
        formula(CHECKS + "!A2", "SUM(F7:H7)", "Berekening");
        text(CHECKS + "!A9", "Vereenvoudigingen");
        text(CHECKS + "!A10", "Btw blijft buiten beschouwing.");
    }

    private void finish(XSSFSheet sheet) {
        int index = workbook.getSheetIndex(sheet);
        boolean table = index > 0;
        if (!sheet.getSheetName().equals(CHECKS)) {
            formula(sheet.getSheetName() + "!A2", "Controle!$A$2", "Koppeling");
        }
        sheet.createFreezePane(table ? 1 : 0, table ? 4 : 2);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getFooter().setRight("&P / &N");
        workbook.setPrintArea(index, 0, 9, 0, 20);
        if (table) {
            sheet.setRepeatingRows(new CellRangeAddress(0, 3, -1, -1));
        }
        for (int column = 0; column < 10; column++) {
            sheet.setColumnWidth(column, (column < 3 ? 40 : 16) * 256);
        }
        if (sheet.getSheetName().equals(INPUTS)) {
            CellRangeAddressList all = new CellRangeAddressList(2, 12, 4, 7);
            DataValidation validation = sheet.getDataValidationHelper()
                    .createValidation(
                            sheet.getDataValidationHelper().createDecimalConstraint(0, "0", "999999999"), all);
            validation.createErrorBox("Invoer", "Vul een getal van 0 of meer in.");
            validation.setShowErrorBox(true);
            sheet.addValidationData(validation);
        }
    }

    /** A cell style that follows a named one. */
    private void style(String name, String ink, String paper, String mark) {
        XSSFFont font = workbook.createFont();
        font.setBold(mark.equals("bold"));
        font.setItalic(mark.equals("italic"));
        font.setColor(new XSSFColor(HexFormat.of().parseHex("FF" + ink), null));
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(new XSSFColor(HexFormat.of().parseHex("FF" + paper), null));
        if (mark.equals("border")) {
            style.setBorderBottom(BorderStyle.THIN);
        }
        StylesTable table = workbook.getStylesSource();
        CTXf xf = (CTXf) style.getCoreXf().copy();
        xf.unsetXfId();
        int id = table.putCellStyleXf(xf) - 1;
        CTStylesheet sheet = table.getCTStylesheet();
        CTCellStyles names = sheet.isSetCellStyles() ? sheet.getCellStyles() : sheet.addNewCellStyles();
        CTCellStyle named = names.addNewCellStyle();
        named.setName(name);
        named.setXfId(id);
        names.setCount(names.sizeOfCellStyleArray());
        style.getCoreXf().setXfId(id);
        styles.put(name, style);
    }

    private void unlock(String name) {
        style(name).setLocked(false);
    }
}
