package vierkant.model;

/**
 * The name of a share within one budget, such as {@code almata}.
 *
 * @param name lower case letters, digits and hyphens
 */
public record ShareId(String name) {
    public ShareId {
        Ids.check("share", name);
    }

    @Override
    public String toString() {
        return name;
    }
}
