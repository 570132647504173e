package vierkant.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vierkant.model.Figure;
import vierkant.model.Origin;
import vierkant.model.Path;

/**
 * Numbers that were seen, in order.
 *
 * @param each one of them
 */
record SeenKind(NumberKind each) implements Kind<List<Figure>> {
    @Override
    public Optional<List<Figure>> read(Value value) {
        List<Value> items = value.items().orElse(List.of());
        List<Figure> seen = new ArrayList<>();
        for (Value item : items) {
            Path path = value.path().then(Integer.toString(seen.size() + 1));
            Optional<BigDecimal> number = each.number(item);
            Optional<Origin> origin = value.in().origin(path, item.node().mark());
            value.in().scan().place(path, item.node().mark());
            number.ifPresent(known -> origin.ifPresent(from -> seen.add(Figure.of(known, from, path))));
        }
        return !items.isEmpty() && seen.size() == items.size() ? Optional.of(seen) : Optional.empty();
    }

    @Override
    public String example() {
        return "[312, 298, 271]";
    }

    @Override
    public Map<String, Object> schema() {
        return Schema.anyOf(each.schema(), Map.of("type", "array", "minItems", 1, "items", each.schema()));
    }
}
