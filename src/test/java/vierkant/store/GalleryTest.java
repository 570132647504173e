package vierkant.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import vierkant.text.Language;
import vierkant.text.Words;

/**
 * Each problem with a sample file and its golden text in both languages. {@code mvn test -Dtest=GalleryTest
 * -Dvierkant.rewrite=true} rewrites the texts; a person reads the difference.
 */
class GalleryTest {
    private static final Path PROBLEMS = home().resolve("src/test/resources/problems");
    private static final boolean REWRITE = Boolean.getBoolean("vierkant.rewrite");

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void saysWhatIsWrongInBothLanguages(Path sample) throws IOException {
        List<Located> problems = read(sample).problems();

        assertThat(problems).isNotEmpty().isSorted();
        for (Language language : Language.values()) {
            Path golden = sample.resolve("expected." + language.tag() + ".txt");
            String said = text(problems, language);
            if (REWRITE) {
                Files.writeString(golden, said);
            }
            assertThat(said).isEqualTo(Files.readString(golden));
        }
    }

    @Test
    void everyProblemHasASample() throws IOException {
        Set<Class<?>> shown = samples()
                .flatMap(sample -> read(sample).problems().stream())
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
    void onlyAFileWithoutErrorsGivesABudget(Path sample) {
        Reading reading = read(sample);

        assertThat(reading.budget().isEmpty())
                .isEqualTo(reading.problems().stream()
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

    static String text(List<Located> problems, Language language) {
        return problems.stream()
                .flatMap(located -> located.lines(Words.in(language)).stream())
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    static Reading read(Path sample) {
        return BudgetReader.read(sample.resolve("budget.yaml"), "budget.yaml");
    }

    static Path home() {
        return Path.of(System.getProperty("vierkant.home"));
    }
}
