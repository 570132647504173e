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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vierkant.text.Language;
import vierkant.text.Words;

/** What the desk says of a move, a chain of care and a frame, in the last place to a councillor. */
class MoveDeskTest {
    private static final String HEAD = """
            vierkant: 1
            title: Af- en ombouw
            by: Regio Voorbeeld
            author: een test
            years: 2024..2025
            """;

    private static final String MOVE = HEAD + """
            move:
              label: Beweging
              needed: 20
              supplies:
                gesloten: {label: Gesloten, role: closed, places: {2024: 20, 2025: 12}USED}
                thuis: {label: Thuis, role: alternative, places: {DAY: 8}}
              assumption: een test
            """;

    private static final String CHAIN = HEAD + """
            chain:
              label: KetenDISCOUNT
              pathways:
                nu:
                  label: Nu
                  steps:
                    gesloten: {label: Gesloten, stage: trajectory, price: 10_000, months: 6}
                    daarna: {label: Daarna, stage: after, years-later: 1, price: 1_100, months: 10}
                nieuw:
                  label: Nieuw
                  steps:
                    thuis: {label: Thuis, stage: trajectory, price: PRICE, months: 6}
              assumption: een test
            """;

    private static final String FRAME = HEAD + """
            lines:
              zorg: {label: Zorg, nature: structural, amount: {2024: 100, 2025: 120}, assumption: een test}
            frame: {label: Kader, amount: AMOUNT, structural: 110, assumption: een test}
            """;

    @TempDir
    private Path folder;

    private View show(String budget, String section) throws IOException {
        Files.writeString(folder.resolve("b.yaml"), budget);
        return new Desk(folder, folder, () -> LocalDate.of(2026, 1, 1))
                .show("b.yaml", Optional.of(section))
                .view()
                .orElseThrow();
    }

    private List<String> notes(String budget, String section) throws IOException {
        return show(budget, section).notes().stream()
                .map(note -> Words.in(Language.EN).say(note))
                .toList();
    }

    private String last(String budget, String section) throws IOException {
        List<String> notes = notes(budget, section);
        return notes.get(notes.size() - 1);
    }

    private static String move(String day) {
        return MOVE.replace("USED", "").replace("DAY", day);
    }

    @Test
    void thereIsAShortageADoubleSupplyOrABalance() throws IOException {
        assertThat(last(move("2025-02-01"), "move"))
                .isEqualTo(
                        "For the council: in 2025 less is open than is needed (8 place-equivalents on the worst day): "
                                + "closed places may only go once alternatives are there.");
        assertThat(last(move("2025-02-01").replace("needed: 20", "needed: {2024: 21, 2025: 20}"), "move"))
                .startsWith("For the council: in 2024..2025 less is open than is needed (8 place-equivalents on the "
                        + "worst day, in 2025): ");
        // 92 of 366 days 8 too many
        assertThat(last(move("2024-10-01"), "move"))
                .isEqualTo("For the council: on every day as much is open as is needed; in 2024 more, so double supply "
                        + "(2 place-equivalents on average).");
        assertThat(last(move("2025-01-01"), "move"))
                .isEqualTo("For the council: on every day exactly as much is open as is needed.");
    }

    @Test
    void whatIsOpenOnOneDayIsToldAfterAllItsChanges() throws IOException {
        List<List<Cell>> changes = show(move("2025-01-01"), "move").tables().stream()
                .filter(table -> table.key().equals("changes"))
                .flatMap(table -> table.rows().stream())
                .map(Table.Row::cells)
                .toList();
        assertThat(changes).hasSize(3);
        for (List<Cell> change : changes) {
            assertThat(((Cell.Amount) change.get(4)).value()).isEqualByComparingTo("20");
            assertThat(((Cell.Code) change.get(6)).code()).isEqualTo("even");
        }
    }

    @Test
    void aYearThatNeedsMoreIsADayOfItsOwn() throws IOException {
        List<List<Cell>> changes = show(
                        move("2025-01-01")
                                .replace("needed: 20", "needed: {2024: 20, 2025: 21}")
                                .replace("{2024: 20, 2025: 12}", "{2024-02-01: 20}")
                                .replace("2025-01-01: 8", "2026-01-01: 8"),
                        "move")
                .tables()
                .stream()
                .filter(table -> table.key().equals("changes"))
                .flatMap(table -> table.rows().stream())
                .map(Table.Row::cells)
                .toList();
        assertThat(changes)
                .extracting(cells -> ((Cell.Date) cells.get(0)).day().toString())
                .containsExactly("2024-01-01", "2024-02-01", "2025-01-01", "2026-01-01");
        assertThat(changes)
                .extracting(cells -> cells.get(6) instanceof Cell.Code code ? code.code() : "")
                .containsExactly("short", "even", "short", "");
    }

    @Test
    void aPlaceThatStandsForAnotherNumberInAYearIsToldAsOfThatYear() throws IOException {
        String budget = HEAD + """
                move:
                  label: Beweging
                  needed: 10
                  supplies:
                    a: {label: A, role: alternative, places: {2024: 10, 2025-07-01: 12}, place-equivalents: {2024: 1, 2025: 0.5}}
                  assumption: een test
                """;
        List<List<Cell>> changes = show(budget, "move").tables().stream()
                .filter(table -> table.key().equals("changes"))
                .flatMap(table -> table.rows().stream())
                .map(Table.Row::cells)
                .toList();
        // 10 places of 1, 10 of a half, 12 of a half
        assertThat(changes)
                .extracting(cells -> ((Cell.Date) cells.get(0)).day() + " "
                        + ((Cell.Amount) cells.get(4))
                                .value()
                                .stripTrailingZeros()
                                .toPlainString() + " "
                        + ((Cell.Code) cells.get(6)).code())
                .containsExactly("2024-01-01 10 even", "2025-01-01 5 short", "2025-07-01 6 short");
    }

    @Test
    void withoutTheUseOfEveryFormTheOtherBalanceIsNotKnown() throws IOException {
        assertThat(notes(move("2025-01-01"), "move"))
                .anyMatch(note -> note.startsWith("The use of the places is not given for every form of care"));
        String used = MOVE.replace("USED", ", used: 20")
                .replace("DAY", "2025-01-01")
                .replace("2025-01-01: 8}", "2025-01-01: 8}, used: 8");
        assertThat(notes(used, "move"))
                .noneMatch(note -> note.startsWith("The use of the places"))
                .anyMatch(note -> note.startsWith(
                        "In 2024..2025 more places are in use than are needed (most in 2024: 8 place-equivalents on "
                                + "average)."))
                .contains("In 2025 more closed places are in use than there are (8 place-equivalents on average).")
                .contains("In 2024 more alternatives or hybrid places are in use than there are (8 place-equivalents "
                        + "on average).");
        // that there are places for all is not all that a council must hear
        assertThat(last(used, "move"))
                .isEqualTo(
                        "For the council: on every day exactly as much is open as is needed. But in 2025 more closed "
                                + "places are in use than there are (8 place-equivalents on average).");
        assertThat(last(used.replace("used: 20", "used: 12"), "move"))
                .isEqualTo("For the council: on every day exactly as much is open as is needed.");
        // of 3 hybrid places 1 is free
        assertThat(notes(
                        used.replace(
                                "  assumption",
                                "    hybride: {label: Hybride, role: hybrid, places: {2024: 3}, used: 2}\n  assumption"),
                        "move"))
                .contains("In 2025 more closed places are in use than there are, also with the hybrid places that are "
                        + "free (7 place-equivalents on average).");
    }

    /** Two closed locations of 24, of which one serves the 12 that the other has too many: 36 are used of 36. */
    @Test
    void closedPlacesStandInForOneAnother() throws IOException {
        String two = HEAD + """
                move:
                  label: Twee locaties
                  needed: 48
                  supplies:
                    noord: {label: Noord, role: closed, places: 24, used: 36}
                    zuid: {label: Zuid, role: closed, places: 24, used: ZUID}
                  assumption: een test
                """;
        assertThat(first(two.replace("ZUID", "12")))
                .containsEntry("move.closed-short", "0")
                .containsEntry("move.vacant", "0");
        assertThat(first(two.replace("ZUID", "10")))
                .containsEntry("move.closed-short", "0")
                .containsEntry("move.vacant", "2");
        assertThat(first(two.replace("ZUID", "15")))
                .containsEntry("move.closed-short", "3")
                .containsEntry("move.vacant", "0");
    }

    /** The places of the first year, by line. */
    private Map<String, String> first(String budget) throws IOException {
        return show(budget, "move").tables().stream()
                .filter(each -> each.key().equals("move"))
                .flatMap(each -> each.rows().stream())
                .map(Table.Row::cells)
                .collect(Collectors.toMap(
                        cells -> ((Cell.Name) cells.get(0)).name(),
                        cells -> cells.stream()
                                .flatMap(cell -> cell instanceof Cell.Amount amount
                                        ? Stream.of(amount.value()
                                                .stripTrailingZeros()
                                                .toPlainString())
                                        : Stream.empty())
                                .findFirst()
                                .orElseThrow()));
    }

    @Test
    void aRoleThatTheMoveHasNoneOfIsNotTold() throws IOException {
        assertThat(lines(move("2025-01-01"), "move", "move"))
                .contains("move.closed", "move.alternatives")
                .doesNotContain("move.hybrid");
        String closed = move("2025-01-01").replaceAll("(?m)^ *thuis:.*\n", "");
        assertThat(lines(closed, "move", "move")).contains("move.closed").doesNotContain("move.alternatives");
        String open = move("2025-01-01")
                .replaceAll("(?m)^ *gesloten:.*\n", "")
                .replace("2025-01-01: 8}", "2024: 20}, used: 24");
        assertThat(lines(open, "move", "move"))
                .contains("move.alternatives", "move.closed-short")
                .doesNotContain("move.closed");
        assertThat(notes(open, "move")).noneMatch(note -> note.contains("closed places are in use"));
    }

    @Test
    void aChainCostsMoreLessOrTheSame() throws IOException {
        String chain = CHAIN.replace("DISCOUNT", "");
        assertThat(last(chain.replace("PRICE", "11_000"), "chain"))
                .contains(
                        "costs € 6,000 more for the trajectory itself than with 'Nu', and € 5,000 less over the whole chain");
        assertThat(last(chain.replace("PRICE", "10_000"), "chain"))
                .contains("costs no more and no less for the trajectory itself");
        assertThat(notes(chain.replace("PRICE", "1"), "chain"))
                .contains("Later years count in full: no discount rate is given.");
        // 60,000 + 11,000 / 1.1
        String discounted = CHAIN.replace("DISCOUNT", "\n  discount: 10%").replace("PRICE", "10_000");
        assertThat(last(discounted, "chain")).contains("and € 10,000 less over the whole chain");
        assertThat(notes(discounted, "chain")).noneMatch(note -> note.startsWith("Later years count in full"));
    }

    /** Nobody starts in 2025, so the council hears of 2024; and one pathway has more youths than the other. */
    @Test
    void theCouncilHearsOfTheLastYearInWhichSomebodyStarts() throws IOException {
        String chain = CHAIN.replace("DISCOUNT", "").replace("PRICE", "10_000");
        String starting = chain.replace("label: Nu\n", "label: Nu\n      starting: {2024: 40}\n")
                .replace("label: Nieuw\n", "label: Nieuw\n      starting: {2024: 50}\n");
        assertThat(last(chain, "chain")).contains("who starts in 2025");
        assertThat(last(starting, "chain")).contains("who starts in 2024");
        assertThat(show(starting, "chain").notes()).contains(new ChainWords.StartersDiffer());
        assertThat(show(starting.replace("{2024: 50}", "{2024: 40}"), "chain").notes())
                .doesNotContain(new ChainWords.StartersDiffer());
        // who is not named in a year does not start in it
        assertThat(show(starting.replace("{2024: 50}", "{2024: 40, 2025: 1}"), "chain")
                        .notes())
                .contains(new ChainWords.StartersDiffer());
    }

    @Test
    void whatIsDiscountedIsTold() throws IOException {
        String chain = CHAIN.replace("PRICE", "10_000");
        assertThat(show(chain.replace("DISCOUNT", ""), "chain").notes())
                .contains(new ChainWords.NotDiscounted())
                .noneMatch(ChainWords.Discounted.class::isInstance);
        assertThat(show(chain.replace("DISCOUNT", "\n  discount: 3%"), "chain").notes())
                .contains(new ChainWords.Discounted(new BigDecimal("0.03")))
                .doesNotContain(new ChainWords.NotDiscounted());
        assertThat(show(chain.replace("DISCOUNT", "\n  discount: {2024: 3%, 2025: 0%}"), "chain")
                        .notes())
                .contains(new ChainWords.DiscountedByYear());
        // named by year it is one rate all the same, and 0 discounts nothing
        assertThat(show(chain.replace("DISCOUNT", "\n  discount: {2024: 3%, 2025: 3%}"), "chain")
                        .notes())
                .contains(new ChainWords.Discounted(new BigDecimal("0.03")));
        assertThat(show(chain.replace("DISCOUNT", "\n  discount: 0%"), "chain").notes())
                .noneMatch(
                        note -> note instanceof ChainWords.Discounted || note instanceof ChainWords.DiscountedByYear);
    }

    @Test
    void trajectoriesAreHeldBesideEachOtherWhereBothPathwaysHaveOne() throws IOException {
        String chain = CHAIN.replace("DISCOUNT", "").replace("PRICE", "10_000");
        assertThat(lines(chain, "chain", "trajectory"))
                .contains(
                        "chain.pathways.nu.trajectory",
                        "chain.pathways.nieuw.trajectory",
                        "chain.pathways.nieuw.trajectory-more",
                        "chain.pathways.nieuw.even-months");
        String without = chain.replace("{label: Thuis, stage: trajectory", "{label: Thuis, stage: before");
        assertThat(lines(without, "chain", "trajectory"))
                .containsExactly(
                        "chain.pathways.nu.trajectory-low",
                        "chain.pathways.nu.trajectory",
                        "chain.pathways.nu.trajectory-high");
        assertThat(last(without, "chain"))
                .isEqualTo(
                        "For the council: who starts in 2025 with 'Nieuw' costs € 11,000 less over the whole chain than "
                                + "with 'Nu' (these are estimates, given without a low and a high one). The trajectories "
                                + "themselves are not held beside each other, for not both pathways have one.");
        String first = chain.replace("{label: Gesloten, stage: trajectory", "{label: Gesloten, stage: before")
                .replace("months: 10}", "months: 10, months-high: 20}");
        assertThat(lines(first, "chain", "trajectory"))
                .containsExactly(
                        "chain.pathways.nieuw.trajectory-low",
                        "chain.pathways.nieuw.trajectory",
                        "chain.pathways.nieuw.trajectory-high");
        assertThat(last(first, "chain"))
                .contains("(between € 22,000 less and € 11,000 less; these are estimates). The trajectories");
        String none = first.replace("stage: trajectory", "stage: before");
        assertThat(show(none, "chain").tables()).extracting(Table::key).containsExactly("chain");
    }

    @Test
    void monthsAtWhichATrajectoryCostsAsMuchAreOfPaidMonthsOnly() throws IOException {
        String chain = CHAIN.replace("DISCOUNT", "");
        assertThat(lines(chain.replace("PRICE", "{2024: 1, 2025: 2}"), "chain", "trajectory"))
                .contains("chain.pathways.nieuw.even-months");
        for (String free : List.of("0", "{2024: 10_000, 2025: 0}")) {
            assertThat(lines(chain.replace("PRICE", free), "chain", "trajectory"))
                    .contains("chain.pathways.nieuw.trajectory-more")
                    .doesNotContain("chain.pathways.nieuw.even-months");
        }
    }

    /** The names of the lines in a table. */
    private List<String> lines(String budget, String section, String table) throws IOException {
        return show(budget, section).tables().stream()
                .filter(each -> each.key().equals(table))
                .flatMap(each -> each.rows().stream())
                .map(row -> ((Cell.Name) row.cells().get(0)).name())
                .toList();
    }

    @Test
    void aFrameIsKeptOrExceeded() throws IOException {
        assertThat(last(FRAME.replace("AMOUNT", "125"), "frame"))
                .isEqualTo(
                        "For the council: by this budget everything stays inside the agreed frame in 2024..2025; in the tightest year "
                                + "€ 5.00 is left.");
        assertThat(last(FRAME.replace("AMOUNT", "119.50"), "frame"))
                .isEqualTo("For the council: in 2025 more is spent than the agreed frame has: € 0.50.");
        assertThat(notes(FRAME.replace("AMOUNT", "125"), "frame"))
                .contains("In 2025 structural costs are not covered by the structural part of the frame: € 10.00.");
        assertThat(last(FRAME.replace("AMOUNT", "{2024: 50, 2025: 119}").replace("structural: 110, ", ""), "frame"))
                .isEqualTo("For the council: in 2024..2025 more is spent than the agreed frame has, most in 2024: "
                        + "€ 50.00.");
    }

    @Test
    void aSectionForWhichThereIsNothingSaysSo() throws IOException {
        for (String section : List.of("move", "chain", "frame", "funds", "shares", "formulas")) {
            View view = show(HEAD, section);
            assertThat(view.tables()).isEmpty();
            assertThat(view.notes()).containsExactly(new DeskText.NothingInSection(section));
        }
    }
}
