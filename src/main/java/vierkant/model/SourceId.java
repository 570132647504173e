package vierkant.model;

/**
 * The name of a source within one budget, such as {@code brief-2023}.
 *
 * @param name lower case letters, digits and hyphens
 */
public record SourceId(String name) {
    public SourceId {
        Ids.check("source", name);
    }

    @Override
    public String toString() {
        return name;
    }
}
