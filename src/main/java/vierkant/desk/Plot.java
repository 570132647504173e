package vierkant.desk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import vierkant.model.Unit;
import vierkant.text.Message;

/**
 * Lines over the same numbers, for the eye: everything in it stands in a table as well.
 *
 * @param title what it shows
 * @param across what the numbers below it are
 * @param xs at least two, rising
 * @param unit of what is drawn
 * @param series at least one
 */
public record Plot(Message title, Message across, List<BigDecimal> xs, Unit unit, List<Series> series) {
    public Plot {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(across, "across");
        xs = List.copyOf(xs);
        series = List.copyOf(series);
        int points = xs.size();
        if (points < 2
                || series.isEmpty()
                || series.stream().anyMatch(each -> each.ys().size() != points)) {
            throw new IllegalArgumentException("a plot of " + series.size() + " series over " + points + " numbers");
        }
    }

    /**
     * One line.
     *
     * @param ys one for each number below
     */
    public record Series(Message name, List<BigDecimal> ys) {
        public Series {
            Objects.requireNonNull(name, "name");
            ys = List.copyOf(ys);
        }
    }
}
