package vierkant.model;

/**
 * The name of a regulation, the same for every text that it has had, such as {@code vastgoed}.
 *
 * @param name lower case letters, digits and hyphens
 */
public record RegulationId(String name) {
    public RegulationId {
        Ids.check("regulation", name);
    }

    @Override
    public String toString() {
        return name;
    }
}
