package vierkant.plan;

import java.math.BigDecimal;
import vierkant.text.Message;

/** What the lines of a whole budget are called. Components are labels. */
public sealed interface PlanText extends Message {
    record StructuralLines() implements PlanText {}

    record IncidentalLines() implements PlanText {}

    record Quantities() implements PlanText {}

    record Uncertainty() implements PlanText {}

    record Persistence(String uncertain) implements PlanText {}

    record Low(String uncertain) implements PlanText {}

    record Likely(String uncertain) implements PlanText {}

    record High(String uncertain) implements PlanText {}

    record Arrivals(String uncertain) implements PlanText {}

    record Stay(String uncertain) implements PlanText {}

    record Seen(String uncertain, long place) implements PlanText {}

    record Chance(String uncertain) implements PlanText {}

    record Happened(String uncertain) implements PlanText {}

    /** What was kept of the inputs on which terms rest. */
    record AsMadeTitle() implements PlanText {}

    record AsMade(Message input) implements PlanText {}

    record ChangedTitle() implements PlanText {}

    record Changed(Message input) implements PlanText {}

    record ChangedCount() implements PlanText {}

    record ChangedCheck() implements PlanText {}

    record ScenarioTitle(String scenario) implements PlanText {}

    record ScenarioSetting(String scenario, Message of) implements PlanText {}

    record FormulaOpenings() implements PlanText {}

    record FormulaOpening(String formula) implements PlanText {}

    record FormulasTitle() implements PlanText {}

    /** How a line is worked out, in the words of the one who wrote its formula. */
    record FormulaNote(String formula) implements PlanText {}

    /** A part of a formula, which has several. */
    record FormulaPart(String formula, Integer part) implements PlanText {}

    /** What a formula that adds to itself had in the year before. */
    record FormulaBefore(String formula) implements PlanText {}

    record FormulaInCents(String formula) implements PlanText {}

    record StructuralTitle() implements PlanText {}

    record IncidentalTitle() implements PlanText {}

    record TotalTitle() implements PlanText {}

    record Structural() implements PlanText {}

    record Incidental() implements PlanText {}

    record Total() implements PlanText {}

    record ContractStructural(String contract) implements PlanText {}

    record ContractIncidental(String contract) implements PlanText {}

    record PrintedTotals() implements PlanText {}

    record Expected(String check) implements PlanText {}

    record ExpectedAssumed(String check) implements PlanText {}

    record Compared(String check) implements PlanText {}

    record Actual(Message check) implements PlanText {}

    record Difference(Message check) implements PlanText {}

    record Fails(Message check) implements PlanText {}

    record FailsNote() implements PlanText {}

    record ChecksTitle() implements PlanText {}

    record MasterTitle() implements PlanText {}

    record Errors() implements PlanText {}

    record Alerts() implements PlanText {}

    record TotalCheck() implements PlanText {}

    /** The total along another way. */
    record AllLines() implements PlanText {}

    record TotalCheckNote() implements PlanText {}

    record ShareCheck(String share) implements PlanText {}

    record PublishedCheck(String share) implements PlanText {}

    record FixedCheck(String share) implements PlanText {}

    record CeilingCheck(String contract) implements PlanText {}

    record FrameTitle(String frame) implements PlanText {}

    record FrameAmount(String frame) implements PlanText {}

    record FrameStructural(String frame) implements PlanText {}

    record FrameAvailable() implements PlanText {}

    record NeededStructural() implements PlanText {}

    record NeededIncidental() implements PlanText {}

    record Needed() implements PlanText {}

    record Room() implements PlanText {}

    record Excess() implements PlanText {}

    record StructuralExcess() implements PlanText {}

    record StructuralExcessNote() implements PlanText {}

    record Returns() implements PlanText {}

    record ReturnsNote() implements PlanText {}

    record FrameCheck() implements PlanText {}

    record FrameStructuralCheck() implements PlanText {}

    record ScenarioResults(String scenario) implements PlanText {}

    record InScenario(String scenario, Message total) implements PlanText {}

    record BesideScenarios() implements PlanText {}

    record BesideScenario(Message total) implements PlanText {}

    record MoreInScenario(String scenario, Message total) implements PlanText {}

    record OneLess() implements PlanText {}

    record NeededBeside() implements PlanText {}

    record NeededWithOneLess(String contract) implements PlanText {}

    record Freed(String contract) implements PlanText {}

    record KeptNote() implements PlanText {}

    record Tornado(String contract, End end) implements PlanText {}

    record TornadoAt(String contract, Message input, End end, Message tried) implements PlanText {}

    record TornadoHigh(Message input) implements PlanText {}

    record TornadoNote(BigDecimal draws) implements PlanText {}

    /** Which of two numbers that are tried. */
    enum End implements PlanText {
        LOW,
        HIGH
    }

    record ComparisonCheck(String contract) implements PlanText {}
}
