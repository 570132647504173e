package vierkant.ledger;

import java.util.List;
import java.util.Optional;
import vierkant.store.Mark;
import vierkant.workbook.SheetReader;
import vierkant.workbook.SheetValue;

/**
 * One row of somebody's file.
 *
 * @param number of the line where it starts, or of the row in a sheet, from 1
 * @param cells in order; those of a sheet only where there is something
 * @param raw the text as it stands in the file, which is several lines where a cell has line ends; empty for a sheet
 */
record Row(int number, List<Cell> cells, String raw) {
    /**
     * One cell.
     *
     * @param column its place in the row, from 1
     * @param mark where it starts
     * @param isWhole whether it can not be a part of what somebody wrote: in quotes, or in a sheet
     */
    record Cell(int column, Mark mark, SheetValue value, SheetReader.Made made, boolean isWhole) {
        boolean isBlank() {
            return value.either(text -> text.text().isBlank(), number -> false, day -> false, none -> false);
        }

        /** What stands here as a heading or a word; numbers and days are none. */
        String text() {
            return value.either(SheetValue.Text::text, number -> "", day -> "", SheetValue.NoValue::shown);
        }
    }

    /** Whoever takes the rows. */
    interface Taker {
        /** One row; whether the next is wanted. */
        boolean take(Row row);
    }

    /** In text files a cell is at its own place; in a sheet empty ones may be absent. */
    Optional<Cell> at(int column) {
        if (column <= cells.size() && cells.get(column - 1).column() == column) {
            return Optional.of(cells.get(column - 1));
        }
        return cells.stream().filter(cell -> cell.column() == column).findFirst();
    }

    boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }

    /** The line of the file on which a place of this row is. */
    String line(Mark mark) {
        List<String> lines = raw.lines().toList();
        int index = mark.line() - number;
        return index >= 0 && index < lines.size() ? lines.get(index) : "";
    }

    /** Where the row starts. */
    Mark mark() {
        return new Mark(number, 1);
    }
}
