package vierkant.text;

import java.util.Objects;

/**
 * A text that the user wrote: the same in every language, and never interpreted.
 *
 * @param text the user's own words
 */
public record Verbatim(String text) implements Message {
    public Verbatim {
        Objects.requireNonNull(text, "text");
    }
}
