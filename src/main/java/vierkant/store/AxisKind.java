package vierkant.store;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vierkant.model.Years;

/** The years of a budget: {@code 2024..2027}, or one year. */
record AxisKind() implements Kind<Years> {
    private static final Pattern FORM = Pattern.compile("(\\d{4})(?: ?\\.\\. ?(\\d{4}))?");

    @Override
    public Optional<Years> read(Value value) {
        return value.text(AxisKind::years, text -> new ReadingProblem.BadAxis(value.path(), text, Years.MOST));
    }

    private static Optional<Years> years(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(parts.group(1));
        int last = parts.group(2) == null ? first : Integer.parseInt(parts.group(2));
        boolean valid = first >= 1900 && last <= 2999 && first <= last && last - first < Years.MOST;
        return valid ? Optional.of(new Years(first, last)) : Optional.empty();
    }

    @Override
    public String example() {
        return "2024..2027";
    }

    @Override
    public Map<String, Object> schema() {
        return Schema.anyOf(Schema.year(), Schema.pattern("^[0-9]{4}( ?\\.\\. ?[0-9]{4})?$"));
    }
}
