package vierkant.plan;

import java.math.BigDecimal;
import java.util.TreeMap;
import vierkant.calc.LineId;
import vierkant.calc.Results;
import vierkant.model.Figure;
import vierkant.model.Origin;
import vierkant.model.Path;
import vierkant.model.Values;

/** Figures out of results. */
final class Figures {
    private Figures() {}

    /** What a line is in each year, kept as a figure of its own. */
    static Figure kept(Results results, LineId line, Origin origin, Path path) {
        TreeMap<Integer, BigDecimal> byYear = new TreeMap<>();
        results.calculation().years().all().forEach(year -> byYear.put(year, results.in(year, line)));
        return new Figure(new Values.Yearly(byYear), origin, path);
    }
}
