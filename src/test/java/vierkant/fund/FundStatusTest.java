package vierkant.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vierkant.fund.Ruled.allows;
import static vierkant.fund.Ruled.atMost;
import static vierkant.fund.Ruled.committed;
import static vierkant.fund.Ruled.dated;
import static vierkant.fund.Ruled.day;
import static vierkant.fund.Ruled.fund;
import static vierkant.fund.Ruled.outOf;
import static vierkant.fund.Ruled.paid;
import static vierkant.fund.Ruled.partOf;
import static vierkant.fund.Ruled.receiving;
import static vierkant.fund.Ruled.reversal;
import static vierkant.fund.Ruled.rule;
import static vierkant.fund.Ruled.settled;
import static vierkant.fund.Ruled.spend;
import static vierkant.fund.Ruled.text;
import static vierkant.fund.Ruled.to;
import static vierkant.fund.Ruled.withPots;
import static vierkant.fund.Ruled.withRecipients;
import static vierkant.fund.Ruled.withVat;
import static vierkant.fund.Ruled.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vierkant.calc.Draft;
import vierkant.calc.LineId;
import vierkant.calc.Results;
import vierkant.calc.Row;
import vierkant.model.Booking;
import vierkant.model.Fund;
import vierkant.model.Given;
import vierkant.model.Origin;
import vierkant.model.PotId;
import vierkant.model.Regulation;
import vierkant.model.Regulation.Limit.Basis;
import vierkant.model.Spend.VatKind;
import vierkant.model.Years;
import vierkant.text.Language;
import vierkant.text.Words;

/** The balance of a fund over the years. */
class FundStatusTest {
    private static final Regulation TEXT = text(
            "1",
            day("2020-01-01"),
            day("2029-12-31"),
            rule("all", "", "", allows()),
            rule("period", "", "", within("2020-10-01", "2024-12-31")),
            rule("support", "lead plan", "", atMost(partOf(Basis.GRANT, "0.05", "support"))));
    private static final Fund ROOSENDAAL = receiving(fund("2123239"), instalment(1, "2021-12-01", "", "2123239"));
    private static final List<Booking> SPENT = List.of(
            paid(1, spend("rebuild", "500000", "2022-05-01")),
            paid(2, spend("rebuild", "700000", "2023-05-01")),
            paid(3, spend("dispose", "300000", "2024-05-01")));

    private static Fund.Instalment instalment(int number, String day, String pot, String euros) {
        return new Fund.Instalment(
                day(day),
                Optional.of(pot).filter(name -> !name.isEmpty()).map(PotId::new),
                Given.figure("funds.fund.instalments." + number + ".amount", euros));
    }

    /** A status with its amounts. */
    private record Reckoned(FundStatus status, Results results) {
        static Reckoned of(int first, int last, Fund fund, List<Booking> bookings) {
            return of(first, last, fund, TEXT, bookings);
        }

        static Reckoned of(int first, int last, Fund fund, Regulation text, List<Booking> bookings) {
            Draft draft = new Draft(new Years(first, last));
            FundStatus status = FundStatus.write(draft, fund, Optional.of(text), bookings);
            return new Reckoned(status, Results.of(draft.calculation()));
        }

        /** What must be said of the limits, and of the one pot. */
        List<String> remarks() {
            StatusRemarks remarks = new StatusRemarks(status, results);
            return Stream.concat(remarks.of(pot()).stream(), remarks.ofLimits().stream())
                    .map(Words.in(Language.EN)::say)
                    .toList();
        }

        FundStatus.Pot pot() {
            return status.pots().get(0);
        }

        List<String> over(LineId line) {
            return results.calculation().years().all().stream()
                    .map(year -> results.in(year, line).stripTrailingZeros().toPlainString())
                    .toList();
        }
    }

    @Test
    void whatWasReceivedAndNotSpentIsReceivedInAdvanceAndRepaidWhenThePeriodEnds() {
        Reckoned reckoned = Reckoned.of(2021, 2025, ROOSENDAAL, SPENT);
        FundStatus.Pot pot = reckoned.pot();
        assertThat(reckoned.over(pot.opening())).containsExactly("0", "2123239", "1623239", "923239", "623239");
        assertThat(reckoned.over(pot.received())).containsExactly("2123239", "0", "0", "0", "0");
        assertThat(reckoned.over(pot.spent())).containsExactly("0", "500000", "700000", "300000", "0");
        assertThat(reckoned.over(pot.repaid())).containsOnly("0");
        assertThat(reckoned.over(pot.closing())).containsExactly("2123239", "1623239", "923239", "623239", "623239");
        FundStatus.End end = pot.end().orElseThrow();
        assertThat(end.day()).isEqualTo("2024-12-31");
        assertThat(reckoned.over(end.toRepay())).containsExactly("0", "0", "0", "623239", "623239");
        assertThat(reckoned.over(end.lapses().orElseThrow())).containsExactly("0", "0", "0", "623239", "623239");
    }

    @Test
    void whatWasRepaidIsNoLongerToBeRepaid() {
        Fund repaid = receiving(
                fund("2123239"),
                instalment(1, "2021-12-01", "", "2123239"),
                instalment(2, "2025-07-15", "", "-623239"));
        Reckoned reckoned = Reckoned.of(2023, 2026, repaid, SPENT);
        assertThat(reckoned.over(reckoned.pot().repaid())).containsExactly("0", "0", "623239", "0");
        assertThat(reckoned.over(reckoned.pot().closing())).containsExactly("923239", "623239", "0", "0");
        assertThat(reckoned.over(reckoned.pot().end().orElseThrow().toRepay()))
                .containsExactly("0", "623239", "0", "0");
    }

    @Test
    void whatWentBackCanNotBeSpentAgain() {
        Fund repaid = receiving(
                fund("2123239"),
                instalment(1, "2021-12-01", "", "2123239"),
                instalment(2, "2025-07-15", "", "-600000"));
        Reckoned reckoned = Reckoned.of(2024, 2026, repaid, SPENT);
        FundStatus.Pot pot = reckoned.pot();
        assertThat(reckoned.over(pot.left().orElseThrow())).containsExactly("623239", "23239", "23239");
        assertThat(reckoned.over(pot.certain().orElseThrow())).containsExactly("623239", "23239", "23239");
        assertThat(reckoned.over(pot.end().orElseThrow().lapses().orElseThrow()))
                .containsExactly("623239", "23239", "23239");
        Verdict verdict = Verdicts.under(List.of(TEXT), repaid, SPENT).of(spend("rebuild", "30000", "2024-06-01"));
        assertThat(verdict.answer()).isEqualTo(new Answer.EligibleInPart(new BigDecimal("23239.00")));
        assertThat(verdict.steps()).extracting(Step::says).contains(new FundText.GrantKept());
        assertThat(Verdicts.under(List.of(TEXT), ROOSENDAAL, SPENT)
                        .of(spend("rebuild", "30000", "2024-06-01"))
                        .steps())
                .extracting(Step::says)
                .contains(new FundText.GrantAmount());
    }

    @Test
    void whatWasReceivedAboveTheGrantMayGoBackAndLessensNothing() {
        Fund twice = receiving(
                fund("1000"),
                instalment(1, "2021-12-01", "", "1000"),
                instalment(2, "2021-12-02", "", "1000"),
                instalment(3, "2022-07-15", "", "-1250"));
        Reckoned reckoned = Reckoned.of(2021, 2022, twice, List.of());
        assertThat(reckoned.over(reckoned.pot().left().orElseThrow())).containsExactly("1000", "750");
    }

    @Test
    void whatGoesBackAfterTheLastYearIsNotLeftForCertain() {
        Fund later = receiving(
                fund("1000"), instalment(1, "2021-12-01", "", "1000"), instalment(2, "2025-07-15", "", "-400"));
        Reckoned reckoned = Reckoned.of(2021, 2022, later, List.of());
        FundStatus.Pot pot = reckoned.pot();
        assertThat(reckoned.over(pot.left().orElseThrow())).containsExactly("1000", "1000");
        assertThat(reckoned.over(pot.leftInAll().orElseThrow())).containsExactly("600", "600");
        assertThat(reckoned.over(pot.certain().orElseThrow())).containsExactly("600", "600");
    }

    @Test
    void whatEntriesDoNotSayIsHeldBackFromWhatIsLeftForCertain() {
        List<Booking> ledger = List.of(
                paid(1, outOf(withVat(spend("rebuild", "100", "2022-05-01"), "21", Optional.empty()), "a")),
                committed(2, spend("rebuild", "40", "2023-05-01")));
        Reckoned reckoned = Reckoned.of(2022, 2023, withPots(Map.of("a", "1000")), List.of(ledger.get(0)));
        assertThat(reckoned.over(reckoned.pot().left().orElseThrow())).containsExactly("900", "900");
        assertThat(reckoned.over(reckoned.pot().certain().orElseThrow())).containsExactly("879", "879");
        Map<String, String> granted = new LinkedHashMap<>(Map.of("a", "1000"));
        granted.put("b", "10");
        Reckoned two = Reckoned.of(2022, 2023, withPots(granted), ledger);
        assertThat(two.over(two.pot().left().orElseThrow())).containsExactly("900", "900");
        assertThat(two.over(two.pot().certain().orElseThrow())).containsExactly("879", "839");
    }

    private static Origin.Booked booked(Fund fund, Map<Integer, List<Integer>> byYear) {
        SortedMap<Integer, Origin.Booked> origins = new TreeMap<>();
        byYear.forEach((year, numbers) -> origins.put(year, new Origin.Booked(fund.id(), numbers.size(), numbers)));
        List<Integer> all =
                byYear.values().stream().flatMap(List::stream).sorted().toList();
        return new Origin.Booked(fund.id(), all.size(), all, origins);
    }

    @Test
    void eachAmountOfTheLedgerStandsOnceAndNamesItsEntries() {
        Fund fund = withRecipients(fund("1000"), Map.of("horizon", "500"));
        List<Booking> ledger = List.of(
                paid(1, to(spend("lead", "10", "2021-05-01"), "horizon")),
                paid(2, to(spend("lead", "20", "2022-05-01"), "horizon")),
                committed(3, spend("rebuild", "5", "2022-06-01")));
        Draft draft = new Draft(new Years(2021, 2022));
        FundStatus status = FundStatus.write(draft, fund, Optional.of(TEXT), ledger);
        List<Row> booked = draft.rows().values().stream()
                .filter(row -> row.input()
                        .filter(input -> input.origin() instanceof Origin.Booked)
                        .isPresent())
                .toList();
        assertThat(booked)
                .extracting(
                        row -> row.id().name(), row -> row.input().orElseThrow().origin())
                .containsExactly(
                        tuple(
                                "funds.fund.ledger.committed.uses.rebuild.booked",
                                booked(fund, Map.of(2022, List.of(3)))),
                        tuple(
                                "funds.fund.ledger.paid.recipients.horizon.uses.lead.booked",
                                booked(fund, Map.of(2021, List.of(1), 2022, List.of(2)))));
        Results results = Results.of(draft.calculation());
        assertThat(results.in(2022, status.recipients().get(0).closing())).isEqualByComparingTo("470");
        assertThat(results.in(2022, status.caps().get(0).used())).isEqualByComparingTo("30");
        assertThat(results.in(2022, status.pots().get(0).spentInAll())).isEqualByComparingTo("30");
    }

    @Test
    void whatHappenedBeforeTheAxisIsInTheOpeningAndWhatComesAfterIsApart() {
        Reckoned late = Reckoned.of(2024, 2024, ROOSENDAAL, SPENT);
        assertThat(late.over(late.pot().opening())).containsExactly("923239");
        assertThat(late.over(late.pot().closing())).containsExactly("623239");
        assertThat(late.pot().after()).isEmpty();
        Reckoned early = Reckoned.of(2021, 2023, ROOSENDAAL, SPENT);
        assertThat(early.over(early.pot().closing())).containsExactly("2123239", "1623239", "923239");
        assertThat(early.pot().after())
                .singleElement()
                .satisfies(line -> assertThat(early.over(line)).containsOnly("300000"));
    }

    @Test
    void whatIsPromisedIsApartAndAReversalTakesItAway() {
        Booking order = committed(1, spend("rebuild", "1000", "2022-05-01"));
        Reckoned promised = Reckoned.of(2022, 2023, ROOSENDAAL, List.of(order));
        assertThat(promised.over(promised.pot().promised())).containsExactly("1000", "1000");
        assertThat(promised.over(promised.pot().closing())).containsExactly("2123239", "2123239");
        assertThat(promised.over(promised.pot().left().orElseThrow())).containsExactly("2122239", "2122239");
        Reckoned taken = Reckoned.of(2022, 2023, ROOSENDAAL, List.of(order, reversal(2, order)));
        assertThat(taken.over(taken.pot().promised())).containsExactly("0", "0");
    }

    @Test
    void aPaymentDoesNotChangeWhatWasPromisedAtTheEndOfAnEarlierYear() {
        Booking order = committed(1, spend("rebuild", "500000", "2022-06-01"));
        List<Booking> ledger = new ArrayList<>(List.of(order));
        ledger.addAll(settled(
                2,
                order,
                spend("rebuild", "200000", "2023-05-01"),
                Optional.of(spend("rebuild", "300000", "2023-05-01"))));
        ledger.addAll(settled(5, ledger.get(3), spend("rebuild", "290000", "2024-02-01"), Optional.empty()));

        Reckoned reckoned = Reckoned.of(2022, 2024, ROOSENDAAL, ledger);

        assertThat(reckoned.over(reckoned.pot().promised())).containsExactly("500000", "300000", "0");
        assertThat(reckoned.over(reckoned.pot().spent())).containsExactly("0", "200000", "290000");
        assertThat(reckoned.over(reckoned.pot().left().orElseThrow())).containsExactly("1623239", "1623239", "1633239");
        Reckoned last = Reckoned.of(2024, 2024, ROOSENDAAL, ledger);
        assertThat(last.over(last.pot().promised())).containsExactly("0");
        Reckoned first = Reckoned.of(2022, 2022, ROOSENDAAL, ledger);
        assertThat(first.over(first.pot().promised())).containsExactly("500000");
    }

    @Test
    void aCommitmentThatIsDatedAfterItsPaymentIsNeverPromisedForLessThanNothing() {
        Booking order = committed(1, spend("rebuild", "1000", "2023-06-01"));
        List<Booking> ledger = new ArrayList<>(List.of(order));
        ledger.addAll(settled(2, order, spend("rebuild", "1000", "2022-05-01"), Optional.empty()));

        Reckoned reckoned = Reckoned.of(2022, 2023, ROOSENDAAL, ledger);

        assertThat(reckoned.over(reckoned.pot().promised())).containsExactly("0", "0");
    }

    @Test
    void whatWasPromisedInSpiteOfTheVerdictStaysVisibleInItsYearAfterThePayment() {
        Booking plain = committed(1, spend("staff", "40", "2022-05-01"));
        Booking order = new Booking(
                1,
                plain.booked(),
                plain.spend(),
                plain.state(),
                "test",
                Optional.empty(),
                Optional.of("the council wants it"),
                Optional.empty());
        List<Booking> ledger = new ArrayList<>(List.of(order));
        ledger.addAll(settled(2, order, spend("staff", "40", "2023-05-01"), Optional.empty()));

        Reckoned reckoned = Reckoned.of(2022, 2023, ROOSENDAAL, ledger);

        assertThat(reckoned.over(reckoned.pot().inSpiteOf().orElseThrow())).containsExactly("40", "-40");
    }

    @Test
    void theEndOfTheGrantDecisionGoesBeforeThatOfTheText() {
        Reckoned reckoned = Reckoned.of(2022, 2023, dated(ROOSENDAAL, "", "2022-12-31"), SPENT);
        assertThat(reckoned.over(reckoned.pot().end().orElseThrow().toRepay())).containsExactly("1623239", "923239");
    }

    @Test
    void thePotsAddUpToTheTotal() {
        Map<String, String> amounts = new LinkedHashMap<>();
        amounts.put("closed", "1000");
        amounts.put("open", "2000");
        Fund fund = receiving(
                withPots(amounts),
                instalment(1, "2022-01-01", "closed", "1000"),
                instalment(2, "2022-01-01", "open", "2000"));
        Reckoned reckoned = Reckoned.of(
                2022,
                2023,
                fund,
                List.of(
                        paid(1, outOf(spend("rebuild", "100", "2022-01-01"), "closed")),
                        paid(2, outOf(spend("rebuild", "300", "2023-01-01"), "open")),
                        paid(3, spend("rebuild", "7", "2023-01-01"))));
        assertThat(reckoned.status().pots()).hasSize(3);
        FundStatus.Pot total = reckoned.status().total().orElseThrow();
        assertThat(reckoned.over(total.closing())).containsExactly("2900", "2593");
        assertThat(reckoned.over(reckoned.status().pots().get(0).closing())).containsExactly("900", "900");
        assertThat(reckoned.over(reckoned.status().pots().get(2).closing())).containsExactly("0", "-7");
    }

    @Test
    void anEntryWithoutAPotLessensWhatIsLeftAndMustGoBackOfAllPotsTogether() {
        Map<String, String> amounts = new LinkedHashMap<>();
        amounts.put("closed", "1000");
        amounts.put("open", "2000");
        Fund fund = receiving(
                withPots(amounts),
                instalment(1, "2022-01-01", "closed", "1000"),
                instalment(2, "2022-01-01", "open", "2000"));
        Reckoned reckoned = Reckoned.of(2023, 2024, fund, List.of(paid(1, spend("rebuild", "7", "2023-01-01"))));
        FundStatus.Pot total = reckoned.status().total().orElseThrow();
        assertThat(reckoned.over(total.left().orElseThrow())).containsExactly("2993", "2993");
        assertThat(reckoned.over(total.returnable())).containsExactly("2993", "2993");
        assertThat(reckoned.over(total.end().orElseThrow().toRepay())).containsExactly("0", "2993");
        assertThat(reckoned.over(total.end().orElseThrow().lapses().orElseThrow()))
                .containsExactly("0", "2993");
        assertThat(reckoned.over(reckoned.status().pots().get(0).returnable())).containsExactly("1000", "1000");
    }

    @Test
    void whatIsBookedAfterTheLastYearIsNoRoom() {
        Reckoned reckoned = Reckoned.of(2021, 2022, ROOSENDAAL, SPENT);
        assertThat(reckoned.over(reckoned.pot().left().orElseThrow())).containsExactly("2123239", "1623239");
        assertThat(reckoned.over(reckoned.pot().leftInAll().orElseThrow())).endsWith("623239");
        Reckoned support =
                Reckoned.of(2021, 2022, ROOSENDAAL, List.of(paid(1, spend("lead", "6161.95", "2023-01-01"))));
        FundStatus.Cap cap = support.status().caps().get(0);
        assertThat(support.over(cap.room().orElseThrow())).endsWith("106161.95");
        assertThat(support.over(cap.roomInAll().orElseThrow())).endsWith("100000");
    }

    @Test
    void aRecipientHasWhatIsLeftOfItsMaximum() {
        Fund fund = withRecipients(fund("3000"), Map.of("horizon", "2000"));
        Reckoned reckoned = Reckoned.of(
                2022,
                2023,
                fund,
                List.of(
                        paid(1, to(spend("rebuild", "100", "2021-01-01"), "horizon")),
                        committed(2, to(spend("rebuild", "300", "2023-01-01"), "horizon")),
                        paid(3, to(spend("rebuild", "50", "2023-01-01"), "somebody"))));
        FundStatus.Recipient horizon = reckoned.status().recipients().get(0);
        assertThat(reckoned.over(horizon.opening())).containsExactly("1900", "1900");
        assertThat(reckoned.over(horizon.promised())).containsExactly("0", "300");
        assertThat(reckoned.over(horizon.closing())).containsExactly("1900", "1600");
    }

    @Test
    void theUseOfACapGrowsOverTheYears() {
        Reckoned reckoned = Reckoned.of(
                2022,
                2024,
                ROOSENDAAL,
                List.of(
                        paid(1, spend("lead", "6000", "2021-01-01")),
                        paid(2, spend("lead", "100000", "2022-01-01")),
                        committed(3, spend("plan", "1000", "2024-01-01")),
                        paid(4, spend("rebuild", "5000", "2022-01-01"))));
        FundStatus.Cap cap = reckoned.status().caps().get(0);
        assertThat(reckoned.over(cap.cap().orElseThrow())).containsOnly("106161.95");
        assertThat(reckoned.over(cap.used())).containsExactly("106000", "106000", "107000");
        assertThat(reckoned.over(cap.room().orElseThrow())).containsExactly("161.95", "161.95", "0");
    }

    @Test
    void whatWasTakenUpInSpiteOfTheVerdictStaysVisible() {
        Booking plain = paid(1, spend("staff", "40", "2022-05-01"));
        Booking inSpite = new Booking(
                2,
                plain.booked(),
                plain.spend(),
                plain.state(),
                "test",
                Optional.empty(),
                Optional.of("the council wants it"),
                Optional.empty());
        Reckoned reckoned = Reckoned.of(2022, 2023, ROOSENDAAL, List.of(plain, inSpite));
        assertThat(reckoned.over(reckoned.pot().spent())).containsExactly("80", "0");
        assertThat(reckoned.over(reckoned.pot().inSpiteOf().orElseThrow())).containsExactly("40", "0");
        assertThat(Reckoned.of(2022, 2023, ROOSENDAAL, List.of(plain)).pot().inSpiteOf())
                .isEmpty();
        // the grantor need not take it, so it must go back as well
        assertThat(reckoned.over(reckoned.pot().returnable())).containsExactly("2123199", "2123199");
        Reckoned later = Reckoned.of(2023, 2024, ROOSENDAAL, List.of(plain, inSpite));
        assertThat(later.over(later.pot().end().orElseThrow().toRepay())).containsExactly("0", "2123199");
    }

    @Test
    void costIncreasingVatIsSpentAndVatThatNobodyKnowsIsShownApart() {
        Reckoned reckoned = Reckoned.of(
                2022,
                2022,
                ROOSENDAAL,
                List.of(
                        paid(
                                1,
                                withVat(
                                        spend("rebuild", "100", "2022-05-01"),
                                        "21",
                                        Optional.of(VatKind.COST_INCREASING))),
                        paid(2, withVat(spend("rebuild", "100", "2022-05-01"), "21", Optional.of(VatKind.COMPENSABLE))),
                        paid(3, withVat(spend("rebuild", "100", "2022-05-01"), "21", Optional.empty()))));
        assertThat(reckoned.over(reckoned.pot().spent())).containsExactly("321");
        assertThat(reckoned.over(reckoned.pot().unsaid().orElseThrow())).containsExactly("21");
    }

    /** Of 1,000 that was received 700 was granted in the end, and 900 was paid: 100 is not spent, and 200 is not paid for. */
    @Test
    void whatWasReceivedAboveTheGrantMustGoBackHoweverMuchWasSpent() {
        Fund lowered = receiving(fund("700"), instalment(1, "2021-12-01", "", "1000"));
        Reckoned reckoned = Reckoned.of(2021, 2023, lowered, List.of(paid(1, spend("rebuild", "900", "2022-05-01"))));
        assertThat(reckoned.over(reckoned.pot().closing())).containsExactly("1000", "100", "100");
        assertThat(reckoned.over(reckoned.pot().aboveGrant().orElseThrow())).containsExactly("0", "200", "200");
        assertThat(reckoned.over(reckoned.pot().returnable())).containsExactly("1000", "300", "300");
        assertThat(reckoned.remarks())
                .contains(
                        "Up to and with 2023 € 300.00 more was received than was granted; that must go back, whatever was "
                                + "spent.",
                        "Up to and with 2023 € 200.00 more was paid than was granted; the grantor does not pay for it.");

        Fund asGranted = receiving(fund("1000"), instalment(1, "2021-12-01", "", "1000"));
        Reckoned inside = Reckoned.of(2021, 2023, asGranted, List.of(paid(1, spend("rebuild", "900", "2022-05-01"))));
        assertThat(inside.over(inside.pot().returnable())).containsExactly("1000", "100", "100");
        assertThat(inside.remarks()).isEmpty();
    }

    /** What was paid in spite of the verdict is above the grant as well, and goes back once. */
    @Test
    void whatIsNotTakenGoesBackOnce() {
        Fund fund = receiving(fund("700"), instalment(1, "2021-12-01", "", "700"));
        Booking inSpite = new Booking(
                1,
                day("2022-05-02"),
                spend("rebuild", "750", "2022-05-01"),
                Booking.State.PAID,
                "",
                Optional.empty(),
                Optional.of("de raad besloot het"),
                Optional.empty());
        Reckoned reckoned = Reckoned.of(2022, 2022, fund, List.of(inSpite));
        assertThat(reckoned.over(reckoned.pot().aboveGrant().orElseThrow())).containsExactly("0");
        assertThat(reckoned.over(reckoned.pot().returnable())).containsExactly("700");
    }

    /** Of 1,000, 300 is paid after the last year and within the period, and 50 comes then. */
    @Test
    void whatIsPaidAfterTheLastYearNeedNotGoBack() {
        Fund fund =
                receiving(fund("1050"), instalment(1, "2021-12-01", "", "1000"), instalment(2, "2024-02-01", "", "50"));
        List<Booking> paid = List.of(paid(1, spend("rebuild", "300", "2024-03-01")));
        Reckoned reckoned = Reckoned.of(2021, 2023, fund, paid);
        FundStatus.Pot pot = reckoned.pot();
        assertThat(reckoned.over(pot.returnable())).containsExactly("1000", "1000", "1000");
        assertThat(reckoned.over(pot.toRepayThen(2023))).endsWith("750");
        // where the years go on to that of the payment it is the same
        Reckoned longer = Reckoned.of(2021, 2024, fund, paid);
        assertThat(longer.over(longer.pot().returnable())).endsWith("750");
        assertThat(longer.pot().returnableInAll()).isEqualTo(longer.pot().returnable());
    }

    /** 120 came of 100 that was granted; that 50 of what was spent names no pot changes nothing of the 20 too many. */
    @Test
    void whatNamesNoPotIsToldOfTheWhole() {
        Fund fund = receiving(
                withPots(Map.of("a", "60", "b", "40")),
                instalment(1, "2021-12-01", "a", "80"),
                instalment(2, "2021-12-01", "b", "40"));
        Reckoned reckoned = Reckoned.of(2022, 2022, fund, List.of(paid(1, spend("rebuild", "50", "2022-05-01"))));
        assertThat(new StatusRemarks(reckoned.status(), reckoned.results())
                        .ofLimits().stream().map(Words.in(Language.EN)::say))
                .anyMatch(remark -> remark.contains("€ 20.00 more was received than was granted"))
                .noneMatch(remark -> remark.contains("more was spent and repaid than received"));
        // the pots have 80 and 40 and give back 70 of it
        assertThat(reckoned.over(reckoned.status().whole().returnable())).containsExactly("70");
        Reckoned all = Reckoned.of(
                2022,
                2022,
                fund,
                List.of(
                        paid(1, outOf(spend("rebuild", "60", "2022-05-01"), "a")),
                        paid(2, spend("rebuild", "50", "2022-05-01"))));
        assertThat(all.over(all.status().whole().returnable())).containsExactly("20");
        // paid after the last year it is the same then
        Reckoned later = Reckoned.of(
                2022,
                2022,
                fund,
                List.of(
                        paid(1, outOf(spend("rebuild", "60", "2023-05-01"), "a")),
                        paid(2, spend("rebuild", "50", "2022-05-01"))));
        assertThat(later.over(later.status().whole().toRepayThen(2022))).containsExactly("20");
    }

    /** A rule for a part of a maximum says nothing of the rest of it, and is told of by itself. */
    @Test
    void aLimitOfAPartOfAMaximumIsNotTheMaximum() {
        Fund fund = withRecipients(fund("1000"), Map.of("horizon", "500"));
        Regulation part = text(
                "1",
                day("2020-01-01"),
                day("2029-12-31"),
                rule("all", "", "", allows()),
                rule("tenth", "lead", "", atMost(partOf(Basis.RECIPIENT, "0.1", "tenth"))));
        Reckoned reckoned = Reckoned.of(
                2021,
                2021,
                fund,
                part,
                List.of(
                        paid(1, to(spend("rebuild", "300", "2021-05-01"), "horizon")),
                        paid(2, to(spend("lead", "60", "2021-05-01"), "horizon"))));
        assertThat(reckoned.over(reckoned.status().recipients().get(0).closing()))
                .containsExactly("140");
        assertThat(reckoned.remarks())
                .anyMatch(remark -> remark.startsWith("art. tenth for horizon: up to and with 2021 € 10.00 more"));
    }

    private static final Regulation OF_RECIPIENTS = text(
            "1",
            day("2020-01-01"),
            day("2029-12-31"),
            rule("all", "", "", allows()),
            rule("recipient", "rebuild", "", atMost(partOf(Basis.RECIPIENT, "1", "recipient"))));

    @Test
    void aMaximumOfARecipientIsForTheUsesOfItsRule() {
        Fund fund = withRecipients(fund("1000"), Map.of("horizon", "500"));
        List<Booking> bookings = List.of(
                paid(1, to(spend("rebuild", "200", "2021-05-01"), "horizon")),
                paid(2, to(spend("lead", "30", "2021-05-01"), "horizon")));
        Reckoned ruled = Reckoned.of(2021, 2021, fund, OF_RECIPIENTS, bookings);
        assertThat(ruled.over(ruled.status().recipients().get(0).closing())).containsExactly("300");
        assertThat(ruled.over(ruled.status().caps().get(0).room().orElseThrow()))
                .containsExactly("300");
        // a text that has no such rule says nothing of uses
        Reckoned free = Reckoned.of(2021, 2021, fund, bookings);
        assertThat(free.over(free.status().recipients().get(0).closing())).containsExactly("270");
    }

    @Test
    void whatEntriesDoNotSayIsHeldBackFromRecipientsAndLimits() {
        Fund fund = withRecipients(fund("1000"), Map.of("horizon", "500"));
        Reckoned reckoned = Reckoned.of(
                2021,
                2021,
                fund,
                OF_RECIPIENTS,
                List.of(
                        paid(1, spend("rebuild", "60", "2021-05-01")),
                        paid(2, to(withVat(spend("rebuild", "100", "2021-05-01"), "21", Optional.empty()), "horizon")),
                        paid(3, to(spend("rebuild", "7", "2022-05-01"), "horizon"))));
        FundStatus.Recipient horizon = reckoned.status().recipients().get(0);
        FundStatus.Cap cap = reckoned.status().caps().get(0);
        assertThat(reckoned.over(horizon.closing())).containsExactly("400");
        assertThat(reckoned.over(horizon.certain().orElseThrow())).containsExactly("312");
        assertThat(reckoned.over(cap.certain().orElseThrow())).containsExactly("312");
        assertThat(reckoned.remarks()).anyMatch(remark -> remark.startsWith("Some entries do not say their pot"));

        Reckoned all = Reckoned.of(
                2021, 2021, fund, OF_RECIPIENTS, List.of(paid(1, to(spend("rebuild", "60", "2021-05-01"), "horizon"))));
        assertThat(all.status().recipients().get(0).certain()).isEmpty();
        assertThat(all.status().caps().get(0).certain()).isEmpty();
        assertThat(all.remarks()).noneMatch(remark -> remark.startsWith("Some entries"));
    }

    @Test
    void whoeverIsAboveAMaximumOrIsNotNamedIsTold() {
        Fund fund = withRecipients(fund("1000"), Map.of("horizon", "500"));
        List<Booking> bookings = List.of(
                paid(1, to(spend("rebuild", "501", "2021-05-01"), "horizon")),
                paid(2, to(spend("lead", "60", "2021-05-01"), "oude-naam")),
                paid(3, to(spend("lead", "1", "2021-05-01"), "another")));
        assertThat(Reckoned.of(2021, 2021, fund, bookings).remarks())
                .contains(
                        "horizon: up to and with 2021 € 1.00 more was paid and promised than its maximum; only what was entered in "
                                + "spite of a verdict is in what must go back.",
                        "art. support: up to and with 2021 € 11.00 more was paid and promised than may be charged by "
                                + "the text of 1. Only what was entered in spite of a verdict is in what must go back.",
                        "The ledger has entries to recipients that the fund does not name: oude-naam. They take no room of "
                                + "any recipient. If one was given another name, put the old name back in the file.");
        assertThat(Reckoned.of(
                                2021,
                                2021,
                                fund,
                                List.of(
                                        paid(1, to(spend("rebuild", "500", "2021-05-01"), "horizon")),
                                        paid(2, to(spend("lead", "50", "2021-05-01"), "another"))))
                        .remarks())
                .noneMatch(remark -> remark.contains("more was paid and promised") || remark.contains("oude-naam"));
    }

    @Test
    void aFundOfWhichNothingIsKnownHasAStatusOfZeros() {
        Draft draft = new Draft(new Years(2022, 2023));
        FundStatus status = FundStatus.write(draft, fund("100"), Optional.empty(), List.of());
        Results results = Results.of(draft.calculation());
        assertThat(status.pots()).hasSize(1);
        assertThat(status.caps()).isEmpty();
        assertThat(status.pots().get(0).end()).isEmpty();
        assertThat(results.in(2023, status.pots().get(0).closing())).isEqualByComparingTo(BigDecimal.ZERO);
    }
}
