package vierkant.model;

/**
 * The name of a key within one budget, such as {@code inwoners}.
 *
 * @param name lower case letters, digits and hyphens
 */
public record KeyId(String name) {
    public KeyId {
        Ids.check("key", name);
    }

    @Override
    public String toString() {
        return name;
    }
}
