package vierkant.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vierkant.desk.Finding;
import vierkant.desk.Reply;
import vierkant.desk.Status;
import vierkant.shell.Call.Outcome;
import vierkant.shell.Command.Group;
import vierkant.shell.CommandLine.Meaning;
import vierkant.shell.Parameter.Argument;
import vierkant.shell.Parameter.Need;
import vierkant.shell.Parameter.Option;
import vierkant.shell.ValueType.Offers;
import vierkant.text.Complaint;
import vierkant.text.Language;
import vierkant.text.Message;
import vierkant.text.Verbatim;

/**
 * Each row of what Spring Shell does wrong as it comes has its test here or in the sessions: the same words from the operating
 * system and from a typed line.
 */
class CommandLineTest {
    private static final Message NOTHING = new Verbatim("");

    private static final ValueType<BigDecimal> NUMBER = new ValueType<>(
            text -> text.matches("-?[0-9]+") ? Optional.of(new BigDecimal(text)) : Optional.empty(),
            UsageProblem.NotAYear::new,
            new Offers.Nothing());

    private static final Option<BigDecimal> DELTA = Option.of("delta", "AMOUNT", NUMBER, NOTHING);
    private static final Option<String> NOTE = Option.of("note", "TEXT", ValueType.text(new Offers.Nothing()), NOTHING);
    private static final Option<Option.Given> ALL = Option.flag("all", NOTHING);
    private static final Argument<String> NAME =
            new Argument<>("NAME", ValueType.text(new Offers.Nothing()), Need.REQUIRED, NOTHING);
    private static final Argument<BigDecimal> COUNT = new Argument<>("COUNT", NUMBER, Need.OPTIONAL, NOTHING);

    private static final Command CHANGE =
            command(List.of("contract", "change"), List.of(NAME, COUNT), List.of(DELTA, NOTE, ALL));
    private static final Command LIST = command(List.of("contract", "list"), List.of(), List.of(Options.BUDGET_OPTION));
    private static final Command SHOW = command(List.of("show"), List.of(Options.BUDGET), List.of());
    private static final Command HELP = command(List.of("help"), List.of(Options.COMMAND), List.of());
    private static final Command SCRIPT = command(List.of("script"), List.of(Options.SCRIPT), List.of());
    private static final List<Command> COMMANDS = List.of(CHANGE, LIST, SHOW, HELP, SCRIPT);

    private static Command command(List<String> words, List<Argument<?>> arguments, List<Option<?>> options) {
        return new Command(
                words,
                List.of(),
                Group.LOOK,
                NOTHING,
                NOTHING,
                arguments,
                options,
                List.of(),
                (call, session, interpreter) ->
                        Outcome.of(new Reply(Status.DONE, Optional.empty(), List.of()), session));
    }

    private static Meaning given(String... words) {
        return CommandLine.read(COMMANDS, TypedLine.given(List.of(words)), Optional.empty(), Optional.empty());
    }

    private static Meaning typed(String line) {
        return CommandLine.read(COMMANDS, new LinePlace("script.txt", 7, line), Optional.empty());
    }

    private static Call understood(Meaning meaning) {
        assertThat(meaning).isInstanceOf(Meaning.Understood.class);
        return ((Meaning.Understood) meaning).call();
    }

    private static List<Complaint> refused(Meaning meaning) {
        assertThat(meaning).isInstanceOf(Meaning.Refused.class);
        return ((Meaning.Refused) meaning)
                .findings().stream().map(Finding::complaint).toList();
    }

    @Test
    void anAbsentOptionIsAbsentAndNotZero() {
        assertThat(understood(given("contract", "change", "almata")).value(DELTA))
                .isEmpty();
    }

    @Test
    void anUnknownOptionIsRefusedWithNearNames() {
        assertThat(refused(given("contract", "change", "almata", "--dleta=5")))
                .containsExactly(new UsageProblem.UnknownOption(
                        "--dleta",
                        "contract change",
                        List.of("--delta"),
                        List.of("--all", "--delta", "--help", "--language", "--note", "--output")));
    }

    @Test
    void theValueOfAMisspeltOptionIsNoSecondMistake() {
        assertThat(refused(given("contract", "change", "almata", "--dleta", "5")))
                .hasSize(1);
    }

    @Test
    void configurationOfTheFrameworkIsAnUnknownOption() {
        assertThat(refused(given("--spring.main.banner-mode=console", "contract", "change", "almata")))
                .singleElement()
                .isInstanceOf(UsageProblem.UnknownOption.class);
        assertThat(refused(given("--spring.x=y"))).singleElement().isInstanceOf(UsageProblem.UnknownOption.class);
    }

    @Test
    void theSameOptionTwiceIsRefused() {
        assertThat(refused(given("contract", "change", "almata", "--delta", "1", "--delta=2")))
                .containsExactly(new UsageProblem.RepeatedOption("--delta"));
        assertThat(refused(given("contract", "change", "almata", "--all", "--all")))
                .containsExactly(new UsageProblem.RepeatedOption("--all"));
        assertThat(refused(given("--language", "nl", "contract", "change", "almata", "--language", "nl")))
                .containsExactly(new UsageProblem.RepeatedOption("--language"));
    }

    @Test
    void aNegativeNumberIsAValue() {
        assertThat(understood(given("contract", "change", "almata", "--delta", "-5"))
                        .value(DELTA))
                .contains(new BigDecimal(-5));
        assertThat(understood(given("contract", "change", "almata", "-5")).value(COUNT))
                .contains(new BigDecimal(-5));
        assertThat(understood(typed("contract change almata --delta -5")).value(DELTA))
                .contains(new BigDecimal(-5));
    }

    @Test
    void aQuotedTextStaysWholeFromTheOperatingSystemAndFromALine() {
        assertThat(understood(given("contract", "change", "almata", "--note", "a b"))
                        .value(NOTE))
                .contains("a b");
        assertThat(understood(typed("contract change almata --note \"a b\"")).value(NOTE))
                .contains("a b");
    }

    @Test
    void anAmountArrivesAsItWasTyped() {
        for (String amount : List.of("1.234,56", "1,234.56", "€ 1.234,56", "-€ 5", "5,5%")) {
            assertThat(understood(given("contract", "change", "almata", "--note", amount))
                            .value(NOTE))
                    .contains(amount);
            assertThat(understood(typed("contract change almata --note=\"" + amount + "\""))
                            .value(NOTE))
                    .contains(amount);
        }
    }

    @Test
    void aFlagNeedsNoValueAlsoBehindACommandOfTwoWords() {
        Call call = understood(given("contract", "change", "--all", "almata"));
        assertThat(call.has(ALL)).isTrue();
        assertThat(call.value(NAME)).contains("almata");
        assertThat(refused(given("contract", "change", "almata", "--all=true")))
                .containsExactly(new UsageProblem.NeedlessValue("--all", "true"));
    }

    @Test
    void aMissingValueIsRefused() {
        assertThat(refused(given("contract", "change", "almata", "--delta")))
                .containsExactly(new UsageProblem.MissingValue("--delta", "--delta AMOUNT"));
        assertThat(refused(given("contract", "change", "almata", "--note", "--all")))
                .containsExactly(new UsageProblem.MissingValue("--note", "--note TEXT"));
    }

    @Test
    void aValueMayStandBehindAnEqualsSign() {
        Call call = understood(given("contract", "change", "almata", "--note=--all=x", "--delta=-5"));
        assertThat(call.value(NOTE)).contains("--all=x");
        assertThat(call.value(DELTA)).contains(new BigDecimal(-5));
    }

    @Test
    void anEmptyValueIsRefused() {
        assertThat(refused(given("contract", "change", "almata", "--note=")))
                .containsExactly(new UsageProblem.BlankValue());
        assertThat(refused(given("contract", "change", " "))).containsExactly(new UsageProblem.BlankValue());
    }

    @Test
    void aSurplusArgumentIsRefused() {
        assertThat(refused(given("contract", "change", "almata", "1", "x")))
                .containsExactly(new UsageProblem.SurplusArgument(
                        "x", "contract change", "contract change NAME [COUNT] [--delta AMOUNT] [--note TEXT] [--all]"));
    }

    @Test
    void aMissingArgumentIsRefused() {
        assertThat(refused(given("contract", "change", "--delta", "1")))
                .singleElement()
                .isInstanceOf(UsageProblem.MissingArgument.class);
    }

    @Test
    void twoHyphensEndTheOptions() {
        assertThat(understood(given("contract", "change", "--all", "--", "--delta"))
                        .value(NAME))
                .contains("--delta");
        assertThat(understood(given("--", "show", "x")).value(Options.BUDGET)).contains("x");
    }

    @Test
    void aSingleLetterOptionIsUnknown() {
        assertThat(refused(given("contract", "change", "almata", "-a")))
                .singleElement()
                .isInstanceOf(UsageProblem.UnknownOption.class);
    }

    @Test
    void aMisspeltCommandIsRefusedWithNearNames() {
        assertThat(refused(given("shwo", "x")))
                .containsExactly(new UsageProblem.UnknownCommand("shwo", List.of("show")));
        assertThat(refused(given("contract", "lst")))
                .containsExactly(new UsageProblem.UnknownCommand("contract lst", List.of("contract list")));
        assertThat(refused(given("contract", "x")))
                .containsExactly(
                        new UsageProblem.UnknownCommand("contract x", List.of("contract change", "contract list")));
        assertThat(refused(given("SHOW", "x")))
                .containsExactly(new UsageProblem.UnknownCommand("SHOW", List.of("show")));
        assertThat(refused(given("-5"))).containsExactly(new UsageProblem.UnknownCommand("-5", List.of()));
    }

    @Test
    void theBeginningOfACommandIsNotTheCommand() {
        assertThat(refused(given("contract", "--all")))
                .containsExactly(
                        new UsageProblem.UnfinishedCommand("contract", List.of("contract change", "contract list")));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceAtItsColumn() {
        Meaning meaning = typed("contract change almata 1 x --delta a --bogus --all=1");
        assertThat(((Meaning.Refused) meaning)
                        .findings().stream()
                                .map(finding -> finding.spot().orElseThrow().column()))
                .containsExactlyInAnyOrder(26, 36, 38, 52);
        assertThat(((Meaning.Refused) meaning).findings())
                .allMatch(finding -> finding.spot().orElseThrow().file().equals("script.txt")
                        && finding.spot().orElseThrow().line() == 7);
    }

    @Test
    void anUnclosedQuoteIsRefusedAtItsColumn() {
        Meaning meaning = typed("contract change \"almata");
        assertThat(((Meaning.Refused) meaning).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.complaint()).isEqualTo(new UsageProblem.UnclosedQuote());
            assertThat(finding.spot().orElseThrow().column()).isEqualTo(17);
        });
    }

    @Test
    void theOptionsOfEveryCommandMayStandAnywhere() {
        for (Meaning meaning : List.of(
                given("--language", "en", "show", "x", "--output=json"),
                given("show", "--language", "en", "x", "--output", "json"))) {
            Call call = understood(meaning);
            assertThat(call.value(Options.LANGUAGE)).contains(Language.EN);
            assertThat(call.value(Options.OUTPUT)).contains(Output.JSON);
            assertThat(call.value(Options.BUDGET)).contains("x");
        }
        assertThat(refused(given("show", "x", "--output", "jsn")))
                .containsExactly(
                        new UsageProblem.UnknownChoice("jsn", List.of("json"), List.of("table", "json", "csv")));
    }

    @Test
    void aLineWithoutACommandMeansNothing() {
        assertThat(typed("")).isEqualTo(new Meaning.Nothing(java.util.Map.of()));
        assertThat(typed("   # een opmerking")).isEqualTo(new Meaning.Nothing(java.util.Map.of()));
        assertThat(given()).isInstanceOf(Meaning.Nothing.class);
        assertThat(given("--language", "nl"))
                .isEqualTo(new Meaning.Nothing(java.util.Map.of(Options.LANGUAGE, Language.NL)));
        assertThat(refused(given("--", "--show"))).containsExactly(new UsageProblem.NoCommand("--show"));
    }

    @Test
    void theOpenBudgetIsMeantWhereNoneIsNamed() {
        Optional<String> open = Optional.of("open-one");
        LinePlace line = new LinePlace("", 1, "show");
        assertThat(understood(CommandLine.read(COMMANDS, line, open)).budget()).contains("open-one");
        line = new LinePlace("", 1, "show named");
        assertThat(understood(CommandLine.read(COMMANDS, line, open)).budget()).contains("named");
        line = new LinePlace("", 1, "contract list --budget named");
        assertThat(understood(CommandLine.read(COMMANDS, line, open)).budget()).contains("named");
        assertThat(refused(given("contract", "list"))).containsExactly(new UsageProblem.NoBudget("contract list"));
    }

    @Test
    void anAtSignRunsAScript() {
        assertThat(understood(typed("@jaar.txt")).value(Options.SCRIPT)).contains(java.nio.file.Path.of("jaar.txt"));
        assertThat(refused(typed("@"))).singleElement().isInstanceOf(UsageProblem.MissingArgument.class);
        assertThat(refused(typed("@a b"))).singleElement().isInstanceOf(UsageProblem.SurplusArgument.class);
    }

    @Test
    void helpNeedsNothingElse() {
        assertThat(understood(given("contract", "change", "--help")).has(Options.HELP))
                .isTrue();
        assertThat(understood(given("contract", "list", "--help")).has(Options.HELP))
                .isTrue();
        assertThat(understood(given("--help")).command()).isEqualTo(HELP);
        assertThat(understood(given("help", "contract", "list")).value(Options.COMMAND))
                .contains("contract list");
    }
}
