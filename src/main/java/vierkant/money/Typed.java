package vierkant.money;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What somebody typed, read as a value: certain, possible in two ways, or not possible at all.
 *
 * <p>There is no "probably": a silent factor of thousand is the worst mistake that a budget can have.
 *
 * @param <T> what was asked for
 */
public sealed interface Typed<T> {
    /** One of the three, by what this is. */
    <R> R either(Function<T, R> read, BiFunction<T, T, R> ambiguous, Supplier<R> notRead);

    /** It means this and nothing else. */
    record Read<T>(T value) implements Typed<T> {
        @Override
        public <R> R either(Function<T, R> read, BiFunction<T, T, R> ambiguous, Supplier<R> notRead) {
            return read.apply(value);
        }
    }

    /**
     * It could mean either of two things, such as {@code 1.234}.
     *
     * @param dutch what it means in Dutch notation
     * @param english what it means in English notation
     */
    record Ambiguous<T>(T dutch, T english) implements Typed<T> {
        @Override
        public <R> R either(Function<T, R> read, BiFunction<T, T, R> ambiguous, Supplier<R> notRead) {
            return ambiguous.apply(dutch, english);
        }
    }

    /** It is not what was asked for. */
    record NotRead<T>() implements Typed<T> {
        @Override
        public <R> R either(Function<T, R> read, BiFunction<T, T, R> ambiguous, Supplier<R> notRead) {
            return notRead.get();
        }
    }

    /** The same certainty about something made from the value. */
    default <U> Typed<U> map(Function<T, U> made) {
        return either(
                value -> new Read<>(made.apply(value)),
                (dutch, english) -> new Ambiguous<>(made.apply(dutch), made.apply(english)),
                NotRead::new);
    }
}
