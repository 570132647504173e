package vierkant.store;

import java.util.Map;
import java.util.Optional;
import vierkant.model.Figure;
import vierkant.model.Unit;

/** Another number for an input: what exactly may stand here is known once it is known for which. */
record OtherNumber() implements Kind<Figure> {
    private static final NumberKind ANY = new NumberKind(Unit.NUMBER, Range.ANY, Time.WHERE_NAMED);

    @Override
    public Optional<Figure> read(Value value) {
        return ANY.read(value);
    }

    @Override
    public String example() {
        return "250";
    }

    /** A date, a percentage and yes or no are texts. */
    @Override
    public Map<String, Object> schema() {
        Map<String, Object> one = Schema.anyOf(Schema.number(Unit.NUMBER, Range.ANY), Schema.text());
        return Schema.anyOf(one, Schema.byYear(one));
    }
}
