package vierkant.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The unit of an amount: a product of powers of {@linkplain Base base units}, such as euro per place.
 *
 * <p>A percentage and a plain number have no dimension; a date is a point in time, not an amount of days, so it has a
 * unit of its own: date - date = days, date + days = date.
 *
 * @param powers the power of each base unit, none zero; empty for a plain number
 * @param form how a plain number is written; {@link Form#NUMBER} for everything that has a dimension
 */
public record Unit(SortedMap<Base, Integer> powers, Form form) {
    /** A unit that is not made of others. */
    public enum Base {
        EURO,
        PLACE,
        PLACE_EQUIVALENT,
        DAY,
        HOUR,
        MINUTE,
        DAYPART,
        PIECE,
        TRAJECTORY,
        INHABITANT,
        YOUTH,
        CLIENT,
        PLACEMENT,
        MUNICIPALITY,
        MONTH,
        YEAR,
        DATE
    }

    /** How a number without a dimension is written. */
    public enum Form {
        NUMBER,
        PERCENT,
        FLAG,
        RANK
    }

    public static final Unit NUMBER = new Unit(new TreeMap<>(), Form.NUMBER);
    /** A fraction of one, written times 100 with a percent sign. The value of 5 % is 0.05. */
    public static final Unit PERCENT = new Unit(new TreeMap<>(), Form.PERCENT);
    /** 1 is yes, 0 is no. */
    public static final Unit FLAG = new Unit(new TreeMap<>(), Form.FLAG);
    /** A place in an order, from 1. */
    public static final Unit RANK = new Unit(new TreeMap<>(), Form.RANK);

    public static final Unit EURO = of(Base.EURO);
    public static final Unit PLACE = of(Base.PLACE);
    public static final Unit PLACE_EQUIVALENT = of(Base.PLACE_EQUIVALENT);
    public static final Unit DAY = of(Base.DAY);
    /** A day of stay (etmaal, iJw unit 14): one place for one day. */
    public static final Unit DAY_OF_STAY = PLACE.times(DAY);

    public static final Unit HOUR = of(Base.HOUR);
    public static final Unit MINUTE = of(Base.MINUTE);
    public static final Unit DAYPART = of(Base.DAYPART);
    public static final Unit PIECE = of(Base.PIECE);
    public static final Unit TRAJECTORY = of(Base.TRAJECTORY);
    public static final Unit MUNICIPALITY = of(Base.MUNICIPALITY);
    public static final Unit MONTH = of(Base.MONTH);
    /** A day on the calendar, as the count of days since 1899-12-30 (the day count of spreadsheets). */
    public static final Unit DATE = of(Base.DATE);

    public Unit {
        if (powers.containsValue(0)) {
            throw new IllegalArgumentException("powers of a unit hold a zero: " + powers);
        }
        if (!powers.isEmpty() && form != Form.NUMBER) {
            throw new IllegalArgumentException("form " + form + " is for numbers without a dimension, not " + powers);
        }
        powers = Collections.unmodifiableSortedMap(new TreeMap<>(powers));
    }

    public static Unit of(Base base) {
        return new Unit(new TreeMap<>(Map.of(base, 1)), Form.NUMBER);
    }

    public Unit times(Unit other) {
        return combined(other, 1);
    }

    /** The unit of an amount in this unit for one of the other: euro {@code per} place. */
    public Unit per(Unit other) {
        return combined(other, -1);
    }

    /** Whether amounts in both units can be added: the same dimension, however they are written. */
    public boolean addsTo(Unit other) {
        return powers.equals(other.powers);
    }

    public boolean isPlainNumber() {
        return powers.isEmpty();
    }

    private Unit combined(Unit other, int sign) {
        SortedMap<Base, Integer> sum = new TreeMap<>(powers);
        other.powers.forEach((base, power) -> sum.merge(base, sign * power, Integer::sum));
        sum.values().removeIf(power -> power == 0);
        return new Unit(sum, Form.NUMBER);
    }

    // By hand for speed, as in the names of lines.

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Unit unit && form == unit.form && powers.equals(unit.powers));
    }

    @Override
    public int hashCode() {
        return 31 * powers.hashCode() + form.hashCode();
    }

    /** For logs and tests, such as {@code EURO/PLACE}; people read the words for it. */
    @Override
    public String toString() {
        if (powers.isEmpty()) {
            return form.name();
        }
        String above = powers.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .map(e -> e.getKey() + (e.getValue() > 1 ? "^" + e.getValue() : ""))
                .collect(Collectors.joining("*"));
        String below = powers.entrySet().stream()
                .filter(e -> e.getValue() < 0)
                .map(e -> "/" + e.getKey() + (e.getValue() < -1 ? "^" + -e.getValue() : ""))
                .collect(Collectors.joining());
        return (above.isEmpty() ? "1" : above) + below;
    }
}
