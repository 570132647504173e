package vierkant.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static vierkant.calc.Expressions.greatest;
import static vierkant.calc.Expressions.least;
import static vierkant.calc.Expressions.line;
import static vierkant.calc.Expressions.number;
import static vierkant.calc.Expressions.when;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import vierkant.calc.Expr.Operator;
import vierkant.model.Unit;
import vierkant.model.Years;

/** Amounts below zero are income, and are compared as often as costs. */
class ComparisonTest {
    private static final LineId SMALL = LineId.of("small");
    private static final LineId LARGE = LineId.of("large");

    @Test
    void theLeastOfTwoIncomesIsTheLargerIncome() {
        assertThat(computed(least(line(SMALL), line(LARGE)))).isEqualByComparingTo("-295176.01");
        assertThat(computed(greatest(line(SMALL), line(LARGE)))).isEqualByComparingTo("-30663");
    }

    @Test
    void aSmallIncomeIsMoreThanALargeOne() {
        Expr yes = number(1, Unit.EURO);
        Expr no = number(0, Unit.EURO);
        assertThat(computed(when(line(SMALL), Operator.MORE_THAN, line(LARGE), yes, no)))
                .isOne();
        assertThat(computed(when(line(LARGE), Operator.AT_LEAST, line(SMALL), yes, no)))
                .isZero();
    }

    @Test
    void theSmallestIncomeRanksFirst() {
        assertThat(computed(Unit.RANK, new Expr.Ranked(SMALL, List.of(LARGE, SMALL))))
                .isOne();
        assertThat(computed(Unit.RANK, new Expr.Ranked(LARGE, List.of(LARGE, SMALL))))
                .isEqualByComparingTo("2");
    }

    @Property
    void fractionsCompareAsTheirCrossProducts(
            @ForAll int one, @ForAll int other, @ForAll short below, @ForAll short belowOther) {
        int divisor = below == 0 ? 1 : below;
        int otherDivisor = belowOther == 0 ? 1 : belowOther;
        long left = Math.multiplyExact((long) one * Integer.signum(divisor), Math.abs((long) otherDivisor));
        long right = Math.multiplyExact((long) other * Integer.signum(otherDivisor), Math.abs((long) divisor));
        assertThat(Integer.signum(Fractions.compare(BigFraction.of(one, divisor), BigFraction.of(other, otherDivisor))))
                .isEqualTo(Long.compare(left, right));
    }

    private static BigDecimal computed(Expr expression) {
        return computed(Unit.EURO, expression);
    }

    private static BigDecimal computed(Unit unit, Expr expression) {
        LineId result = LineId.of("result");
        Calculation calculation = new Calculation(
                new Years(2024, 2024),
                List.of(
                        Line.of(SMALL, Unit.EURO, new Expr.Value(new BigDecimal("-30663"), Unit.EURO)),
                        Line.of(LARGE, Unit.EURO, new Expr.Value(new BigDecimal("-295176.01"), Unit.EURO)),
                        Line.of(result, unit, expression)));
        return Results.of(calculation).in(2024, result);
    }
}
