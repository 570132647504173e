package vierkant.model;

/**
 * The name of a statistic within one budget, such as {@code inwoners-2021}.
 *
 * @param name lower case letters, digits and hyphens
 */
public record StatisticId(String name) {
    public StatisticId {
        Ids.check("statistic", name);
    }

    @Override
    public String toString() {
        return name;
    }
}
