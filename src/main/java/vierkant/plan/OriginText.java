package vierkant.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vierkant.model.Origin;
import vierkant.text.Message;

/** Where a figure comes from, in words; {@link OriginWords} finds them. */
public sealed interface OriginText extends Message {
    /**
     * A source.
     *
     * @param title as a reader knows it
     * @param by who published it
     * @param date when
     * @param place where in it
     */
    record Cited(String title, Optional<String> by, Optional<String> date, Optional<String> place)
            implements OriginText {}

    /** An assumption. */
    record Assumed(String reason, String by) implements OriginText {}

    /**
     * A sum of entries in the ledger of a fund.
     *
     * @param entries how many, at least 1
     * @param numbers the lowest of them, without the last one where there are no others
     * @param last the highest of them, where it is not the only one and there are no others
     * @param others how many are not named
     * @param years over how many years they were added up, where these are told apart
     */
    record Booked(
            String ledger,
            Long entries,
            List<Integer> numbers,
            Optional<Integer> last,
            Optional<Long> others,
            Optional<Integer> years)
            implements OriginText {
        public Booked {
            numbers = List.copyOf(numbers);
        }
    }

    /** A sum of no entries in the ledger of a fund. */
    record BookedNothing(String ledger) implements OriginText {}

    /** The question itself gives the figure. */
    record Asked() implements OriginText {}

    /** What a line of this budget comes to as planned. */
    record AsPlanned(String line) implements OriginText {}

    /** What a line of this budget comes to over draws. */
    record OverDraws(Origin.Drawn statistic, String line, BigDecimal draws, String seed) implements OriginText {}

    /** What a line of this budget comes to in a scenario. */
    record InScenario(String line, String scenario) implements OriginText {}

    /** What a line of this budget comes to with one place less. */
    record OneLess(String line, String contract) implements OriginText {}
}
