package vierkant.fund;

import java.math.BigDecimal;
import java.time.LocalDate;
import vierkant.model.FactId;
import vierkant.model.PotId;
import vierkant.model.RecipientId;
import vierkant.model.Wording;
import vierkant.text.Message;

/** What would give a better answer, all else the same. The amount is what could be charged then, euro. */
public sealed interface Change extends Message {
    /** What could be charged after the change, euro. */
    BigDecimal amount();

    /** Where a fact that is not so were so. */
    record FactSo(FactId fact, Wording question, BigDecimal amount) implements Change {}

    /** Where a fact that is so were not so. */
    record FactNotSo(FactId fact, Wording question, BigDecimal amount) implements Change {}

    /** On another day. */
    record OnDay(LocalDate day, BigDecimal amount) implements Change {}

    /** To another recipient. */
    record ToRecipient(RecipientId recipient, String name, BigDecimal amount) implements Change {}

    /** Out of another pot. */
    record OutOfPot(PotId pot, BigDecimal amount) implements Change {}

    /**
     * A change after which it still depends on what else is not known.
     *
     * @param change its amount is what may be charged at best
     */
    record Perhaps(Change change) implements Change {
        @Override
        public BigDecimal amount() {
            return change.amount();
        }
    }

    /** For less money, so that all of it may be charged. */
    record LessMoney(BigDecimal amount) implements Change {}

    /** For less money, of which the VAT is a part. */
    record LessMoneyWithVat(BigDecimal amount) implements Change {}
}
