package vierkant.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Statistics by hand. */
class StatisticsTest {
    private static final Statistics TEN = Statistics.of(new double[] {10, 1, 9, 2, 8, 3, 7, 4, 6, 5});

    @Test
    void tenNumbersByHand() {
        assertThat(TEN.mean()).isEqualTo(5.5);
        assertThat(TEN.deviation()).isCloseTo(Math.sqrt(82.5 / 9), within(1e-12));
        assertThat(TEN.meanError()).isCloseTo(Math.sqrt(82.5 / 9) / Math.sqrt(10), within(1e-12));
        assertThat(TEN.quantile(0.1)).isEqualTo(1);
        assertThat(TEN.quantile(0.11)).isEqualTo(2);
        assertThat(TEN.quantile(0.5)).isEqualTo(5);
        assertThat(TEN.quantile(0.9)).isEqualTo(9);
        assertThat(TEN.quantile(1)).isEqualTo(10);
        assertThat(TEN.chanceAbove(8)).isEqualTo(0.2);
        assertThat(TEN.chanceAbove(0)).isEqualTo(1);
        assertThat(TEN.chanceAbove(10)).isZero();
        assertThat(TEN.chanceError(8)).isCloseTo(Math.sqrt(0.016), within(1e-12));
        assertThat(TEN.meanExcess(8)).isEqualTo(1.5);
        assertThat(TEN.meanExcess(10)).isZero();
    }

    @Test
    void oneDrawHasNoSpread() {
        Statistics one = Statistics.of(new double[] {3});
        assertThat(one.deviation()).isZero();
        assertThat(one.quantile(0.1)).isEqualTo(3);
        assertThatIllegalArgumentException().isThrownBy(() -> Statistics.of(new double[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> one.quantile(0));
    }

    @Test
    void aSumOfAMillionCentsLosesNothing() {
        double[] cents = new double[1_000_000];
        Arrays.fill(cents, 0.1);
        cents[0] = 1e9 + 0.1;
        assertThat(Statistics.of(cents).mean()).isEqualTo((1e9 + 100_000.0) / 1_000_000);
    }
}
