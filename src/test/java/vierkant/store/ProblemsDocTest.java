package vierkant.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vierkant.shell.AsPrinted;
import vierkant.text.Language;

/** {@code docs/problems.md} is the gallery; {@code -Dvierkant.rewrite=true} writes it anew. */
class ProblemsDocTest {
    private static final Path DOCUMENT = GalleryTest.home().resolve("docs/problems.md");
    private static final String HEAD = """
            # What can be wrong with a budget file or a regulation file

            Every problem that the reader reports, with a file that has it and what is said of it, in English and in Dutch.
            All problems of a file are reported at once, by place: file, line and column, the line as it is written, a mark
            under the place, and what to do about it. The exit status is 3.

            This page is made from `src/test/resources/problems` by a test; change the samples or the texts, not this page.
            """;

    @Test
    void isMadeFromTheGallery() throws IOException {
        StringBuilder document = new StringBuilder(HEAD);
        for (Path sample : GalleryTest.samples().toList()) {
            document.append("\n## ").append(sample.getFileName()).append("\n\n");
            yaml(sample.resolve("budget.yaml"))
                    .ifPresent(text -> document.append("```yaml\n").append(text).append("```\n\n"));
            for (Path regulation : GalleryTest.regulations(sample)) {
                document.append("`regulations/")
                        .append(regulation.getFileName())
                        .append("`:\n\n```yaml\n")
                        .append(yaml(regulation).orElseThrow())
                        .append("```\n\n");
            }
            List<Located> problems = GalleryTest.problems(sample);
            for (Language language : List.of(Language.EN, Language.NL)) {
                document.append("```text\n")
                        .append(AsPrinted.text(problems, language))
                        .append(language == Language.EN ? "```\n\n" : "```\n");
            }
        }
        if (Boolean.getBoolean("vierkant.rewrite")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, document);
        }
        assertThat(document.toString()).isEqualTo(Files.readString(DOCUMENT));
    }

    /** The sample as text that a page can show. */
    private static Optional<String> yaml(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        StringBuilder shown = new StringBuilder();
        new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .codePoints()
                .map(character -> FileText.isInvisible(character) ? 0xFFFD : character)
                .forEach(shown::appendCodePoint);
        return Optional.of(shown.toString());
    }
}
