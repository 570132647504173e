package vierkant.text;

import java.util.Objects;

/**
 * A text that the user wrote: the same in every language, and never interpreted.
 *
 * @param text the user's own words
 */
public record Verbatim(String text) implements Translated {
    public Verbatim {
        Objects.requireNonNull(text, "text");
    }

    @Override
    public String in(Language language) {
        return text;
    }
}
