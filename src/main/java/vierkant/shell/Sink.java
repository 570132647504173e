package vierkant.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where text goes to, as UTF-8 and at once. After a first failure it takes everything and writes nothing: whoever prints need
 * not mind, and the end of the program asks once.
 */
final class Sink {
    private final OutputStream stream;
    private Optional<IOException> failure = Optional.empty();

    Sink(OutputStream stream) {
        this.stream = stream;
    }

    void print(String text) {
        if (failure.isPresent()) {
            return;
        }
        try {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
            stream.flush();
        } catch (IOException e) {
            failure = Optional.of(e);
        }
    }

    /** Why not everything was written; empty where it was. */
    Optional<IOException> failure() {
        return failure;
    }
}
