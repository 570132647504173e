package vierkant.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A conversation in a real terminal, which tmux is. */
@Tag("terminal")
class TerminalTest {
    private static final int PATIENCE_SECONDS = 20;

    @TempDir
    private Path folder;

    private String socket = "";

    @BeforeEach
    void needsTmux() throws IOException, InterruptedException {
        boolean here = Arrays.stream(System.getenv("PATH").split(":", -1))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "tmux")));
        assumeTrue(here, "tmux is not installed, so there is no terminal to talk in");
    }

    @AfterEach
    void endsItsOwnTerminal() throws IOException, InterruptedException {
        if (!socket.isEmpty()) {
            tmux("kill-server");
        }
    }

    private String tmux(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("tmux", "-S", socket));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out;
    }

    /** Starts the program in a terminal of 100 by 30, in an empty folder. */
    private void start(String... environment) throws IOException, InterruptedException {
        endsItsOwnTerminal();
        // a new one each time: a server that is ending still owns its socket
        socket = Files.createTempDirectory(folder, "tmux").resolve("socket").toString();
        Path work = Files.createDirectories(folder.resolve("work"));
        String program = Processes.command(List.of()).stream()
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
        // the class path is too long for a command of tmux
        Path script = Files.writeString(
                folder.resolve("start.sh"),
                "unset LC_ALL LC_MESSAGES VIERKANT_LANGUAGE NO_COLOR\nexport LANG=nl_NL.UTF-8 XDG_STATE_HOME='"
                        + folder.resolve("state") + "' "
                        + String.join(" ", environment) + "\ncd '" + work + "'\n" + program
                        + "\necho \"afgelopen met $?\"\nsleep 600\n");
        tmux("-f", "/dev/null", "-u", "new-session", "-d", "-x", "100", "-y", "30", "sh '" + script + "'");
        awaits("vierkant>");
    }

    private void types(String... keys) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("send-keys"));
        command.addAll(List.of(keys));
        tmux(command.toArray(String[]::new));
    }

    private String screen() throws IOException, InterruptedException {
        return tmux("capture-pane", "-p").stripTrailing();
    }

    private void awaits(String text) throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        String seen = screen();
        while (!seen.contains(text) && System.nanoTime() < until) {
            Thread.sleep(50);
            seen = screen();
        }
        assertThat(seen).contains(text);
    }

    /** Clears the screen, so that what is awaited is not what stood there before. */
    private void clears() throws IOException, InterruptedException {
        types("C-l");
        long until = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        while (screen().lines().count() > 1 && System.nanoTime() < until) {
            Thread.sleep(50);
        }
        assertThat(screen().lines()).hasSize(1);
    }

    @Test
    void talks() throws IOException, InterruptedException {
        start();
        assertThat(screen()).startsWith("Vierkant development. Typ help");
        types("versi", "Tab");
        awaits("> version");
        types("Enter");
        awaits("Java ");
        // an exclamation mark is no history, and a quote that is open no second line
        types("versoin! \"x", "Enter");
        awaits("aanhalingsteken");
        types("versoin!", "Enter");
        awaits("Bedoelt u: version?");
        // Ctrl-C forgets the line, and an empty line does nothing
        types("iets anders", "C-c");
        types("Enter");
        types("version --output json", "Enter");
        awaits("{\"tables\"");
        assertThat(screen()).doesNotContain("commando 'iets'");
        // the arrow goes back in history
        types("Up", "Up", "C-a", "C-k", "exit", "Enter");
        awaits("afgelopen met 0");
        assertThat(folder.resolve("work")).isEmptyDirectory();
        assertThat(folder.resolve("state/vierkant/history")).content().contains("versoin!");
    }

    @Test
    void knowsWhichBudgetIsOpen() throws IOException, InterruptedException {
        start();
        types("open dri", "Tab", "Enter");
        awaits("vierkant drimmelen-2024>");
        types("explain verh", "Tab", "2025", "Enter");
        awaits("Waarom: Verhoging vanwege de af- en ombouw");
        types("show --section to", "Tab", "--output json", "Enter");
        awaits("\"238000.00\"");
        types("contract show x", "Enter");
        awaits("heeft geen contract 'x'");
        awaits("vierkant drimmelen-2024>");
    }

    @Test
    void ctrlCDuringACommandDoesNotLeave() throws IOException, InterruptedException {
        start();
        Files.writeString(folder.resolve("work/lang.txt"), "show zuidwest-2021 --output csv\n".repeat(40));
        types("@lang.txt", "Enter");
        awaits("plaatsingen-516");
        types("C-c");
        types("version", "Enter");
        awaits("Java ");
        assertThat(screen()).contains("vierkant>").doesNotContain("afgelopen met");
    }

    @Test
    void asksWhatIsNotKnownOneQuestionAtATime() throws IOException, InterruptedException {
        start();
        types("fund check vastgoed --budget zuidwest-2021 --amount 1000 --use verbouwen --date 1-3-2022", "Enter");
        awaits("Naar wie gaat het geld");
        types("Horizn", "Enter");
        awaits("Bedoelt u horizon?");
        types("Horizon", "Enter");
        awaits("vastgoedtransitie? (ja, nee, weet ik niet, stop)");
        types("ja", "Enter");
        awaits("(structureel)?");
        types("nee", "Enter");
        awaits("bindt de verstrekker niet");
        clears();
        // Ctrl-C ends the questions and gives the answer as it is
        types("fund check vastgoed --budget zuidwest-2021 --amount 1000 --use verbouwen --date 1-3-2022", "Enter");
        awaits("Naar wie gaat het geld");
        types("C-c");
        awaits("SHA-256 van de administratie");
        types("version", "Enter");
        awaits("Java ");
        assertThat(folder.resolve("state/vierkant/history")).content().doesNotContain("Horizn");
    }

    @Test
    void ctrlDLeaves() throws IOException, InterruptedException {
        start();
        types("C-d");
        awaits("afgelopen met 0");
    }

    @Test
    void proposesOptionsBehindAnArgument() throws IOException, InterruptedException {
        start();
        types("help version --", "Tab");
        awaits("--language");
        types("l", "Tab", "n", "Tab");
        awaits("help version --language nl");
        types("Enter");
        awaits("Eindstatus");
    }

    @Test
    void headingsStandOutUnlessTheyMayNot() throws IOException, InterruptedException {
        start();
        types("help fund", "Enter");
        awaits("Meer over een commando");
        assertThat(tmux("capture-pane", "-p", "-e")).contains("\u001b[1mDe commando's");
        start("NO_COLOR=1");
        types("help fund", "Enter");
        awaits("Meer over een commando");
        assertThat(tmux("capture-pane", "-p", "-e")).doesNotContain("\u001b[1m");
    }

    @Test
    void aTerminalThatCanDoNothingWillDo() throws IOException, InterruptedException {
        start("TERM=dumb");
        assertThat(screen()).doesNotContain("WARN", "terminal");
        types("version", "Enter");
        awaits("Java ");
        types("exit", "Enter");
        awaits("afgelopen met 0");
    }

    @Test
    void aCommandInATerminalKnowsItsWidth() throws IOException, InterruptedException {
        start();
        types("help script", "Enter");
        awaits("Eindstatus");
        assertThat(screen().lines()).allMatch(line -> Letters.width(line) <= 100);
        assertThat(screen()).contains("Lege regels en wat achter # staat, tellen niet");
    }
}
