package vierkant.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vierkant.model.Check;
import vierkant.text.Asides;
import vierkant.text.Message;

/** What stands on the sheets besides the rows of the plan. */
sealed interface SheetText extends Message {
    /** The heading of the block of outcomes of one kind of check. */
    static SheetText outcomes(Check.Kind kind) {
        return switch (kind) {
            case ERROR -> new ErrorOutcomes();
            case ALERT -> new AlertOutcomes();
        };
    }

    /** What a check means when it fails. */
    static SheetText kind(Check.Kind kind) {
        return switch (kind) {
            case ERROR -> new ErrorKind();
            case ALERT -> new AlertKind();
        };
    }

    /** The names of the columns. */
    enum Heading implements SheetText {
        LABEL,
        UNIT,
        SOURCE,
        TOTAL,
        CONSTANT,
        NAME,
        WHERE
    }

    /** The headings on the cover and above the lists of other sheets. */
    enum Section implements SheetText {
        PURPOSE,
        READING,
        STYLES,
        WORDS,
        SOURCES,
        ASSUMPTIONS,
        REMARKS,
        LIMITS,
        TO_KNOW,
        DIFFERENCES,
        WEAKNESSES,
        RULES
    }

    /** Words of the lists. */
    enum ListHeading implements SheetText {
        SHEET,
        HOLDS,
        SAMPLE,
        MEANING,
        SHORT,
        FULL,
        TITLE,
        BY,
        DATE,
        LINK,
        REASON,
        APPLIES_TO,
        WEAKNESS,
        WHY,
        RULE,
        OUTCOME,
        ASKS,
        RULE_AND_SOURCE
    }

    /** What the styles mean, in words: nothing is told by colour alone. */
    enum StyleMeaning implements SheetText {
        INPUT,
        CALCULATION,
        LINK,
        TOTAL,
        SAMPLE
    }

    /** Words that are written short, and what they stand for. */
    enum Abbreviation implements SheetText {
        BBV("BBV"),
        CBS("CBS"),
        FAST("FAST"),
        ICAEW("ICAEW"),
        IJW("iJw"),
        IV3("Iv3"),
        OVA("OVA"),
        PM("PM"),
        PPC("PPC"),
        PXQ("PxQ"),
        SISA("SiSa"),
        SPUK("SPUK");

        private final String written;

        Abbreviation(String written) {
            this.written = written;
        }

        String written() {
            return written;
        }
    }

    /** What this workbook simplifies, whatever the budget. */
    @Asides("why")
    enum Weakness implements SheetText {
        WITHOUT_VAT,
        WHOLE_YEARS,
        ONE_WAY,
        BINARY,
        SOURCES_NOT_READ
    }

    record Title(Message page, String budget) implements SheetText {}

    record FirstYear() implements SheetText {}

    record FirstYearNote() implements SheetText {}

    record Noted(Message first, Message second) implements SheetText {}

    /** What an empty cell of an input means. */
    record Gaps() implements SheetText {}

    record MoveOnCouncil(String move) implements SheetText {}

    record ChainOnCouncil(String chain) implements SheetText {}

    record FundOnCouncil(String fund) implements SheetText {}

    record FundLapses(
            String fund, Optional<String> pot, LocalDate day, Integer year, Optional<BigDecimal> left, BigDecimal repay)
            implements SheetText {}

    record FundOpenEnded(String fund, Optional<String> pot, Integer year, Optional<BigDecimal> left)
            implements SheetText {}

    record FundUses(String fund) implements SheetText {}

    /** The verdicts of a fund on planned costs. */
    record FundPlanned(String fund) implements SheetText {}

    record PlannedCost(String cost, Integer year, Optional<String> pot) implements SheetText {}

    record FundQualifications(String fund) implements SheetText {}

    record UsesThatAre(Message answer) implements SheetText {}

    /** A rule that names no use is about all of them. */
    record EveryUse() implements SheetText {}

    record RuleSays(String article, Message says, Message origin) implements SheetText {}

    record NoRuleSays() implements SheetText {}

    record RuleWarns(String article, Message says) implements SheetText {}

    record TextCounts(Message title, String edition, LocalDate from, Optional<LocalDate> until, Message origin)
            implements SheetText {}

    record GrantUnknown() implements SheetText {}

    record NotAnswered(Message question) implements SheetText {}

    record CapUnknown(String article, Message question) implements SheetText {}

    record CapAtLeast(String article, Message question) implements SheetText {}

    record AfterTheYears() implements SheetText {}

    record PartOfAccount() implements SheetText {}

    record MasterHolds() implements SheetText {}

    record MasterFails() implements SheetText {}

    record ErrorOutcomes() implements SheetText {}

    record AlertOutcomes() implements SheetText {}

    record ErrorKind() implements SheetText {}

    record AlertKind() implements SheetText {}

    record ShownAgain(String sheet) implements SheetText {}

    record Header(String budget, Message page) implements SheetText {}

    record PageOfPages() implements SheetText {}

    record By(String by) implements SheetText {}

    record Purpose(String title, Integer first, Integer last) implements SheetText {}

    record Signs() implements SheetText {}

    /** Texts are no formulas: the dates in them do not follow the inputs. */
    record WordsOfExport() implements SheetText {}

    record Natures() implements SheetText {}

    record Estimates() implements SheetText {}

    record ContractSource(List<String> providers, LocalDate starts, LocalDate ends) implements SheetText {}

    record AndMore(Long count) implements SheetText {}

    record OthersAssumed(Long count) implements SheetText {}

    record OptionAssumed(LocalDate after, String option, Message assumption) implements SheetText {}

    record TotalRests(Long all, Optional<Long> assumed) implements SheetText {}

    record MasterCheck(Message checks) implements SheetText {}

    record NoSources() implements SheetText {}

    record NoAssumptions() implements SheetText {}

    record AssumptionCount(Long assumed, Long all, Long cited, Optional<Long> kept, Message inputs)
            implements SheetText {}

    record AppliesTo(String labels, Optional<Long> others) implements SheetText {}

    record NotComplete() implements SheetText {}

    record NotTheFile() implements SheetText {}

    record Protection() implements SheetText {}

    record MadeWith(String version) implements SheetText {}

    record HeldAgainst(Long rules, Long deviating, Message checks) implements SheetText {}

    record RulesNote() implements SheetText {}

    record RuleNumber(Long number) implements SheetText {}

    record RuleAsks(Rule rule, Optional<RuleReason> reason) implements SheetText {}

    record NothingChanges() implements SheetText {}

    record AllHold(Long checks) implements SheetText {}

    record InEuros(BigDecimal amount) implements SheetText {}

    record InUnits(BigDecimal number, Message unit) implements SheetText {}

    record ErrorFails(Message check, List<Integer> years, Integer worst, Message difference) implements SheetText {}

    record AlertFails(Message check, List<Integer> years, Integer worst, Message difference) implements SheetText {}

    record CellsDiffer(Long cells, Message checks) implements SheetText {}

    @Asides("why")
    record AssumptionsWeak(Long assumed) implements SheetText {}

    @Asides("why")
    record ChecksWeak(Long alerts) implements SheetText {}

    record NoDifferences() implements SheetText {}

    record InputTitle() implements SheetText {}

    record InputPrompt(Message unit) implements SheetText {}

    record InputRefused(Message allowed) implements SheetText {}

    /** What may be typed into an input. */
    enum Allowed implements SheetText {
        AMOUNT,
        PERCENTAGE,
        FLAG,
        COUNT,
        NOT_NEGATIVE,
        DATE,
        YEAR,
        NUMBER
    }
}
