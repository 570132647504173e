/**
 * Who pays what: turns allocation keys and shares into lines of the calculation that add up to the cent.
 *
 * <p>Not here: what is divided, and arithmetic (that is {@code calc}). Start at {@link vierkant.share.ShareLines}.
 */
@NullMarked
package vierkant.share;

import org.jspecify.annotations.NullMarked;
