package vierkant.model;

/**
 * The name of a quantity within one budget, such as {@code gesloten}.
 *
 * @param name lower case letters, digits and hyphens
 */
public record QuantityId(String name) {
    public QuantityId {
        Ids.check("quantity", name);
    }

    @Override
    public String toString() {
        return name;
    }
}
