package vierkant.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vierkant.model.Origin;

/**
 * Origins of single keys of the mapping in which they stand. A key further in is written with points: {@code
 * values.rijnmond}.
 */
record OriginsKind(Kind<Origin> each) implements Kind<Map<String, Origin>> {
    @Override
    public Optional<Map<String, Origin>> read(Value value) {
        Map<String, Origin> origins = new LinkedHashMap<>();
        value.entries().orElse(List.of()).forEach(entry -> {
            if (!value.in().holds(entry.key())) {
                value.refuse(
                        entry.keyMark(),
                        new ReadingProblem.OriginOfNothing(
                                value.path(),
                                Value.shown(entry.key()),
                                Known.of(entry.key(), value.in().figureKeys())));
            }
            each.read(value.of(entry, each.example())).ifPresent(origin -> origins.put(entry.key(), origin));
        });
        return Optional.of(origins);
    }

    @Override
    public String example() {
        return "{amount: " + each.example() + "}";
    }

    @Override
    public Map<String, Object> schema() {
        return Schema.mapOf(each.schema());
    }
}
