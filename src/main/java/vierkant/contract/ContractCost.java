package vierkant.contract;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vierkant.calc.LineId;
import vierkant.model.Contract;
import vierkant.model.Nature;

/**
 * What one contract costs, as lines of the calculation.
 *
 * @param contract what it says
 * @param components what the cost is made of, structural ones first
 * @param total euro per year, the sum of the components
 * @param structural the structural part; empty where there is none
 * @param incidental the incidental part; empty where there is none
 * @param lastDay of the term, with the options that are exercised; the same in every year
 * @param days days of the term in each year
 * @param overCeiling euro above the agreed ceiling, at least 0; empty where no ceiling was agreed
 * @param volume how much care it is about; empty for a lump sum, which does not say
 * @param byCare how the cost depends on that care; empty where no line can say it, and for a lump sum
 * @param besides components that are paid whatever the form: incidental amounts besides the form; empty where there is nothing
 *     else
 * @param figures further lines that a reader of this contract asks for: places, tariffs, demand, what is kept
 */
public record ContractCost(
        Contract contract,
        List<Component> components,
        LineId total,
        Optional<LineId> structural,
        Optional<LineId> incidental,
        LineId lastDay,
        LineId days,
        Optional<LineId> overCeiling,
        Optional<Volume> volume,
        Optional<ByCare> byCare,
        List<LineId> besides,
        List<LineId> figures) {
    public ContractCost {
        Objects.requireNonNull(contract, "contract");
        components = List.copyOf(components);
        besides = List.copyOf(besides);
        figures = List.copyOf(figures);
    }

    /** The part of one nature; empty where there is none. */
    public Optional<LineId> of(Nature nature) {
        return switch (nature) {
            case STRUCTURAL -> structural;
            case INCIDENTAL -> incidental;
        };
    }
}
