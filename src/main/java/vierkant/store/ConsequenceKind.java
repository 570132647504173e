package vierkant.store;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vierkant.model.Day;
import vierkant.model.Regulation.Consequence;

/**
 * What follows from a rule: a word, or keys that tell more.
 *
 * @param limits how a limit is read
 */
record ConsequenceKind(LimitReading limits) implements Kind<Consequence> {
    private static final Choice<Consequence> WORDS = Choice.<Consequence>of("allows", new Consequence.Allows())
            .or("forbids", new Consequence.Forbids())
            .or("warns", new Consequence.Warns())
            .or("within", new Consequence.Within(Optional.empty(), Optional.empty()));

    ConsequenceKind() {
        this(new LimitReading(Map.of(), Map.of()));
    }

    @Override
    public Optional<Consequence> read(Value value) {
        return value.hasKeys()
                ? Mapping.at(value, value.node().mark(), RegulationFormat.CONSEQUENCE)
                        .flatMap(this::more)
                : WORDS.read(value);
    }

    private Optional<Consequence> more(Mapping in) {
        Optional<Consequence> limit =
                in.read(RegulationFormat.AT_MOST).flatMap(limits::read).map(Consequence.AtMost::new);
        Optional<Consequence> within = in.read(RegulationFormat.WITHIN).flatMap(ConsequenceKind::within);
        return in.has(RegulationFormat.WITHIN) ? within : limit;
    }

    private static Optional<Consequence> within(Mapping in) {
        Optional<LocalDate> from = in.read(RegulationFormat.WITHIN_FROM).map(Day::date);
        Optional<LocalDate> until = in.read(RegulationFormat.WITHIN_UNTIL).map(Day::date);
        Terms.reportEarlyEnd(in, RegulationFormat.WITHIN_UNTIL, from, until);
        return in.whole(() -> new Consequence.Within(from, until));
    }

    @Override
    public String example() {
        return "{at-most: {part: 5%, of: pot}}";
    }

    @Override
    public Map<String, Object> schema() {
        return Schema.anyOf(WORDS.schema(), Schema.form(RegulationFormat.CONSEQUENCE));
    }
}
