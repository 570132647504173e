package vierkant.model;

/**
 * The name of a party within one budget, such as {@code drimmelen}.
 *
 * @param name lower case letters, digits and hyphens
 */
public record PartyId(String name) {
    public PartyId {
        Ids.check("party", name);
    }

    @Override
    public String toString() {
        return name;
    }
}
