/**
 * The calculation: lines of expressions, and the readings of them that give exact results, explanations and units.
 *
 * <p>Not here: labels, sources, contracts or files; a line knows only its id, its unit and its expression. The readings
 * that need a spreadsheet live in {@code workbook}. Start at {@link vierkant.calc.Calculation}.
 */
@NullMarked
package vierkant.calc;

import org.jspecify.annotations.NullMarked;
