package vierkant.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import vierkant.calc.Calculation;
import vierkant.calc.Draft;
import vierkant.calc.LineId;
import vierkant.calc.Results;
import vierkant.contract.Expectation;
import vierkant.model.Figure;
import vierkant.model.Origin;
import vierkant.model.Path;
import vierkant.model.Uncertain;
import vierkant.model.Values;
import vierkant.risk.Outlook;
import vierkant.risk.Progress;
import vierkant.risk.Simulation;

/**
 * What lines of a draft come to, as planned or as a mean over draws of what is uncertain.
 *
 * @param draft so far
 * @param uncertain in the budget
 */
record Expecting(Draft draft, List<Uncertain> uncertain) implements Expectation {
    /** More digits than draws can tell, so that forms that are the same stay the same; fewer than machines may differ in. */
    private static final MathContext MEAN_DIGITS = new MathContext(12, RoundingMode.HALF_UP);

    /** As many digits as a spreadsheet keeps. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    Expecting {
        uncertain = List.copyOf(uncertain);
    }

    @Override
    public Figure planned(LineId line, Path at) {
        return planned(results(line), line, at);
    }

    private static Figure planned(Results results, LineId line, Path at) {
        TreeMap<Integer, BigDecimal> byYear = new TreeMap<>();
        results.calculation()
                .years()
                .all()
                .forEach(year -> byYear.put(year, results.in(year, line).round(DIGITS)));
        return new Figure(new Values.Yearly(byYear), new Origin.Expected(line.name(), Optional.empty()), at);
    }

    @Override
    public Figure mean(LineId line, Path at) {
        return drawn(
                line,
                Origin.Drawn.MEAN,
                at,
                (simulation, year) -> simulation.mean(year, line).round(MEAN_DIGITS));
    }

    @Override
    public Figure quantile(LineId line, Origin.Drawn statistic, Path at) {
        return drawn(line, statistic, at, (simulation, year) -> {
            Outlook outlook = simulation.in(year, line);
            return switch (statistic) {
                case MEAN -> outlook.mean();
                case P10 -> outlook.p10();
                case P50 -> outlook.p50();
                case P90 -> outlook.p90();
            };
        });
    }

    private Figure drawn(
            LineId line, Origin.Drawn statistic, Path at, BiFunction<Simulation, Integer, BigDecimal> number) {
        Results results = results(line);
        List<Uncertain> drawn = uncertain.stream()
                .filter(each -> results.calculation().byId().containsKey(LineId.of(each.of())))
                .toList();
        if (drawn.isEmpty()) {
            return planned(results, line, at);
        }
        Simulation simulation = Simulation.of(
                        results, drawn, List.of(line), Simulation.USUAL_DRAWS, Simulation.USUAL_SEED, Progress.SILENT)
                .orElseThrow();
        if (!simulation.isTouched(line)) {
            return planned(results, line, at);
        }
        TreeMap<Integer, BigDecimal> byYear = new TreeMap<>();
        results.calculation().years().all().forEach(year -> byYear.put(year, number.apply(simulation, year)));
        return new Figure(
                new Values.Yearly(byYear),
                new Origin.Expected(
                        line.name(),
                        Optional.of(new Origin.Simulated(statistic, Simulation.USUAL_DRAWS, Simulation.USUAL_SEED))),
                at);
    }

    /** Of the line and what it is made of; the rest makes no difference to it. */
    private Results results(LineId line) {
        Calculation calculation = draft.calculation().only(List.of(line));
        return Results.of(calculation);
    }
}
