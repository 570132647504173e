package vierkant.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One of a few words.
 *
 * @param words each with what it stands for, the usual one first; several may stand for one thing
 */
record Choice<T>(Map<String, T> words) implements Kind<T> {
    Choice {
        words = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    /** Words and what they stand for, in turn. */
    static <T> Choice<T> of(String word, T value) {
        return new Choice<>(Map.of(word, value));
    }

    Choice<T> or(String word, T value) {
        Map<String, T> more = new LinkedHashMap<>(words);
        more.put(word, value);
        return new Choice<>(more);
    }

    /** Yes or no, in the words that people use for it. */
    static <T> Choice<T> yesOrNo(T yes, T no) {
        return of("yes", yes)
                .or("no", no)
                .or("ja", yes)
                .or("nee", no)
                .or("true", yes)
                .or("false", no);
    }

    @Override
    public Optional<T> read(Value value) {
        return value.text(
                text -> Optional.ofNullable(words.get(text.toLowerCase(Locale.ROOT))),
                text -> new ReadingProblem.UnknownWord(value.path(), text, Known.of(text, words.keySet())));
    }

    /** The word for a value. */
    String word(Object value) {
        return words.entrySet().stream()
                .filter(entry -> entry.getValue().equals(value))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    @Override
    public String example() {
        return words.keySet().iterator().next();
    }

    @Override
    public Map<String, Object> schema() {
        List<Object> all = new ArrayList<>();
        for (String word : words.keySet()) {
            all.add(word);
            if (word.equals("true") || word.equals("false")) {
                all.add(Boolean.valueOf(word));
            } else if (word.matches("[0-9]+")) {
                all.add(Integer.valueOf(word));
            }
        }
        return Map.of("enum", all);
    }
}
