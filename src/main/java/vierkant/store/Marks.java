package vierkant.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import vierkant.model.Path;
import vierkant.model.Problem;

/** Where everything in one file stands. */
public final class Marks {
    private final FileText text;
    private final Map<Path, Mark> places;

    private Marks(FileText text, Map<Path, Mark> places) {
        this.text = text;
        this.places = Map.copyOf(places);
    }

    static Marks of(FileText text, Node root, Map<Path, Mark> besides) {
        Map<Path, Mark> places = new HashMap<>(besides);
        places.put(Path.ROOT, root.mark());
        add(places, Path.ROOT, root);
        return new Marks(text, places);
    }

    /** Marks of a file of which nothing is known. */
    static Marks none(FileText text) {
        return new Marks(text, Map.of());
    }

    /** How the file is called in reports. */
    public String file() {
        return text.file();
    }

    /**
     * Where a path stands: at its value, or at its key where that has keys of its own. A path that is not in the file is
     * where the nearest path around it is.
     */
    public Mark of(Path path) {
        Path here = path;
        while (!places.containsKey(here) && !here.keys().isEmpty()) {
            here = here.parent();
        }
        return Objects.requireNonNull(places.getOrDefault(here, Mark.START));
    }

    /** The place of a path as a person reads it: {@code budgets/zuidwest.yaml:12}. */
    public String line(Path path) {
        return file() + ":" + of(path).line();
    }

    /** A problem that was found after the file was read, with its place. */
    public Located locate(Problem problem) {
        Mark mark = of(problem.at());
        return new Located(file(), mark, text.excerpt(mark), problem);
    }

    private static void add(Map<Path, Mark> places, Path path, Node node) {
        node.in(new Node.Cases<>(scalar -> 0, items -> 0, keys -> added(places, path, keys), broken -> 0));
    }

    private static int added(Map<Path, Mark> places, Path path, Node.Keys keys) {
        for (Node.Entry entry : keys.entries()) {
            if (!entry.key().isEmpty()) {
                Path inner = path.then(entry.key());
                Mark mark = entry.value()
                        .in(new Node.Cases<>(
                                Node.Scalar::mark, Node.Items::mark, k -> entry.keyMark(), Node.Broken::mark));
                places.putIfAbsent(inner, mark);
                add(places, inner, entry.value());
            }
        }
        return 0;
    }
}
