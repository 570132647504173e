package vierkant.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static vierkant.calc.Expressions.cents;
import static vierkant.calc.Expressions.flag;
import static vierkant.calc.Expressions.line;
import static vierkant.calc.Expressions.minus;
import static vierkant.calc.Expressions.number;
import static vierkant.calc.Expressions.over;
import static vierkant.calc.Expressions.sum;
import static vierkant.calc.Expressions.times;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vierkant.calc.Calculation;
import vierkant.calc.Expr;
import vierkant.calc.Expr.Direction;
import vierkant.calc.Expr.Operator;
import vierkant.calc.Line;
import vierkant.calc.LineId;
import vierkant.calc.Results;
import vierkant.model.Unit;
import vierkant.model.Years;

class BinaryReadingTest {
    private static final LineId RESULT = LineId.of("result");

    @Test
    void aTieThatBinaryFractionsMissGoesUp() {
        assertThat(BinaryReading.rounded(1.005, 2, Direction.HALF_UP)).isEqualByComparingTo("1.01");
        assertThat(BinaryReading.rounded(-1.005, 2, Direction.HALF_UP)).isEqualByComparingTo("-1.01");
        assertThat(BinaryReading.rounded(2.675, 2, Direction.HALF_UP)).isEqualByComparingTo("2.68");
    }

    @Test
    void downGoesTowardsZeroFromTheNumberThatIsShown() {
        assertThat(BinaryReading.rounded(0.57 * 100, 0, Direction.DOWN)).isEqualByComparingTo("57");
        assertThat(BinaryReading.rounded(-1.239, 2, Direction.DOWN)).isEqualByComparingTo("-1.23");
    }

    @Test
    void whatDiffersBehindTheFifteenthDigitIsEqual() {
        assertThat(inSpreadsheet(Unit.EURO, minus(sum(line(id(0)), line(id(1))), line(id(2))), "0.1", "0.2", "0.3"))
                .isZero();
        assertThat(inSpreadsheet(
                        Unit.FLAG,
                        flag(sum(line(id(0)), line(id(1))), Operator.MORE_THAN, line(id(2))),
                        "0.1",
                        "0.2",
                        "0.3"))
                .isZero();
    }

    @Test
    void aRateThatDiffersByABillionthPartIsToldApart() {
        assertThat(BinaryResults.agree(Unit.PERCENT, new BigDecimal("0.05"), 0.05))
                .isTrue();
        assertThat(BinaryResults.agree(Unit.PERCENT, new BigDecimal("0.05"), 0.0500000001))
                .isFalse();
        assertThat(BinaryResults.agree(Unit.PERCENT, BigDecimal.ZERO, 1e-16)).isTrue();
    }

    @Test
    void eurosAgreeToTheCent() {
        assertThat(BinaryResults.agree(Unit.EURO, new BigDecimal("188000.00"), 188_000.000001))
                .isTrue();
        assertThat(BinaryResults.agree(Unit.EURO, new BigDecimal("188000.00"), 188_000.01))
                .isFalse();
    }

    /** 0.00499999996 is no tie; rounded to six decimals first it becomes one, so this row does without the guard. */
    @Test
    void aRowThatTheGuardSpoilsIsWrittenWithoutIt() {
        BinaryResults binary = spreadsheet(
                Unit.EURO, cents(over(times(line(id(0)), line(id(1))), number(1, Unit.EURO))), "0.99999992", "0.005");
        assertThat(binary.guard(RESULT)).isEqualTo(Guard.NONE);
        assertThat(binary.in(2024, RESULT)).isZero();
        assertThat(binary.differences()).isEmpty();
    }

    /** Far above a billion euros, binary fractions do not hold what comes behind the cents. */
    @Test
    void whatNoGuardCanSaveIsShippedAsTheFormulaGivesItAndTold() {
        BinaryResults binary = spreadsheet(Unit.EURO, cents(line(id(0))), "99999999999.0049999999");
        assertThat(binary.in(2024, RESULT)).isEqualTo(99_999_999_999.01);
        assertThat(binary.differences())
                .filteredOn(difference -> difference.line().equals(RESULT))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.year()).isEqualTo(2024);
                    assertThat(difference.exact()).isEqualByComparingTo("99999999999.00");
                    assertThat(difference.shipped()).isEqualTo(99_999_999_999.01);
                });
    }

    private static double inSpreadsheet(Unit unit, Expr expression, String... inputs) {
        return spreadsheet(unit, expression, inputs).in(2024, RESULT);
    }

    /** One year of inputs {@code i0}, {@code i1} … in euros, and one line computed from them. */
    private static BinaryResults spreadsheet(Unit unit, Expr expression, String... inputs) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < inputs.length; i++) {
            lines.add(Line.of(id(i), Unit.EURO, new Expr.Value(new BigDecimal(inputs[i]), Unit.EURO)));
        }
        lines.add(Line.of(RESULT, unit, expression));
        return BinaryResults.of(Results.of(new Calculation(new Years(2024, 2024), lines)));
    }

    private static LineId id(int i) {
        return LineId.of("i" + i);
    }
}
