/**
 * Which money pays for planned costs: earmarked money where a regulation lets it, and lines of the budget for the rest.
 *
 * <p>Not here: whether money may be used and up to what (that is {@code fund}), files, and who decides. Start at
 * {@link vierkant.cover.CoverPlan}.
 */
@NullMarked
package vierkant.cover;

import org.jspecify.annotations.NullMarked;
