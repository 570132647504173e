package vierkant.money;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A number with the unit that was typed with it.
 *
 * @param number as typed: the number of {@code 5 %} is 5
 * @param unit the words or sign before or behind the number, as typed; empty where there is none
 */
public record Measure(BigDecimal number, String unit) {
    public Measure {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(unit, "unit");
    }
}
