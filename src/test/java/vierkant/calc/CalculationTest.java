package vierkant.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vierkant.calc.Expressions.line;
import static vierkant.calc.Expressions.minus;
import static vierkant.calc.Expressions.number;
import static vierkant.calc.Expressions.one;
import static vierkant.calc.Expressions.over;
import static vierkant.calc.Expressions.previous;
import static vierkant.calc.Expressions.sum;
import static vierkant.calc.Expressions.times;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vierkant.calc.Expr.Edge;
import vierkant.calc.Expr.Operator;
import vierkant.calc.Expr.Series;
import vierkant.calc.Expr.Value;
import vierkant.calc.Expr.YearEdge;
import vierkant.model.Unit;
import vierkant.model.Years;

/** What a calculation refuses, and what it knows of its lines. */
class CalculationTest {
    private static final Years YEARS = new Years(2024, 2025);
    private static final LineId A = LineId.of("a");
    private static final LineId B = LineId.of("b");

    private static Line value(LineId id, String amount, Unit unit) {
        return Line.of(id, unit, new Value(new BigDecimal(amount), unit));
    }

    private static Calculation of(Line... lines) {
        return new Calculation(YEARS, List.of(lines));
    }

    @Test
    void refusesALineThatRefersDownwards() {
        Line a = Line.of(A, Unit.EURO, line(B));
        Line b = value(B, "5", Unit.EURO);
        assertThatThrownBy(() -> of(a, b)).hasMessageContaining("line a refers to b, which is not above it");
        assertThat(of(b, a).lines()).hasSize(2);
    }

    @Test
    void refusesALineThatRefersToItselfInTheSameYear() {
        assertThatThrownBy(() -> of(Line.of(A, Unit.EURO, sum(line(A), number(1, Unit.EURO)))))
                .hasMessageContaining("not above it");
    }

    @Test
    void refusesToLookBackAtALineWithoutAnOpening() {
        Line a = value(A, "5", Unit.EURO);
        assertThatThrownBy(() -> of(a, Line.of(B, Unit.EURO, previous(A)))).hasMessageContaining("has no opening");
        Line opened = new Line(A, Unit.EURO, a.expression(), Optional.of(number(1, Unit.EURO)));
        assertThat(of(opened, Line.of(B, Unit.EURO, previous(A))).lines()).hasSize(2);
    }

    @Test
    void refusesEurosPlusPlaces() {
        assertThatThrownBy(() -> of(
                        value(A, "5", Unit.EURO),
                        value(B, "5", Unit.PLACE),
                        Line.of(LineId.of("c"), Unit.EURO, sum(line(A), line(B)))))
                .isInstanceOf(UnitMismatch.class)
                .hasMessage("sum: unit EURO does not go with PLACE");
    }

    @Test
    void refusesALineWhoseUnitIsNotThatOfItsExpression() {
        assertThatThrownBy(() ->
                        of(value(A, "5", Unit.EURO), Line.of(B, Unit.PLACE, times(line(A), number(2, Unit.NUMBER)))))
                .isInstanceOf(UnitMismatch.class)
                .hasMessageContaining("line b: unit EURO does not go with PLACE");
    }

    @Test
    void eurosPerPlaceTimesPlacesAreEuros() {
        Calculation calculation = of(
                value(A, "100", Unit.EURO.per(Unit.PLACE)),
                value(B, "3", Unit.PLACE),
                Line.of(LineId.of("c"), Unit.EURO, times(line(A), line(B))));
        assertThat(Results.of(calculation).in(2024, LineId.of("c"))).isEqualByComparingTo("300");
    }

    @Test
    void amountsArePickedByKeysOfOneKind() {
        Line euros = value(A, "5", Unit.EURO);
        Line places = value(B, "5", Unit.PLACE);
        LineId c = LineId.of("c");
        assertThat(of(
                                euros,
                                places,
                                Line.of(
                                        c,
                                        Unit.EURO,
                                        new Expr.SumWhere(List.of(A), List.of(B), Operator.EQUAL, line(B))))
                        .lines())
                .hasSize(3);
        assertThatThrownBy(() -> of(
                        euros,
                        places,
                        Line.of(c, Unit.EURO, new Expr.SumWhere(List.of(A), List.of(B), Operator.EQUAL, line(A)))))
                .isInstanceOf(UnitMismatch.class)
                .hasMessageStartingWith("comparison");
        assertThatThrownBy(() -> of(
                        euros,
                        places,
                        Line.of(
                                c,
                                Unit.EURO,
                                new Expr.SumWhere(List.of(A, B), List.of(B, B), Operator.EQUAL, line(B)))))
                .isInstanceOf(UnitMismatch.class)
                .hasMessageStartingWith("sum");
        assertThatThrownBy(() -> of(
                        places,
                        Line.of(c, Unit.EURO, new Expr.SumWhere(List.of(A), List.of(B), Operator.EQUAL, line(B)))))
                .hasMessageContaining("a, which is not above it");
    }

    @Test
    void aSumByKeysStandsAlone() {
        Line places = value(B, "5", Unit.PLACE);
        LineId c = LineId.of("c");
        Expr byKeys = new Expr.SumWhere(List.of(B), List.of(B), Operator.EQUAL, line(B));
        assertThat(of(places, Line.of(c, Unit.PLACE, byKeys)).lines()).hasSize(2);
        assertThatThrownBy(() -> of(places, Line.of(c, Unit.PLACE, sum(line(B), byKeys))))
                .hasMessageContaining("line c holds a sum by keys inside its expression");
    }

    @Test
    void theDifferenceOfTwoDatesIsDaysAndDatesAreNotAdded() {
        LineId days = LineId.of("days");
        Line first = Line.of(A, Unit.DATE, new YearEdge(Edge.FIRST_DAY));
        Line last = Line.of(B, Unit.DATE, new YearEdge(Edge.LAST_DAY));
        Calculation calculation =
                of(first, last, Line.of(days, Unit.DAY, sum(minus(line(B), line(A)), number(1, Unit.DAY))));
        Results results = Results.of(calculation);
        assertThat(results.in(2024, days)).isEqualByComparingTo("366");
        assertThat(results.in(2025, days)).isEqualByComparingTo("365");
        assertThatThrownBy(() -> of(first, last, Line.of(days, Unit.DATE, sum(line(A), line(B)))))
                .isInstanceOf(UnitMismatch.class);
        assertThatThrownBy(() -> of(first, last, Line.of(days, Unit.DATE, times(line(A), one()))))
                .isInstanceOf(UnitMismatch.class);
    }

    @Test
    void aNumberThatSomebodyChoseNeedsALineOfItsOwn() {
        assertThatThrownBy(() -> of(
                        value(A, "5", Unit.EURO),
                        Line.of(B, Unit.EURO, times(line(A), new Value(new BigDecimal("1.21"), Unit.NUMBER)))))
                .hasMessageContaining("holds the number 1.21 inside its expression");
        assertThat(of(value(A, "5", Unit.EURO), Line.of(B, Unit.EURO, times(line(A), number(12, Unit.NUMBER))))
                        .lines())
                .hasSize(2);
    }

    @Test
    void aSeriesNamesNoYearOutsideTheAxis() {
        Line early = Line.of(A, Unit.EURO, new Series(new TreeMap<>(Map.of(2023, BigDecimal.ONE)), Unit.EURO));
        assertThatThrownBy(() -> of(early))
                .hasMessageContaining("series of line a has years [2023], not among [2024, 2025]");
    }

    @Test
    void aYearThatNobodyGaveIsReadAs0AndKnownAsNotGiven() {
        Line half = Line.of(A, Unit.EURO, new Series(new TreeMap<>(Map.of(2024, BigDecimal.ONE)), Unit.EURO));
        Results results = Results.of(of(half, Line.of(B, Unit.EURO, line(A))));
        assertThat(results.in(2025, B)).isZero();
        assertThat(results.isGiven(2024, A)).isTrue();
        assertThat(results.isGiven(2025, A)).isFalse();
        assertThat(results.isGiven(2025, B)).isTrue();
    }

    @Test
    void anOpeningThatNobodyGaveIsReadAs0AndKnownAsNotGiven() {
        Series none = new Series(new TreeMap<>(), Unit.EURO);
        Line half = new Line(
                A,
                Unit.EURO,
                new Series(new TreeMap<>(Map.of(2024, BigDecimal.ONE, 2025, BigDecimal.ONE)), Unit.EURO),
                Optional.of(none));
        Results results = Results.of(of(half, Line.of(B, Unit.EURO, previous(A))));
        assertThat(results.in(2024, B)).isZero();
        assertThat(results.isGiven(2023, A)).isFalse();
        assertThat(results.calculation().gaps()).containsExactly(A);
    }

    @Test
    void twoLinesHaveTwoNames() {
        assertThatThrownBy(() -> of(value(A, "1", Unit.EURO), value(A, "2", Unit.EURO)))
                .hasMessage("two lines are called a");
    }

    @Test
    void aLineIsConstantWhenAllThatItRestsOnIs() {
        Calculation calculation = of(
                value(A, "5", Unit.DAY),
                Line.of(B, Unit.DAY, sum(line(A), line(A))),
                Line.of(LineId.of("c"), Unit.DATE, sum(new YearEdge(Edge.FIRST_DAY), line(B))));
        assertThat(calculation.constants()).containsExactlyInAnyOrder(A, B);
    }

    @Test
    void aDivisorOfZeroSaysWhichLineAndYear() {
        Calculation calculation = of(
                Line.of(
                        A,
                        Unit.NUMBER,
                        new Series(new TreeMap<>(Map.of(2024, BigDecimal.ONE, 2025, BigDecimal.ZERO)), Unit.NUMBER)),
                Line.of(B, Unit.NUMBER, over(one(), line(A))));
        assertThatThrownBy(() -> Results.of(calculation)).isInstanceOfSatisfying(DividedByZero.class, zero -> {
            assertThat(zero.line()).isEqualTo(B);
            assertThat(zero.year()).isEqualTo(2025);
        });
    }
}
