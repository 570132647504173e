package vierkant.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vierkant.Days;
import vierkant.ledger.Preview;
import vierkant.model.Booking;
import vierkant.text.Language;
import vierkant.text.Words;

/** What is written into a ledger and shown of it, on a practice budget. */
class BookkeepingTest {
    private static final Path HOME = Path.of(System.getProperty("vierkant.home"));

    @TempDir
    private Path folder;

    private FundDesk desk;

    @BeforeEach
    void layABudgetDown() throws IOException {
        Files.createDirectories(folder.resolve("budgets"));
        Files.copy(
                HOME.resolve("src/test/resources/sessions/spends/budgets/roosendaal.yaml"),
                folder.resolve("budgets/roosendaal.yaml"));
        desk = new Desk(folder, HOME, Days::today).funds();
    }

    private Reply add(String euros, Booking.State state, String inSpiteOf, int settles) {
        return desk.add(
                        "roosendaal",
                        "vastgoed",
                        new SpendAsked(
                                new BigDecimal(euros),
                                "rebuild",
                                LocalDate.of(2022, 3, 1),
                                Optional.of("almata"),
                                Optional.empty(),
                                BigDecimal.ZERO,
                                Optional.empty(),
                                Map.of("transition", "yes", "structural", "no")),
                        new EntryDetails(
                                state,
                                "dak",
                                Optional.empty(),
                                Optional.of(inSpiteOf).filter(reason -> !reason.isEmpty()),
                                Optional.of(settles).filter(number -> number > 0),
                                Optional.empty()))
                .reply();
    }

    /** The reason of each entry, as it stands in the ledger. */
    private List<String> reasons() throws IOException {
        return Files.readAllLines(folder.resolve("budgets/roosendaal.vastgoed.ledger")).stream()
                .skip(2)
                .map(line -> line.split("\t", -1)[14])
                .toList();
    }

    @Test
    void whatStaysCommittedThoughItIsNotEligibleKeepsTheReason() throws IOException {
        assertThat(add("2000000", Booking.State.COMMITTED, "", 0).status()).isEqualTo(Status.DONE);
        assertThat(add("1000000", Booking.State.PAID, "college", 0).status()).isEqualTo(Status.DONE);

        assertThat(add("100000", Booking.State.PAID, "", 1).findings())
                .extracting(Finding::complaint)
                .containsExactly(new FundProblem.RestNotEligible());
        Reply reply = add("100000", Booking.State.PAID, "rest blijft verplicht", 1);
        assertThat(reply.findings()).isEmpty();
        assertThat(reply.view().orElseThrow().notes()).doesNotContain(new FundWords.ReasonNotNeeded());
        // the commitment, what was paid in spite of it, the commitment taken off, the payment, and the rest
        assertThat(reasons()).containsExactly("", "college", "", "", "rest blijft verplicht");

        // what was committed with a reason keeps it, and no other is asked for
        Reply again = add("100000", Booking.State.PAID, "", 5);
        assertThat(again.findings()).isEmpty();
        assertThat(reasons()).endsWith("", "", "rest blijft verplicht");
    }

    /** A longer name of a recipient is no other body. */
    @Test
    void aNameThatHoldsThatOfARecipientIsAsked() {
        assertThat(to("Stichting Almata").findings())
                .extracting(Finding::complaint)
                .first()
                .isInstanceOfSatisfying(
                        FundProblem.UnknownRecipient.class,
                        unknown -> assertThat(unknown.near()).contains("almata"));
        assertThat(to("Almatastraat BV").findings()).isEmpty();
    }

    private Reply to(String recipient) {
        return desk.check(
                        "roosendaal",
                        "vastgoed",
                        new SpendAsked(
                                BigDecimal.TEN,
                                "rebuild",
                                LocalDate.of(2022, 3, 1),
                                Optional.of(recipient),
                                Optional.empty(),
                                BigDecimal.ZERO,
                                Optional.empty(),
                                Map.of("transition", "yes", "structural", "no")),
                        Optional.empty())
                .reply();
    }

    @Test
    void aReasonThatNothingNeedsIsNotKept() throws IOException {
        add("2000", Booking.State.COMMITTED, "", 0);
        Reply reply = add("500", Booking.State.PAID, "voor de zekerheid", 1);
        assertThat(reply.view().orElseThrow().notes()).contains(new FundWords.ReasonNotNeeded());
        assertThat(reasons()).containsOnly("");
    }

    @Test
    void aRowCanSayThatItsRecipientIsNoneThatTheFundNames() throws IOException {
        Files.writeString(folder.resolve("budgets/roosendaal.vastgoed.import.yaml"), """
                words:
                  recipient:
                    Aannemer Jansen: another
                    Nog te bepalen: ''
                """);
        Reply reply = imported("""
                day;amount;use;state;recipient
                2022-03-01;1;rebuild;paid;another
                2022-03-02;2;rebuild;paid;Een ander
                2022-03-03;3;rebuild;paid;Aannemer Jansen
                2022-03-04;4;rebuild;paid;Nog te bepalen
                2022-03-05;5;rebuild;paid;Almata
                """);

        assertThat(reply.findings()).isEmpty();
        assertThat(column(reply, "recipient"))
                .containsExactly(
                        new Cell.Name("another"),
                        new Cell.Name("another"),
                        new Cell.Name("another"),
                        new Cell.Empty(),
                        new Cell.Name("almata"));
    }

    @Test
    void aTextIsShownWithoutTheCharactersThatNobodySees() throws IOException {
        Reply preview = imported("""
                day;amount;use;state;recipient;description;voucher;reason
                2022-03-01;1;rebuild;paid;another;Dak \u202E001;A\u200B1;om\u202Edat
                """);

        assertThat(column(preview, "description")).containsExactly(new Cell.Name("Dak \uFFFD001"));
        assertThat(column(preview, "voucher")).containsExactly(new Cell.Name("A\uFFFD1"));
        Reply listed = desk.entries("roosendaal", "vastgoed", Optional.empty());
        assertThat(column(listed, "description")).containsExactly(new Cell.Name("Dak \uFFFD001"));
        assertThat(column(listed, "voucher")).containsExactly(new Cell.Name("A\uFFFD1"));
        assertThat(column(listed, "in-spite-of")).containsExactly(new Cell.Name("om\uFFFDdat"));
    }

    @Test
    void entriesOfAYearOutsideTheBudgetCanBeListed() throws IOException {
        imported("day;amount;use;state\n1999-03-01;1;rebuild;paid\n2022-03-01;2;rebuild;paid\n");

        assertThat(column(desk.entries("roosendaal", "vastgoed", Optional.of(1999)), "number"))
                .containsExactly(new Cell.Name("1"));
    }

    @Test
    void aLedgerOfAFundThatTheBudgetDoesNotHaveIsWarnedOf() throws IOException {
        imported("day;amount;use;state\n2022-03-01;1;rebuild;paid\n");
        assertThat(desk.list("roosendaal").findings()).isEmpty();

        Path budget = folder.resolve("budgets/roosendaal.yaml");
        Files.writeString(budget, Files.readString(budget).replace("  vastgoed:\n", "  vastgoed-2:\n"));
        // that of a budget with a longer name is not this one's
        Files.createFile(folder.resolve("budgets/roosendaal.tweede.vastgoed.ledger"));

        assertThat(desk.list("roosendaal").findings())
                .containsExactly(new Finding(
                        Finding.Severity.WARNING,
                        new DeskProblem.LedgerOfNobody(
                                "budgets/roosendaal.vastgoed.ledger",
                                "vastgoed",
                                List.of("vastgoed-2"),
                                List.of("vastgoed-2")),
                        Optional.empty()));
    }

    @Test
    void theFactsOfAReceiptAreUnderstoodAsAnswers() {
        Reply receipt = check(Map.of("transition", "ja", "structural", "0"), "rebuild", Optional.empty());
        assertThat(receiptFacts(receipt, Language.NL)).isEqualTo(Map.of("transition", "ja", "structural", "nee"));
        assertThat(receiptFacts(receipt, Language.EN)).isEqualTo(Map.of("transition", "yes", "structural", "no"));
        assertThat(receiptCodes(receipt)).isEqualTo(Map.of("transition", "1", "structural", "0"));
        for (Map<String, String> facts : List.of(
                receiptFacts(receipt, Language.NL), receiptFacts(receipt, Language.EN), receiptCodes(receipt))) {
            assertThat(receiptCodes(check(facts, "rebuild", Optional.empty()))).isEqualTo(receiptCodes(receipt));
        }
        Map<String, String> numbers = Map.of("separeer-support", "12,5%", "structural", "nee");
        Map<String, String> again = receiptFacts(check(numbers, "project-lead", Optional.of("separeer")), Language.NL);
        assertThat(again).containsEntry("separeer-support", "12.5%");
        assertThat(receiptFacts(check(again, "project-lead", Optional.of("separeer")), Language.NL))
                .isEqualTo(again);
        Map<String, String> count = Map.of("accommodations", "3", "structural", "no");
        assertThat(receiptFacts(check(count, "real-estate-plan", Optional.of("open")), Language.NL))
                .containsEntry("accommodations", "3");
    }

    @Test
    void theFactsOfAnEntryAreInTheWordsOfItsReader() throws IOException {
        imported("day;amount;use;state\n2022-03-01;2;rebuild;paid\n");

        Cell facts = column(desk.entries("roosendaal", "vastgoed", Optional.empty()), "facts")
                .get(0);
        assertThat(facts).isInstanceOfSatisfying(Cell.Code.class, code -> {
            assertThat(code.code().split(" ")).containsExactlyInAnyOrder("transition=1", "structural=0");
            assertThat(Words.in(Language.NL).say(code.words()).split(", "))
                    .containsExactlyInAnyOrder("transition=ja", "structural=nee");
            assertThat(Words.in(Language.EN).say(code.words()).split(", "))
                    .containsExactlyInAnyOrder("transition=yes", "structural=no");
        });
    }

    private Reply check(Map<String, String> facts, String use, Optional<String> pot) {
        Reply reply = desk.check(
                        "roosendaal",
                        "vastgoed",
                        new SpendAsked(
                                BigDecimal.TEN,
                                use,
                                LocalDate.of(2022, 3, 1),
                                Optional.of("almata"),
                                pot,
                                BigDecimal.ZERO,
                                Optional.empty(),
                                facts),
                        Optional.empty())
                .reply();
        assertThat(reply.findings()).isEmpty();
        return reply;
    }

    private static Map<String, String> receiptFacts(Reply reply, Language language) {
        return receiptFacts(reply, code -> Words.in(language).say(code.words()));
    }

    private static Map<String, String> receiptCodes(Reply reply) {
        return receiptFacts(reply, Cell.Code::code);
    }

    private static Map<String, String> receiptFacts(Reply reply, Function<Cell.Code, String> said) {
        return reply.view().orElseThrow().tables().stream()
                .filter(table -> table.key().equals("receipt"))
                .flatMap(table -> table.rows().stream())
                .filter(row -> ((Cell.Code) row.cells().get(0)).code().startsWith("fact."))
                .collect(Collectors.toMap(
                        row -> ((Cell.Code) row.cells().get(0)).code().substring("fact.".length()),
                        row -> said.apply((Cell.Code) row.cells().get(1))));
    }

    /** Written whatever the verdict is. */
    private Reply imported(String rows) throws IOException {
        Files.writeString(folder.resolve("uitgaven.csv"), rows);
        return desk.importSpends(
                "roosendaal",
                "vastgoed",
                Path.of("uitgaven.csv"),
                Map.of("transition", "yes", "structural", "no"),
                FundDesk.Writing.WRITE,
                Preview.Duplicates.LEFT_OUT,
                Optional.of("om het te proberen"));
    }

    private static List<Cell> column(Reply reply, String key) {
        Table table = reply.view().orElseThrow().tables().get(0);
        int at = table.columns().stream().map(Table.Column::key).toList().indexOf(key);
        return table.rows().stream().map(row -> row.cells().get(at)).toList();
    }
}
