package vierkant.store;

import vierkant.model.Path;
import vierkant.text.Message;

/** Where in a budget, in words. */
sealed interface Where extends Message {
    /** In the file as a whole. */
    record Top() implements Where {}

    /** At a path. */
    record At(Path path) implements Where {}

    static Where of(Path path) {
        return path.keys().isEmpty() ? new Top() : new At(path);
    }
}
