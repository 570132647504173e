package vierkant.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vierkant.model.Condition;
import vierkant.model.Condition.Clause;
import vierkant.model.Condition.Literal;
import vierkant.model.FactId;
import vierkant.model.Ids;
import vierkant.model.Regulation.Fact;

/**
 * Facts that must all be so. An item is a fact, {@code not} a fact, or several of these with {@code or} between them.
 *
 * @param facts what is known of the facts of the file
 */
record ConditionKind(Map<FactId, Fact> facts) implements Kind<Condition> {
    private static final Pattern OR = Pattern.compile("\\s+or\\s+");
    private static final Pattern NOT = Pattern.compile("^not\\s+");

    @Override
    public Optional<Condition> read(Value value) {
        List<Value> items = value.items().orElse(List.of());
        List<Clause> clauses = new ArrayList<>();
        items.forEach(item -> item.scalar()
                .flatMap(scalar -> clause(item, scalar.text().strip()))
                .ifPresent(clauses::add));
        return !items.isEmpty() && clauses.size() == items.size()
                ? Optional.of(new Condition(clauses))
                : Optional.empty();
    }

    private Optional<Clause> clause(Value item, String text) {
        List<String> alternatives = List.of(OR.split(text));
        List<Literal> literals = new ArrayList<>();
        alternatives.forEach(each -> literal(item, each.strip()).ifPresent(literals::add));
        return literals.size() == alternatives.size() ? Optional.of(new Clause(literals)) : Optional.empty();
    }

    private Optional<Literal> literal(Value item, String text) {
        String name = NOT.matcher(text).replaceFirst("").strip();
        if (!Ids.isName(name)) {
            return item.refuse(new ReadingProblem.BadCondition(item.path(), Value.shown(text)));
        }
        return Reference.read(item, Section.FACTS, name, FactId::new)
                .filter(fact -> isYesOrNo(item, fact))
                .map(fact -> new Literal(fact, name.equals(text)));
    }

    /** A count is neither so nor not so. */
    private boolean isYesOrNo(Value item, FactId fact) {
        boolean counts = Optional.ofNullable(facts.get(fact))
                .filter(known -> known.kind() == Fact.Kind.COUNT)
                .isPresent();
        if (counts) {
            item.refuse(new ReadingProblem.FactIsCount(item.path(), fact.name()));
        }
        return !counts;
    }

    @Override
    public String example() {
        return "[wound-down, not structural]";
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> item = Schema.pattern("^(not )?[a-z0-9-]+( or (not )?[a-z0-9-]+)*$");
        return Schema.anyOf(item, Schema.listOf(item));
    }
}
