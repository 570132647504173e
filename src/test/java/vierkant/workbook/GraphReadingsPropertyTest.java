package vierkant.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.data.Offset;
import vierkant.calc.Draft;
import vierkant.calc.Line;
import vierkant.calc.LineId;
import vierkant.calc.RandomGraph;
import vierkant.calc.Results;

/** Whatever the lines are, every reading of them gives the same. LibreOffice is asked elsewhere; this needs no program. */
class GraphReadingsPropertyTest {
    @Provide
    Arbitrary<Draft> graphs() {
        return RandomGraph.any();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aFormulaGivesWhatTheEngineGivesOrTheDifferenceIsTold(@ForAll("graphs") Draft draft) {
        Results results = Results.of(draft.calculation());
        BinaryResults binary = BinaryResults.of(results);
        Map<LineId, Line> lines = results.calculation().byId();
        Set<List<Object>> told = new HashSet<>();
        binary.differences().forEach(difference -> told.add(List.of(difference.line(), difference.year())));
        Grid grid = new Grid(results, binary);
        for (Grid.Cell cell : grid.cells()) {
            Line line = lines.get(cell.line());
            assertThat(BinaryResults.agree(line.unit(), grid.exact(cell), grid.shipped(cell))
                            || told.contains(List.of(cell.line(), cell.year())))
                    .as("%s in %s: %s is not %s", line, cell.year(), grid.exact(cell), grid.shipped(cell))
                    .isTrue();
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void anotherEvaluatorOfFormulasAgreesWithEveryShippedValue(@ForAll("graphs") Draft draft) {
        Results results = Results.of(draft.calculation());
        Grid grid = new Grid(results, BinaryResults.of(results));
        Map<LineId, Line> lines = results.calculation().byId();
        try (XSSFWorkbook workbook = grid.workbook()) {
            XSSFSheet sheet = workbook.getSheet(Grid.SHEET);
            XSSFFormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            for (Grid.Cell cell : grid.cells()) {
                XSSFCell there = sheet.getRow(cell.row() - 1).getCell(cell.column());
                if (there.getCellType() == CellType.FORMULA) {
                    assertThat(evaluator.evaluate(there).getNumberValue())
                            .as("%s in %s: %s", lines.get(cell.line()), cell.year(), there.getCellFormula())
                            .isCloseTo(
                                    grid.shipped(cell),
                                    Offset.offset(1e-9 * Math.max(1, Math.abs(grid.shipped(cell)))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
