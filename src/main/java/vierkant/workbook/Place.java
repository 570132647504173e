package vierkant.workbook;

import java.util.Objects;

/**
 * Where the cells of a line stand.
 *
 * @param sheet the name of the sheet
 * @param row the row as a reader counts it, from 1
 * @param span which cells of the row hold results
 */
record Place(String sheet, int row, Span span) {
    /** Which cells of a row hold results. */
    enum Span {
        /** The constant column only: the line is the same in every year. */
        CONSTANT,
        /** The year columns; the constant column holds the year before the axis, where a line looks back at it. */
        YEARLY
    }

    Place {
        Objects.requireNonNull(sheet, "sheet");
        Objects.requireNonNull(span, "span");
        if (row < 1) {
            throw new IllegalArgumentException("row is " + row + ", below 1");
        }
    }
}
