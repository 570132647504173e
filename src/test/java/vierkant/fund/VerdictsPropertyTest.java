package vierkant.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static vierkant.fund.Ruled.allows;
import static vierkant.fund.Ruled.amount;
import static vierkant.fund.Ruled.atMost;
import static vierkant.fund.Ruled.dated;
import static vierkant.fund.Ruled.day;
import static vierkant.fund.Ruled.forbids;
import static vierkant.fund.Ruled.fund;
import static vierkant.fund.Ruled.inPots;
import static vierkant.fund.Ruled.knowing;
import static vierkant.fund.Ruled.outOf;
import static vierkant.fund.Ruled.paid;
import static vierkant.fund.Ruled.partOf;
import static vierkant.fund.Ruled.perPiece;
import static vierkant.fund.Ruled.rule;
import static vierkant.fund.Ruled.spend;
import static vierkant.fund.Ruled.text;
import static vierkant.fund.Ruled.to;
import static vierkant.fund.Ruled.warns;
import static vierkant.fund.Ruled.withPots;
import static vierkant.fund.Ruled.withRecipients;
import static vierkant.fund.Ruled.withVat;
import static vierkant.fund.Ruled.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import vierkant.model.Booking;
import vierkant.model.FactId;
import vierkant.model.Fund;
import vierkant.model.Regulation;
import vierkant.model.Regulation.Consequence;
import vierkant.model.Regulation.Limit;
import vierkant.model.Regulation.Limit.Basis;
import vierkant.model.Regulation.Period;
import vierkant.model.Spend;
import vierkant.model.Spend.VatKind;

/** A verdict holds in every way of filling in what is not known, and asks exactly what it depends on. */
class VerdictsPropertyTest {
    private static final int MOST_WAYS = 5000;

    /** One question to be answered. */
    record Given(Regulation text, Fund fund, List<Booking> bookings, Spend spend) {}

    @Provide
    Arbitrary<Given> small() {
        return Arbitraries.randomValue(random -> new Making(random).given());
    }

    @Property(tries = 5000, edgeCases = EdgeCasesMode.NONE)
    void aVerdictIsDecidedExactlyWhenAllWaysOfFillingInAgree(@ForAll("small") Given given) {
        Naive naive = new Naive(given.text(), given.fund(), given.bookings(), given.spend());
        Assume.that(naive.ways() <= MOST_WAYS);
        List<List<Object>> answers = naive.answers();
        Set<List<Object>> different = new HashSet<>(answers);

        Verdicts verdicts = Verdicts.under(List.of(given.text()), given.fund(), given.bookings());
        Answer answer = verdicts.of(given.spend()).answer();

        boolean canBeAll = different.stream().anyMatch(each -> (Boolean) each.get(1));
        assertThat(verdicts.canBeWhollyEligible(given.spend(), any -> true))
                .satisfiesAnyOf(
                        can -> assertThat(can).isEqualTo(canBeAll),
                        can -> assertThat(can && naive.amountsMeet()).isTrue());
        boolean isAll = different.stream().allMatch(each -> (Boolean) each.get(1));
        assertThat(verdicts.canBeWhollyEligible(given.spend(), any -> false))
                .satisfiesAnyOf(
                        is -> assertThat(is).isEqualTo(isAll),
                        is -> assertThat(!is && naive.amountsMeet()).isTrue());
        Statistics.collect(answer.getClass().getSimpleName());
        if (different.size() > 1) {
            assertThat(answer).isInstanceOf(Answer.Undecided.class);
            Answer.Undecided undecided = (Answer.Undecided) answer;
            assertThat(undecided.least())
                    .isEqualTo(amounts(different).min(Comparator.naturalOrder()).orElseThrow());
            assertThat(undecided.most())
                    .isEqualTo(amounts(different).max(Comparator.naturalOrder()).orElseThrow());
            if (naive.amountsMeet()) {
                assertThat(names(undecided.questions())).containsAll(naive.matters());
            } else {
                assertThat(names(undecided.questions())).isEqualTo(naive.matters());
            }
            assertThat(undecided.questions()).doesNotHaveDuplicates();
        } else {
            BigDecimal amount = (BigDecimal) answers.get(0).get(0);
            boolean all = (Boolean) answers.get(0).get(1);
            assertThat(answer)
                    .isEqualTo(
                            amount.signum() == 0
                                    ? new Answer.NotEligible()
                                    : all ? new Answer.Eligible(amount) : new Answer.EligibleInPart(amount));
        }
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void whatRefusesWhateverIsAskedIsWhatTheVerdictSays(@ForAll("small") Given given) {
        Verdicts verdicts = Verdicts.under(List.of(given.text()), given.fund(), given.bookings());
        Verdict verdict = verdicts.of(given.spend());
        Optional<List<Refusal>> refusals = verdicts.refusals(given.spend());
        Statistics.collect(refusals.isPresent());
        if (refusals.isPresent()) {
            assertThat(verdict.answer()).isInstanceOf(Answer.NotEligible.class);
            assertThat(refusals.get()).isNotEmpty().isEqualTo(verdict.refusals());
        } else if (verdict.answer() instanceof Answer.NotEligible) {
            assertThat(verdict.steps())
                    .as("what refuses by itself")
                    .noneMatch(step -> step.outcome().refuses());
        }
    }

    private static Stream<BigDecimal> amounts(Set<List<Object>> answers) {
        return answers.stream().map(answer -> (BigDecimal) answer.get(0));
    }

    private static Set<String> names(List<Question> questions) {
        Set<String> names = new TreeSet<>();
        for (Question question : questions) {
            if (question instanceof Question.OfFact fact) {
                names.add(fact.fact().name());
            } else if (question instanceof Question.OfCount count) {
                names.add(count.fact().name());
            } else if (question instanceof Question.OfParameter parameter) {
                names.add(parameter.parameter().name());
            } else {
                names.add(Map.<Class<?>, String>of(
                                Question.OfGrant.class, "grant",
                                Question.OfFirstDay.class, "first-day",
                                Question.OfLastDay.class, "last-day",
                                Question.OfRecipient.class, "recipient",
                                Question.OfPot.class, "pot",
                                Question.OfVat.class, "vat",
                                Question.OfBookings.class, "bookings")
                        .getOrDefault(question.getClass(), "?"));
            }
        }
        return names;
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void theNearestChangeGivesWhatItSays(@ForAll("small") Given given) {
        Verdicts verdicts = Verdicts.under(List.of(given.text()), given.fund(), given.bookings());
        Verdict verdict = verdicts.of(given.spend());
        Statistics.collect(verdict.nearest().isPresent());
        if (verdict.nearest().isEmpty()) {
            return;
        }
        Spend spend = given.spend();
        Change told = verdict.nearest().orElseThrow();
        Change change = told instanceof Change.Perhaps perhaps ? perhaps.change() : told;
        Spend changed = spend;
        if (change instanceof Change.FactSo so) {
            changed = knowing(spend, so.fact().name(), 1);
        } else if (change instanceof Change.FactNotSo not) {
            changed = knowing(spend, not.fact().name(), 0);
        } else if (change instanceof Change.ToRecipient other) {
            changed = to(spend, other.recipient().name());
        } else if (change instanceof Change.OutOfPot other) {
            changed = new Spend(
                    spend.fund(),
                    Optional.of(other.pot()),
                    spend.use(),
                    spend.recipient(),
                    spend.day(),
                    spend.amount(),
                    spend.vat(),
                    spend.vatKind(),
                    spend.facts());
        } else if (change instanceof Change.OnDay other) {
            changed = new Spend(
                    spend.fund(),
                    spend.pot(),
                    spend.use(),
                    spend.recipient(),
                    other.day(),
                    spend.amount(),
                    spend.vat(),
                    spend.vatKind(),
                    spend.facts());
        }
        Answer then = verdicts.of(changed).answer();
        if (told instanceof Change.Perhaps) {
            assertThat(then).isInstanceOf(Answer.Undecided.class);
            assertThat(then.most()).isEqualByComparingTo(change.amount()).isPositive();
            assertThat(verdict.answer()).isInstanceOf(Answer.NotEligible.class);
            return;
        }
        assertThat(List.<Answer>of(new Answer.Eligible(change.amount()), new Answer.EligibleInPart(change.amount())))
                .contains(then);
        assertThat(change instanceof Change.LessMoney || change instanceof Change.LessMoneyWithVat)
                .isEqualTo(changed.equals(spend));
    }

    /** Makes small regulations, funds, ledgers and spends on 1 March 2022. */
    private static final class Making {
        private static final Period ALWAYS = new Period(day("2000-01-01"), Optional.empty());
        private static final Period BEFORE = new Period(day("2000-01-01"), Optional.of(day("2022-02-28")));
        private final Random random;

        Making(Random random) {
            this.random = random;
        }

        private boolean chance(int percent) {
            return random.nextInt(100) < percent;
        }

        @SafeVarargs
        private <T> T oneOf(T... values) {
            return values[random.nextInt(values.length)];
        }

        Given given() {
            List<Regulation.Rule> rules = new ArrayList<>();
            rules.add(rule("r0", "", chance(60) ? "" : condition(), allows()));
            int count = random.nextInt(6);
            for (int i = 1; i <= count; i++) {
                String name = "r" + i;
                Regulation.Rule rule = rule(
                        name, oneOf("", "u", "u v", "v"), condition(), consequence(name), chance(90) ? ALWAYS : BEFORE);
                rules.add(chance(80) ? rule : inPots(rule, oneOf("a", "b")));
            }
            Regulation text = text("1", day("2000-01-01"), day("2099-12-31"), rules.toArray(Regulation.Rule[]::new));
            Fund fund = fundOf(text);
            List<Booking> bookings = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                bookings.add(paid(bookings.size() + 1, spendFrom(fund, oneOf("u", "v"), 15)));
            }
            Spend spend = spendFrom(fund, "u", 30);
            for (FactId fact : text.facts().keySet()) {
                if (chance(50)) {
                    boolean many = text.facts().get(fact).kind() == Regulation.Fact.Kind.COUNT;
                    spend = knowing(spend, fact.name(), many ? 1 + random.nextInt(3) : random.nextInt(2));
                }
            }
            return new Given(text, fund, bookings, spend);
        }

        private String condition() {
            List<String> clauses = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                List<String> literals = new ArrayList<>();
                for (int j = 1 + random.nextInt(2); j > 0; j--) {
                    literals.add(oneOf("", "not ") + oneOf("f1", "f2", "f3"));
                }
                clauses.add(String.join(" or ", literals));
            }
            return String.join(" and ", clauses);
        }

        private Consequence consequence(String name) {
            return switch (random.nextInt(12)) {
                case 0 -> allows();
                case 1 -> forbids();
                case 2 -> within(oneOf("", "2022-01-01", "2022-03-01"), oneOf("", "2022-03-01", "2022-12-31"));
                case 3 -> warns();
                case 4 -> atMost(amount(oneOf("30", "60"), name));
                case 5 -> atMost(perPiece("10", "25.50", "count", name));
                case 6 -> atMost(new Limit.AmountBy(new FactId("most")));
                case 7 -> atMost(new Limit.ParameterOf(oneOf(Basis.GRANT, Basis.POT), new FactId("part")));
                case 8, 9 -> atMost(partOf(Basis.RECIPIENT, oneOf("1", "0.333"), name));
                default -> atMost(partOf(oneOf(Basis.GRANT, Basis.POT), oneOf("0.05", "0.333", "1"), name));
            };
        }

        private Fund fundOf(Regulation text) {
            Fund plain = fund(oneOf("100", "70.01"));
            if (chance(25)) {
                Map<String, String> amounts = new LinkedHashMap<>();
                amounts.put("a", "80");
                amounts.put("b", oneOf("80", "20"));
                plain = withPots(amounts);
            } else if (chance(10)) {
                Fund.Grant grant = plain.grant();
                plain = fund(
                        new Fund.Grant(
                                grant.municipality(),
                                grant.number(),
                                grant.decided(),
                                grant.edition(),
                                grant.from(),
                                grant.until(),
                                Map.of()),
                        Map.of());
            }
            if (chance(60)) {
                Map<String, String> most = new LinkedHashMap<>();
                most.put("x", "50");
                if (chance(50)) {
                    most.put("y", "90");
                }
                plain = withRecipients(plain, most);
            }
            if (chance(15)) {
                plain = dated(plain, oneOf("", "2022-03-01"), oneOf("", "2022-03-01", "2022-02-28"));
            }
            Map<String, String> facts = new LinkedHashMap<>();
            text.facts().forEach((fact, definition) -> {
                if (chance(20)) {
                    facts.put(fact.name(), oneOf("1", definition.kind() == Regulation.Fact.Kind.COUNT ? "2" : "0"));
                }
            });
            Map<String, String> parameters = new LinkedHashMap<>();
            text.parameters().keySet().forEach(id -> {
                if (chance(40)) {
                    parameters.put(id.name(), oneOf("0", "0.4", "55"));
                }
            });
            return knowing(plain, facts, parameters);
        }

        private Spend spendFrom(Fund fund, String use, int unsaid) {
            Spend spend = spend(use, oneOf("10", "20.50", "40", "90"), "2022-03-01");
            if (!fund.recipients().isEmpty() && !chance(unsaid)) {
                spend = to(spend, oneOf("x", "x", "y", "z"));
            }
            if (fund.grant().amounts().size() > 1 && !chance(unsaid)) {
                spend = outOf(spend, oneOf("a", "b"));
            }
            return chance(70)
                    ? spend
                    : withVat(
                            spend,
                            "10",
                            chance(unsaid)
                                    ? Optional.empty()
                                    : Optional.of(oneOf(VatKind.COMPENSABLE, VatKind.COST_INCREASING)));
        }
    }
}
