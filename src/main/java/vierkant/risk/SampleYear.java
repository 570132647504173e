package vierkant.risk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vierkant.calc.LineId;

/** One year of a block of draws: what its lines are, as far as they were worked out. */
final class SampleYear {
    private final int year;
    private final int size;
    private final Map<LineId, double[]> before;
    private final Map<LineId, double[]> now = new HashMap<>();
    private final Map<List<LineId>, Ordered> orders = new HashMap<>();

    /**
     * @param size of the block
     * @param before results of the year before, or the openings in the first year
     */
    SampleYear(int year, int size, Map<LineId, double[]> before) {
        this.year = year;
        this.size = size;
        this.before = before;
    }

    int year() {
        return year;
    }

    /** How many draws there are. */
    int size() {
        return size;
    }

    void put(LineId line, double[] draws) {
        now.put(line, draws);
    }

    /** The lines of this year so far. */
    Map<LineId, double[]> lines() {
        return now;
    }

    double[] now(LineId line) {
        return known(now, line);
    }

    List<double[]> now(List<LineId> lines) {
        return lines.stream().map(this::now).toList();
    }

    double[] before(LineId line) {
        return known(before, line);
    }

    /** Some lines of this year in order. */
    Ordered ordered(List<LineId> lines) {
        return orders.computeIfAbsent(lines, these -> new Ordered(now(these), size));
    }

    private static double[] known(Map<LineId, double[]> results, LineId line) {
        return Objects.requireNonNull(results.get(line), () -> "no result of " + line);
    }
}
