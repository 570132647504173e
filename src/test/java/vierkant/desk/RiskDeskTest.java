package vierkant.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vierkant.desk.RiskDesk.Drawing;
import vierkant.risk.Progress;
import vierkant.text.Language;
import vierkant.text.Words;

/** What may happen to a budget of which a balance goes on from year to year. */
class RiskDeskTest {
    private static final Drawing DRAWING = new Drawing(4_000, 1);
    private static final String BUDGET = """
            vierkant: 1
            title: Buffer
            by: Gemeente Voorbeeld
            author: een test
            years: 2024..2025
            lines:
              inleg: {label: Inleg, nature: structural, amount: 100, assumption: een test}
            quantities:
              deler: {label: Deler, unit: places, values: 2, assumption: een test}
            formulas:
              buffer:
                label: Buffer
                formula: previous(formulas.buffer) + lines.inleg
                unit: euros
                opening: 0
                assumption: een test
              per-plaats: {label: Per plaats, formula: lines.inleg / quantities.deler, unit: euro per plaats}
            uncertain:
              inleg: {label: Inleg, of: lines.inleg.amount, type: range, low: 0, high: 110, assumption: een test}
            scenarios:
              meer: {label: Meer, set: {lines.inleg.amount: {2025: 150}}, assumption: een test}
              niets: {label: Niets om door te delen, set: {quantities.deler.values: 0}, assumption: een test}
            """;

    @TempDir
    private Path folder;

    private RiskDesk desk;

    @BeforeEach
    void writeABudget() throws IOException {
        Files.writeString(folder.resolve("buffer.yaml"), BUDGET);
        desk = new Desk(folder, folder, () -> LocalDate.of(2026, 1, 1)).risk();
    }

    private static List<List<Cell>> rows(Reply reply, String table) {
        return reply.view().orElseThrow().tables().stream()
                .filter(each -> each.key().equals(table))
                .flatMap(each -> each.rows().stream())
                .map(Table.Row::cells)
                .toList();
    }

    private static Optional<List<Cell>> named(List<List<Cell>> rows, String name, int skip) {
        return rows.stream()
                .filter(cells -> cells.get(0).equals(new Cell.Name(name)))
                .skip(skip)
                .findFirst();
    }

    @Test
    void theYearsOfABalanceAreNotAddedUp() {
        List<List<Cell>> rows = rows(desk.scenario("buffer.yaml", "meer"), "differences");
        List<Cell> balance = named(rows, "formulas.buffer", 1).orElseThrow();
        assertThat(balance.get(balance.size() - 1)).isEqualTo(new Cell.Empty());
        List<Cell> flow = named(rows, "lines.inleg", 1).orElseThrow();
        assertThat(flow.get(flow.size() - 1))
                .isInstanceOfSatisfying(
                        Cell.Amount.class, amount -> assertThat(amount.value()).isEqualByComparingTo("50"));
    }

    @Test
    void aSimulatedBalanceHasNoSumOfYearsAndAnAmountHas() {
        Reply balance = desk.simulate("buffer.yaml", Optional.of("formulas.buffer"), DRAWING, Progress.SILENT);
        assertThat(rows(balance, "simulation")).hasSize(2);
        Reply flow = desk.simulate("buffer.yaml", Optional.of("total"), DRAWING, Progress.SILENT);
        assertThat(rows(flow, "simulation")).hasSize(3);
    }

    @Test
    void saysWhereAScenarioDividesByZero() {
        Reply reply = desk.scenario("buffer.yaml", "niets");
        assertThat(reply.status()).isEqualTo(Status.ANSWER_IS_NO);
        assertThat(reply.findings())
                .extracting(Finding::complaint)
                .containsExactly(new DeskProblem.ScenarioDivides(
                        "niets", "formulas.per-plaats", Optional.of("buffer.yaml:17"), 2024));
    }

    @Test
    void saysWhereDrawsDivideByZeroAndWhatIsUncertainBehindIt() throws IOException {
        Files.writeString(
                folder.resolve("buffer.yaml"),
                BUDGET.replace(
                        "uncertain:\n",
                        "uncertain:\n  deler: {label: D, of: quantities.deler.values, type: history, seen: [0, 1], again: numbers, "
                                + "assumption: een test}\n"));
        Reply reply = desk.simulate("buffer.yaml", Optional.of("formulas.per-plaats"), DRAWING, Progress.SILENT);
        assertThat(reply.findings())
                .extracting(Finding::complaint)
                .containsExactly(new DeskProblem.DividesByZero(
                        "formulas.per-plaats", Optional.of("buffer.yaml:17"), 2024, List.of("deler")));
    }

    @Test
    void whatStartsFromSomethingUncertainIsNotDrawn() throws IOException {
        Files.writeString(
                folder.resolve("buffer.yaml"), BUDGET.replace("of: lines.inleg.amount", "of: formulas.buffer.opening"));
        Reply reply = desk.simulate("buffer.yaml", Optional.of("formulas.buffer"), DRAWING, Progress.SILENT);
        assertThat(reply.findings())
                .extracting(Finding::complaint)
                .containsExactly(new DeskProblem.StartsUncertain("formulas.buffer", "formulas.buffer.opening"));
        // the budget itself has nothing to do with it
        assertThat(desk.simulate("buffer.yaml", Optional.of("total"), DRAWING, Progress.SILENT)
                        .status())
                .isEqualTo(Status.DONE);
    }

    private static List<String> notes(Reply reply) {
        return reply.view().orElseThrow().notes().stream()
                .map(note -> Words.in(Language.EN).say(note))
                .toList();
    }

    /** Of a chance of one in a hundred thousand the draws say nothing; of a line that it can not reach the budget does. */
    @Test
    void whatNoDrawMovedIsNotCalledCertain() throws IOException {
        Files.writeString(
                folder.resolve("buffer.yaml"),
                BUDGET.replace("type: range, low: 0, high: 110,", "type: chance, chance: 0.001%, then: 1_000_000,"));
        Reply touched = desk.simulate("buffer.yaml", Optional.of("total"), DRAWING, Progress.SILENT);
        assertThat(notes(touched))
                .contains(
                        "In none of these 4,000 draws was another amount seen of: total. What is rarer is not seen; more "
                                + "draws may show it.")
                .noneMatch(note -> note.startsWith("Nothing uncertain"));
        assertThat(rows(touched, "simulation")).hasSize(3);

        Reply certain = desk.simulate("buffer.yaml", Optional.of("quantities.deler.values"), DRAWING, Progress.SILENT);
        assertThat(notes(certain)).noneMatch(note -> note.startsWith("In none of these"));
        assertThat(rows(certain, "simulation")).isEmpty();
    }

    /** One in twenty: P10 and P90 are the same, and it still may cost more. */
    @Test
    void whereNineOfTenDrawsAreTheSameOneAmountIsTold() throws IOException {
        Files.writeString(
                folder.resolve("buffer.yaml"),
                BUDGET.replace("type: range, low: 0, high: 110,", "type: chance, chance: 5%, then: 1_000,"));
        assertThat(notes(desk.simulate("buffer.yaml", Optional.of("total"), DRAWING, Progress.SILENT)))
                .anyMatch(note -> note.contains("P10 and P90 are both € 200"))
                .noneMatch(note -> note.contains("between"));
    }

    @Test
    void whereNothingIsUncertainThereIsNoTable() throws IOException {
        Files.writeString(folder.resolve("buffer.yaml"), BUDGET.replaceFirst("(?m)^uncertain:\n.*$", ""));
        Reply reply = desk.simulate("buffer.yaml", Optional.of("total"), DRAWING, Progress.SILENT);
        assertThat(reply.view().orElseThrow().tables()).isEmpty();
        assertThat(notes(reply)).anyMatch(note -> note.startsWith("Nothing is uncertain in this budget"));
    }

    @Test
    void aScenarioThatDividesByZeroKeepsTheOthersInSight() throws IOException {
        // nothing that is compared divides
        assertThat(desk.compared("buffer.yaml", Optional.empty()).findings()).isEmpty();

        Files.writeString(
                folder.resolve("buffer.yaml"),
                BUDGET.replace(
                        "label: Per plaats, formula: lines.inleg / quantities.deler, unit: euro per plaats",
                        "label: Per plaats, formula: lines.inleg * quantities.deler / quantities.deler, unit: euros, "
                                + "nature: structural"));
        Reply reply = desk.compared("buffer.yaml", Optional.empty());
        assertThat(reply.status()).isEqualTo(Status.ANSWER_IS_NO);
        assertThat(reply.findings())
                .extracting(Finding::complaint)
                .containsExactly(new DeskProblem.ScenarioDivides(
                        "niets", "formulas.per-plaats", Optional.of("buffer.yaml:17"), 2024));
        assertThat(rows(reply, "compared"))
                .extracting(cells -> cells.get(1))
                .containsExactly(new Cell.Empty(), new Cell.Name("meer"));
    }

    @Test
    void aScenarioTellsWhatItChangesAndDoesNotShow() throws IOException {
        Files.writeString(
                folder.resolve("buffer.yaml"),
                BUDGET.replace("set: {quantities.deler.values: 0}", "set: {quantities.deler.values: 4}"));
        Reply hidden = desk.scenario("buffer.yaml", "niets");
        assertThat(rows(hidden, "differences")).isEmpty();
        assertThat(notes(hidden))
                .contains("This scenario also changes what is not shown here, such as formulas.per-plaats; 'explain', "
                        + "'contract compare' and the workbook say what these are.")
                .noneMatch(note -> note.startsWith("Nothing"));
        Files.writeString(
                folder.resolve("buffer.yaml"),
                BUDGET.replaceFirst("(?m)^  per-plaats: .*$", "").replaceFirst("(?m)^  niets: .*$", ""));
        assertThat(notes(desk.scenario("buffer.yaml", "meer")))
                .noneMatch(note -> note.startsWith("This scenario also changes"));
    }

    @Test
    void whoeverStopsItIsToldThatNothingWasChanged() {
        Reply reply = desk.simulate("buffer.yaml", Optional.empty(), DRAWING, (done, of) -> false);
        assertThat(reply.view()).isEmpty();
        assertThat(reply.findings()).extracting(Finding::complaint).containsExactly(new DeskProblem.Stopped());
    }
}
