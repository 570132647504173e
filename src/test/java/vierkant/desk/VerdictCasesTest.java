package vierkant.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import vierkant.Days;
import vierkant.ledger.EntryWords;
import vierkant.model.Booking;
import vierkant.text.Language;
import vierkant.text.Words;

/**
 * Verdicts that a controller can check: a budget file, a line with {@code ---}, and steps one after another.
 *
 * <p>A step checks a spend, adds it to the ledger, or reverses an entry. What is expected: {@code eligible}, {@code up to}
 * an amount, {@code not eligible} with {@code by} and the rule that forbids or limits, {@code undecided on} what must be known, or
 * {@code done}.
 */
class VerdictCasesTest {
    private static final Path HOME = Path.of(System.getProperty("vierkant.home"));
    private static final Path FOLDER = HOME.resolve("src/test/resources/verdicts");
    private static final String BETWEEN = "\n---\n";

    @TempDir
    private Path folder;

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void eachStepComesOutAsItWasWrittenDown(Path file) throws IOException {
        String text = Files.readString(file);
        int end = text.indexOf(BETWEEN);
        Files.createDirectories(folder.resolve("budgets"));
        Files.writeString(folder.resolve("budgets/case.yaml"), text.substring(0, end + 1));
        Map<?, ?> asked = (Map<?, ?>)
                new Load(LoadSettings.builder().setSchema(new FailsafeSchema()).build())
                        .loadFromString(text.substring(end + BETWEEN.length()));
        assertThat(asked.get("source")).as("source").isNotNull();
        String fund = asked.get("fund").toString();
        FundDesk desk = new Desk(folder, HOME, Days::today).funds();
        Map<String, String> expected = new LinkedHashMap<>();
        Map<String, String> found = new LinkedHashMap<>();
        for (Object each : (List<?>) Objects.requireNonNull(asked.get("steps"))) {
            Map<?, ?> step = (Map<?, ?>) each;
            String name = step.toString();
            expected.put(name, step.get("expect").toString());
            found.put(name, outcome(desk, fund, step));
        }
        assertThat(found).isNotEmpty().isEqualTo(expected);
    }

    private static String outcome(FundDesk desk, String fund, Map<?, ?> step) {
        String expected = step.get("expect").toString();
        if (step.containsKey("reverse")) {
            return words(
                    desk.reverse(
                            "case", fund, Integer.parseInt(step.get("reverse").toString()), "teruggeboekt"),
                    "");
        }
        SpendAsked asked = asked(step);
        if (step.containsKey("add")) {
            Booking.State state = text(step, "state").flatMap(EntryWords::state).orElse(Booking.State.PAID);
            Reply reply = desk.add(
                            "case",
                            fund,
                            asked,
                            new EntryDetails(
                                    state,
                                    step.get("add").toString(),
                                    Optional.empty(),
                                    text(step, "in-spite-of"),
                                    Optional.empty(),
                                    Optional.empty()))
                    .reply();
            return reply.status() == Status.DONE && expected.equals("eligible") ? "eligible" : words(reply, expected);
        }
        return words(
                desk.check("case", text(step, "from").orElse(fund), asked, Optional.empty())
                        .reply(),
                expected);
    }

    private static SpendAsked asked(Map<?, ?> step) {
        Map<String, String> facts = new LinkedHashMap<>();
        text(step, "facts")
                .ifPresent(all -> Stream.of(all.split(",", -1))
                        .map(fact -> fact.split("=", 2))
                        .forEach(fact -> facts.put(fact[0], fact[1])));
        return new SpendAsked(
                new BigDecimal(step.get("amount").toString()),
                step.get("use").toString(),
                LocalDate.parse(step.get("date").toString()),
                text(step, "recipient"),
                text(step, "pot"),
                text(step, "vat").map(BigDecimal::new).orElse(BigDecimal.ZERO),
                text(step, "vat-kind").flatMap(EntryWords::vatKind),
                facts);
    }

    private static Optional<String> text(Map<?, ?> step, String key) {
        return Optional.ofNullable(step.get(key)).map(Object::toString);
    }

    /** What a reply came to, in the words of a case; the rule or the questions only where the case names them. */
    private static String words(Reply reply, String expected) {
        Optional<Table> answer = table(reply, "answer");
        if (answer.isEmpty()) {
            return reply.status() == Status.DONE ? "done" : "refused: " + reply.findings();
        }
        List<Cell> cells = answer.get().rows().get(0).cells();
        String most = ((Cell.Amount) cells.get(3)).value().toPlainString();
        return switch (((Cell.Code) cells.get(0)).code()) {
            case "eligible" -> "eligible";
            case "eligible-in-part" -> "up to " + most;
            case "not-eligible" -> "not eligible" + (expected.contains(" by ") ? " by " + by(reply, expected) : "");
            default -> "undecided" + (expected.contains(" on ") ? " on " + questions(reply) : "");
        };
    }

    /** The rule that was named, if it is one that stands in the way; else all that do. */
    private static String by(Reply reply, String expected) {
        List<String> inTheWay = table(reply, "steps").orElseThrow().rows().stream()
                .filter(row -> List.of("forbids", "too-late", "too-early", "not-named")
                        .contains(((Cell.Code) row.cells().get(2)).code()))
                .map(row -> ((Cell.Name) row.cells().get(7)).name())
                .toList();
        String named = expected.substring(expected.indexOf(" by ") + 4);
        return inTheWay.contains(named) ? named : inTheWay.toString();
    }

    private static String questions(Reply reply) {
        return table(reply, "questions").orElseThrow().rows().stream()
                .map(row -> ((Cell.Text) row.cells().get(1)).words())
                .map(how -> how instanceof FundWords.AnswerByOptionOrFile either
                        ? either.option()
                        : how instanceof FundWords.AnswerInFile inFile
                                ? inFile.key()
                                : Words.in(Language.NL).say(how))
                .map(how -> how.startsWith("--facts ")
                        ? how.substring(8, how.indexOf('='))
                        : how.startsWith("--vat-kind")
                                ? "VAT"
                                : how.endsWith(".until")
                                        ? "last day"
                                        : how.endsWith(".grant")
                                                ? "what was granted"
                                                : how.split(" ", -1)[0].substring(2))
                .collect(Collectors.joining(", "));
    }

    private static Optional<Table> table(Reply reply, String key) {
        return reply.view().stream()
                .flatMap(view -> view.tables().stream())
                .filter(table -> table.key().equals(key))
                .findFirst();
    }
}
