package vierkant.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vierkant.calc.Draft;
import vierkant.calc.Line;
import vierkant.calc.LineId;
import vierkant.calc.RandomGraph;
import vierkant.calc.Results;
import vierkant.model.Years;

/** Thousands of calculations made by chance, in one workbook, computed anew by a spreadsheet that we did not write. */
@Tag("libreoffice")
class RandomGraphsInLibreOfficeTest {
    private static final int GRAPHS = 2_000;

    @Test
    void everyCellIsTheEnginesToTheCent() {
        Results results = graphs(GRAPHS);
        BinaryResults binary = BinaryResults.of(results);
        Grid grid = new Grid(results, binary);

        assertThat(binary.differences()).isEmpty();
        assertThat(grid.cells()).hasSizeGreaterThan(100_000);
        assertThat(unlike(grid, results, Recalculation.of(grid.write()))).isEmpty();
    }

    @Test
    void aPlantedWrongValueIsCaught() throws IOException {
        Results results = graphs(3);
        Grid grid = new Grid(results, BinaryResults.of(results));
        Path file = Files.createTempFile("vierkant-planted", ".xlsx");
        Grid.Cell victim = grid.cells().get(grid.cells().size() - 1);
        try (XSSFWorkbook workbook = grid.workbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.getSheet(Grid.SHEET);
            sheet.getRow(victim.row() - 1).getCell(victim.column()).setCellValue(grid.shipped(victim) + 0.01);
            assertThat(unlike(grid, results, workbook)).hasSize(1);
            workbook.write(out);
        }

        // LibreOffice computed the cell anew: what was planted is gone, so the comparison is with its own arithmetic
        XSSFSheet sheet = Recalculation.of(file).getSheet(Grid.SHEET);
        assertThat(sheet.getRow(victim.row() - 1).getCell(victim.column()).getNumericCellValue())
                .isEqualTo(grid.shipped(victim));
    }

    private static Results graphs(int count) {
        Draft draft = new Draft(new Years(2023, 2026));
        for (int seed = 1; seed <= count; seed++) {
            RandomGraph.add(draft, seed, 5 + seed % 10);
        }
        return Results.of(draft.calculation());
    }

    private static List<String> unlike(Grid grid, Results results, XSSFWorkbook workbook) {
        Map<LineId, Line> lines = results.calculation().byId();
        XSSFSheet sheet = workbook.getSheet(Grid.SHEET);
        List<String> unlike = new ArrayList<>();
        for (Grid.Cell cell : grid.cells()) {
            double there = sheet.getRow(cell.row() - 1).getCell(cell.column()).getNumericCellValue();
            Line line = lines.get(cell.line());
            if (!BinaryResults.agree(line.unit(), grid.exact(cell), there)) {
                unlike.add(line + " in " + cell.year() + ": " + grid.exact(cell) + " is not " + there);
            }
        }
        return unlike;
    }
}
