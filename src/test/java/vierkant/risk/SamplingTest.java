package vierkant.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vierkant.calc.Expressions.line;
import static vierkant.calc.Expressions.minus;
import static vierkant.calc.Expressions.over;
import static vierkant.calc.Expressions.previous;
import static vierkant.calc.Expressions.sum;
import static vierkant.calc.Expressions.times;
import static vierkant.calc.Expressions.zero;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import vierkant.calc.Calculation;
import vierkant.calc.DividedByZero;
import vierkant.calc.Draft;
import vierkant.calc.Expr;
import vierkant.calc.Expr.Comparison;
import vierkant.calc.Expr.Operator;
import vierkant.calc.Line;
import vierkant.calc.LineId;
import vierkant.calc.RandomGraph;
import vierkant.calc.References;
import vierkant.calc.Results;
import vierkant.model.Unit;
import vierkant.model.Years;

/** Many draws through the same expressions. */
class SamplingTest {
    private static final Years YEARS = new Years(2024, 2026);
    private static final LineId DEMAND = LineId.of("demand");
    private static final LineId PRICE = LineId.of("price");
    private static final LineId COST = LineId.of("cost");
    private static final LineId SAVED = LineId.of("saved");
    private static final Line PRICE_LINE = Line.of(PRICE, Unit.EURO, new Expr.Value(new BigDecimal("2.5"), Unit.EURO));
    private static final Line DEMAND_LINE = Line.of(
            DEMAND,
            Unit.NUMBER,
            new Expr.Series(
                    new TreeMap<>(Map.of(2024, BigDecimal.ONE, 2025, BigDecimal.ONE, 2026, BigDecimal.ONE)),
                    Unit.NUMBER));
    private static final Line COST_LINE = Line.of(COST, Unit.EURO, times(line(DEMAND), line(PRICE)));
    private static final Line SAVED_LINE =
            new Line(SAVED, Unit.EURO, sum(previous(SAVED), line(COST)), Optional.of(zero(Unit.EURO)));
    private static final Results RESULTS =
            Results.of(new Calculation(YEARS, List.of(DEMAND_LINE, PRICE_LINE, COST_LINE, SAVED_LINE)));

    /** Numbers of one place in one block, whoever asks. */
    private static final Draws UNEVEN = (block, byYear) -> {
        SplittableRandom random = new SplittableRandom(block);
        for (double[] year : byYear) {
            for (int i = 0; i < year.length; i++) {
                year[i] = random.nextInt(100);
            }
        }
    };

    private static Samples sampled(int draws, int threads) {
        return new Sampling(RESULTS, Map.of(DEMAND, UNEVEN), List.of(COST, SAVED, DEMAND))
                .run(draws, threads, Progress.SILENT)
                .orElseThrow();
    }

    @Test
    void eachDrawGoesThroughTheExpressionsByItself() {
        Samples samples = sampled(5000, 1);
        double[] before = new double[5000];
        for (int year : YEARS.all()) {
            double[] demand = samples.in(year, DEMAND);
            assertThat(Arrays.stream(demand).distinct().count()).isGreaterThan(50);
            for (int i = 0; i < 5000; i++) {
                assertThat(samples.in(year, COST)[i]).isEqualTo(2.5 * demand[i]);
                before[i] += 2.5 * demand[i];
                if (i > 100) {
                    break;
                }
            }
        }
        assertThat(samples.in(2026, SAVED)[7]).isEqualTo(before[7]);
        assertThat(samples.total(COST)[7]).isEqualTo(before[7]);
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        Samples one = sampled(20_000, 1);
        Samples many = sampled(20_000, 3);
        for (int year : YEARS.all()) {
            assertThat(many.in(year, SAVED)).isEqualTo(one.in(year, SAVED));
        }
    }

    @Test
    void theFirstDrawsOfManyAreTheDrawsOfFew() {
        assertThat(Arrays.copyOf(sampled(9000, 2).in(2025, COST), 3000))
                .isEqualTo(sampled(3000, 1).in(2025, COST));
    }

    @Test
    void whatIsNotDrawnIsTheSameInEveryDraw() {
        Sampling sampling = new Sampling(RESULTS, Map.of(DEMAND, UNEVEN), List.of(PRICE));
        assertThat(sampling.isUncertain(PRICE)).isFalse();
        assertThat(sampling.isUncertain(SAVED)).isTrue();
        assertThat(sampling.run(3, 1, Progress.SILENT).orElseThrow().in(2024, PRICE))
                .containsExactly(2.5, 2.5, 2.5);
    }

    @Test
    void itCanBeStopped() {
        AtomicInteger told = new AtomicInteger();
        Sampling sampling = new Sampling(RESULTS, Map.of(DEMAND, UNEVEN), List.of(COST));
        assertThat(sampling.run(Sampling.BLOCK * 10, 2, (done, of) -> {
                    assertThat(of).isEqualTo(10);
                    return told.incrementAndGet() < 3;
                }))
                .isEmpty();
        assertThat(told.get()).isEqualTo(3);
    }

    @Test
    void aBranchThatADrawDoesNotTakeDividesByNothing() {
        LineId shared = LineId.of("shared");
        Expr ratio = over(line(PRICE), line(DEMAND));
        Line guarded = Line.of(
                shared,
                Unit.EURO,
                new Expr.When(new Comparison(line(DEMAND), Operator.EQUAL, zero(Unit.NUMBER)), zero(Unit.EURO), ratio));
        Draws some = (block, byYear) -> {
            for (double[] year : byYear) {
                for (int i = 0; i < year.length; i++) {
                    year[i] = i % 2;
                }
            }
        };
        Results results = Results.of(new Calculation(YEARS, List.of(DEMAND_LINE, PRICE_LINE, guarded)));
        assertThat(new Sampling(results, Map.of(DEMAND, some), List.of(shared))
                        .run(4, 1, Progress.SILENT)
                        .orElseThrow()
                        .in(2024, shared))
                .containsExactly(0, 2.5, 0, 2.5);

        Results bare =
                Results.of(new Calculation(YEARS, List.of(DEMAND_LINE, PRICE_LINE, Line.of(shared, Unit.EURO, ratio))));
        assertThatThrownBy(() -> new Sampling(bare, Map.of(DEMAND, some), List.of(shared))
                        .run(Sampling.BLOCK * 4, 2, Progress.SILENT))
                .isInstanceOfSatisfying(DividedByZero.class, problem -> {
                    assertThat(problem.line()).isEqualTo(shared);
                    assertThat(problem.year()).isEqualTo(2024);
                });
    }

    @Test
    void refusesWhatCanNotBeDrawn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sampling(RESULTS, Map.of(COST, UNEVEN), List.of(COST)))
                .withMessageContaining("cost is drawn and is no input");
        Line from = new Line(
                LineId.of("from"),
                Unit.EURO,
                minus(previous(LineId.of("from")), line(COST)),
                Optional.of(sum(line(PRICE))));
        Results results = Results.of(new Calculation(YEARS, List.of(DEMAND_LINE, PRICE_LINE, COST_LINE, from)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sampling(results, Map.of(PRICE, UNEVEN), List.of(from.id())))
                .withMessageContaining("the opening of line from takes price, which is drawn");
        assertThatIllegalArgumentException().isThrownBy(() -> sampled(0, 1));
    }

    @Provide
    Arbitrary<Draft> graphs() {
        return RandomGraph.any();
    }

    /** Each input is drawn as what it is, so that nothing may come out otherwise than in the evaluation. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void withoutSpreadEveryLineIsThatOfTheEvaluationToTheCent(@ForAll("graphs") Draft draft) {
        Calculation calculation = draft.calculation();
        Results results = Results.of(calculation);
        Map<LineId, Draws> drawn = new TreeMap<>(Comparator.comparing(LineId::name));
        for (Line each : calculation.lines()) {
            boolean startsSomething = calculation.lines().stream()
                    .flatMap(other -> other.opening().stream())
                    .flatMap(opening -> opening.accept(new References()).stream())
                    .anyMatch(of -> of.line().equals(each.id()));
            if (each.isInput() && !startsSomething) {
                drawn.put(each.id(), asEvaluated(results, each.id()));
            }
        }
        List<LineId> all = calculation.lines().stream().map(Line::id).toList();
        Samples samples;
        try {
            samples =
                    new Sampling(results, drawn, all).run(2, 1, Progress.SILENT).orElseThrow();
        } catch (IllegalArgumentException e) {
            // something that starts from what follows from an input
            assertThat(e).hasMessageContaining("the opening of line");
            return;
        }
        for (LineId id : all) {
            for (int year : calculation.years().all()) {
                double expected = results.in(year, id).doubleValue();
                assertThat(samples.in(year, id)[1])
                        .as(() -> id + " in " + year + ": " + results.line(id))
                        .isCloseTo(expected, Offset.offset(1e-9 * Math.max(1, Math.abs(expected))));
            }
        }
    }

    private static Draws asEvaluated(Results results, LineId id) {
        return (block, byYear) -> {
            int place = 0;
            for (int year : results.calculation().years().all()) {
                Arrays.fill(byYear[place], results.in(year, id).doubleValue());
                place++;
            }
        };
    }
}
