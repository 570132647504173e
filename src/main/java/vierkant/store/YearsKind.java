package vierkant.store;

import java.util.Map;
import java.util.Optional;

/** One of a list of calendar years. */
record YearsKind() implements Kind<Integer> {
    @Override
    public Optional<Integer> read(Value value) {
        return value.text(
                text -> YearKind.isYear(text) ? Optional.of(Integer.valueOf(text)) : Optional.empty(),
                text -> new ReadingProblem.NotOneYear(value.path(), text));
    }

    @Override
    public String example() {
        return "2024";
    }

    @Override
    public Map<String, Object> schema() {
        return Schema.year();
    }
}
