package vierkant.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vierkant.calc.Calculation;
import vierkant.calc.Expr;
import vierkant.calc.Line;
import vierkant.calc.LineId;
import vierkant.calc.Results;
import vierkant.model.Years;
import vierkant.workbook.Place.Span;

/** The bare cells of a calculation, on one sheet without words, for holding formulas against other engines. */
final class Grid {
    static final String SHEET = "Grid";

    private final Results results;
    private final BinaryResults binary;
    private final Calculation calculation;
    private final Map<LineId, Place> byLine = new HashMap<>();

    Grid(Results results, BinaryResults binary) {
        this.results = results;
        this.binary = binary;
        this.calculation = results.calculation();
        Set<LineId> constants = calculation.constants();
        int row = Column.RULER;
        for (Line line : calculation.lines()) {
            Span span = constants.contains(line.id()) ? Span.CONSTANT : Span.YEARLY;
            byLine.put(line.id(), new Place(SHEET, ++row, span));
        }
    }

    /** One numeric cell; the year before the axis stands for the constant column. */
    record Cell(LineId line, int year, int row, int column) {}

    /**
     * Every cell with a result: of each year, and of the year before where the line looks back or is a constant. A cell for a
     * number that nobody gave stays empty.
     */
    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        int first = calculation.years().first();
        for (Line line : calculation.lines()) {
            Place place = byLine.get(line.id());
            if (place.span() == Span.CONSTANT || line.opening().isPresent()) {
                cells.add(new Cell(line.id(), first - 1, place.row(), Column.CONSTANT.index()));
            }
            if (place.span() == Span.YEARLY) {
                for (int year : calculation.years().all()) {
                    cells.add(new Cell(line.id(), year, place.row(), Column.FIRST_YEAR.index() + year - first));
                }
            }
        }
        Map<LineId, Line> lines = calculation.byId();
        cells.removeIf(cell -> !calculation.isGiven(Objects.requireNonNull(lines.get(cell.line())), cell.year()));
        return cells;
    }

    /** The engine's result for a cell. */
    BigDecimal exact(Cell cell) {
        return calculation.years().contains(cell.year())
                ? results.in(cell.year(), cell.line())
                : results.opening(cell.line()).orElseThrow();
    }

    /** The value that is shipped in a cell. */
    double shipped(Cell cell) {
        return calculation.years().contains(cell.year())
                ? binary.in(cell.year(), cell.line())
                : binary.opening(cell.line()).orElseThrow();
    }

    /** Formulas with the values that are shipped. */
    XSSFWorkbook workbook() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        XSSFSheet sheet = workbook.createSheet(SHEET);
        Years years = calculation.years();
        XSSFRow ruler = sheet.createRow(Column.RULER - 1);
        years.all()
                .forEach(year -> ruler.createCell(Column.FIRST_YEAR.index() + year - years.first())
                        .setCellValue(year));
        Map<LineId, Line> lines = calculation.byId();
        Places places = new Places(byLine, calculation.gaps());
        for (Cell cell : cells()) {
            Line line = Objects.requireNonNull(lines.get(cell.line()));
            Expr expression =
                    cell.year() < years.first() ? line.opening().orElse(line.expression()) : line.expression();
            XSSFRow before = sheet.getRow(cell.row() - 1);
            XSSFCell made = (before == null ? sheet.createRow(cell.row() - 1) : before).createCell(cell.column());
            if (!(expression instanceof Expr.Value) && !(expression instanceof Expr.Series)) {
                FormulaReading reading = new FormulaReading(places, SHEET, cell.column(), binary.guard(cell.line()));
                made.setCellFormula(expression.accept(reading).text());
            }
            made.setCellValue(shipped(cell));
        }
        return workbook;
    }

    Path write() {
        try {
            Path file = Files.createTempFile("vierkant-grid", ".xlsx");
            try (XSSFWorkbook workbook = workbook();
                    OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
