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
import vierkant.risk.Progress;
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
                }),
                () -> Progress.SILENT);
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
                                + " weet ik niet, stop) ",
                        "Is dit een gevolg van de vastgoedtransitie? (ja, nee, weet ik niet, stop) ",
                        "Keert deze uitgave elk jaar terug (structureel)? (ja, nee, weet ik niet, stop) ");
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
                .contains("Onbeslist", "--recipient NAME", "--facts transition=ja|nee")
                .doesNotContain("--facts structural=ja|nee");
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
    void aWordLeavesTheQuestionsAndIsNoAnswer() {
        for (String word : List.of("stop", "exit", "Afsluiten")) {
            prompts.clear();
            answers.clear();
            assertThat(type(CHECK + "rebuild", "Horizon", word)).isEqualTo(Status.ANSWER_IS_NO);
            assertThat(prompts).hasSize(2);
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
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
    void whatCanNotBeEnteredWhateverTheAnswersIsRefusedBeforeAnyQuestion() throws java.io.IOException {
        practise();
        String committed = ADD + "--amount 1000 --use rebuild --recipient almata --state committed"
                + " --facts transition=yes,structural=no";
        assertThat(type(committed)).isEqualTo(Status.DONE);
        assertThat(type(committed)).isEqualTo(Status.DONE);
        assertThat(type("spend reverse vastgoed 2 --budget roosendaal --reason 'gaat niet door'"))
                .isEqualTo(Status.DONE);
        assertThat(type(ADD + "--amount 10 --use rebuild --recipient almata --state paid"
                        + " --facts transition=yes,structural=no"))
                .isEqualTo(Status.DONE);
        String pay = ADD + "--amount 1000 --use rebuild --state paid --settles ";
        refusedUnasked(pay + 2, "boeking 2 is al teruggedraaid, door boeking 3");
        refusedUnasked(pay + 3, "boeking 3 is zelf de terugboeking van boeking 2");
        refusedUnasked(pay + 4, "boeking 4 is een betaling, geen verplichting");
        refusedUnasked(pay + 9, "er is geen boeking 9");
        refusedUnasked(pay + "1 --recipient another", "'almata', en deze betaling 'another'");
        refusedUnasked(pay.replace("rebuild", "housing-costs") + 1, "'rebuild', en deze betaling 'housing-costs'");
        refusedUnasked(pay.replace("paid", "committed") + 1, "en dit is een verplichting");
    }

    @Test
    void aPaymentThatMayStillSayWhoGetsItIsAsked() throws java.io.IOException {
        practise();
        assertThat(type(ADD + "--amount 1000 --use rebuild --recipient almata --state committed"
                        + " --facts transition=yes,structural=no"))
                .isEqualTo(Status.DONE);
        String pay = ADD + "--amount 1000 --use rebuild --state paid --settles 1";
        assertThat(type(pay, "een ander")).isEqualTo(Status.WRONG_USE);
        assertThat(prompts).hasSize(1);
        assertThat(type(pay, "weet ik niet")).isEqualTo(Status.WRONG_USE);
        assertThat(prompts).hasSize(2);
        assertThat(type(pay, "almata", "ja", "nee")).isEqualTo(Status.DONE);
    }

    @Test
    void aRestThatCanNotStayCommittedIsToldBeforeAnyQuestion() throws java.io.IOException {
        practise();
        assertThat(type(ADD + "--amount 2123239 --use rebuild --recipient almata --state committed"
                        + " --facts transition=yes,structural=no"))
                .isEqualTo(Status.DONE);
        String pay = ADD + "--amount 2000000 --vat 123239.01 --vat-kind cost-increasing --use rebuild"
                + " --recipient almata --state paid --settles 1";
        refusedUnasked(pay, "wat na deze betaling toegezegd blijft");
    }

    @Test
    void nothingIsAskedOfASpendThatIsTooLargeWhateverTheAnswers() throws java.io.IOException {
        practise();
        refusedUnasked(ADD + "--amount 3000000 --use rebuild --recipient almata --state paid", "niet in zijn geheel");
    }

    @Test
    void nothingMoreIsAskedOnceOneAnswerThatIsNeededIsNotKnown() throws java.io.IOException {
        practise();
        assertThat(type(ADD + "--amount 1000 --use rebuild --state paid", "almata", "", "nee"))
                .isEqualTo(Status.ANSWER_IS_NO);
        assertThat(prompts).hasSize(2);
    }

    @Test
    void aLineIsAskedWhoBearsTheVatWhereItMatters() throws java.io.IOException {
        practise();
        String check = "fund check huisvesting --budget roosendaal --use rebuild --date 2022-03-01 --amount ";
        assertThat(type(check + "90000 --vat 18900", "compensabel")).isEqualTo(Status.DONE);
        assertThat(prompts).hasSize(1).allMatch(prompt -> prompt.contains("btw van € 18.900,00"));
        assertThat(type(check + "90000 --vat 18900", "kostprijsverhogend")).isEqualTo(Status.ANSWER_IS_NO);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("€ 100.000,00");
        out.reset();
        assertThat(type(check + "90000 --vat 18900", "weet ik niet")).isEqualTo(Status.ANSWER_IS_NO);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("ten minste € 90.000,00 en ten hoogste € 100.000,00", "--vat-kind");
        assertThat(prompts).hasSize(3);
        assertThat(type(check + "110000 --vat 18900")).isEqualTo(Status.ANSWER_IS_NO);
        assertThat(type(check + "90000 --vat 18900 --vat-kind none")).isEqualTo(Status.WRONG_USE);
        assertThat(prompts).hasSize(3);
    }

    private static final String ADD = "spend add vastgoed --budget roosendaal --date 2022-03-01 --description Dak ";

    private void practise() throws java.io.IOException {
        Files.createDirectories(folder.resolve("budgets"));
        Files.copy(
                HOME.resolve("src/test/resources/sessions/spends/budgets/roosendaal.yaml"),
                folder.resolve("budgets/roosendaal.yaml"));
    }

    private void refusedUnasked(String line, String words) {
        err.reset();
        assertThat(type(line)).isNotEqualTo(Status.DONE);
        assertThat(prompts).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(words);
    }

    @Test
    void aScriptAsksNobody() throws java.io.IOException {
        Files.writeString(folder.resolve("vraag.txt"), CHECK + "rebuild\n");
        assertThat(type("@vraag.txt", "Horizon", "ja", "nee")).isEqualTo(Status.ANSWER_IS_NO);
        assertThat(prompts).isEmpty();
    }
}
