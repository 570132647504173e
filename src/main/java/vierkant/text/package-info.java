/**
 * What the program says to people, in Dutch and in English: messages as data, and the words for them.
 *
 * <p>Not here: any sentence in code, any amount, any knowledge of care or of money. Start at {@link
 * vierkant.text.Message}.
 */
@NullMarked
package vierkant.text;

import org.jspecify.annotations.NullMarked;
