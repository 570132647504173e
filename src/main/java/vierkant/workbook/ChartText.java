package vierkant.workbook;

import vierkant.text.Message;

/** What charts are called, and what they show to somebody who can not see them. */
sealed interface ChartText extends Message {
    record PerYear(String contract) implements ChartText {}

    record PerYearShows(String contract) implements ChartText {}

    record Fan(String contract) implements ChartText {}

    record FanShows(String contract) implements ChartText {}

    record Sweep(String contract, Integer year) implements ChartText {}

    record SweepShows(String contract, Integer year) implements ChartText {}

    record Year() implements ChartText {}

    record Demand() implements ChartText {}

    record CostInYear() implements ChartText {}

    record BelowP10() implements ChartText {}

    record FromP10ToP90() implements ChartText {}

    record Middle() implements ChartText {}

    record Planned() implements ChartText {}

    record Supplies(String move) implements ChartText {}

    record SuppliesShows(String move) implements ChartText {}

    record Frictions(String move) implements ChartText {}

    record FrictionsShows(String move) implements ChartText {}

    record PlaceEquivalents() implements ChartText {}

    record Needed() implements ChartText {}

    record Tornado(String contract) implements ChartText {}

    record TornadoShows(String contract) implements ChartText {}

    record MoreInAllYears() implements ChartText {}

    record WithLow() implements ChartText {}

    record WithHigh() implements ChartText {}
}
