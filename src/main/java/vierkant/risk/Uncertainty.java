package vierkant.risk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vierkant.calc.LineId;
import vierkant.calc.Results;
import vierkant.model.Figure;
import vierkant.model.Likelihood;
import vierkant.model.Uncertain;
import vierkant.model.Unit;

/** What a budget says of uncertain inputs, as draws. */
public final class Uncertainty implements Likelihood.Visitor<Draws> {
    private static final double MONTHS = 12;

    private final Results results;
    private final LineId line;
    private final double persistence;
    private final long seed;

    private Uncertainty(Results results, Uncertain uncertain, long seed) {
        this.results = results;
        this.line = LineId.of(uncertain.of());
        this.persistence =
                uncertain.persistence().map(figure -> number(figure, 0)).orElse(0.0);
        this.seed = seed;
    }

    /**
     * Draws for each uncertain input.
     *
     * @param results of the evaluation: an input is what they say in years of which nothing uncertain is said
     * @param seed one for all, each input has a stream of its own
     * @throws IllegalArgumentException where an input is not in the calculation
     */
    public static Map<LineId, Draws> of(Results results, List<Uncertain> uncertain, long seed) {
        Map<LineId, Draws> draws = new LinkedHashMap<>();
        for (Uncertain each : uncertain) {
            Uncertainty reading = new Uncertainty(results, each, seed);
            draws.put(reading.line, each.likelihood().accept(reading));
        }
        return draws;
    }

    @Override
    public Draws range(Likelihood.Range range) {
        List<Distribution> byYear = new ArrayList<>();
        for (int year : years()) {
            byYear.add(
                    range.low().values().names(year) && isGiven(year)
                            ? new Distribution.Range(
                                    number(range.low(), year),
                                    range.likely()
                                            .filter(likely -> likely.values().names(year))
                                            .map(likely -> number(likely, year))
                                            .orElse(planned(year)),
                                    number(range.high(), year))
                            : fixed(year));
        }
        return variable(byYear);
    }

    @Override
    public Draws arrivals(Likelihood.Arrivals arrivals) {
        List<Distribution> byYear = new ArrayList<>();
        for (int year : years()) {
            boolean known = isGiven(year)
                    && arrivals.arrivals().values().names(year)
                    && arrivals.stay().stream().allMatch(stay -> stay.values().names(year));
            double stay =
                    arrivals.stay().map(figure -> number(figure, year) / MONTHS).orElse(1.0);
            byYear.add(known ? new Distribution.Occupancy(number(arrivals.arrivals(), year), stay) : fixed(year));
        }
        return variable(byYear);
    }

    @Override
    public Draws history(Likelihood.History history) {
        List<Double> seen =
                history.seen().stream().map(figure -> number(figure, 0)).toList();
        return history.again() == Likelihood.Again.NUMBERS ? again(seen) : changing(seen);
    }

    private Draws again(List<Double> seen) {
        List<Distribution> byYear = new ArrayList<>();
        for (int year : years()) {
            byYear.add(isGiven(year) ? new Distribution.History(seen) : fixed(year));
        }
        return variable(byYear);
    }

    /** Each year the year before times a ratio that was seen; the first year is what the budget says. */
    private Draws changing(List<Double> seen) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 1; i < seen.size(); i++) {
            ratios.add(seen.get(i) / seen.get(i - 1));
        }
        List<Integer> years = years();
        List<Boolean> given = years.stream().map(this::isGiven).toList();
        List<Double> planned = years.stream().map(this::planned).toList();
        Draws changes = variable(years.stream()
                .<Distribution>map(year -> new Distribution.History(ratios))
                .toList());
        return (block, byYear) -> {
            changes.fill(block, byYear);
            for (int year = 0; year < byYear.length; year++) {
                boolean goesOn = year > 0 && given.get(year) && given.get(year - 1);
                for (int i = 0; i < byYear[year].length; i++) {
                    byYear[year][i] = goesOn ? byYear[year - 1][i] * byYear[year][i] : planned.get(year);
                }
            }
        };
    }

    @Override
    public Draws chance(Likelihood.Chance chance) {
        List<Integer> years = years();
        // the chance of a yes is that of a yes, whatever the budget says
        boolean isFlag = results.line(line).unit().equals(Unit.FLAG);
        List<Double> otherwise =
                years.stream().map(year -> isFlag ? 0.0 : planned(year)).toList();
        List<Double> then = years.stream()
                .map(year -> chance.then().values().names(year) ? number(chance.then(), year) : planned(year))
                .toList();
        Distribution happens = new Distribution.Chance(number(chance.chance(), 0));
        Draws draws = new Variable(line.name(), List.of(happens), 0, seed);
        return (block, byYear) -> {
            double[][] happened = new double[1][byYear.length == 0 ? 0 : byYear[0].length];
            draws.fill(block, happened);
            for (int year = 0; year < byYear.length; year++) {
                for (int i = 0; i < byYear[year].length; i++) {
                    byYear[year][i] = happened[0][i] == 1 ? then.get(year) : otherwise.get(year);
                }
            }
        };
    }

    private Draws variable(List<Distribution> byYear) {
        return new Variable(line.name(), byYear, persistence, seed);
    }

    private List<Integer> years() {
        return results.calculation().years().all();
    }

    private Distribution fixed(int year) {
        return new Distribution.Fixed(planned(year));
    }

    private double planned(int year) {
        return results.in(year, line).doubleValue();
    }

    /** Where nobody gave a number there is nothing to be uncertain of. */
    private boolean isGiven(int year) {
        return results.isGiven(year, line);
    }

    private static double number(Figure figure, int year) {
        return figure.values().in(year).doubleValue();
    }
}
