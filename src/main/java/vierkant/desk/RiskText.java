package vierkant.desk;

import java.math.BigDecimal;
import java.util.List;
import vierkant.text.Message;

/** What the desk says of what may happen. */
public sealed interface RiskText extends Message {
    record SimulationTitle() implements RiskText {}

    record UncertainTitle() implements RiskText {}

    record ScenariosTitle() implements RiskText {}

    record SettingsTitle(String scenario) implements RiskText {}

    record DifferencesTitle(String scenario) implements RiskText {}

    record ComparedTitle() implements RiskText {}

    /** Headings of columns. */
    enum Heading implements RiskText {
        PLANNED,
        MEAN,
        P10,
        P50,
        P90,
        CHANCE_ABOVE,
        EXCESS,
        INPUT,
        TYPE,
        PERSISTENCE,
        SETTINGS,
        SCENARIO,
        DIFFERENCE,
        WHICH
    }

    /** What is known of something uncertain. */
    enum TypeWord implements RiskText {
        RANGE,
        ARRIVALS,
        HISTORY,
        CHANGES,
        CHANCE
    }

    /** Which numbers stand in a row. */
    enum RowWord implements RiskText {
        PLANNED,
        SCENARIO,
        DIFFERENCE
    }

    /** The budget as it is, beside its scenarios. */
    record AsPlanned() implements RiskText {}

    /** How it was drawn. */
    record Drawn(BigDecimal draws, String seed, String version) implements RiskText {}

    /** What the statistics are called, and what they are. */
    record Statistics() implements RiskText {}

    record NothingUncertain() implements RiskText {}

    record NotAffected(List<String> lines) implements RiskText {}

    /** Something uncertain stands behind these, but in no draw they were another amount. */
    record NotMoved(List<String> lines, BigDecimal draws) implements RiskText {}

    /** For a councillor: the same of one line. */
    /** Where P10 and P90 are the same. */
    record NarrowSentence(Message line, BigDecimal amount, BigDecimal planned, BigDecimal chance, BigDecimal excess)
            implements RiskText {}

    record StillSentence(Message line, BigDecimal draws) implements RiskText {}

    /** For a councillor: a line that nothing uncertain touches. */
    record CertainSentence(Message line) implements RiskText {}

    /**
     * For a councillor: between which amounts a total lies in four of five draws.
     *
     * @param chance that it is above what is planned, a fraction of one
     * @param excess by how much on average when it is above, euro
     */
    record Sentence(
            Message line, BigDecimal low, BigDecimal high, BigDecimal planned, BigDecimal chance, BigDecimal excess)
            implements RiskText {}

    /** For a councillor: a line that is no amount of money. */
    record OtherSentence(Message line) implements RiskText {}

    record NoScenarios() implements RiskText {}

    /** The total stays, other amounts do not. */
    record OthersDiffer() implements RiskText {}

    record NoDifference() implements RiskText {}

    /** What a scenario changes and does not show, such as the cost under another form of contract. */
    record NotShown(List<String> lines) implements RiskText {}

    /** Checks that fail in a scenario and not in the budget. */
    record FailsThen(List<Message> checks) implements RiskText {}

    /** For a councillor: what a scenario does to the total. */
    record ScenarioMore(String scenario, BigDecimal total, BigDecimal more) implements RiskText {}

    record ScenarioLess(String scenario, BigDecimal total, BigDecimal less) implements RiskText {}

    record ScenarioSame(String scenario) implements RiskText {}

    record CoverAsPlanned() implements RiskText {}
}
