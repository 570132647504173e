package vierkant.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vierkant.model.Problem;
import vierkant.shell.AsPrinted;
import vierkant.text.Language;

/**
 * Each problem with a sample file and its golden text in both languages, as the program prints it. {@code mvn test -Dtest=GalleryTest
 * -Dvierkant.rewrite=true} rewrites the texts; a person reads the difference.
 */
class GalleryTest {
    private static final Path PROBLEMS = home().resolve("src/test/resources/problems");
    private static final boolean REWRITE = Boolean.getBoolean("vierkant.rewrite");

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void saysWhatIsWrongInBothLanguages(Path sample) throws IOException {
        List<Located> problems = problems(sample);

        assertThat(problems).isNotEmpty().isSorted();
        for (Language language : Language.values()) {
            Path golden = sample.resolve("expected." + language.tag() + ".txt");
            String said = AsPrinted.text(problems, language);
            if (REWRITE) {
                Files.writeString(golden, said);
            }
            assertThat(said).isEqualTo(Files.readString(golden));
        }
    }

    @Test
    void everyProblemHasASample() throws IOException {
        Set<Class<?>> shown = samples()
                .flatMap(sample -> problems(sample).stream())
                .map(located -> located.problem().getClass())
                .collect(Collectors.toSet());
        Set<String> without = leaves(ReadingProblem.class)
                .filter(type -> !shown.contains(type))
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
        // too big for a repository: HostileFileTest makes them
        without.removeAll(Set.of("TooBig", "LineTooLong", "TooManyParts"));
        assertThat(without).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void onlyAFileWithoutErrorsGivesAnything(Path sample) {
        boolean isEmpty = isOfRegulation(sample)
                ? readEdition(sample).edition().isEmpty()
                : read(sample).budget().isEmpty();

        assertThat(isEmpty)
                .isEqualTo(problems(sample).stream()
                        .anyMatch(each -> each.problem().severity() == Problem.Severity.ERROR));
    }

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> all = Files.list(PROBLEMS)) {
            return all.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(GalleryTest::leaves)
                : Stream.of(type);
    }

    static List<Located> problems(Path sample) {
        return isOfRegulation(sample)
                ? readEdition(sample).problems()
                : read(sample).problems();
    }

    /** The files of regulations in a sample, in order. */
    static List<Path> regulations(Path sample) {
        Path folder = sample.resolve("regulations");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reading read(Path sample) {
        List<Path> folders = List.of(sample.resolve("regulations"), Shipped.folder());
        return BudgetReader.read(
                sample.resolve("budget.yaml"),
                "budget.yaml",
                Regulations.in(folders, file -> "regulations/" + file.getFileName()));
    }

    private static ReadEdition readEdition(Path sample) {
        Path file = regulations(sample).get(0);
        return RegulationReader.read(file, "regulations/" + file.getFileName());
    }

    /** A sample without a budget, but with a regulation. */
    private static boolean isOfRegulation(Path sample) {
        return !Files.exists(sample.resolve("budget.yaml"))
                && !regulations(sample).isEmpty();
    }

    static Path home() {
        return Path.of(System.getProperty("vierkant.home"));
    }
}
