package vierkant.desk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vierkant.text.Message;

/** What the desk says of a contract beside other forms. */
public sealed interface CompareText extends Message {
    record TermsTitle() implements CompareText {}

    record CostsTitle() implements CompareText {}

    record PayerTitle() implements CompareText {}

    record AlikeLeftOut() implements CompareText {}

    record LossesTitle(Message unit, BigDecimal most) implements CompareText {}

    /** At which demands there is a loss. */
    enum LossWord implements CompareText {
        NEVER,
        ALWAYS,
        BELOW,
        BETWEEN,
        ABOVE
    }

    record PayerByYearTitle() implements CompareText {}

    record ProviderTitle() implements CompareText {}

    record RegretTitle() implements CompareText {}

    record CheapestTitle(Message unit) implements CompareText {}

    record SweepTitle(Message unit) implements CompareText {}

    record TornadoTitle() implements CompareText {}

    record ReferenceTitle(Message unit) implements CompareText {}

    record BandTitle() implements CompareText {}

    /** Headings of columns. */
    enum Heading implements CompareText {
        FORM,
        TERM,
        OVER_BUDGET,
        EXCESS,
        LOSS,
        LOSS_WHEN,
        LOSS_FROM,
        LOSS_UNTIL,
        OCCUPANCY,
        DEMAND,
        FROM,
        CHEAPEST,
        TRIED,
        AT_LOW,
        AT_HIGH,
        SWING,
        REFERENCE,
        BAND,
        MEAN,
        MARGIN,
        MARGIN_P10
    }

    record TornadoNote() implements CompareText {}

    /** Which numbers stand in a row. */
    enum RowWord implements CompareText {
        COST,
        REGRET
    }

    /** The most that a form is dearer than the best in any scenario. */
    record MostRegret() implements CompareText {}

    /** How the forms are made equal. */
    record EqualTerms(BigDecimal budget, BigDecimal alike) implements CompareText {}

    record TermsDrawn(BigDecimal draws, String seed) implements CompareText {}

    record Statistics() implements CompareText {}

    /** In which years another demand is tried. */
    record YearsAtOnce(String years, Integer count) implements CompareText {}

    record NoDemand() implements CompareText {}

    /** What is not there, and by which key it would be. */
    enum Missing implements CompareText {
        PROVIDER,
        TRAJECTORY,
        AVAILABILITY,
        BANDWIDTH
    }

    /** The budget says nothing of the comparison: these terms are ours. */
    record OwnTerms(String contract) implements CompareText {}

    record NoScenarios() implements CompareText {}

    /** Of what somebody bears the risk: of the demand, or of whatever is uncertain, prices among it. */
    enum Risk implements CompareText {
        OF_DEMAND,
        OF_ALL
    }

    /** Who bears what moves, between the tenth and the ninetieth of a hundred draws. */
    record RiskOfPayer(Message form, Risk risk, BigDecimal payer, Optional<BigDecimal> provider)
            implements CompareText {}

    record RiskOfProvider(Message form, Risk risk, BigDecimal provider) implements CompareText {}

    record RiskOfBoth(Message form, Risk risk, BigDecimal payer, BigDecimal provider) implements CompareText {}

    /** Inputs that draws or scenarios move, and that move the contract as it is without moving the care. */
    record MovesOnlyAgreed(List<Message> inputs) implements CompareText {}

    /** Several inputs make up the demand; a demand that is tried moves all of them. */
    record InProportion(List<Message> inputs) implements CompareText {}

    /** What is tried goes beyond what the provider can take. */
    record BeyondCapacity(BigDecimal capacity, Message unit) implements CompareText {}

    record MarginOfFormAlone() implements CompareText {}

    record VacancyStays() implements CompareText {}

    record NoRisk(Message form) implements CompareText {}

    /** For a councillor: what the choice is about. */
    record Sentence(Message least, BigDecimal leastBad, Message most, BigDecimal mostBad) implements CompareText {}

    /** The same where it is the same whatever the form. */
    record SameSentence(BigDecimal bad) implements CompareText {}

    record CertainSentence(BigDecimal cost) implements CompareText {}

    /** Reasons for terms that nobody gave. */
    record BandReason() implements CompareText {}

    record FixedPartReason() implements CompareText {}

    record CoveringReason() implements CompareText {}
}
