package vierkant.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import vierkant.model.Unit;

class OutlookTest {
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
