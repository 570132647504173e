package vierkant.fund;

import java.math.BigDecimal;
import java.util.List;
import vierkant.text.Message;

/** Whether a spend may be charged to a fund. Amounts are euro with two decimals, cost-increasing VAT included. */
public sealed interface Answer extends Message {
    /** The four answers, in a word. */
    enum Kind implements Message {
        ELIGIBLE,
        ELIGIBLE_IN_PART,
        NOT_ELIGIBLE,
        UNDECIDED
    }

    Kind kind();

    /** What may be charged whatever the unknown facts turn out to be, at least 0. */
    BigDecimal least();

    /** What may be charged at best, at least 0. */
    BigDecimal most();

    /**
     * All of it may be charged.
     *
     * @param amount what was asked, above 0
     */
    record Eligible(BigDecimal amount) implements Answer {
        @Override
        public Kind kind() {
            return Kind.ELIGIBLE;
        }

        @Override
        public BigDecimal least() {
            return amount;
        }

        @Override
        public BigDecimal most() {
            return amount;
        }
    }

    /**
     * A part of it may be charged.
     *
     * @param amount up to this, above 0 and below what was asked
     */
    record EligibleInPart(BigDecimal amount) implements Answer {
        @Override
        public Kind kind() {
            return Kind.ELIGIBLE_IN_PART;
        }

        @Override
        public BigDecimal least() {
            return amount;
        }

        @Override
        public BigDecimal most() {
            return amount;
        }
    }

    /** Nothing of it may be charged. */
    record NotEligible() implements Answer {
        @Override
        public Kind kind() {
            return Kind.NOT_ELIGIBLE;
        }

        @Override
        public BigDecimal least() {
            return BigDecimal.ZERO;
        }

        @Override
        public BigDecimal most() {
            return BigDecimal.ZERO;
        }
    }

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

        @Override
        public Kind kind() {
            return Kind.UNDECIDED;
        }
    }
}
