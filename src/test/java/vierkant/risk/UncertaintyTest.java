package vierkant.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vierkant.calc.Calculation;
import vierkant.calc.Expr;
import vierkant.calc.Line;
import vierkant.calc.LineId;
import vierkant.calc.Results;
import vierkant.model.Figure;
import vierkant.model.Likelihood;
import vierkant.model.Origin;
import vierkant.model.Path;
import vierkant.model.Uncertain;
import vierkant.model.UncertainId;
import vierkant.model.Unit;
import vierkant.model.Values;
import vierkant.model.Years;

/** What a budget says of uncertain inputs, as draws. */
class UncertaintyTest {
    private static final int DRAWS = 40_000;
    private static final Years YEARS = new Years(2024, 2026);
    private static final LineId DEMAND = LineId.of("demand");
    private static final LineId OPTION = LineId.of("option");
    private static final Results RESULTS = Results.of(new Calculation(
            YEARS,
            List.of(
                    Line.of(DEMAND, Unit.PLACE, series(Unit.PLACE, 2024, "100", 2025, "110")),
                    Line.of(OPTION, Unit.FLAG, new Expr.Value(BigDecimal.ONE, Unit.FLAG)))));

    private static Expr series(Unit unit, int one, String number, int other, String another) {
        return new Expr.Series(
                new TreeMap<>(Map.of(one, new BigDecimal(number), other, new BigDecimal(another))), unit);
    }

    private static Figure figure(String number) {
        return new Figure(
                new Values.Constant(new BigDecimal(number)), new Origin.Assumed("a test", "test"), Path.of("x"));
    }

    private static Figure figure(int year, String number) {
        return new Figure(
                new Values.Yearly(new TreeMap<>(Map.of(year, new BigDecimal(number)))),
                new Origin.Assumed("a test", "test"),
                Path.of("x"));
    }

    /** The draws of an input in each year. */
    private static double[][] drawn(LineId of, Likelihood likelihood, long seed) {
        Uncertain uncertain = new Uncertain(
                new UncertainId("u"), "U", Path.of(of.name()), likelihood, Optional.empty(), Path.of("uncertain", "u"));
        Samples samples = new Sampling(RESULTS, Uncertainty.of(RESULTS, List.of(uncertain), seed), List.of(of))
                .run(DRAWS, 1, Progress.SILENT)
                .orElseThrow();
        return YEARS.all().stream().map(year -> samples.in(year, of)).toArray(double[][]::new);
    }

    private static double mean(double[] draws) {
        return Arrays.stream(draws).average().orElseThrow();
    }

    @Test
    void theLikelyEstimateIsWhatTheBudgetSaysUnlessAnotherIsGiven() {
        double[][] own = drawn(DEMAND, new Likelihood.Range(figure("70"), Optional.empty(), figure("130")), 1);
        assertThat(mean(own[0])).isCloseTo(100, within(0.4));
        assertThat(mean(own[1])).isCloseTo((70 + 110 + 130) / 3.0, within(0.4));

        double[][] other =
                drawn(DEMAND, new Likelihood.Range(figure("70"), Optional.of(figure("70")), figure("130")), 1);
        assertThat(mean(other[0])).isCloseTo(90, within(0.4));
    }

    @Test
    void aYearThatARangeDoesNotNameIsCertain() {
        double[][] draws =
                drawn(DEMAND, new Likelihood.Range(figure(2025, "90"), Optional.empty(), figure(2025, "120")), 1);
        assertThat(draws[0]).containsOnly(100);
        assertThat(draws[1]).doesNotContain(110);
        assertThat(Arrays.stream(draws[1]).allMatch(value -> value >= 90 && value <= 120))
                .isTrue();
    }

    @Test
    void whoComesHoldsPlacesForAsLongAsTheStay() {
        double[][] draws = drawn(DEMAND, new Likelihood.Arrivals(figure("240"), Optional.of(figure("5"))), 1);
        // Little's law: 240 a year, 5 of 12 months each
        assertThat(mean(draws[0])).isCloseTo(100, within(0.2));
        assertThat(Arrays.stream(draws[0])
                        .map(value -> value * 12 / 5)
                        .allMatch(each -> Math.abs(each - Math.rint(each)) < 1e-9))
                .isTrue();

        double[][] number = drawn(DEMAND, new Likelihood.Arrivals(figure("240"), Optional.empty()), 1);
        assertThat(mean(number[0])).isCloseTo(240, within(0.5));
    }

    @Test
    void onlyWhatWasSeenComesAgain() {
        Likelihood history =
                new Likelihood.History(List.of(figure("90"), figure("120"), figure("96")), Likelihood.Again.NUMBERS);
        double[][] draws = drawn(DEMAND, history, 1);
        assertThat(draws[0]).containsOnly(90, 96, 120);
        assertThat(mean(draws[0])).isCloseTo(102, within(0.4));
        // nobody gave a number for 2026, so there is nothing to be uncertain of
        assertThat(draws[2]).containsOnly(0);
    }

    @Test
    void changesGoOnFromWhatTheBudgetSaysInTheFirstYear() {
        Likelihood history =
                new Likelihood.History(List.of(figure("100"), figure("80"), figure("100")), Likelihood.Again.CHANGES);
        double[][] draws = drawn(DEMAND, history, 1);
        assertThat(draws[0]).containsOnly(100);
        assertThat(draws[1]).containsOnly(80, 125);
    }

    @Test
    void theChanceOfAYesIsThatWhateverTheBudgetSays() {
        double[][] draws = drawn(OPTION, new Likelihood.Chance(figure("0.6"), figure("1")), 1);
        assertThat(draws[0]).containsOnly(0, 1);
        assertThat(mean(draws[0])).isCloseTo(0.6, within(0.01));
        // one answer for all years
        assertThat(draws[1]).isEqualTo(draws[0]);
        assertThat(draws[2]).isEqualTo(draws[0]);
    }

    @Test
    void whatDoesNotHappenLeavesTheBudgetAsItIs() {
        double[][] draws = drawn(DEMAND, new Likelihood.Chance(figure("0.25"), figure(2025, "140")), 1);
        assertThat(draws[0]).containsOnly(100);
        assertThat(draws[1]).containsOnly(110, 140);
        assertThat(mean(draws[1])).isCloseTo(117.5, within(0.5));
    }

    @Test
    void anotherSeedGivesOtherDrawsAndTheSameSeedTheSame() {
        Likelihood range = new Likelihood.Range(figure("70"), Optional.empty(), figure("130"));
        assertThat(drawn(DEMAND, range, 1)).isDeepEqualTo(drawn(DEMAND, range, 1));
        assertThat(drawn(DEMAND, range, 2)[0]).isNotEqualTo(drawn(DEMAND, range, 1)[0]);
    }
}
