package vierkant.store;

import java.util.Map;
import java.util.Optional;

/**
 * What may stand behind a key: how it is read, and how an editor is told of it.
 *
 * @param <T> what it is read into
 */
interface Kind<T> {
    /** What stands there, or nothing when something is wrong with it; that has then been reported. */
    Optional<T> read(Value value);

    /** A value that could stand there, as a user would write it behind the colon. */
    String example();

    /** The same in the words of JSON Schema. */
    Map<String, Object> schema();
}
