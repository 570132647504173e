package vierkant.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vierkant.model.Condition;
import vierkant.model.Day;
import vierkant.model.FactId;
import vierkant.model.Origin;
import vierkant.model.PotId;
import vierkant.model.Regulation;
import vierkant.model.Regulation.Consequence;
import vierkant.model.Regulation.Fact;
import vierkant.model.Regulation.Parameter;
import vierkant.model.Regulation.Period;
import vierkant.model.UseId;
import vierkant.model.Wording;

/** Reads the rules of a regulation. */
final class RuleReading {
    private final ConditionKind conditions;
    private final ConsequenceKind consequences;

    RuleReading(Map<FactId, Fact> facts, Map<FactId, Parameter> parameters) {
        this.conditions = new ConditionKind(facts);
        this.consequences = new ConsequenceKind(new LimitReading(facts, parameters));
    }

    /** One rule; without days of its own it holds as long as the text. */
    Optional<Regulation.Rule> read(Mapping in, Optional<Period> text) {
        Optional<String> article = in.read(RegulationFormat.ARTICLE);
        Optional<Wording> says = in.read(RegulationFormat.SAYS);
        List<UseId> uses = in.read(RegulationFormat.RULE_USES).orElse(List.of());
        List<PotId> pots = in.read(RegulationFormat.RULE_POTS).orElse(List.of());
        Optional<Condition> when = in.read(RegulationFormat.IF, conditions);
        Optional<Consequence> then = in.read(RegulationFormat.THEN, consequences);
        Optional<LocalDate> from =
                in.read(RegulationFormat.RULE_FROM).map(Day::date).or(() -> text.map(Period::from));
        Optional<LocalDate> until =
                in.read(RegulationFormat.RULE_UNTIL).map(Day::date).or(() -> text.flatMap(Period::until));
        Terms.reportEarlyEnd(
                in,
                in.has(RegulationFormat.RULE_UNTIL) ? RegulationFormat.RULE_UNTIL : RegulationFormat.RULE_FROM,
                from,
                until);
        Optional<Origin> origin = in.origin(in.path(), in.mark());
        return from.isEmpty()
                ? Optional.empty()
                : in.whole(() -> new Regulation.Rule(
                        in.name(),
                        article.get(),
                        says.get(),
                        new Period(from.get(), until),
                        uses,
                        pots,
                        when.orElse(Condition.ALWAYS),
                        then.get(),
                        origin.get(),
                        in.path()));
    }
}
