package vierkant.calc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.numbers.fraction.BigFraction;

class FractionsPropertyTest {
    @Property
    void aDecimalThatEndsComesBackAsItWas(
            @ForAll @BigRange(min = "-1000000000", max = "1000000000") @Scale(12) BigDecimal decimal) {
        BigDecimal back = Fractions.decimal(Fractions.of(decimal));

        assertThat(back).isEqualByComparingTo(decimal);
        assertThat(back.scale())
                .isEqualTo(Math.max(0, decimal.stripTrailingZeros().scale()));
    }

    @Example
    void whatHasNoEndIsRoundedHalfUpToTwentyDecimals() {
        assertThat(Fractions.decimal(BigFraction.of(2, 3))).hasToString("0.66666666666666666667");
        assertThat(Fractions.decimal(BigFraction.of(-2, 3))).hasToString("-0.66666666666666666667");
    }

    @Example
    void whatRoundsToARoundNumberIsWrittenOut() {
        BigFraction almostTen = BigFraction.of(10).subtract(Fractions.of(new BigDecimal("1e-30")));

        assertThat(Fractions.decimal(almostTen)).hasToString("10");
    }
}
