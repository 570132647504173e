package vierkant.store;

import static vierkant.store.Field.optional;
import static vierkant.store.Field.required;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vierkant.model.Day;
import vierkant.model.FactId;
import vierkant.model.Figure;
import vierkant.model.PotId;
import vierkant.model.RegulationId;
import vierkant.model.Unit;

/** What a budget file may say of funds. */
final class FundFormat {
    private static final NumberKind EURO = new NumberKind(Unit.EURO, Range.NOT_NEGATIVE, Time.ONCE);
    private static final NumberKind EURO_EITHER_WAY = new NumberKind(Unit.EURO, Range.ANY, Time.ONCE);
    private static final IdKind<PotId> POT = new IdKind<>(PotId::new, "gesloten");

    static final Field<RegulationId> REGULATION =
            required("regulation", new IdKind<>(RegulationId::new, "vastgoed"), Meaning.FUND_REGULATION);

    static final Field<String> MUNICIPALITY =
            required("municipality", new TextKind("Rotterdam"), Meaning.GRANT_MUNICIPALITY);
    static final Field<String> NUMBER = optional("number", new TextKind("2020-123456"), Meaning.GRANT_NUMBER);
    static final Field<Day> DECIDED = optional("decided", new DayKind(), Meaning.GRANT_DECIDED);
    static final Field<String> EDITION = optional("edition", new EditionKind(), Meaning.GRANT_EDITION);
    static final Field<Day> FROM = optional("from", new DayKind(), Meaning.GRANT_FROM);
    static final Field<Day> UNTIL = optional("until", new DayKind(), Meaning.GRANT_UNTIL);
    static final Field<Figure> AMOUNT = optional("amount", new GrantedKind(), Meaning.GRANT_AMOUNT);
    static final Field<Map<Optional<PotId>, Figure>> AMOUNTS =
            optional("amounts", new PotsKind(), Meaning.GRANT_AMOUNTS);
    static final Form GRANT_FORM = Form.ofFigures(
                    "grant", MUNICIPALITY, NUMBER, DECIDED, EDITION, FROM, UNTIL, AMOUNT, AMOUNTS)
            .ruled(new Rule.NotBoth(AMOUNT, AMOUNTS));

    static final Field<String> RECIPIENT_NAME = required("name", new TextKind("Horizon"), Meaning.RECIPIENT_NAME);
    static final Field<Figure> MOST = required("most", EURO, Meaning.RECIPIENT_MOST);
    static final Field<PotId> RECIPIENT_POT = optional("pot", POT, Meaning.RECIPIENT_POT);
    static final Form RECIPIENT = Form.ofFigures("recipient", RECIPIENT_NAME, MOST, RECIPIENT_POT);

    static final Field<Day> RECEIVED = required("received", new DayKind(), Meaning.INSTALMENT_DAY);
    static final Field<Figure> INSTALMENT_AMOUNT = required("amount", EURO_EITHER_WAY, Meaning.INSTALMENT_AMOUNT);
    static final Field<PotId> INSTALMENT_POT = optional("pot", POT, Meaning.INSTALMENT_POT);
    static final Form INSTALMENT = Form.ofFigures("instalment", RECEIVED, INSTALMENT_AMOUNT, INSTALMENT_POT);

    static final Field<Mapping> GRANT = required(
            "grant", new Nested(GRANT_FORM, "{municipality: Rotterdam, amounts: {gesloten: maximum}}"), Meaning.GRANT);
    static final Field<List<Mapping>> RECIPIENTS = optional(
            "recipients", Named.of(RECIPIENT, "{horizon: {name: Horizon, most: 7_144_869}}"), Meaning.RECIPIENTS);
    static final Field<List<Mapping>> INSTALMENTS = optional(
            "instalments",
            Named.of(INSTALMENT, "{voorschot: {received: 2021-01-15, amount: 1_000_000}}"),
            Meaning.INSTALMENTS);
    static final Field<Map<FactId, Figure>> FACTS =
            optional("facts", AnswersKind.facts(Map.of(), ""), Meaning.FUND_FACTS);
    static final Field<Map<FactId, Figure>> PARAMETERS =
            optional("parameters", AnswersKind.parameters(Map.of(), ""), Meaning.FUND_PARAMETERS);
    static final Field<List<String>> REMARKS =
            optional("remarks", new Several<>(new TextKind("De beschikking is niet ingezien.")), Meaning.FUND_REMARKS);
    static final Form FUND = Form.ofFigures(
            "fund", CommonFormat.LABEL, REGULATION, GRANT, RECIPIENTS, INSTALMENTS, FACTS, PARAMETERS, REMARKS);

    private FundFormat() {}
}
