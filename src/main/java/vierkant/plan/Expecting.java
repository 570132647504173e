package vierkant.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** What lines of a draft come to, as planned or over draws of what is uncertain. */
final class Expecting implements Expectation {
    /** More digits than draws can tell, so that forms that are the same stay the same; fewer than machines may differ in. */
    private static final MathContext MEAN_DIGITS = new MathContext(12, RoundingMode.HALF_UP);

    /** As many digits as a spreadsheet keeps. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private final Draft draft;
    private final List<Uncertain> uncertain;
    /** One line is asked for more than once. */
    private final Map<LineId, Simulation> simulated = new HashMap<>();

    /**
     * What lines come to.
     *
     * @param draft so far
     * @param uncertain in the budget
     */
    Expecting(Draft draft, List<Uncertain> uncertain) {
        this.draft = draft;
        this.uncertain = List.copyOf(uncertain);
    }

    @Override
    public Figure planned(LineId line, Path at) {
        return planned(results(List.of(line)), line, at);
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
                case MEAN, MEAN_DIFFERENCE -> throw new IllegalArgumentException(statistic + " is no quantile");
                case P10 -> outlook.p10();
                case P50 -> outlook.p50();
                case P90 -> outlook.p90();
            };
        });
    }

    private Figure drawn(
            LineId line, Origin.Drawn statistic, Path at, BiFunction<Simulation, Integer, BigDecimal> number) {
        if (!simulated.containsKey(line)) {
            prepare(List.of(line));
        }
        Simulation simulation = Objects.requireNonNull(simulated.get(line));
        if (!simulation.isTouched(line)) {
            return planned(simulation.results(), line, at);
        }
        TreeMap<Integer, BigDecimal> byYear = new TreeMap<>();
        draft.years().all().forEach(year -> byYear.put(year, number.apply(simulation, year)));
        return new Figure(
                new Values.Yearly(byYear),
                new Origin.Expected(
                        line.name(),
                        Optional.of(new Origin.Simulated(
                                statistic, simulation.samples().draws(), simulation.seed()))),
                at);
    }

    @Override
    public boolean isCertain(LineId input) {
        return uncertain.stream().noneMatch(each -> LineId.of(each.of()).equals(input));
    }

    @Override
    public void prepare(List<LineId> lines) {
        Results results = results(lines);
        List<Uncertain> drawn = uncertain.stream()
                .filter(each -> results.calculation().byId().containsKey(LineId.of(each.of())))
                .toList();
        // where nothing is drawn, one draw says it all
        int draws = drawn.isEmpty() ? 1 : Simulation.USUAL_DRAWS;
        Simulation simulation = Simulation.of(results, drawn, lines, draws, Simulation.USUAL_SEED, Progress.SILENT)
                .orElseThrow();
        lines.forEach(line -> simulated.put(line, simulation));
    }

    /** Of lines and what they are made of; the rest makes no difference to them. */
    private Results results(List<LineId> lines) {
        Calculation calculation = draft.calculation().only(lines);
        return Results.of(calculation);
    }
}
