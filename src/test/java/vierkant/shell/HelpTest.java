package vierkant.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vierkant.Days;
import vierkant.desk.Desk;
import vierkant.desk.Status;
import vierkant.risk.Progress;
import vierkant.shell.Parameter.Need;
import vierkant.shell.Screen.Style;
import vierkant.text.Language;
import vierkant.text.Words;

class HelpTest {
    private static final Path HOME = Path.of(System.getProperty("vierkant.home"));
    private static final List<Command> COMMANDS = new Catalogue(() -> new Desk(HOME, HOME, Days::today)).commands();

    static Stream<Command> commands() {
        return COMMANDS.stream();
    }

    private static String help(Language language, String... words) {
        CommandLine.Meaning meaning =
                CommandLine.read(COMMANDS, TypedLine.given(List.of(words)), Optional.empty(), Optional.empty());
        Call call = ((CommandLine.Meaning.Understood) meaning).call();
        Screen terminal = new Screen(OptionalInt.of(80), Style.PLAIN);
        Interpreter interpreter = new Interpreter(
                COMMANDS,
                new Printer(
                        new Sink(java.io.OutputStream.nullOutputStream()),
                        new Sink(java.io.OutputStream.nullOutputStream()),
                        () -> terminal),
                Optional.empty(),
                HOME,
                Optional.empty(),
                () -> Progress.SILENT);
        Call.Outcome outcome = call.command().action().run(call, Session.in(language), interpreter);
        assertThat(outcome.reply().status()).isEqualTo(Status.DONE);
        return new TableText(Words.in(language), terminal)
                .text(outcome.reply().view().orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingFitsOnAScreen(Language language) {
        // of a screen that is not small; the prompt takes a line as well
        assertThat(help(language, "help").lines()).hasSizeLessThan(50).allMatch(line -> Letters.width(line) <= 80);
        for (Command command : COMMANDS) {
            assertThat(help(language, "help").lines()).anyMatch(line -> line.startsWith(command.brief() + " "));
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandCanBeAskedAbout(Command command) {
        String[] words =
                Stream.concat(Stream.of("help"), command.words().stream()).toArray(String[]::new);
        assertThat(help(Language.NL, words)).contains("Opties", "Eindstatus");
        assertThat(help(Language.EN, words)).contains("Options", "Exit status");
        assertThat(help(Language.EN, words).replaceAll("\\s+", " ")).contains(command.usage());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyExampleIsUnderstood(Command command) {
        for (String example : command.examples()) {
            LinePlace line = new LinePlace("", 1, example);
            CommandLine.Meaning meaning = CommandLine.read(COMMANDS, line, Optional.empty());
            assertThat(meaning).as(example).isInstanceOf(CommandLine.Meaning.Understood.class);
            assertThat(((CommandLine.Meaning.Understood) meaning).call().command())
                    .isEqualTo(command);
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void noArgumentIsRequiredBehindAnOptionalOne(Command command) {
        boolean optional = false;
        for (Parameter.Argument<?> argument : command.arguments()) {
            assertThat(optional && argument.need() == Need.REQUIRED)
                    .as(argument.name())
                    .isFalse();
            optional |= argument.need() != Need.REQUIRED;
        }
    }

    @Test
    void theBeginningOfCommandsListsThose() {
        assertThat(help(Language.EN, "help", "contract"))
                .contains("contract list", "contract show")
                .doesNotContain("budgets");
    }

    @Test
    void aliasesAreExplained() {
        assertThat(help(Language.EN, "help", "quit")).startsWith("vierkant exit\n");
    }
}
