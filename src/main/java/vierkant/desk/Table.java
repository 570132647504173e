package vierkant.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vierkant.text.Message;

/**
 * Rows under the same headings.
 *
 * @param key what a program calls it in JSON: lower case, the same in every language, documented and stable
 * @param title what a person calls it
 * @param columns at least one, no two with the same key
 * @param rows in order, possibly none
 */
public record Table(String key, Message title, List<Column> columns, List<Row> rows) {
    /**
     * A column. Amounts print without their unit, except euros and percentages: where a table mixes units, give it a column
     * that says them (as {@link Cell.Code}).
     *
     * @param key what a program calls it in JSON; a year's column has the year
     * @param heading what a person reads above it
     */
    public record Column(String key, Message heading) {
        public Column {
            if (key.isBlank() || key.equals("level")) {
                throw new IllegalArgumentException("key of a column is '" + key + "'");
            }
            Objects.requireNonNull(heading, "heading");
        }
    }

    /**
     * A row.
     *
     * @param cells one for each column
     * @param emphasis how much the row stands out
     * @param level how deep the row lies under the rows before it, 0 for the outermost; JSON and CSV say it as "level" in
     *     tables in which any row has one
     */
    public record Row(List<Cell> cells, Emphasis emphasis, int level) {
        public Row {
            cells = List.copyOf(cells);
            Objects.requireNonNull(emphasis, "emphasis");
            if (level < 0) {
                throw new IllegalArgumentException("level of a row is " + level);
            }
        }

        public static Row of(Cell... cells) {
            return new Row(List.of(cells), Emphasis.NONE, 0);
        }
    }

    /** How much a row stands out. */
    public enum Emphasis {
        NONE,
        /** The sum of rows above it. */
        TOTAL
    }

    public Table {
        if (key.isBlank()) {
            throw new IllegalArgumentException("key of a table is blank");
        }
        Objects.requireNonNull(title, "title");
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        Set<String> keys = new HashSet<>();
        for (Column column : columns) {
            if (!keys.add(column.key())) {
                throw new IllegalArgumentException("two columns of table " + key + " have key " + column.key());
            }
        }
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("a row of table " + key + " has "
                        + row.cells().size() + " cells for " + columns.size() + " columns");
            }
        }
    }
}
