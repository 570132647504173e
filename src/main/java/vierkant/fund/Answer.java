package vierkant.fund;

import java.math.BigDecimal;
import java.util.List;
import vierkant.text.Message;

/** Whether a spend may be charged to a fund. Amounts are euro with two decimals, cost-increasing VAT included. */
public sealed interface Answer extends Message {
    /**
     * All of it may be charged.
     *
     * @param amount what was asked, above 0
     */
    record Eligible(BigDecimal amount) implements Answer {}

    /**
     * A part of it may be charged.
     *
     * @param amount up to this, above 0 and below what was asked
     */
    record EligibleInPart(BigDecimal amount) implements Answer {}

    /** Nothing of it may be charged. */
    record NotEligible() implements Answer {}

    /**
     * It depends on what is not known.
     *
     * @param least what may be charged whatever the facts turn out to be, at least 0
     * @param most what may be charged at best
     * @param questions exactly those on which the answer depends, in the order of the regulation
     */
    record Undecided(BigDecimal least, BigDecimal most, List<Question> questions) implements Answer {
        public Undecided {
            questions = List.copyOf(questions);
        }
    }
}
