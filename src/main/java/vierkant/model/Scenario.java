package vierkant.model;

import java.util.List;
import java.util.Objects;

/**
 * What if: some inputs of the budget with other numbers, all at once.
 *
 * @param id its name
 * @param label what a reader sees
 * @param settings at least one, no two of one input
 * @param path where it is written
 */
public record Scenario(ScenarioId id, String label, List<Setting> settings, Path path) {
    public Scenario {
        Objects.requireNonNull(id, "id");
        settings = List.copyOf(settings);
        if (settings.isEmpty()) {
            throw new IllegalArgumentException("scenario " + id + " sets nothing");
        }
    }
}
