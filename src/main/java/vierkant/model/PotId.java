package vierkant.model;

/**
 * The name of a part of a grant that has an amount of its own, such as {@code closed}.
 *
 * @param name lower case letters, digits and hyphens
 */
public record PotId(String name) {
    public PotId {
        Ids.check("pot", name);
    }

    @Override
    public String toString() {
        return name;
    }
}
