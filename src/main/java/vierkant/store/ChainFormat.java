package vierkant.store;

import static vierkant.store.Field.optional;
import static vierkant.store.Field.preset;
import static vierkant.store.Field.required;

import java.util.List;
import vierkant.model.Chain;
import vierkant.model.Figure;
import vierkant.model.Unit;

/** What a budget says of the chain of care. */
final class ChainFormat {
    private static final int MOST_YEARS = 20;
    private static final NumberKind PRICES =
            new NumberKind(Unit.EURO.per(Unit.MONTH), Range.NOT_NEGATIVE, Time.EVERY_YEAR);
    private static final NumberKind MONTH_COUNT = PRICES.in(Unit.MONTH);

    static final Field<Figure> DISCOUNT = optional(
            "discount", new NumberKind(Unit.PERCENT, Range.PART, Time.EVERY_YEAR).like("2%"), Meaning.DISCOUNT);
    static final Field<Figure> STARTING = optional(
            "starting",
            new NumberKind(Unit.NUMBER, Range.NOT_NEGATIVE, Time.ZERO_ELSEWHERE).like("40"),
            Meaning.STARTING);

    static final Field<Chain.Stage> STAGE = required(
            "stage",
            Choice.of("before", Chain.Stage.BEFORE)
                    .or("trajectory", Chain.Stage.TRAJECTORY)
                    .or("after", Chain.Stage.AFTER)
                    .or("vooraf", Chain.Stage.BEFORE)
                    .or("traject", Chain.Stage.TRAJECTORY)
                    .or("daarna", Chain.Stage.AFTER),
            Meaning.STAGE);
    static final Field<Integer> YEARS_LATER = preset("years-later", years(), 0, Meaning.YEARS_LATER);
    static final Field<Figure> PRICE = required("price", PRICES.like("14_000"), Meaning.STEP_PRICE);
    static final Field<Figure> PRICE_LOW = optional("price-low", PRICES.like("12_000"), Meaning.ESTIMATE_LOW);
    static final Field<Figure> PRICE_HIGH = optional("price-high", PRICES.like("18_000"), Meaning.ESTIMATE_HIGH);
    static final Field<Figure> MONTHS = required("months", MONTH_COUNT.like("6"), Meaning.STEP_MONTHS);
    static final Field<Figure> MONTHS_LOW = optional("months-low", MONTH_COUNT.like("5"), Meaning.ESTIMATE_LOW);
    static final Field<Figure> MONTHS_HIGH = optional("months-high", MONTH_COUNT.like("9"), Meaning.ESTIMATE_HIGH);
    static final Form STEP = Form.ofFigures(
            "chain-step",
            CommonFormat.LABEL,
            STAGE,
            YEARS_LATER,
            PRICE,
            PRICE_LOW,
            PRICE_HIGH,
            MONTHS,
            MONTHS_LOW,
            MONTHS_HIGH);
    static final Field<List<Mapping>> STEPS = required(
            "steps",
            Named.of(STEP, "{gesloten: {label: Gesloten plaats, stage: trajectory, price: 12_000, months: 5}}"),
            Meaning.STEPS);
    static final Form PATHWAY = Form.ofFigures("pathway", CommonFormat.LABEL, STARTING, STEPS);
    static final Field<List<Mapping>> PATHWAYS =
            required("pathways", Named.of(PATHWAY, "{nu: {label: Zoals nu, steps: {…}}}"), Meaning.PATHWAYS);
    static final Form CHAIN = Form.ofFigures("chain", CommonFormat.LABEL, DISCOUNT, PATHWAYS);

    private ChainFormat() {}

    private static Choice<Integer> years() {
        Choice<Integer> years = Choice.of("0", 0);
        for (int later = 1; later <= MOST_YEARS; later++) {
            years = years.or(Integer.toString(later), later);
        }
        return years;
    }
}
