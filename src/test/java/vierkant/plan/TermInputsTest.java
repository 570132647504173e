package vierkant.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vierkant.calc.LineId;
import vierkant.calc.Results;
import vierkant.model.Budget;
import vierkant.shell.AsPrinted;
import vierkant.store.BudgetReader;
import vierkant.store.Reading;
import vierkant.store.Shipped;
import vierkant.text.Language;

/** Whether a reader of a document who changes an input is told that the terms of other forms do not follow. */
class TermInputsTest {
    private static final String BUDGET = """
            vierkant: 1
            title: Voorwaarden
            by: Proefgemeente
            author: een test
            years: 2024..2025
            lines:
              huis: {label: Huisvesting, nature: structural, amount: 500, assumption: een test}
            contracts:
              plaatsen:
                label: Plaatsen
                type: bandwidth
                provider: Aanbieder
                starts: 2024-01-01
                ends: 2025-12-31
                nature: structural
                reference: 100 place-equivalents
                band: 10%
                amount: 1_000
                price-above: 20
                price-below: 20
                demand: 100
                settlement: beyond-band
                saved: refunded
                compare: {stay: 6}
                assumption: een test
            uncertain:
              vraag:
                label: Vraag
                of: contracts.plaatsen.demand
                type: range
                low: 80
                high: 120
                assumption: een test
            """;

    private static Plan plan(Planning.Purpose purpose) {
        return Planning.of(budget(), List.of(), purpose).plan().orElseThrow();
    }

    private static Budget budget() {
        Reading reading =
                BudgetReader.read(BUDGET.getBytes(StandardCharsets.UTF_8), "test.yaml", Shipped.regulations());
        assertThat(AsPrinted.text(reading.problems(), Language.EN)).isEmpty();
        return reading.budget().orElseThrow();
    }

    private static CheckLine check(Plan plan) {
        return plan.checks().stream()
                .filter(check -> check.name().equals("compare.terms"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void asItWasMadeNothingIsAnother() {
        Plan plan = plan(Planning.Purpose.DOCUMENT);
        assertThat(plan.results().in(2024, check(plan).difference())).isZero();
        assertThat(plan.results().in(2024, check(plan).fails())).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "contracts.plaatsen.amount, 1",
        "contracts.plaatsen.reference, 1",
        "contracts.plaatsen.band, 1",
        "contracts.plaatsen.price-above, 1",
        // what the demand is expected to be
        "uncertain.vraag.low, 1",
        "uncertain.vraag.high, 1",
        // what it turns out to be, on the terms that were agreed
        "contracts.plaatsen.demand, 0",
        // terms that follow
        "contracts.plaatsen.compare.stay, 0",
        // nothing to do with it
        "lines.huis.amount, 0",
    })
    void whatTermsRestOnIsCountedOnceItIsAnother(String input, int expected) {
        Plan plan = plan(Planning.Purpose.DOCUMENT);
        Results changed = Results.of(
                plan.results().calculation().with(Map.of(LineId.of(input), Map.of(2025, new BigDecimal("7")))));
        assertThat(changed.in(2024, check(plan).difference())).isZero();
        assertThat(changed.in(2025, check(plan).difference())).isEqualByComparingTo(BigDecimal.valueOf(expected));
        assertThat(changed.in(2025, Plan.ERRORS)).isEqualByComparingTo(BigDecimal.valueOf(expected));
    }

    @Test
    void anAnswerDoesNotAsk() {
        assertThat(plan(Planning.Purpose.ANSWER).checks())
                .extracting(CheckLine::name)
                .contains("contracts.plaatsen.compare")
                .doesNotContain("compare.terms");
    }
}
