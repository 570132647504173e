package vierkant.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vierkant.calc.Expr;
import vierkant.calc.Expr.Moment;
import vierkant.calc.Line;
import vierkant.model.Unit;
import vierkant.plan.Plan;

/**
 * The rules that the workbook of a plan does not follow to the letter, each with its reason.
 *
 * <p>Declared, not found: to read a workbook back takes longer than to make it. The tests hold workbooks against every
 * {@link Rule} and find these deviations, no other, and none less.
 */
final class Deviations {
    private final Map<Rule, RuleReason> reasons = new EnumMap<>(Rule.class);

    private Deviations(List<RuleReason> reasons) {
        reasons.forEach(reason -> this.reasons.put(reason.rule(), reason));
    }

    static Deviations of(Plan plan) {
        List<RuleReason> reasons = new ArrayList<>();
        // the cover is running text, and prints upright
        reasons.add(RuleReason.READS_AS_A_PAGE);
        if (plan.results().calculation().lines().stream().anyMatch(Deviations::countsYears)) {
            reasons.add(RuleReason.COUNTS_YEARS);
        }
        return new Deviations(reasons);
    }

    /** Why a workbook does not follow a rule; empty where it does. */
    Optional<RuleReason> reason(Rule rule) {
        return Optional.ofNullable(reasons.get(rule));
    }

    /** How many rules it does not follow. */
    int count() {
        return reasons.size();
    }

    private static boolean countsYears(Line line) {
        Expr before = new Expr.Reference(line.id(), Moment.PREVIOUS_YEAR);
        return line.expression() instanceof Expr.Sum sum
                && sum.terms().contains(before)
                && sum.terms().stream().allMatch(term -> term.equals(before) || isOne(term));
    }

    private static boolean isOne(Expr term) {
        return term instanceof Expr.Value value
                && value.unit().equals(Unit.NUMBER)
                && value.amount().compareTo(BigDecimal.ONE) == 0;
    }
}
