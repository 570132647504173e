/**
 * The council annex as a workbook: every line as a row of live formulas, with the values that these formulas give.
 *
 * <p>Not here: what anything costs, and where a figure stands in a file; the caller hands in results and locations. This is
 * the only package that sees Apache POI. Start at {@link vierkant.workbook.Annex}.
 */
@NullMarked
package vierkant.workbook;

import org.jspecify.annotations.NullMarked;
