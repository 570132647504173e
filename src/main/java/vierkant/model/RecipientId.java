package vierkant.model;

/**
 * The name of a body to which a fund's money may go, within one fund, such as {@code horizon}.
 *
 * @param name lower case letters, digits and hyphens
 */
public record RecipientId(String name) {
    public RecipientId {
        Ids.check("recipient", name);
    }

    @Override
    public String toString() {
        return name;
    }
}
