package vierkant.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vierkant.calc.Expressions.atLeastZero;
import static vierkant.calc.Expressions.line;
import static vierkant.calc.Expressions.minus;
import static vierkant.calc.Expressions.sum;
import static vierkant.calc.Expressions.times;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vierkant.calc.Calculation;
import vierkant.calc.Expr;
import vierkant.calc.Line;
import vierkant.calc.LineId;
import vierkant.calc.Results;
import vierkant.model.Unit;
import vierkant.model.Years;

/** The expected cost of a bandwidth, sampled through lines, against adding up all that can happen. */
class BandwidthTest {
    private static final LineId DEMAND = LineId.of("demand");
    private static final LineId COST = LineId.of("cost");
    private static final List<Double> SEEN = List.of(300.0, 285.0, 270.0, 262.0, 255.0, 240.0, 310.0);
    private static final double LUMP = 1_000_000;
    private static final double ABOVE = 4_000;
    private static final double BELOW = 2_500;
    private static final double REFERENCE = 270;

    private static Line input(String name, double value) {
        return Line.of(LineId.of(name), Unit.NUMBER, new Expr.Value(BigDecimal.valueOf(value), Unit.NUMBER));
    }

    private static Statistics sampled(double band, int draws) {
        Line upper =
                Line.of(LineId.of("upper"), Unit.NUMBER, sum(line(LineId.of("reference")), line(LineId.of("margin"))));
        Line lower = Line.of(
                LineId.of("lower"), Unit.NUMBER, minus(line(LineId.of("reference")), line(LineId.of("margin"))));
        Line cost = Line.of(
                COST,
                Unit.NUMBER,
                minus(
                        sum(
                                line(LineId.of("lump")),
                                times(
                                        line(LineId.of("above")),
                                        atLeastZero(minus(line(DEMAND), line(LineId.of("upper"))), Unit.NUMBER))),
                        times(
                                line(LineId.of("below")),
                                atLeastZero(minus(line(LineId.of("lower")), line(DEMAND)), Unit.NUMBER))));
        Results results = Results.of(new Calculation(
                new Years(2024, 2024),
                List.of(
                        input("lump", LUMP),
                        input("above", ABOVE),
                        input("below", BELOW),
                        input("reference", REFERENCE),
                        input("margin", REFERENCE * band),
                        input("demand", REFERENCE),
                        upper,
                        lower,
                        cost)));
        Variable demand = new Variable("demand", List.of(new Distribution.History(SEEN)), 0, 270);
        return Statistics.of(new Sampling(results, Map.of(DEMAND, demand), List.of(COST))
                .run(draws, 2, Progress.SILENT)
                .orElseThrow()
                .in(2024, COST));
    }

    private static double expected(double band) {
        return SEEN.stream()
                .mapToDouble(demand -> LUMP
                        + ABOVE * Math.max(0, demand - REFERENCE * (1 + band))
                        - BELOW * Math.max(0, REFERENCE * (1 - band) - demand))
                .average()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"0", "0.03", "0.05", "0.1"})
    void theMeanIsThatOfAllThatCanHappen(double band) {
        Statistics cost = sampled(band, 300_000);
        assertThat(cost.mean()).isCloseTo(expected(band), within(5 * cost.meanError() + 1e-6));
        assertThat(cost.meanError()).isLessThan(200);
    }

    @Test
    void anEndlessBandIsALumpSum() {
        Statistics cost = sampled(10, 5_000);
        assertThat(cost.deviation()).isZero();
        assertThat(cost.quantile(0.9)).isEqualTo(LUMP);
    }

    @Test
    void fourTimesTheDrawsHalveTheError() {
        assertThat(sampled(0.03, 40_000).meanError() / sampled(0.03, 160_000).meanError())
                .isCloseTo(2, within(0.1));
    }
}
