package vierkant.store;

import static vierkant.store.Field.optional;
import static vierkant.store.Field.required;

import java.util.List;
import java.util.Map;
import vierkant.model.Day;
import vierkant.model.FactId;
import vierkant.model.Figure;
import vierkant.model.RecipientId;
import vierkant.model.Spend.VatKind;
import vierkant.model.Unit;
import vierkant.model.UseId;

/** What a budget file may say of planned costs. */
final class CostFormat {
    private static final NumberKind EUROS = new NumberKind(Unit.EURO, Range.NOT_NEGATIVE, Time.ZERO_ELSEWHERE);

    static final Field<UseId> USE = required("use", new UseKind(Regulations.NONE), Meaning.COST_USE);
    static final Field<RecipientId> RECIPIENT =
            optional("recipient", new IdKind<>(RecipientId::new, "horizon"), Meaning.COST_RECIPIENT);
    static final Field<Figure> AMOUNT = required("amount", EUROS, Meaning.COST_AMOUNT);
    static final Field<Figure> VAT = optional("vat", EUROS, Meaning.COST_VAT);
    static final Field<VatKind> VAT_KIND = optional(
            "vat-kind",
            Choice.of("none", VatKind.NONE)
                    .or("compensable", VatKind.COMPENSABLE)
                    .or("cost-increasing", VatKind.COST_INCREASING),
            Meaning.COST_VAT_KIND);
    static final Field<List<Day>> DAYS = optional("days", new Several<>(new DayKind()), Meaning.COST_DAYS);
    static final Field<Map<FactId, Figure>> FACTS =
            optional("facts", AnswersKind.ofCost(Regulations.NONE), Meaning.COST_FACTS);
    static final Form COST = Form.ofFigures(
                    "planned-cost", CommonFormat.LABEL, USE, RECIPIENT, AMOUNT, VAT, VAT_KIND, DAYS, FACTS)
            .ruled(new Rule.Needs(VAT_KIND, VAT));

    private CostFormat() {}
}
