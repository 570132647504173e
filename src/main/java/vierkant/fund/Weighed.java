package vierkant.fund;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What one rule does to one spend, as far as it is known.
 *
 * @param effect what it does where it applies
 * @param applies whether it does
 * @param low what it leaves at least; empty is any amount
 * @param high what it leaves at most; empty is any amount
 * @param open what is not known and matters to the rule, in order
 * @param outcome the words for it
 * @param room that it leaves, where it limits
 */
record Weighed(
        Effect effect,
        Truth applies,
        Optional<BigDecimal> low,
        Optional<BigDecimal> high,
        List<Question> open,
        Outcome outcome,
        Optional<Room> room) {
    /** What a rule can do. */
    enum Effect {
        ALLOWS,
        BLOCKS,
        LIMITS,
        /** It changes no amount. */
        TELLS
    }

    Weighed {
        open = List.copyOf(open);
    }

    static Weighed of(Effect effect, Truth applies, List<Question> open, Outcome outcome) {
        return new Weighed(effect, applies, Optional.empty(), Optional.empty(), open, outcome, Optional.empty());
    }

    static Weighed tells(Outcome outcome) {
        return of(Effect.TELLS, Truth.YES, List.of(), outcome);
    }
}
