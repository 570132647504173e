package vierkant.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vierkant.calc.LineId;
import vierkant.model.Budget;
import vierkant.shell.AsPrinted;
import vierkant.store.BudgetReader;
import vierkant.store.Reading;
import vierkant.store.Shipped;
import vierkant.text.Language;

/** What scenarios and draws make of a budget, as numbers of a document. */
class RiskResultsTest {
    private static final String BUDGET = """
            vierkant: 1
            title: Scenario's
            by: Proefgemeente
            author: een test
            years: 2024..2025
            lines:
              huis: {label: Huisvesting, nature: structural, amount: 500, assumption: een test}
            quantities:
              plaatsen: {label: Plaatsen, unit: places, values: 10, assumption: een test}
            contracts:
              almata:
                label: Almata
                type: lump-sum
                provider: Almata
                starts: 2024-01-01
                ends: 2025-12-31
                nature: structural
                amounts: {basis: {label: Basis, amount: {2024: 1_000, 2025: 2_000}}}
                compare: {demand: 10, TORNADO}
                assumption: een test
            formulas:
              per-plaats: {label: Per plaats, formula: lines.huis / quantities.plaatsen, unit: euros per place}
              extra: {label: Extra, formula: "formulas.per-plaats * quantities.plaatsen", unit: euros, nature: incidental}
            scenarios:
              meer: {label: Meer, set: {lines.huis.amount: {2024: 700}}, assumption: een test}
              leeg: {label: Leeg, set: {quantities.plaatsen.values: 0}, assumption: een test}
            """;

    private static Plan plan(Budget budget, Planning.Purpose purpose) {
        return Planning.of(budget, List.of(), purpose).plan().orElseThrow();
    }

    private static Plan plan(String budget) {
        Reading reading =
                BudgetReader.read(budget.getBytes(StandardCharsets.UTF_8), "test.yaml", Shipped.regulations());
        assertThat(AsPrinted.text(reading.problems(), Language.EN)).isEmpty();
        return plan(reading.budget().orElseThrow(), Planning.Purpose.DOCUMENT);
    }

    @Test
    void aScenarioIsToldByWhatItMakesOfTheTotals() {
        Plan plan = plan(BUDGET.replace(", TORNADO", ""));
        assertThat(plan.results().in(2024, LineId.of("scenarios.meer.more.structural")))
                .isEqualByComparingTo("200");
        assertThat(plan.results().in(2024, LineId.of("scenarios.meer.more.incidental")))
                .isEqualByComparingTo("200");
        assertThat(plan.results().in(2024, LineId.of("scenarios.meer.more.total")))
                .isEqualByComparingTo("400");
        assertThat(plan.results().in(2025, LineId.of("scenarios.meer.more.total")))
                .isZero();
        assertThat(plan.risk().orElseThrow().tornados()).isEmpty();
    }

    @Test
    void ofAScenarioThatDividesByZeroItIsSaidThatNothingCanBeTold() {
        Plan plan = plan(BUDGET.replace(", TORNADO", ""));
        assertThat(plan.risk().orElseThrow().untold())
                .extracting(
                        untold -> untold.scenario().label(),
                        untold -> untold.line().name(),
                        RiskResults.Untold::year)
                .containsExactly(tuple("Leeg", "formulas.per-plaats", 2024));
        assertThat(plan.results().calculation().byId()).doesNotContainKey(LineId.of("scenarios.leeg.more.total"));
    }

    @Test
    void aTornadoTellsBothSidesOverAllYears() {
        Plan plan = plan(BUDGET.replace("TORNADO", "tornado: yes"));
        RiskResults.Bars bars = plan.risk().orElseThrow().tornados().get(0);
        // only the agreed amount is behind the cost: a tenth of 3,000
        assertThat(bars.labels()).hasSize(1);
        assertThat(plan.results().in(2024, bars.low().get(0))).isEqualByComparingTo("-300");
        assertThat(plan.results().in(2024, bars.high().get(0))).isEqualByComparingTo("300");
    }

    /** An input whose swing is far below what a mean over draws can tell still shows, since it is the draws that differ. */
    @Test
    void aSmallSwingIsToldBesideALargeSpread() {
        String budget = BUDGET.replace("TORNADO", "tornado: yes")
                .replace(
                        "amounts: {basis: {label: Basis, amount: {2024: 1_000, 2025: 2_000}}}",
                        "amounts: {groot: {label: Groot, amount: 100_000_000}, klein: {label: Klein, amount: 1_000}}")
                .replace(
                        "scenarios:\n",
                        "uncertain:\n  groot: {label: Groot, of: contracts.almata.amounts.groot.amount, type: range, "
                                + "low: 50_000_000, high: 150_000_000, assumption: een test}\nscenarios:\n");
        Plan plan = plan(budget);
        RiskResults.Bars bars = plan.risk().orElseThrow().tornados().get(0);
        assertThat(bars.labels()).hasSize(2);
        assertThat(plan.results().in(2024, bars.low().get(1))).isEqualByComparingTo("-200");
        assertThat(plan.results().in(2024, bars.high().get(1))).isEqualByComparingTo("200");
    }

    @Test
    void onlyADocumentHasThem() {
        Plan document = plan(BUDGET.replace("TORNADO", "tornado: yes"));
        Plan answer = plan(document.budget(), Planning.Purpose.ANSWER);
        assertThat(answer.risk()).isEmpty();
        assertThat(answer.results().in(2024, Plan.TOTAL))
                .isEqualByComparingTo(document.results().in(2024, Plan.TOTAL));
    }

    @Test
    void withoutScenarioOrTornadoThereIsNothingOfTheKind() {
        String budget = BUDGET.replace(", TORNADO", "");
        assertThat(plan(budget.substring(0, budget.indexOf("scenarios:"))).risk())
                .isEmpty();
    }
}
