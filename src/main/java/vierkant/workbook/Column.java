package vierkant.workbook;

import org.apache.poi.ss.util.CellReference;

/** The columns that every sheet with years has, in this order; the years follow from {@link #FIRST_YEAR} on. */
enum Column {
    LABEL(0),
    UNIT(1),
    /** The source of an input, or how a computed row comes about. */
    SOURCE(2),
    /** The sum over the years, for flows of money. */
    TOTAL(3),
    /** Values that are the same in every year, and what counts in the first year as the year before. */
    CONSTANT(4),
    FIRST_YEAR(5);

    /** The row in which the years stand, as a reader counts, from 1. */
    static final int RULER = 4;

    private final int index;

    Column(int index) {
        this.index = index;
    }

    /** Counted from 0. */
    int index() {
        return index;
    }

    /** The letters of a column counted from 0. */
    static String letters(int index) {
        return CellReference.convertNumToColString(index);
    }

    String letters() {
        return letters(index);
    }
}
