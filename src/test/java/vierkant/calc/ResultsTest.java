package vierkant.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static vierkant.calc.Expressions.cents;
import static vierkant.calc.Expressions.greatest;
import static vierkant.calc.Expressions.least;
import static vierkant.calc.Expressions.line;
import static vierkant.calc.Expressions.number;
import static vierkant.calc.Expressions.one;
import static vierkant.calc.Expressions.over;
import static vierkant.calc.Expressions.previous;
import static vierkant.calc.Expressions.sum;
import static vierkant.calc.Expressions.times;
import static vierkant.calc.Expressions.when;
import static vierkant.calc.Expressions.zero;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vierkant.calc.Expr.Direction;
import vierkant.calc.Expr.Operator;
import vierkant.calc.Expr.Ranked;
import vierkant.calc.Expr.Rounded;
import vierkant.calc.Expr.Value;
import vierkant.model.Unit;
import vierkant.model.Years;

/** What lines come to. */
class ResultsTest {
    private static final LineId RESULT = LineId.of("result");

    private static Line value(String id, String amount) {
        return Line.of(LineId.of(id), Unit.NUMBER, new Value(new BigDecimal(amount), Unit.NUMBER));
    }

    private static BigDecimal of(Expr expression, Line... above) {
        List<Line> lines = new ArrayList<>(List.of(above));
        lines.add(Line.of(RESULT, Unit.NUMBER, expression));
        return Results.of(new Calculation(new Years(2024, 2024), lines)).in(2024, RESULT);
    }

    private static Expr ref(String id) {
        return line(LineId.of(id));
    }

    @Test
    void aThirdTimesThreeIsOne() {
        assertThat(of(times(over(one(), ref("three")), ref("three")), value("three", "3")))
                .isEqualByComparingTo("1");
    }

    @Test
    void aTieThatComesFromAQuotientIsStillATie() {
        // 73/365 x 0.025 = 0.005 exactly; with a quotient of 34 digits it would fall just beside the tie
        assertThat(of(
                        cents(times(over(ref("days"), ref("year")), ref("amount"))),
                        value("days", "73"),
                        value("year", "365"),
                        value("amount", "0.025")))
                .isEqualByComparingTo("0.01");
    }

    @ParameterizedTest
    @CsvSource({
        "0.125, HALF_UP, 0.13",
        "0.135, HALF_UP, 0.14",
        "-0.125, HALF_UP, -0.13",
        "0.1249999, HALF_UP, 0.12",
        "0.129, DOWN, 0.12",
        "-0.129, DOWN, -0.12"
    })
    void halvesGoAwayFromZeroAndCutsGoTowardsIt(String amount, Direction direction, String expected) {
        assertThat(of(new Rounded(ref("a"), 2, direction), value("a", amount))).isEqualByComparingTo(expected);
    }

    @Test
    void leastAndGreatestAreThoseOfAll() {
        Line[] lines = {value("a", "3"), value("b", "-2"), value("c", "7")};
        assertThat(of(least(ref("a"), ref("b"), ref("c")), lines)).isEqualByComparingTo("-2");
        assertThat(of(greatest(ref("a"), ref("b"), ref("c")), lines)).isEqualByComparingTo("7");
    }

    @ParameterizedTest
    @CsvSource({
        "EQUAL, 2, 2, 1",
        "EQUAL, 2, 3, 0",
        "MORE_THAN, 3, 2, 1",
        "MORE_THAN, 2, 2, 0",
        "AT_LEAST, 2, 2, 1",
        "AT_LEAST, 1, 2, 0"
    })
    void comparisonsHoldOrDoNot(Operator operator, String left, String right, String expected) {
        assertThat(of(
                        when(ref("a"), operator, ref("b"), one(), zero(Unit.NUMBER)),
                        value("a", left),
                        value("b", right)))
                .isEqualByComparingTo(expected);
    }

    @Test
    void theBranchThatIsNotTakenIsNotComputed() {
        assertThat(of(
                        when(ref("a"), Operator.MORE_THAN, zero(Unit.NUMBER), over(one(), ref("a")), zero(Unit.NUMBER)),
                        value("a", "0")))
                .isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @CsvSource({"a, 2", "b, 1", "c, 3", "d, 4"})
    void ofEqualOnesTheEarlierRanksFirst(String which, String place) {
        Line[] lines = {value("a", "5"), value("b", "9"), value("c", "5"), value("d", "1")};
        List<LineId> among = List.of(LineId.of("a"), LineId.of("b"), LineId.of("c"), LineId.of("d"));
        List<Line> all = new ArrayList<>(List.of(lines));
        all.add(Line.of(RESULT, Unit.RANK, new Ranked(LineId.of(which), among)));
        assertThat(Results.of(new Calculation(new Years(2024, 2024), all)).in(2024, RESULT))
                .isEqualByComparingTo(place);
    }

    @ParameterizedTest
    @CsvSource({"EQUAL, 5, 101", "EQUAL, 6, 0", "MORE_THAN, 5, 10", "AT_LEAST, 5, 111", "AT_LEAST, 10, 0"})
    void onlyAmountsWhoseKeysCompareAreAddedUp(Operator operator, String than, String expected) {
        List<LineId> keys = List.of(LineId.of("a"), LineId.of("b"), LineId.of("c"), LineId.of("d"));
        List<LineId> amounts = List.of(LineId.of("e"), LineId.of("f"), LineId.of("g"), LineId.of("h"));
        List<Line> all = new ArrayList<>(List.of(
                value("a", "5"),
                value("b", "9"),
                value("c", "5"),
                value("d", "1"),
                value("e", "1"),
                value("f", "10"),
                value("g", "100"),
                value("h", "1000"),
                value("than", than)));
        all.add(Line.of(RESULT, Unit.NUMBER, new Expr.SumWhere(amounts, keys, operator, ref("than"))));
        assertThat(Results.of(new Calculation(new Years(2024, 2024), all)).in(2024, RESULT))
                .isEqualByComparingTo(expected);
    }

    @Test
    void aLineThatLooksBackStartsFromItsOpening() {
        LineId growth = LineId.of("growth");
        Line rate = Line.of(LineId.of("rate"), Unit.PERCENT, new Value(new BigDecimal("0.1"), Unit.PERCENT));
        Line factor =
                new Line(growth, Unit.NUMBER, times(previous(growth), sum(one(), line(rate.id()))), Optional.of(one()));
        Results results = Results.of(new Calculation(new Years(2024, 2026), List.of(rate, factor)));
        assertThat(results.in(2024, growth)).isEqualByComparingTo("1.1");
        assertThat(results.in(2026, growth)).isEqualByComparingTo("1.331");
        assertThat(results.opening(growth)).contains(BigDecimal.ONE);
        assertThat(results.total(growth)).isEqualByComparingTo("3.641");
    }

    @Test
    void theExplanationOfAResultEndsAtItsInputsAndItsOpening() {
        LineId growth = LineId.of("growth");
        Line rate = Line.of(LineId.of("rate"), Unit.PERCENT, new Value(new BigDecimal("0.1"), Unit.PERCENT));
        Line factor =
                new Line(growth, Unit.NUMBER, times(previous(growth), sum(one(), line(rate.id()))), Optional.of(one()));
        Results results = Results.of(new Calculation(new Years(2024, 2025), List.of(rate, factor)));
        Explanation second = Explanation.of(results, growth, 2025);
        assertThat(second.result()).isEqualByComparingTo("1.21");
        Explanation first = second.parts().get(0);
        assertThat(first.year()).isEqualTo(2024);
        Explanation opening = first.parts().get(0);
        assertThat(opening.year()).isEqualTo(2023);
        assertThat(opening.result()).isEqualByComparingTo("1");
        assertThat(opening.parts()).isEmpty();
        assertThat(second.parts().get(1).line()).isEqualTo(rate.id());
    }

    @Test
    void datesCountAsSpreadsheetsCountThem() {
        assertThat(Dates.number(java.time.LocalDate.of(2024, 1, 1))).isEqualByComparingTo("45292");
        assertThat(Dates.date(new BigDecimal("45292"))).isEqualTo(java.time.LocalDate.of(2024, 1, 1));
        assertThat(number(1, Unit.DAY)).isEqualTo(new Value(BigDecimal.ONE, Unit.DAY));
    }
}
