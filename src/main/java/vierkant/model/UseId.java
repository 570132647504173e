package vierkant.model;

/**
 * The name of something that money is spent on, such as {@code rebuild}; regulations that mean the same give it the same name.
 *
 * @param name lower case letters, digits and hyphens
 */
public record UseId(String name) {
    public UseId {
        Ids.check("use", name);
    }

    @Override
    public String toString() {
        return name;
    }
}
