package vierkant.cover;

import java.math.BigDecimal;
import java.util.List;
import vierkant.fund.Question;
import vierkant.fund.Refusal;
import vierkant.text.Message;

/** Why a payer pays no more for a cost than it does. Amounts are euro. */
public sealed interface Why extends Message {
    /** Everything that this payer could pay for is paid. */
    record Enough() implements Why {}

    /**
     * Limits of the fund are reached.
     *
     * @param limits what the room under each is called, at least one
     */
    record LimitReached(List<Message> limits) implements Why {
        public LimitReached {
            limits = limits.stream().distinct().toList();
        }
    }

    /**
     * The fund is not for this.
     *
     * @param reasons the steps of the verdict that refuse it, at least one
     */
    record NotEligible(List<Refusal> reasons) implements Why {
        public NotEligible {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * More would depend on what is not known.
     *
     * @param least what may be charged of this cost whatever the facts turn out to be, at least 0
     * @param most what may be charged at best
     * @param questions on which it depends
     */
    record Undecided(BigDecimal least, BigDecimal most, List<Question> questions) implements Why {
        public Undecided {
            questions = List.copyOf(questions);
        }
    }

    /** No limit holds it back that was found: the search was broken off. */
    record NotLookedForFurther() implements Why {}

    /** The line has nothing left in that year. */
    record LineUsedUp() implements Why {}
}
