package vierkant.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vierkant.fund.Ruled.allows;
import static vierkant.fund.Ruled.amount;
import static vierkant.fund.Ruled.atMost;
import static vierkant.fund.Ruled.committed;
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
import static vierkant.fund.Ruled.reversal;
import static vierkant.fund.Ruled.rule;
import static vierkant.fund.Ruled.spend;
import static vierkant.fund.Ruled.staying;
import static vierkant.fund.Ruled.text;
import static vierkant.fund.Ruled.to;
import static vierkant.fund.Ruled.warns;
import static vierkant.fund.Ruled.withPots;
import static vierkant.fund.Ruled.withRecipients;
import static vierkant.fund.Ruled.withVat;
import static vierkant.fund.Ruled.within;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vierkant.model.Booking;
import vierkant.model.FactId;
import vierkant.model.Fund;
import vierkant.model.PotId;
import vierkant.model.Regulation;
import vierkant.model.Regulation.Limit;
import vierkant.model.Regulation.Limit.Basis;
import vierkant.model.Regulation.Period;
import vierkant.model.Spend;
import vierkant.model.Spend.VatKind;
import vierkant.text.Language;
import vierkant.text.Words;

/** Verdicts on the vastgoed money of Rotterdam, and each kind of rule on its own. */
class VerdictsTest {
    private static final Regulation TEXT_2020 =
            vastgoed("2020", "2020-10-01", "2021-10-07", within("2020-10-01", "2024-12-31"));
    private static final Regulation TEXT_2021 =
            vastgoed("2021", "2021-10-08", "2023-06-30", within("2020-10-01", "2024-12-31"));
    private static final Regulation TEXT_2023 =
            vastgoed("2023", "2023-07-01", "2026-12-31", within("2020-10-01", "2026-12-31"));
    private static final List<Regulation> TEXTS = List.of(TEXT_2023, TEXT_2020, TEXT_2021);
    private static final Fund ROTTERDAM =
            withRecipients(fund("10245473"), Map.of("horizon", "7144869", "schakenbosch", "3100604"));

    private static Regulation vastgoed(String edition, String from, String until, Regulation.Consequence period) {
        String building = "real-estate-plan dispose rebuild replace";
        return text(
                edition,
                day(from),
                day(until),
                rule(
                        "activities",
                        "project-lead supraregional-plan " + building,
                        "because-of-the-transition",
                        allows()),
                rule("housing", "housing-costs", "", forbids()),
                rule("staff", "staff", "", forbids()),
                rule("deficit", "operating-deficit", "", forbids()),
                rule("purpose", "other-purpose", "", forbids()),
                rule("start", "new-facility", "not wound-down", forbids()),
                rule("new", "new-facility", "wound-down", allows()),
                rule("structural", "", "structural", forbids()),
                rule("period", "", "", period),
                rule("maximum", "", "", atMost(partOf(Basis.GRANT, "1", "maximum"))),
                rule("recipient", building, "", atMost(partOf(Basis.RECIPIENT, "1", "recipient"))),
                rule("support", "project-lead supraregional-plan", "", atMost(partOf(Basis.POT, "0.05", "support"))));
    }

    private static Spend incidental(Spend spend) {
        return knowing(knowing(spend, "structural", 0), "because-of-the-transition", 1);
    }

    private static Spend rebuilding(String amount) {
        return incidental(to(spend("rebuild", amount, "2022-03-01"), "horizon"));
    }

    private static Spend lead(String amount) {
        return incidental(spend("project-lead", amount, "2022-03-01"));
    }

    private static Verdict verdict(Spend spend, Booking... bookings) {
        return Verdicts.of(TEXTS, ROTTERDAM, List.of(bookings), spend);
    }

    private static Answer eligible(String amount) {
        return new Answer.Eligible(new BigDecimal(amount));
    }

    private static Answer upTo(String amount) {
        return new Answer.EligibleInPart(new BigDecimal(amount));
    }

    private static final Answer NO = new Answer.NotEligible();

    private static Outcome outcome(Verdict verdict, String rule) {
        return verdict.steps().stream()
                .filter(step ->
                        step.rule().filter(each -> each.name().equals(rule)).isPresent())
                .map(Step::outcome)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> questions(Verdict verdict) {
        return ((Answer.Undecided) verdict.answer())
                .questions().stream().map(Words.in(Language.EN)::say).toList();
    }

    @Test
    void rebuildingForHorizonIsEligibleUpToWhatIsLeftOfItsMaximum() {
        assertThat(verdict(rebuilding("450000")).answer()).isEqualTo(eligible("450000.00"));
        assertThat(verdict(rebuilding("7144869")).answer()).isEqualTo(eligible("7144869.00"));
        assertThat(verdict(rebuilding("7144869.01")).answer()).isEqualTo(upTo("7144869.00"));
        Verdict later = verdict(rebuilding("450000"), paid(1, rebuilding("7000000")));
        assertThat(later.answer()).isEqualTo(upTo("144869.00"));
        assertThat(outcome(later, "recipient"))
                .isEqualTo(new Outcome.LimitsTo(
                        new BigDecimal("144869.00"), new BigDecimal("7144869.00"), new BigDecimal("7000000.00")));
    }

    @Test
    void whatSchakenboschSpendsTakesNoRoomOfHorizonButTheGrantBindsBoth() {
        Spend schakenbosch = incidental(to(spend("dispose", "3100604", "2022-01-01"), "schakenbosch"));
        assertThat(verdict(rebuilding("7144869"), paid(1, schakenbosch)).answer())
                .isEqualTo(eligible("7144869.00"));
        assertThat(verdict(rebuilding("7144869"), paid(1, schakenbosch), paid(2, lead("0.01")))
                        .answer())
                .isEqualTo(upTo("7144868.99"));
    }

    @Test
    void aProviderThatIsNoRecipientGetsNothing() {
        Verdict verdict = verdict(incidental(to(spend("rebuild", "450000", "2022-03-01"), "almata")));
        assertThat(verdict.answer()).isEqualTo(NO);
        assertThat(outcome(verdict, "recipient")).isEqualTo(new Outcome.NotNamed());
        assertThat(verdict.nearest()).get().isInstanceOf(Change.ToRecipient.class);
    }

    @Test
    void whoGetsItIsAskedOnlyWhereARuleLimitsByRecipient() {
        assertThat(questions(verdict(incidental(spend("rebuild", "450000", "2022-03-01")))))
                .hasSize(1)
                .allMatch(question -> question.contains("To whom does the money go"));
        assertThat(verdict(lead("450000")).answer()).isEqualTo(eligible("450000.00"));
    }

    @Test
    void theProjectLeaderIsEligibleUpToFivePercentAndNotOneCentMore() {
        assertThat(verdict(lead("512273.65")).answer()).isEqualTo(eligible("512273.65"));
        Verdict more = verdict(lead("512273.66"));
        assertThat(more.answer()).isEqualTo(upTo("512273.65"));
        assertThat(more.nearest()).contains(new Change.LessMoney(new BigDecimal("512273.65")));
    }

    @Test
    void lessMoneyNamesTheVatThatIsAPartOfIt() {
        Spend lead = lead("512273.65");
        Change both = new Change.LessMoneyWithVat(new BigDecimal("512273.65"));
        assertThat(verdict(withVat(lead, "21.00", Optional.of(VatKind.COST_INCREASING)))
                        .nearest())
                .contains(both);
        assertThat(verdict(withVat(lead("512274.65"), "21.00", Optional.of(VatKind.COMPENSABLE)))
                        .nearest())
                .contains(new Change.LessMoney(new BigDecimal("512273.65")));
    }

    @Test
    void theTwoSupportingActivitiesShareOneCap() {
        Booking plan = committed(1, incidental(spend("supraregional-plan", "500000", "2021-01-01")));
        assertThat(verdict(lead("12273.65"), plan).answer()).isEqualTo(eligible("12273.65"));
        assertThat(verdict(lead("12273.66"), plan).answer()).isEqualTo(upTo("12273.65"));
        Booking building = paid(1, rebuilding("500000"));
        assertThat(verdict(lead("512273.65"), building).answer()).isEqualTo(eligible("512273.65"));
    }

    @Test
    void aCapIsCutToWholeCents() {
        Fund odd = fund("1000.50");
        Spend spend = lead("60");
        assertThat(Verdicts.of(TEXTS, odd, List.of(), spend).answer()).isEqualTo(upTo("50.02"));
    }

    @Test
    void twoSpendsThatEachFitDoNotFitTogether() {
        assertThat(verdict(lead("300000")).answer()).isEqualTo(eligible("300000.00"));
        assertThat(verdict(lead("300000"), paid(1, lead("300000"))).answer()).isEqualTo(upTo("212273.65"));
    }

    @Test
    void aReversalFreesRoomAndItsOwnReversalTakesItAgain() {
        Booking first = paid(1, lead("512273.65"));
        Booking second = reversal(2, first);
        assertThat(verdict(lead("1"), first).answer()).isEqualTo(NO);
        assertThat(verdict(lead("1"), first, second).answer()).isEqualTo(eligible("1.00"));
        assertThat(verdict(lead("1"), first, second, reversal(3, second)).answer())
                .isEqualTo(NO);
    }

    @Test
    void moreIsChargedThanTheCapLeavesNoRoomRatherThanANegativeOne() {
        Verdict verdict = verdict(lead("1"), paid(1, lead("600000")));
        assertThat(verdict.answer()).isEqualTo(NO);
        assertThat(outcome(verdict, "support"))
                .isEqualTo(new Outcome.LimitsTo(
                        new BigDecimal("0.00"), new BigDecimal("512273.65"), new BigDecimal("600000.00")));
    }

    @ParameterizedTest
    @CsvSource({"staff,staff", "housing-costs,housing", "operating-deficit,deficit", "other-purpose,purpose"})
    void whatIsForbiddenIsForbiddenByItsOwnRule(String use, String rule) {
        Verdict verdict = verdict(incidental(spend(use, "1000", "2022-03-01")));
        assertThat(verdict.answer()).isEqualTo(NO);
        assertThat(outcome(verdict, rule)).isEqualTo(new Outcome.Forbids());
        assertThat(verdict.nearest()).isEmpty();
    }

    @Test
    void aNewFacilityIsEligibleOnlyWhereTheOldOneIsWoundDown() {
        Spend spend = incidental(spend("new-facility", "1000", "2022-03-01"));
        Verdict without = verdict(knowing(spend, "wound-down", 0));
        assertThat(without.answer()).isEqualTo(NO);
        assertThat(outcome(without, "start")).isEqualTo(new Outcome.Forbids());
        assertThat(without.nearest()).get().isInstanceOfSatisfying(Change.FactSo.class, change -> {
            assertThat(change.fact()).isEqualTo(new FactId("wound-down"));
            assertThat(change.amount()).isEqualByComparingTo("1000");
        });
        Verdict with = verdict(knowing(spend, "wound-down", 1));
        assertThat(with.answer()).isEqualTo(eligible("1000.00"));
        assertThat(outcome(with, "start")).isEqualTo(new Outcome.ForbidsNot());
        assertThat(with.nearest()).isEmpty();
    }

    @Test
    void alternativesAreEligibleOnlyWhereTheRegionIsConverted() {
        Regulation text = text(
                "1",
                day("2024-01-01"),
                day("2028-12-31"),
                rule("alternatives", "alternatives", "", allows()),
                rule("first", "alternatives", "not wound-down and not converted", forbids()));
        Spend spend = knowing(spend("alternatives", "10", "2025-01-01"), "wound-down", 0);
        Verdict not = Verdicts.of(List.of(text), fund("100"), List.of(), knowing(spend, "converted", 0));
        assertThat(not.answer()).isEqualTo(NO);
        assertThat(outcome(not, "first")).isEqualTo(new Outcome.Forbids());
        Verdict converted = Verdicts.of(List.of(text), fund("100"), List.of(), knowing(spend, "converted", 1));
        assertThat(converted.answer()).isEqualTo(eligible("10.00"));
        assertThat(outcome(converted, "alternatives")).isEqualTo(new Outcome.Allows());
        assertThat(questions(Verdicts.of(List.of(text), fund("100"), List.of(), spend)))
                .containsExactly("converted?");
    }

    @Test
    void windingDownThatIsNotStatedIsAskedAndNothingElse() {
        Verdict verdict = verdict(incidental(spend("new-facility", "1000", "2022-03-01")));
        assertThat(verdict.answer()).isInstanceOfSatisfying(Answer.Undecided.class, undecided -> {
            assertThat(undecided.least()).isEqualByComparingTo("0");
            assertThat(undecided.most()).isEqualByComparingTo("1000");
        });
        assertThat(questions(verdict)).containsExactly("wound-down?");
        assertThat(outcome(verdict, "new")).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void aFactThatNoLongerMattersIsNotAsked() {
        Spend structural = knowing(spend("new-facility", "1000", "2022-03-01"), "structural", 1);
        assertThat(verdict(structural).answer()).isEqualTo(NO);
        assertThat(verdict(spend("staff", "1000", "2022-03-01")).answer()).isEqualTo(NO);
        assertThat(verdict(spend("rebuild", "1000", "2027-03-01")).answer()).isEqualTo(NO);
        assertThat(verdict(lead("1"), paid(1, lead("512273.65"))).answer()).isEqualTo(NO);
    }

    @Test
    void whatTheFundKnowsCountsUnlessTheSpendSaysOtherwise() {
        Spend spend = incidental(spend("new-facility", "1000", "2022-03-01"));
        Fund woundDown = knowing(ROTTERDAM, Map.of("wound-down", "1"), Map.of());
        assertThat(Verdicts.of(TEXTS, woundDown, List.of(), spend).answer()).isEqualTo(eligible("1000.00"));
        Verdict otherwise = Verdicts.of(TEXTS, woundDown, List.of(), knowing(spend, "wound-down", 0));
        assertThat(otherwise.answer()).isEqualTo(NO);
        assertThat(otherwise.facts()).containsEntry(new FactId("wound-down"), BigDecimal.ZERO);
    }

    @Test
    void structuralCostsAreNotEligible() {
        Verdict verdict = verdict(knowing(lead("1000"), "structural", 1));
        assertThat(verdict.answer()).isEqualTo(NO);
        assertThat(outcome(verdict, "structural")).isEqualTo(new Outcome.Forbids());
        assertThat(verdict.nearest()).get().isInstanceOf(Change.FactNotSo.class);
    }

    @Test
    void aUseThatNoRuleAllowsIsNotEligible() {
        Verdict verdict = verdict(incidental(spend("wind-down", "1000", "2022-03-01")));
        assertThat(verdict.answer()).isEqualTo(NO);
        assertThat(verdict.steps()).extracting(Step::outcome).contains(new Outcome.NothingAllows());
    }

    @ParameterizedTest
    @CsvSource({
        "2020-09-30, 2020, NO",
        "2020-10-01, 2020, YES",
        "2021-10-08, 2021, YES",
        "2024-12-31, 2023, YES",
        "2025-01-01, 2023, YES",
        "2026-12-31, 2023, YES",
        "2027-01-01, 2023, NO"
    })
    void aSpendFallsUnderTheTextOfItsDay(String on, String edition, String answer) {
        Verdict verdict = verdict(incidental(spend("project-lead", "1000", on)));
        assertThat(verdict.answer()).isEqualTo(answer.equals("YES") ? eligible("1000.00") : NO);
        Outcome which = verdict.steps().get(0).outcome();
        assertThat(Words.in(Language.EN).say(which)).contains("text " + edition);
        assertThat(verdict.text().isPresent()).isEqualTo(answer.equals("YES"));
    }

    @Test
    void betweenTwoTextsTheNextIsTold() {
        Verdict verdict = Verdicts.of(
                List.of(TEXT_2020, TEXT_2023),
                ROTTERDAM,
                List.of(),
                incidental(spend("project-lead", "1000", "2022-01-01")));
        assertThat(verdict.answer()).isEqualTo(NO);
        Outcome.TextEnded which = (Outcome.TextEnded) verdict.steps().get(0).outcome();
        assertThat(which.edition()).isEqualTo("2020");
        assertThat(which.next()).contains(TEXT_2023.inForce().from());
        assertThat(Words.in(Language.NL).say(which)).contains("de volgende tekst begint op");
    }

    @Test
    void aTextThatEndedIsNeverFallenBackOn() {
        Verdict verdict = verdict(incidental(spend("project-lead", "1000", "2027-01-01")));
        assertThat(verdict.steps().get(0).outcome())
                .isEqualTo(new Outcome.TextEnded(TEXT_2023.title(), "2023", day("2026-12-31"), Optional.empty()));
        assertThat(verdict.nearest()).contains(new Change.OnDay(day("2026-12-31"), new BigDecimal("1000.00")));
        Verdict early = verdict(incidental(spend("project-lead", "1000", "2020-09-30")));
        assertThat(early.steps().get(0).outcome())
                .isEqualTo(new Outcome.TextBegins(TEXT_2020.title(), "2020", day("2020-10-01")));
        assertThat(early.nearest()).contains(new Change.OnDay(day("2020-10-01"), new BigDecimal("1000.00")));
    }

    @Test
    void theTextOf2021AloneEndsIn2024() {
        Regulation onlyOne = vastgoed("2021", "2021-10-08", "2029-12-31", within("2020-10-01", "2024-12-31"));
        Spend last = incidental(spend("project-lead", "1000", "2024-12-31"));
        Spend next = incidental(spend("project-lead", "1000", "2025-01-01"));
        assertThat(Verdicts.of(List.of(onlyOne), ROTTERDAM, List.of(), last).answer())
                .isEqualTo(eligible("1000.00"));
        Verdict late = Verdicts.of(List.of(onlyOne), ROTTERDAM, List.of(), next);
        assertThat(late.answer()).isEqualTo(NO);
        assertThat(outcome(late, "period")).isEqualTo(new Outcome.TooLate(day("2024-12-31")));
        assertThat(late.nearest()).contains(new Change.OnDay(day("2024-12-31"), new BigDecimal("1000.00")));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-09-30, NO",
        "2020-10-01, YES",
        "2022-03-01, YES",
        "2024-12-31, YES",
        "2025-01-01, NO",
        "2026-12-31, NO",
        "2027-01-01, NO"
    })
    void aGrantThatStaysWithTheTextOf2020KeepsItsPeriod(String on, String answer) {
        Verdict verdict = Verdicts.of(
                TEXTS, staying(ROTTERDAM, "2020"), List.of(), incidental(spend("project-lead", "1000", on)));
        assertThat(verdict.answer()).isEqualTo(answer.equals("YES") ? eligible("1000.00") : NO);
    }

    @ParameterizedTest
    @CsvSource({"2022-12-31, YES", "2023-01-01, NO"})
    void theDatesOfTheGrantDecisionGoBeforeThoseOfTheText(String on, String answer) {
        Spend spend = incidental(spend("project-lead", "1000", on));
        Fund dated = dated(staying(ROTTERDAM, "2020"), "2020-11-01", "2022-12-31");
        assertThat(Verdicts.of(TEXTS, dated, List.of(), spend).answer())
                .isEqualTo(answer.equals("YES") ? eligible("1000.00") : NO);
        Fund longer = dated(ROTTERDAM, "", "2026-12-31");
        Regulation onlyOne = vastgoed("2021", "2021-10-08", "2029-12-31", within("2020-10-01", "2022-06-30"));
        assertThat(Verdicts.of(List.of(onlyOne), longer, List.of(), spend).answer())
                .isEqualTo(eligible("1000.00"));
    }

    @Test
    void theDatesOfTheGrantDecisionHoldWhereTheTextHasNoPeriod() {
        Regulation text = text("1", day("2020-01-01"), day("2030-12-31"), rule("all", "", "", allows()));
        Fund dated = dated(fund("100"), "2021-01-01", "2021-12-31");
        assertThat(Verdicts.of(List.of(text), dated, List.of(), spend("x", "10", "2021-12-31"))
                        .answer())
                .isEqualTo(eligible("10.00"));
        assertThat(Verdicts.of(List.of(text), dated, List.of(), spend("x", "10", "2022-01-01"))
                        .answer())
                .isEqualTo(NO);
        assertThat(Verdicts.of(List.of(text), dated, List.of(), spend("x", "10", "2020-12-31"))
                        .answer())
                .isEqualTo(NO);
    }

    @Test
    void anEdgeThatNobodyGaveIsAskedUnlessTheOtherEdgeDecides() {
        Regulation text = text(
                "1",
                day("2020-01-01"),
                day("2030-12-31"),
                rule("all", "", "", allows()),
                rule("period", "", "", within("2021-01-01", "")));
        Verdict open = Verdicts.of(List.of(text), fund("100"), List.of(), spend("x", "10", "2022-01-01"));
        assertThat(((Answer.Undecided) open.answer()).questions()).containsExactly(new Question.OfLastDay());
        Verdict early = Verdicts.of(List.of(text), fund("100"), List.of(), spend("x", "10", "2020-12-31"));
        assertThat(early.answer()).isEqualTo(NO);
        Fund dated = dated(fund("100"), "", "2022-01-01");
        assertThat(Verdicts.of(List.of(text), dated, List.of(), spend("x", "10", "2022-01-01"))
                        .answer())
                .isEqualTo(eligible("10.00"));
    }

    @Test
    void aRuleHoldsOnlyOnItsOwnDays() {
        Regulation text = text(
                "1",
                day("2020-01-01"),
                day("2030-12-31"),
                rule("all", "", "", allows()),
                rule("pause", "", "", forbids(), new Period(day("2021-01-01"), Optional.of(day("2021-12-31")))));
        Verdict paused = Verdicts.of(List.of(text), fund("100"), List.of(), spend("x", "10", "2021-12-30"));
        assertThat(paused.answer()).isEqualTo(NO);
        assertThat(paused.nearest()).contains(new Change.OnDay(day("2022-01-01"), new BigDecimal("10.00")));
        Verdict after = Verdicts.of(List.of(text), fund("100"), List.of(), spend("x", "10", "2022-01-01"));
        assertThat(after.answer()).isEqualTo(eligible("10.00"));
        assertThat(outcome(after, "pause")).isInstanceOf(Outcome.NotInForce.class);
    }

    @Test
    void aGrantThatStaysKeepsTheRulesThatHeldWhenItsTextEnded() {
        Regulation text = text(
                "1",
                day("2020-01-01"),
                day("2020-12-31"),
                rule("all", "", "", allows(), new Period(day("2020-01-01"), Optional.of(day("2020-12-31")))),
                rule("pause", "", "", forbids(), new Period(day("2020-01-01"), Optional.of(day("2020-06-30")))));
        Fund staying = staying(fund("100"), "1");
        assertThat(Verdicts.of(List.of(text), staying, List.of(), spend("x", "10", "2025-01-01"))
                        .answer())
                .isEqualTo(eligible("10.00"));
        assertThat(Verdicts.of(List.of(text), staying, List.of(), spend("x", "10", "2020-06-30"))
                        .answer())
                .isEqualTo(NO);
    }

    @Test
    void eachPieceAddsToALimitAndAnUnknownCountIsAskedOnlyWhereItMatters() {
        Regulation text = text(
                "1",
                day("2020-01-01"),
                day("2030-12-31"),
                rule("all", "", "", allows()),
                rule("plan", "", "", atMost(perPiece("15000", "5000", "accommodations", "plan"))));
        Fund fund = fund("1000000");
        Spend spend = spend("x", "25000", "2022-01-01");
        assertThat(Verdicts.of(List.of(text), fund, List.of(), knowing(spend, "accommodations", 1))
                        .answer())
                .isEqualTo(upTo("15000.00"));
        assertThat(Verdicts.of(List.of(text), fund, List.of(), knowing(spend, "accommodations", 3))
                        .answer())
                .isEqualTo(eligible("25000.00"));
        assertThat(Verdicts.of(List.of(text), fund, List.of(), spend).answer())
                .isInstanceOfSatisfying(Answer.Undecided.class, undecided -> {
                    assertThat(undecided.least()).isEqualByComparingTo("15000");
                    assertThat(undecided.most()).isEqualByComparingTo("25000");
                });
        assertThat(Verdicts.of(List.of(text), fund, List.of(), spend("x", "15000", "2022-01-01"))
                        .answer())
                .isEqualTo(eligible("15000.00"));
    }

    @Test
    void aParameterThatNobodyFilledInIsAsked() {
        Regulation text = text(
                "1",
                day("2020-01-01"),
                day("2030-12-31"),
                rule("all", "", "", allows()),
                rule("most", "", "", atMost(new Limit.AmountBy(new FactId("most")))),
                rule("part", "", "", atMost(new Limit.ParameterOf(Basis.GRANT, new FactId("part")))));
        Spend spend = spend("x", "30", "2022-01-01");
        Verdict open = Verdicts.of(List.of(text), fund("100"), List.of(), spend);
        assertThat(questions(open)).hasSize(2);
        Fund half = knowing(fund("100"), Map.of(), Map.of("most", "20"));
        Verdict filled = Verdicts.of(List.of(text), half, List.of(), spend);
        assertThat(questions(filled)).hasSize(1);
        Fund whole = knowing(fund("100"), Map.of(), Map.of("most", "20", "part", "0.1"));
        assertThat(Verdicts.of(List.of(text), whole, List.of(), spend).answer()).isEqualTo(upTo("10.00"));
    }

    @Test
    void aFixedAmountLimitsWhatIsChargedInAll() {
        Regulation text = text(
                "1",
                day("2020-01-01"),
                day("2030-12-31"),
                rule("all", "", "", allows()),
                rule("most", "x", "", atMost(amount("50", "most"))));
        Booking other = paid(1, spend("y", "40", "2022-01-01"));
        Booking same = paid(2, spend("x", "40", "2022-01-01"));
        Spend spend = spend("x", "30", "2022-01-01");
        assertThat(Verdicts.of(List.of(text), fund("100"), List.of(other), spend)
                        .answer())
                .isEqualTo(eligible("30.00"));
        assertThat(Verdicts.of(List.of(text), fund("100"), List.of(other, same), spend)
                        .answer())
                .isEqualTo(upTo("10.00"));
    }

    /** 30 of the grant of 1,000 whichever pot it comes from; each pot by itself has more. */
    @Test
    void aLimitThatIsTheSameInEveryPotIsShownWhereThePotIsNotKnown() {
        Regulation text = text(
                "1",
                day("2020-01-01"),
                day("2030-12-31"),
                rule("all", "", "", allows()),
                rule("most", "lead", "", atMost(partOf(Basis.GRANT, "0.03", "most"))));
        Verdict verdict = Verdicts.of(
                List.of(text), withPots(Map.of("a", "600", "b", "400")), List.of(), spend("lead", "50", "2022-01-01"));
        assertThat(verdict.answer()).isEqualTo(upTo("30.00"));
        assertThat(outcome(verdict, "most"))
                .isEqualTo(new Outcome.LimitsTo(euros("30.00"), euros("30.00"), euros("0.00")));
        assertThat(verdict.refusals())
                .extracting(refusal -> refusal.outcome())
                .containsExactly(outcome(verdict, "most"));
    }

    /** Where limits differ by pot none is shown as if it held for all. */
    @Test
    void aLimitThatDiffersByPotStaysUnknownWhereThePotIs() {
        Regulation text = text(
                "1",
                day("2020-01-01"),
                day("2030-12-31"),
                rule("all", "", "", allows()),
                rule("most", "lead", "", atMost(partOf(Basis.POT, "0.03", "most"))));
        Verdict verdict = Verdicts.of(
                List.of(text), withPots(Map.of("a", "600", "b", "400")), List.of(), spend("lead", "50", "2022-01-01"));
        assertThat(outcome(verdict, "most")).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void anotherPotMayHaveWhatThisOneHasNot() {
        Regulation text = text("1", day("2020-01-01"), day("2030-12-31"), rule("all", "", "", allows()));
        Fund fund = withPots(Map.of("a", "20", "b", "400"));
        Spend spend = spend("lead", "50", "2022-01-01");
        assertThat(Verdicts.of(List.of(text), fund, List.of(), outOf(spend, "a"))
                        .nearest())
                .contains(new Change.OutOfPot(new PotId("b"), euros("50.00")));
        assertThat(Verdicts.of(List.of(text), fund, List.of(), outOf(spend, "b"))
                        .nearest())
                .isEmpty();
    }

    @Test
    void eachPotHasItsOwnCapAndThePotIsAskedWhereItMatters() {
        Regulation text = text(
                "1",
                day("2020-01-01"),
                day("2030-12-31"),
                rule("all", "", "", allows()),
                inPots(rule("support", "lead", "", atMost(partOf(Basis.POT, "0.05", "support"))), "closed", "open"));
        Map<String, String> amounts = new LinkedHashMap<>();
        amounts.put("closed", "1000");
        amounts.put("separate", "30");
        amounts.put("open", "2000");
        Fund fund = withPots(amounts);
        Spend spend = spend("lead", "60", "2022-01-01");
        Booking booked = paid(1, outOf(spend("lead", "10", "2022-01-01"), "closed"));
        assertThat(Verdicts.of(List.of(text), fund, List.of(booked), outOf(spend, "closed"))
                        .answer())
                .isEqualTo(upTo("40.00"));
        assertThat(Verdicts.of(List.of(text), fund, List.of(booked), outOf(spend, "open"))
                        .answer())
                .isEqualTo(eligible("60.00"));
        assertThat(Verdicts.of(List.of(text), fund, List.of(booked), outOf(spend, "separate"))
                        .answer())
                .isEqualTo(upTo("30.00"));
        assertThat(Verdicts.of(List.of(text), fund, List.of(booked), outOf(spend, "nowhere"))
                        .answer())
                .isEqualTo(NO);
        Verdict open = Verdicts.of(List.of(text), fund, List.of(booked), spend);
        assertThat(questions(open)).hasSize(1).allMatch(question -> question.contains("closed, separate, open"));
        assertThat(Verdicts.of(List.of(text), fund, List.of(booked), spend("lead", "10", "2022-01-01"))
                        .answer())
                .isEqualTo(eligible("10.00"));
    }

    @Test
    void entriesThatDoNotSayToWhomAreAskedAboutOnlyWhereTheyMatter() {
        Booking silent = paid(1, spend("rebuild", "7000000", "2021-01-01"));
        assertThat(questions(verdict(rebuilding("450000"), silent)))
                .hasSize(1)
                .allMatch(each -> each.contains("number 1"));
        assertThat(verdict(rebuilding("144869"), silent).answer()).isEqualTo(eligible("144869.00"));
        assertThat(verdict(rebuilding("450000"), silent, reversal(2, silent)).answer())
                .isEqualTo(eligible("450000.00"));
    }

    @Test
    void onlyVatThatIsACostCounts() {
        Spend spend = lead("500000");
        Verdict cost = verdict(withVat(spend, "105000", Optional.of(VatKind.COST_INCREASING)));
        assertThat(cost.answer()).isEqualTo(upTo("512273.65"));
        Verdict back = verdict(withVat(spend, "105000", Optional.of(VatKind.COMPENSABLE)));
        assertThat(back.answer()).isEqualTo(eligible("500000.00"));
        Verdict open = verdict(withVat(spend, "105000", Optional.empty()));
        assertThat(((Answer.Undecided) open.answer()).questions())
                .containsExactly(new Question.OfVat(new BigDecimal("105000.00")));
        Booking taken = paid(1, withVat(lead("500000"), "12273.65", Optional.of(VatKind.COST_INCREASING)));
        assertThat(verdict(lead("1"), taken).answer()).isEqualTo(NO);
    }

    @Test
    void aGrantOfWhichNobodyKnowsTheAmountLeavesItUndecided() {
        Regulation text = text("1", day("2020-01-01"), day("2030-12-31"), rule("all", "x", "", allows()));
        Fund.Grant grant = new Fund.Grant(
                "Rotterdam",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
        Fund unknown = fund(grant, Map.of());
        Verdict open = Verdicts.of(List.of(text), unknown, List.of(), spend("x", "10", "2022-01-01"));
        assertThat(((Answer.Undecided) open.answer()).questions()).containsExactly(new Question.OfGrant());
        assertThat(Verdicts.of(List.of(text), unknown, List.of(), spend("y", "10", "2022-01-01"))
                        .answer())
                .isEqualTo(NO);
    }

    @Test
    void aWarningChangesNoAmountAndIsTold() {
        Regulation text = text(
                "1",
                day("2020-01-01"),
                day("2030-12-31"),
                rule("all", "", "", allows()),
                rule("beware", "", "passed-on", warns()));
        Spend spend = spend("x", "10", "2022-01-01");
        Verdict told = Verdicts.of(List.of(text), fund("100"), List.of(), knowing(spend, "passed-on", 1));
        Verdict unknown = Verdicts.of(List.of(text), fund("100"), List.of(), spend);
        Verdict not = Verdicts.of(List.of(text), fund("100"), List.of(), knowing(spend, "passed-on", 0));
        assertThat(List.of(told.answer(), unknown.answer(), not.answer())).containsOnly(eligible("10.00"));
        assertThat(remarks(told)).containsExactly("remark of 1?", "beware?", "remark of the fund");
        assertThat(remarks(unknown))
                .contains("beware? (Whether this applies here is not known: passed-on?)")
                .doesNotContain("beware?");
        assertThat(remarks(not)).doesNotContain("beware?");
    }

    private static BigDecimal euros(String amount) {
        return new BigDecimal(amount);
    }

    private static List<String> remarks(Verdict verdict) {
        return verdict.remarks().stream().map(Words.in(Language.EN)::say).toList();
    }

    @Test
    void everyAmountOfAStepIsTheResultOfALine() {
        Verdict verdict = verdict(lead("600000"), paid(1, lead("12273.65")));
        assertThat(verdict.blocks().stream()
                        .flatMap(block -> block.rows().stream())
                        .map(row -> verdict.results().in(2022, row.id()).stripTrailingZeros()))
                .contains(
                        new BigDecimal("512273.65"),
                        new BigDecimal("12273.65"),
                        new BigDecimal("5E+5"),
                        new BigDecimal("6E+5"),
                        new BigDecimal("0.05"),
                        new BigDecimal("10245473"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021", "2099"})
    void textsThatDoNotGoTogetherAreRefused(String edition) {
        Regulation other = vastgoed(edition, "2021-01-01", "2022-12-31", within("2020-10-01", "2024-12-31"));
        assertThatThrownBy(() -> Verdicts.under(List.of(TEXT_2020, other), ROTTERDAM, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("both in force");
        assertThatThrownBy(() -> Verdicts.under(TEXTS, staying(ROTTERDAM, "1999"), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1999");
    }
}
