package vierkant.model;

/**
 * The name of a planned cost in its budget.
 *
 * @param name lower case letters, digits and hyphens
 */
public record PlannedCostId(String name) {
    public PlannedCostId {
        Ids.check("planned cost", name);
    }

    @Override
    public String toString() {
        return name;
    }
}
