package vierkant.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vierkant.calc.Line;
import vierkant.model.Years;
import vierkant.text.Words;
import vierkant.workbook.Place.Span;

/**
 * The workbooks of whole budgets, and of every case that was calculated by hand, computed anew by a spreadsheet that we did
 * not write.
 */
@Tag("libreoffice")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BudgetsInLibreOfficeTest {
    private final Map<String, XSSFWorkbook> recalculated = new LinkedHashMap<>();
    private final List<Sample> samples =
            Stream.concat(Sample.all(), Sample.cases()).toList();

    @BeforeAll
    void allInOneRun(@TempDir Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Sample sample : samples) {
            files.add(Files.write(folder.resolve(sample.name() + ".xlsx"), sample.bytes()));
        }
        recalculated.putAll(Recalculation.of(files));
    }

    List<Sample> samples() {
        return samples;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyLineIsTheEnginesToTheCent(Sample sample) {
        XSSFWorkbook there = recalculated.get(sample.name());
        Years years = sample.plan().budget().years();
        Places places =
                new Layout(sample.plan(), Words.in(sample.plan().budget().language())).places();
        List<String> unlike = new ArrayList<>();
        for (Line line : sample.plan().results().calculation().lines()) {
            Place place = places.of(line.id());
            if (place.span() == Span.CONSTANT || line.opening().isPresent()) {
                BigDecimal exact = sample.plan().results().opening(line.id()).orElseThrow();
                compare(line, there, place, Column.CONSTANT.index(), exact, unlike);
            }
            for (int year : place.span() == Span.YEARLY ? years.all() : List.<Integer>of()) {
                BigDecimal exact = sample.plan().results().in(year, line.id());
                compare(line, there, place, Column.FIRST_YEAR.index() + year - years.first(), exact, unlike);
            }
        }
        assertThat(unlike).isEmpty();
    }

    private static void compare(
            Line line, XSSFWorkbook there, Place place, int column, BigDecimal exact, List<String> unlike) {
        XSSFCell cell = there.getSheet(place.sheet()).getRow(place.row() - 1).getCell(column);
        if (!BinaryResults.agree(line.unit(), exact, cell.getNumericCellValue())) {
            unlike.add(line.id() + " in " + cell.getAddress() + ": " + exact + " is not " + cell.getNumericCellValue());
        }
    }

    /** Totals, links, years and the master check too. */
    @ParameterizedTest
    @MethodSource("samples")
    void everyCellHoldsWhatItsFormulaGives(Sample sample) {
        assertThat(unlike(AnnexTest.opened(sample.bytes()), recalculated.get(sample.name())))
                .isEmpty();
    }

    @Test
    void aPlantedWrongValueIsCaught(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("planted.xlsx");
        XSSFWorkbook planted = AnnexTest.opened(Sample.klein().bytes());
        XSSFCell victim = planted.getSheet("Raadspagina").getRow(6).getCell(Column.FIRST_YEAR.index());
        assertThat(victim.getCellType()).isEqualTo(CellType.FORMULA);
        victim.setCellValue(victim.getNumericCellValue() + 0.01);
        try (OutputStream out = Files.newOutputStream(file)) {
            planted.write(out);
        }
        assertThat(unlike(planted, Recalculation.of(List.of(file)).get("planted")))
                .singleElement()
                .asString()
                .startsWith("Raadspagina!" + victim.getAddress());
    }

    /** The numeric cells of a workbook that differ from those of another one. */
    private static List<String> unlike(XSSFWorkbook here, XSSFWorkbook there) {
        List<String> unlike = new ArrayList<>();
        for (Sheet sheet : here) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA || cell.getCellType() == CellType.NUMERIC) {
                        double value = cell.getNumericCellValue();
                        double other = there.getSheet(sheet.getSheetName())
                                .getRow(row.getRowNum())
                                .getCell(cell.getColumnIndex())
                                .getNumericCellValue();
                        if (Math.abs(value - other) > 1e-9 * Math.max(1, Math.abs(value))) {
                            unlike.add(
                                    sheet.getSheetName() + "!" + cell.getAddress() + ": " + value + " is not " + other);
                        }
                    }
                }
            }
        }
        return unlike;
    }
}
