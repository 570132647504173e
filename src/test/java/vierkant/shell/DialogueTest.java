package vierkant.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vierkant.Days;
import vierkant.desk.Desk;
import vierkant.desk.Status;
import vierkant.text.Language;

/** What is not known is asked of a person at a terminal, one question at a time. */
class DialogueTest {
    private static final Path HOME = Path.of(System.getProperty("vierkant.home"));
    private static final String CHECK =
            "fund check vastgoed --budget zuidwest-2021 --amount 1000 --date 2022-03-01 --use ";

    @TempDir
    private Path folder;

    private final Deque<String> answers = new ArrayDeque<>();
    private final List<String> prompts = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Status type(String line, String... typed) {
        answers.addAll(List.of(typed));
        Surroundings surroundings = new Machine(folder).surroundings(err);
        Printer printer = new Printer(new Sink(out), surroundings.err(), () -> Screen.NONE);
        Interpreter interpreter = new Interpreter(
                new Catalogue(() -> new Desk(folder, HOME, Days::today)).commands(),
                printer,
                surroundings.state(),
                folder,
                Optional.of(prompt -> {
                    prompts.add(prompt);
                    return Optional.ofNullable(answers.poll());
                }));
        return interpreter
                .run(new LinePlace("", 1, line), Session.in(Language.NL))
                .reply()
                .status();
    }

    @Test
    void asksOnlyWhatCanStillChangeTheAnswer() {
        assertThat(type(CHECK + "rebuild", "Horizon", "ja", "nee")).isEqualTo(Status.DONE);
        assertThat(prompts)
                .containsExactly(
                        "Naar wie gaat het geld: Horizon, Schakenbosch of een ander? (Horizon, Schakenbosch, een ander,"
                                + " weet ik niet) ",
                        "Is dit een gevolg van de vastgoedtransitie? (ja, nee, weet ik niet) ",
                        "Keert deze uitgave elk jaar terug (structureel)? (ja, nee, weet ik niet) ");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Ja, het hele bedrag mag: € 1.000,00.");
    }

    @Test
    void anAnswerThatDecidesEndsTheQuestions() {
        assertThat(type(CHECK + "rebuild", "Horizon", "nee")).isEqualTo(Status.ANSWER_IS_NO);
        assertThat(prompts).hasSize(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Nee, dit mag niet");
    }

    @Test
    void nothingIsAskedWhereNothingCanChangeTheAnswer() {
        assertThat(type(CHECK + "staff")).isEqualTo(Status.ANSWER_IS_NO);
        assertThat(prompts).isEmpty();
    }

    @Test
    void whoDoesNotKnowGoesOnAndIsToldWhatIsOpen() {
        assertThat(type(CHECK + "rebuild", "weet ik niet", "", "nee")).isEqualTo(Status.ANSWER_IS_NO);
        assertThat(prompts).hasSize(3);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Onbeslist", "--recipient NAME", "--facts transition=yes|no")
                .doesNotContain("--facts structural=yes|no");
    }

    @Test
    void anAnswerThatIsNotUnderstoodIsAskedAgain() {
        assertThat(type(CHECK + "rebuild", "Horizn", "misschien", "Horizon", "wellicht", "ja", "nee"))
                .isEqualTo(Status.DONE);
        assertThat(prompts).hasSize(6);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("Bedoelt u horizon?", "geen ontvanger 'misschien'", "'wellicht', en dat is geen ja of nee");
    }

    @Test
    void whoStopsAnsweringGetsTheAnswerAsItIs() {
        assertThat(type(CHECK + "rebuild", "Horizon")).isEqualTo(Status.ANSWER_IS_NO);
        assertThat(prompts).hasSize(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Onbeslist");
    }

    @Test
    void aSpendIsEnteredWithWhatWasAnswered() throws java.io.IOException {
        Path sessions = HOME.resolve("src/test/resources/sessions/spends/budgets/roosendaal.yaml");
        Files.createDirectories(folder.resolve("budgets"));
        Files.copy(sessions, folder.resolve("budgets/roosendaal.yaml"));
        String add = "spend add vastgoed --budget roosendaal --amount 1000 --use rebuild --date 2022-03-01 --state paid"
                + " --description Dak";
        assertThat(type(add, "almata", "ja", "nee")).isEqualTo(Status.DONE);
        assertThat(Files.readString(folder.resolve("budgets/roosendaal.vastgoed.ledger")))
                .contains("almata", "transition=1 structural=0", "Dak");
    }

    @Test
    void nothingIsEnteredWhileAQuestionIsOpen() throws java.io.IOException {
        Path sessions = HOME.resolve("src/test/resources/sessions/spends/budgets/roosendaal.yaml");
        Files.createDirectories(folder.resolve("budgets"));
        Files.copy(sessions, folder.resolve("budgets/roosendaal.yaml"));
        String add = "spend add vastgoed --budget roosendaal --amount 1000 --use rebuild --date 2022-03-01 --state paid"
                + " --description Dak";
        assertThat(type(add, "almata", "", "nee")).isEqualTo(Status.ANSWER_IS_NO);
        assertThat(folder.resolve("budgets/roosendaal.vastgoed.ledger")).doesNotExist();
    }

    @Test
    void aScriptAsksNobody() throws java.io.IOException {
        Files.writeString(folder.resolve("vraag.txt"), CHECK + "rebuild\n");
        assertThat(type("@vraag.txt", "Horizon", "ja", "nee")).isEqualTo(Status.ANSWER_IS_NO);
        assertThat(prompts).isEmpty();
    }
}
