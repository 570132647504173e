/**
 * Earmarked money: whether a spend may be charged to a fund and up to what, and what of a fund is spent, promised and left.
 *
 * <p>Knows no regulation: all rules come from a {@link vierkant.model.Regulation}. Not here: files, where the facts come
 * from, who else could pay, and arithmetic (that is {@code calc}; a verdict only picks among results of lines). Start at
 * {@link vierkant.fund.Verdicts}, and for balances at {@link vierkant.fund.FundStatus}.
 */
@NullMarked
package vierkant.fund;

import org.jspecify.annotations.NullMarked;
