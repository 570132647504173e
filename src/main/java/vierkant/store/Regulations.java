package vierkant.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vierkant.model.FactId;
import vierkant.model.Regulation;
import vierkant.model.Regulation.Period;
import vierkant.model.RegulationId;
import vierkant.model.UseId;

/**
 * The regulations that a budget can name: files {@code REGULATION-EDITION.yaml} in some folders. A file is read when its
 * regulation is asked for, and once.
 */
public final class Regulations {
    /** No regulations at all. */
    public static final Regulations NONE = new Regulations(List.of(), Path::toString);

    private static final String ENDING = ".yaml";
    private static final Pattern NAME = Pattern.compile("([a-z0-9]+(?:-[a-z0-9]+)*)-[a-z0-9]+\\.yaml");

    private final List<Path> folders;
    private final Function<Path, String> called;
    private final Map<Path, ReadEdition> read = new LinkedHashMap<>();
    private Optional<Map<String, Path>> listed = Optional.empty();
    private Optional<Map<FactId, Regulation.Fact>> facts = Optional.empty();

    private Regulations(List<Path> folders, Function<Path, String> called) {
        this.folders = List.copyOf(folders);
        this.called = called;
    }

    /**
     * The regulations in some folders, of which any may be absent. A file in an earlier folder goes before one of the same
     * name in a later one.
     *
     * @param called what a file is called in reports
     */
    public static Regulations in(List<Path> folders, Function<Path, String> called) {
        return new Regulations(folders, called);
    }

    /** How the file of an edition must be called. */
    static String fileName(String regulation, String edition) {
        return regulation + "-" + edition + ENDING;
    }

    /** The names of all regulations of which there is a file, in order. */
    public Set<String> names() {
        return files().keySet().stream().map(Regulations::regulation).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The texts of a regulation that can be read, by the first day on which each holds. */
    public List<Edition> editions(RegulationId regulation) {
        return read(regulation).stream()
                .flatMap(each -> each.edition().stream())
                .sorted(Comparator.comparing(each -> each.regulation().inForce().from()))
                .toList();
    }

    /** What is wrong with the texts of a regulation: each by itself, and two that hold on one day. */
    public List<Located> problems(RegulationId regulation) {
        List<Located> problems = new ArrayList<>();
        read(regulation).forEach(each -> problems.addAll(each.problems()));
        List<Edition> editions = editions(regulation);
        for (int later = 1; later < editions.size(); later++) {
            for (Edition earlier : editions.subList(0, later)) {
                overlap(earlier, editions.get(later)).ifPresent(problems::add);
            }
        }
        return problems;
    }

    /** Every text that can be read, of every regulation. */
    public List<Regulation> texts() {
        return names().stream()
                .flatMap(name -> editions(new RegulationId(name)).stream())
                .map(Edition::regulation)
                .toList();
    }

    /** Every use that some text of some regulation has. */
    public Set<String> uses() {
        return files().values().stream()
                .flatMap(file -> uses(read(file)).stream())
                .map(UseId::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether some text of some regulation has a use; reads no more of them than it takes to find one. */
    boolean knows(UseId use) {
        for (ReadEdition each : read.values()) {
            if (uses(each).contains(use)) {
                return true;
            }
        }
        return files().values().stream().anyMatch(file -> uses(read(file)).contains(use));
    }

    private static Set<UseId> uses(ReadEdition read) {
        return read.edition()
                .map(edition -> edition.regulation().uses().keySet())
                .orElse(Set.of());
    }

    /** Every fact that some text of some regulation asks for; of two of one name that of the later one. */
    Map<FactId, Regulation.Fact> facts() {
        if (facts.isEmpty()) {
            Map<FactId, Regulation.Fact> all = new LinkedHashMap<>();
            texts().forEach(regulation -> all.putAll(regulation.facts()));
            facts = Optional.of(all);
        }
        return facts.get();
    }

    /**
     * Whether a name that no text has may stand in one that can not be read, of any regulation. What is wrong with those is
     * reported; a name that looks like a known one is a slip all the same.
     */
    boolean mayHide(Known name, Mapping in) {
        List<Located> unreadable = files().values().stream()
                .map(this::read)
                .filter(each -> each.edition().isEmpty())
                .flatMap(each -> each.problems().stream())
                .toList();
        unreadable.forEach(in::report);
        return !unreadable.isEmpty() && !name.isLikeOne();
    }

    private static Optional<Located> overlap(Edition earlier, Edition later) {
        Period before = earlier.regulation().inForce();
        Period after = later.regulation().inForce();
        return before.contains(after.from())
                ? Optional.of(later.marks()
                        .locate(new ReadingProblem.EditionsOverlap(
                                vierkant.model.Path.of(RegulationFormat.IN_FORCE.name()),
                                later.regulation().edition(),
                                earlier.regulation().edition(),
                                earlier.marks().file(),
                                after.from())))
                : Optional.empty();
    }

    private List<ReadEdition> read(RegulationId regulation) {
        return files().entrySet().stream()
                .filter(file -> regulation(file.getKey()).equals(regulation.name()))
                .map(Map.Entry::getValue)
                .map(this::read)
                .toList();
    }

    private ReadEdition read(Path file) {
        return read.computeIfAbsent(file, each -> RegulationReader.read(each, called.apply(each)));
    }

    private static String regulation(String fileName) {
        Matcher name = NAME.matcher(fileName);
        if (!name.matches()) {
            throw new IllegalArgumentException(fileName + " is no name of a regulation file");
        }
        return name.group(1);
    }

    private Map<String, Path> files() {
        if (listed.isEmpty()) {
            Map<String, Path> files = new LinkedHashMap<>();
            for (Path folder : new LinkedHashSet<>(folders)) {
                list(folder).forEach(file -> files.putIfAbsent(String.valueOf(file.getFileName()), file));
            }
            listed = Optional.of(files);
        }
        return listed.get();
    }

    /** A folder that is absent or may not be read has no regulations; whoever names one is told that it is unknown. */
    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            NAME.matcher(String.valueOf(file.getFileName())).matches())
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
