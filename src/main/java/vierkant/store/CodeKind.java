package vierkant.store;

import java.util.Map;
import java.util.Optional;

/** A municipality code of CBS: GM and four digits. */
record CodeKind() implements Kind<String> {
    private static final String FORM = "GM[0-9]{4}";

    @Override
    public Optional<String> read(Value value) {
        return value.text(
                text -> Optional.of(text).filter(code -> code.matches(FORM)),
                text -> new ReadingProblem.BadCode(value.path(), text));
    }

    @Override
    public String example() {
        return "GM1719";
    }

    @Override
    public Map<String, Object> schema() {
        return Schema.pattern("^" + FORM + "$");
    }
}
