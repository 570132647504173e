package vierkant.store;

import java.util.Map;
import java.util.Optional;

/** What tells one text of a regulation from the others, usually its year. */
record EditionKind() implements Kind<String> {
    /** Without hyphens, so that the name of a file tells regulation and edition apart. */
    private static final String FORM = "[a-z0-9]+";

    @Override
    public Optional<String> read(Value value) {
        return value.text(
                text -> Optional.of(text).filter(edition -> edition.matches(FORM)),
                text -> new ReadingProblem.BadEdition(value.path(), text));
    }

    @Override
    public String example() {
        return "2021";
    }

    @Override
    public Map<String, Object> schema() {
        return Schema.text();
    }
}
