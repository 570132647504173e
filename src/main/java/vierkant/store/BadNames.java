package vierkant.store;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import vierkant.model.Ids;
import vierkant.model.Path;

/** What is said about names of a wrong form, with the nearest name of the right one. */
final class BadNames {
    private BadNames() {}

    static ReadingProblem problem(Path at, String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return new ReadingProblem.BadName(
                at,
                Where.of(at),
                Value.shown(name),
                Optional.of(Value.shown(plain)).filter(Ids::isName));
    }
}
