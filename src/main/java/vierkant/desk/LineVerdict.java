package vierkant.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import vierkant.calc.LineId;
import vierkant.fund.Answer;
import vierkant.fund.Question;
import vierkant.model.BudgetLine;
import vierkant.model.Spend.VatKind;
import vierkant.model.UseId;
import vierkant.plan.Plan;
import vierkant.text.Message;

/**
 * Whether a line of the municipality's own budget can pay for a use, and up to what: its purposes decide, and its amount in
 * the year. What was spent from it already is not known here.
 *
 * @param line that would pay
 * @param answer up to what
 * @param why in a sentence
 */
record LineVerdict(BudgetLine line, Answer answer, Message why) {
    /**
     * What a line can pay of a spend.
     *
     * @param net euro without VAT, above 0
     * @param vat euro; it is part of the cost unless it comes back
     * @param vatKind who bears the VAT; empty is not known
     */
    static LineVerdict of(
            Plan plan,
            BudgetLine line,
            UseId use,
            int year,
            BigDecimal net,
            BigDecimal vat,
            Optional<VatKind> vatKind) {
        List<String> uses = line.paysFor().stream().map(UseId::name).toList();
        if (!uses.isEmpty() && !line.paysFor(use)) {
            return new LineVerdict(line, new Answer.NotEligible(), new FundWords.LineForbids(uses));
        }
        Optional<BigDecimal> has = Optional.ofNullable(plan.names().get("lines." + line.name()))
                .filter(any -> plan.budget().years().contains(year))
                .map((LineId id) -> plan.results().in(year, id))
                .map(euros -> euros.setScale(2, RoundingMode.DOWN))
                .filter(euros -> euros.signum() > 0);
        if (has.isEmpty()) {
            return new LineVerdict(line, new Answer.NotEligible(), new FundWords.LineHasNothing(year));
        }
        Answer without = upTo(has.get(), net);
        Answer with = upTo(has.get(), net.add(vat));
        List<Question> questions =
                vatKind.isPresent() || without.equals(with) ? List.of() : List.of(new Question.OfVat(vat));
        Answer least = vatKind.filter(kind -> kind == VatKind.COST_INCREASING).isPresent() ? with : without;
        Answer most = vatKind.isPresent() ? least : with;
        if (uses.isEmpty()) {
            return new LineVerdict(
                    line,
                    new Answer.Undecided(BigDecimal.ZERO, most.most(), questions),
                    new FundWords.LineSaysNothing());
        }
        return new LineVerdict(
                line,
                questions.isEmpty() ? most : new Answer.Undecided(least.most(), most.most(), questions),
                new FundWords.LinePays(uses));
    }

    private static Answer upTo(BigDecimal has, BigDecimal amount) {
        return has.compareTo(amount) < 0 ? new Answer.EligibleInPart(has) : new Answer.Eligible(amount);
    }
}
