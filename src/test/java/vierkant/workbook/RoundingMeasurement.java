package vierkant.workbook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vierkant.calc.Calculation;
import vierkant.calc.Draft;
import vierkant.calc.Expr;
import vierkant.calc.Line;
import vierkant.calc.LineId;
import vierkant.calc.RandomGraph;
import vierkant.calc.References;
import vierkant.calc.Results;
import vierkant.model.Years;

/**
 * Counts how often formulas with and without a guard differ from the engine in LibreOffice, over chained random lines. Run
 * by hand; the figures stand in the decision about rounding.
 */
public final class RoundingMeasurement {
    private RoundingMeasurement() {}

    /** Arguments: how many graphs, how many steps each. */
    public static void main(String[] arguments) {
        Draft draft = new Draft(new Years(2024, 2027));
        for (int seed = 1; seed <= Integer.parseInt(arguments[0]); seed++) {
            RandomGraph.add(draft, seed, Integer.parseInt(arguments[1]));
        }
        Results results = Results.of(draft.calculation());
        for (Guard guard : Guard.values()) {
            System.out.println(guard + " everywhere: " + measured(results, BinaryResults.of(results, guard)));
        }
        System.out.println("turned over where that helps: " + measured(results, BinaryResults.of(results)));
    }

    /**
     * What came out.
     *
     * @param formulas cells that were compared
     * @param rounding those among them that round to fewer than six decimals
     * @param unlikeEngine where LibreOffice does not show the engine's result
     * @param firstInChain those whose ingredients were all right, by kind of expression
     * @param unlikeOwn where LibreOffice does not show what our own binary reading gives
     */
    private record Counts(
            int formulas, int rounding, int unlikeEngine, Map<String, Integer> firstInChain, int unlikeOwn) {}

    private static Counts measured(Results results, BinaryResults binary) {
        Calculation calculation = results.calculation();
        Map<LineId, Line> lines = calculation.byId();
        Grid grid = new Grid(results, binary);
        int formulas = 0;
        int rounding = 0;
        int unlikeOwn = 0;
        Map<LineId, Set<Integer>> off = new HashMap<>();
        XSSFSheet sheet = Recalculation.of(grid.write()).getSheet(Grid.SHEET);
        for (Grid.Cell cell : grid.cells()) {
            Line line = lines.get(cell.line());
            XSSFCell there = sheet.getRow(cell.row() - 1).getCell(cell.column());
            if (there.getCellType() != CellType.FORMULA) {
                continue;
            }
            formulas++;
            if (line.expression() instanceof Expr.Rounded rounded && rounded.decimals() < Guard.DECIMALS) {
                rounding++;
            }
            double value = there.getNumericCellValue();
            if (!BinaryResults.agree(line.unit(), grid.exact(cell), value)) {
                off.computeIfAbsent(line.id(), id -> new HashSet<>()).add(cell.year());
            }
            if (Math.abs(value - grid.shipped(cell)) > 1e-9 * Math.max(1, Math.abs(value))) {
                unlikeOwn++;
            }
        }
        Map<String, Integer> firstInChain = new TreeMap<>();
        off.forEach((id, years) -> years.stream()
                .filter(year -> ingredients(lines.get(id))
                        .noneMatch(r -> off.getOrDefault(r.line(), Set.of())
                                .contains(r.moment() == Expr.Moment.THIS_YEAR ? year : year - 1)))
                .forEach(year -> firstInChain.merge(kind(lines.get(id).expression()), 1, Integer::sum)));
        int unlikeEngine = off.values().stream().mapToInt(Set::size).sum();
        return new Counts(formulas, rounding, unlikeEngine, firstInChain, unlikeOwn);
    }

    private static Stream<Expr.Reference> ingredients(Line line) {
        return Stream.concat(Stream.of(line.expression()), line.opening().stream())
                .map(expression -> expression.accept(new References()))
                .flatMap(List::stream);
    }

    private static String kind(Expr expression) {
        return expression instanceof Expr.Rounded rounded
                ? "Rounded " + rounded.direction() + " " + rounded.decimals()
                : expression.getClass().getSimpleName();
    }
}
