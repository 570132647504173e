package vierkant.desk;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is asked of a contract beside other forms.
 *
 * @param demand the demand at which all forms are held against each other; empty is around the expected demand
 * @param reference levels of a bandwidth that are tried
 * @param band widths of a bandwidth that are tried, fractions of one
 */
public record CompareAsked(Optional<Span> demand, Optional<Span> reference, Optional<Span> band) {
    /** Nothing in particular. */
    public static final CompareAsked USUAL = new CompareAsked(Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * From one number up to another.
     *
     * @param from at least 0
     * @param to above that
     */
    public record Span(BigDecimal from, BigDecimal to) {
        public Span {
            if (from.signum() < 0 || from.compareTo(to) >= 0) {
                throw new IllegalArgumentException("span is " + from + ".." + to);
            }
        }
    }
}
