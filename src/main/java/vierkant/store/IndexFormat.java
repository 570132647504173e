package vierkant.store;

import static vierkant.store.Field.optional;
import static vierkant.store.Field.required;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vierkant.model.Figure;
import vierkant.model.Index;
import vierkant.model.Unit;

/** The keys of an index. */
final class IndexFormat {
    static final String TYPED = "typed";
    static final String COMPOSED = "composed";

    static final Field<String> TYPE = Variants.chooser(Meaning.INDEX_TYPE, COMPOSED, TYPED);

    private static final NumberKind PUBLISHED = new NumberKind(Unit.PERCENT, Range.CHANGE, Time.PUBLISHED);
    private static final Choice<Integer> DECIMALS = Choice.of("0", 0).or("1", 1).or("2", 2);

    static final Field<Figure> WEIGHT =
            required("weight", new NumberKind(Unit.PERCENT, Range.PART, Time.ONCE), Meaning.INDEX_WEIGHT);
    static final Field<Figure> FORECAST = required("forecast", PUBLISHED, Meaning.FORECAST);
    static final Field<Figure> DEFINITIVE = optional("definitive", PUBLISHED, Meaning.DEFINITIVE);
    static final Form PART = Form.ofFigures("index-part", WEIGHT, FORECAST, DEFINITIVE);

    static final Field<Index.Method> METHOD = required(
            "method",
            Choice.of("subtract", Index.Method.SUBTRACT)
                    .or("ratio", Index.Method.RATIO)
                    .or("product", Index.Method.PRODUCT),
            Meaning.METHOD);
    static final Field<Index.FirstYear> FIRST_YEAR = required(
            "first-year",
            Choice.of("forecast-only", Index.FirstYear.FORECAST_ONLY)
                    .or("with-correction", Index.FirstYear.WITH_CORRECTION),
            Meaning.FIRST_YEAR);
    static final Field<Integer> ROUND_PARTS = optional("round-parts", DECIMALS, Meaning.ROUND_PARTS);
    static final Field<Integer> ROUND = optional("round", DECIMALS, Meaning.ROUND);
    static final Field<List<Mapping>> PARTS =
            required("parts", Named.of(PART, "{ova: {weight: 90%, forecast: {2025: 4.18%}}}"), Meaning.INDEX_PARTS);
    static final Form COMPOSED_INDEX =
            Form.ofFigures("index-composed", CommonFormat.LABEL, TYPE, METHOD, FIRST_YEAR, ROUND_PARTS, ROUND, PARTS);

    static final Field<Figure> PERCENTAGES = required("percentages", PUBLISHED, Meaning.INDEX_PERCENTAGES);
    static final Field<List<Integer>> DEFINITIVE_YEARS =
            optional("definitive", new Several<>(new YearsKind()), Meaning.DEFINITIVE_YEARS);
    static final Form TYPED_INDEX =
            Form.ofFigures("index-typed", CommonFormat.LABEL, TYPE, PERCENTAGES, DEFINITIVE_YEARS);

    static final Variants INDEX = new Variants(byType());

    private IndexFormat() {}

    private static Map<String, Form> byType() {
        Map<String, Form> forms = new LinkedHashMap<>();
        forms.put(COMPOSED, COMPOSED_INDEX);
        forms.put(TYPED, TYPED_INDEX);
        return forms;
    }
}
