package vierkant.shell;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vierkant.shell.ValueType.Offers;
import vierkant.text.Message;

/**
 * Something that a command can be told.
 *
 * @param <T> what it becomes; never a primitive, so that what is not told is absent and not 0
 */
sealed interface Parameter<T> {
    /** As it is written in help: {@code BUDGET}, {@code --section NAME}. */
    String usage();

    /** What it means. */
    Message text();

    /** Whether a command can do without. */
    enum Need {
        REQUIRED,
        OPTIONAL,
        /** Optional, and all words that are left belong to it. */
        OPTIONAL_REST
    }

    /**
     * Told by its place.
     *
     * @param name in capitals
     */
    record Argument<T>(String name, ValueType<T> type, Need need, Message text) implements Parameter<T> {
        @Override
        public String usage() {
            return need == Need.REQUIRED ? name : "[" + name + "]";
        }

        // each is one of a kind, and the equality that a record makes for itself starts slowly

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    /**
     * Told by name: {@code --name VALUE} or {@code --name=VALUE}, or {@code --name} alone.
     *
     * @param name without hyphens
     * @param value what stands for the value in help, in capitals or as its choices; empty where no value belongs behind it
     */
    record Option<T>(String name, Optional<String> value, ValueType<T> type, Need need, Message text)
            implements Parameter<T> {
        /** That an option without a value stands there. */
        enum Given {
            YES
        }

        static <T> Option<T> of(String name, String value, ValueType<T> type, Message text) {
            return new Option<>(name, Optional.of(value), type, Need.OPTIONAL, text);
        }

        /** One that a command can not do without. */
        static <T> Option<T> required(String name, String value, ValueType<T> type, Message text) {
            return new Option<>(name, Optional.of(value), type, Need.REQUIRED, text);
        }

        /** An option without a value. */
        static Option<Given> flag(String name, Message text) {
            ValueType<Given> given = new ValueType<>(
                    none -> Optional.of(Given.YES), none -> new UsageProblem.BlankValue(), new Offers.Nothing());
            return new Option<>(name, Optional.empty(), given, Need.OPTIONAL, text);
        }

        /** Its name with hyphens. */
        String written() {
            return "--" + name;
        }

        @Override
        public String usage() {
            return written() + value.map(shown -> " " + shown).orElse("");
        }

        // each is one of a kind, and the equality that a record makes for itself starts slowly

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }
}
