package vierkant.model;

/**
 * The name of something that must be known to apply a regulation, such as {@code wound-down}.
 *
 * @param name lower case letters, digits and hyphens
 */
public record FactId(String name) {
    public FactId {
        Ids.check("fact", name);
    }

    @Override
    public String toString() {
        return name;
    }
}
