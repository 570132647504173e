package vierkant.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vierkant.calc.Draft;
import vierkant.calc.Results;
import vierkant.model.FactId;
import vierkant.model.Fund;
import vierkant.model.FundId;
import vierkant.model.RecipientId;
import vierkant.model.Regulation;
import vierkant.model.Spend;
import vierkant.model.UseId;
import vierkant.model.Years;
import vierkant.store.BudgetReader;
import vierkant.store.Edition;
import vierkant.store.Shipped;

/** Verdicts under the regulations that come with the program, on the fund of Rotterdam. */
class ShippedVerdictsTest {
    private static final Fund ROTTERDAM = rotterdam();
    private static final List<Regulation> TEXTS = Shipped.regulations().editions(ROTTERDAM.regulation()).stream()
            .map(Edition::regulation)
            .toList();

    private static Fund rotterdam() {
        Path file = Path.of(System.getProperty("vierkant.home"), "budgets", "zuidwest-2021.yaml");
        try {
            return BudgetReader.read(Files.readAllBytes(file), "zuidwest-2021.yaml", Shipped.regulations())
                    .budget()
                    .orElseThrow()
                    .funds()
                    .get(0);
        } catch (IOException e) {
            throw new IllegalStateException("can not read " + file, e);
        }
    }

    private static Spend spend(String use, String to, String amount, String day, String... so) {
        Map<FactId, Integer> facts = new HashMap<>();
        for (String fact : so) {
            boolean not = fact.startsWith("not ");
            facts.put(new FactId(not ? fact.substring(4) : fact), not ? 0 : 1);
        }
        return new Spend(
                new FundId("vastgoed"),
                Optional.empty(),
                new UseId(use),
                Optional.of(to).filter(name -> !name.isEmpty()).map(RecipientId::new),
                LocalDate.parse(day),
                new BigDecimal(amount),
                BigDecimal.ZERO,
                Optional.empty(),
                facts);
    }

    private static Answer answer(Spend spend) {
        return Verdicts.of(TEXTS, ROTTERDAM, List.of(), spend).answer();
    }

    @ParameterizedTest
    @CsvSource({
        "horizon, 7144869.00, ALL",
        "horizon, 7144869.01, 7144869.00",
        "schakenbosch, 3100604.01, 3100604.00",
        "almata, 1, NO"
    })
    void rebuildingIsEligibleUpToTheMaximumOfTheRecipient(String to, String amount, String wanted) {
        Answer expected = wanted.equals("ALL")
                ? new Answer.Eligible(new BigDecimal(amount))
                : wanted.equals("NO") ? new Answer.NotEligible() : new Answer.EligibleInPart(new BigDecimal(wanted));
        assertThat(answer(spend("rebuild", to, amount, "2022-03-01", "transition", "not structural")))
                .isEqualTo(expected);
    }

    @Test
    void theProjectLeaderOfTheMunicipalityIsEligibleUpToFivePercent() {
        assertThat(answer(spend("project-lead", "", "512273.65", "2022-03-01", "not structural")))
                .isEqualTo(new Answer.Eligible(new BigDecimal("512273.65")));
        assertThat(answer(spend("project-lead", "", "512273.66", "2022-03-01", "not structural")))
                .isEqualTo(new Answer.EligibleInPart(new BigDecimal("512273.65")));
    }

    @ParameterizedTest
    @CsvSource({"staff", "housing-costs", "operating-deficit", "other-purpose"})
    void theForbiddenUsesAreNotEligible(String use) {
        assertThat(answer(spend(use, "horizon", "1000", "2022-03-01", "not structural", "transition")))
                .isEqualTo(new Answer.NotEligible());
    }

    @Test
    void aNewFacilityDependsOnWindingDown() {
        String day = "2022-03-01";
        assertThat(answer(spend("new-facility", "horizon", "1000", day, "not structural", "winds-down")))
                .isEqualTo(new Answer.Eligible(new BigDecimal("1000.00")));
        assertThat(answer(spend("new-facility", "horizon", "1000", day, "not structural", "not winds-down")))
                .isEqualTo(new Answer.NotEligible());
        assertThat(answer(spend("new-facility", "horizon", "1000", day, "not structural")))
                .isInstanceOfSatisfying(
                        Answer.Undecided.class,
                        undecided -> assertThat(undecided.questions())
                                .singleElement()
                                .isInstanceOfSatisfying(
                                        Question.OfFact.class,
                                        question -> assertThat(question.fact()).isEqualTo(new FactId("winds-down"))));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-09-30, NO",
        "2020-10-01, ASK",
        "2021-10-07, ASK",
        "2021-10-08, YES",
        "2024-12-31, YES",
        "2025-01-01, YES",
        "2026-12-31, YES",
        "2027-01-01, NO"
    })
    void eachDayFallsUnderItsOwnTextAndThatOf2020LeavesTheLastDayToTheDecision(String day, String wanted) {
        Answer asked = new Answer.Undecided(
                new BigDecimal("0.00"), new BigDecimal("1000.00"), List.of(new Question.OfLastDay()));
        assertThat(answer(spend("rebuild", "horizon", "1000", day, "transition", "not structural")))
                .isEqualTo(
                        switch (wanted) {
                            case "YES" -> new Answer.Eligible(new BigDecimal("1000.00"));
                            case "ASK" -> asked;
                            default -> new Answer.NotEligible();
                        });
    }

    @Test
    void theStatusOfTheShippedFundCanBeWrittenBesideItsBudget() {
        for (Regulation text : TEXTS) {
            Draft draft = new Draft(new Years(2021, 2026));
            FundStatus status = FundStatus.write(draft, ROTTERDAM, Optional.of(text), List.of());
            Results results = Results.of(draft.calculation());
            assertThat(status.recipients()).hasSize(2);
            assertThat(results.in(2021, status.pots().get(0).left().orElseThrow()))
                    .isEqualByComparingTo("10245473");
        }
    }
}
