package vierkant.move;

import vierkant.text.Message;

/** Words of a move's lines. */
public sealed interface MoveText extends Message {
    record Inputs(String move) implements MoveText {}

    record Supplies(String move) implements MoveText {}

    record Changes(String move) implements MoveText {}

    record Balance(String move) implements MoveText {}

    record Costs(String move) implements MoveText {}

    record Needed() implements MoveText {}

    record EmptyPlace() implements MoveText {}

    record PlaceEquivalents(String supply) implements MoveText {}

    record Used(String supply) implements MoveText {}

    record Price(String supply) implements MoveText {}

    record FrictionAmount(String friction) implements MoveText {}

    record Open(String supply) implements MoveText {}

    record OpenNote() implements MoveText {}

    record Change(String supply, int step) implements MoveText {}

    record ChangeNote() implements MoveText {}

    record OpenFrom(String supply, int step) implements MoveText {}

    record OpenFromNote() implements MoveText {}

    record Counts(String supply, int step) implements MoveText {}

    record CountsNote() implements MoveText {}

    record AfterYear() implements MoveText {}

    record Rank(String supply, int step) implements MoveText {}

    record RankOfAfter() implements MoveText {}

    record RankNote() implements MoveText {}

    record Next(String supply, int step) implements MoveText {}

    record NextNote() implements MoveText {}

    record Days(String supply, int step) implements MoveText {}

    record Gap(String supply, int step) implements MoveText {}

    record GapNote() implements MoveText {}

    record GapBefore() implements MoveText {}

    record ShortBefore() implements MoveText {}

    record ShortFrom(String supply, int step) implements MoveText {}

    record DoubleFrom(String supply, int step) implements MoveText {}

    record ByDaysNote() implements MoveText {}

    record DaysBefore() implements MoveText {}

    record DaysBeforeNote() implements MoveText {}

    record Closed() implements MoveText {}

    record Hybrid() implements MoveText {}

    record Alternatives() implements MoveText {}

    record AllOpen() implements MoveText {}

    record Shortage() implements MoveText {}

    record ShortageNote() implements MoveText {}

    record MostShort() implements MoveText {}

    record MostShortNote() implements MoveText {}

    record Doubled() implements MoveText {}

    record DoubledNote() implements MoveText {}

    record Reconciled() implements MoveText {}

    record ReconciledNote() implements MoveText {}

    record NotReconciled() implements MoveText {}

    record ReconciledCheck() implements MoveText {}

    record InUse(String supply) implements MoveText {}

    record AllUsed() implements MoveText {}

    record Beyond() implements MoveText {}

    record BeyondNote() implements MoveText {}

    record ClosedLacking() implements MoveText {}

    record ClosedLackingNote() implements MoveText {}

    record ClosedVacant() implements MoveText {}

    record ClosedVacantNote() implements MoveText {}

    record Overfull(String supply) implements MoveText {}

    record OverfullNote() implements MoveText {}

    record AllOverfull() implements MoveText {}

    record OverfullCheck() implements MoveText {}

    record AllVacantNote() implements MoveText {}

    record Returning() implements MoveText {}

    record ReturningNote() implements MoveText {}

    record ClosedShort() implements MoveText {}

    record ClosedShortWithHybrid() implements MoveText {}

    record ClosedShortNote() implements MoveText {}

    record Vacant(String supply) implements MoveText {}

    record AllVacant() implements MoveText {}

    record VacantNote() implements MoveText {}

    record DoubledCost() implements MoveText {}

    record VacancyCost() implements MoveText {}

    record VacancyCostNote() implements MoveText {}

    record Cost(String supply) implements MoveText {}

    record AllCost() implements MoveText {}

    record CostNote() implements MoveText {}

    record Friction() implements MoveText {}

    record FrictionNote() implements MoveText {}

    record Asked(String line) implements MoveText {}

    record CoverExcess(String line) implements MoveText {}

    record Uncovered() implements MoveText {}

    record FrictionOf(String friction) implements MoveText {}

    record ShortCheck() implements MoveText {}

    record BeyondCheck() implements MoveText {}

    record ClosedShortCheck() implements MoveText {}

    record ClosedShortWithHybridCheck() implements MoveText {}

    record CoverCheck(String line) implements MoveText {}

    record UncoveredCheck() implements MoveText {}
}
