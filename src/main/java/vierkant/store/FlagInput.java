package vierkant.store;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import vierkant.model.Figure;
import vierkant.model.Origin;

/** Yes or no as 1 or 0. */
record FlagInput() implements Kind<Figure> {
    private static final Choice<BigDecimal> YES_OR_NO = Choice.yesOrNo(BigDecimal.ONE, BigDecimal.ZERO);

    @Override
    public Optional<Figure> read(Value value) {
        Optional<BigDecimal> answer = YES_OR_NO.read(value);
        Optional<Origin> origin = value.in().origin(value.path(), value.node().mark());
        return answer.flatMap(known -> origin.map(from -> Figure.of(known, from, value.path())));
    }

    @Override
    public String example() {
        return YES_OR_NO.example();
    }

    @Override
    public Map<String, Object> schema() {
        return YES_OR_NO.schema();
    }
}
