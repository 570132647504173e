package vierkant.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vierkant.model.Figure;
import vierkant.model.Ids;

/**
 * A figure for each of some things that have a name in this file.
 *
 * @param of the part of the file that gives the names
 * @param made a name as a value of its own type
 * @param each the figure
 * @param example of one entry
 */
record ByName<K>(Section of, Function<String, K> made, NumberKind each, String example)
        implements Kind<Map<K, Figure>> {
    static <K> ByName<K> of(Section of, Function<String, K> made, NumberKind each, String name) {
        return new ByName<>(of, made, each, "{" + name + ": " + each.example() + "}");
    }

    @Override
    public Optional<Map<K, Figure>> read(Value value) {
        List<Node.Entry> entries = value.entries().orElse(List.of());
        Map<K, Figure> figures = new LinkedHashMap<>();
        for (Node.Entry entry : entries) {
            Optional<Figure> figure = each.read(value.of(entry, each.example()));
            if (!Reference.check(value, entry.keyMark(), of, entry.key())) {
                continue;
            }
            if (!Ids.isName(entry.key())) {
                value.known();
            } else {
                figure.ifPresent(read -> figures.put(made.apply(entry.key()), read));
            }
        }
        return !value.hasBroken() && !entries.isEmpty() && figures.size() == entries.size()
                ? Optional.of(figures)
                : Optional.empty();
    }

    @Override
    public Map<String, Object> schema() {
        return Schema.byName(each.schema());
    }
}
