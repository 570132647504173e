package vierkant.text;

import java.util.Optional;

/** A language in which Vierkant speaks to people. */
public enum Language {
    NL("nl"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The ISO 639 tag, as written in a budget file and behind {@code --language}: "nl" or "en". */
    public String tag() {
        return tag;
    }

    /** The language with this tag, or empty where there is none. Case counts: tags are lower case. */
    public static Optional<Language> parse(String tag) {
        for (Language language : values()) {
            if (language.tag.equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
