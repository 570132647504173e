/**
 * The calculation: lines of expressions, and the readings of them that give exact results, explanations and units.
 *
 * <p>Not here: what a label says, contracts, files. A line knows only its id, its unit and its expression; a {@link
 * vierkant.calc.Row} dresses it with the label and the origin that others give. The readings that need a spreadsheet live in
 * {@code workbook}. Start at {@link vierkant.calc.Calculation}.
 */
@NullMarked
package vierkant.calc;

import org.jspecify.annotations.NullMarked;
