package vierkant.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vierkant.model.Origin;

/** Where the figures of one mapping come from, as that mapping itself says. */
final class Origins {
    static final Field<Origin> SOURCE = Field.optional("source", new SourceKind(), Meaning.SOURCE);
    static final Field<Map<String, Origin>> SOURCES =
            Field.optional("sources", new OriginsKind(new SourceKind()), Meaning.SOURCES_OF_KEYS);
    static final Field<Origin> ASSUMPTION = Field.optional("assumption", new AssumptionKind(), Meaning.ASSUMPTION);
    static final Field<Map<String, Origin>> ASSUMPTIONS =
            Field.optional("assumptions", new OriginsKind(new AssumptionKind()), Meaning.ASSUMPTIONS);
    static final List<Field<?>> FIELDS = List.of(SOURCE, SOURCES, ASSUMPTION, ASSUMPTIONS);

    /** What holds for all figures is one origin. */
    static final Rule ONE_FOR_ALL = new Rule.NotBoth(SOURCE, ASSUMPTION);

    static final Origins NONE = new Origins(Map.of(), Optional.empty());

    private final Map<String, Origin> byKey;
    private final Optional<Origin> ofAll;

    private Origins(Map<String, Origin> byKey, Optional<Origin> ofAll) {
        this.byKey = Map.copyOf(byKey);
        this.ofAll = ofAll;
    }

    static Origins of(Mapping in) {
        Map<String, Origin> byKey = new HashMap<>(in.read(SOURCES).orElse(Map.of()));
        in.read(ASSUMPTIONS).orElse(Map.of()).forEach((key, origin) -> {
            if (byKey.put(key, origin) != null) {
                in.report(ASSUMPTIONS, new ReadingProblem.OriginTwice(in.path().then(ASSUMPTIONS.name()), key));
            }
        });
        return new Origins(byKey, in.read(SOURCE).or(() -> in.read(ASSUMPTION)));
    }

    /**
     * Where a figure comes from.
     *
     * @param keys the keys that lead to it from this mapping; the longest beginning that has an origin of its own wins
     */
    Optional<Origin> of(List<String> keys) {
        for (int length = keys.size(); length > 0; length--) {
            Optional<Origin> own = Optional.ofNullable(byKey.get(String.join(".", keys.subList(0, length))));
            if (own.isPresent()) {
                return own;
            }
        }
        return ofAll;
    }
}
