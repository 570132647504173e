package vierkant.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vierkant.Days;
import vierkant.desk.Desk;

/**
 * What the documents show is what the program prints, and what they link to is there.
 *
 * <p>A block that starts with {@code ```console} holds one command and what it prints on a screen of 120 columns. {@code
 * -Dvierkant.rewrite=true} writes down what comes out now; read the difference before you keep it.
 */
class DocsTest {
    private static final Path HOME = Path.of(System.getProperty("vierkant.home"));
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```console\\n\\$ \\./(vierkant [^\\n]*)\\n(.*?)^```$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(#[^)]*)?\\)");

    @TempDir
    Path folder;

    static List<Path> documents() throws IOException {
        List<Path> found = new ArrayList<>(
                List.of(HOME.resolve("README.md"), HOME.resolve("CONTRIBUTING.md"), HOME.resolve("CHANGELOG.md")));
        try (Stream<Path> docs = Files.walk(HOME.resolve("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(found::add);
        }
        return found;
    }

    @ParameterizedTest
    @MethodSource("documents")
    void showsWhatTheProgramPrints(Path document) throws IOException {
        String text = Files.readString(document);
        Matcher blocks = BLOCK.matcher(text);
        StringBuilder now = new StringBuilder();
        while (blocks.find()) {
            String block = "```console\n$ ./" + blocks.group(1) + "\n" + printed(blocks.group(1)) + "```";
            blocks.appendReplacement(now, Matcher.quoteReplacement(block));
        }
        blocks.appendTail(now);
        if (Boolean.getBoolean("vierkant.rewrite")) {
            Files.writeString(document, now);
        }
        assertThat(now.toString()).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksToWhatIsThere(Path document) throws IOException {
        Matcher links = LINK.matcher(Files.readString(document));
        while (links.find()) {
            String target = links.group(1);
            if (!target.contains("://")) {
                assertThat(document.resolveSibling(target))
                        .as("link in %s", document.getFileName())
                        .exists();
            }
        }
    }

    private String printed(String command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                Map.of("XDG_STATE_HOME", folder.resolve("state").toString()),
                new ByteArrayInputStream(new byte[0]),
                new Sink(out),
                new Sink(err),
                folder,
                () -> false,
                () -> new Screen(OptionalInt.of(120), Screen.NONE.style()),
                () -> false);
        List<String> words = TypedLine.of(command).words().stream()
                .map(TypedLine.Word::text)
                .skip(1)
                .toList();
        new Program(
                        surroundings,
                        new Catalogue(() -> new Desk(folder, HOME, Days::today)).commands(),
                        (session, interpreters) -> {
                            throw new AssertionError("nobody sits at a terminal here");
                        })
                .run(words);
        assertThat(err.toString(StandardCharsets.UTF_8)).as(command).isEmpty();
        return out.toString(StandardCharsets.UTF_8);
    }
}
