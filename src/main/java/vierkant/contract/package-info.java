/**
 * What contracts cost: turns each contract form and each index into lines of the calculation.
 *
 * <p>Not here: arithmetic (that is {@code calc}), what a contract says (that is {@code model}), and who pays. Start at
 * {@link vierkant.contract.ContractLines}.
 */
@NullMarked
package vierkant.contract;

import org.jspecify.annotations.NullMarked;
