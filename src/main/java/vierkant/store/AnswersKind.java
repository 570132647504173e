package vierkant.store;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import vierkant.model.FactId;
import vierkant.model.Figure;
import vierkant.model.Ids;
import vierkant.model.Path;
import vierkant.model.Regulation.Fact;
import vierkant.model.Regulation.Parameter;
import vierkant.model.Unit;

/**
 * Answers to what a regulation asks, by the names that it gives to its questions.
 *
 * @param kinds what an answer to each question is
 * @param unknown what is wrong with the name of a question that nobody asks
 * @param regulations of which a text that can not be read may ask it
 * @param any what an answer can be, for editors
 */
record AnswersKind(
        Map<String, Kind<Figure>> kinds, Unknown unknown, Regulations regulations, Kind<Figure> any, String example)
        implements Kind<Map<FactId, Figure>> {
    /** Makes the problem of a name that is not known. */
    interface Unknown {
        ReadingProblem problem(Path at, String name, Known known);
    }

    /** What is known of a cost, by the names of any regulation; those of a fund are reported. */
    static AnswersKind ofCost(Regulations regulations) {
        Map<String, Kind<Figure>> kinds = new LinkedHashMap<>();
        regulations
                .facts()
                .forEach((id, fact) -> kinds.put(
                        id.name(),
                        fact.about() == Fact.About.FUND
                                ? new Elsewhere(ReadingProblem.FactOfFund::new)
                                : new Answer(fact.kind())));
        return new AnswersKind(
                kinds,
                ReadingProblem.UnknownFact::new,
                regulations,
                new Answer(Fact.Kind.YES_OR_NO),
                "{structural: no}");
    }

    /** The facts of a fund; those of each spend are reported. */
    static AnswersKind facts(Map<FactId, Fact> facts, String regulation) {
        Map<String, Kind<Figure>> kinds = new LinkedHashMap<>();
        facts.forEach((id, fact) -> kinds.put(
                id.name(),
                fact.about() == Fact.About.SPEND
                        ? new Elsewhere(ReadingProblem.FactOfSpend::new)
                        : new Answer(fact.kind())));
        return new AnswersKind(
                kinds,
                in(RegulationPart.FACT, regulation),
                Regulations.NONE,
                new Answer(Fact.Kind.YES_OR_NO),
                "{wound-down: no}");
    }

    static AnswersKind parameters(Map<FactId, Parameter> parameters, String regulation) {
        Map<String, Kind<Figure>> kinds = new LinkedHashMap<>();
        parameters.forEach((id, parameter) -> kinds.put(id.name(), number(parameter.unit())));
        return new AnswersKind(
                kinds,
                in(RegulationPart.PARAMETER, regulation),
                Regulations.NONE,
                number(Unit.EURO),
                "{toegekend: 1_000_000}");
    }

    private static Unknown in(RegulationPart part, String regulation) {
        return (at, name, known) -> new ReadingProblem.NotInRegulation(at, part, name, regulation, known);
    }

    private static NumberKind number(Unit unit) {
        return new NumberKind(unit, unit.equals(Unit.PERCENT) ? Range.PART : Range.NOT_NEGATIVE, Time.ONCE);
    }

    @Override
    public Optional<Map<FactId, Figure>> read(Value value) {
        List<Node.Entry> entries = value.entries().orElse(List.of());
        Map<FactId, Figure> answers = new LinkedHashMap<>();
        for (Node.Entry entry : entries) {
            Optional<Kind<Figure>> kind = Optional.ofNullable(kinds.get(entry.key()));
            if (kind.isEmpty()) {
                Known known = Known.of(entry.key(), kinds.keySet());
                if (!regulations.mayHide(known, value.in())) {
                    value.refuse(entry.keyMark(), unknown.problem(value.path(), Value.shown(entry.key()), known));
                }
            } else if (Ids.isName(entry.key())) {
                kind.get()
                        .read(value.of(entry, kind.get().example()))
                        .ifPresent(answer -> answers.put(new FactId(entry.key()), answer));
            }
        }
        return !value.hasBroken() && !entries.isEmpty() && answers.size() == entries.size()
                ? Optional.of(answers)
                : Optional.empty();
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> anything = Schema.anyOf(any.schema(), Schema.text());
        return Schema.byName(anything);
    }

    /** The answer to one question: yes or no as 1 or 0, or a count. */
    private record Answer(Fact.Kind kind) implements Kind<Figure> {
        private static final Choice<BigDecimal> YES_OR_NO = Choice.yesOrNo(BigDecimal.ONE, BigDecimal.ZERO);
        private static final NumberKind NUMBER = new NumberKind(Unit.NUMBER, Range.NOT_NEGATIVE, Time.ONCE);

        @Override
        public Optional<Figure> read(Value value) {
            Optional<BigDecimal> answer = kind == Fact.Kind.COUNT ? count(value) : YES_OR_NO.read(value);
            var origin = value.in().origin(value.path(), value.node().mark());
            return answer.flatMap(known -> origin.map(from -> Figure.of(known, from, value.path())));
        }

        private static Optional<BigDecimal> count(Value value) {
            return NUMBER.number(value)
                    .flatMap(number -> number.stripTrailingZeros().scale() <= 0 && number.signum() > 0
                            ? Optional.of(number)
                            : value.refuse(
                                    new ReadingProblem.NotACount(value.path(), Value.shown(number.toPlainString()))));
        }

        @Override
        public String example() {
            return kind == Fact.Kind.COUNT ? "3" : YES_OR_NO.example();
        }

        @Override
        public Map<String, Object> schema() {
            return kind == Fact.Kind.COUNT ? NUMBER.schema() : YES_OR_NO.schema();
        }
    }

    /** A question that is answered elsewhere: by the fund for all spends, or by each spend for itself. */
    private record Elsewhere(BiFunction<Path, String, ReadingProblem> problem) implements Kind<Figure> {
        @Override
        public Optional<Figure> read(Value value) {
            List<String> keys = value.path().keys();
            return value.refuse(problem.apply(value.path(), keys.get(keys.size() - 1)));
        }

        @Override
        public String example() {
            return "";
        }

        @Override
        public Map<String, Object> schema() {
            return Schema.text();
        }
    }
}
