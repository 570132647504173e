package vierkant.desk;

import static vierkant.desk.Tables.column;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import vierkant.calc.Calculation;
import vierkant.calc.LineId;
import vierkant.calc.Results;
import vierkant.calc.Row;
import vierkant.contract.ContractComparison;
import vierkant.desk.CompareText.Heading;
import vierkant.desk.CompareText.Tried;
import vierkant.model.Likelihood;
import vierkant.model.Uncertain;
import vierkant.model.Unit;
import vierkant.plan.Plan;
import vierkant.risk.Outlook;
import vierkant.risk.Progress;
import vierkant.risk.Simulation;
import vierkant.text.Message;

/** What other numbers for its inputs would make of a contract beside other forms, on average over what is uncertain. */
final class CompareTrials {
    /** Enough to tell what moves much from what moves little. */
    private static final int DRAWS = 20_000;

    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final int SHOWN = 10;

    private final Plan plan;
    private final ContractComparison comparison;
    private final RiskDesk.Drawing drawing;
    private final Calculation calculation;

    /** @param drawing of the comparison itself */
    CompareTrials(Plan plan, ContractComparison comparison, RiskDesk.Drawing drawing) {
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

    private Simulation simulation(Calculation of, List<LineId> wanted, Optional<LineId> fixed, int draws) {
        List<Uncertain> drawn = plan.budget().uncertain().stream()
                .filter(each -> of.byId().containsKey(LineId.of(each.of())))
                .filter(each -> fixed.isEmpty() || !fixed.get().equals(LineId.of(each.of())))
                .toList();
        return Simulation.of(Results.of(of), drawn, wanted, draws, drawing.seed(), Progress.SILENT)
                .orElseThrow();
    }

    // what moves the answer most

    /**
     * One input at a low and a high number.
     *
     * @param low what the contract as agreed costs then
     * @param high the same with the high number
     * @param width by how much the second is more
     */
    private record Swing(Row input, Tried tried, Outlook low, Outlook high, BigDecimal width) {}

    Table tornado() {
        LineId cost = comparison.asAgreed().cost();
        Calculation behind = calculation.only(List.of(cost));
        List<Swing> swings = new ArrayList<>();
        for (Uncertain uncertain : plan.budget().uncertain()) {
            LineId line = LineId.of(uncertain.of());
            if (behind.byId().containsKey(line)) {
                swings.add(swing(behind, cost, uncertain, line));
            }
        }
        for (Row row : plan.assumptions()) {
            boolean isUncertain = plan.budget().uncertain().stream()
                    .anyMatch(each -> LineId.of(each.of()).equals(row.id()));
            boolean isNumber =
                    !row.line().unit().equals(Unit.FLAG) && !row.line().unit().equals(Unit.DATE);
            if (!isUncertain && isNumber && behind.byId().containsKey(row.id())) {
                swings.add(swing(
                        behind,
                        cost,
                        row.id(),
                        Tried.TEN_PERCENT,
                        times(row.id(), BigDecimal.ONE.subtract(TENTH)),
                        times(row.id(), BigDecimal.ONE.add(TENTH))));
            }
        }
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
                swings.stream()
                        .filter(swing -> swing.width().signum() != 0)
                        .sorted(Comparator.comparing(
                                        (Swing swing) -> swing.width().abs())
                                .reversed())
                        .limit(SHOWN)
                        .map(swing -> Table.Row.of(
                                new Cell.Name(swing.input().id().name()),
                                new Cell.Text(swing.input().label()),
                                Tables.code(swing.tried()),
                                new Cell.Estimate(swing.low().mean(), Unit.EURO),
                                new Cell.Estimate(swing.high().mean(), Unit.EURO),
                                new Cell.Estimate(swing.width(), Unit.EURO)))
                        .toList());
    }

    /** Something uncertain at what it falls below, and rises above, in one of ten draws; or as it happens and does not. */
    private Swing swing(Calculation behind, LineId cost, Uncertain uncertain, LineId line) {
        List<Integer> years = plan.budget().years().all();
        Map<Integer, BigDecimal> low = new TreeMap<>();
        Map<Integer, BigDecimal> high = new TreeMap<>();
        if (uncertain.likelihood() instanceof Likelihood.Chance chance) {
            boolean isFlag = plan.results().line(line).unit().equals(Unit.FLAG);
            for (int year : years) {
                BigDecimal planned = plan.results().in(year, line);
                low.put(year, isFlag ? BigDecimal.ZERO : planned);
                high.put(
                        year,
                        chance.then().values().names(year)
                                ? chance.then().values().in(year)
                                : planned);
            }
            return swing(behind, cost, line, Tried.EITHER, low, high);
        }
        Simulation own = simulation(behind.only(List.of(line)), List.of(line), Optional.empty(), draws());
        for (int year : years) {
            Outlook seen = own.in(year, line);
            low.put(year, seen.p10());
            high.put(year, seen.p90());
        }
        return swing(behind, cost, line, Tried.P10_P90, low, high);
    }

    private Swing swing(
            Calculation behind,
            LineId cost,
            LineId line,
            Tried tried,
            Map<Integer, BigDecimal> low,
            Map<Integer, BigDecimal> high) {
        Simulation atLow = simulation(behind.with(Map.of(line, low)), List.of(cost), Optional.of(line), draws());
        Simulation atHigh = simulation(behind.with(Map.of(line, high)), List.of(cost), Optional.of(line), draws());
        return new Swing(
                Objects.requireNonNull(plan.rows().get(line)),
                tried,
                atLow.total(cost),
                atHigh.total(cost),
                atHigh.moreThan(atLow, cost).mean());
    }

    /** What an input is in each year, so many times; a part of something stays at most the whole of it. */
    private Map<Integer, BigDecimal> times(LineId line, BigDecimal factor) {
        boolean isPercentage = plan.results().line(line).unit().equals(Unit.PERCENT);
        Map<Integer, BigDecimal> byYear = new TreeMap<>();
        plan.budget().years().all().stream()
                .filter(year -> plan.results().isGiven(year, line))
                .forEach(year -> {
                    BigDecimal planned = plan.results().in(year, line);
                    BigDecimal tried = planned.multiply(factor);
                    boolean isPart = isPercentage && planned.compareTo(BigDecimal.ONE) <= 0;
                    byYear.put(year, isPart ? tried.min(BigDecimal.ONE) : tried);
                });
        return byYear;
    }

    private int draws() {
        return Math.min(DRAWS, drawing.draws());
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
            Simulation simulation = simulation(trial.calculation(), wanted, Optional.empty(), drawing.draws());
            Outlook cost = simulation.above(trial.form().cost(), budget);
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
