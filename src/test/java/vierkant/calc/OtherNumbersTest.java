package vierkant.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vierkant.model.Unit;
import vierkant.model.Years;

/** A calculation with other numbers for some inputs. */
class OtherNumbersTest {
    private static final LineId YEARLY = LineId.of("yearly");
    private static final LineId ALWAYS = LineId.of("always");
    private static final LineId SUM = LineId.of("sum");
    private static final Calculation CALCULATION = new Calculation(
            new Years(2024, 2025),
            List.of(
                    Line.of(
                            YEARLY,
                            Unit.EURO,
                            new Expr.Series(new TreeMap<>(Map.of(2024, new BigDecimal("10"))), Unit.EURO)),
                    Line.of(ALWAYS, Unit.EURO, new Expr.Value(new BigDecimal("5"), Unit.EURO)),
                    Line.of(SUM, Unit.EURO, Expressions.sumOf(List.of(YEARLY, ALWAYS)))));

    private static BigDecimal sum(Calculation calculation, int year) {
        return Results.of(calculation).in(year, SUM);
    }

    @Test
    void onlyTheNamedYearsBecomeOthers() {
        Calculation other = CALCULATION.with(Map.of(YEARLY, Map.of(2025, new BigDecimal("7"))));
        assertThat(sum(other, 2024)).isEqualByComparingTo("15");
        assertThat(sum(other, 2025)).isEqualByComparingTo("12");
        assertThat(sum(CALCULATION, 2025)).isEqualByComparingTo("5");
    }

    @Test
    void whatIsTheSameInEveryYearCanBecomeAnotherInOne() {
        Calculation other = CALCULATION.with(Map.of(ALWAYS, Map.of(2025, new BigDecimal("6"))));
        assertThat(sum(other, 2024)).isEqualByComparingTo("15");
        assertThat(sum(other, 2025)).isEqualByComparingTo("6");
    }

    @Test
    void staysTheSameInEveryYearWhereAllAreEqual() {
        Calculation other =
                CALCULATION.with(Map.of(ALWAYS, Map.of(2024, new BigDecimal("6"), 2025, new BigDecimal("6"))));
        assertThat(other.constants()).contains(ALWAYS);
    }

    @Test
    void onlyInputsHaveOtherNumbers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CALCULATION.with(Map.of(SUM, Map.of(2024, BigDecimal.ONE))))
                .withMessageContaining("sum");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CALCULATION.with(Map.of(LineId.of("nothing"), Map.of())))
                .withMessageContaining("nothing");
    }
}
