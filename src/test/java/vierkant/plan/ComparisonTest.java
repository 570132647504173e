package vierkant.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vierkant.Case;
import vierkant.calc.LineId;
import vierkant.calc.Results;
import vierkant.contract.ContractComparison;
import vierkant.contract.ContractComparison.Beside;
import vierkant.contract.ContractForm;
import vierkant.model.Budget;
import vierkant.model.Origin;
import vierkant.risk.Outlook;
import vierkant.risk.Progress;
import vierkant.risk.Simulation;
import vierkant.shell.AsPrinted;
import vierkant.store.BudgetReader;
import vierkant.store.Reading;
import vierkant.store.Shipped;
import vierkant.text.Language;

/** Contract forms on the same demand: equal on average, and what each does when the demand moves. */
class ComparisonTest {
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private static Plan plan(String budget) {
        Reading reading =
                BudgetReader.read(budget.getBytes(StandardCharsets.UTF_8), "test.yaml", Shipped.regulations());
        assertThat(AsPrinted.text(reading.problems(), Language.EN)).isEmpty();
        return Planning.of(reading.budget().orElseThrow(), List.of()).plan().orElseThrow();
    }

    /** A lump sum of an amount for a demand in place-equivalents, over two years. */
    private static String lumpSum(String amount, String demand, String compare, String rest) {
        return """
                vierkant: 1
                title: Vergelijking
                by: Proefgemeente
                author: een test
                years: 2025..2026
                contracts:
                  c:
                    label: Contract
                    type: lump-sum
                    provider: Horizon
                    starts: 2025-01-01
                    ends: 2026-12-31
                    nature: structural
                    amounts:
                      basis: {label: Basis, amount: %s}
                    compare: {demand: %s, %s}
                    assumption: een test
                %s""".formatted(amount, demand, compare, rest);
    }

    private static LineId cost(ContractComparison comparison, ContractForm form) {
        return beside(comparison, form).cost();
    }

    private static Beside beside(ContractComparison comparison, ContractForm form) {
        return comparison.forms().stream()
                .filter(each -> each.form() == form)
                .findFirst()
                .orElseThrow();
    }

    private static void same(BigDecimal one, BigDecimal other) {
        assertThat(one.subtract(other).abs()).isLessThanOrEqualTo(CENT.multiply(BigDecimal.valueOf(2)));
    }

    @Test
    void whereNothingIsUncertainEveryFormOfEveryCaseCostsTheSame() {
        int compared = 0;
        for (Case each : Case.all()) {
            if (each.calculates() && each.name().startsWith("compare/")) {
                Plan plan = plan(each.budget());
                for (ContractComparison comparison : plan.comparisons()) {
                    compared++;
                    for (int year : plan.budget().years().all()) {
                        BigDecimal agreed =
                                plan.results().in(year, comparison.asAgreed().cost());
                        comparison.forms().forEach(form -> same(plan.results().in(year, form.cost()), agreed));
                    }
                }
            }
        }
        assertThat(compared).isEqualTo(3);
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void whoComesTimesHowLongTheyStayIsWhatACostRestsOn(
            @ForAll @IntRange(min = 1, max = 400) int arrivals,
            @ForAll @IntRange(min = 1, max = 240) int tenthsOfMonths,
            @ForAll @IntRange(min = 0, max = 1_000) int seed) {
        // without a band, and with one price above and below, the cost is that price times the occupancy
        BigDecimal price = BigDecimal.valueOf(90_000);
        BigDecimal months = BigDecimal.valueOf(tenthsOfMonths).movePointLeft(1);
        Plan plan = plan("""
                vierkant: 1
                title: Vraag
                by: Proefgemeente
                author: een test
                years: 2025
                contracts:
                  c:
                    label: Contract
                    type: bandwidth
                    provider: Horizon
                    starts: 2025-01-01
                    ends: 2025-12-31
                    nature: structural
                    reference: 0
                    band: 0%%
                    amount: 0
                    price-above: 90_000
                    price-below: 90_000
                    demand: 10
                    settlement: beyond-band
                    saved: refunded
                    assumption: een test
                uncertain:
                  vraag: {label: Vraag, of: contracts.c.demand, type: arrivals, arrivals: %d, stay: %s, assumption: een test}
                """.formatted(arrivals, months.toPlainString()));
        int draws = 20_000;
        Simulation simulation = Simulation.of(
                        plan.results(), plan.budget().uncertain(), List.of(Plan.TOTAL), draws, seed, Progress.SILENT)
                .orElseThrow();
        double years = months.doubleValue() / 12;
        double expected = price.doubleValue() * arrivals * years;
        double error = price.doubleValue() * years * Math.sqrt(arrivals / (double) draws);
        assertThat(simulation.mean(2025, Plan.TOTAL).doubleValue()).isCloseTo(expected, within(5 * error + 0.01));
    }

    @Property(tries = 60)
    void atZeroBandABandwidthIsPxqAndAtAnEndlessBandALumpSum(
            @ForAll @IntRange(min = 1, max = 300) int demand,
            @ForAll @IntRange(min = 1, max = 30_000_000) int amount,
            @ForAll @IntRange(min = 0, max = 200) int percent) {
        Plan zero = plan(lumpSum("" + amount, "" + demand, "band: 0%", ""));
        Plan endless = plan(lumpSum("" + amount, "" + demand, "band: 100%", ""));
        BigDecimal other =
                BigDecimal.valueOf(demand).multiply(BigDecimal.valueOf(percent)).movePointLeft(2);
        for (Plan plan : List.of(zero, endless)) {
            ContractComparison comparison = plan.comparisons().get(0);
            Results at = new DemandSweep(plan, comparison).at(other);
            for (int year : plan.budget().years().all()) {
                BigDecimal bandwidth = at.in(year, cost(comparison, ContractForm.BANDWIDTH));
                same(
                        bandwidth,
                        plan.equals(zero)
                                ? at.in(year, cost(comparison, ContractForm.PXQ))
                                : at.in(year, cost(comparison, ContractForm.LUMP_SUM)));
            }
        }
    }

    @Property(tries = 20)
    void formsAreEqualInExpectedCostWhateverTheDemandMayBe(
            @ForAll @Size(min = 2, max = 5) List<@IntRange(min = 100, max = 300) Integer> seen,
            @ForAll @IntRange(min = 0, max = 20) int band) {
        String uncertain = """
                uncertain:
                  vraag: {label: Vraag, of: contracts.c.compare.demand, type: history, seen: %s, assumption: een test}
                """.formatted(seen);
        Plan plan = plan(lumpSum(
                "5_000_000",
                "200",
                "band: " + band + "%, reference: 200, price-above: 30_000, price-below: 20_000, fixed-part: 60%",
                uncertain));
        ContractComparison comparison = plan.comparisons().get(0);
        List<LineId> costs = comparison.forms().stream().map(Beside::cost).toList();
        Simulation simulation = Simulation.of(
                        plan.results(),
                        plan.budget().uncertain(),
                        costs,
                        Simulation.USUAL_DRAWS,
                        Simulation.USUAL_SEED,
                        Progress.SILENT)
                .orElseThrow();
        for (LineId cost : costs) {
            assertThat(simulation.mean(2025, cost).doubleValue()).isCloseTo(5_000_000, within(1.0));
        }
        // and the expected demand against adding up all that can happen: four standard errors
        double mean = seen.stream().mapToInt(each -> each).average().orElseThrow();
        double deviation = Math.sqrt(seen.stream()
                .mapToDouble(each -> (each - mean) * (each - mean))
                .average()
                .orElseThrow());
        double error = 4 * deviation / Math.sqrt(Simulation.USUAL_DRAWS) + 1e-6;
        assertThat(plan.results()
                        .in(2025, LineId.of("contracts", "c", "compare", "expected-demand"))
                        .doubleValue())
                .isCloseTo(mean, within(error));
        double above = seen.stream()
                .mapToDouble(each -> Math.max(0, each - 200 * (1 + band / 100.0)))
                .average()
                .orElseThrow();
        assertThat(plan.results()
                        .in(2025, LineId.of("contracts", "c", "compare", "expected", "above"))
                        .doubleValue())
                .isCloseTo(above, within(4 * 200 / Math.sqrt(Simulation.USUAL_DRAWS)));
    }

    @Property(tries = 40)
    void turningPointsAreThoseOfAlgebra(
            @ForAll @IntRange(min = 20, max = 300) int demand,
            @ForAll @IntRange(min = 1_000_000, max = 30_000_000) int amount,
            @ForAll @IntRange(min = 10, max = 90) int fixedPart) {
        int fixed = (int) (amount * (fixedPart / 100.0));
        int variable = (int) ((amount - fixed) / (demand * 1.25));
        Plan plan =
                plan(lumpSum("" + amount, "" + demand, "fixed-cost: " + fixed + ", variable-cost: " + variable, ""));
        ContractComparison comparison = plan.comparisons().get(0);
        DemandSweep sweep = new DemandSweep(plan, comparison);
        BigDecimal most = BigDecimal.valueOf(demand * 4L);
        LineId lump = cost(comparison, ContractForm.LUMP_SUM);
        LineId pxq = cost(comparison, ContractForm.PXQ);
        // PxQ costs amount / demand per place-equivalent, so it is the dearer one above the demand
        List<DemandSweep.Turn<Boolean>> dearer =
                sweep.turns(BigDecimal.ZERO, most, at -> at.total(pxq).compareTo(at.total(lump)) > 0);
        assertThat(dearer).hasSize(2);
        assertThat(dearer.get(1).from().doubleValue()).isCloseTo(demand, within(demand * 0.0001));
        // and its margin is 0 where price x demand = fixed + variable x demand
        LineId margin = beside(comparison, ContractForm.PXQ).margin().orElseThrow();
        double even = fixed / ((double) amount / demand - variable);
        List<DemandSweep.Turn<Boolean>> loss =
                sweep.turns(BigDecimal.ZERO, most, at -> at.total(margin).signum() < 0);
        assertThat(loss).hasSize(2);
        assertThat(loss.get(0).now()).isTrue();
        assertThat(loss.get(1).from().doubleValue()).isCloseTo(even, within(even * 0.0001));
    }

    @Test
    void theOrderOfContractsAndYearsChangesNothing() {
        String one = """
                  %s:
                    label: %s
                    type: bandwidth
                    provider: Horizon
                    starts: 2025-01-01
                    ends: 2026-12-31
                    nature: structural
                    reference: 100
                    band: 5%%
                    amount: 1_000_000
                    price-above: 9_000
                    price-below: 6_000
                    demand: {%s}
                    settlement: beyond-band
                    saved: refunded
                    compare: {fixed-part: 50%%}
                    assumption: een test
                """;
        String head = """
                vierkant: 1
                title: Volgorde
                by: Proefgemeente
                author: een test
                years: 2025..2026
                contracts:
                """;
        String tail = """
                uncertain:
                  a: {label: A, of: contracts.a.demand, type: range, low: 80, high: 130, assumption: een test}
                """;
        String a = String.format(Locale.ROOT, one, "a", "A", "2025: 100, 2026: 110");
        String b = String.format(Locale.ROOT, one, "b", "B", "2026: 90, 2025: 95");
        Plan first = plan(head + a + b + tail);
        Plan second = plan(head + b + a.replace("2025: 100, 2026: 110", "2026: 110, 2025: 100") + tail);
        for (String contract : List.of("a", "b")) {
            for (String line : List.of("pxq.price", "lump-sum.amount", "availability.cost", "expected.volume")) {
                LineId id = new LineId("contracts." + contract + ".compare." + line);
                IntStream.rangeClosed(2025, 2026)
                        .forEach(year -> assertThat(second.results().in(year, id))
                                .isEqualByComparingTo(first.results().in(year, id)));
            }
        }
    }

    @Test
    void aSweepInTheDocumentIsThatOfTheCalculation() throws IOException {
        List<String> budgets = new ArrayList<>(Case.all().stream()
                .filter(each -> each.name().startsWith("compare/"))
                .map(Case::budget)
                .toList());
        budgets.add(Files.readString(
                java.nio.file.Path.of(System.getProperty("vierkant.home"), "budgets", "voorbeeld-vraag.yaml")));
        int compared = 0;
        for (String budget : budgets) {
            Plan plan = plan(budget);
            ContractComparison comparison = plan.comparisons().get(0);
            ContractComparison.Sweep swept = comparison.sweep().orElseThrow();
            DemandSweep sweep = new DemandSweep(plan, comparison);
            for (ContractComparison.Swept form : swept.forms()) {
                for (int point = 0; point < swept.demands().size(); point++) {
                    int year = plan.budget().years().last();
                    BigDecimal demand = plan.results().in(year, swept.demands().get(point));
                    BigDecimal besides = comparison.agreed().besides().stream()
                            .map(line -> plan.results().in(year, line))
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    same(
                            plan.results().in(year, form.costs().get(point)).add(besides),
                            sweep.at(demand).in(year, form.form().cost()));
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(13 * (5 + 4 + 3 + 5));
    }

    @Test
    void whatIsExpectedSaysHowItWasDrawn() {
        String uncertain = """
                uncertain:
                  vraag: {label: Vraag, of: contracts.c.compare.demand, type: range, low: 20, high: 30, assumption: een test}
                """;
        Budget budget =
                plan(lumpSum("1_000", "25", "fixed-part: 60%", uncertain)).budget();
        Plan plan = Planning.of(budget, List.of()).plan().orElseThrow();
        Origin drawn = plan.rows()
                .get(new LineId("contracts.c.compare.expected.volume"))
                .input()
                .orElseThrow()
                .origin();
        Origin certain = plan.rows()
                .get(new LineId("contracts.c.compare.expected.days"))
                .input()
                .orElseThrow()
                .origin();
        assertThat(drawn)
                .isInstanceOfSatisfying(
                        Origin.Expected.class,
                        origin -> assertThat(origin.simulated().orElseThrow().draws())
                                .isEqualTo(Simulation.USUAL_DRAWS));
        assertThat(certain)
                .isInstanceOfSatisfying(
                        Origin.Expected.class,
                        origin -> assertThat(origin.simulated()).isEmpty());
    }

    @Test
    void whatMovesInTheSameDrawsIsToldApartFromWhatMovesByItself() {
        String uncertain = """
                uncertain:
                  vraag: {label: Vraag, of: contracts.c.compare.demand, type: range, low: 20, high: 30, assumption: een test}
                """;
        Plan plan = plan(lumpSum("1_000_000", "25", "fixed-part: 60%", uncertain));
        ContractComparison comparison = plan.comparisons().get(0);
        LineId pxq = cost(comparison, ContractForm.PXQ);
        Simulation simulation = Simulation.of(
                        plan.results(), plan.budget().uncertain(), List.of(pxq), 1_000, 1, Progress.SILENT)
                .orElseThrow();
        Outlook nothing = simulation.difference(pxq, pxq);
        assertThat(nothing.isSpread()).isFalse();
        assertThat(nothing.mean()).isEqualByComparingTo("0");
    }
}
