package vierkant.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vierkant.calc.DividedByZero;
import vierkant.calc.Expr;
import vierkant.calc.LineId;
import vierkant.calc.References;
import vierkant.calc.Results;
import vierkant.model.Scenario;
import vierkant.plan.Plan;
import vierkant.plan.RiskResults;
import vierkant.risk.DrawnOpening;
import vierkant.risk.Progress;
import vierkant.risk.Simulation;
import vierkant.text.Near;

/** The part of the desk where is asked what may happen: simulations and scenarios. */
public final class RiskDesk {
    private final Budgets budgets;

    RiskDesk(Budgets budgets) {
        this.budgets = budgets;
    }

    /**
     * How much is drawn.
     *
     * @param draws 1 to {@link Simulation#MOST_DRAWS}
     * @param seed from which all draws come
     */
    public record Drawing(int draws, long seed) {
        /** What is drawn where nobody says how much. */
        public static final Drawing USUAL = new Drawing(Simulation.USUAL_DRAWS, Simulation.USUAL_SEED);
    }

    /** The names of the scenarios of a budget; empty where it can not be read. */
    public List<String> scenarioNames(String budget) {
        return budgets.names(budget, opened -> names(opened.plan()));
    }

    private static List<String> names(Plan plan) {
        return plan.budget().scenarios().stream()
                .map(scenario -> scenario.id().name())
                .toList();
    }

    /**
     * What the budget comes to over many draws of what is uncertain in it.
     *
     * @param line one line; empty is the totals and the contracts
     * @param progress hears how far it is, and may stop it
     */
    public Reply simulate(String budget, Optional<String> line, Drawing drawing, Progress progress) {
        return budgets.about(budget, opened -> {
            Plan plan = opened.plan();
            List<LineId> wanted = line.isEmpty() ? usual(plan) : Desk.lines(plan, line.get());
            if (wanted.size() != 1 && line.isPresent()) {
                return Desk.notOne(opened, line.get(), wanted);
            }
            try {
                return Simulation.of(
                                plan.results(),
                                plan.budget().uncertain(),
                                wanted,
                                drawing.draws(),
                                drawing.seed(),
                                progress)
                        .map(simulation -> Reply.of(new RiskTables(opened).simulation(wanted, simulation)))
                        .orElseGet(() -> Reply.refused(Status.ANSWER_IS_NO, Finding.error(new DeskProblem.Stopped())));
            } catch (DividedByZero e) {
                return divided(opened, e);
            } catch (DrawnOpening e) {
                return Reply.refused(
                        Status.ANSWER_IS_NO,
                        Finding.error(new DeskProblem.StartsUncertain(
                                e.line().name(), e.drawn().name())));
            }
        });
    }

    /** The totals and the contracts. */
    private static List<LineId> usual(Plan plan) {
        List<LineId> usual = new ArrayList<>(List.of(Plan.STRUCTURAL, Plan.INCIDENTAL, Plan.TOTAL));
        plan.contracts().forEach(contract -> usual.add(contract.total()));
        return usual;
    }

    private static Reply divided(Opened opened, DividedByZero e) {
        Set<LineId> behind = opened.plan()
                .results()
                .calculation()
                .only(e.divisor().accept(new References()).stream()
                        .map(Expr.Reference::line)
                        .toList())
                .byId()
                .keySet();
        List<String> uncertain = opened.plan().budget().uncertain().stream()
                .filter(each -> behind.contains(LineId.of(each.of())))
                .map(each -> each.id().name())
                .toList();
        return Reply.refused(
                Status.ANSWER_IS_NO,
                Finding.error(new DeskProblem.DividesByZero(
                        e.line().name(), formulaAt(opened, e.line()), e.year(), uncertain)));
    }

    private static DeskProblem.ScenarioDivides divided(Opened opened, Scenario scenario, DividedByZero e) {
        return new DeskProblem.ScenarioDivides(
                scenario.id().name(), e.line().name(), formulaAt(opened, e.line()), e.year());
    }

    /** Where the formula of a line is written; empty where a user wrote none. */
    private static Optional<String> formulaAt(Opened opened, LineId line) {
        return opened.plan().budget().formulas().stream()
                .filter(formula -> LineId.of(formula.path()).equals(line))
                .findFirst()
                .flatMap(formula -> opened.places().apply(formula.at()));
    }

    /**
     * A contract beside other forms on the same demand, for the payer and for the provider.
     *
     * @param contract its name
     * @param progress hears how far the draws are, and may stop them
     */
    public Reply beside(String budget, String contract, CompareAsked asked, Drawing drawing, Progress progress) {
        return budgets.about(
                budget,
                opened -> Desk.aboutContract(opened, contract, cost -> {
                    try {
                        return new Comparing(opened, cost, asked, drawing, progress).reply();
                    } catch (DividedByZero e) {
                        return divided(opened, e);
                    }
                }));
    }

    /** The scenarios of a budget. */
    public Reply scenarios(String budget) {
        return budgets.about(budget, opened -> Reply.of(new RiskTables(opened).scenarios()));
    }

    /** One scenario: what it sets, and what that makes of every amount. */
    public Reply scenario(String budget, String name) {
        return budgets.about(
                budget,
                opened -> named(opened, name)
                        .map(scenario -> {
                            try {
                                return Reply.of(
                                        new RiskTables(opened).scenario(scenario, results(opened.plan(), scenario)));
                            } catch (DividedByZero e) {
                                return Reply.refused(Status.ANSWER_IS_NO, Finding.error(divided(opened, scenario, e)));
                            }
                        })
                        .orElseGet(() -> unknown(opened, name)));
    }

    /**
     * Scenarios beside the budget as it is.
     *
     * @param name one scenario; empty is all of them
     */
    public Reply compared(String budget, Optional<String> name) {
        return budgets.about(budget, opened -> {
            Plan plan = opened.plan();
            if (name.isPresent() && named(opened, name.get()).isEmpty()) {
                return unknown(opened, name.get());
            }
            List<LineId> lines = RiskTables.compared(plan);
            Map<Scenario, Results> results = new LinkedHashMap<>();
            List<Finding> divided = new ArrayList<>();
            for (Scenario each : plan.budget().scenarios()) {
                if (name.isEmpty() || each.id().name().equals(name.get())) {
                    try {
                        results.put(
                                each,
                                RiskResults.of(
                                        plan, each, plan.results().calculation().only(lines)));
                    } catch (DividedByZero e) {
                        divided.add(Finding.error(divided(opened, each, e)));
                    }
                }
            }
            View view = new RiskTables(opened).compared(results);
            return new Reply(divided.isEmpty() ? Status.DONE : Status.ANSWER_IS_NO, Optional.of(view), divided);
        });
    }

    private static Optional<Scenario> named(Opened opened, String name) {
        return opened.plan().budget().scenarios().stream()
                .filter(scenario -> scenario.id().name().equals(name))
                .findFirst();
    }

    private static Reply unknown(Opened opened, String name) {
        List<String> known = names(opened.plan());
        return Reply.refused(
                Status.WRONG_USE,
                Finding.error(new DeskProblem.UnknownScenario(name, opened.name(), Near.to(name, known), known)));
    }

    /** What every line is when the scenario comes true. */
    static Results results(Plan plan, Scenario scenario) {
        return RiskResults.of(plan, scenario, plan.results().calculation());
    }
}
