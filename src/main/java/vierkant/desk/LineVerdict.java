package vierkant.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import vierkant.calc.LineId;
import vierkant.fund.Answer;
import vierkant.model.BudgetLine;
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
    /** @param amount euro, above 0 */
    static LineVerdict of(Plan plan, BudgetLine line, UseId use, int year, BigDecimal amount) {
        List<String> uses = line.paysFor().stream().map(UseId::name).toList();
        if (!uses.isEmpty() && !line.paysFor().contains(use)) {
            return new LineVerdict(line, new Answer.NotEligible(), new FundWords.LineForbids(uses));
        }
        Optional<BigDecimal> has = Optional.ofNullable(plan.names().get("lines." + line.name()))
                .filter(any -> plan.budget().years().contains(year))
                .map((LineId id) -> plan.results().in(year, id))
                .filter(euros -> euros.signum() > 0);
        if (has.isEmpty()) {
            return new LineVerdict(line, new Answer.NotEligible(), new FundWords.LineHasNothing(year));
        }
        BigDecimal most = has.get().setScale(2, RoundingMode.DOWN).min(amount);
        if (uses.isEmpty()) {
            return new LineVerdict(
                    line, new Answer.Undecided(BigDecimal.ZERO, most, List.of()), new FundWords.LineSaysNothing());
        }
        return new LineVerdict(
                line,
                most.compareTo(amount) < 0 ? new Answer.EligibleInPart(most) : new Answer.Eligible(most),
                new FundWords.LinePays(uses));
    }
}
