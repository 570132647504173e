package vierkant.model;

/**
 * The name of a fund within one budget, such as {@code vastgoed}.
 *
 * @param name lower case letters, digits and hyphens
 */
public record FundId(String name) {
    public FundId {
        Ids.check("fund", name);
    }

    @Override
    public String toString() {
        return name;
    }
}
