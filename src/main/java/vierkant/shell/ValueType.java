package vierkant.shell;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import vierkant.text.Complaint;

/**
 * What may stand in the place of a value on the command line.
 *
 * @param <T> what it becomes
 * @param reading the value of a text, or empty where it is none
 * @param complaint what to say about a text that is none
 * @param offers what Tab proposes
 */
record ValueType<T>(Function<String, Optional<T>> reading, Function<String, Complaint> complaint, Offers offers) {
    /** What can be proposed to somebody who is typing. */
    sealed interface Offers {
        /** Nothing: any text will do. */
        record Nothing() implements Offers {
            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.nothing();
            }
        }

        /** One of these. */
        record Fixed(List<String> texts) implements Offers {
            public Fixed {
                texts = List.copyOf(texts);
            }

            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.fixed(texts);
            }
        }

        /** The names of something in the budgets. */
        record Names(Topic topic) implements Offers {
            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.names(topic);
            }
        }

        /** The commands. */
        record Commands() implements Offers {
            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.commands();
            }
        }

        /** The files of the machine. */
        record Files() implements Offers {
            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.files();
            }
        }

        /** Makes proposals; each kind has a method. */
        interface Visitor<R> {
            R nothing();

            R fixed(List<String> texts);

            R names(Topic topic);

            R commands();

            R files();
        }

        <R> R accept(Visitor<R> visitor);
    }

    ValueType {
        Objects.requireNonNull(reading, "reading");
        Objects.requireNonNull(complaint, "complaint");
        Objects.requireNonNull(offers, "offers");
    }

    /** Any text that is not blank. */
    static ValueType<String> text(Offers offers) {
        return new ValueType<>(
                text -> text.isBlank() ? Optional.empty() : Optional.of(text),
                text -> new UsageProblem.BlankValue(),
                offers);
    }
}
