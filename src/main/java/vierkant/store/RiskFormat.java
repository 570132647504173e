package vierkant.store;

import static vierkant.store.Field.optional;
import static vierkant.store.Field.preset;
import static vierkant.store.Field.required;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vierkant.model.Figure;
import vierkant.model.Likelihood.Again;
import vierkant.model.Path;
import vierkant.model.Setting;
import vierkant.model.Unit;

/** The keys of what is uncertain, and of scenarios. */
final class RiskFormat {
    static final String RANGE = "range";
    static final String ARRIVALS = "arrivals";
    static final String HISTORY = "history";
    static final String CHANCE = "chance";

    /** Its unit and range are those of the input that is uncertain. */
    static final NumberKind ANY = new NumberKind(Unit.NUMBER, Range.ANY, Time.WHERE_NAMED);

    private static final NumberKind COUNT = new NumberKind(Unit.NUMBER, Range.NOT_NEGATIVE, Time.WHERE_NAMED);
    private static final NumberKind PART = new NumberKind(Unit.PERCENT, Range.PART, Time.ONCE);

    static final Field<Path> OF = required("of", new InputName(), Meaning.UNCERTAIN_OF);
    static final Field<String> TYPE = Variants.chooser(Meaning.UNCERTAIN_TYPE, RANGE, ARRIVALS, HISTORY, CHANCE);
    static final Field<Figure> PERSISTENCE = optional("persistence", PART, Meaning.PERSISTENCE);

    static final Field<Figure> LOW = required("low", new OtherNumber(), Meaning.LOW);
    static final Field<Figure> LIKELY = optional("likely", new OtherNumber(), Meaning.LIKELY);
    static final Field<Figure> HIGH = required("high", new OtherNumber(), Meaning.HIGH);

    static final Field<Figure> ARRIVING = required("arrivals", COUNT, Meaning.ARRIVALS);
    static final Field<Figure> STAY = optional("stay", COUNT, Meaning.STAY);

    static final Field<List<Figure>> SEEN = required("seen", new SeenKind(ANY), Meaning.SEEN);
    static final Field<Again> AGAIN = preset(
            "again", Choice.of("numbers", Again.NUMBERS).or("changes", Again.CHANGES), Again.NUMBERS, Meaning.AGAIN);

    static final Field<Figure> PROBABILITY = required("chance", PART, Meaning.PROBABILITY);
    static final Field<Figure> THEN = optional("then", new OtherNumber(), Meaning.HAPPENED);

    static final Variants UNCERTAIN = new Variants(byType());

    static final Field<List<Setting>> SET = required("set", new SettingsKind(), Meaning.SET);
    static final Form SCENARIO = Form.ofFigures("scenario", CommonFormat.LABEL, SET);

    private RiskFormat() {}

    private static Map<String, Form> byType() {
        Map<String, Form> byType = new LinkedHashMap<>();
        byType.put(
                RANGE, Form.ofFigures("uncertain-range", CommonFormat.LABEL, OF, TYPE, LOW, LIKELY, HIGH, PERSISTENCE));
        byType.put(
                ARRIVALS,
                Form.ofFigures("uncertain-arrivals", CommonFormat.LABEL, OF, TYPE, ARRIVING, STAY, PERSISTENCE));
        byType.put(
                HISTORY, Form.ofFigures("uncertain-history", CommonFormat.LABEL, OF, TYPE, SEEN, AGAIN, PERSISTENCE));
        byType.put(CHANCE, Form.ofFigures("uncertain-chance", CommonFormat.LABEL, OF, TYPE, PROBABILITY, THEN));
        return byType;
    }
}
