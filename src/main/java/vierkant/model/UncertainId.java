package vierkant.model;

/**
 * The name of an uncertain figure within one budget, such as {@code vraag}.
 *
 * @param name lower case letters, digits and hyphens
 */
public record UncertainId(String name) {
    public UncertainId {
        Ids.check("uncertain figure", name);
    }

    @Override
    public String toString() {
        return name;
    }
}
