package vierkant.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vierkant.Case;
import vierkant.desk.RiskDesk.Drawing;
import vierkant.model.Unit;
import vierkant.model.UnitText;
import vierkant.risk.Progress;
import vierkant.text.Language;
import vierkant.text.Words;

/** A contract beside other forms, as somebody at the desk gets it: a lump sum of 6,000,000 for 24 place-equivalents. */
class CompareDeskTest {
    private static final Drawing DRAWING = new Drawing(4_000, 1);
    private static final String BUDGET = """
            vierkant: 1
            title: Vergelijking
            by: Gemeente Voorbeeld
            author: een test
            years: 2025
            contracts:
              almata:
                label: Almata
                type: lump-sum
                provider: Stichting Almata
                starts: 2025-01-01
                ends: 2025-12-31
                nature: structural
                amounts:
                  basis: {label: Basisbedrag, amount: 6_000_000}
                compare: {demand: 24, band: 10%, fixed-cost: 4_000_000, variable-cost: 80_000, capacity: 30}
                assumption: een test
              kaal:
                label: Zonder vraag
                type: lump-sum
                provider: Stichting Almata
                starts: 2025-01-01
                ends: 2025-12-31
                nature: structural
                amounts:
                  basis: {label: Basisbedrag, amount: 1_000_000}
                assumption: een test
              verblijf:
                label: Verblijf
                type: pxq
                provider: Horizon
                starts: 2025-01-01
                ends: 2025-12-31
                nature: structural
                products:
                  groep: {label: Groep, unit: day-of-stay, tariff: 400, quantity: 1_000}
                assumption: een test
            scenarios:
              meer: {label: Meer vraag, set: {contracts.almata.compare.demand: 30}, assumption: een test}
              minder: {label: Minder vraag, set: {contracts.almata.compare.demand: 18}, assumption: een test}
            """;

    @TempDir
    private Path folder;

    private RiskDesk desk;

    @BeforeEach
    void writeABudget() throws IOException {
        Files.writeString(folder.resolve("vormen.yaml"), BUDGET);
        desk = new Desk(folder, folder, () -> LocalDate.of(2026, 1, 1)).risk();
    }

    private Reply compare(String contract, CompareAsked asked) {
        return desk.beside("vormen.yaml", contract, asked, DRAWING, Progress.SILENT);
    }

    private static List<List<Cell>> rows(Reply reply, String table) {
        return reply.view().orElseThrow().tables().stream()
                .filter(each -> each.key().equals(table))
                .flatMap(each -> each.rows().stream())
                .map(Table.Row::cells)
                .toList();
    }

    /** The row of a form. */
    private static List<Cell> form(List<List<Cell>> rows, String code) {
        return rows.stream()
                .filter(cells ->
                        cells.get(0) instanceof Cell.Code each && each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal number(Cell cell) {
        if (cell instanceof Cell.Amount amount) {
            return amount.value();
        }
        return ((Cell.Estimate) cell).value();
    }

    private static CompareAsked demand(String from, String to) {
        return new CompareAsked(
                Optional.of(new CompareAsked.Span(new BigDecimal(from), new BigDecimal(to))),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void regretIsWhatAFormIsDearerThanTheCheapestInAScenario() {
        List<List<Cell>> rows = rows(compare("almata", CompareAsked.USUAL), "regret");
        // columns: scenario, label, which, agreed, bandwidth, pxq; rows: planned, meer and minder twice each, most
        List<Cell> more = rows.get(3);
        assertThat(number(more.get(3))).isEqualByComparingTo("0");
        // PxQ is 250,000 per place-equivalent: 30 x 250,000 - 6,000,000
        assertThat(number(more.get(5))).isEqualByComparingTo("1500000");
        // above 24 x 1.1 = 26.4 the bandwidth pays 250,000 each: 3.6 x 250,000
        assertThat(number(more.get(4))).isEqualByComparingTo("900000");
        List<Cell> less = rows.get(5);
        assertThat(number(less.get(3))).isEqualByComparingTo("1500000");
        assertThat(number(less.get(5))).isEqualByComparingTo("0");
        List<Cell> most = rows.get(6);
        assertThat(number(most.get(3))).isEqualByComparingTo("1500000");
        assertThat(number(most.get(5))).isEqualByComparingTo("1500000");
    }

    @Test
    void theCheapestFormTurnsWhereTheCostsAreEqual() {
        Reply reply = compare("almata", demand("20", "30"));
        List<List<Cell>> turns = rows(reply, "cheapest");
        assertThat(turns).hasSize(2);
        assertThat(((Cell.Code) turns.get(0).get(1)).code()).isEqualTo("pxq");
        assertThat(number(turns.get(1).get(0))).isEqualByComparingTo("24.00");
        assertThat(((Cell.Code) turns.get(1).get(1)).code()).isEqualTo("agreed");
        List<List<Cell>> sweep = rows(reply, "sweep");
        assertThat(sweep).hasSize(11);
        assertThat(number(sweep.get(0).get(0))).isEqualByComparingTo("20");
        assertThat(number(sweep.get(0).get(3))).isEqualByComparingTo("5000000");
        assertThat(number(sweep.get(10).get(0))).isEqualByComparingTo("30");
        assertThat(reply.view().orElseThrow().plots()).hasSize(1);
    }

    @Test
    void theDemandsThatAreTriedLieAroundTheExpectedOneAndNotThePlannedOne() throws IOException {
        Files.writeString(folder.resolve("vormen.yaml"), BUDGET + """
                uncertain:
                  vraag:
                    {label: Vraag, of: contracts.almata.compare.demand, type: range, low: 31, likely: 41, high: 51, assumption: t}
                """);
        List<List<Cell>> sweep = rows(compare("almata", CompareAsked.USUAL), "sweep");
        // 24 is planned and 41 expected: 41 x 0.75 = 30.75 to 41 x 1.25 = 51.25, in steps of 2
        assertThat(number(sweep.get(0).get(0))).isEqualByComparingTo("30");
        assertThat(number(sweep.get(sweep.size() - 1).get(0))).isEqualByComparingTo("52");
    }

    /** A loss of a form: when, from and until which demand; the numbers as text, nothing where there is none. */
    private static List<List<String>> losses(Reply reply, String form) {
        return rows(reply, "losses").stream()
                .filter(cells -> ((Cell.Code) cells.get(0)).code().equals(form))
                .map(cells -> List.of(((Cell.Code) cells.get(1)).code(), text(cells.get(2)), text(cells.get(4))))
                .toList();
    }

    private static String text(Cell cell) {
        return cell instanceof Cell.Empty ? "" : number(cell).toPlainString();
    }

    @Test
    void theProviderBreaksEvenWhereAlgebraSays() {
        Reply reply = compare("almata", CompareAsked.USUAL);
        // 4,000,000 / (250,000 - 80,000) = 23.53, of 30 that is 78.4 %
        assertThat(losses(reply, "pxq")).containsExactly(List.of("below", "", "23.53"));
        assertThat(number(form(rows(reply, "losses"), "pxq").get(5))).isEqualByComparingTo("0.784");
        // (6,000,000 - 4,000,000) / 80,000 = 25
        assertThat(losses(reply, "agreed")).containsExactly(List.of("above", "25.00", ""));
        // within the band as the lump sum; below 21.6 and above 26.4 each client brings 170,000: (4,000,000 - 600,000)
        // / 170,000 = 20 and
        // (26.4 x 250,000 - 2,000,000) / 170,000 = 27.06
        assertThat(losses(reply, "bandwidth"))
                .containsExactly(List.of("below", "", "20.00"), List.of("between", "25.00", "27.06"));
        // 6,000,000 - 4,000,000 - 24 x 80,000
        assertThat(number(form(rows(reply, "provider"), "agreed").get(1))).isEqualByComparingTo("80000");
    }

    @Test
    void aProviderMayAlwaysOrNeverLose() throws IOException {
        Files.writeString(
                folder.resolve("vormen.yaml"), BUDGET.replace("fixed-cost: 4_000_000", "fixed-cost: 90_000_000"));
        assertThat(losses(compare("almata", CompareAsked.USUAL), "agreed")).containsExactly(List.of("always", "", ""));
        Files.writeString(
                folder.resolve("vormen.yaml"),
                BUDGET.replace("fixed-cost: 4_000_000", "fixed-cost: 0")
                        .replace("variable-cost: 80_000", "variable-cost: 0"));
        assertThat(losses(compare("almata", CompareAsked.USUAL), "agreed")).containsExactly(List.of("never", "", ""));
    }

    private List<String> notes(String contract, String uncertain) throws IOException {
        Files.writeString(folder.resolve("vormen.yaml"), BUDGET + "uncertain:\n" + uncertain);
        return compare(contract, CompareAsked.USUAL).view().orElseThrow().notes().stream()
                .map(Words.in(Language.EN)::say)
                .toList();
    }

    private static String uncertain(String of, int low, int high) {
        return "  u: {label: U, of: " + of + ", type: range, low: " + low + ", high: " + high + ", assumption: t}\n";
    }

    @Test
    void riskOfAPriceIsNotCalledThatOfTheDemand() throws IOException {
        List<String> demand = notes("verblijf", uncertain("contracts.verblijf.products.groep.quantity", 800, 1200));
        assertThat(demand)
                .anyMatch(note -> note.contains("bear the risk of the demand"))
                .noneMatch(note -> note.startsWith("Besides the demand, draws or scenarios move"));
        List<String> price = notes("verblijf", uncertain("contracts.verblijf.products.groep.tariff", 300, 500));
        assertThat(price)
                .anyMatch(note -> note.contains("bear the risk of what is uncertain"))
                .noneMatch(note -> note.contains("the risk of the demand"))
                .anyMatch(note ->
                        note.startsWith("Besides the demand, draws or scenarios move Verblijf: Groep, tariff."));
    }

    @Test
    void aLumpSumOfAnUncertainAmountMovesAndTheOtherFormsDoNot() throws IOException {
        List<String> notes = notes("almata", uncertain("contracts.almata.amounts.basis.amount", 5_000_000, 7_000_000));
        assertThat(notes)
                .anyMatch(note -> note.startsWith("as agreed (lump sum): both bear the risk of what is uncertain")
                        || note.startsWith("as agreed (lump sum): the payer bears the risk of what is uncertain"))
                .contains("PxQ: nothing that is uncertain moves it.")
                .noneMatch(note -> note.contains("as agreed (lump sum): nothing"));
    }

    @Test
    void whatTheCareCostsTheProviderIsNoRiskOfTheDemand() throws IOException {
        List<String> notes = notes("almata", uncertain("contracts.almata.compare.fixed-cost", 3_000_000, 5_000_000));
        assertThat(notes)
                .anyMatch(note ->
                        note.startsWith("as agreed (lump sum): the provider bears the risk of what is uncertain"))
                .noneMatch(note -> note.contains("the risk of the demand"))
                // the contract itself does not move
                .noneMatch(note -> note.startsWith("Besides the demand"));
    }

    /** 24 place-equivalents as planned; the provider can take 30, and 18 to 30 is tried unless somebody asks for more. */
    @Test
    void whatTheProviderCanNotTakeIsTold() {
        assertThat(compare("almata", demand("20", "30")).view().orElseThrow().notes())
                .noneMatch(CompareText.BeyondCapacity.class::isInstance);
        assertThat(compare("almata", demand("20", "31")).view().orElseThrow().notes())
                .contains(new CompareText.BeyondCapacity(new BigDecimal("30.00"), UnitText.of(Unit.PLACE_EQUIVALENT)));
    }

    /** A lump sum is certain to cost 6,000,000; what is paid per place-equivalent is more in the worst tenth. */
    @Test
    void theCouncilHearsOfTheFormsWithTheLowestAndTheHighestBill() throws IOException {
        List<String> notes = notes("almata", uncertain("contracts.almata.compare.demand", 18, 30));
        assertThat(notes.get(notes.size() - 1))
                .contains("at most € 6,000,000 with the form for which that is lowest (as agreed (lump sum))")
                .contains("for which it is highest (PxQ)");
        // the same share of every form falls away or not, and that is all that moves
        List<String> alike = notes(
                "almata",
                "  u: {label: U, of: contracts.almata.starts, type: chance, chance: 50%, then: 2025-07-01, assumption: t}\n");
        assertThat(alike.get(alike.size() - 1)).contains("at most € 6,000,000 with any of them");
    }

    @Test
    void otherWidthsOfTheBandAreAgreedAnew() {
        Reply reply = compare(
                "almata",
                new CompareAsked(
                        Optional.empty(),
                        Optional.of(new CompareAsked.Span(new BigDecimal("20"), new BigDecimal("28"))),
                        Optional.of(new CompareAsked.Span(BigDecimal.ZERO, new BigDecimal("0.1")))));
        assertThat(rows(reply, "band")).hasSize(11);
        // nothing is uncertain: whatever is agreed, it is expected to cost the same
        rows(reply, "band").forEach(row -> assertThat(number(row.get(1))).isEqualByComparingTo("6000000"));
        rows(reply, "reference").forEach(row -> assertThat(number(row.get(1))).isEqualByComparingTo("6000000"));
    }

    @Test
    void aContractThatSaysNothingIsComparedOnMarkedTerms() {
        Reply reply = compare("verblijf", CompareAsked.USUAL);
        assertThat(reply.status()).isEqualTo(Status.DONE);
        assertThat(reply.view().orElseThrow().notes()).contains(new CompareText.OwnTerms("verblijf"));
        assertThat(form(rows(reply, "costs"), "lump-sum")).hasSize(3);
    }

    @Test
    void aLumpSumWithoutDemandIsRefused() {
        Reply reply = compare("kaal", CompareAsked.USUAL);
        assertThat(reply.status()).isEqualTo(Status.ANSWER_IS_NO);
        assertThat(reply.findings())
                .extracting(Finding::complaint)
                .containsExactly(new DeskProblem.NothingToCompare("kaal"));
    }

    @Test
    void whereNoCareIsExpectedNoPriceIsEqualAndNoneIsGiven() throws IOException {
        Files.writeString(folder.resolve("vormen.yaml"), BUDGET.replace("demand: 24", "demand: 0"));
        Reply reply = compare("almata", CompareAsked.USUAL);
        assertThat(reply.status()).isEqualTo(Status.ANSWER_IS_NO);
        assertThat(reply.findings())
                .extracting(Finding::complaint)
                .containsExactly(new DeskProblem.NoCareExpected("almata", 2025));
        // and the budget itself says that something does not reconcile
        Desk whole = new Desk(folder, folder, () -> LocalDate.of(2026, 1, 1));
        assertThat(whole.check("vormen.yaml").status()).isEqualTo(Status.ANSWER_IS_NO);
    }

    @Test
    void aContractWhoseNameIsNoneIsReportedAndNotCompared() throws IOException {
        for (String name : List.of("Almata", "~", "shares.oost")) {
            Files.writeString(folder.resolve("vormen.yaml"), BUDGET.replace("  almata:", "  \"" + name + "\":"));
            Reply reply = compare("kaal", CompareAsked.USUAL);
            assertThat(reply.status()).isEqualTo(Status.INPUT_INVALID);
            assertThat(reply.findings()).isNotEmpty();
        }
    }

    @Test
    void anUnknownContractIsRefusedWithThoseThatAreThere() {
        Reply reply = compare("almato", CompareAsked.USUAL);
        assertThat(reply.status()).isEqualTo(Status.WRONG_USE);
        assertThat(reply.findings())
                .extracting(Finding::complaint)
                .containsExactly(new DeskProblem.UnknownContract(
                        "almato", "vormen.yaml", List.of("almata"), List.of("almata", "kaal", "verblijf")));
    }

    @Test
    void whereThereIsNoBandwidthNoneCanBeTried() throws IOException {
        Files.writeString(folder.resolve("vormen.yaml"), BUDGET.replace("band: 10%, ", ""));
        Reply reply = compare(
                "almata",
                new CompareAsked(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new CompareAsked.Span(BigDecimal.ZERO, new BigDecimal("0.1")))));
        assertThat(reply.status()).isEqualTo(Status.WRONG_USE);
        assertThat(reply.findings())
                .extracting(Finding::complaint)
                .containsExactly(new DeskProblem.NoBandwidth("almata"));
    }

    @Test
    void whoeverStopsItIsToldThatNothingWasChanged() {
        Reply reply = desk.beside("vormen.yaml", "almata", CompareAsked.USUAL, DRAWING, (done, of) -> false);
        // one block of draws is done before anybody is asked
        assertThat(reply.findings()).extracting(Finding::complaint).containsExactly(new DeskProblem.Stopped());
    }

    @Test
    void aPartIsNotTriedAboveTheWhole() throws IOException {
        Files.writeString(folder.resolve("deel.yaml"), """
                vierkant: 1
                title: Een deel dat terugkomt
                by: Gemeente Voorbeeld
                author: een test
                years: 2025
                contracts:
                  band:
                    label: Band
                    type: bandwidth
                    provider: Horizon
                    starts: 2025-01-01
                    ends: 2025-12-31
                    nature: structural
                    reference: 100
                    band: 10%
                    amount: 1_000_000
                    price-above: 1_000
                    price-below: 1_000
                    demand: 70
                    settlement: beyond-band
                    saved: shared
                    refunded-share: 95%
                    assumption: een test
                uncertain:
                  prijs: {label: Prijs, of: contracts.band.price-above, type: range, low: 900, high: 1_100, assumption: een test}
                """);
        Reply reply = desk.beside("deel.yaml", "band", CompareAsked.USUAL, DRAWING, Progress.SILENT);
        List<Cell> part = rows(reply, "tornado").stream()
                .filter(cells -> cells.get(0).equals(new Cell.Name("contracts.band.refunded-share")))
                .findFirst()
                .orElseThrow();
        // 20 below the band: 20,000 x 95 % x 0.9 comes back, and not more than 20,000 x 100 %
        assertThat(number(part.get(3))).isEqualByComparingTo("982900");
        assertThat(number(part.get(4))).isEqualByComparingTo("980000");
    }

    /** Half the years 90 and half 110 places around a level of 100: what is expected is the agreed amount itself, in every form. */
    @Test
    void whatIsExpectedOfWhatWasSeenIsExactAndNeverOverBudgetByLuck() throws IOException {
        String head = BUDGET.substring(0, BUDGET.indexOf("contracts:"));
        Files.writeString(folder.resolve("half.yaml"), head + """
                contracts:
                  band:
                    label: Band
                    type: bandwidth
                    provider: Horizon
                    starts: 2025-01-01
                    ends: 2025-12-31
                    nature: structural
                    reference: 100
                    band: 0%
                    amount: 10_000_000
                    price-above: 100_000
                    price-below: 100_000
                    demand: 100
                    settlement: beyond-band
                    saved: refunded
                    assumption: een test
                uncertain:
                  vraag: {label: Vraag, of: contracts.band.demand, type: history, seen: [90, 110], again: numbers, assumption: een test}
                """);
        Reply reply =
                desk.beside("half.yaml", "band", CompareAsked.USUAL, new RiskDesk.Drawing(4_000, 1), Progress.SILENT);
        assertThat(reply.findings()).isEmpty();
        List<Cell> lump = form(rows(reply, "payer"), "lump-sum");
        assertThat(number(lump.get(1))).isEqualByComparingTo("10000000");
        assertThat(number(lump.get(6))).isZero();
        List<Cell> agreed = form(rows(reply, "payer"), "agreed");
        assertThat(number(agreed.get(6))).isEqualByComparingTo("0.5");
    }

    @Test
    void everyContractOfEveryCaseCanBeCompared() throws IOException {
        List<String> wrong = new ArrayList<>();
        int done = 0;
        for (Case each : Case.all()) {
            if (each.calculates()) {
                Files.writeString(folder.resolve("geval.yaml"), each.budget());
                for (String contract :
                        new Desk(folder, folder, () -> LocalDate.of(2026, 1, 1)).contractNames("geval.yaml")) {
                    Reply reply = desk.beside("geval.yaml", contract, CompareAsked.USUAL, DRAWING, Progress.SILENT);
                    done++;
                    boolean canNot = reply.findings().stream()
                            .allMatch(finding -> finding.complaint() instanceof DeskProblem.NothingToCompare
                                    || finding.complaint() instanceof DeskProblem.NoCareExpected);
                    if (reply.status() != Status.DONE && !canNot) {
                        wrong.add(each.name() + " " + contract + ": " + reply.findings());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(done).isGreaterThan(40);
    }
}
