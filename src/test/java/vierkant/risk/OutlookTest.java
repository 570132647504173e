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

    /** Once in 10,000 draws it is not never, and all but once not always. */
    @Test
    void whatHappensAtTimesIsNeverCalledNeverOrAlways() {
        double[] draws = new double[10_000];
        draws[0] = 5_000;
        assertThat(beside("0", draws).chanceAbove()).isEqualByComparingTo("0.0001");
        assertThat(beside("6000", draws).chanceAbove()).isZero();
        Arrays.fill(draws, 1, draws.length, 7_000);
        assertThat(beside("6000", draws).chanceAbove()).isEqualByComparingTo("0.9999");
        assertThat(beside("1000", draws).chanceAbove()).isEqualByComparingTo("1");
    }

    /** Twice the standard error lies between a tenth and a whole euro: a tenth of a euro is no way to write an amount. */
    @Test
    void anAmountHasWholeEurosOrCents() {
        double[] draws = new double[100];
        Arrays.fill(draws, 50, 100, 3);
        assertThat(beside("0", draws).mean()).isEqualTo("2");
        assertThat(Outlook.of(BigDecimal.ZERO, Unit.PLACE, draws).mean()).isEqualTo("1.5");
    }

    @Test
    void aCentAboveIsAbove() {
        Outlook outlook = beside("7144520.55", 7144520.56, 7144520.55, 7144520.54, 7144520.56);
        assertThat(outlook.chanceAbove()).isEqualByComparingTo("0.5");
        assertThat(outlook.excess()).isEqualByComparingTo("0.01");
    }
}
