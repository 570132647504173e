package vierkant.workbook;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import vierkant.model.Path;

/**
 * What an annex tells about its own making.
 *
 * @param version of this program, as people know it
 * @param where tells where a figure of the budget is written, such as {@code almata-2024.yaml:112}; empty where there is no
 *     file
 */
public record Edition(String version, Function<Path, Optional<String>> where) {
    public Edition {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(where, "where");
    }
}
