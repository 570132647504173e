package vierkant.store;

import static vierkant.store.Field.optional;
import static vierkant.store.Field.preset;
import static vierkant.store.Field.required;

import vierkant.model.Figure;
import vierkant.model.Unit;

/** The keys of the terms on which a contract is held beside other forms. */
final class CompareFormat {
    private static final NumberKind PART = new NumberKind(Unit.PERCENT, Range.PART, Time.EVERY_YEAR);

    /** Of the demand, whatever that is counted in. */
    private static final NumberKind CARE = new NumberKind(Unit.NUMBER, Range.NOT_NEGATIVE, Time.EVERY_YEAR);

    private static final NumberKind POSITIVE = new NumberKind(Unit.NUMBER, Range.POSITIVE, Time.EVERY_YEAR);

    private static final NumberKind EUROS = CARE.in(Unit.EURO);

    static final Field<Figure> DEMAND = required("demand", CARE.in(Unit.PLACE_EQUIVALENT), Meaning.COMPARE_DEMAND);
    static final Field<Figure> BUDGET = optional("budget", EUROS, Meaning.COMPARE_BUDGET);
    static final Field<Figure> BAND = optional("band", PART, Meaning.COMPARE_BAND);
    static final Field<Figure> REFERENCE = optional("reference", CARE, Meaning.COMPARE_REFERENCE);
    static final Field<Figure> ABOVE = optional("price-above", EUROS, Meaning.COMPARE_ABOVE);
    static final Field<Figure> BELOW = optional("price-below", EUROS, Meaning.COMPARE_BELOW);
    static final Field<Figure> STAY = optional("stay", POSITIVE, Meaning.COMPARE_STAY);
    static final Field<Figure> FIXED_PART = optional("fixed-part", PART, Meaning.FIXED_PART);
    static final Field<Figure> COVERING = optional(
            "cost-covering-at",
            new NumberKind(Unit.PERCENT, Range.POSITIVE_PART, Time.EVERY_YEAR),
            Meaning.COST_COVERING);
    static final Field<Figure> CAPACITY = optional("capacity", POSITIVE, Meaning.CAPACITY);
    static final Field<Figure> FIXED = optional("fixed-cost", EUROS, Meaning.PROVIDER_FIXED);
    static final Field<Figure> VARIABLE = optional("variable-cost", EUROS, Meaning.PROVIDER_VARIABLE);

    static final Field<Figure> SWEEP = optional("sweep", PART, Meaning.COMPARE_SWEEP);

    static final Field<Boolean> TORNADO =
            preset("tornado", Choice.yesOrNo(true, false), false, Meaning.COMPARE_TORNADO);

    /** Beside a bandwidth stands no other bandwidth. */
    static final Form OF_BANDWIDTH = Form.ofFigures(
                    "compare-bandwidth", BUDGET, STAY, FIXED_PART, COVERING, CAPACITY, FIXED, VARIABLE, SWEEP, TORNADO)
            .ruled(
                    new Rule.Needs(COVERING, FIXED_PART),
                    new Rule.Needs(FIXED, VARIABLE),
                    new Rule.Needs(VARIABLE, FIXED),
                    new Rule.NotBoth(COVERING, FIXED));

    static final Form OF_OTHERS = OF_BANDWIDTH
            .with("compare", BAND, REFERENCE, ABOVE, BELOW)
            .ruled(new Rule.Needs(REFERENCE, BAND), new Rule.Needs(ABOVE, BAND), new Rule.Needs(BELOW, BAND));

    static final Form OF_LUMP_SUM = OF_OTHERS.with("compare-lump-sum", DEMAND);

    static final Field<Mapping> BANDWIDTH_COMPARED = compared(OF_BANDWIDTH, "{fixed-part: 70%, cost-covering-at: 90%}");
    static final Field<Mapping> COMPARED = compared(OF_OTHERS, "{band: 5%, fixed-part: 70%, cost-covering-at: 90%}");
    static final Field<Mapping> LUMP_SUM_COMPARED = compared(OF_LUMP_SUM, "{demand: 24, band: 5%}");

    private CompareFormat() {}

    private static Field<Mapping> compared(Form form, String example) {
        return optional("compare", new Nested(form, example), Meaning.COMPARE);
    }
}
