package vierkant.fund;

import java.math.BigDecimal;
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

    record ReceivedInAdvance() implements StatusRemark {}
}
