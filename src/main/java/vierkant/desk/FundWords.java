package vierkant.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vierkant.fund.Question;
import vierkant.fund.Refusal;
import vierkant.text.Message;

/** What the desk calls things that are about earmarked money: titles, headings, codes and remarks. */
public sealed interface FundWords extends Message {
    record FundsTitle(Integer year) implements FundWords {}

    record LinesTitle() implements FundWords {}

    record FundTitle(String fund) implements FundWords {}

    record MayThis(Message use, String from, LocalDate day) implements FundWords {}

    record AnswerTitle(Message answer) implements FundWords {}

    record StepsTitle() implements FundWords {}

    record QuestionsTitle() implements FundWords {}

    record OthersTitle() implements FundWords {}

    record ReceiptTitle() implements FundWords {}

    record GrantTitle() implements FundWords {}

    record CoverTitle() implements FundWords {}

    record PlannedTitle() implements FundWords {}

    record PotsTitle() implements FundWords {}

    record OwnLinesTitle() implements FundWords {}

    record AllCovered() implements FundWords {}

    record NotCovered(BigDecimal amount) implements FundWords {}

    /** Money that the plan does not use. */
    record LeftUnused(String fund, Optional<String> pot, BigDecimal amount, Optional<LocalDate> lapses)
            implements FundWords {}

    record AnswerInCost() implements FundWords {}

    record NotProven() implements FundWords {}

    record PlanOnly() implements FundWords {}

    record NoPlannedCosts() implements FundWords {}

    record RecipientsTitle() implements FundWords {}

    record InstalmentsTitle() implements FundWords {}

    record FactsTitle() implements FundWords {}

    record UsesTitle(String edition) implements FundWords {}

    record TextsTitle() implements FundWords {}

    record MaximaTitle(String edition) implements FundWords {}

    record StatusTitle(String fund, Optional<Message> pot) implements FundWords {}

    record RecipientStatusTitle(String fund) implements FundWords {}

    record CapsTitle(String fund) implements FundWords {}

    record AccountTitle() implements FundWords {}

    record SisaTitle(String fund, Integer year) implements FundWords {}

    record LedgerTitle(String fund) implements FundWords {}

    record WrittenTitle(String fund) implements FundWords {}

    record PreviewTitle(String file) implements FundWords {}

    record DuplicatesTitle() implements FundWords {}

    record RefusedRowsTitle() implements FundWords {}

    /** Headings of columns. */
    enum Heading implements FundWords {
        REGULATION,
        MUNICIPALITY,
        GRANTED,
        PAID,
        PROMISED,
        LEFT,
        LAST_DAY,
        AMOUNT,
        PAYS_FOR,
        ANSWER,
        ASKED,
        LEAST,
        MOST,
        RULE,
        ARTICLE,
        IN_FORCE_FROM,
        IN_FORCE_UNTIL,
        SAYS,
        OUTCOME,
        ROOM,
        CERTAIN,
        ORIGIN,
        QUESTION,
        HOW,
        KIND,
        WHY,
        WHAT,
        VALUE,
        POT,
        RECIPIENT,
        USE,
        NUMBER,
        BOOKED,
        BY,
        FACTS,
        DAY,
        STATE,
        VAT,
        VAT_KIND,
        DESCRIPTION,
        VOUCHER,
        IN_SPITE_OF,
        COUNTS,
        ROW,
        SAME_AS,
        YEAR,
        OF,
        UNCOVERED,
        AVAILABLE,
        USED,
        SAVES,
        CAP,
        OPENING,
        RECEIVED,
        RELEASED,
        REPAID,
        CLOSING,
        COLUMN,
        CONTROL,
        EDITION
    }

    /** What a payer is. */
    enum PayerWord implements FundWords {
        FUND,
        LINE
    }

    /** What a grant decision says. */
    enum GrantLine implements FundWords {
        MUNICIPALITY,
        NUMBER,
        DECIDED,
        EDITION,
        FROM,
        UNTIL,
        /** Nobody wrote it down. */
        NOT_GIVEN
    }

    record GrantedFor(Optional<String> pot) implements FundWords {}

    /** Who answers a question of a regulation. */
    enum KnownBy implements FundWords {
        FUND,
        EACH_SPEND,
        PARAMETER
    }

    /** The money goes to a body that the fund does not name. */
    record NotARecipient(String recipient, List<String> known) implements FundWords {}

    /** The columns of the SiSa annex. */
    enum SisaLine implements FundWords {
        PROVIDER,
        CODE,
        GRANT,
        LEGAL_GROUND,
        RECEIVER,
        SPENT_IN_YEAR,
        OF_WHICH_IN_SPITE,
        SPENT_IN_ALL,
        FINAL_ACCOUNT,
        EXPLANATION
    }

    /** Whether an entry counts. */
    enum CountsWord implements FundWords {
        COUNTS,
        REVERSED,
        REVERSAL
    }

    /** What is known of a spend. */
    record FactsSaid(List<FactSaid> facts) implements FundWords {}

    record FactSaid(String fact, Message answer) implements FundWords {}

    /** Answers that a person can type. */
    enum FactWord implements FundWords {
        YES,
        NO,
        ANOTHER
    }

    /** Where the same as a row of an import stands already. */
    enum DuplicateWord implements FundWords {
        LEDGER,
        FILE
    }

    /** How far a spend is. */
    enum StateWord implements FundWords {
        COMMITTED,
        PAID
    }

    /** Who bears the VAT. */
    enum VatWord implements FundWords {
        NONE,
        COMPENSABLE,
        COST_INCREASING,
        UNKNOWN
    }

    /** What is on a receipt. */
    enum ReceiptLine implements FundWords {
        VERSION,
        COMMAND,
        BUDGET,
        BUDGET_HASH,
        TEXT,
        TEXT_HASH,
        LEDGER_ENTRIES,
        LEDGER_HASH
    }

    /** A fact on a receipt. */
    record ReceiptFact(String fact) implements FundWords {}

    /** How a question can be answered from the command line. */
    record AnswerByOption(String option) implements FundWords {}

    /** How a question is answered with yes or no. */
    record AnswerYesOrNo(String fact) implements FundWords {}

    /** How a question is answered in the budget's file. */
    record AnswerInFile(String key) implements FundWords {}

    record AnswerByOptionOrFile(String option, String key) implements FundWords {}

    record AnswerByReversing() implements FundWords {}

    /** The nearest change that would give a better answer. */
    record Nearest(Message change) implements FundWords {}

    /** Where a line of the budget pays. */
    record LinePays(List<String> uses) implements FundWords {}

    record LineForbids(List<String> uses) implements FundWords {}

    record LineSaysNothing() implements FundWords {}

    record LineHasNothing(Integer year) implements FundWords {}

    /** What a line has in a year that is not of the budget. */
    record LineBeyondYears(Integer year, String years) implements FundWords {}

    /** By which steps not all of a row may be charged. */
    record Refused(List<Refusal> reasons) implements FundWords {}

    /** On what it depends whether a row may be charged. */
    record DependsOn(List<Question> questions) implements FundWords {}

    /** The program does not know what was spent from a line already. */
    record LineSpentUnknown() implements FundWords {}

    record NoOthers() implements FundWords {}

    /** What a verdict is not. */
    record NotALegalOpinion() implements FundWords {}

    record NoFunds() implements FundWords {}

    record NoFundsHere() implements FundWords {}

    /** Which text counts for the balance. */
    record TextCounts(Message title, String edition) implements FundWords {}

    record Lapses(BigDecimal amount, LocalDate day, Optional<Message> pot) implements FundWords {}

    record ToRepay(BigDecimal amount, LocalDate day, Integer year, Optional<Message> pot) implements FundWords {}

    /** The name of what entries are in that name no pot. */
    record WithoutPot() implements FundWords {}

    record EntriesWithoutPot() implements FundWords {}

    record After(Message label, BigDecimal amount) implements FundWords {}

    /** What was tried otherwise than the budget has it. */
    record Supposed(String fact, String value, String key) implements FundWords {}

    /** With a smaller amount a line can pay all of it. */
    record LineLess(BigDecimal amount) implements FundWords {}

    record PartOnly() implements FundWords {}

    record FillIn() implements FundWords {}

    record EmptyLedger(String fund) implements FundWords {}

    record Written(String file) implements FundWords {}

    record PromisedAgain(int payment, int commitment) implements FundWords {}

    record NothingWritten() implements FundWords {}

    record ReasonNotNeeded() implements FundWords {}

    record VatReleased(BigDecimal vat) implements FundWords {}

    record ImportCounts(Long rows, Long entries, Long duplicates) implements FundWords {}

    record DuplicatesLeftOut(Long count) implements FundWords {}

    record DuplicatesTaken(Long count) implements FundWords {}

    record OnlyPreview() implements FundWords {}

    record NotEligibleRows(Long count) implements FundWords {}

    record MoreRows(Long count) implements FundWords {}

    record MappingKept(String file) implements FundWords {}

    record MappingNotKept(String file) implements FundWords {}

    record SumsInStatus(String fund) implements FundWords {}
}
