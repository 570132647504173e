package vierkant.plan;

import static vierkant.calc.Expressions.line;
import static vierkant.calc.Expressions.minus;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vierkant.calc.Calculation;
import vierkant.calc.DividedByZero;
import vierkant.calc.Draft;
import vierkant.calc.LineId;
import vierkant.calc.Part;
import vierkant.calc.Results;
import vierkant.contract.ContractComparison;
import vierkant.model.Figure;
import vierkant.model.Origin;
import vierkant.model.Path;
import vierkant.model.Scenario;
import vierkant.model.Setting;
import vierkant.model.Unit;
import vierkant.model.Values;
import vierkant.risk.Simulation;
import vierkant.text.Message;

/**
 * What scenarios and draws make of a budget, kept as numbers so that a document can show them. They do not follow what a reader of the
 * document changes.
 *
 * @param tornados which input moves the cost of a contract the most, for each comparison that asks for it
 * @param untold the scenarios of which nothing can be told
 */
public record RiskResults(List<Bars> tornados, List<Untold> untold) {
    private static final List<LineId> TOTALS = List.of(Plan.STRUCTURAL, Plan.INCIDENTAL, Plan.TOTAL);

    public RiskResults {
        tornados = List.copyOf(tornados);
        untold = List.copyOf(untold);
    }

    /** A scenario in which some line divides by 0. */
    public record Untold(Scenario scenario, LineId line, int year) {}

    /** Whether a plan has anything of the kind. */
    static boolean isIn(Plan plan) {
        return !plan.budget().scenarios().isEmpty()
                || plan.comparisons().stream()
                        .anyMatch(each -> each.comparison().showsTornado());
    }

    /** Writes the lines, from a plan that has all but these. */
    static RiskResults write(Draft draft, Plan plan) {
        List<Bars> tornados = plan.comparisons().stream()
                .filter(each -> each.comparison().showsTornado())
                .map(each -> bars(draft, plan, each))
                .filter(bars -> !bars.labels().isEmpty())
                .toList();
        return new RiskResults(tornados, scenarios(draft, plan));
    }

    // scenarios

    /** What every line is when a scenario comes true. */
    public static Results of(Plan plan, Scenario scenario, Calculation calculation) {
        Map<LineId, Map<Integer, BigDecimal>> numbers = new LinkedHashMap<>();
        for (Setting setting : scenario.settings()) {
            Map<Integer, BigDecimal> byYear = new LinkedHashMap<>();
            Values values = setting.figure().values();
            plan.budget().years().all().stream()
                    .filter(values::names)
                    .forEach(year -> byYear.put(year, values.in(year)));
            numbers.put(LineId.of(setting.of()), byYear);
        }
        numbers.keySet().retainAll(calculation.byId().keySet());
        return Results.of(calculation.with(numbers));
    }

    /** What each scenario makes of the totals; gives those that can not be told. */
    private static List<Untold> scenarios(Draft draft, Plan plan) {
        List<Untold> untold = new ArrayList<>();
        Map<Scenario, Results> told = new LinkedHashMap<>();
        for (Scenario scenario : plan.budget().scenarios()) {
            try {
                told.put(
                        scenario,
                        of(plan, scenario, plan.results().calculation().only(TOTALS)));
            } catch (DividedByZero e) {
                untold.add(new Untold(scenario, e.line(), e.year()));
            }
        }
        if (!told.isEmpty()) {
            Map<LineId, LineId> planned = planned(draft, plan);
            told.forEach((scenario, then) -> scenario(draft, plan, scenario, then, planned));
        }
        return untold;
    }

    /** The totals as planned, by the lines of which they are kept. */
    private static Map<LineId, LineId> planned(Draft draft, Plan plan) {
        Draft.Section inputs = draft.open(Part.INPUTS, new PlanText.BesideScenarios());
        Map<LineId, LineId> planned = new LinkedHashMap<>();
        for (LineId total : TOTALS) {
            planned.put(
                    total,
                    inputs.input(
                            new PlanText.BesideScenario(words(plan, total)),
                            Unit.EURO,
                            Figures.kept(
                                    plan.results(),
                                    total,
                                    new Origin.Expected(total.name(), Optional.empty()),
                                    Path.of("scenarios-planned", total.name()))));
        }
        return planned;
    }

    private static Message words(Plan plan, LineId total) {
        return Objects.requireNonNull(plan.rows().get(total)).label();
    }

    private static void scenario(Draft draft, Plan plan, Scenario scenario, Results then, Map<LineId, LineId> planned) {
        String label = scenario.label();
        Path path = Path.of("scenarios", scenario.id().name());
        Draft.Section inputs = draft.open(Part.INPUTS, new PlanText.ScenarioResults(label));
        Draft.Section section = draft.open(Part.COMPARISONS, new PlanText.ScenarioResults(label));
        planned.forEach((total, beside) -> {
            LineId there = inputs.input(
                    new PlanText.InScenario(label, words(plan, total)),
                    Unit.EURO,
                    Figures.kept(then, total, new Origin.InScenario(total.name(), label), path.then(total.name())));
            section.computed(
                    LineId.of(path.then("more")).then(total.name()),
                    new PlanText.MoreInScenario(label, words(plan, total)),
                    Unit.EURO,
                    minus(line(there), line(beside)),
                    new PlanText.KeptNote());
        });
    }

    // what moves the cost most

    /**
     * Which inputs move the cost of a contract, the largest first; over all years.
     *
     * @param labels of the inputs
     * @param low by how much the cost is another with the low number, in euro; one for each label
     * @param high the same with the high number
     */
    public record Bars(ContractComparison comparison, List<Message> labels, List<LineId> low, List<LineId> high) {
        public Bars {
            labels = List.copyOf(labels);
            low = List.copyOf(low);
            high = List.copyOf(high);
        }
    }

    private static Bars bars(Draft draft, Plan plan, ContractComparison comparison) {
        Tornado tornado = new Tornado(plan, comparison, Simulation.USUAL_DRAWS, Simulation.USUAL_SEED);
        List<Tornado.Swing> swings = tornado.swings();
        String label = comparison.agreed().contract().terms().label();
        return new Bars(
                comparison,
                swings.stream().map(swing -> swing.input().label()).toList(),
                ends(draft, tornado, swings, label, PlanText.End.LOW),
                ends(draft, tornado, swings, label, PlanText.End.HIGH));
    }

    /** By how much the cost is another with each input at one end, kept on the sheet of inputs and shown under the comparison. */
    private static List<LineId> ends(
            Draft draft, Tornado tornado, List<Tornado.Swing> swings, String label, PlanText.End end) {
        if (swings.isEmpty()) {
            return List.of();
        }
        Draft.Section inputs = draft.open(Part.INPUTS, new PlanText.Tornado(label, end));
        Draft.Section section = draft.open(Part.COMPARISONS, new PlanText.Tornado(label, end));
        Path path =
                tornado.comparison().comparison().path().then("tornado").then(end == PlanText.End.LOW ? "low" : "high");
        Origin mean = new Origin.Expected(
                tornado.comparison().asAgreed().cost().name(),
                Optional.of(
                        new Origin.Simulated(Origin.Drawn.MEAN_DIFFERENCE, tornado.draws(), Simulation.USUAL_SEED)));
        List<LineId> lines = new ArrayList<>();
        for (Tornado.Swing swing : swings) {
            Path place = path.then(Integer.toString(lines.size() + 1));
            LineId kept = inputs.inputOfEachYear(
                    new PlanText.TornadoAt(label, swing.input().label(), end, swing.tried()),
                    Unit.EURO,
                    Figure.of((end == PlanText.End.LOW ? swing.moreAtLow() : swing.moreAtHigh()).mean(), mean, place));
            lines.add(section.stock(
                    LineId.of(place).then("more"),
                    // the short name stands along the chart, and no label stands twice
                    end == PlanText.End.LOW
                            ? swing.input().label()
                            : new PlanText.TornadoHigh(swing.input().label()),
                    Unit.EURO,
                    line(kept),
                    new PlanText.TornadoNote(BigDecimal.valueOf(tornado.draws()))));
        }
        return lines;
    }
}
