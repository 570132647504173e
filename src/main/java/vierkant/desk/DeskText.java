package vierkant.desk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vierkant.text.Message;

/** What the desk calls things: titles, headings, codes and remarks. */
public sealed interface DeskText extends Message {
    record BudgetsTitle() implements DeskText {}

    record BudgetTitle(String title, String by) implements DeskText {}

    record TotalsTitle() implements DeskText {}

    record ContractsTitle() implements DeskText {}

    record ContractTitle(String contract) implements DeskText {}

    record ComponentsTitle() implements DeskText {}

    record FiguresTitle() implements DeskText {}

    record QuantitiesTitle() implements DeskText {}

    record FormulasTitle() implements DeskText {}

    record FormulaHeading() implements DeskText {}

    record ConstantHeading() implements DeskText {}

    record SharesTitle(String share) implements DeskText {}

    record ChecksTitle() implements DeskText {}

    record ExplanationTitle(Message line) implements DeskText {}

    record ExportTitle() implements DeskText {}

    record NameHeading() implements DeskText {}

    record TitleHeading() implements DeskText {}

    record ByHeading() implements DeskText {}

    /** What lies where a file must be. */
    enum NoFile implements DeskText {
        FOLDER,
        DEAD_LINK,
        OTHER
    }

    record YearsHeading() implements DeskText {}

    record CheckedYearsHeading() implements DeskText {}

    record FileHeading() implements DeskText {}

    record LabelHeading() implements DeskText {}

    record NatureHeading() implements DeskText {}

    record YearHeading(Integer year) implements DeskText {}

    record TotalHeading() implements DeskText {}

    record OriginHeading() implements DeskText {}

    record UnitHeading() implements DeskText {}

    record FormHeading() implements DeskText {}

    record ProviderHeading() implements DeskText {}

    record StartsHeading() implements DeskText {}

    record LastDayHeading() implements DeskText {}

    record OutcomeHeading() implements DeskText {}

    record KindHeading() implements DeskText {}

    record DifferenceHeading() implements DeskText {}

    record ExpectedHeading() implements DeskText {}

    record ActualHeading() implements DeskText {}

    record CodeHeading() implements DeskText {}

    record PartyHeading() implements DeskText {}

    record LineHeading() implements DeskText {}

    record YearColumnHeading() implements DeskText {}

    record ValueHeading() implements DeskText {}

    record HowHeading() implements DeskText {}

    record WhereHeading() implements DeskText {}

    /** A party's total line. */
    record RegionHeading() implements DeskText {}

    record TotalOfParties() implements DeskText {}

    record SettlementTitle(String share) implements DeskText {}

    record PublishedTitle(String share) implements DeskText {}

    /**
     * What a line rests on.
     *
     * @param on names of sources, then how many assumptions
     */
    record RestsOn(List<Message> on) implements DeskText {}

    record Assumptions(Long count) implements DeskText {}

    record LedgerOf(String fund) implements DeskText {}

    /**
     * Rows of an explanation that are not shown.
     *
     * @param depth the depth at which all of them are
     */
    record HiddenRows(Long hidden, Long depth) implements DeskText {}

    /** Inputs among them, with their source or assumption. */
    record HiddenInputs(Long count, Message origin) implements DeskText {}

    record AssumptionsNote(Long count) implements DeskText {}

    record ErrorsNote(List<Message> checks) implements DeskText {}

    record AlertsNote(List<Message> checks) implements DeskText {}

    record AllPassNote(Long count) implements DeskText {}

    record NoContracts() implements DeskText {}

    record NoShares() implements DeskText {}

    record DoesNotReconcile(String share, Integer year, BigDecimal gap) implements DeskText {}

    record AboveNote() implements DeskText {}

    /** Nobody gave the number of this year. */
    record NotGiven() implements DeskText {}

    record BrokenBudget(Long problems) implements DeskText {}

    record NoBudgets(String folder) implements DeskText {}

    record NoSuchFolder() implements DeskText {}

    record NotAllowed() implements DeskText {}

    record InTheWay() implements DeskText {}

    /** Codes that JSON and CSV show as well. */
    enum NatureWord implements DeskText {
        STRUCTURAL,
        INCIDENTAL,
        TOTAL
    }

    /** The form of a contract. */
    enum FormWord implements DeskText {
        LUMP_SUM,
        PXQ,
        TRAJECTORY,
        BANDWIDTH,
        AVAILABILITY
    }

    /** What a check came to. */
    enum OutcomeWord implements DeskText {
        PASSES,
        FAILS
    }

    /** What kind of check. */
    enum KindWord implements DeskText {
        ERROR,
        ALERT
    }

    /** How the root of an expression joins its parts. */
    enum HowWord implements DeskText {
        SAME_AS,
        PREVIOUS_YEAR_OF,
        SUM_OF,
        DIFFERENCE_OF,
        PRODUCT_OF,
        QUOTIENT_OF,
        LEAST_OF,
        GREATEST_OF,
        ROUNDED,
        DEPENDS_ON,
        RANK_OF,
        CALENDAR,
        INPUT
    }

    /** A figure rests on what this budget is expected to come to. */
    record Expectation() implements DeskText {}

    record FrameTitle() implements DeskText {}

    /** A budget says nothing that belongs in a section. */
    record NothingInSection(String section) implements DeskText {}

    record InsideFrame(String years, BigDecimal least) implements DeskText {}

    record AboveFrame(String years, BigDecimal most, Optional<Integer> year) implements DeskText {}

    record StructuralAboveFrame(String years, BigDecimal most, Optional<Integer> year) implements DeskText {}

    record BuildDownTitle() implements DeskText {}
}
