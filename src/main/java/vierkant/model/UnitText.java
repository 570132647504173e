package vierkant.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vierkant.text.Message;

/** What a person reads for a unit: "plaatsen", "€ per etmaal". */
public sealed interface UnitText extends Message {
    /** One of a unit, as behind "per". The constants are those of {@link Unit.Base}, and what a product has as a name. */
    enum One implements UnitText {
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
        DATE,
        DAY_OF_STAY,
        NUMBER
    }

    /** Any number of a unit. */
    enum Many implements UnitText {
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
        DATE,
        DAY_OF_STAY,
        NUMBER,
        PERCENT,
        FLAG,
        RANK
    }

    /** So many of one for each of the other. */
    record Per(UnitText above, UnitText below) implements UnitText {}

    /** A product that has no name of its own. */
    record Times(UnitText first, UnitText second) implements UnitText {}

    /** The words for a unit in the plural, as a heading over amounts. */
    static UnitText of(Unit unit) {
        if (unit.isPlainNumber()) {
            return Many.valueOf(unit.form().name());
        }
        List<String> above = names(unit, 1);
        List<String> below = names(unit, -1);
        UnitText words = above.isEmpty()
                ? Many.NUMBER
                : product(above.stream().map(Many::valueOf).toList());
        return below.isEmpty()
                ? words
                : new Per(words, product(below.stream().map(One::valueOf).toList()));
    }

    private static List<String> names(Unit unit, int sign) {
        SortedMap<Unit.Base, Integer> left = new TreeMap<>();
        unit.powers().forEach((base, power) -> {
            if (power * sign > 0) {
                left.put(base, power * sign);
            }
        });
        List<String> names = new ArrayList<>();
        // places times days are days of stay; what remains is named apart
        for (int n = Math.min(left.getOrDefault(Unit.Base.PLACE, 0), left.getOrDefault(Unit.Base.DAY, 0)); n > 0; n--) {
            names.add(Many.DAY_OF_STAY.name());
            left.merge(Unit.Base.PLACE, -1, Integer::sum);
            left.merge(Unit.Base.DAY, -1, Integer::sum);
        }
        for (Map.Entry<Unit.Base, Integer> each : left.entrySet()) {
            for (int n = each.getValue(); n > 0; n--) {
                names.add(each.getKey().name());
            }
        }
        return names;
    }

    private static UnitText product(List<? extends UnitText> factors) {
        UnitText product = factors.get(0);
        for (UnitText factor : factors.subList(1, factors.size())) {
            product = new Times(product, factor);
        }
        return product;
    }
}
