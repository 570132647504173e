package vierkant.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vierkant.calc.Expressions.atLeastZero;
import static vierkant.calc.Expressions.cents;
import static vierkant.calc.Expressions.flag;
import static vierkant.calc.Expressions.least;
import static vierkant.calc.Expressions.line;
import static vierkant.calc.Expressions.minus;
import static vierkant.calc.Expressions.number;
import static vierkant.calc.Expressions.one;
import static vierkant.calc.Expressions.over;
import static vierkant.calc.Expressions.previous;
import static vierkant.calc.Expressions.sum;
import static vierkant.calc.Expressions.sumOf;
import static vierkant.calc.Expressions.times;
import static vierkant.calc.Expressions.when;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vierkant.calc.Expr;
import vierkant.calc.Expr.Direction;
import vierkant.calc.Expr.Edge;
import vierkant.calc.Expr.Operator;
import vierkant.calc.LineId;
import vierkant.model.Unit;
import vierkant.workbook.Place.Span;

class FormulaReadingTest {
    private static final LineId A = LineId.of("a");
    private static final LineId B = LineId.of("b");
    private static final LineId C = LineId.of("c");
    private static final LineId D = LineId.of("d");
    private static final LineId FIXED = LineId.of("fixed");
    private static final LineId INPUT = LineId.of("input");
    private static final LineId APART = LineId.of("apart");
    private static final LineId GAPS = LineId.of("gaps");

    private final Places places = new Places(
            Map.of(
                    A,
                    new Place("Contracten", 10, Span.YEARLY),
                    B,
                    new Place("Contracten", 11, Span.YEARLY),
                    C,
                    new Place("Contracten", 12, Span.YEARLY),
                    D,
                    new Place("Contracten", 14, Span.YEARLY),
                    FIXED,
                    new Place("Contracten", 15, Span.CONSTANT),
                    INPUT,
                    new Place("Invoer", 7, Span.YEARLY),
                    APART,
                    new Place("Wie betaalt", 7, Span.YEARLY),
                    GAPS,
                    new Place("Invoer", 8, Span.YEARLY)),
            Set.of(GAPS));

    @Test
    void rowsBelowEachOtherAreAddedAsOneRange() {
        assertThat(inSecondYear(sumOf(List.of(A, B, C)))).isEqualTo("SUM(G10:G12)");
        assertThat(inSecondYear(sumOf(List.of(A, B)))).isEqualTo("SUM(G10:G11)");
    }

    @Test
    void rowsOfARangeMayBeNamedInAnyOrder() {
        assertThat(inSecondYear(sumOf(List.of(C, A, B)))).isEqualTo("SUM(G10:G12)");
        assertThat(inSecondYear(sumOf(List.of(INPUT, C, B)))).isEqualTo("SUM(Invoer!G7,G11:G12)");
    }

    @Test
    void scatteredRowsAreSeveralAreasOrOneAddition() {
        assertThat(inSecondYear(sumOf(List.of(A, B, D)))).isEqualTo("SUM(G10:G11,G14)");
        assertThat(inSecondYear(sumOf(List.of(A, C)))).isEqualTo("G10+G12");
        assertThat(inSecondYear(sumOf(List.of(A)))).isEqualTo("G10");
        assertThat(inSecondYear(sumOf(List.of(A, A, A)))).isEqualTo("SUM(G10,G10,G10)");
    }

    @Test
    void aConstantDoesNotMoveWithTheYears() {
        assertThat(inSecondYear(times(line(A), line(FIXED)))).isEqualTo("G10*$E15");
        assertThat(inSecondYear(sumOf(List.of(C, D, FIXED)))).isEqualTo("SUM(G12,G14,$E15)");
    }

    /** A spreadsheet passes over an empty cell in {@code MIN} and {@code MAX}: the least of nothing and 5 would be 5. */
    @Test
    void anEmptyCellCountsAs0WhereAFunctionWouldPassOverIt() {
        assertThat(inSecondYear(least(line(GAPS), line(A)))).isEqualTo("MIN(Invoer!G8+0,G10)");
        assertThat(inSecondYear(when(line(A), Operator.EQUAL, line(GAPS), line(GAPS), line(B))))
                .isEqualTo("IF(G10=Invoer!G8,Invoer!G8+0,G11)");
        assertThat(inSecondYear(times(line(GAPS), line(A)))).isEqualTo("Invoer!G8*G10");
    }

    @Test
    void operandsWithOperatorsStandBetweenParentheses() {
        Expr above = times(line(B), atLeastZero(minus(line(A), line(C)), Unit.EURO));
        assertThat(inSecondYear(minus(sum(line(A), above), line(D)))).isEqualTo("(G10+(G11*MAX(0,G10-G12)))-G14");
        assertThat(inSecondYear(over(line(A), times(line(B), line(C))))).isEqualTo("G10/(G11*G12)");
        assertThat(inSecondYear(minus(line(A), minus(line(B), line(C))))).isEqualTo("G10-(G11-G12)");
        assertThat(inSecondYear(times(line(A), sumOf(List.of(B, C))))).isEqualTo("G10*SUM(G11:G12)");
    }

    @Test
    void roundingsAreGuardedUnlessToldOtherwise() {
        Expr rounded = cents(times(line(A), line(B)));
        assertThat(rounded.accept(reading(Guard.NONE)).text()).isEqualTo("ROUND(G10*G11,2)");
        assertThat(rounded.accept(reading(Guard.SIX_DECIMALS)).text()).isEqualTo("ROUND(ROUND(G10*G11,6),2)");
        Expr whole = new Expr.Rounded(line(A), 2, Direction.DOWN);
        assertThat(whole.accept(reading(Guard.SIX_DECIMALS)).text()).isEqualTo("ROUNDDOWN(ROUND(G10,6),2)");
        Expr six = new Expr.Rounded(line(A), 6, Direction.HALF_UP);
        assertThat(six.accept(reading(Guard.SIX_DECIMALS)).text()).isEqualTo("ROUND(G10,6)");
    }

    @Test
    void comparisonsGiveOneOrTheOther() {
        assertThat(inSecondYear(flag(line(A), Operator.MORE_THAN, sum(line(B), line(D)))))
                .isEqualTo("IF(G10>(G11+G14),1,0)");
        assertThat(inSecondYear(when(line(A), Operator.AT_LEAST, line(B), line(C), line(D))))
                .isEqualTo("IF(G10>=G11,G12,G14)");
        assertThat(inSecondYear(flag(line(A), Operator.EQUAL, line(B)))).isEqualTo("IF(G10=G11,1,0)");
    }

    @Test
    void thePreviousYearIsOneColumnToTheLeft() {
        assertThat(inSecondYear(sum(previous(A), one()))).isEqualTo("F10+1");
        assertThat(previous(A)
                        .accept(new FormulaReading(places, "Contracten", Column.FIRST_YEAR.index(), Guard.NONE))
                        .text())
                .isEqualTo("E10");
        assertThat(inSecondYear(previous(FIXED))).isEqualTo("$E15");
    }

    @Test
    void theDaysOfAYearComeFromTheRuler() {
        assertThat(inSecondYear(new Expr.YearEdge(Edge.FIRST_DAY))).isEqualTo("DATE(G$4,1,1)");
        assertThat(inSecondYear(new Expr.YearEdge(Edge.LAST_DAY))).isEqualTo("DATE(G$4+1,1,0)");
        FormulaReading opening = new FormulaReading(places, "Contracten", Column.CONSTANT.index(), Guard.NONE);
        assertThat(new Expr.YearEdge(Edge.FIRST_DAY).accept(opening).text()).isEqualTo("DATE($F$4-1,1,1)");
        assertThat(new Expr.YearEdge(Edge.LAST_DAY).accept(opening).text()).isEqualTo("DATE($F$4,1,0)");
    }

    @Test
    void anOpeningRefersToOpenings() {
        FormulaReading opening = new FormulaReading(places, "Contracten", Column.CONSTANT.index(), Guard.NONE);
        assertThat(times(line(A), line(FIXED)).accept(opening).text()).isEqualTo("E10*$E15");
    }

    @Test
    void otherSheetsAreNamed() {
        assertThat(inSecondYear(times(line(A), line(INPUT)))).isEqualTo("G10*Invoer!G7");
        assertThat(inSecondYear(times(line(A), line(APART)))).isEqualTo("G10*'Wie betaalt'!G7");
    }

    @Test
    void ofEqualOnesTheUpperRanksFirst() {
        assertThat(inSecondYear(new Expr.Ranked(B, List.of(A, B, C))))
                .isEqualTo("RANK(G11,G$10:G$12)+COUNTIF(G$10:G11,G11)-1");
        assertThatThrownBy(() -> inSecondYear(new Expr.Ranked(D, List.of(A, D))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("d does not stand below");
    }

    @Test
    void amountsArePickedByTheirKeys() {
        List<LineId> amounts = List.of(A, B, C);
        assertThat(inSecondYear(new Expr.SumWhere(amounts, amounts, Operator.AT_LEAST, line(FIXED))))
                .isEqualTo("SUMIFS(G$10:G$12,G$10:G$12,\">=\"&$E15)");
        assertThat(inSecondYear(new Expr.SumWhere(amounts, amounts, Operator.MORE_THAN, line(A))))
                .isEqualTo("SUMIFS(G$10:G$12,G$10:G$12,\">\"&G10)");
        assertThat(inSecondYear(
                        new Expr.SumWhere(amounts, amounts, Operator.EQUAL, minus(line(A), number(1, Unit.EURO)))))
                .isEqualTo("SUMIFS(G$10:G$12,G$10:G$12,G10-1)");
        assertThatThrownBy(() -> inSecondYear(new Expr.SumWhere(List.of(A, D), List.of(A, B), Operator.EQUAL, line(A))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("d does not stand below");
    }

    @Test
    void anAreaIsNamedOnceInAFunction() {
        assertThat(inSecondYear(new Expr.Greatest(List.of(line(A), line(B), line(C)))))
                .isEqualTo("MAX(G10:G12)");
        assertThat(inSecondYear(new Expr.Least(List.of(line(A), line(C))))).isEqualTo("MIN(G10,G12)");
    }

    @Test
    void numbersKeepTheirDigits() {
        assertThat(inSecondYear(times(number(100, Unit.NUMBER), line(A)))).isEqualTo("100*G10");
    }

    private String inSecondYear(Expr expression) {
        return expression.accept(reading(Guard.NONE)).text();
    }

    private FormulaReading reading(Guard guard) {
        return new FormulaReading(places, "Contracten", Column.FIRST_YEAR.index() + 1, guard);
    }
}
