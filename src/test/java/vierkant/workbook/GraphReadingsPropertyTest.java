package vierkant.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
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

    @Provide
    Arbitrary<List<Draft>> hundreds() {
        return RandomGraph.any().list().ofSize(100);
    }

    /**
     * Binary arithmetic can miss an exact tie whatever the guard, so none at all can not be demanded of every graph. Measured:
     * no cell of 12.000 graphs (1,4 million cells) differed. Were it one graph in 5.000, a run of three hundreds would hold two
     * such graphs in one of them once in 1.700 times.
     */
    @Property(tries = 3, edgeCases = EdgeCasesMode.NONE)
    void ofAHundredGraphsAtMostOneHasAFormulaThatGivesAnotherCent(@ForAll("hundreds") List<Draft> graphs) {
        List<List<BinaryResults.Difference>> differing = graphs.stream()
                .map(draft -> BinaryResults.of(Results.of(draft.calculation())).differences())
                .filter(differences -> !differences.isEmpty())
                .toList();
        assertThat(differing).hasSizeLessThanOrEqualTo(1);
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
