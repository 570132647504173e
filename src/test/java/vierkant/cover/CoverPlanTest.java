package vierkant.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static vierkant.cover.Sketch.allows;
import static vierkant.cover.Sketch.atMost;
import static vierkant.cover.Sketch.budget;
import static vierkant.cover.Sketch.cost;
import static vierkant.cover.Sketch.forbids;
import static vierkant.cover.Sketch.fund;
import static vierkant.cover.Sketch.knowing;
import static vierkant.cover.Sketch.line;
import static vierkant.cover.Sketch.partOf;
import static vierkant.cover.Sketch.perPiece;
import static vierkant.cover.Sketch.rule;
import static vierkant.cover.Sketch.text;
import static vierkant.cover.Sketch.under;
import static vierkant.cover.Sketch.withVat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vierkant.fund.Dossier;
import vierkant.fund.Question;
import vierkant.fund.Refusal;
import vierkant.model.BudgetLine;
import vierkant.model.Fund;
import vierkant.model.PlannedCost;
import vierkant.model.Regulation;
import vierkant.model.Regulation.Limit.Basis;
import vierkant.model.Regulation.Period;
import vierkant.model.Spend.VatKind;
import vierkant.model.Years;

class CoverPlanTest {
    private static final Years YEARS = new Years(2024, 2025);
    private static final Dossier FUND = granted("fund", "100");

    private static Dossier granted(String name, String euros) {
        return under(fund(name, "2026-12-31", Map.of("", euros), Map.of()), List.of(), rule("r", "u v", "", allows()));
    }

    private static CoverPlan plan(List<PlannedCost> costs, List<Dossier> dossiers, BudgetLine... lines) {
        return CoverPlan.of(
                budget(YEARS, costs, dossiers.stream().map(Dossier::fund).toList(), lines), dossiers);
    }

    private static List<String> paid(CoverPlan.Cost cost) {
        return cost.tried().stream().map(tried -> tried.amount().toString()).toList();
    }

    @Test
    void aBudgetWithoutCostsOrFundsHasAPlanOfNothing() {
        CoverPlan plan = plan(List.of(), List.of());
        assertThat(plan.planned()).isZero();
        assertThat(plan.proof()).isEqualTo(CoverPlan.Proof.OPTIMAL);
        assertThat(plan(List.of(cost("c", "u", "", 2024, "5")), List.of()).uncovered())
                .isEqualByComparingTo("5");
    }

    @Test
    void vatThatIsACostIsPaidAndVatThatComesBackIsNot() {
        PlannedCost plain = cost("c", "u", "", 2024, "50");
        CoverPlan.Cost costs = plan(
                        List.of(withVat(plain, "10.50", Optional.of(VatKind.COST_INCREASING))), List.of(FUND))
                .costs()
                .get(0);
        assertThat(costs.amount()).isEqualByComparingTo("60.50");
        assertThat(paid(costs)).containsExactly("60.50");
        CoverPlan.Cost back = plan(List.of(withVat(plain, "10.50", Optional.of(VatKind.COMPENSABLE))), List.of(FUND))
                .costs()
                .get(0);
        assertThat(back.amount()).isEqualByComparingTo("50");
    }

    @Test
    void noFundPaysVatOfWhichNobodyKnowsWhoBearsIt() {
        CoverPlan.Cost cost = plan(
                        List.of(withVat(cost("c", "u", "", 2024, "50"), "10.50", Optional.empty())),
                        List.of(FUND),
                        line("own", "u", 2024, "4"))
                .costs()
                .get(0);
        assertThat(paid(cost)).containsExactly("50.00", "4.00");
        assertThat(cost.uncovered()).isEqualByComparingTo("6.50");
        assertThat(cost.isUndecided()).isTrue();
        assertThat(((Why.Undecided) cost.tried().get(0).why()).questions())
                .containsExactly(new Question.OfVat(new BigDecimal("10.50")));
    }

    @Test
    void ofEqualCostsTheEarlierIsPaidAndOfEqualFundsTheEarlierPays() {
        CoverPlan plan = plan(
                List.of(cost("one", "u", "", 2024, "100"), cost("two", "v", "", 2024, "60")),
                List.of(granted("a", "70"), granted("b", "70")));
        assertThat(paid(plan.costs().get(0))).containsExactly("70.00", "30.00");
        assertThat(paid(plan.costs().get(1))).containsExactly("0.00", "40.00");
    }

    @Test
    void ofEqualFundsTheEarlierPaysForTheEarlierCost() {
        CoverPlan plan = plan(
                List.of(cost("one", "u", "", 2024, "50"), cost("two", "v", "", 2024, "50")),
                List.of(granted("a", "50"), granted("b", "50")),
                line("own", "u", 2024, "0.01"),
                line("more", "v", 2024, "0.01"));
        assertThat(paid(plan.costs().get(0))).startsWith("50.00", "0.00");
        assertThat(paid(plan.costs().get(1))).startsWith("0.00", "50.00");
    }

    /** Each pair of uses goes together under one cent: half a cent for each would be more than any whole plan. */
    private static Dossier inPairs(int triples) {
        List<Regulation.Rule> rules = new ArrayList<>(List.of(rule("yes", "", "", allows())));
        for (int i = 0; i < triples; i++) {
            for (String pair : List.of("a b", "b c", "c a")) {
                String uses = pair.replaceAll("([abc])", "$1" + i);
                rules.add(rule("pair-" + uses.replace(' ', '-'), uses, "", atMost("0.01", "pair")));
            }
        }
        return under(fund("fund", "", Map.of("", "100"), Map.of()), List.of(), rules.toArray(Regulation.Rule[]::new));
    }

    @Test
    void thatTiesAreNotProvenIsNoDoubtAboutMoney() {
        List<PlannedCost> costs = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            for (String use : List.of("a", "b", "c")) {
                costs.add(cost(use + i, use + i, "", 2024, "0.01"));
            }
        }
        CoverPlan plan = plan(costs, List.of(inPairs(8)));
        assertThat(plan.fromFunds()).isEqualByComparingTo("0.08");
        assertThat(plan.proof()).isEqualTo(CoverPlan.Proof.OPTIMAL);
    }

    /** Two texts count each other's costs under a limit of their own, which no single programme can say. */
    @Test
    void ofEqualPotsTheEarlierPaysAlsoWhereItTakesASearch() {
        Fund fund = fund("fund", "", new TreeMap<>(Map.of("house", "100", "yard", "50")), Map.of());
        Regulation.Rule[] rules = {
            rule("yes", "", "", allows()), rule("most", "", "", partOf(Basis.GRANT, "0.1", "most"))
        };
        Regulation.Rule[] later = {
            rule("yes", "", "", allows()), rule("most", "", "", partOf(Basis.GRANT, "0.08", "most"))
        };
        Period first = new Period(LocalDate.of(2000, 1, 1), Optional.of(LocalDate.of(2024, 12, 31)));
        Period second = new Period(LocalDate.of(2025, 1, 1), Optional.empty());
        Dossier pots =
                new Dossier(fund, List.of(text(fund, "1", first, rules), text(fund, "2", second, later)), List.of());
        CoverPlan plan = CoverPlan.of(
                budget(
                        new Years(2024, 2025),
                        List.of(cost("one", "u", "", 2024, "15"), cost("two", "u", "", 2025, "12")),
                        List.of(fund)),
                List.of(pots));
        assertThat(paid(plan.costs().get(0))).containsExactly("15.00", "0.00");
        assertThat(paid(plan.costs().get(1))).containsExactly("0.00", "0.00");
        assertThat(plan.proof()).isEqualTo(CoverPlan.Proof.OPTIMAL);
    }

    @Test
    void whereALimitIsReachedForCertainNoQuestionIsBlamed() {
        Dossier capped = under(
                fund("fund", "", Map.of("", "100"), Map.of()),
                List.of(),
                rule("yes", "", "", allows()),
                rule("most", "", "", atMost("30", "most")));
        CoverPlan plan = plan(
                List.of(
                        cost("one", "u", "", 2024, "20"),
                        withVat(cost("two", "u", "", 2024, "40"), "8.40", Optional.empty())),
                List.of(capped));
        assertThat(paid(plan.costs().get(1))).containsExactly("10.00");
        assertThat(plan.costs().get(1).tried().get(0).why()).isInstanceOf(Why.LimitReached.class);
    }

    @Test
    void whereALimitMayBeWiderTheQuestionIsNamed() {
        Dossier byPiece = under(
                fund("fund", "", Map.of("", "10000"), Map.of()),
                List.of(),
                rule("yes", "", "", allows()),
                rule("each", "", "", perPiece("1000", "500", "pieces", "each")));
        CoverPlan plan = plan(
                List.of(knowing(cost("one", "u", "", 2024, "1000"), "pieces", 4), cost("two", "u", "", 2024, "300")),
                List.of(byPiece));
        assertThat(paid(plan.costs().get(0))).containsExactly("1000.00");
        assertThat(paid(plan.costs().get(1))).containsExactly("0.00");
        assertThat(plan.costs().get(1).tried().get(0).why()).isInstanceOfSatisfying(Why.Undecided.class, why -> {
            assertThat(why.least()).isEqualByComparingTo("0");
            assertThat(why.most()).isEqualByComparingTo("300");
            assertThat(why.questions()).singleElement().isInstanceOf(Question.OfCount.class);
        });
    }

    /** What is forbidden does not become allowed because there is money. */
    @Test
    void aRefusalTellsWhichArticleAndALimitWhichLimit() {
        Dossier strict = under(
                fund("fund", "", Map.of("", "100"), Map.of()),
                List.of(),
                rule("yes", "", "", allows()),
                rule("no", "v", "", forbids()),
                rule("most", "u", "", atMost("30", "most")));
        CoverPlan plan =
                plan(List.of(cost("one", "u", "", 2024, "50"), cost("two", "v", "", 2024, "50")), List.of(strict));
        assertThat(plan.costs().get(0).tried().get(0).why())
                .isInstanceOfSatisfying(
                        Why.LimitReached.class,
                        why -> assertThat(why.limits())
                                .singleElement()
                                .asString()
                                .contains("most"));
        assertThat(plan.costs().get(1).tried().get(0).why())
                .isInstanceOfSatisfying(
                        Why.NotEligible.class,
                        why -> assertThat(why.reasons())
                                .singleElement()
                                .extracting(Refusal::article)
                                .isEqualTo(Optional.of("art. no")));
        assertThat(plan.pots()).singleElement().satisfies(pot -> {
            assertThat(pot.used()).isEqualByComparingTo("30");
            assertThat(pot.saves()).contains(new BigDecimal("0.00"));
            assertThat(pot.lastDay()).isEmpty();
        });
    }

    @Test
    void linesMoveOutOfTheWayOfCostsThatHaveNoOther() {
        CoverPlan plan = plan(
                List.of(cost("one", "u", "", 2024, "50"), cost("two", "v", "", 2024, "50")),
                List.of(),
                line("both", "u v", 2024, "50"),
                line("only-u", "u", 2024, "50"));
        assertThat(plan.uncovered()).isZero();
        assertThat(paid(plan.costs().get(0))).containsExactly("0.00", "50.00");
        assertThat(paid(plan.costs().get(1))).containsExactly("50.00");
    }
}
