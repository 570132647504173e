package vierkant.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vierkant.model.Figure;
import vierkant.model.Values;

/** What figures add up to, year by year where they differ by year. */
final class Sums {
    private Sums() {}

    /** Reports a field of which the figures do not add up to 100 %. */
    static void to100(Mapping in, Field<?> field, Collection<Figure> fractions) {
        Map<BigDecimal, List<Integer>> wrong = byValue(in, fractions);
        wrong.remove(BigDecimal.ONE);
        wrong.forEach((sum, years) ->
                in.report(field, new ReadingProblem.SumNot100(in.path().then(field.name()), sum, years)));
    }

    /**
     * The sums of figures, each with the years in which it holds; no years where nothing differs by year.
     *
     * @return sums without trailing zeros
     */
    static Map<BigDecimal, List<Integer>> byValue(Mapping in, Collection<Figure> figures) {
        Map<BigDecimal, List<Integer>> sums = new TreeMap<>();
        if (figures.stream().allMatch(figure -> figure.values() instanceof Values.Constant)) {
            sums.put(sum(figures, 0), List.of());
            return sums;
        }
        for (int year : in.neededYears()) {
            sums.computeIfAbsent(sum(figures, year), sum -> new ArrayList<>()).add(year);
        }
        return sums;
    }

    private static BigDecimal sum(Collection<Figure> figures, int year) {
        BigDecimal sum =
                figures.stream().map(figure -> figure.values().in(year)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.signum() == 0 ? BigDecimal.ZERO : sum.stripTrailingZeros();
    }
}
