package vierkant.ledger;

import java.math.BigDecimal;
import vierkant.model.Path;
import vierkant.model.Problem;
import vierkant.text.Message;

/** What can be wrong with a ledger, or keep something from being written into it. */
public sealed interface LedgerProblem extends Problem {
    @Override
    default Path at() {
        return Path.ROOT;
    }

    // The file

    /** The file is there and can not be read. */
    record NotReadable() implements LedgerProblem {}

    /** A file that is greater than any ledger. */
    record TooBig(int megabytes) implements LedgerProblem {}

    /** A line that is longer than any entry. */
    record LineTooLong(int most) implements LedgerProblem {}

    /** More entries than a ledger may have. */
    record TooManyEntries(int most) implements LedgerProblem {}

    /** Another kind of file, or one of which the first lines were changed. */
    record NotALedger(String line, String wanted) implements LedgerProblem {}

    /** The ledger of another fund. */
    record OtherFund(String found, String wanted) implements LedgerProblem {}

    /** A form of ledger that this program does not know. */
    record OtherVersion(String found, int known) implements LedgerProblem {}

    /**
     * The file ends within a write. Either that never finished, and everything before it is there; or somebody took the end off, and
     * entries that were confirmed may be gone: the file can not tell the two apart.
     */
    record CutOff(int entries) implements LedgerProblem {
        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }

    // Entries

    /** A line with too few or too many cells. */
    record WrongCells(int found, int wanted) implements LedgerProblem {}

    /** A cell that holds something else than it must. */
    record Unreadable(String column, String value, Message wanted) implements LedgerProblem {}

    /** A line that is not as the program wrote it, or that stands under a line that is not. */
    record Altered(int number) implements LedgerProblem {}

    /** A number that does not follow the one above it. */
    record OutOfOrder(int found, int expected) implements LedgerProblem {}

    /** Entries that were written together and are not all there. */
    record HalfWrite(int last) implements LedgerProblem {}

    /** A reversal of what is a reversal itself. */
    record ReversesReversal(int number, int reverses) implements LedgerProblem {}

    /** A second reversal of one entry. */
    record ReversedTwice(int number, int reverses, int before) implements LedgerProblem {}

    /** A reversal that is about something else than what it reverses. */
    record ReversalDiffers(int number, int reverses) implements LedgerProblem {}

    // Writing

    /** Somebody else is writing. */
    record Busy(int seconds) implements LedgerProblem {}

    /** Somebody else has written since the ledger was read. */
    record ChangedMeanwhile() implements LedgerProblem {}

    /** The file could not be written; it is as it was. */
    record NotWritten(Message reason) implements LedgerProblem {}

    /** An amount, or VAT, that has no place in a cell. */
    record AmountTooLarge(BigDecimal amount) implements LedgerProblem {}

    // Reversing and settling

    /** A number that no entry has. */
    record NoSuchEntry(int number, int count) implements LedgerProblem {}

    /** An entry that is a reversal: it can not be undone, only entered anew. */
    record IsReversal(int number, int reverses) implements LedgerProblem {}

    /** An entry that does not count any more. */
    record AlreadyReversed(int number, int by) implements LedgerProblem {}

    /** A payment, where a commitment must be. */
    record NotACommitment(int number) implements LedgerProblem {}

    /** A commitment, where a payment must be. */
    record NotAPayment(int number) implements LedgerProblem {}

    /** A payment that is about something else than the commitment that it settles. */
    record SettlesAnother(int number, Message field, String committed, String paid) implements LedgerProblem {}

    /** A payment that does not say what the commitment says that it settles. */
    record SettlesWithout(int number, Message field, String committed) implements LedgerProblem {}

    /** More problems than are shown. */
    record AndMore(int count) implements LedgerProblem {}
}
