package vierkant.desk;

import java.math.BigDecimal;
import vierkant.text.Message;

/** Words of a move from closed places to alternatives. */
sealed interface MoveWords extends Message {
    record SuppliesTitle() implements MoveWords {}

    record ChangesTitle() implements MoveWords {}

    record BalanceTitle() implements MoveWords {}

    record CostsTitle() implements MoveWords {}

    record FrictionTitle() implements MoveWords {}

    record NewNeed() implements MoveWords {}

    record NoCover() implements MoveWords {}

    record UseUnknown() implements MoveWords {}

    record FrictionApart(BigDecimal amount) implements MoveWords {}

    record UncoveredSentence(BigDecimal amount) implements MoveWords {}

    record BeyondSentence(String years, BigDecimal most, int year) implements MoveWords {}

    record ClosedShortSentence(String years, BigDecimal most, int year) implements MoveWords {}

    record OverfullSentence(String years, BigDecimal most, int year) implements MoveWords {}

    record FundNotAsked() implements MoveWords {}

    record ShortSentence(String years, BigDecimal most, int year) implements MoveWords {}

    record DoubleSentence(String years, BigDecimal most, int year) implements MoveWords {}

    record EvenSentence() implements MoveWords {}

    enum Heading implements MoveWords {
        ROLE,
        FROM,
        PLACES,
        OPEN,
        NEEDED,
        BALANCE,
        KIND,
        COVER
    }

    enum Role implements MoveWords {
        CLOSED,
        HYBRID,
        ALTERNATIVE
    }

    enum Kind implements MoveWords {
        PLANNING,
        PILOTS,
        PROCESSES_AND_SYSTEMS,
        TRAINING,
        DOUBLE_SUPPLY,
        VACANCY,
        OTHER
    }

    /** What is open beside what is needed. */
    enum Balance implements MoveWords {
        SHORT,
        EVEN,
        DOUBLE;

        /** @param open below 0 where less is open than needed */
        static Balance of(int open) {
            return open < 0 ? SHORT : open == 0 ? EVEN : DOUBLE;
        }
    }
}
