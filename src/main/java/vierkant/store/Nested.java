package vierkant.store;

import java.util.Map;
import java.util.Optional;

/** Keys of their own. */
record Nested(Form form, String example) implements Kind<Mapping> {
    @Override
    public Optional<Mapping> read(Value value) {
        return Mapping.at(value, value.node().mark(), form);
    }

    @Override
    public Map<String, Object> schema() {
        return Schema.form(form);
    }
}
