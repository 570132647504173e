package vierkant.fund;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vierkant.text.Message;

/**
 * What a reader of a fund's balances must know, on a screen and in a workbook. {@code pot} is empty for the whole fund; amounts
 * are euro above 0.
 */
public sealed interface StatusRemark extends Message {
    /** No text of the regulation had begun. */
    record NoText() implements StatusRemark {}

    record EndUnknown(Optional<Message> pot) implements StatusRemark {}

    record InSpiteOf(BigDecimal amount, Optional<Message> pot) implements StatusRemark {}

    record VatUnsaid(BigDecimal amount, Optional<Message> pot) implements StatusRemark {}

    /** At the end of a year more was paid and repaid than received. */
    record PaidAhead(Integer year, BigDecimal amount, Optional<Message> pot) implements StatusRemark {}

    /** Up to and with a year more was received, less what was repaid, than was granted. */
    record ReceivedAboveGrant(Integer year, BigDecimal amount, Optional<Message> pot) implements StatusRemark {}

    /** Up to and with a year more was paid than was granted, apart from what was paid in spite of the verdict. */
    record PaidAboveGrant(Integer year, BigDecimal amount, Optional<Message> pot) implements StatusRemark {}

    /** Up to and with a year more was paid and promised to a recipient than its maximum. */
    record AboveMost(Integer year, String recipient, BigDecimal amount) implements StatusRemark {}

    /**
     * Up to and with a year more was paid and promised than a limit lets be charged, by a text of the regulation.
     *
     * @param open what is not known of the limit, which may be wider then
     */
    record AboveLimit(
            Integer year, String article, Optional<String> of, BigDecimal amount, String text, Optional<Question> open)
            implements StatusRemark {}

    /** Entries do not say enough to tell of which recipient or limit they take room. */
    record HeldBack() implements StatusRemark {}

    /** Recipients in the ledger that the fund does not name. */
    record Strangers(List<String> recipients) implements StatusRemark {}

    record ReceivedInAdvance() implements StatusRemark {}
}
