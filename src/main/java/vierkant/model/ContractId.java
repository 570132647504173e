package vierkant.model;

/**
 * The name of a contract within one budget, such as {@code almata}.
 *
 * @param name lower case letters, digits and hyphens
 */
public record ContractId(String name) {
    public ContractId {
        Ids.check("contract", name);
    }

    @Override
    public String toString() {
        return name;
    }
}
