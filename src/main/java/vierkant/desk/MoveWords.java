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

    record BeyondSentence(String years, Message most) implements MoveWords {}

    record ClosedShortSentence(String years, Message most) implements MoveWords {}

    record ClosedShortWithHybridSentence(String years, Message most) implements MoveWords {}

    record OverfullSentence(String years, Message most) implements MoveWords {}

    record FundNotAsked() implements MoveWords {}

    /** That there are places for all does not say that there are closed ones for those who need them. */
    record ButClosedShort(Message balance, String years, Message most) implements MoveWords {}

    record ShortSentence(String years, Message worst) implements MoveWords {}

    record DoubleSentence(String years, Message most) implements MoveWords {}

    record EvenSentence() implements MoveWords {}

    record Average(BigDecimal places) implements MoveWords {}

    /** Of several years the one with most. */
    record AverageIn(BigDecimal places, int year) implements MoveWords {}

    record WorstDay(BigDecimal places) implements MoveWords {}

    /** Of several years the one with the worst day. */
    record WorstDayIn(BigDecimal places, int year) implements MoveWords {}

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
