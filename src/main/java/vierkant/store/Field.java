package vierkant.store;

import java.util.Objects;
import java.util.Optional;

/**
 * One key of a mapping, described once for the reader, the schema and the documentation.
 *
 * @param name the key
 * @param kind what may stand behind it
 * @param need whether it can be left out
 * @param meaning what it means
 * @param preset what holds when it is left out, if anything
 */
record Field<T>(String name, Kind<T> kind, Need need, Meaning meaning, Optional<T> preset) {
    /** Whether a key can be left out. */
    enum Need {
        REQUIRED,
        OPTIONAL
    }

    Field {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(need, "need");
        Objects.requireNonNull(meaning, "meaning");
    }

    static <T> Field<T> required(String name, Kind<T> kind, Meaning meaning) {
        return new Field<>(name, kind, Need.REQUIRED, meaning, Optional.empty());
    }

    static <T> Field<T> optional(String name, Kind<T> kind, Meaning meaning) {
        return new Field<>(name, kind, Need.OPTIONAL, meaning, Optional.empty());
    }

    /** A key that can be left out because something holds without it. */
    static <T> Field<T> preset(String name, Kind<T> kind, T preset, Meaning meaning) {
        return new Field<>(name, kind, Need.OPTIONAL, meaning, Optional.of(preset));
    }

    boolean isRequired() {
        return need == Need.REQUIRED;
    }
}
