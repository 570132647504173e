package vierkant.model;

/**
 * The name of an index within one budget, such as {@code ova-ppc}.
 *
 * @param name lower case letters, digits and hyphens
 */
public record IndexId(String name) {
    public IndexId {
        Ids.check("index", name);
    }

    @Override
    public String toString() {
        return name;
    }
}
