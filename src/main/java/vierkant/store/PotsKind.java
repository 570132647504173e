package vierkant.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import vierkant.model.Figure;
import vierkant.model.Ids;
import vierkant.model.PotId;

/**
 * An amount that was granted for each of some pots.
 *
 * @param each reads the amount of one pot; empty where the pot or the amount is wrong, which has then been reported
 */
record PotsKind(BiFunction<Node.Entry, Value, Optional<Figure>> each) implements Kind<Map<Optional<PotId>, Figure>> {
    private static final GrantedKind GRANTED = new GrantedKind();

    /** Where no regulation is known. */
    PotsKind() {
        this((entry, value) -> GRANTED.read(value));
    }

    @Override
    public Optional<Map<Optional<PotId>, Figure>> read(Value value) {
        List<Node.Entry> entries = value.entries().orElse(List.of());
        Map<Optional<PotId>, Figure> amounts = new LinkedHashMap<>();
        for (Node.Entry entry : entries) {
            Optional<Figure> amount = each.apply(entry, value.of(entry, GRANTED.example()));
            if (Ids.isName(entry.key())) {
                amount.ifPresent(known -> amounts.put(Optional.of(new PotId(entry.key())), known));
            } else {
                value.refuse(entry.keyMark(), BadNames.problem(value.path(), entry.key()));
            }
        }
        return !value.hasBroken() && !entries.isEmpty() && amounts.size() == entries.size()
                ? Optional.of(amounts)
                : Optional.empty();
    }

    @Override
    public String example() {
        return "{gesloten: " + GrantedKind.MAXIMUM + "}";
    }

    @Override
    public Map<String, Object> schema() {
        return Schema.byName(GRANTED.schema());
    }
}
