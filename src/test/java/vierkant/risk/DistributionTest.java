package vierkant.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import vierkant.risk.Distribution.Chance;
import vierkant.risk.Distribution.Fixed;
import vierkant.risk.Distribution.History;
import vierkant.risk.Distribution.Occupancy;
import vierkant.risk.Distribution.Range;

/** Shapes of uncertainty against what is known of them. */
class DistributionTest {
    private static final int DRAWS = 200_000;

    private static double[] drawn(Distribution distribution) {
        double[][] byYear = new double[1][DRAWS];
        new Variable("demand", List.of(distribution), 0, 1).fill(0, byYear);
        return byYear[0];
    }

    /** Within five standard errors: missed once in two million times. */
    private static void hasItsMean(Distribution distribution) {
        Statistics statistics = Statistics.of(drawn(distribution));
        assertThat(statistics.mean()).isCloseTo(distribution.mean(), within(5 * statistics.meanError() + 1e-9));
    }

    @Test
    void aRangeIsATriangle() {
        Range range = new Range(240, 270, 330);
        assertThat(range.mean()).isEqualTo(280);
        hasItsMean(range);
        // (a2 + b2 + c2 - ab - ac - bc) / 18
        assertThat(Statistics.of(drawn(range)).deviation()).isCloseTo(Math.sqrt(6300.0 / 18), within(0.1));
        // a third of the area lies left of the likely value
        assertThat(range.quantile(1.0 / 3)).isCloseTo(270, within(1e-9));
        assertThat(range.quantile(1e-12)).isCloseTo(240, within(1e-3));
        assertThat(range.quantile(1 - 1e-12)).isCloseTo(330, within(1e-3));
        assertThat(new Range(5, 5, 5).quantile(0.3)).isEqualTo(5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Range(3, 2, 4))
                .withMessageContaining("not in order");
        assertThatIllegalArgumentException().isThrownBy(() -> new Range(1, 2, Double.NaN));
    }

    @Test
    void occupancyIsArrivalsTimesStay() {
        // 80 a year who stay five months
        Occupancy occupancy = new Occupancy(80, 5.0 / 12);
        assertThat(occupancy.mean()).isCloseTo(33.333333, within(1e-6));
        hasItsMean(occupancy);
        // the number that comes has a variance of 80
        assertThat(Statistics.of(drawn(occupancy)).deviation()).isCloseTo(Math.sqrt(80) * 5 / 12, within(0.02));
        hasItsMean(new Occupancy(0.02, 1));
        hasItsMean(new Occupancy(900_000, 0.5));
        assertThat(Poisson.quantile(2, Math.exp(-2) * 0.999)).isZero();
        assertThat(Poisson.quantile(2, Math.exp(-2) * 1.001)).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Occupancy(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Occupancy(1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Occupancy(2_000_000, 1));
    }

    @Test
    void whatWasSeenComesAgainEachWithTheSameChance() {
        History history = new History(List.of(300.0, 250.0, 270.0, 250.0));
        assertThat(history.mean()).isEqualTo(267.5);
        hasItsMean(history);
        assertThat(drawn(history)).containsOnly(250, 270, 300);
        assertThatIllegalArgumentException().isThrownBy(() -> new History(List.of()));
    }

    @Test
    void somethingHappensOrNot() {
        hasItsMean(new Chance(0.3));
        assertThat(drawn(new Chance(0.3))).containsOnly(0, 1);
        assertThat(drawn(new Chance(0))).containsOnly(0);
        assertThat(drawn(new Chance(1))).containsOnly(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Chance(1.01));
        assertThat(drawn(new Fixed(4))).containsOnly(4);
    }
}
