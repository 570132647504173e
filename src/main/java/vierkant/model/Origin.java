package vierkant.model;

import java.util.Objects;
import java.util.Optional;

/** Where a figure came from: a source that can be looked up, or an assumption that somebody made. */
public sealed interface Origin {
    /**
     * The figure stands in a source.
     *
     * @param source the source
     * @param place where in it: a heading, an article, a page; empty where the source is short
     */
    record Cited(SourceId source, Optional<String> place) implements Origin {
        public Cited {
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(place, "place");
        }
    }

    /**
     * No source gives the figure; somebody chose it.
     *
     * @param reason why this value, in the user's words; not blank
     * @param by who chose it; not blank
     */
    record Assumed(String reason, String by) implements Origin {
        public Assumed {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("reason of an assumption is blank");
            }
            if (by.isBlank()) {
                throw new IllegalArgumentException("by of an assumption is blank");
            }
        }
    }
}
