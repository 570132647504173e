package vierkant.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vierkant.model.Contract.CostElement;
import vierkant.model.Contract.Element;
import vierkant.model.Contract.Tariff;
import vierkant.model.Figure;
import vierkant.model.Unit;

/** A price per unit of care: one price, or cost elements that add up to it. */
record TariffKind(Unit unit) implements Kind<Tariff> {
    private static final NumberKind PRICE =
            new NumberKind(Unit.EURO.per(Unit.HOUR), Range.NOT_NEGATIVE, Time.EVERY_YEAR);
    private static final Map<CostElement, Field<Figure>> ELEMENTS = new EnumMap<>(Map.of(
            CostElement.PROFESSIONALS_CLIENT_BOUND,
            Field.optional("professionals-client-bound", PRICE, Meaning.PROFESSIONALS_CLIENT_BOUND),
            CostElement.PROFESSIONALS_OTHER,
            Field.optional("professionals-other", PRICE, Meaning.PROFESSIONALS_OTHER),
            CostElement.OTHER_CLIENT_BOUND,
            Field.optional("other-client-bound", PRICE, Meaning.OTHER_CLIENT_BOUND),
            CostElement.OVERHEAD,
            Field.optional("overhead", PRICE, Meaning.OVERHEAD)));
    static final Form FORM = Form.ofFigures("tariff", ELEMENTS.values().toArray(Field<?>[]::new))
            .ruled(new Rule.AtLeastOne(List.copyOf(ELEMENTS.values())));

    @Override
    public Optional<Tariff> read(Value value) {
        NumberKind price = PRICE.in(unit);
        if (!value.hasWords()) {
            return price.read(value).map(Tariff.Agreed::new);
        }
        return Mapping.at(value, value.node().mark(), FORM).flatMap(in -> {
            List<Element> elements = new ArrayList<>();
            ELEMENTS.forEach((element, field) ->
                    in.read(field, price).ifPresent(figure -> elements.add(new Element(element, figure))));
            return in.whole(() -> new Tariff.BuiltUp(elements));
        });
    }

    @Override
    public String example() {
        return PRICE.example();
    }

    @Override
    public Map<String, Object> schema() {
        return Schema.anyOf(PRICE.schema(), Schema.form(FORM));
    }
}
