package vierkant.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vierkant.model.Contract.Demand;
import vierkant.model.Figure;
import vierkant.model.Unit;

/** The demand that a bandwidth is held against: the year's average, or the four quarters. */
record DemandKind() implements Kind<Demand> {
    private static final NumberKind NUMBER = new NumberKind(Unit.PLACE_EQUIVALENT, Range.NOT_NEGATIVE, Time.EVERY_YEAR);
    private static final List<Field<Figure>> QUARTERS = List.of(
            Field.required("q1", NUMBER, Meaning.QUARTER),
            Field.required("q2", NUMBER, Meaning.QUARTER),
            Field.required("q3", NUMBER, Meaning.QUARTER),
            Field.required("q4", NUMBER, Meaning.QUARTER));
    static final Form FORM = Form.ofFigures("quarters", QUARTERS.toArray(Field<?>[]::new));

    @Override
    public Optional<Demand> read(Value value) {
        if (!value.hasWords()) {
            return NUMBER.read(value).map(Demand.YearAverage::new);
        }
        return Mapping.at(value, value.node().mark(), FORM).flatMap(in -> {
            List<Figure> figures = QUARTERS.stream()
                    .flatMap(quarter -> in.read(quarter).stream())
                    .toList();
            return in.whole(() -> new Demand.Quarters(figures));
        });
    }

    @Override
    public String example() {
        return "{2024: 270, 2025: 250}";
    }

    @Override
    public Map<String, Object> schema() {
        return Schema.anyOf(NUMBER.schema(), Schema.form(FORM));
    }
}
