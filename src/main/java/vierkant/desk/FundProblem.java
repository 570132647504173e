package vierkant.desk;

import java.math.BigDecimal;
import java.util.List;
import vierkant.text.Complaint;

/** A question about earmarked money that can not be answered, or an entry that is not written down. */
public sealed interface FundProblem extends Complaint {
    record UnknownFund(String fund, String budget, List<String> near, List<String> known) implements FundProblem {}

    /** A text with what may be somebody's citizen service number. */
    record PersonalNumber(String number) implements FundProblem {}

    /**
     * A use that the regulation of a fund does not know.
     *
     * @param others the funds of the budget that know it
     */
    record UnknownUse(String use, List<String> near, List<String> known, List<String> others) implements FundProblem {
        UnknownUse(String use, List<String> near, List<String> known) {
            this(use, near, known, List.of());
        }

        UnknownUse in(List<String> funds) {
            return new UnknownUse(use, near, known, funds);
        }
    }

    record UnknownRecipient(String recipient, List<String> near, List<String> known) implements FundProblem {}

    record UnknownPot(String pot, List<String> near, List<String> known) implements FundProblem {}

    record UnknownFact(String fact, List<String> near, List<String> known) implements FundProblem {}

    record NotYesOrNo(String fact, String value) implements FundProblem {}

    record NotACount(String fact, String value) implements FundProblem {}

    record NotAnAmount(String parameter, String value) implements FundProblem {}

    record NotAPercentage(String parameter, String value) implements FundProblem {}

    /**
     * What was typed could mean two numbers.
     *
     * @param dutch what it means in Dutch notation
     * @param english what it means in English notation
     */
    record TwoReadings(String value, BigDecimal dutch, BigDecimal english) implements FundProblem {}

    record UnknownVatKind(String word, List<String> near, List<String> known) implements FundProblem {}

    /** A spend that the verdict does not carry in full, without a reason to take it up all the same. */
    record NotWhollyEligible(String fund) implements FundProblem {}

    /**
     * Rows of an import that the verdict does not carry in full, without a reason to take them up all the same.
     *
     * @param rows the first of them
     */
    record RowsNotEligible(Long count, List<String> rows) implements FundProblem {}

    /** The year is not one of the budget's. */
    record YearOutside(Integer year, Integer first, Integer last) implements FundProblem {}

    record NotSoManyEntries(Integer asked, Integer written) implements FundProblem {}

    /** Some of these entries were written together with later ones: all count or none. */
    record EntriesTogether(Integer asked, Integer whole) implements FundProblem {}

    /** What was said differs from what the budget says of the fund. */
    record OtherInFile(String fact, String value, String key) implements FundProblem {}

    /** A number of the regulation that the budget must say, before anything is written by it. */
    record BelongsInFile(String parameter, String key) implements FundProblem {}

    record VatOfNone(BigDecimal vat) implements FundProblem {}

    /** What would stay committed after a payment is not wholly eligible. */
    record RestNotEligible() implements FundProblem {}

    record RestWithoutSettles() implements FundProblem {}

    /** The fund has several pots, and the spend names none. */
    record PotNeeded(List<String> pots) implements FundProblem {}

    record RowsWithoutPot(Long count, List<String> rows, List<String> pots) implements FundProblem {}

    record UnknownPayer(String payer, String budget, List<String> near, List<String> known) implements FundProblem {}

    /** The budget has no funds. */
    record NoFunds(String budget) implements FundProblem {}
}
