package vierkant.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vierkant.calc.LineId;
import vierkant.model.Check;
import vierkant.shell.AsPrinted;
import vierkant.store.BudgetReader;
import vierkant.store.Reading;
import vierkant.store.Shipped;
import vierkant.text.Language;

/** What one place less would free of the frame. */
class BuildDownTest {
    private static final String BUDGET = """
            vierkant: 1
            title: Afbouw
            by: Proefgemeente
            author: een test
            years: 2024..2025
            contracts:
              verblijf:
                label: Verblijf
                type: pxq
                provider: Horizon
                starts: 2024-01-01
                ends: 2025-12-31
                nature: structural
                products:
                  groep: {label: Groep, unit: day-of-stay, tariff: 400, places: {2024-01-01: 10, 2025-07-01: 8}, occupancy: 90%}
                assumption: een test
              zuidwest:
                label: Groep 270
                type: bandwidth
                provider: Schakenbosch
                starts: 2024-01-01
                ends: 2025-12-31
                nature: structural
                reference: 270
                band: 5%
                amount: 27_000_000
                price-above: 90_000
                price-below: 60_000
                demand: {2024: 270, 2025: 300}
                settlement: beyond-band
                saved: refunded
                assumption: een test
            frame: {label: Kader, amount: 28_000_000, assumption: een test}
            """;

    private static Plan plan(String budget) {
        Reading reading =
                BudgetReader.read(budget.getBytes(StandardCharsets.UTF_8), "test.yaml", Shipped.regulations());
        assertThat(AsPrinted.text(reading.problems(), Language.EN)).isEmpty();
        return Planning.of(reading.budget().orElseThrow(), List.of()).plan().orElseThrow();
    }

    @Test
    void aPlaceFreesWhatItsDaysCostAndNothingWhereItIsPaidInAnyCase() {
        List<BuildDown> downs = BuildDown.in(plan(BUDGET));
        assertThat(downs).hasSize(2);
        // 366 and 365 days x 90 % x 400, whichever step the place belongs to
        assertThat(downs.get(0).freed().get(2024)).isEqualByComparingTo("131760");
        assertThat(downs.get(0).freed().get(2025)).isEqualByComparingTo("131400");
        // within the band nothing, above it the price above
        assertThat(downs.get(1).freed().get(2024)).isEqualByComparingTo("0");
        assertThat(downs.get(1).freed().get(2025)).isEqualByComparingTo("90000");
    }

    @Test
    void whatIsFreedHasALineOfItsOwn() {
        Plan plan = plan(BUDGET);
        assertThat(plan.results().in(2024, LineId.of("frame.freed.verblijf"))).isEqualByComparingTo("131760");
        assertThat(plan.results().in(2025, LineId.of("frame.freed.zuidwest"))).isEqualByComparingTo("90000");
        assertThat(plan.frame().orElseThrow().oneLess()).hasSize(2);
    }

    @Test
    void onlyWhatMustFitInTheFrameIsLookedAt() {
        Plan plan = plan(BUDGET.replace("amount: 28_000_000,", "amount: 28_000_000, of: contracts.zuidwest,"));
        assertThat(BuildDown.in(plan)).extracting(BuildDown::name).containsExactly(List.of("zuidwest"));
    }

    @Test
    void aboveTheFrameAnAlertFailsAndOnItsEdgeNone() {
        assertThat(plan(BUDGET).failed(Check.Kind.ALERT))
                .extracting(CheckLine::name)
                .containsExactly("frame");
        Plan wide = plan(BUDGET.replace("28_000_000", "99_000_000"));
        assertThat(wide.failed(Check.Kind.ALERT)).isEmpty();
        // 27,000,000 in 2024 and (300 - 283.5) x 90,000 more in 2025
        Plan edge = plan(BUDGET.replace(
                "amount: 28_000_000,", "amount: {2024: 27_000_000, 2025: 28_485_000}, of: contracts.zuidwest,"));
        assertThat(edge.failed(Check.Kind.ALERT)).isEmpty();
    }

    /** 48 closed places at 150,000 until halfway 2025, then 36: one less frees 150,000 a year, where the frame has the move in it. */
    @Test
    void aClosedPlaceOfTheMoveFreesItsPriceWhereTheFrameHasTheMoveInIt() {
        String budget = """
                vierkant: 1
                title: Beweging
                by: Proefgemeente
                author: een test
                years: 2024..2025
                move:
                  label: Van gesloten naar thuis
                  needed: 48
                  supplies:
                    gesloten: {label: Gesloten plaatsen, role: closed, places: {2024: 48, 2025-07-01: 36}, price: 150_000}
                    thuis: {label: Thuis, role: alternative, places: {2025-07-01: 12}, price: 50_000}
                  assumption: een test
                formulas:
                  mix: {label: Mix, formula: MIX, unit: euros, nature: structural}
                frame: {label: Kader, amount: 8_000_000, assumption: een test}
                """;
        List<BuildDown> downs = BuildDown.in(plan(budget.replace("MIX", "move.cost")));
        assertThat(downs).extracting(BuildDown::name).containsExactly(List.of("move", "gesloten"));
        assertThat(downs.get(0).freed().get(2024)).isEqualByComparingTo("150000");
        assertThat(downs.get(0).freed().get(2025)).isEqualByComparingTo("150000");
        Plan plan = plan(budget.replace("MIX", "move.cost"));
        assertThat(plan.results().in(2025, LineId.of("frame.freed.move.gesloten")))
                .isEqualByComparingTo("150000");
        // a frame that has nothing of the move in it
        String apart = budget.replace(
                        "formulas:\n",
                        "lines:\n  zorg: {label: Zorg, nature: structural, amount: 100, assumption: t}\nformulas:\n")
                .replace("formula: MIX, unit: euros, nature: structural", "formula: move.cost, unit: euros");
        assertThat(BuildDown.in(plan(apart))).isEmpty();
    }

    @Test
    void withoutFrameThereIsNothingToFree() {
        Plan plan = plan(BUDGET.replace("frame: {label: Kader, amount: 28_000_000, assumption: een test}\n", ""));
        assertThat(plan.frame()).isEmpty();
        assertThat(BuildDown.in(plan)).isEmpty();
    }
}
