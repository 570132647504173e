package vierkant.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vierkant.model.Unit;

/** How many digits of a statistic are shown. */
class OutlookTest {
    @Test
    void withoutSpreadNothingIsLost() {
        double[] draws = new double[1000];
        Arrays.fill(draws, 188_000.01);
        Outlook outlook = Outlook.of(new BigDecimal("188000.01"), Unit.EURO, draws);
        assertThat(outlook.mean()).isEqualTo("188000.01");
        assertThat(outlook.p90()).isEqualTo("188000.01");
        assertThat(outlook.chanceAbove()).isEqualByComparingTo("0");
        assertThat(outlook.isSpread()).isFalse();
    }

    @Test
    void digitsThatTheDrawsCanNotTellAreNotShown() {
        // half of 100 draws at 0 and half at 100,000: the standard error of the mean is about 5,025
        double[] draws = new double[100];
        Arrays.fill(draws, 50, 100, 100_000);
        draws[99] = 100_004.44;
        Outlook outlook = Outlook.of(new BigDecimal("60000"), Unit.EURO, draws);
        assertThat(outlook.mean()).isEqualTo("50000");
        assertThat(outlook.p90()).isEqualTo("100000");
        assertThat(outlook.chanceAbove()).isEqualByComparingTo("0.50");
        assertThat(outlook.excess()).isEqualTo("40000");
        assertThat(outlook.isSpread()).isTrue();
    }

    @Test
    void halvesGoUp() {
        double[] draws = {0.125, 0.125};
        assertThat(Outlook.of(BigDecimal.ZERO, Unit.EURO, draws).mean()).isEqualTo("0.13");
    }

    private static Outlook beside(String planned, double... draws) {
        return Outlook.of(new BigDecimal(planned), Unit.EURO, draws);
    }

    @Test
    void aSumOfBinaryFractionsIsNotAboveWhatIsPlanned() {
        double sum = 2268493.15 + 4876027.40;
        assertThat(sum).isGreaterThan(7144520.55);
        assertThat(beside("7144520.55", sum, sum).chanceAbove()).isZero();
        assertThat(beside("7144520.55", sum, sum).excess()).isZero();
    }

    @Test
    void aCentAboveIsAbove() {
        Outlook outlook = beside("7144520.55", 7144520.56, 7144520.55, 7144520.54, 7144520.56);
        assertThat(outlook.chanceAbove()).isEqualByComparingTo("0.5");
        assertThat(outlook.excess()).isEqualByComparingTo("0.01");
    }
}
