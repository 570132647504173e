package vierkant.contract;

import java.util.List;
import java.util.Objects;
import vierkant.calc.LineId;

/**
 * How much care a contract is about, so that other forms can be held against the same demand.
 *
 * @param lines that add up to it; euro where products of more than one kind are used, each for its price
 * @param measure what they measure
 * @param inputs the figures that move with the demand
 */
public record Volume(List<LineId> lines, Measure measure, List<LineId> inputs) {
    /** What a number of a year measures. */
    public enum Measure {
        /** The average while the contract runs. */
        AVERAGE,
        /** All that is used on the days on which the contract runs. */
        IN_TERM
    }

    public Volume {
        lines = List.copyOf(lines);
        Objects.requireNonNull(measure, "measure");
        inputs = List.copyOf(inputs);
    }
}
