package vierkant.store;

import static vierkant.store.Field.optional;
import static vierkant.store.Field.required;

import vierkant.model.Figure;
import vierkant.model.Nature;
import vierkant.model.Unit;

/** What a budget file may say of a line with a formula of its own. */
final class FormulaFormat {
    /** As many as a person can follow, and so few that working them out takes no time. */
    static final int MOST = 100;

    static final Field<Node.Scalar> FORMULA = required("formula", new FormulaKind(), Meaning.FORMULA);
    static final Field<Unit> UNIT = required("unit", new UnitKind("places"), Meaning.FORMULA_UNIT);
    static final Field<Nature> NATURE = optional("nature", CommonFormat.NATURES, Meaning.FORMULA_NATURE);
    static final NumberKind OPENING_NUMBER = new NumberKind(Unit.NUMBER, Range.ANY, Time.ONCE);
    static final Field<Figure> OPENING = optional("opening", OPENING_NUMBER, Meaning.FORMULA_OPENING);
    static final Form FORMULA_FORM = Form.ofFigures("formula", CommonFormat.LABEL, FORMULA, UNIT, NATURE, OPENING);

    private FormulaFormat() {}
}
