package vierkant.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static vierkant.cover.Sketch.allows;
import static vierkant.cover.Sketch.atMost;
import static vierkant.cover.Sketch.booked;
import static vierkant.cover.Sketch.budget;
import static vierkant.cover.Sketch.cost;
import static vierkant.cover.Sketch.forbids;
import static vierkant.cover.Sketch.fund;
import static vierkant.cover.Sketch.knowing;
import static vierkant.cover.Sketch.line;
import static vierkant.cover.Sketch.on;
import static vierkant.cover.Sketch.partOf;
import static vierkant.cover.Sketch.perPiece;
import static vierkant.cover.Sketch.rule;
import static vierkant.cover.Sketch.text;
import static vierkant.cover.Sketch.withVat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import vierkant.fund.Answer;
import vierkant.fund.Dossier;
import vierkant.fund.Verdicts;
import vierkant.model.Booking;
import vierkant.model.Budget;
import vierkant.model.BudgetLine;
import vierkant.model.Fund;
import vierkant.model.PlannedCost;
import vierkant.model.PotId;
import vierkant.model.Regulation;
import vierkant.model.Regulation.Limit.Basis;
import vierkant.model.Regulation.Period;
import vierkant.model.Spend;
import vierkant.model.Spend.VatKind;
import vierkant.model.Years;

/** The plan is the best of all plans that keep to the rules, by trying all of them and asking verdicts. */
class CoverPropertyTest {
    private static final Years YEARS = new Years(2022, 2023);

    /** A budget with its funds. */
    record Case(Budget budget, List<Dossier> dossiers) {
        CoverPlan plan() {
            return CoverPlan.of(budget, dossiers);
        }
    }

    @Provide
    Arbitrary<Case> small() {
        return Arbitraries.randomValue(random -> new Making(random, 3, 2, 3).made());
    }

    @Provide
    Arbitrary<Case> larger() {
        return Arbitraries.randomValue(random -> new Making(random, 9, 4, 2_000_000).made());
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void noOtherPlanThatKeepsToTheRulesIsBetter(@ForAll("small") Case given) {
        Exhaustive all = new Exhaustive(given.budget(), given.dossiers());
        Assume.that(all.ways() <= 400);
        CoverPlan plan = given.plan();
        Exhaustive.Best best = all.best();
        Statistics.label("money of funds").collect(best.ofFunds() > 0);
        assertThat(plan.proof()).isEqualTo(CoverPlan.Proof.OPTIMAL);
        assertThat(Cents.of(plan.fromFunds())).as("money of funds").isEqualTo(best.ofFunds());
        assertThat(Cents.of(plan.fromLines())).as("money of lines").isEqualTo(best.ofLines());
        assertThat(all.soon(plan)).as("what lapses first").isEqualTo(best.soon());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void everyAssignmentIsEligibleInFullWithAllOthersBooked(@ForAll("larger") Case given) {
        CoverPlan plan = given.plan();
        Statistics.label("proof").collect(plan.proof());
        for (Dossier dossier : given.dossiers()) {
            List<Spend> charged = charged(plan, dossier.fund());
            for (int i = 0; i < charged.size(); i++) {
                List<Booking> bookings = new ArrayList<>(dossier.bookings());
                for (int j = 0; j < charged.size(); j++) {
                    if (j != i) {
                        bookings.add(booked(bookings.size() + 1, charged.get(j)));
                    }
                }
                assertThat(Verdicts.under(dossier.texts(), dossier.fund(), bookings)
                                .withoutNearest(charged.get(i))
                                .answer())
                        .isEqualTo(new Answer.Eligible(charged.get(i).amount()));
            }
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void everyCostAddsUpAndNoPayerPaysMoreThanItHas(@ForAll("larger") Case given) {
        CoverPlan plan = given.plan();
        for (CoverPlan.Cost cost : plan.costs()) {
            BigDecimal paid =
                    cost.tried().stream().map(CoverPlan.Tried::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(paid.add(cost.uncovered())).isEqualByComparingTo(cost.amount());
            assertThat(cost.uncovered()).isNotNegative();
            assertThat(cost.tried())
                    .allSatisfy(tried -> assertThat(tried.why())
                            .isNotEqualTo(new Why.LimitReached(List.of()))
                            .isNotEqualTo(new Why.NotEligible(List.of())));
        }
        Reckoned reckoned = Reckoned.of(given.budget(), given.dossiers(), plan);
        assertThat(plan.pots())
                .allSatisfy(pot ->
                        assertThat(reckoned.left(pot).orElse(BigDecimal.ZERO)).isNotNegative());
        assertThat(plan.lines())
                .allSatisfy(line -> assertThat(reckoned.left(line)).isNotNegative());
        assertThat(plan.fromFunds().add(plan.fromLines()).add(plan.uncovered())).isEqualByComparingTo(plan.planned());
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfCostsAndFundsChangesNoTotal(@ForAll("larger") Case given, @ForAll Random random) {
        CoverPlan plan = given.plan();
        List<PlannedCost> costs = new ArrayList<>(given.budget().plannedCosts());
        List<Dossier> dossiers = new ArrayList<>(given.dossiers());
        Collections.shuffle(costs, random);
        Collections.shuffle(dossiers, random);
        CoverPlan other = CoverPlan.of(
                budget(
                        YEARS,
                        costs,
                        dossiers.stream().map(Dossier::fund).toList(),
                        given.budget().lines().toArray(BudgetLine[]::new)),
                dossiers);
        assertThat(other.fromFunds()).isEqualTo(plan.fromFunds());
        assertThat(other.uncovered()).isEqualTo(plan.uncovered());
        assertThat(soon(other)).isEqualTo(soon(plan));
    }

    /** A euro more is granted, and the plan is made again: that is what a pot says that it would save. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void oneMoreEuroSavesWhatIsSaid(@ForAll("larger") Case given) {
        CoverPlan plan = given.plan();
        for (CoverPlan.Pot pot : plan.pots()) {
            List<Dossier> more = given.dossiers().stream()
                    .map(dossier -> dossier.fund().equals(pot.fund()) ? oneMore(dossier, pot.pot()) : dossier)
                    .toList();
            BigDecimal saved = CoverPlan.of(given.budget(), more).fromFunds().subtract(plan.fromFunds());
            assertThat(pot.saves()).contains(saved);
            Statistics.label("saves").collect(saved.signum() > 0);
        }
    }

    private static Dossier oneMore(Dossier dossier, Optional<PotId> pot) {
        var amounts = new LinkedHashMap<>(dossier.fund().grant().amounts());
        amounts.computeIfPresent(
                pot,
                (id, figure) -> vierkant.model.Given.figure(
                        figure.path().toString(), figure.values().in(2022).add(BigDecimal.ONE)));
        return new Dossier(dossier.fund().withAmounts(amounts), dossier.texts(), dossier.bookings());
    }

    /** What is used of money that lapses on each day or before, by day. */
    private static List<BigDecimal> soon(CoverPlan plan) {
        return plan.pots().stream()
                .flatMap(pot -> pot.lastDay().stream())
                .distinct()
                .sorted(Comparator.naturalOrder())
                .map(day -> plan.pots().stream()
                        .filter(pot ->
                                pot.lastDay().filter(last -> !last.isAfter(day)).isPresent())
                        .map(CoverPlan.Pot::used)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .toList();
    }

    private static List<Spend> charged(CoverPlan plan, Fund fund) {
        List<Spend> charged = new ArrayList<>();
        for (CoverPlan.Cost cost : plan.costs()) {
            Need need = Need.of(cost.cost(), cost.year(), List.of(fund)).orElseThrow();
            for (CoverPlan.Tried tried : cost.tried()) {
                if (tried.payer() instanceof Payer.OfFund payer
                        && payer.fund().equals(fund.id())
                        && tried.amount().signum() > 0) {
                    charged.add(need.kind().spend(fund, payer.pot(), Cents.of(tried.amount())));
                }
            }
        }
        return charged;
    }

    /** Makes budgets, funds and rules of which most limit something. */
    private static final class Making {
        private final Random random;
        private final int costs;
        private final int funds;
        private final int most;

        Making(Random random, int costs, int funds, int most) {
            this.random = random;
            this.costs = costs;
            this.funds = funds;
            this.most = most;
        }

        private boolean chance(int percent) {
            return random.nextInt(100) < percent;
        }

        @SafeVarargs
        private <T> T oneOf(T... values) {
            return values[random.nextInt(values.length)];
        }

        private String cents(int least, int atMost) {
            return Cents.euros(least + random.nextInt(atMost - least + 1)).toPlainString();
        }

        Case made() {
            List<PlannedCost> planned = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(costs); i++) {
                planned.add(planned("c" + i));
            }
            List<Dossier> dossiers = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(funds); i++) {
                dossiers.add(dossier("f" + i));
            }
            List<BudgetLine> lines = new ArrayList<>();
            for (int i = 0; i < random.nextInt(3); i++) {
                lines.add(line("l" + i, oneOf("u", "v", "u v"), 2022, cents(0, most), cents(0, most)));
            }
            return new Case(
                    budget(
                            YEARS,
                            planned,
                            dossiers.stream().map(Dossier::fund).toList(),
                            lines.toArray(BudgetLine[]::new)),
                    dossiers);
        }

        private PlannedCost planned(String name) {
            PlannedCost cost = cost(
                    name,
                    oneOf("u", "v", "w"),
                    oneOf("x", "x", "y", "another", ""),
                    2022 + random.nextInt(2),
                    cents(1, most));
            for (String fact : List.of("p", "q")) {
                if (chance(85)) {
                    cost = knowing(cost, fact, random.nextInt(2));
                }
            }
            if (chance(70)) {
                cost = knowing(cost, "pieces", 1 + random.nextInt(3));
            }
            if (chance(15)) {
                cost = withVat(
                        cost,
                        cents(1, most),
                        oneOf(
                                Optional.of(VatKind.COST_INCREASING),
                                Optional.of(VatKind.COMPENSABLE),
                                Optional.<VatKind>empty()));
            }
            if (chance(20) && cost.amount().values().in(2022).signum() > 0) {
                cost = on(cost, "2022-03-01");
            }
            return cost;
        }

        private Dossier dossier(String name) {
            Map<String, String> granted = new LinkedHashMap<>();
            if (chance(75)) {
                granted.put("", cents(0, 2 * most));
            } else {
                granted.put("a", cents(0, most));
                granted.put("b", cents(0, most));
            }
            Map<String, String> recipients = new LinkedHashMap<>();
            if (chance(60)) {
                recipients.put("x", cents(0, 2 * most));
                if (chance(50)) {
                    recipients.put("y", cents(0, 2 * most));
                }
            }
            Fund fund = fund(name, oneOf("", "2022-12-31", "2023-06-30", "2023-12-31"), granted, recipients);
            List<Booking> bookings = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                Need.Kind kind = Need.of(planned("c"), 2022, List.of(fund))
                        .or(() -> Need.of(planned("d"), 2023, List.of(fund)))
                        .map(Need::kind)
                        .orElseGet(() -> Need.of(cost("e", "u", "", 2022, "1"), 2022, List.of(fund))
                                .orElseThrow()
                                .kind());
                Optional<PotId> pot =
                        granted.size() > 1 && chance(80) ? Optional.of(new PotId(oneOf("a", "b"))) : Optional.empty();
                bookings.add(booked(
                        bookings.size() + 1, kind.spend(fund, pot, 1 + random.nextInt(Math.max(1, most / 2)))));
            }
            if (chance(80)) {
                return new Dossier(fund, List.of(text(fund, "1", Sketch.ALWAYS, rules())), bookings);
            }
            Period first = new Period(LocalDate.of(2000, 1, 1), Optional.of(LocalDate.of(2022, 12, 31)));
            Period second = new Period(LocalDate.of(2023, 1, 1), Optional.empty());
            return new Dossier(
                    fund, List.of(text(fund, "1", first, rules()), text(fund, "2", second, rules())), bookings);
        }

        private Regulation.Rule[] rules() {
            List<Regulation.Rule> rules = new ArrayList<>();
            rules.add(rule("r0", oneOf("", "", "u v"), "", allows()));
            int count = random.nextInt(5);
            for (int i = 1; i <= count; i++) {
                String name = "r" + i;
                rules.add(rule(
                        name,
                        oneOf("", "u", "v", "u v", "v w"),
                        chance(70) ? "" : oneOf("p", "not p", "q"),
                        switch (random.nextInt(9)) {
                            case 0 -> chance(50) ? forbids() : allows();
                            case 1, 2 -> atMost(cents(0, 2 * most), name);
                            case 3 -> perPiece(cents(0, most), cents(0, most), "pieces", name);
                            case 4, 5 -> partOf(Basis.RECIPIENT, oneOf("1", "0.5"), name);
                            default -> partOf(oneOf(Basis.GRANT, Basis.POT), oneOf("0.05", "0.5", "1"), name);
                        }));
            }
            return rules.toArray(Regulation.Rule[]::new);
        }
    }
}
