package vierkant.store;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vierkant.model.Path;
import vierkant.model.Problem;
import vierkant.model.Years;
import vierkant.text.Near;

/** One reading of one file: what is known of the whole of it, and what was found wrong. */
final class Scan {
    private final Problems problems;
    private final Set<Located> elsewhere = new HashSet<>();
    private final Set<Path> faults = new HashSet<>();
    private final Map<Section, Set<String>> names = new EnumMap<>(Section.class);
    private final Map<Section, Set<String>> used = new EnumMap<>(Section.class);
    private final Set<Section> emptySections = EnumSet.noneOf(Section.class);
    private final Map<Path, Mark> places = new HashMap<>();
    private final Set<Mapping> withoutOrigin = new LinkedHashSet<>();
    private final Inputs inputs = new Inputs();
    private Optional<Years> years = Optional.empty();
    private Optional<String> author = Optional.empty();
    private boolean authorMissed;

    /**
     * A reading that has just begun.
     *
     * @param form that of the whole file
     */
    Scan(Problems problems, Node root, Form form) {
        this.problems = problems;
        for (Section section : Section.values()) {
            if (form.field(section.key()).isPresent()) {
                names.put(
                        section,
                        new LinkedHashSet<>(
                                section(root, form, section).map(Scan::keys).orElse(List.of())));
            }
        }
    }

    /** What stands behind a key of a node. */
    static Optional<Node> value(Node node, String key) {
        return entry(node, key).map(Node.Entry::value);
    }

    /** The entry of a key of a node. */
    static Optional<Node.Entry> entry(Node node, String key) {
        return entries(node).stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    /** The entries of a node that has keys. */
    static List<Node.Entry> entries(Node node) {
        return node.in(
                new Node.Cases<>(scalar -> List.of(), items -> List.of(), Node.Keys::entries, broken -> List.of()));
    }

    /** The keys of a node that has keys. */
    static List<String> keys(Node node) {
        return entries(node).stream().map(Node.Entry::key).toList();
    }

    /** What stands behind the key of a section, also where that key is misspelt: its names are known all the same. */
    private static Optional<Node> section(Node root, Form form, Section section) {
        return value(root, section.key())
                .or(() -> entries(root).stream()
                        .filter(entry -> form.field(entry.key()).isEmpty())
                        .filter(entry -> Near.to(entry.key(), form.keys()).contains(section.key()))
                        .map(Node.Entry::value)
                        .findFirst());
    }

    void report(Mark mark, Problem problem) {
        problems.add(mark, problem);
    }

    /** Something within a mapping is wrong. */
    void fault(Path mapping) {
        faults.add(mapping);
    }

    /** Whether a place is in something that has a name of its own, such as a contract, and in which something is wrong. */
    boolean isInFault(Path place) {
        return faults.stream().anyMatch(fault -> fault.keys().size() > 1 && place.isIn(fault));
    }

    /** Something is wrong in another file that this one needs, which is said once. */
    void report(Located problem) {
        if (elsewhere.add(problem)) {
            problems.add(problem);
        }
    }

    /** The names that a section gives, wrong or right. */
    Set<String> names(Section section) {
        return names.getOrDefault(section, Set.of());
    }

    /** Whether it is worth saying that a name is not in a section: of an empty section once is enough. */
    boolean isNews(Section section) {
        return !names(section).isEmpty() || emptySections.add(section);
    }

    /** Something in the file refers to a thing of this name. */
    void use(Section section, String name) {
        used.computeIfAbsent(section, each -> new HashSet<>()).add(name);
    }

    /** Whether something in the file refers to a thing of this name. */
    boolean isUsed(Section section, String name) {
        return used.getOrDefault(section, Set.of()).contains(name);
    }

    /** Whether something was found that can not be passed over. */
    boolean hasErrors() {
        return problems.hasErrors();
    }

    /** Where a text stands within the value that starts at a mark. */
    FormulaPlaces places(Mark start, String value) {
        return problems.places(start, value);
    }

    void place(Path path, Mark mark) {
        places.put(path, mark);
    }

    Map<Path, Mark> places() {
        return places;
    }

    /** The inputs that were read so far. */
    Inputs inputs() {
        return inputs;
    }

    /** The axis; empty where it could not be read, which has been reported. */
    Optional<Years> years() {
        return years;
    }

    void years(Optional<Years> read) {
        years = read;
    }

    void author(Optional<String> read) {
        author = read;
    }

    /** Who made an assumption that names nobody; that nobody is known is reported once. */
    String author(Mark mark, Path path) {
        if (author.isEmpty() && !authorMissed) {
            authorMissed = true;
            report(mark, new ReadingProblem.NoAuthor(path));
        }
        return author.orElse("?");
    }

    /** Somewhere inside this mapping stands a figure without origin. */
    void withoutOrigin(Mapping mapping) {
        withoutOrigin.add(mapping);
    }

    void reportOrigins() {
        withoutOrigin.forEach(Mapping::reportOrigins);
    }
}
