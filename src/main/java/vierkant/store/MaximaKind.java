package vierkant.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vierkant.model.Figure;
import vierkant.model.PotId;
import vierkant.model.Unit;

/** The most that each municipality can be granted: one amount, or one per pot where there are pots. */
record MaximaKind() implements Kind<Map<String, Map<Optional<PotId>, Figure>>> {
    private static final NumberKind EURO = new NumberKind(Unit.EURO, Range.NOT_NEGATIVE, Time.ONCE);
    private static final ByName<PotId> BY_POT = ByName.of(Section.POTS, PotId::new, EURO, "gesloten");

    @Override
    public Optional<Map<String, Map<Optional<PotId>, Figure>>> read(Value value) {
        List<Node.Entry> entries = value.entries().orElse(List.of());
        boolean hasPots = !value.in().scan().names(Section.POTS).isEmpty();
        Map<String, Map<Optional<PotId>, Figure>> maxima = new LinkedHashMap<>();
        for (Node.Entry entry : entries) {
            Value each = value.of(entry, hasPots ? BY_POT.example() : EURO.example());
            Optional<Map<Optional<PotId>, Figure>> read = hasPots
                    ? BY_POT.read(each).map(MaximaKind::keyed)
                    : EURO.read(each).map(MaximaKind::whole);
            read.ifPresent(amounts -> maxima.put(entry.key(), amounts));
        }
        return !value.hasBroken() && !entries.isEmpty() && maxima.size() == entries.size()
                ? Optional.of(maxima)
                : Optional.empty();
    }

    private static Map<Optional<PotId>, Figure> keyed(Map<PotId, Figure> amounts) {
        Map<Optional<PotId>, Figure> keyed = new LinkedHashMap<>();
        amounts.forEach((pot, amount) -> keyed.put(Optional.of(pot), amount));
        return keyed;
    }

    private static Map<Optional<PotId>, Figure> whole(Figure amount) {
        return Map.of(Optional.empty(), amount);
    }

    @Override
    public String example() {
        return "{Rotterdam: {gesloten: 10_245_473}}";
    }

    @Override
    public Map<String, Object> schema() {
        return Schema.mapOf(Schema.anyOf(EURO.schema(), BY_POT.schema()));
    }
}
