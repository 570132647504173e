package vierkant.model;

/**
 * The name of a scenario within one budget, such as {@code daling}.
 *
 * @param name lower case letters, digits and hyphens
 */
public record ScenarioId(String name) {
    public ScenarioId {
        Ids.check("scenario", name);
    }

    @Override
    public String toString() {
        return name;
    }
}
