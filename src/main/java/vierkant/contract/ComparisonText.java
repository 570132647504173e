package vierkant.contract;

import vierkant.text.Message;

/** What the lines of a comparison are called, and how they are computed. {@code contract} is a label. */
public sealed interface ComparisonText extends Message {
    record Title(String contract) implements ComparisonText {}

    record Inputs(String contract) implements ComparisonText {}

    record Expected(String contract) implements ComparisonText {}

    record ShareOfYear() implements ComparisonText {}

    record Volume() implements ComparisonText {}

    record FormCost() implements ComparisonText {}

    record FormCostNote() implements ComparisonText {}

    record ExpectedCost(String contract) implements ComparisonText {}

    record ExpectedVolume(String contract) implements ComparisonText {}

    record ExpectedDays(String contract) implements ComparisonText {}

    record ExpectedAbove(String contract) implements ComparisonText {}

    record ExpectedBelow(String contract) implements ComparisonText {}

    record ExpectedBeyond() implements ComparisonText {}

    record ExpectedTrajectories(String contract) implements ComparisonText {}

    record ExpectedDemand() implements ComparisonText {}

    record ExpectedDemandNote() implements ComparisonText {}

    record Budget(String contract) implements ComparisonText {}

    record LumpAmount() implements ComparisonText {}

    record Price() implements ComparisonText {}

    record NotEqual() implements ComparisonText {}

    record NotEqualNote() implements ComparisonText {}

    /** Why a term is what it is. */
    record EqualNote() implements ComparisonText {}

    record PriceAbove(String contract) implements ComparisonText {}

    record PriceBelow(String contract) implements ComparisonText {}

    record UpperCare() implements ComparisonText {}

    record LowerCare() implements ComparisonText {}

    record PriceBack() implements ComparisonText {}

    record SweepWidth(String contract) implements ComparisonText {}

    record SweepStep() implements ComparisonText {}

    record SweepStepNote() implements ComparisonText {}

    record SweptDemand(int point) implements ComparisonText {}

    record SweptCost(Message form, int point) implements ComparisonText {}

    record Quantile(String contract, int percent) implements ComparisonText {}

    record FanWidth() implements ComparisonText {}

    record FixedPart(String contract) implements ComparisonText {}

    record FixedAmount() implements ComparisonText {}

    record VariablePrice() implements ComparisonText {}

    record Stay(String contract) implements ComparisonText {}

    record Trajectories() implements ComparisonText {}

    record TrajectoriesNote() implements ComparisonText {}

    record TrajectoryPrice() implements ComparisonText {}

    record CoveringAt(String contract) implements ComparisonText {}

    record CoveringNote() implements ComparisonText {}

    record Capacity(String contract) implements ComparisonText {}

    record CapacityNote() implements ComparisonText {}

    record ProviderFixed(String contract) implements ComparisonText {}

    record ProviderVariable(String contract) implements ComparisonText {}

    record ProviderCost() implements ComparisonText {}

    record ProviderCostNote() implements ComparisonText {}

    record Cost(ContractForm form) implements ComparisonText {}

    record CostNote() implements ComparisonText {}

    record CostBesidesNote() implements ComparisonText {}

    record FormAlone(ContractForm form) implements ComparisonText {}

    record Margin(Message form) implements ComparisonText {}

    record MarginNote() implements ComparisonText {}

    /** A form beside the contract as it is. */
    record Form(ContractForm form) implements ComparisonText {}

    /** The contract as it is. */
    record AsAgreed(ContractForm form) implements ComparisonText {}
}
