package vierkant.share;

import vierkant.text.Message;

/** What the lines of keys and shares are called, and how they are computed. Components are labels. */
public sealed interface ShareText extends Message {
    record Parties() implements ShareText {}

    record Takes(String party) implements ShareText {}

    record Municipalities() implements ShareText {}

    record Regions() implements ShareText {}

    record CountNote() implements ShareText {}

    record StatisticTitle(String statistic) implements ShareText {}

    record StatisticOf(String statistic, String party) implements ShareText {}

    record StatisticTotal(String statistic) implements ShareText {}

    record KeyTitle(String key) implements ShareText {}

    record SumOfStatistics(String key, String party) implements ShareText {}

    record SumOfStatisticsNote() implements ShareText {}

    record KeyTotal(String key) implements ShareText {}

    record Percentage(String key, String party) implements ShareText {}

    record Weight(String key, String part) implements ShareText {}

    record Counts(String key, String party) implements ShareText {}

    record Fraction(String key, String party) implements ShareText {}

    record MixNote() implements ShareText {}

    record ShareTitle(String share) implements ShareText {}

    record Fixed(String share, String party) implements ShareText {}

    record Remaining(String share) implements ShareText {}

    record FixedExcess(String share) implements ShareText {}

    record FixedExcessNote() implements ShareText {}

    record MaxChange(String share) implements ShareText {}

    record PreviousFraction(String share, String party) implements ShareText {}

    record YearCount(String share) implements ShareText {}

    record LimitApplies(String share) implements ShareText {}

    record LowerLimit(String share, String party) implements ShareText {}

    record UpperLimit(String share, String party) implements ShareText {}

    record WithinLimits(String share, String party) implements ShareText {}

    record RoomUp(String share, String party) implements ShareText {}

    record RoomDown(String share, String party) implements ShareText {}

    record SumWithinLimits(String share) implements ShareText {}

    record TotalRoomUp(String share) implements ShareText {}

    record TotalRoomDown(String share) implements ShareText {}

    record TakenUp(String share) implements ShareText {}

    record TakenDown(String share) implements ShareText {}

    record LimitedFraction(String share, String party) implements ShareText {}

    record LimitNote() implements ShareText {}

    record Quota(String share, String party) implements ShareText {}

    record QuotaNote() implements ShareText {}

    record WholeCents(String share, String party) implements ShareText {}

    record Remainder(String share, String party) implements ShareText {}

    record CentsLeft(String share) implements ShareText {}

    record CentValue(String share) implements ShareText {}

    record Rank(String share, String party) implements ShareText {}

    record RankNote() implements ShareText {}

    record Pays(String share, String party) implements ShareText {}

    record PaysNote() implements ShareText {}

    record BySecondKey(String share, String party) implements ShareText {}

    record Sum(String share) implements ShareText {}

    record NotDivided(String share) implements ShareText {}

    record Settlement(String share, String party) implements ShareText {}

    record SettlementSum(String share) implements ShareText {}

    record SettlementNote() implements ShareText {}

    record Published(String share, String party) implements ShareText {}

    /** In which years the amounts were published that name the same years as this party's. */
    record Compared(String share, String party) implements ShareText {}

    record PublishedDifference(String share, String party) implements ShareText {}

    record PublishedSum(String share) implements ShareText {}

    record PublishedGap(String share) implements ShareText {}

    record PublishedGapNote() implements ShareText {}
}
