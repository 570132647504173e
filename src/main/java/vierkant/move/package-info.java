/**
 * A move from closed places to alternatives, and the chain of care: turns what is built down and built up into lines, with the
 * balance between them and what the move itself costs.
 *
 * <p>Not here: what contracts cost (that is {@code contract}), and which money may pay (that is {@code fund}). Start at
 * {@link vierkant.move.MoveLines}.
 */
@NullMarked
package vierkant.move;

import org.jspecify.annotations.NullMarked;
