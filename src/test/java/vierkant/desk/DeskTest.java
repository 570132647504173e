package vierkant.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vierkant.Days;
import vierkant.model.Unit;
import vierkant.text.Language;
import vierkant.text.Words;

/** What the desk answers, with real files. */
class DeskTest {
    private static final String BUDGET = """
            vierkant: 1
            title: Proef
            by: Gemeente Drimmelen
            author: de tester
            years: 2024..2027
            sources:
              brief: {title: Raadsinformatiebrief, by: het college, date: 2023}
              begroting: {title: Begroting 2024}
            lines:
              bestaand: {label: Bestaand, nature: structural, amount: {2024..: 188_000}, source: "brief, Consequenties"}
              verhoging: {label: Verhoging, nature: incidental, amount: {2024: 50_000, 2025: 50_000}, source: begroting}
              gok: {label: Gok, nature: incidental, amount: 0, assumption: niemand weet het}
            checks:
              klopt: {label: Bestaand is 188.000, of: lines.bestaand, equals: 188_000, source: brief}
            """;

    @TempDir
    Path here;

    private Desk desk;

    @BeforeEach
    void layABudgetDown() throws IOException {
        Files.createDirectories(here.resolve("budgets"));
        Files.writeString(here.resolve("budgets/proef.yaml"), BUDGET);
        desk = new Desk(here, here, Days::today);
    }

    private static String said(Reply reply) {
        Words words = Words.in(Language.EN);
        StringBuilder text = new StringBuilder();
        reply.findings()
                .forEach(finding -> text.append(words.say(finding.complaint()))
                        .append(' ')
                        .append(words.say(finding.complaint(), "remedy"))
                        .append('\n'));
        reply.view().ifPresent(view -> {
            view.tables()
                    .forEach(table ->
                            table.rows().forEach(row -> text.append(row.cells()).append('\n')));
            view.notes().forEach(note -> text.append(words.say(note)).append('\n'));
        });
        return text.toString();
    }

    private static List<BigDecimal> euros(Reply reply, String firstCell) {
        return reply.view().orElseThrow().tables().stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.cells().get(0).equals(new Cell.Name(firstCell)))
                .findFirst()
                .orElseThrow()
                .cells()
                .stream()
                .filter(Cell.Amount.class::isInstance)
                .map(Cell.Amount.class::cast)
                .filter(amount -> amount.unit().equals(Unit.EURO))
                .map(amount -> amount.value().setScale(2))
                .toList();
    }

    @Test
    void structuralAndIncidentalStandApartFromTheTotal() {
        Reply reply = desk.show("proef", Optional.of("totals"));
        assertThat(reply.status()).isEqualTo(Status.DONE);
        assertThat(euros(reply, "structural"))
                .extracting(BigDecimal::toPlainString)
                .containsExactly("188000.00", "188000.00", "188000.00", "188000.00", "752000.00");
        assertThat(euros(reply, "incidental"))
                .extracting(BigDecimal::toPlainString)
                .containsExactly("50000.00", "50000.00", "0.00", "0.00", "100000.00");
        assertThat(euros(reply, "total"))
                .extracting(BigDecimal::toPlainString)
                .containsExactly("238000.00", "238000.00", "188000.00", "188000.00", "852000.00");
    }

    @Test
    void aFigureThatNobodyGaveIsNotA0WithASource() {
        assertThat(said(desk.explain("proef", "lines.verhoging", Optional.of(2025), Detail.ALL)))
                .contains("50000")
                .contains("Begroting 2024");
        assertThat(said(desk.explain("proef", "lines.verhoging", Optional.of(2026), Detail.ALL)))
                .contains("NotGiven")
                .doesNotContain("Begroting 2024")
                .doesNotContain("value=0");
    }

    @Test
    void aQuantityOfOneNumberIsShownOnceAndNotInEveryYear() throws IOException {
        Files.writeString(here.resolve("budgets/proef.yaml"), BUDGET + """
                  telt: {label: De capaciteit van 2021, of: quantities.toen, equals: 57, source: brief}
                quantities:
                  toen: {label: Capaciteit in 2021, unit: plaatsen, values: 57, source: brief}
                  straks: {label: Capaciteit, unit: plaatsen, values: {2024: 36, 2025..: 24}, source: brief}
                """);
        Table quantities = desk.show("proef", Optional.of("quantities"))
                .view()
                .orElseThrow()
                .tables()
                .get(0);

        assertThat(quantities.columns())
                .extracting(Table.Column::key)
                .containsExactly("label", "unit", "constant", "2024", "2025", "2026", "2027", "origin", "line");
        assertThat(numbers(quantities.rows().get(0))).containsExactly("57", "", "", "", "");
        assertThat(numbers(quantities.rows().get(1))).containsExactly("", "36", "24", "24", "24");
        assertThat(desk.show("proef", Optional.of("checks"))
                        .view()
                        .orElseThrow()
                        .tables()
                        .get(0)
                        .rows())
                .filteredOn(row -> row.cells().get(0).equals(new Cell.Name("telt")))
                .allMatch(row -> row.cells().get(8).equals(new Cell.Empty()));
    }

    private static List<String> numbers(Table.Row row) {
        return row.cells().subList(2, 7).stream()
                .map(cell -> cell instanceof Cell.Amount amount ? amount.value().toPlainString() : "")
                .toList();
    }

    @Test
    void anExplanationNamesEverySourceAndWhereItIsWritten() {
        String said = said(desk.explain("proef", "total", Optional.of(2025), Detail.ALL));
        assertThat(said)
                .contains("Raadsinformatiebrief", "Consequenties", "Begroting 2024", "niemand weet het")
                .contains("budgets/proef.yaml:10", "budgets/proef.yaml:11");
    }

    @Test
    void anExplanationWithoutAYearShowsAllYears() {
        Reply reply = desk.explain("proef", "verhoging", Optional.empty(), Detail.ALL);
        assertThat(reply.view().orElseThrow().tables().get(0).columns())
                .extracting(Table.Column::key)
                .containsSubsequence("2024", "2025", "2026", "2027");
    }

    @Test
    void aDepthShowsSoManyLevelsAndSaysWhatItHides() {
        Reply one = desk.explain("proef", "total", Optional.of(2025), Detail.to(1));
        Reply all = desk.explain("proef", "total", Optional.of(2025), Detail.to(9));
        assertThat(rows(one)).extracting(Table.Row::level).containsExactly(0, 1, 1);
        assertThat(rows(all)).extracting(Table.Row::level).containsOnly(0, 1, 2, 3);
        assertThat(said(one))
                .contains((rows(all).size() - 3) + " rows are not shown; --depth 3 shows all.")
                .contains("one number put in: Begroting 2024");
        assertThat(said(all)).doesNotContain("not shown", "put in");
    }

    @Test
    void aDivisionOverManyPartiesIsToldInShortWithTheOriginOfWhatItHides() throws IOException {
        StringBuilder parties = new StringBuilder("parties:\n");
        StringBuilder names = new StringBuilder();
        for (int i = 1; i <= 30; i++) {
            parties.append("  p%02d: {name: P%02d, code: GM%04d, source: brief}\n".formatted(i, i, i));
            names.append(i == 1 ? "" : ", ").append("p%02d".formatted(i));
        }
        Files.writeString(
                here.resolve("budgets/veel.yaml"),
                BUDGET + parties + "keys: {gelijk: {label: Gelijk, type: equal, parties: [" + names
                        + "]}}\nshares: {samen: {label: Samen, of: total, key: gelijk}}\n");
        Reply all = desk.explain("veel", "shares.samen.p30", Optional.of(2025), Detail.ALL);
        Reply brief = desk.explain("veel", "shares.samen.p30", Optional.of(2025), Detail.IN_SHORT);
        assertThat(rows(all)).hasSizeGreaterThan(200);
        assertThat(rows(brief)).hasSizeLessThan(70);
        // its own cut and remainder, what is divided, and three of the others
        assertThat(said(brief))
                .contains("shares.samen.p30.quota", "shares.samen.p30.remainder", "lines.verhoging.amount")
                .contains("shares.samen.p01.whole-cents", "parties.p01")
                .contains((rows(all).size() - rows(brief).size()) + " rows are not shown")
                .contains("numbers put in: Raadsinformatiebrief");
        assertThat(said(all)).doesNotContain("not shown");
    }

    @Test
    void anExplanationThatFitsIsNotCut() {
        assertThat(desk.explain("proef", "total", Optional.of(2025), Detail.IN_SHORT))
                .isEqualTo(desk.explain("proef", "total", Optional.of(2025), Detail.ALL));
    }

    private static List<Table.Row> rows(Reply reply) {
        return reply.view().orElseThrow().tables().get(0).rows();
    }

    @Test
    void aLineIsFoundByTheLastPartOfItsName() {
        assertThat(desk.explain("proef", "verhoging", Optional.of(2024), Detail.ALL))
                .isEqualTo(desk.explain("proef", "lines.verhoging", Optional.of(2024), Detail.ALL));
    }

    @Test
    void anUnknownLineIsWrongUseAndNamesWhatIsNear() {
        Reply reply = desk.explain("proef", "verhogin", Optional.empty(), Detail.ALL);
        assertThat(reply.status()).isEqualTo(Status.WRONG_USE);
        assertThat(said(reply)).contains("verhogin", "verhoging");
    }

    @Test
    void anAmbiguousLineNamesItsCandidates() {
        Reply reply = desk.explain("proef", "fails", Optional.empty(), Detail.ALL);
        assertThat(reply.status()).isEqualTo(Status.WRONG_USE);
        assertThat(said(reply)).contains("checks.klopt.fails", "checks-built-in.total.fails");
    }

    @Test
    void aYearOutsideTheBudgetSaysWhichYearsThereAre() {
        Reply reply = desk.explain("proef", "total", Optional.of(2031), Detail.ALL);
        assertThat(reply.status()).isEqualTo(Status.WRONG_USE);
        assertThat(said(reply)).contains("2031", "2024", "2027");
    }

    @Test
    void anUnknownBudgetNamesWhatIsNear() {
        Reply reply = desk.show("prof", Optional.empty());
        assertThat(reply.status()).isEqualTo(Status.INPUT_INVALID);
        assertThat(said(reply)).contains("proef");
    }

    @Test
    void whatIsNoFileIsNotCalledUnknown() throws IOException {
        Files.createDirectories(here.resolve("map.yaml"));
        Files.createSymbolicLink(here.resolve("kring.yaml"), here.resolve("kring.yaml"));

        for (String name : List.of("map.yaml", "kring.yaml", "/dev/null")) {
            Reply reply = desk.show(name, Optional.empty());
            assertThat(reply.status()).isEqualTo(Status.INPUT_INVALID);
            assertThat(reply.findings().get(0).complaint()).isInstanceOf(DeskProblem.NoBudgetFile.class);
        }
        assertThat(said(desk.show("map.yaml", Optional.empty()))).contains("'map.yaml' is a folder");
        assertThat(said(desk.show("kring.yaml", Optional.empty()))).contains("a link that leads to no file");
        assertThat(said(desk.show("er-niet.yaml", Optional.empty()))).contains("there is no budget");
    }

    private static final String CONTRACT = """
            vierkant: 1
            title: Zorg
            by: Gemeente Drimmelen
            author: de tester
            years: 2024..2027
            contracts:
              zorg:
                label: Zorg
                type: pxq
                provider: Aanbieder
                starts: 2024-01-01
                ends: 2027-12-31
                nature: structural
                assumption: om te proberen
                products:
                  groep: {label: Groep, unit: etmaal, tariff: 200, quantity: 10}
            parties:
              a: {name: Aa, code: GM0001, assumption: x}
              b: {name: Bee, code: GM0002, assumption: x}
            keys:
              helft: {label: Helft, type: equal, parties: all-municipalities}
              deel: {label: Deel, type: percentages, percentages: {a: 10%, b: 90%}, assumption: x}
            shares:
              wie: {label: Wie, of: contracts.zorg, key: helft, settled-by: deel}
            checks:
              fout:
                label: Klopt niet
                of: total
                equals: {2024: 2_000, 2025: 1_999.99, 2026: 1_000, 2027: 1_000}
                assumption: x
              goed: {label: Klopt, of: total, equals: {2024..2026: 2_000}, assumption: x}
            """;

    @Test
    void aPartOfAContractIsFoundByItsName() throws IOException {
        Files.writeString(here.resolve("budgets/zorg.yaml"), CONTRACT);

        assertThat(desk.explain("zorg", "groep", Optional.of(2024), Detail.ALL))
                .isEqualTo(desk.explain("zorg", "contracts.zorg.products.groep.cost", Optional.of(2024), Detail.ALL));
        assertThat(desk.explain("zorg", "groe.p", Optional.of(2024), Detail.ALL).status())
                .isEqualTo(Status.WRONG_USE);
    }

    @Test
    void everyRowOfAShareNamesALineThatCanBeExplained() throws IOException {
        Files.writeString(here.resolve("budgets/zorg.yaml"), CONTRACT);

        List<Table> tables =
                desk.shares("zorg", Optional.of("wie")).view().orElseThrow().tables();

        assertThat(tables).extracting(Table::key).containsExactly("shares.wie", "settlement.wie");
        for (Table table : tables) {
            int column = column(table, "line");
            for (Table.Row row : table.rows()) {
                String line = ((Cell.Name) row.cells().get(column)).name();
                assertThat(desk.explain("zorg", line, Optional.of(2024), Detail.ALL)
                                .status())
                        .isEqualTo(Status.DONE);
            }
        }
    }

    @Test
    void theSettlementTableHasARowForAllPartiesTogether() throws IOException {
        Files.writeString(here.resolve("budgets/zorg.yaml"), CONTRACT);

        Table settlement = desk.shares("zorg", Optional.of("wie"))
                .view()
                .orElseThrow()
                .tables()
                .get(1);

        Table.Row last = settlement.rows().get(settlement.rows().size() - 1);
        assertThat(settlement.rows()).hasSize(3);
        assertThat(last.emphasis()).isEqualTo(Table.Emphasis.TOTAL);
        assertThat(last.cells().get(column(settlement, "2024"))).isEqualTo(euro("0"));
        assertThat(last.cells().get(column(settlement, "line")))
                .isEqualTo(new Cell.Name("division.wie.settlement-sum"));
    }

    @Test
    void theRegionOfAMunicipalityIsShownWithItsShare() throws IOException {
        Files.writeString(
                here.resolve("budgets/zorg.yaml"),
                CONTRACT.replace("code: GM0001,", "code: GM0001, region: west,")
                        .replace(
                                "parties:\n  a:", "parties:\n  west: {name: West, kind: region, assumption: x}\n  a:"));

        Table shares = desk.shares("zorg", Optional.of("wie"))
                .view()
                .orElseThrow()
                .tables()
                .get(0);

        assertThat(shares.rows())
                .extracting(row -> row.cells().get(column(shares, "region")))
                .containsExactly(new Cell.Name("West"), new Cell.Empty(), new Cell.Empty());
    }

    @Test
    void aCheckShowsEachYearThatFails() throws IOException {
        Files.writeString(here.resolve("budgets/zorg.yaml"), CONTRACT);

        Table checks = desk.check("zorg").view().orElseThrow().tables().get(0);

        assertThat(cells(checks, "fout", "years", "difference"))
                .containsExactly(
                        List.of(new Cell.Name("2025"), euro("0.01")),
                        List.of(new Cell.Name("2026..2027"), euro("1000")));
        assertThat(cells(checks, "goed", "years", "expected"))
                .containsExactly(List.of(new Cell.Name("2024..2026"), euro("2000")));
    }

    private static Cell euro(String amount) {
        return new Cell.Amount(new BigDecimal(amount), Unit.EURO);
    }

    private static List<List<Cell>> cells(Table table, String name, String... columns) {
        return table.rows().stream()
                .filter(row -> row.cells().get(0).equals(new Cell.Name(name)))
                .map(row -> java.util.Arrays.stream(columns)
                        .map(key -> row.cells().get(column(table, key)))
                        .map(DeskTest::plain)
                        .toList())
                .toList();
    }

    private static Cell plain(Cell cell) {
        return cell instanceof Cell.Amount amount
                ? new Cell.Amount(
                        new BigDecimal(amount.value().stripTrailingZeros().toPlainString()), amount.unit())
                : cell;
    }

    private static int column(Table table, String key) {
        return table.columns().stream().map(Table.Column::key).toList().indexOf(key);
    }

    @Test
    void anUnknownSectionNamesTheSections() {
        Reply reply = desk.show("proef", Optional.of("total"));
        assertThat(reply.status()).isEqualTo(Status.WRONG_USE);
        assertThat(said(reply)).contains("totals", "contracts", "quantities", "shares", "checks");
    }

    @Test
    void everySectionThatIsNamedCanBeShown() {
        for (String section : Desk.sectionNames()) {
            assertThat(desk.show("proef", Optional.of(section)).status()).isEqualTo(Status.DONE);
        }
    }

    @Test
    void aCheckThatPassesIsYesAndOneThatFailsIsNo() throws IOException {
        assertThat(desk.check("proef").status()).isEqualTo(Status.DONE);
        Files.writeString(here.resolve("budgets/proef.yaml"), BUDGET.replace("equals: 188_000", "equals: 187_000"));
        Reply reply = desk.check("proef");
        assertThat(reply.status()).isEqualTo(Status.ANSWER_IS_NO);
        assertThat(said(reply)).contains("Bestaand is 188.000");
    }

    @Test
    void anAlertThatFailsIsShownAndTheAnswerIsStillYes() throws IOException {
        Files.writeString(
                here.resolve("budgets/proef.yaml"), BUDGET.replace("equals: 188_000", "kind: alert, equals: 187_000"));
        Reply reply = desk.check("proef");
        assertThat(reply.status()).isEqualTo(Status.DONE);
        assertThat(said(reply)).contains("Alerts").contains("Bestaand is 188.000");
    }

    @Test
    void aBrokenBudgetShowsAllItsProblemsAndNoAmount() throws IOException {
        Files.writeString(
                here.resolve("budgets/proef.yaml"),
                BUDGET.replace("188_000}", "veel}")
                        .replace("nature: incidental, amount: 0", "nature: soms, amount: 0"));
        Reply reply = desk.show("proef", Optional.empty());
        assertThat(reply.status()).isEqualTo(Status.INPUT_INVALID);
        assertThat(reply.view()).isEmpty();
        assertThat(reply.findings()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void aFileOutsideTheFoldersIsFoundByItsPath() throws IOException {
        Path elsewhere = Files.createDirectories(here.resolve("elders")).resolve("mijn.yaml");
        Files.writeString(elsewhere, BUDGET);
        assertThat(desk.show("elders/mijn.yaml", Optional.empty()).status()).isEqualTo(Status.DONE);
        assertThat(desk.show(elsewhere.toString(), Optional.empty()).status()).isEqualTo(Status.DONE);
    }

    @Test
    void aBudgetWithoutContractsOrSharesSaysSo() {
        assertThat(said(desk.contracts("proef"))).contains("This budget has no contracts.");
        assertThat(said(desk.shares("proef", Optional.empty()))).contains("This budget divides nothing.");
        assertThat(desk.contract("proef", "almata").status()).isEqualTo(Status.WRONG_USE);
        assertThat(desk.shares("proef", Optional.of("almata")).status()).isEqualTo(Status.WRONG_USE);
    }

    @Test
    void theUsersOwnBudgetComesBeforeAShippedOneOfTheSameName() throws IOException {
        Path home = Files.createDirectories(here.resolve("programma"));
        Files.createDirectories(home.resolve("budgets"));
        Files.writeString(home.resolve("budgets/proef.yaml"), BUDGET.replace("title: Proef", "title: Meegeleverd"));
        Files.writeString(home.resolve("budgets/ander.yaml"), BUDGET);
        Desk both = new Desk(here, home, Days::today);
        assertThat(both.budgetNames()).containsExactly("proef", "ander");
        assertThat(said(both.budgets())).contains("Proef").doesNotContain("Meegeleverd");
    }

    private static final String DIVIDED = """
            vierkant: 1
            title: Proef
            by: Regio
            author: de tester
            years: 2024..2025
            sources: {een: {title: Een}, twee: {title: Twee}, drie: {title: Drie}, vooraf: {title: Vooraf}}
            parties:
              a: {name: A, code: GM0001, source: een}
              b: {name: B, code: GM0002, source: een}
              c: {name: C, code: GM0003, source: een}
            lines:
              post: {label: Post, nature: structural, amount: 1_000, source: een}
            keys:
              vast:
                label: Vast
                type: percentages
                percentages: {a: 20%, b: 30%, c: 50%}
                sources: {percentages.a: een, percentages.b: twee, percentages.c: drie}
            shares:
              post:
                label: Post
                of: lines.post
                key: vast
                max-change: 5%
                previous: {a: 25%, b: 25%, c: 50%}
                published: {a: {2024: 240}, b: {2024: 260}, c: {2024: 499}}
                sources: {previous.a: vooraf, previous.b: een, previous.c: een, max-change: een, published: een}
            """;

    private View divided() throws IOException {
        Files.writeString(here.resolve("budgets/verdeeld.yaml"), DIVIDED);
        return desk.shares("verdeeld", Optional.empty()).view().orElseThrow();
    }

    @Test
    void everyPartOfALimitedDivisionRestsOnTheFractionsOfAll() throws IOException {
        List<Table.Row> rows = divided().tables().get(0).rows();
        assertThat(rows)
                .hasSize(4)
                .allSatisfy(row -> assertThat(said(row.cells().get(row.cells().size() - 2)))
                        .isEqualTo("drie, een, twee, vooraf"));
    }

    @Test
    void whatWasPublishedIsComparedInItsOwnYearOnly() throws IOException {
        Table published = divided().tables().stream()
                .filter(table -> table.key().equals("published.post"))
                .findFirst()
                .orElseThrow();
        int first = published.columns().stream().map(Table.Column::key).toList().indexOf("2024");
        assertThat(published.rows()).hasSize(3).allSatisfy(row -> {
            assertThat(row.cells().get(first)).isInstanceOf(Cell.Amount.class);
            assertThat(row.cells().get(first + 1)).isEqualTo(new Cell.Empty());
        });
        assertThat(divided().notes())
                .extracting(Words.in(Language.EN)::say)
                .containsExactly(
                        "The published shares of Post for 2024 do not add up to the total: difference € -1.00.");
    }

    @Test
    void aFigureOfWhichTheYearsCountIsOneAssumptionAndNotTwo() throws IOException {
        Files.writeString(
                here.resolve("budgets/verdeeld.yaml"),
                DIVIDED.replace("published: een}", "published: een}, assumptions: {published: gok}")
                        .replace("max-change: een, published: een}, ", "max-change: een}\n    "));
        Reply reply = desk.show("verdeeld", Optional.of("shares"));
        assertThat(reply.view().orElseThrow().notes()).contains(new DeskText.AssumptionsNote(3L));
    }

    @Test
    void anExplanationOfAllYearsReachesWhatTheFirstYearStartsFrom() throws IOException {
        divided();
        assertThat(said(desk.explain("verdeeld", "shares.post.a", Optional.empty(), Detail.ALL)))
                .contains("shares.post.previous.a");
    }

    private static String said(Cell cell) {
        return Words.in(Language.EN).say(((Cell.Text) cell).words());
    }
}
