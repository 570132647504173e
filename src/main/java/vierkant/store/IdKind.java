package vierkant.store;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vierkant.model.Ids;

/**
 * A name that is not given in the same file.
 *
 * @param made the name as a value of its own type
 */
record IdKind<T>(Function<String, T> made, String example) implements Kind<T> {
    @Override
    public Optional<T> read(Value value) {
        return value.scalar().flatMap(scalar -> {
            String name = scalar.text().strip();
            return Ids.isName(name)
                    ? Optional.of(made.apply(name))
                    : value.refuse(BadNames.problem(value.path(), name));
        });
    }

    @Override
    public Map<String, Object> schema() {
        return Schema.name();
    }
}
