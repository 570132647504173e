package vierkant.desk;

import java.math.BigDecimal;
import vierkant.text.Message;

/** Words of a chain of care. */
sealed interface ChainWords extends Message {
    record TrajectoryTitle() implements ChainWords {}

    record WholeTitle() implements ChainWords {}

    record TotalTitle() implements ChainWords {}

    record Bands() implements ChainWords {}

    record NotDiscounted() implements ChainWords {}

    /** At one rate per year, a fraction. */
    record Discounted(BigDecimal rate) implements ChainWords {}

    record DiscountedByYear() implements ChainWords {}

    /** As many do not start along every pathway, so what all cost differs by that as well. */
    record StartersDiffer() implements ChainWords {}

    record Sentence(String pathway, String first, int year, Message trajectory, Message whole, Message spread)
            implements ChainWords {}

    /** Where not both have a trajectory. */
    record WholeSentence(String pathway, String first, int year, Message whole, Message spread) implements ChainWords {}

    record Between(Message low, Message high) implements ChainWords {}

    record WithoutBand() implements ChainWords {}

    record More(BigDecimal amount) implements ChainWords {}

    record Less(BigDecimal amount) implements ChainWords {}

    record Same() implements ChainWords {}
}
