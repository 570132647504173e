/**
 * Budget files: reading them, and saying exactly where something in them is wrong.
 *
 * <p>Not here: what anything costs, and any sentence. Start at {@link vierkant.store.BudgetReader}; what a file may hold is
 * described once, in {@link vierkant.store.Format}.
 */
@NullMarked
package vierkant.store;

import org.jspecify.annotations.NullMarked;
