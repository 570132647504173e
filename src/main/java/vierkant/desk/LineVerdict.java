package vierkant.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import vierkant.calc.LineId;
import vierkant.fund.Answer;
import vierkant.fund.Question;
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
    static LineVerdict of(Plan plan, BudgetLine line, UseId use, SpendAsked asked) {
        List<String> uses = line.paysFor().stream().map(UseId::name).toList();
        if (!uses.isEmpty() && !line.mayPayFor(use)) {
            return new LineVerdict(line, new Answer.NotEligible(), new FundWords.LineForbids(uses));
        }
        int year = asked.day().getYear();
        if (!plan.budget().years().contains(year)) {
            return new LineVerdict(
                    line,
                    new Answer.Undecided(BigDecimal.ZERO, asked.cost(), List.of()),
                    new FundWords.LineBeyondYears(year, plan.budget().years().toString()));
        }
        Optional<BigDecimal> has = Optional.ofNullable(plan.names().get("lines." + line.name()))
                .map((LineId id) -> plan.results().in(year, id))
                .filter(euros -> euros.signum() > 0);
        if (has.isEmpty()) {
            return new LineVerdict(line, new Answer.NotEligible(), new FundWords.LineHasNothing(year));
        }
        BigDecimal room = has.get().setScale(2, RoundingMode.DOWN);
        Answer answer = answer(room, asked);
        return uses.isEmpty()
                ? new LineVerdict(
                        line,
                        new Answer.Undecided(
                                BigDecimal.ZERO,
                                answer.most(),
                                answer instanceof Answer.Undecided open ? open.questions() : List.of()),
                        new FundWords.LineSaysNothing())
                : new LineVerdict(line, answer, new FundWords.LinePays(uses));
    }

    /** VAT of which it is not known who bears it leaves it open, as with a fund, unless there is not enough either way. */
    private static Answer answer(BigDecimal room, SpendAsked asked) {
        Answer without = upTo(room, asked.leastCost());
        Answer with = upTo(room, asked.cost());
        boolean isOpen = asked.leastCost().compareTo(asked.cost()) < 0 && without.kind() == Answer.Kind.ELIGIBLE;
        return isOpen
                ? new Answer.Undecided(without.least(), with.most(), List.of(new Question.OfVat(asked.vat())))
                : with;
    }

    private static Answer upTo(BigDecimal room, BigDecimal cost) {
        return room.compareTo(cost) < 0 ? new Answer.EligibleInPart(room) : new Answer.Eligible(cost);
    }
}
