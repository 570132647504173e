package vierkant.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The numbers of one figure: the same in every year, or one for each year that is named. */
public sealed interface Values {
    /** The number that holds in a year; zero in a year that is not named. */
    BigDecimal in(int year);

    /** Whether somebody gave a number for a year. */
    boolean names(int year);

    /**
     * One number for every year.
     *
     * @param value in the figure's unit
     */
    record Constant(BigDecimal value) implements Values {
        public Constant {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public BigDecimal in(int year) {
            return value;
        }

        @Override
        public boolean names(int year) {
            return true;
        }
    }

    /**
     * A number for each year that is named; any other year has none, which counts as zero.
     *
     * @param byYear year to value, in the figure's unit
     */
    record Yearly(SortedMap<Integer, BigDecimal> byYear) implements Values {
        public Yearly {
            byYear = Collections.unmodifiableSortedMap(new TreeMap<>(byYear));
        }

        @Override
        public BigDecimal in(int year) {
            return byYear.getOrDefault(year, BigDecimal.ZERO);
        }

        @Override
        public boolean names(int year) {
            return byYear.containsKey(year);
        }
    }
}
