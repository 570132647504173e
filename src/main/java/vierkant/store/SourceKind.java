package vierkant.store;

import java.util.Map;
import java.util.Optional;
import vierkant.model.Ids;
import vierkant.model.Origin;
import vierkant.model.SourceId;

/** The name of a source, and where in it: {@code brief-2023} or {@code brief-2023, Financiën}. */
record SourceKind() implements Kind<Origin> {
    /** Stands in for an origin that is wrong and has been reported, so that its figures are not reported too. */
    static final Origin REPORTED = new Origin.Assumed("?", "?");

    private static final TextKind TEXT = new TextKind("brief-2023");

    @Override
    public Optional<Origin> read(Value value) {
        return TEXT.read(value).map(text -> cited(value, text)).or(() -> Optional.of(REPORTED));
    }

    private static Origin cited(Value value, String text) {
        int comma = text.indexOf(',');
        String name = comma < 0 ? text : text.substring(0, comma).strip();
        String place = comma < 0 ? "" : text.substring(comma + 1).strip();
        if (!Reference.check(value, Section.SOURCES, name)) {
            return REPORTED;
        }
        return Ids.isName(name)
                ? new Origin.Cited(new SourceId(name), Optional.of(place).filter(words -> !words.isEmpty()))
                : REPORTED;
    }

    @Override
    public String example() {
        return "\"brief-2023, Financiën\"";
    }

    @Override
    public Map<String, Object> schema() {
        return Schema.text();
    }
}
