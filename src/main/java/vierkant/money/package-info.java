/**
 * Numbers and dates as people type them, in Dutch and in English notation, read exactly or refused.
 *
 * <p>Not here: how amounts are shown (that is {@code text}), and what they mean. Start at {@link
 * vierkant.money.Notation}.
 */
@NullMarked
package vierkant.money;

import org.jspecify.annotations.NullMarked;
