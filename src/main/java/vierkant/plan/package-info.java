/**
 * One budget as one calculation: its lines, contracts, totals, shares and checks joined, evaluated and named.
 *
 * <p>Not here: how a contract or a share is computed, files, and words. Everything that shows an amount, the shell as well
 * as the workbook, shows it from a {@link vierkant.plan.Plan}.
 */
@NullMarked
package vierkant.plan;

import org.jspecify.annotations.NullMarked;
