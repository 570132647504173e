package vierkant.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vierkant.Days;
import vierkant.desk.Desk;

/**
 * Transcripts of what a person types and sees, one file per subject in {@code src/test/resources/sessions}.
 *
 * <pre>
 * # a remark
 * $ LANG=nl_NL vierkant version      the command, with variables of the environment in front
 * | a line of standard input
 * a line of standard output
 * ! a line of standard error
 * = 2                                the exit status, where it is not 0
 * </pre>
 *
 * <p>Where a folder of the same name lies beside a transcript, what is in it lies where the person is.
 *
 * <p>Each command is also typed behind a prompt, and must give the same.
 *
 * <p>{@code [...]} in an expected line stands for anything. {@code -Dvierkant.rewrite=true} writes down what comes out now; read the
 * difference before you keep it.
 */
class SessionsTest {
    private static final Path HOME = Path.of(System.getProperty("vierkant.home"));
    private static final Path FOLDER = HOME.resolve("src/test/resources/sessions");

    @TempDir
    private Path folder;

    /** Whether an empty line parts an entry from one before it. */
    private enum First {
        YES,
        NO
    }

    /** A command with what belongs to it. */
    private static final class Entry {
        private final List<String> remarks = new ArrayList<>();
        private final List<String> input = new ArrayList<>();
        private final List<String> expected = new ArrayList<>();
        private String command = "";

        List<String> all(List<String> outcome, First first) {
            List<String> all = new ArrayList<>();
            if (first == First.NO) {
                all.add("");
            }
            all.addAll(remarks);
            all.add(command);
            input.forEach(line -> all.add(("| " + line).stripTrailing()));
            all.addAll(outcome);
            return all;
        }
    }

    @TestFactory
    Stream<DynamicTest> transcripts() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(FOLDER)) {
            files = all.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        assertThat(files).isNotEmpty();
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> replay(file)));
    }

    private void replay(Path file) throws IOException {
        List<Entry> entries = read(Files.readAllLines(file));
        Path beside = file.resolveSibling(file.getFileName().toString().replace(".txt", ""));
        if (Files.isDirectory(beside)) {
            copy(beside, folder);
            copy(beside, folder.resolve("typed"));
        }
        List<String> written = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (Entry entry : entries) {
            List<String> outcome = outcome(entry);
            boolean same = matches(entry.expected, outcome);
            First first = written.isEmpty() ? First.YES : First.NO;
            written.addAll(entry.all(same ? entry.expected : outcome, first));
            expected.addAll(entry.all(entry.expected, first));
        }
        if (Boolean.getBoolean("vierkant.rewrite")) {
            Files.write(file, written);
        }
        assertThat(String.join("\n", written)).isEqualTo(String.join("\n", expected));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(each, target);
                }
            }
        }
    }

    private static List<Entry> read(List<String> lines) {
        List<Entry> entries = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("# ") || line.startsWith("$ ")) {
                // the empty line between entries is no output
                if (!entries.isEmpty() && remarks.isEmpty()) {
                    List<String> before = entries.get(entries.size() - 1).expected;
                    if (!before.isEmpty() && before.get(before.size() - 1).isEmpty()) {
                        before.remove(before.size() - 1);
                    }
                }
            }
            if (line.startsWith("# ")) {
                remarks.add(line);
            } else if (line.startsWith("$ ")) {
                Entry entry = new Entry();
                entry.remarks.addAll(remarks);
                remarks.clear();
                entry.command = line;
                entries.add(entry);
            } else if (line.startsWith("|")
                    && entries.get(entries.size() - 1).expected.isEmpty()) {
                entries.get(entries.size() - 1).input.add(line.length() < 2 ? "" : line.substring(2));
            } else {
                entries.get(entries.size() - 1).expected.add(line);
            }
        }
        return entries;
    }

    private List<String> outcome(Entry entry) throws IOException {
        List<String> words = new ArrayList<>(TypedLine.of(entry.command.substring(2)).words().stream()
                .map(TypedLine.Word::text)
                .toList());
        Map<String, String> variables = new HashMap<>();
        while (words.get(0).indexOf('=') > 0) {
            String variable = words.remove(0);
            int equals = variable.indexOf('=');
            variables.put(variable.substring(0, equals), variable.substring(equals + 1));
        }
        assertThat(words.remove(0)).isEqualTo("vierkant");
        Machine machine = new Machine(folder);
        variables.forEach(machine::with);
        if (!entry.input.isEmpty()) {
            machine.typing((String.join("\n", entry.input) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        Machine.Ran ran = machine.run(commands(folder), words.toArray(String[]::new));
        if (entry.input.isEmpty() && !variables.containsKey("VIERKANT_LANGUAGE")) {
            typedBehindThePromptItIsTheSame(words, variables, ran);
        }
        List<String> outcome = new ArrayList<>(ran.out().lines().toList());
        ran.err().lines().forEach(line -> outcome.add(("! " + line).stripTrailing()));
        if (ran.status().code() != 0) {
            outcome.add("= " + ran.status().code());
        }
        return outcome;
    }

    /** The shell answers as the command does; only the line that was typed is shown with what is wrong in it. */
    private void typedBehindThePromptItIsTheSame(List<String> words, Map<String, String> variables, Machine.Ran given)
            throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("typed"));
        Machine machine = new Machine(elsewhere);
        variables.forEach(machine::with);
        String line = words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        Machine.Ran typed = machine.type(commands(elsewhere), line);
        assertThat(typed.out()).isEqualTo(given.out());
        assertThat(withoutExcerpts(typed.err())).isEqualTo(withoutExcerpts(given.err()));
        assertThat(typed.status()).isEqualTo(given.status());
    }

    private static List<String> withoutExcerpts(String err) {
        return err.lines().filter(shown -> !shown.startsWith("    ")).toList();
    }

    private static List<Command> commands(Path folder) {
        return new Catalogue(() -> new Desk(folder, HOME, Days::today)).commands();
    }

    private static boolean matches(List<String> expected, List<String> outcome) {
        if (expected.size() != outcome.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            String pattern = "\\Q" + expected.get(i).replace("[...]", "\\E.*\\Q") + "\\E";
            if (!outcome.get(i).matches(pattern)) {
                return false;
            }
        }
        return true;
    }
}
