package vierkant;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vierkant.calc.Explanation;
import vierkant.calc.LineId;
import vierkant.calc.Row;
import vierkant.contract.ContractCost;
import vierkant.cover.CoverLines;
import vierkant.model.Budget;
import vierkant.model.Check;
import vierkant.model.Origin;
import vierkant.model.UseId;
import vierkant.plan.CheckLine;
import vierkant.plan.Plan;
import vierkant.plan.Planning;
import vierkant.share.ShareTable;
import vierkant.shell.AsPrinted;
import vierkant.store.BudgetReader;
import vierkant.store.Reading;
import vierkant.store.Shipped;
import vierkant.text.Language;
import vierkant.text.Words;

/** The budgets that come with the program say what their source documents say. */
class BudgetsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "drimmelen-2024",
                "almata-2024",
                "zuidwest-2021",
                "heiloo-2023",
                "voorbeeld-beweging",
                "voorbeeld-dekking",
                "voorbeeld-vraag"
            })
    void noCheckFailsAndEverythingIsDivided(String name) {
        Plan plan = plan(name);

        assertThat(plan.failed(Check.Kind.ERROR)).isEmpty();
        for (ShareTable table : plan.shares()) {
            assertThat(plan.results().total(table.notDivided()))
                    .as(table.share().label())
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "almata-2024",
                "zuidwest-2021",
                "heiloo-2023",
                "voorbeeld-beweging",
                "voorbeeld-dekking",
                "voorbeeld-vraag"
            })
    void everyAssumptionHasAReasonAndAnAuthor(String name) {
        assertThat(inputs(plan(name)).map(Row.Input::origin))
                .isNotEmpty()
                .filteredOn(Origin.Assumed.class::isInstance)
                .allSatisfy(origin -> {
                    Origin.Assumed assumed = (Origin.Assumed) origin;
                    assertThat(assumed.by()).isIn("voorbeeld bij Vierkant", "de makers van Vierkant");
                    assertThat(assumed.reason()).contains(" ");
                });
    }

    @Test
    void drimmelenHasItsRaiseForTwoYears() {
        Plan plan = plan("drimmelen-2024");

        assertThat(years(plan, Plan.TOTAL)).containsExactly("238000", "238000", "188000", "188000");
        assertThat(years(plan, Plan.STRUCTURAL)).containsExactly("188000", "188000", "188000", "188000");
        assertThat(years(plan, Plan.INCIDENTAL)).containsExactly("50000", "50000", "0", "0");
        assertThat(years(plan, "shares.drimmelen.drimmelen")).containsExactly("238000", "238000", "188000", "188000");
        assertThat(plan.results().total(Plan.TOTAL)).isEqualByComparingTo("852000");
    }

    @Test
    void theExampleOfACoverPlanUsesTheSupportCapTheOwnLinesAndLeavesTheRestUncovered() {
        Plan plan = plan("voorbeeld-dekking");
        CoverLines cover = plan.cover().orElseThrow().lines();

        // 3 x 50.000, 1.089.000 and 726.000 with VAT, 40.000, 75.000, 30.000
        assertThat(plan.results().total(cover.planned())).isEqualByComparingTo("2110000");
        // 5 % of 2.123.239 for the project leader, and all rebuilding
        assertThat(plan.results().total(cover.fromFunds())).isEqualByComparingTo("1921161.95");
        // the rest of the project leader, staff, and what the line has for the new facility
        assertThat(plan.results().total(cover.fromLines())).isEqualByComparingTo("143838.05");
        assertThat(years(plan, cover.uncovered())).containsExactly("0", "0", "15000", "30000");
    }

    @Test
    void drimmelensTotalOf2025NamesTheLetterAndTheBudgetItAnnounces() {
        Plan plan = plan("drimmelen-2024");

        assertThat(sources(plan, Explanation.of(plan.results(), Plan.TOTAL, 2025)))
                .containsExactlyInAnyOrder("brief-2023", "begroting-2024");
        assertThat(inputs(plan).map(Row.Input::origin)).allMatch(Origin.Cited.class::isInstance);
    }

    @Test
    void almataRunsTwoYearsAndOneOptionIsUsed() {
        Plan plan = plan("almata-2024");

        assertThat(years(plan, "contracts.almata.days")).containsExactly("0", "366", "365", "365", "365");
        assertThat(years(plan, "quantities.gesloten.values")).containsExactly("36", "30", "24", "24", "24");
        assertThat(years(plan, "contracts.almata-tot-2024")).containsExactly("4970000", "0", "0", "0", "0");
        // 4.500.000, then 3,94 % a year (forecast only, no correction is known); the development budget is not indexed
        assertThat(years(plan, "contracts.almata.structural"))
                .containsExactly("0", "4500000", "4677300", "4861585.62", "5053132.09");
        assertThat(years(plan, "contracts.almata.incidental")).containsExactly("0", "300000", "200000", "100000", "0");
        assertThat(failing(plan, Check.Kind.ALERT)).containsExactly("capaciteit-verschilt", "inzet-verschilt");
    }

    @Test
    void aTotalIsCalledPrintedOnlyWhereASourcePrintsIt() {
        Plan plan = plan("almata-2024");

        assertThat(expected(plan, "afbouw")).startsWith("Printed in the source");
        assertThat(expected(plan, "samen-36")).startsWith("Expected by assumption");
    }

    private static String expected(Plan plan, String name) {
        CheckLine check = plan.checks().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return Words.in(Language.EN)
                .say(plan.rows().get(check.expected().orElseThrow()).label());
    }

    @Test
    void almatasRegionsAndMunicipalitiesPayTheWhole() {
        Plan plan = plan("almata-2024");

        // 4.800.000 in 2024: 30, 40 and 30 %
        assertThat(amount(plan, 2024, "shares.regios.west-brabant-oost")).isEqualByComparingTo("1440000.00");
        assertThat(amount(plan, 2024, "shares.regios.west-brabant-west")).isEqualByComparingTo("1920000.00");
        // a ninth of 1.920.000 is 213.333,333…; 3 cents are left for the three lowest codes
        assertThat(amount(plan, 2024, "shares.west.bergen-op-zoom")).isEqualByComparingTo("213333.34");
        assertThat(amount(plan, 2024, "shares.west.zundert")).isEqualByComparingTo("213333.33");
        assertThat(amount(plan, 2024, "division.west.sum")).isEqualByComparingTo("1920000.00");
    }

    @Test
    void zuidwestStaysAtLevel270AndKeepsWhatIsSaved() {
        Plan plan = plan("zuidwest-2021");

        assertThat(years(plan, Plan.TOTAL)).containsOnly("27000000");
        // 2024 and 2025: 250 against 256,5, so 6,5 x 60.000 is kept for the transformation
        assertThat(years(plan, "contracts.bandbreedte.kept")).containsExactly("0", "0", "0", "390000", "390000");
        assertThat(years(plan, "contracts.bandbreedte.days")).containsExactly("0", "365", "365", "366", "365");
    }

    @Test
    void zuidwestHoldsTheTotalsThatItsDocumentsPrint() {
        Plan plan = plan("zuidwest-2021");

        assertThat(plan.checks().stream().map(CheckLine::name))
                .contains("gemeenten-52", "inwoners", "plaatsingen-439", "bezetting-januari-296", "vormen-270");
        assertThat(amount(plan, 2021, "statistics.inwoners-2020")).isEqualByComparingTo("3708696");
        assertThat(amount(plan, 2021, "parties")).isEqualByComparingTo("52");
        // where two documents contradict one another a reader sees it, and it is no error
        assertThat(failing(plan, Check.Kind.ALERT))
                .containsExactly("plaatsingen-516", "bezetting-275", "bezetting-286");
    }

    @Test
    void zuidwestDividesTheRealEstateMoneyOver52MunicipalitiesToTheCent() {
        Plan plan = plan("zuidwest-2021");
        List<BigDecimal> shares = table(plan, "vastgoed-gemeenten").pays().values().stream()
                .map(line -> plan.results().in(2021, line))
                .toList();

        // 1.024.547.300 cents over 52: 19.702.832 each, and 36 of them one more
        assertThat(shares).hasSize(52);
        assertThat(shares.stream().filter(share -> share.compareTo(new BigDecimal("197028.33")) == 0))
                .hasSize(36);
        assertThat(shares.stream().filter(share -> share.compareTo(new BigDecimal("197028.32")) == 0))
                .hasSize(16);
        assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("10245473.00");
    }

    @Test
    void heiloosDecisionChangesNothingAndItsContractHas35Days() {
        Plan plan = plan("heiloo-2023");

        assertThat(years(plan, Plan.TOTAL)).containsOnly("0");
        assertThat(years(plan, "shares.heiloo.heiloo")).containsOnly("0");
        assertThat(plan.contracts()).extracting(ContractCost::days).hasSize(1);
        assertThat(years(plan, "contracts.horizon.days")).containsExactly("35", "0", "0", "0");
    }

    /** Nothing is known of the decisions themselves: what was granted is the maximum, and the other money is not known. */
    @Test
    void theFundsHaveTheMaximaOfTheirMunicipalitiesAndNothingThatNoSourceGives() {
        assertThat(granted("zuidwest-2021")).containsExactly("vastgoed 10245473");
        assertThat(granted("almata-2024")).containsExactly("vastgoed 2123239", "transformatie");
        assertThat(plan("zuidwest-2021").budget().funds().get(0).recipients().values())
                .extracting(each -> each.name() + " " + each.most().values().in(2021))
                .containsExactly("Horizon 7144869", "Schakenbosch 3100604");
        assertThat(plan("drimmelen-2024").budget().lines())
                .allSatisfy(line -> assertThat(line.paysFor())
                        .extracting(UseId::name)
                        .containsExactly("continuity", "prevention", "alternatives"));
    }

    private static List<String> granted(String name) {
        return plan(name).budget().funds().stream()
                .map(fund -> fund.grant().amounts().values().stream()
                        .map(amount -> " " + amount.values().in(2021))
                        .collect(Collectors.joining("", fund.id().name(), "")))
                .toList();
    }

    private static Plan plan(String name) {
        Path file = Path.of(System.getProperty("vierkant.home"), "budgets", name + ".yaml");
        Reading reading = BudgetReader.read(file, name, Shipped.regulations());
        assertThat(AsPrinted.text(reading.problems(), Language.EN)).isEmpty();
        Budget budget = reading.budget().orElseThrow();
        return Planning.of(budget, Shipped.dossiers(budget)).plan().orElseThrow();
    }

    private static BigDecimal amount(Plan plan, int year, String line) {
        return plan.results().in(year, new LineId(line));
    }

    private static List<String> years(Plan plan, String line) {
        return years(plan, new LineId(line));
    }

    private static List<String> years(Plan plan, LineId line) {
        return plan.budget().years().all().stream()
                .map(year -> plan.results().in(year, line).stripTrailingZeros().toPlainString())
                .toList();
    }

    private static List<String> failing(Plan plan, Check.Kind kind) {
        return plan.failed(kind).stream().map(CheckLine::name).toList();
    }

    private static ShareTable table(Plan plan, String name) {
        return plan.shares().stream()
                .filter(table -> table.share().id().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Row.Input> inputs(Plan plan) {
        return plan.rows().values().stream().flatMap(row -> row.input().stream());
    }

    /** The sources that a result comes from. */
    private static List<String> sources(Plan plan, Explanation explanation) {
        Stream<String> own = plan.rows().get(explanation.line()).input().stream()
                .map(Row.Input::origin)
                .filter(Origin.Cited.class::isInstance)
                .map(origin -> ((Origin.Cited) origin).source().name());
        return Stream.concat(own, explanation.parts().stream().flatMap(part -> sources(plan, part).stream()))
                .distinct()
                .toList();
    }
}
