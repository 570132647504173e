package vierkant.store;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import vierkant.model.Figure;
import vierkant.model.Origin;

/** A calendar year as a figure, such as the year in whose prices a contract is written. */
record YearKind() implements Kind<Figure> {
    @Override
    public Optional<Figure> read(Value value) {
        Optional<BigDecimal> year = value.text(
                text -> isYear(text) ? Optional.of(new BigDecimal(text)) : Optional.empty(),
                text -> new ReadingProblem.NotOneYear(value.path(), text));
        Optional<Origin> origin = value.in().origin(value.path(), value.node().mark());
        return year.flatMap(known -> origin.map(from -> Figure.of(known, from, value.path())));
    }

    static boolean isYear(String text) {
        return text.matches("(19|2[0-9])[0-9]{2}");
    }

    @Override
    public String example() {
        return "2024";
    }

    @Override
    public Map<String, Object> schema() {
        return Schema.year();
    }
}
