package vierkant.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vierkant.Days;
import vierkant.desk.Desk;
import vierkant.desk.Finding;
import vierkant.desk.Reply;
import vierkant.desk.Status;
import vierkant.risk.Progress;
import vierkant.shell.Call.Next;
import vierkant.shell.Call.Outcome;
import vierkant.shell.Command.Group;
import vierkant.text.Language;
import vierkant.text.Message;
import vierkant.text.Verbatim;

/** Statuses, streams, languages and scripts, with commands whose outcome is known. */
class ProgramTest {
    private static final Message NOTHING = new Verbatim("");

    @TempDir
    private Path folder;

    private final List<String> ran = new ArrayList<>();

    private Command command(String name, Command.Action action) {
        return new Command(
                List.of(name),
                List.of(),
                Group.LOOK,
                NOTHING,
                NOTHING,
                List.of(),
                List.of(),
                List.of(),
                (call, session, interpreter) -> {
                    ran.add(name);
                    return action.run(call, session, interpreter);
                });
    }

    private List<Command> commands() {
        List<Command> commands = new ArrayList<>(new Catalogue(() -> new Desk(folder, folder, Days::today)).commands());
        commands.add(
                command("table", (call, session, interpreter) -> Outcome.of(Reply.of(Views.drimmelen()), session)));
        commands.add(command(
                "no",
                (call, session, interpreter) -> Outcome.of(
                        new Reply(Status.ANSWER_IS_NO, Optional.of(Views.drimmelen()), List.of()), session)));
        commands.add(command(
                "invalid",
                (call, session, interpreter) -> Outcome.of(
                        Reply.refused(Status.INPUT_INVALID, Finding.error(new UsageProblem.NotAYear("x"))), session)));
        commands.add(command("bug", (call, session, interpreter) -> {
            throw new IllegalStateException("a mistake of ours");
        }));
        commands.add(command(
                "open-it",
                (call, session, interpreter) -> Outcome.of(Reply.of(Views.drimmelen()), session.withBudget("opened"))));
        commands.add(command("which", (call, session, interpreter) -> {
            ran.add(session.budget().orElse("none"));
            return Outcome.of(Reply.of(Views.drimmelen()), session);
        }));
        return commands;
    }

    private Machine.Ran run(String... arguments) {
        return new Machine(folder).run(commands(), arguments);
    }

    private Machine.Ran piped(String text) {
        return new Machine(folder).typing(text).run(commands());
    }

    private Path script(String name, String text) throws IOException {
        Path script = folder.resolve(name);
        Files.createDirectories(script.getParent());
        return Files.writeString(script, text);
    }

    @Test
    void theStatusOfTheCommandIsTheStatusOfTheProgram() {
        assertThat(run("table").status()).isEqualTo(Status.DONE);
        assertThat(run("no").status()).isEqualTo(Status.ANSWER_IS_NO);
        assertThat(run("tabel").status()).isEqualTo(Status.WRONG_USE);
        assertThat(run("invalid").status()).isEqualTo(Status.INPUT_INVALID);
    }

    @Test
    void resultsGoToStandardOutputAndAllElseToStandardError() {
        assertThat(run("table").out()).contains("€ 238,000.00");
        assertThat(run("table").err()).isEmpty();
        assertThat(run("invalid").out()).isEmpty();
        assertThat(run("invalid").err()).startsWith("error: 'x' is no year\n");
        assertThat(run("invalid", "--output", "json").out()).isEmpty();
    }

    @Test
    void aMistakeOfOursIsOneSentenceAndAReport() throws IOException {
        Machine.Ran ran = run("bug");
        assertThat(ran.status()).isEqualTo(Status.BUG);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).doesNotContain("IllegalState", "\tat ").hasLineCount(2);
        try (Stream<Path> reports = Files.list(folder.resolve("state/vierkant"))) {
            Path report = reports.findFirst().orElseThrow();
            assertThat(ran.err()).contains(report.toString());
            assertThat(report).content().contains("command: [bug]", "a mistake of ours", "\tat vierkant.shell.");
        }
    }

    @Test
    void aMistakeOfOursIsToldAlsoWhereNoReportCanBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Machine.Ran ran =
                new Machine(folder).with("XDG_STATE_HOME", file.toString()).run(commands(), "bug");
        assertThat(ran.status()).isEqualTo(Status.BUG);
        assertThat(ran.err()).contains("a mistake of ours").hasLineCount(2);
    }

    @ParameterizedTest
    @CsvSource({
        "LC_ALL,      nl_NL.UTF-8, geen jaar",
        "LC_MESSAGES, nl_BE,       geen jaar",
        "LANG,        nl,          geen jaar",
        "LANG,        de_DE.UTF-8, no year",
        "LANG,        C.UTF-8,     no year",
        "VIERKANT_LANGUAGE, nl,    geen jaar",
        "NOTHING,     nl,          no year"
    })
    void speaksTheLanguageOfTheMachine(String variable, String value, String expected) {
        assertThat(new Machine(folder)
                        .with(variable, value)
                        .run(commands(), "invalid")
                        .err())
                .contains(expected);
    }

    @Test
    void moreParticularSettingsOfTheLanguageGoFirst() {
        Machine.Ran ran = new Machine(folder)
                .with("LC_ALL", "en_GB")
                .with("LANG", "nl_NL")
                .run(commands(), "invalid");
        assertThat(ran.err()).contains("no year");
        ran = new Machine(folder).with("LC_ALL", "").with("LANG", "nl_NL").run(commands(), "invalid");
        assertThat(ran.err()).contains("geen jaar");
        ran = new Machine(folder)
                .with("VIERKANT_LANGUAGE", "en")
                .with("LANG", "nl_NL")
                .run(commands(), "invalid");
        assertThat(ran.err()).contains("no year");
        ran = new Machine(folder).with("LANG", "nl_NL").run(commands(), "invalid", "--language", "en");
        assertThat(ran.err()).contains("no year");
    }

    @Test
    void aCommandThatIsNotUnderstoodIsRefusedInTheLanguageThatItAskedFor() {
        assertThat(run("table", "--bad", "--language", "nl").err()).contains("fout:");
        assertThat(run("--language", "nl", "tabel").err()).contains("fout:");
        assertThat(run("table", "--bad", "--language", "nld").err()).contains("error:");
    }

    @Test
    void aLanguageThatIsNoneIsRefused() {
        Machine.Ran ran = new Machine(folder).with("VIERKANT_LANGUAGE", "nld").run(commands(), "table");
        assertThat(ran.status()).isEqualTo(Status.WRONG_USE);
        assertThat(ran.err()).contains("VIERKANT_LANGUAGE is 'nld'", "Did you mean nl?");
    }

    @Test
    void whatIsPipedInIsAScriptWithoutPrompt() {
        Machine.Ran piped = piped("\n# eerst\n  table  # toelichting\r\nopen-it\nwhich\n");
        assertThat(piped.status()).isEqualTo(Status.DONE);
        assertThat(ran).containsExactly("table", "open-it", "which", "opened");
        assertThat(piped.out()).doesNotContain("vierkant>", "which").startsWith("JeugdzorgPlus");
        assertThat(piped.err()).isEmpty();
    }

    @Test
    void nothingPipedInDoesNothing() {
        assertThat(piped("")).isEqualTo(new Machine.Ran(Status.DONE, "", ""));
    }

    @Test
    void aScriptStopsAtItsFirstBadLineWithItsStatus() {
        Machine.Ran piped = piped("table\ninvalid\ntable\n");
        assertThat(piped.status()).isEqualTo(Status.INPUT_INVALID);
        assertThat(ran).containsExactly("table", "invalid");
        assertThat(piped.err()).endsWith("""
                        stdin:2:1: error: the script stops at this line, with status 3
                            invalid
                            ^
                          The lines after it were not run.
                        """);
        assertThat(piped("no\ntable").status()).isEqualTo(Status.ANSWER_IS_NO);
        assertThat(piped("bug\ntable").status()).isEqualTo(Status.BUG);
    }

    @Test
    void aScriptTellsTheColumnOfAMistake() {
        assertThat(piped("table\n  table --ouput json").err()).startsWith("""
                        stdin:2:9: error: table has no option --ouput
                              table --ouput json
                                    ^
                        """);
    }

    @Test
    void exitEndsAScript() {
        assertThat(piped("table\nexit\ninvalid\n").status()).isEqualTo(Status.DONE);
        assertThat(ran).containsExactly("table");
    }

    @Test
    void aScriptIsRunFromAFileAndLeavesItsBudgetOpen() throws IOException {
        script("jaar.txt", "\uFEFFopen-it\n");
        assertThat(piped("@jaar.txt\nwhich\nscript jaar.txt\n").status()).isEqualTo(Status.DONE);
        assertThat(ran).containsExactly("open-it", "which", "opened", "open-it");
        assertThat(run("@jaar.txt").status()).isEqualTo(Status.DONE);
        assertThat(run("script", "jaar.txt").status()).isEqualTo(Status.DONE);
    }

    @Test
    void aScriptNamesOthersFromItsOwnFolder() throws IOException {
        script("werk/begin.txt", "@deel/eerste.txt\ntable\n");
        script("werk/deel/eerste.txt", "open-it\n");
        assertThat(run("@werk/begin.txt").status()).isEqualTo(Status.DONE);
        assertThat(ran).containsExactly("open-it", "table");
    }

    @Test
    void aScriptInAScriptStopsBoth() throws IOException {
        script("buiten.txt", "@binnen.txt\ntable\n");
        script("binnen.txt", "\n\ninvalid\n");
        Machine.Ran outer = run("@buiten.txt");
        assertThat(outer.status()).isEqualTo(Status.INPUT_INVALID);
        assertThat(outer.err()).contains("binnen.txt:3:1: error", "buiten.txt:1:1: error");
        assertThat(ran).containsExactly("invalid");
    }

    @Test
    void aScriptThatRunsItselfIsRefused() throws IOException {
        script("a.txt", "table\n@b.txt\n");
        script("b.txt", "@./a.txt\n");
        Machine.Ran outer = run("@a.txt");
        assertThat(outer.status()).isEqualTo(Status.WRONG_USE);
        assertThat(outer.err()).contains("script './a.txt' runs itself", "b.txt:1:1", "a.txt:2:1");
        assertThat(ran).containsExactly("table");
    }

    @Test
    void aScriptThatIsNotThereOrNoTextIsRefused() throws IOException {
        assertThat(run("@geen.txt").status()).isEqualTo(Status.INPUT_INVALID);
        assertThat(run("@geen.txt").err()).startsWith("error: there is no script 'geen.txt'\n");
        Files.createDirectory(folder.resolve("map"));
        assertThat(run("@map").status()).isEqualTo(Status.INPUT_INVALID);
        Files.write(folder.resolve("latin1.txt"), new byte[] {'#', (byte) 0xE9, '\n'});
        assertThat(run("@latin1.txt").status()).isEqualTo(Status.INPUT_INVALID);
        assertThat(run("@latin1.txt").err()).contains("UTF-8");
        assertThat(new Machine(folder)
                        .typing(new byte[] {(byte) 0xFF})
                        .run(commands())
                        .status())
                .isEqualTo(Status.INPUT_INVALID);
    }

    @Test
    void optionsBeforeAScriptHoldForItsLinesAndThoseOfALineForThatLine() {
        Machine.Ran piped = new Machine(folder)
                .typing("table --output csv\ntable\ninvalid\n")
                .run(commands(), "--output", "json", "--language", "nl");
        assertThat(piped.out()).startsWith("\uFEFFNiveau;Regel").contains("{\"title\":");
        assertThat(piped.err()).contains("geen jaar");
    }

    @Test
    void aResultThatCanNotBeWrittenIsNotWritten() {
        Machine.Ran full =
                new Machine(folder).failingWith("No space left on device").run(commands(), "table");
        assertThat(full.status()).isEqualTo(Status.NOT_WRITTEN);
        assertThat(full.err()).contains("No space left on device");
    }

    @Test
    void aReaderThatHasHadEnoughIsNoMistake() {
        Surroundings closed = new Surroundings(
                java.util.Map.of(),
                java.io.InputStream.nullInputStream(),
                new Sink(new java.io.OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("Gebroken pijp");
                    }
                }),
                new Sink(new java.io.ByteArrayOutputStream()),
                folder,
                () -> false,
                () -> Screen.NONE,
                () -> true);
        assertThat(new Program(closed, commands(), (session, interpreters) -> Status.BUG).run(List.of("table")))
                .isEqualTo(Status.DONE);
    }

    @Test
    void aScriptGoesNoFurtherWhenNobodyReadsItsResults() {
        new Machine(folder).failingWith("Broken pipe").typing("table\ntable\n").run(commands());
        assertThat(ran).containsExactly("table");
    }

    @Test
    void withoutACommandAtATerminalItTalks() {
        Surroundings terminal = new Surroundings(
                java.util.Map.of("LANG", "nl_NL"),
                java.io.InputStream.nullInputStream(),
                new Sink(java.io.OutputStream.nullOutputStream()),
                new Sink(java.io.OutputStream.nullOutputStream()),
                folder,
                () -> true,
                () -> Screen.NONE,
                () -> false);
        List<Session> talked = new ArrayList<>();
        Program program = new Program(terminal, commands(), (session, interpreters) -> {
            talked.add(session);
            return Status.DONE;
        });
        assertThat(program.run(List.of("--output", "json"))).isEqualTo(Status.DONE);
        assertThat(talked).containsExactly(Session.in(Language.NL).withOutput(Output.JSON));
        assertThat(program.run(List.of("table"))).isEqualTo(Status.DONE);
        assertThat(talked).hasSize(1);
    }

    @Test
    void aConversationRunsPastedLinesUpToTheFirstBadOne() {
        java.io.ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();
        Surroundings surroundings = new Machine(folder).surroundings(err);
        Interpreter interpreter = new Interpreter(
                commands(),
                new Printer(surroundings.out(), surroundings.err(), () -> Screen.NONE),
                surroundings.state(),
                folder,
                java.util.Optional.empty(),
                () -> Progress.SILENT);
        Talk talk = new Talk(interpreter, Session.in(Language.NL));
        assertThat(talk.prompt()).isEqualTo("vierkant> ");
        assertThat(talk.hear("open-it")).isEqualTo(Next.GO_ON);
        assertThat(talk.prompt()).isEqualTo("vierkant opened> ");
        assertThat(talk.hear("which\ninvalid\nwhich")).isEqualTo(Next.GO_ON);
        assertThat(ran).containsExactly("open-it", "which", "opened", "invalid");
        assertThat(talk.hear("bug")).isEqualTo(Next.GO_ON);
        assertThat(talk.hear("quit")).isEqualTo(Next.LEAVE);
    }
}
