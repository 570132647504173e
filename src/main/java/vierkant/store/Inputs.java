package vierkant.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vierkant.model.Figure;
import vierkant.model.Path;

/** The inputs of the file by their paths, each with what may stand there and what does. */
final class Inputs {
    private final Map<String, Input> all = new LinkedHashMap<>();
    private boolean isClosed;

    /**
     * An input.
     *
     * @param kind what may stand there; in years that are not named another number does not count
     * @param figure what does
     */
    record Input(Path path, Kind<Figure> kind, Figure figure) {}

    /** Something that may be uncertain, or other in a scenario. */
    void add(Path path, Kind<Figure> kind, Figure figure) {
        if (!isClosed) {
            all.put(path.toString(), new Input(path, kind, figure));
        }
    }

    /** From here on figures are about the inputs, and none of them themselves. */
    void close() {
        isClosed = true;
    }

    Optional<Input> named(String path) {
        return Optional.ofNullable(all.get(path));
    }

    Set<String> names() {
        return all.keySet();
    }
}
