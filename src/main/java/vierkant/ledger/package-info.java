/**
 * The ledger of a fund: what was committed and paid, in a text file to which entries are only added; and the import of
 * entries from other files.
 *
 * <p>Not here: whether a spend is allowed, what room is left, and any sentence. Start at {@link vierkant.ledger.LedgerFile};
 * what stands on a line is described once, in {@link vierkant.ledger.EntryText}.
 */
@NullMarked
package vierkant.ledger;

import org.jspecify.annotations.NullMarked;
