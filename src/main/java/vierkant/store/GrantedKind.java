package vierkant.store;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vierkant.model.Figure;
import vierkant.model.Unit;

/**
 * An amount that was granted: a number, or {@code maximum} for the most that the regulation has for the municipality.
 *
 * @param maximum finds that most, and reports where there is none
 */
record GrantedKind(Function<Value, Optional<Figure>> maximum) implements Kind<Figure> {
    static final String MAXIMUM = "maximum";

    private static final NumberKind EURO = new NumberKind(Unit.EURO, Range.NOT_NEGATIVE, Time.ONCE);

    /** Where no regulation is known. */
    GrantedKind() {
        this(Value::known);
    }

    @Override
    public Optional<Figure> read(Value value) {
        return isMaximum(value) ? maximum.apply(value) : EURO.read(value);
    }

    static boolean isMaximum(Value value) {
        return value.node()
                .in(new Node.Cases<>(
                        scalar -> scalar.text().strip().equals(MAXIMUM),
                        items -> false,
                        keys -> false,
                        broken -> false));
    }

    @Override
    public String example() {
        return EURO.example();
    }

    @Override
    public Map<String, Object> schema() {
        return Schema.anyOf(EURO.schema(), Map.of("const", MAXIMUM));
    }
}
