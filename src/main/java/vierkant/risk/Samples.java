package vierkant.risk;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import vierkant.calc.LineId;
import vierkant.model.Years;

/** The results of some lines in each year, over many draws; a draw has the same place in all of them. */
public final class Samples {
    private final Years years;
    private final int draws;
    private final Map<LineId, double[][]> byLine;

    Samples(Years years, int draws, Map<LineId, double[][]> byLine) {
        this.years = years;
        this.draws = draws;
        this.byLine = new LinkedHashMap<>(byLine);
    }

    /** How many draws there are, at least 1. */
    public int draws() {
        return draws;
    }

    /** The lines whose results these are. */
    public Set<LineId> lines() {
        return Collections.unmodifiableSet(byLine.keySet());
    }

    /**
     * The results of a line in a year, draw by draw, in the line's unit.
     *
     * @throws IllegalArgumentException where the line was not asked for, or the year is not on the axis
     */
    public double[] in(int year, LineId line) {
        double[][] found = byLine.get(line);
        if (found == null || !years.contains(year)) {
            throw new IllegalArgumentException("line " + line + " was not sampled in " + year);
        }
        double[] own = found[year - years.first()];
        return Arrays.copyOf(own, own.length);
    }

    /** The sum over the years of a line, draw by draw. */
    public double[] total(LineId line) {
        double[] sum = new double[draws];
        for (int year : years.all()) {
            double[] of = in(year, line);
            for (int i = 0; i < draws; i++) {
                sum[i] += of[i];
            }
        }
        return sum;
    }
}
