package vierkant.contract;

import vierkant.text.Message;

/** What the lines of a contract are called, and how they are computed. {@code contract} is a label. */
public sealed interface ContractText extends Message {
    record Time() implements ContractText {}

    record FirstDay() implements ContractText {}

    record LastDay() implements ContractText {}

    record DaysOfYear() implements ContractText {}

    record DaysOfYearNote() implements ContractText {}

    record Title(String contract) implements ContractText {}

    record Starts(String contract) implements ContractText {}

    record Ends(String contract) implements ContractText {}

    record OptionUntil(String contract, String option) implements ContractText {}

    record OptionExercised(String contract, String option) implements ContractText {}

    record LastDayAfterOption(String contract, String option) implements ContractText {}

    record OptionNote() implements ContractText {}

    record DaysInTerm(String contract) implements ContractText {}

    record DaysNote() implements ContractText {}

    record Runs(String contract) implements ContractText {}

    record PriceLevel(String contract) implements ContractText {}

    record IndexApplies(String contract) implements ContractText {}

    record IndexOfYear(String contract) implements ContractText {}

    record IndexFactor(String contract) implements ContractText {}

    record IndexFactorNote() implements ContractText {}

    record AmountPerYear(String contract, Message item) implements ContractText {}

    record Cost(String contract, Message item) implements ContractText {}

    record ByDaysNote() implements ContractText {}

    record AsWrittenNote() implements ContractText {}

    record Tariff(String contract, Message item) implements ContractText {}

    record TariffElement(String contract, Message item, Element element) implements ContractText {}

    record TariffSum(String contract, Message item) implements ContractText {}

    record TariffSumNote() implements ContractText {}

    record IndexedPrice(String contract, Message item) implements ContractText {}

    record IndexedPriceNote() implements ContractText {}

    record RoundedPrice(String contract, Message item) implements ContractText {}

    record QuantityPerYear(String contract, Message item) implements ContractText {}

    record QuantityInTerm(String contract, Message item) implements ContractText {}

    record QuantityByDaysNote() implements ContractText {}

    record QuantityAsWrittenNote() implements ContractText {}

    record Occupancy(String contract, Message item) implements ContractText {}

    record StepFrom(String contract, Message item, int step) implements ContractText {}

    record StepUntil(String contract, Message item, int step) implements ContractText {}

    record StepUntilNote() implements ContractText {}

    record StepPlaces(String contract, Message item, int step) implements ContractText {}

    record StepDays(String contract, Message item, int step) implements ContractText {}

    record StepPlaceDays(String contract, Message item, int step) implements ContractText {}

    record PlaceDays(String contract, Message item) implements ContractText {}

    record AveragePlaces(String contract, Message item) implements ContractText {}

    record AveragePlacesNote() implements ContractText {}

    record DaysOfStay(String contract, Message item) implements ContractText {}

    record DaysOfStayNote() implements ContractText {}

    record PxqNote() implements ContractText {}

    record Ceiling(String contract) implements ContractText {}

    record CeilingInTerm(String contract) implements ContractText {}

    record OverCeiling(String contract) implements ContractText {}

    record OverCeilingNote() implements ContractText {}

    record FormCosts(String contract) implements ContractText {}

    record Price(String contract, Message item) implements ContractText {}

    record AtStart(String contract, Message item) implements ContractText {}

    record Started(Message item) implements ContractText {}

    record Ended(Message item) implements ContractText {}

    record PaidAtStart(String contract, Message item) implements ContractText {}

    record PaidAtEnd(String contract, Message item) implements ContractText {}

    record TrajectoryNote() implements ContractText {}

    record Reference(String contract) implements ContractText {}

    record Band(String contract) implements ContractText {}

    record BandUpper(String contract) implements ContractText {}

    record BandLower(String contract) implements ContractText {}

    record Agreed(String contract) implements ContractText {}

    record PriceAbove(String contract) implements ContractText {}

    record PriceBelow(String contract) implements ContractText {}

    record Demand(String contract) implements ContractText {}

    record QuarterDemand(String contract, int quarter) implements ContractText {}

    record AverageDemand(String contract) implements ContractText {}

    record QuarterAbove(String contract, int quarter) implements ContractText {}

    record QuarterBelow(String contract, int quarter) implements ContractText {}

    record Above(String contract) implements ContractText {}

    record Below(String contract) implements ContractText {}

    record QuartersNote() implements ContractText {}

    record BeyondBandNote() implements ContractText {}

    record FromReferenceNote() implements ContractText {}

    record RefundedShare(String contract) implements ContractText {}

    record Saving(String contract) implements ContractText {}

    record Refund(String contract) implements ContractText {}

    record Kept(String contract) implements ContractText {}

    record KeptNote() implements ContractText {}

    record AboveBandCost() implements ContractText {}

    record RefundCost() implements ContractText {}

    record SettlementNote() implements ContractText {}

    record AgreedCost() implements ContractText {}

    record FixedItem() implements ContractText {}

    record VariableItem() implements ContractText {}

    record PriceAboveItem() implements ContractText {}

    record PriceBelowItem() implements ContractText {}

    record FixedPerPlace(String contract) implements ContractText {}

    record VariablePerDay(String contract) implements ContractText {}

    record FixedCost() implements ContractText {}

    record VariableCost() implements ContractText {}

    record AvailabilityNote() implements ContractText {}

    record GuaranteeShare(String contract) implements ContractText {}

    record GuaranteeExpected(String contract) implements ContractText {}

    record GuaranteedTurnover(String contract) implements ContractText {}

    record GuaranteeTopUp() implements ContractText {}

    record GuaranteeNote() implements ContractText {}

    record VacancyTarget(String contract) implements ContractText {}

    record VacancyOccupied(String contract) implements ContractText {}

    record VacancyFixedCost(String contract) implements ContractText {}

    record VacancyShort(String contract) implements ContractText {}

    record VacancyCost() implements ContractText {}

    record VacancyNote() implements ContractText {}

    record VacancyItem() implements ContractText {}

    record AvailabilityItem() implements ContractText {}

    record StructuralCost(String contract) implements ContractText {}

    record IncidentalCost(String contract) implements ContractText {}

    record TotalCost(String contract) implements ContractText {}

    /** A cost element of a tariff (Besluit Jeugdwet, Stb. 2024, 69). */
    sealed interface Element extends Message {
        record ProfessionalsClientBound() implements Element {}

        record ProfessionalsOther() implements Element {}

        record OtherClientBound() implements Element {}

        record Overhead() implements Element {}
    }
}
