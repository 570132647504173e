package vierkant.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
import vierkant.model.Likelihood;
import vierkant.model.Uncertain;
import vierkant.model.Unit;
import vierkant.risk.Outlook;
import vierkant.risk.Progress;
import vierkant.risk.Simulation;
import vierkant.text.Message;

/**
 * Which input moves the cost of a contract the most: each uncertain or assumed one at a low and at a high number, all others as
 * they are.
 */
public final class Tornado {
    /** Enough to tell what moves much from what moves little. */
    private static final int MOST_DRAWS = 20_000;

    /** Enough to tell which are the first ten, where there are more. */
    private static final int SCREENING_DRAWS = 1_000;

    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final int SHOWN = 10;

    private final Plan plan;
    private final ContractComparison comparison;
    private final LineId cost;
    private final Calculation behind;
    private final int draws;
    private final long seed;

    /** @param draws at least 1; no more than are needed are used */
    public Tornado(Plan plan, ContractComparison comparison, int draws, long seed) {
        this.plan = plan;
        this.comparison = comparison;
        this.cost = comparison.asAgreed().cost();
        this.behind = plan.results().calculation().only(List.of(cost));
        this.draws = Math.min(MOST_DRAWS, draws);
        this.seed = seed;
    }

    /** What was tried. */
    public enum Tried implements Message {
        /** What it falls below, and rises above, in one of ten draws. */
        P10_P90,
        /** That it happens, and that it does not. */
        EITHER,
        /** A tenth less and more; a part of something at most the whole. */
        TEN_PERCENT
    }

    /**
     * One input at a low and a high number.
     *
     * @param low what the contract as agreed costs then, over all years
     * @param high the same with the high number
     * @param moreAtLow how much more it costs with the low number than with all inputs as they are, in the same draws; over all years
     * @param moreAtHigh the same with the high number
     * @param width by how much the second is more on average, in euro
     */
    public record Swing(
            Row input,
            Tried tried,
            Outlook low,
            Outlook high,
            Outlook moreAtLow,
            Outlook moreAtHigh,
            BigDecimal width) {
        BigDecimal size() {
            return width.abs();
        }
    }

    /** An input with the numbers at which it is tried, by year. */
    private record Trial(LineId line, Tried tried, Map<Integer, BigDecimal> low, Map<Integer, BigDecimal> high) {}

    /** How many draws are used. */
    public int draws() {
        return draws;
    }

    ContractComparison comparison() {
        return comparison;
    }

    /** Those that move it most, the largest first. */
    public List<Swing> swings() {
        Simulation asItIs = simulation(behind, cost, Optional.empty(), draws);
        return first(trials()).stream()
                .map(trial -> swing(trial, asItIs))
                .filter(swing -> swing.width().signum() != 0)
                .sorted(Comparator.comparing(Swing::size).reversed())
                .toList();
    }

    /** Those that are worth all draws. */
    private List<Trial> first(List<Trial> trials) {
        if (trials.size() <= SHOWN) {
            return trials;
        }
        int enough = Math.min(SCREENING_DRAWS, draws);
        Map<Trial, BigDecimal> sizes = new LinkedHashMap<>();
        trials.forEach(trial -> sizes.put(
                trial,
                at(trial, trial.high(), enough)
                        .moreThan(at(trial, trial.low(), enough), cost)
                        .mean()
                        .abs()));
        return sizes.entrySet().stream()
                .sorted(Map.Entry.<Trial, BigDecimal>comparingByValue().reversed())
                .limit(SHOWN)
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<Trial> trials() {
        List<Trial> trials = new ArrayList<>();
        for (Uncertain uncertain : plan.budget().uncertain()) {
            LineId line = LineId.of(uncertain.of());
            if (behind.byId().containsKey(line)) {
                trials.add(trial(uncertain, line));
            }
        }
        for (Row row : plan.assumptions()) {
            boolean isUncertain = plan.budget().uncertain().stream()
                    .anyMatch(each -> LineId.of(each.of()).equals(row.id()));
            boolean isNumber =
                    !row.line().unit().equals(Unit.FLAG) && !row.line().unit().equals(Unit.DATE);
            if (!isUncertain && isNumber && behind.byId().containsKey(row.id())) {
                trials.add(new Trial(
                        row.id(),
                        Tried.TEN_PERCENT,
                        times(row.id(), BigDecimal.ONE.subtract(TENTH)),
                        times(row.id(), BigDecimal.ONE.add(TENTH))));
            }
        }
        return trials;
    }

    private Simulation simulation(Calculation of, LineId wanted, Optional<LineId> fixed, int enough) {
        List<Uncertain> drawn = plan.budget().uncertain().stream()
                .filter(each -> of.byId().containsKey(LineId.of(each.of())))
                .filter(each -> fixed.isEmpty() || !fixed.get().equals(LineId.of(each.of())))
                .toList();
        return Simulation.of(Results.of(of), drawn, List.of(wanted), enough, seed, Progress.SILENT)
                .orElseThrow();
    }

    /** Something uncertain at what it falls below, and rises above, in one of ten draws; or as it happens and does not. */
    private Trial trial(Uncertain uncertain, LineId line) {
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
            return new Trial(line, Tried.EITHER, low, high);
        }
        Simulation own = simulation(behind.only(List.of(line)), line, Optional.empty(), draws);
        for (int year : years) {
            Outlook seen = own.in(year, line);
            low.put(year, seen.p10());
            high.put(year, seen.p90());
        }
        return new Trial(line, Tried.P10_P90, low, high);
    }

    private Simulation at(Trial trial, Map<Integer, BigDecimal> numbers, int enough) {
        return simulation(behind.with(Map.of(trial.line(), numbers)), cost, Optional.of(trial.line()), enough);
    }

    private Swing swing(Trial trial, Simulation asItIs) {
        Simulation atLow = at(trial, trial.low(), draws);
        Simulation atHigh = at(trial, trial.high(), draws);
        return new Swing(
                Objects.requireNonNull(plan.rows().get(trial.line())),
                trial.tried(),
                atLow.total(cost),
                atHigh.total(cost),
                atLow.moreThan(asItIs, cost),
                atHigh.moreThan(asItIs, cost),
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
}
