package vierkant.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vierkant.Days;
import vierkant.desk.Desk;
import vierkant.desk.Reply;
import vierkant.desk.Status;
import vierkant.shell.Call.Outcome;
import vierkant.shell.Command.Group;
import vierkant.shell.Parameter.Argument;
import vierkant.shell.Parameter.Option;
import vierkant.text.Message;
import vierkant.text.Verbatim;

class CompletionTest {
    private static final Message NOTHING = new Verbatim("");
    private static final List<Command> COMMANDS = List.of(
            command("show", List.of(Options.BUDGET), List.of(Options.SECTION)),
            command("explain", List.of(Options.LINE, Options.YEAR), List.of(Options.BUDGET_OPTION)),
            command("contract list", List.of(), List.of(Options.BUDGET_OPTION)),
            command("contract show", List.of(Options.CONTRACT), List.of(Options.BUDGET_OPTION)),
            command("export", List.of(Options.BUDGET), List.of(Options.TO, Options.FORCE)),
            command("help", List.of(Options.COMMAND), List.of()),
            command("script", List.of(Options.SCRIPT), List.of()));

    @TempDir
    private Path folder;

    private static Command command(String name, List<Argument<?>> arguments, List<Option<?>> options) {
        return new Command(
                List.of(name.split(" ", -1)),
                List.of(),
                Group.LOOK,
                new Verbatim("does " + name),
                NOTHING,
                arguments,
                options,
                List.of(),
                (call, session, interpreter) ->
                        Outcome.of(new Reply(Status.DONE, Optional.empty(), List.of()), session));
    }

    private static List<String> names(Topic topic, Optional<String> budget) {
        return switch (topic) {
            case BUDGET -> List.of("almata-2024", "drimmelen-2024");
            case SECTION -> List.of("totals", "contracts");
            case LINE -> List.of("lines.bestaand", budget.orElse("no-budget"));
            case CONTRACT, SHARE, FUND, PAYER, USE, RECIPIENT, SCENARIO -> List.of("almata");
        };
    }

    private List<String> after(String before) {
        return new Completion(COMMANDS, CompletionTest::names, folder)
                .of(before, Optional.of("open-one")).stream()
                        .map(Completion.Proposal::word)
                        .toList();
    }

    @Test
    void proposesCommandsAWordAtATime() {
        assertThat(after("")).containsExactly("show", "explain", "contract", "export", "help", "script");
        assertThat(after("ex")).containsExactly("explain", "export");
        assertThat(after("contract ")).containsExactly("list", "show");
        assertThat(after("contract s")).containsExactly("show");
        assertThat(after("contract x ")).isEmpty();
        assertThat(after("help con")).containsExactly("contract");
    }

    @Test
    void tellsWhatACommandDoes() {
        assertThat(new Completion(COMMANDS, CompletionTest::names, folder).of("contract l", Optional.empty()))
                .containsExactly(
                        new Completion.Proposal("list", new Verbatim("does contract list"), Completion.End.COMPLETE));
    }

    @Test
    void proposesNamesForArguments() {
        assertThat(after("show d")).containsExactly("drimmelen-2024");
        assertThat(after("show "))
                .containsExactly("almata-2024", "drimmelen-2024", "--section", "--output", "--language", "--help");
        assertThat(after("contract show a")).containsExactly("almata");
    }

    @Test
    void proposesWhatStandsBehindAnArgument() {
        assertThat(after("show drimmelen-2024 ")).containsExactly("--section", "--output", "--language", "--help");
        assertThat(after("show drimmelen-2024 --s")).containsExactly("--section");
        assertThat(after("show drimmelen-2024 --section t")).containsExactly("totals");
        assertThat(after("show --section totals --"))
                .doesNotContain("--section")
                .contains("--output");
        assertThat(after("show --section=totals --")).doesNotContain("--section");
        assertThat(after("export --force --")).containsExactly("--to", "--output", "--language", "--help");
    }

    @Test
    void proposesChoices() {
        assertThat(after("show --output ")).containsExactly("table", "json", "csv");
        assertThat(after("show --output js")).containsExactly("json");
        assertThat(after("show --language ")).containsExactly("nl", "en");
    }

    @Test
    void proposesLinesOfTheBudgetThatIsMeant() {
        assertThat(after("explain o")).containsExactly("open-one");
        assertThat(after("explain --budget other o")).containsExactly("other");
        assertThat(after("explain lines.bestaand 2")).isEmpty();
    }

    @Test
    void proposesFiles() throws IOException {
        Files.createDirectory(folder.resolve("werk"));
        Files.writeString(folder.resolve("werk/jaar.txt"), "");
        Files.writeString(folder.resolve("wat nu.txt"), "");
        assertThat(after("script w")).containsExactly("wat nu.txt", "werk/");
        assertThat(after("script werk/")).contains("werk/jaar.txt");
        assertThat(after("@werk/j")).containsExactly("@werk/jaar.txt");
        assertThat(after("export --to we")).containsExactly("werk/");
        assertThat(after("export --to nergens/")).isEmpty();
    }

    @Test
    void aWordInQuotesIsCompletedAsOne() {
        assertThat(after("show \"dri")).containsExactly("drimmelen-2024");
    }

    @Test
    void jlineReplacesTheWordAsItWasTyped() {
        CompletingParsedLine line =
                (CompletingParsedLine) new TalkParser().parse("show \"dri", 9, Parser.ParseContext.COMPLETE);
        assertThat(line.word()).isEqualTo("dri");
        assertThat(line.words()).containsExactly("show", "dri");
        assertThat(line.wordIndex()).isEqualTo(1);
        assertThat(line.rawWordLength()).isEqualTo(4);
        assertThat(line.escape("drimmelen-2024", true)).hasToString("drimmelen-2024");
        assertThat(line.escape("wat nu.txt", true)).hasToString("\"wat nu.txt\"");
        line = (CompletingParsedLine) new TalkParser().parse("show ", 5, Parser.ParseContext.COMPLETE);
        assertThat(line.word()).isEmpty();
        assertThat(line.rawWordLength()).isZero();
        line = (CompletingParsedLine) new TalkParser().parse("", 0, Parser.ParseContext.COMPLETE);
        assertThat(line.words()).containsExactly("");
    }

    @Test
    void knowsTheNamesInAShippedBudget() {
        Path home = Path.of(System.getProperty("vierkant.home"));
        Catalogue catalogue = new Catalogue(() -> new Desk(home, home, Days::today));
        Completion completion = new Completion(catalogue.commands(), catalogue, folder);
        assertThat(words(completion, "open d")).contains("drimmelen-2024");
        assertThat(words(completion, "show drimmelen-2024 --section tot")).containsExactly("totals");
        assertThat(words(completion, "explain --budget drimmelen-2024 verh")).containsExactly("verhoging");
        assertThat(words(completion, "explain --budget drimmelen-2024 lines.v"))
                .containsExactly("lines.verhoging", "lines.verhoging.amount");
        assertThat(words(completion, "contract show --budget almata-2024 alm"))
                .containsExactlyInAnyOrder("almata", "almata-tot-2024");
        assertThat(words(completion, "share show --budget drimmelen-2024 d")).contains("drimmelen");
        assertThat(words(completion, "explain --budget no-such-budget l")).isEmpty();
        // every short name that is proposed is understood
        for (String name : catalogue.of(Topic.LINE, Optional.of("drimmelen-2024"))) {
            assertThat(new Desk(home, home, Days::today)
                            .explain("drimmelen-2024", name, Optional.of(2024), vierkant.desk.Detail.ALL)
                            .status())
                    .as(name)
                    .isEqualTo(Status.DONE);
        }
    }

    private static List<String> words(Completion completion, String before) {
        return completion.of(before, Optional.empty()).stream()
                .map(Completion.Proposal::word)
                .toList();
    }
}
