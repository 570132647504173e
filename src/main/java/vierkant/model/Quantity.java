package vierkant.model;

import java.util.Objects;

/**
 * A figure that is no expenditure of this budget but that it shows, checks or divides: places of a form of care, an amount
 * that another body grants.
 *
 * @param id its name
 * @param label what a reader sees
 * @param unit the unit of the values
 * @param values per year or for all years
 * @param path where it is written
 */
public record Quantity(QuantityId id, String label, Unit unit, Figure values, Path path) {
    public Quantity {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(values, "values");
    }
}
