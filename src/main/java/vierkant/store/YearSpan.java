package vierkant.store;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vierkant.model.Years;

/**
 * Years as a key: {@code 2024}, {@code 2024..2026}, {@code 2024..} (to the end of the axis) or {@code ..2025}.
 *
 * @param first not after the last
 * @param typed the years that stand there: an open end names no year
 */
record YearSpan(int first, int last, List<Integer> typed) {
    private static final Pattern FORM = Pattern.compile("(\\d{4})?( ?\\.\\. ?)?(\\d{4})?");

    static Optional<YearSpan> parse(String text, Years axis) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()
                || (parts.group(1) == null && parts.group(3) == null)
                || (parts.group(2) == null && parts.group(3) != null)) {
            return Optional.empty();
        }
        int first = parts.group(1) == null ? axis.first() : Integer.parseInt(parts.group(1));
        int last = parts.group(3) != null
                ? Integer.parseInt(parts.group(3))
                : parts.group(2) != null ? Math.max(first, axis.last()) : first;
        int typedFirst = parts.group(1) == null ? last : first;
        int typedLast = parts.group(3) == null ? first : last;
        return first <= last
                ? Optional.of(new YearSpan(first, last, between(typedFirst, typedLast)))
                : Optional.empty();
    }

    List<Integer> all() {
        return between(first, last);
    }

    private static List<Integer> between(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }
}
