/**
 * What a budget says: its years, sources, lines, contracts, keys and shares, as immutable values, each figure with its
 * origin.
 *
 * <p>Not here: what anything costs. {@code contract} and {@code share} turn these values into lines of a calculation, and
 * {@code store} reads them from a file. Start at {@link vierkant.model.Budget}.
 */
@NullMarked
package vierkant.model;

import org.jspecify.annotations.NullMarked;
