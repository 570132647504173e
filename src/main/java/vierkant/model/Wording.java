package vierkant.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import vierkant.text.Language;
import vierkant.text.Translated;

/**
 * A sentence that a file gives in one language or in both, such as what an article says.
 *
 * @param texts per language, at least one, none blank
 */
public record Wording(Map<Language, String> texts) implements Translated {
    public Wording {
        if (texts.isEmpty() || texts.values().stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a wording is empty: " + texts);
        }
        texts = Collections.unmodifiableMap(new EnumMap<>(texts));
    }

    /** The sentence in a language; in the other one where the file does not have it. */
    @Override
    public String in(Language language) {
        String text = texts.get(language);
        return text != null ? text : texts.values().iterator().next();
    }
}
