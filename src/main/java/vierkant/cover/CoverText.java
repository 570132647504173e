package vierkant.cover;

import java.util.Optional;
import vierkant.text.Message;

/** What the lines of a cover plan are called and how they are computed. Components are labels and names of pots. */
public sealed interface CoverText extends Message {
    record Title() implements CoverText {}

    record Planned() implements CoverText {}

    record AllFromFunds() implements CoverText {}

    record AllFromLines() implements CoverText {}

    record AllUncovered() implements CoverText {}

    record OwnMoney() implements CoverText {}

    record OwnMoneyNote() implements CoverText {}

    record CostTitle(String cost) implements CoverText {}

    record CostAmount() implements CoverText {}

    record CostVat() implements CoverText {}

    record CostTotal() implements CoverText {}

    record FromFund(String fund, Optional<String> pot) implements CoverText {}

    record FromLine(String line) implements CoverText {}

    record FromFunds() implements CoverText {}

    record FromLines() implements CoverText {}

    record Uncovered() implements CoverText {}

    record UncoveredNote() implements CoverText {}

    record PotTitle(String fund, Optional<String> pot) implements CoverText {}

    record PotUsed() implements CoverText {}

    record PotUsedBefore() implements CoverText {}

    record PotUsedInAll() implements CoverText {}

    record PotUsedInAllNote() implements CoverText {}

    record PotLeft() implements CoverText {}

    record PotLeftNote() implements CoverText {}

    record PotLapses() implements CoverText {}

    record PotLapsesNote() implements CoverText {}

    record LineTitle(String line) implements CoverText {}

    record LineUsed() implements CoverText {}

    record LineLeft() implements CoverText {}

    /** Where an amount comes from that the plan chose. */
    record ChosenByPlan() implements CoverText {}
}
