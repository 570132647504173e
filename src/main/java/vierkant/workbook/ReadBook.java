package vierkant.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The cells of a workbook as they stand in the file, whoever made it. What a sheet or a row is for follows from what it holds:
 * a sheet with cells to fill in is a sheet of inputs, a row that counts years is the ruler of its sheet.
 */
final class ReadBook {
    private static final int EARLIEST_YEAR = 1990;
    private static final int LATEST_YEAR = 2100;
    /** The rows, from the top, in which a ruler is looked for. */
    private static final int RULER_WITHIN = 15;

    private final XSSFWorkbook workbook;
    private final List<Sheet> sheets;
    private final Map<String, Sheet> byName = new HashMap<>();

    private ReadBook(XSSFWorkbook workbook, List<Sheet> sheets) {
        this.workbook = workbook;
        this.sheets = List.copyOf(sheets);
        sheets.forEach(sheet -> byName.put(sheet.name().toUpperCase(Locale.ROOT), sheet));
    }

    /** Reads all cells; the workbook stays open, and as it is. */
    static ReadBook of(XSSFWorkbook workbook) {
        ReadStyles styles = ReadStyles.of(workbook);
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            SortedMap<Integer, Row> rows = new TreeMap<>();
            for (org.apache.poi.ss.usermodel.Row row : sheet) {
                rows.put(row.getRowNum(), row(sheet.getSheetName(), (XSSFRow) row, styles));
            }
            sheets.add(Sheet.of(i, sheet, rows));
        }
        return new ReadBook(workbook, sheets);
    }

    private static Row row(String sheet, XSSFRow row, ReadStyles styles) {
        SortedMap<Integer, Cell> cells = new TreeMap<>();
        for (org.apache.poi.ss.usermodel.Cell each : row) {
            Cell cell = cell(sheet, (XSSFCell) each, styles);
            cells.put(cell.column(), cell);
        }
        return new Row(sheet, row.getRowNum(), cells);
    }

    private static Cell cell(String sheet, XSSFCell cell, ReadStyles styles) {
        boolean computed = cell.getCellType() == CellType.FORMULA;
        CellType type = computed ? cell.getCachedFormulaResultType() : cell.getCellType();
        String text = switch (type) {
            case STRING -> cell.getRichStringCellValue().getString();
            case ERROR -> cell.getErrorCellString();
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            default -> "";
        };
        return new Cell(
                sheet,
                cell.getRowIndex(),
                cell.getColumnIndex(),
                type,
                text,
                type == CellType.NUMERIC ? cell.getNumericCellValue() : 0.0,
                computed ? Optional.of(ReadFormula.parse(formula(cell))) : Optional.empty(),
                styles.of(cell));
    }

    private static String formula(XSSFCell cell) {
        try {
            return cell.getCellFormula();
        } catch (RuntimeException e) {
            // a copy of a formula that POI can not parse: what stands there says at least which kind it is
            return cell.getCTCell().getF().getStringValue();
        }
    }

    /** For what only the file itself tells: its parts, its print set-up, its drawings. */
    XSSFWorkbook workbook() {
        return workbook;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /** A sheet by its name, whatever its case. */
    Optional<Sheet> sheet(String name) {
        return Optional.ofNullable(byName.get(name.toUpperCase(Locale.ROOT)));
    }

    Stream<Cell> cells() {
        return sheets.stream().flatMap(Sheet::cells);
    }

    Stream<Cell> formulas() {
        return cells().filter(Cell::isComputed);
    }

    /** The sheets that have a row of years. */
    List<Sheet> series() {
        return sheets.stream().filter(sheet -> sheet.ruler().isPresent()).toList();
    }

    /** The sheet that a reference of a cell points at; empty where there is none of that name. */
    Optional<Sheet> target(Cell from, ReadFormula.Reference reference) {
        return sheet(reference.sheet().orElse(from.sheet()));
    }

    /** The one cell that a reference points at; empty for areas and for cells that the file does not hold. */
    Optional<Cell> cell(Cell from, ReadFormula.Reference reference) {
        return target(from, reference)
                .filter(sheet -> reference.isOneCell())
                .flatMap(sheet ->
                        sheet.cell(reference.from().row(), reference.from().column()));
    }

    /** The cells, present in the file, that a cell's formula names. */
    Stream<Cell> precedents(Cell cell) {
        return cell.formula().stream()
                .flatMap(formula -> formula.references().stream())
                .flatMap(reference -> area(cell, reference));
    }

    /** The cells, present in the file, that a reference of a cell covers. */
    Stream<Cell> area(Cell from, ReadFormula.Reference reference) {
        return target(from, reference).stream().flatMap(sheet -> sheet.area(reference));
    }

    /**
     * A sheet.
     *
     * @param index its place in the order of sheets, from 0
     * @param rows by row counted from 0, without those that the file leaves out
     * @param ruler the row that counts the years
     */
    record Sheet(int index, XSSFSheet raw, SortedMap<Integer, Row> rows, Optional<Ruler> ruler) {
        private static Sheet of(int index, XSSFSheet raw, SortedMap<Integer, Row> rows) {
            Optional<Ruler> ruler = Optional.empty();
            for (Row row : rows.headMap(RULER_WITHIN).values()) {
                Optional<Ruler> found = Ruler.in(row);
                int length = ruler.map(Ruler::count).orElse(0);
                if (found.isPresent() && found.get().count() > length) {
                    ruler = found;
                }
            }
            return new Sheet(index, raw, rows, ruler);
        }

        String name() {
            return raw.getSheetName();
        }

        Stream<Cell> cells() {
            return rows.values().stream().flatMap(row -> row.cells().values().stream());
        }

        /** The texts that a person reads, in order. */
        Stream<Cell> texts() {
            return cells().filter(cell ->
                    cell.type() == CellType.STRING && !cell.text().isBlank());
        }

        boolean mentions(Pattern words) {
            return texts().anyMatch(cell -> words.matcher(cell.text()).find());
        }

        Optional<Cell> cell(int row, int column) {
            return Optional.ofNullable(rows.get(row)).flatMap(found -> found.cell(column));
        }

        Stream<Cell> area(ReadFormula.Reference reference) {
            return rows.subMap(reference.from().row(), reference.to().row() + 1).values().stream()
                    .flatMap(row ->
                            row
                                    .cells()
                                    .subMap(
                                            reference.from().column(),
                                            reference.to().column() + 1)
                                    .values()
                                    .stream());
        }

        /** The rows below the ruler that hold a number or a formula from the first column behind the words on. */
        List<Row> lines() {
            return ruler.map(years -> rows.tailMap(years.row() + 1).values().stream()
                            .filter(row -> row.amounts().findAny().isPresent())
                            .toList())
                    .orElse(List.of());
        }

        /** The cells of a line in the columns of years. */
        Stream<Cell> years(Row line) {
            return ruler.stream()
                    .flatMap(
                            years -> line.cells().subMap(years.firstColumn(), years.lastColumn() + 1).values().stream())
                    .filter(Cell::isAmount);
        }

        /** The number of rows, from the top, that stay in view; 0 where none is frozen. */
        int frozenRows() {
            return raw.getPaneInformation() != null && raw.getPaneInformation().isFreezePane()
                    ? raw.getPaneInformation().getHorizontalSplitPosition()
                    : 0;
        }

        /** Whether it has cells to fill in. */
        boolean hasInputs() {
            return cells().anyMatch(Cell::isInput);
        }
    }

    /**
     * A row of years.
     *
     * @param row counted from 0
     * @param firstColumn of the first year, counted from 0
     * @param first year
     */
    record Ruler(int row, int firstColumn, int first, int count) {
        static Optional<Ruler> in(Row row) {
            Optional<Ruler> longest = Optional.empty();
            for (int column : row.cells().keySet()) {
                int first = row.year(column);
                int count = first == 0
                        ? 0
                        : (int) IntStream.iterate(0, i -> row.year(column + i) == first + i, i -> i + 1)
                                .count();
                // one year alone is a ruler only where words stand before it and no other number in its row
                boolean counts = count > 1 || (count == 1 && row.isHeadingWithOneNumber());
                if (counts && count > longest.map(Ruler::count).orElse(0)) {
                    longest = Optional.of(new Ruler(row.index(), column, first, count));
                }
            }
            return longest;
        }

        int lastColumn() {
            return firstColumn + count - 1;
        }

        int lastYear() {
            return first + count - 1;
        }
    }

    /**
     * A row.
     *
     * @param index counted from 0
     * @param cells by column counted from 0
     */
    record Row(String sheet, int index, SortedMap<Integer, Cell> cells) {
        Optional<Cell> cell(int column) {
            return Optional.ofNullable(cells.get(column));
        }

        /** The text in a column; empty text where there is none. */
        String text(Column column) {
            return cell(column.index()).map(Cell::text).map(String::strip).orElse("");
        }

        /** The numbers and formulas behind the columns with words. */
        Stream<Cell> amounts() {
            return cells.tailMap(Column.TOTAL.index()).values().stream().filter(Cell::isAmount);
        }

        /** The year in a column, or 0 where no year stands there. */
        private int year(int column) {
            return cell(column)
                    .filter(cell -> cell.type() == CellType.NUMERIC)
                    .map(Cell::number)
                    .filter(number -> number == Math.rint(number) && number >= EARLIEST_YEAR && number <= LATEST_YEAR)
                    .map(Double::intValue)
                    .orElse(0);
        }

        private boolean isHeadingWithOneNumber() {
            return cells.values().stream()
                                    .filter(cell -> cell.type() == CellType.NUMERIC)
                                    .count()
                            == 1
                    && cell(Column.LABEL.index()).filter(Cell::isFilled).isPresent()
                    && cell(Column.UNIT.index()).filter(Cell::isFilled).isPresent()
                    && cells.values().stream()
                            .filter(Cell::isFilled)
                            .allMatch(cell -> cell.style().marks().contains("bold"));
        }
    }

    /**
     * A cell.
     *
     * @param row counted from 0
     * @param column counted from 0
     * @param type of what a person sees: of a formula, of its result
     * @param text of a text, an error or a truth value; empty for a number
     * @param number the number that the file holds; 0 for anything else
     */
    record Cell(
            String sheet,
            int row,
            int column,
            CellType type,
            String text,
            double number,
            Optional<ReadFormula> formula,
            ReadStyle style) {
        /** As a person finds it: {@code Invoer!F12}. */
        String address() {
            return sheet + "!" + CellReference.convertNumToColString(column) + (row + 1);
        }

        boolean isComputed() {
            return formula.isPresent();
        }

        boolean isFilled() {
            return isComputed() || type == CellType.NUMERIC || !text.isBlank();
        }

        /** A number, a formula with a number or an error as result; not a word. */
        boolean isAmount() {
            return type == CellType.NUMERIC || type == CellType.ERROR || (isComputed() && type != CellType.STRING);
        }

        boolean isTypedNumber() {
            return !isComputed() && type == CellType.NUMERIC;
        }

        /** Made to be filled in with a number: not locked, or in a style of that name. A text there is a sample. */
        boolean isInput() {
            return !isComputed()
                    && type != CellType.STRING
                    && (style.lock() == ReadStyle.Lock.OPEN || style.isForInput());
        }
    }
}
