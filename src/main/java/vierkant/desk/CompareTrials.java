package vierkant.desk;

import static vierkant.desk.Tables.column;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vierkant.calc.Calculation;
import vierkant.calc.LineId;
import vierkant.calc.Results;
import vierkant.contract.ContractComparison;
import vierkant.desk.CompareText.Heading;
import vierkant.model.Uncertain;
import vierkant.model.Unit;
import vierkant.plan.Plan;
import vierkant.plan.Tornado;
import vierkant.risk.Outlook;
import vierkant.risk.Progress;
import vierkant.risk.Simulation;
import vierkant.text.Message;

/** What other numbers for its inputs would make of a contract beside other forms, on average over what is uncertain. */
final class CompareTrials {
    private final Plan plan;
    private final ContractComparison comparison;
    private final RiskDesk.Drawing drawing;
    private final BigDecimal alike;
    private final Calculation calculation;

    /**
     * @param drawing of the comparison itself
     * @param alike euro: what differs less counts as equal
     */
    CompareTrials(Plan plan, ContractComparison comparison, RiskDesk.Drawing drawing, BigDecimal alike) {
        this.alike = alike;
        this.plan = plan;
        this.comparison = comparison;
        this.drawing = drawing;
        List<LineId> wanted = new ArrayList<>(List.of(comparison.budget()));
        comparison.forms().forEach(form -> {
            wanted.add(form.cost());
            form.margin().ifPresent(wanted::add);
        });
        this.calculation = plan.results().calculation().only(wanted);
    }

    private Simulation simulation(Calculation of, List<LineId> wanted) {
        List<Uncertain> drawn = plan.budget().uncertain().stream()
                .filter(each -> of.byId().containsKey(LineId.of(each.of())))
                .toList();
        return Simulation.of(Results.of(of), drawn, wanted, drawing.draws(), drawing.seed(), Progress.SILENT)
                .orElseThrow();
    }

    /** What moves the cost of the contract as it is the most. */
    Table tornado() {
        return new Table(
                "tornado",
                new CompareText.TornadoTitle(),
                List.of(
                        column("input", RiskText.Heading.INPUT),
                        column("label", new DeskText.LabelHeading()),
                        column("tried", Heading.TRIED),
                        column("at-low", Heading.AT_LOW),
                        column("at-high", Heading.AT_HIGH),
                        column("swing", Heading.SWING)),
                new Tornado(plan, comparison, drawing.draws(), drawing.seed())
                        .swings().stream()
                                .map(swing -> Table.Row.of(
                                        new Cell.Name(swing.input().id().name()),
                                        new Cell.Text(swing.input().label()),
                                        Tables.code(swing.tried()),
                                        new Cell.Estimate(swing.low().mean(), Unit.EURO),
                                        new Cell.Estimate(swing.high().mean(), Unit.EURO),
                                        new Cell.Estimate(swing.width(), Unit.EURO)))
                                .toList());
    }

    // what parties negotiate about

    /**
     * A bandwidth with another number for one of its terms.
     *
     * @param number of the term
     * @param calculation with it
     * @param form the bandwidth in that calculation
     */
    record Trial(BigDecimal number, Calculation calculation, ContractComparison.Beside form) {}

    /** The contract as agreed, with another number for one of its terms and all else as it is. */
    Trial agreedWith(LineId term, BigDecimal number) {
        Map<Integer, BigDecimal> byYear = new TreeMap<>();
        plan.budget().years().all().forEach(year -> byYear.put(year, number));
        return new Trial(number, calculation.with(Map.of(term, byYear)), comparison.asAgreed());
    }

    /**
     * A bandwidth at one number after another for one of its terms.
     *
     * @param unit of the term
     */
    Table terms(String key, Heading heading, Message title, Unit unit, List<Trial> trials) {
        BigDecimal budget = plan.results().total(comparison.budget());
        List<Table.Row> rows = new ArrayList<>();
        for (Trial trial : trials) {
            List<LineId> wanted = new ArrayList<>(List.of(trial.form().cost()));
            trial.form().margin().ifPresent(wanted::add);
            Simulation simulation = simulation(trial.calculation(), wanted);
            Outlook cost = simulation.above(trial.form().cost(), budget, alike);
            Optional<Outlook> margin = trial.form().margin().map(simulation::total);
            rows.add(Table.Row.of(
                    new Cell.Amount(trial.number(), unit),
                    new Cell.Estimate(cost.mean(), Unit.EURO),
                    new Cell.Estimate(cost.p90(), Unit.EURO),
                    new Cell.Estimate(cost.chanceAbove(), Unit.PERCENT),
                    estimate(margin.map(Outlook::mean)),
                    estimate(margin.map(Outlook::p10))));
        }
        return new Table(
                key,
                title,
                List.of(
                        column("number", heading),
                        column("mean", Heading.MEAN),
                        column("p90", RiskText.Heading.P90),
                        column("chance-above", Heading.OVER_BUDGET),
                        column("margin", Heading.MARGIN),
                        column("margin-p10", Heading.MARGIN_P10)),
                rows);
    }

    private static Cell estimate(Optional<BigDecimal> amount) {
        return amount.<Cell>map(each -> new Cell.Estimate(each, Unit.EURO)).orElse(new Cell.Empty());
    }
}
