package vierkant.store;

import java.util.Map;
import java.util.Optional;
import vierkant.calc.Dates;
import vierkant.model.Day;
import vierkant.model.Figure;

/** A date as its day count, the number that stands for it in the calculation. */
record DateInput() implements Kind<Figure> {
    private static final DayKind DAY = new DayKind();

    @Override
    public Optional<Figure> read(Value value) {
        return DAY.read(value).map(DateInput::figure);
    }

    static Figure figure(Day day) {
        return Figure.of(Dates.number(day.date()), day.origin(), day.path());
    }

    @Override
    public String example() {
        return DAY.example();
    }

    @Override
    public Map<String, Object> schema() {
        return DAY.schema();
    }
}
