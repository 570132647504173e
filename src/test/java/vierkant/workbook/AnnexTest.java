package vierkant.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellStyle;
import vierkant.calc.Line;
import vierkant.text.Words;

/** Looks at workbooks as they were written, not at what made them. */
class AnnexTest {
    @ParameterizedTest
    @MethodSource("vierkant.workbook.Sample#all")
    void theSameBudgetGivesTheSameBytes(Sample sample) {
        assertThat(sample.again()).isEqualTo(sample.bytes());
    }

    @ParameterizedTest
    @MethodSource("vierkant.workbook.Sample#all")
    void nothingIsAmissInWhatIsShipped(Sample sample) {
        assertThat(sample.annex().warnings()).isEmpty();
    }

    @Test
    void everyCellOfASmallWorkbookIsAsItWasRead() throws IOException {
        held("klein", Sample.klein());
        held("small", Sample.small());
    }

    @Test
    void aFigureThatNobodyGaveIsAnEmptyInputAndNotA0WithASource() {
        Sheet inputs = opened(Sample.klein().bytes()).getSheet("Invoer");
        Row row = StreamSupport.stream(inputs.spliterator(), false)
                .filter(each -> each.getCell(0) != null)
                .filter(each -> each.getCell(0).toString().startsWith("=Teruggaaf"))
                .findFirst()
                .orElseThrow();
        int first = Column.FIRST_YEAR.index();
        assertThat(row.getCell(first).getCellType()).isEqualTo(CellType.BLANK);
        assertThat(row.getCell(first + 1).getNumericCellValue()).isEqualTo(-1_000.05);
        assertThat(row.getCell(first + 2).getCellType()).isEqualTo(CellType.BLANK);
        assertThat(row.getCell(Column.SOURCE.index()).toString())
                .endsWith("een leeg jaar is niet gegeven en telt als 0");
    }

    /** In binary 0.1 added up is no tenth for long, and 0.1 and 0.2 are not 0.3. */
    @Test
    void aTotalOverManyYearsHoldsWhatItsFormulaGivesAndIsTheEnginesToTheCent() throws IOException {
        Sample sample = Sample.ofText("tienden", """
                vierkant: 1
                title: Tienden
                by: Gemeente Proefdorp
                author: de proefnemer
                years: 2021..2050
                lines:
                  dubbeltje: {label: Dubbeltje, nature: structural, amount: 0.10, assumption: verzonnen}
                  kwartje: {label: Twee dubbeltjes, nature: structural, amount: 0.20, assumption: verzonnen}
                  terug: {label: Terug, nature: incidental, amount: {2021..2035: -0.30, 2036..: 0.70}, assumption: verzonnen}
                  veel: {label: Veel, nature: incidental, amount: 98_765_432.19, assumption: verzonnen}
                """);
        Words words = Words.in(sample.plan().budget().language());
        Places places = new Layout(sample.plan(), words).places();
        try (XSSFWorkbook workbook = opened(sample.bytes())) {
            XSSFFormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            int totals = 0;
            for (Line line : sample.plan().results().calculation().lines()) {
                Place place = places.of(line.id());
                XSSFCell total =
                        workbook.getSheet(place.sheet()).getRow(place.row() - 1).getCell(Column.TOTAL.index());
                if (total != null && total.getCellType() == CellType.FORMULA) {
                    totals++;
                    assertThat(total.getNumericCellValue())
                            .as("%s: %s", total.getAddress(), total.getCellFormula())
                            .isEqualTo(evaluator.evaluate(total).getNumberValue());
                    BigDecimal exact = sample.plan().results().total(line.id());
                    assertThat(BinaryResults.agree(line.unit(), exact, total.getNumericCellValue()))
                            .as("%s: %s is not %s", line.id(), exact, total.getNumericCellValue())
                            .isTrue();
                }
            }
            assertThat(totals).isGreaterThan(6);
        }
    }

    @Test
    void sheetsWithoutRowsDoNotExist() {
        assertThat(names(Sample.small())).containsExactly("Cover", "Council", "Inputs", "Checks");
        assertThat(names(Sample.klein()))
                .containsExactly("Voorblad", "Raadspagina", "Invoer", "Contracten", "Verdeling", "Controles");
    }

    @Test
    void aTextThatBeginsLikeAFormulaStaysAText() {
        XSSFWorkbook workbook = opened(Sample.klein().bytes());
        Cell cell = cells(workbook)
                .filter(each -> each.getCellType() == CellType.STRING)
                .filter(each -> each.getStringCellValue().startsWith("="))
                .findFirst()
                .orElseThrow();
        assertThat(cell.getStringCellValue()).isEqualTo("=Teruggaaf (begint als een formule)");
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    }

    @Test
    void textsAreCleanedOfWhatAFileCanNotHold() {
        assertThat(Paper.clean("a\u0000b\u0007c\td\r\ne\uD800f\uFFFEg")).isEqualTo("abc d\nefg");
        assertThat(Paper.clean("_x0041_")).isEqualTo("_x005F_x0041_");
        assertThat(Paper.clean("\uD83D\uDE00 ’t")).isEqualTo("\uD83D\uDE00 ’t");
    }

    @Test
    void aTextThatIsTooLongIsCutAndTold() {
        List<AnnexWarning> warnings = new ArrayList<>();
        HouseStyle style = HouseStyle.open();
        Paper paper = new Paper(style.workbook().createSheet("A"), style, List.of(20), warnings);
        paper.text(1, 0, "x".repeat(40_000), Style.TEXT);
        assertThat(paper.texts()).containsExactly("x".repeat(Paper.LONGEST_TEXT));
        assertThat(warnings).containsExactly(new AnnexWarning.TextCut("A", "A1", 40_000L, 32_767L));
    }

    @Test
    void onlyInputsCanBeChanged() {
        XSSFWorkbook workbook = opened(Sample.klein().bytes());
        workbook.forEach(sheet -> assertThat(sheet.getProtect()).isTrue());
        assertThat(cells(workbook).filter(cell -> !cell.getCellStyle().getLocked()))
                .isNotEmpty()
                .allMatch(cell -> cell.getSheet().getSheetName().equals("Invoer")
                        && List.of(CellType.NUMERIC, CellType.BLANK).contains(cell.getCellType()));
    }

    /** A number that is too wide for its column shows as ###, and then nobody sees that a check fails. */
    @ParameterizedTest
    @MethodSource("vierkant.workbook.Sample#all")
    void theMasterCheckFitsItsColumnWhenItHoldsAndWhenItFails(Sample sample) {
        for (Sheet sheet : opened(sample.bytes())) {
            XSSFCell master = (XSSFCell) sheet.getRow(1).getCell(0);
            String[] shown = master.getCellStyle()
                    .getDataFormatString()
                    .replace("[=0]", "")
                    .replace("\"", "")
                    .split(";");
            assertThat(shown).hasSize(2);
            shown[1] = shown[1].replaceAll("0$", "8888");
            assertThat(shown)
                    .allSatisfy(text -> assertThat(TextWidth.lines(
                                    text,
                                    sheet.getColumnWidth(0) / 256.0,
                                    master.getCellStyle().getFont().getFontHeightInPoints()))
                            .hasSize(1));
        }
    }

    private static List<String> names(Sample sample) {
        List<String> names = new ArrayList<>();
        opened(sample.bytes()).forEach(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    static XSSFWorkbook opened(byte[] bytes) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Cell> cells(XSSFWorkbook workbook) {
        return StreamSupport.stream(workbook.spliterator(), false)
                .flatMap(sheet -> StreamSupport.stream(sheet.spliterator(), false))
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false));
    }

    /** Compares with the golden file; {@code -Dvierkant.rewrite=true} writes it anew, for a person to read the difference. */
    private static void held(String name, Sample sample) throws IOException {
        Path golden = Path.of(System.getProperty("vierkant.home"), "src", "test", "resources", "golden", name + ".txt");
        String now = String.join("\n", described(opened(sample.bytes()))) + "\n";
        if (Boolean.getBoolean("vierkant.rewrite")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, now);
        }
        assertThat(now).isEqualTo(Files.readString(golden));
    }

    /** Address, what stands there, and how it looks. */
    private static List<String> described(XSSFWorkbook workbook) {
        List<String> lines = new ArrayList<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() != CellType.BLANK) {
                        lines.add(sheet.getSheetName() + "!" + cell.getAddress() + " | " + content((XSSFCell) cell)
                                + " | " + look((XSSFCell) cell));
                    }
                }
            }
        }
        return lines;
    }

    private static String content(XSSFCell cell) {
        return switch (cell.getCellType()) {
            case FORMULA -> "=" + cell.getCellFormula() + " | " + cell.getNumericCellValue();
            case NUMERIC -> Double.toString(cell.getNumericCellValue());
            default -> cell.getStringCellValue().replace("\n", "\\n");
        };
    }

    private static String look(XSSFCell cell) {
        XSSFCellStyle style = cell.getCellStyle();
        String name = styleName(cell);
        return style.getDataFormatString().equals("General") ? name : name + " | " + style.getDataFormatString();
    }

    /** The name of the named style that a cell follows. */
    private static String styleName(XSSFCell cell) {
        long id = cell.getCellStyle().getCoreXf().getXfId();
        return cell
                .getSheet()
                .getWorkbook()
                .getStylesSource()
                .getCTStylesheet()
                .getCellStyles()
                .getCellStyleList()
                .stream()
                .filter(named -> named.getXfId() == id)
                .map(CTCellStyle::getName)
                .findFirst()
                .orElse("none");
    }
}
