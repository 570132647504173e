/**
 * What may happen: uncertain inputs as distributions, a calculation over many draws of them, and statistics over the results.
 *
 * <p>Here numbers are binary fractions, for there are many and none of them is an amount that anybody pays. Not here: what anything
 * costs (that is one calculation, read by {@link vierkant.risk.Sampling}), files and words. Start there.
 */
@NullMarked
package vierkant.risk;

import org.jspecify.annotations.NullMarked;
