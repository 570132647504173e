package vierkant.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import vierkant.calc.Calculation;
import vierkant.calc.LineId;
import vierkant.calc.Results;
import vierkant.contract.ContractComparison;

/**
 * A contract and other forms at one demand after another: each year the same demand, and all years together. Whatever makes up the
 * demand moves in proportion.
 */
public final class DemandSweep {
    private static final MathContext EXACT = new MathContext(40);
    /** So many parts a range is first looked at in; what turns twice within a part is not seen. */
    private static final int PARTS = 64;
    /** A turning point is found to this part of the range. */
    private static final BigDecimal FINE = new BigDecimal("0.000001");

    private final Calculation calculation;
    private final Results planned;
    private final ContractComparison comparison;

    public DemandSweep(Plan plan, ContractComparison comparison) {
        List<LineId> wanted = new ArrayList<>(List.of(comparison.volume(), comparison.shareOfYear()));
        comparison.forms().forEach(form -> {
            wanted.add(form.cost());
            form.margin().ifPresent(wanted::add);
        });
        wanted.addAll(comparison.demand());
        this.calculation = plan.results().calculation().only(wanted);
        this.planned = Results.of(calculation);
        this.comparison = comparison;
    }

    /** The years in which the contract runs and care is planned: elsewhere no demand can be set. */
    public List<Integer> years() {
        return calculation.years().all().stream()
                .filter(year -> planned.in(year, comparison.volume()).signum() > 0
                        && planned.in(year, comparison.shareOfYear()).signum() > 0)
                .toList();
    }

    /**
     * What every line is at a demand.
     *
     * @param demand as the year's average for place-equivalents, otherwise what a whole year uses; at least 0
     */
    public Results at(BigDecimal demand) {
        Map<LineId, Map<Integer, BigDecimal>> numbers = new LinkedHashMap<>();
        for (LineId input : comparison.demand()) {
            Map<Integer, BigDecimal> byYear = new TreeMap<>();
            for (int year : years()) {
                BigDecimal care = demand.multiply(planned.in(year, comparison.shareOfYear()), EXACT);
                byYear.put(
                        year,
                        planned.in(year, input)
                                .multiply(care, EXACT)
                                .divide(planned.in(year, comparison.volume()), EXACT));
            }
            numbers.put(input, byYear);
        }
        return Results.of(calculation.with(numbers));
    }

    /** A demand from which on something is otherwise. */
    public record Turn<T>(BigDecimal from, T now) {}

    /**
     * How something depends on the demand.
     *
     * @param from at least 0
     * @param to above that
     * @param what of the results at a demand
     * @return what it is at the beginning, and each demand from which on it is something else, in order
     */
    public <T> List<Turn<T>> turns(BigDecimal from, BigDecimal to, Function<Results, T> what) {
        List<Turn<T>> turns = new ArrayList<>();
        BigDecimal width = to.subtract(from);
        BigDecimal before = from;
        T was = what.apply(at(from));
        turns.add(new Turn<>(from, was));
        for (int part = 1; part <= PARTS; part++) {
            BigDecimal here =
                    from.add(width.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(PARTS), EXACT));
            T now = what.apply(at(here));
            if (!now.equals(was)) {
                turns.add(new Turn<>(turn(before, here, was, width, what), now));
            }
            before = here;
            was = now;
        }
        return turns;
    }

    /** Halves the part in which it turns until that is fine enough. */
    private <T> BigDecimal turn(BigDecimal low, BigDecimal high, T was, BigDecimal width, Function<Results, T> what) {
        BigDecimal below = low;
        BigDecimal above = high;
        while (above.subtract(below).compareTo(width.multiply(FINE)) > 0) {
            BigDecimal middle = below.add(above).divide(BigDecimal.valueOf(2), EXACT);
            if (what.apply(at(middle)).equals(was)) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return above;
    }
}
