package vierkant.store;

import java.util.Map;
import java.util.Optional;
import vierkant.model.Unit;

/** A unit, in Dutch or English words. */
record UnitKind(String example) implements Kind<Unit> {
    @Override
    public Optional<Unit> read(Value value) {
        return value.text(
                UnitWords::parse,
                text -> new ReadingProblem.UnknownUnit(
                        value.path(), text, Known.of(text, UnitWords.all(), UnitWords.usual())));
    }

    @Override
    public Map<String, Object> schema() {
        return Schema.text();
    }
}
