package vierkant.move;

import vierkant.text.Message;

/** Words of the lines of a chain of care. */
public sealed interface ChainText extends Message {
    record Title(String chain) implements ChainText {}

    record Pathway(String chain, String pathway) implements ChainText {}

    record Differences(String chain) implements ChainText {}

    record Discount() implements ChainText {}

    record Starting(String pathway) implements ChainText {}

    record Price(String pathway, String step, Bound bound) implements ChainText {}

    record Months(String pathway, String step, Bound bound) implements ChainText {}

    record Factor(int years) implements ChainText {}

    record FactorNote() implements ChainText {}

    record StepCost(String pathway, String step, Bound bound) implements ChainText {}

    record StepCostNote() implements ChainText {}

    record Trajectory(String pathway, Bound bound) implements ChainText {}

    record TrajectoryNote() implements ChainText {}

    record Whole(String pathway, Bound bound) implements ChainText {}

    record WholeNote() implements ChainText {}

    record UndiscountedNote() implements ChainText {}

    record Total(String pathway, Bound bound) implements ChainText {}

    record TrajectoryMore(String pathway, Bound bound) implements ChainText {}

    record WholeMore(String pathway, Bound bound) implements ChainText {}

    record TotalMore(String pathway, Bound bound) implements ChainText {}

    record MoreNote() implements ChainText {}

    record Even(String pathway) implements ChainText {}

    record EvenNote() implements ChainText {}

    /** Which of an estimate. */
    enum Bound implements ChainText {
        LOW,
        LIKELY,
        HIGH
    }
}
