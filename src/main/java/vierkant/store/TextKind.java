package vierkant.store;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words of the user, on one line. */
record TextKind(String example) implements Kind<String> {
    /** As much as a reader takes in, and far below what a cell of a spreadsheet can hold. */
    private static final int LONGEST = 2_000;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    @Override
    public Optional<String> read(Value value) {
        return value.scalar().flatMap(scalar -> {
            String text = SPACE.matcher(scalar.text().strip()).replaceAll(" ");
            return text.length() <= LONGEST
                    ? Optional.of(text)
                    : value.refuse(
                            new ReadingProblem.TextTooLong(value.path(), Value.shown(text), text.length(), LONGEST));
        });
    }

    @Override
    public Map<String, Object> schema() {
        return Schema.text();
    }
}
