package vierkant.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One number for each of some parties: inhabitants, youths, clients, placements.
 *
 * @param id its name
 * @param label what a reader sees
 * @param unit the unit of every value
 * @param values the number of each party, in the order of the budget
 * @param path where it is written
 */
public record Statistic(StatisticId id, String label, Unit unit, Map<PartyId, Figure> values, Path path) {
    public Statistic {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(unit, "unit");
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        if (values.isEmpty()) {
            throw new IllegalArgumentException("values of statistic " + id + " are empty");
        }
    }
}
