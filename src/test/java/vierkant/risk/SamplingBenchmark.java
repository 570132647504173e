package vierkant.risk;

import static vierkant.calc.Expressions.atLeastZero;
import static vierkant.calc.Expressions.line;
import static vierkant.calc.Expressions.minus;
import static vierkant.calc.Expressions.sum;
import static vierkant.calc.Expressions.times;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vierkant.calc.Calculation;
import vierkant.calc.Expr;
import vierkant.calc.Line;
import vierkant.calc.LineId;
import vierkant.calc.Results;
import vierkant.model.Unit;
import vierkant.model.Years;

/** Prints how many draws of four contract forms over four years are made in a second. See {@code bench/sampling}. */
public final class SamplingBenchmark {
    private SamplingBenchmark() {}

    /** Arguments: how many draws, how many threads, and how often. */
    public static void main(String[] arguments) {
        int draws = Integer.parseInt(arguments[0]);
        int threads = Integer.parseInt(arguments[1]);
        Results results = Results.of(forms());
        List<Distribution> years = Collections.nCopies(4, new Distribution.Range(240, 270, 320));
        Variable demand = new Variable("demand", years, 0.5, 270);
        List<LineId> costs = List.of(id("lump-sum"), id("pxq"), id("bandwidth"), id("trajectory"));
        for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
            long began = System.nanoTime();
            Samples samples = new Sampling(results, Map.of(id("demand"), demand), costs)
                    .run(draws, threads, Progress.SILENT)
                    .orElseThrow();
            double seconds = (System.nanoTime() - began) / 1e9;
            Statistics band = Statistics.of(samples.total(id("bandwidth")));
            System.out.println(String.format(
                    Locale.ROOT,
                    "%d draws, %d threads: %.2f s, %.0f draws a second; bandwidth mean %.2f P10 %.2f P90 %.2f; %d MB",
                    draws,
                    threads,
                    seconds,
                    draws / seconds,
                    band.mean(),
                    band.quantile(0.1),
                    band.quantile(0.9),
                    (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20));
        }
    }

    private static LineId id(String name) {
        return LineId.of(name);
    }

    private static Expr rounded(Expr of) {
        return new Expr.Rounded(of, 2, Expr.Direction.HALF_UP);
    }

    private static Calculation forms() {
        List<Line> lines = new ArrayList<>();
        Map.of(
                        "demand", 270.0,
                        "reference", 270.0,
                        "margin", 13.5,
                        "lump", 40_000_000.0,
                        "above", 120_000.0,
                        "below", 70_000.0,
                        "tariff", 412.37,
                        "days", 365.0,
                        "stay", 150.0,
                        "price", 61_855.50)
                .forEach((name, value) -> lines.add(
                        Line.of(id(name), Unit.NUMBER, new Expr.Value(BigDecimal.valueOf(value), Unit.NUMBER))));
        lines.add(Line.of(id("lump-sum"), Unit.NUMBER, sum(line(id("lump")))));
        lines.add(Line.of(
                id("pxq"), Unit.NUMBER, rounded(times(line(id("demand")), line(id("days")), line(id("tariff"))))));
        lines.add(Line.of(id("upper"), Unit.NUMBER, sum(line(id("reference")), line(id("margin")))));
        lines.add(Line.of(id("lower"), Unit.NUMBER, minus(line(id("reference")), line(id("margin")))));
        lines.add(Line.of(
                id("more"), Unit.NUMBER, atLeastZero(minus(line(id("demand")), line(id("upper"))), Unit.NUMBER)));
        lines.add(Line.of(
                id("less"), Unit.NUMBER, atLeastZero(minus(line(id("lower")), line(id("demand"))), Unit.NUMBER)));
        lines.add(Line.of(
                id("bandwidth"),
                Unit.NUMBER,
                rounded(minus(
                        sum(line(id("lump")), times(line(id("above")), line(id("more")))),
                        times(line(id("below")), line(id("less")))))));
        lines.add(Line.of(
                id("trajectories"),
                Unit.NUMBER,
                new Expr.Rounded(
                        new Expr.Quotient(times(line(id("demand")), line(id("days"))), line(id("stay"))),
                        0,
                        Expr.Direction.HALF_UP)));
        lines.add(Line.of(id("trajectory"), Unit.NUMBER, rounded(times(line(id("trajectories")), line(id("price"))))));
        return new Calculation(new Years(2024, 2027), lines);
    }
}
