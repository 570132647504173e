/**
 * A move from closed places to alternatives: turns what is built down and built up into lines of the calculation, with the
 * balance between them and what the move itself costs.
 *
 * <p>Not here: what contracts cost (that is {@code contract}), and which money may pay (that is {@code fund}). Start at
 * {@link vierkant.move.MoveLines}.
 */
@NullMarked
package vierkant.move;

import org.jspecify.annotations.NullMarked;
