package vierkant.store;

import static vierkant.store.Field.optional;
import static vierkant.store.Field.preset;
import static vierkant.store.Field.required;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vierkant.model.Condition;
import vierkant.model.Day;
import vierkant.model.FactId;
import vierkant.model.Figure;
import vierkant.model.PotId;
import vierkant.model.Regulation.Consequence;
import vierkant.model.Regulation.Fact;
import vierkant.model.Regulation.Limit.Basis;
import vierkant.model.RegulationId;
import vierkant.model.Unit;
import vierkant.model.UseId;
import vierkant.model.Wording;

/**
 * What a regulation file may hold: every mapping with its keys. The reader, the schema for editors and the test of the
 * documentation all follow it.
 */
final class RegulationFormat {
    private static final NumberKind EURO = new NumberKind(Unit.EURO, Range.NOT_NEGATIVE, Time.ONCE);
    private static final NumberKind PERCENT = new NumberKind(Unit.PERCENT, Range.PART, Time.ONCE);

    static final Field<Day> FROM = required("from", new DayKind(), Meaning.IN_FORCE_FROM);
    static final Field<Day> UNTIL = optional("until", new DayKind(), Meaning.IN_FORCE_UNTIL);
    static final Form IN_FORCE_FORM = Form.ofFigures("in-force", FROM, UNTIL);

    static final Field<Wording> USE_LABEL = required("label", new WordingKind("verbouwen"), Meaning.LABEL);
    static final Field<List<String>> WORDS =
            optional("words", new Several<>(new TextKind("verbouwing")), Meaning.USE_WORDS);
    static final Form USE = Form.of("use", USE_LABEL, WORDS);

    static final Field<Wording> POT_LABEL = required("label", new WordingKind("gesloten jeugdhulp"), Meaning.LABEL);
    static final Form POT = Form.of("pot", POT_LABEL);

    static final Field<Wording> QUESTION =
            required("question", new WordingKind("Keert deze uitgave elk jaar terug?"), Meaning.QUESTION);
    static final Field<Fact.About> ABOUT = preset(
            "about",
            Choice.of("spend", Fact.About.SPEND).or("fund", Fact.About.FUND),
            Fact.About.SPEND,
            Meaning.FACT_ABOUT);
    static final Field<Fact.Kind> FACT_KIND = preset(
            "kind",
            Choice.of("yes-or-no", Fact.Kind.YES_OR_NO).or("count", Fact.Kind.COUNT),
            Fact.Kind.YES_OR_NO,
            Meaning.FACT_KIND);
    static final Form FACT = Form.of("fact", QUESTION, ABOUT, FACT_KIND);

    static final Field<Wording> PARAMETER_LABEL = required("label", new WordingKind("Toegekend bedrag"), Meaning.LABEL);
    static final Field<Unit> PARAMETER_UNIT =
            required("unit", Choice.of("euro", Unit.EURO).or("percent", Unit.PERCENT), Meaning.PARAMETER_UNIT);
    static final Form PARAMETER = Form.of("parameter", PARAMETER_LABEL, PARAMETER_UNIT);

    static final Field<Map<String, Map<Optional<PotId>, Figure>>> MAXIMA_AMOUNTS =
            required("amounts", new MaximaKind(), Meaning.MAXIMA_AMOUNTS);
    static final Form MAXIMA_FORM = Form.ofFigures("maxima", MAXIMA_AMOUNTS);

    static final Field<Day> WITHIN_FROM = optional("from", new DayKind(), Meaning.WITHIN_FROM);
    static final Field<Day> WITHIN_UNTIL = optional("until", new DayKind(), Meaning.WITHIN_UNTIL);
    static final Form WITHIN_FORM = Form.of("within", WITHIN_FROM, WITHIN_UNTIL);

    static final Field<Figure> PART = optional("part", PERCENT, Meaning.LIMIT_PART);
    static final Field<FactId> LIMIT_PARAMETER = optional(
            "parameter", new Reference<>(Section.PARAMETERS, FactId::new, "toegekend"), Meaning.LIMIT_PARAMETER);
    static final Field<Figure> LIMIT_AMOUNT = optional("amount", EURO, Meaning.LIMIT_AMOUNT);
    static final Field<Figure> FIRST = optional("first", EURO, Meaning.LIMIT_FIRST);
    static final Field<Figure> FURTHER = optional("further", EURO, Meaning.LIMIT_FURTHER);
    static final Field<FactId> COUNT =
            optional("count", new Reference<>(Section.FACTS, FactId::new, "accommodations"), Meaning.LIMIT_COUNT);
    static final Field<Basis> OF = optional(
            "of",
            Choice.of("grant", Basis.GRANT).or("pot", Basis.POT).or("recipient", Basis.RECIPIENT),
            Meaning.LIMIT_OF);
    static final Form AT_MOST_FORM = Form.of("at-most", PART, LIMIT_PARAMETER, OF, LIMIT_AMOUNT, FIRST, FURTHER, COUNT)
            .ruled(
                    new Rule.ExactlyOne(List.of(PART, LIMIT_PARAMETER, LIMIT_AMOUNT, FIRST)),
                    new Rule.Needs(PART, OF),
                    new Rule.NotBoth(LIMIT_AMOUNT, OF),
                    new Rule.NotBoth(FIRST, OF),
                    new Rule.Needs(FIRST, FURTHER),
                    new Rule.Needs(FURTHER, COUNT),
                    new Rule.Needs(COUNT, FIRST));

    static final Field<Mapping> WITHIN =
            optional("within", new Nested(WITHIN_FORM, "{from: 2021-10-08, until: 2024-12-31}"), Meaning.WITHIN);
    static final Field<Mapping> AT_MOST =
            optional("at-most", new Nested(AT_MOST_FORM, "{part: 5%, of: pot}"), Meaning.AT_MOST);
    static final Form CONSEQUENCE =
            Form.of("then", WITHIN, AT_MOST).ruled(new Rule.ExactlyOne(List.of(WITHIN, AT_MOST)));

    static final Field<String> ARTICLE = required("article", new TextKind("art. 5 lid 2"), Meaning.ARTICLE);
    static final Field<Wording> SAYS =
            required("says", new WordingKind("Ondersteuning is ten hoogste 5% van de uitkering."), Meaning.SAYS);
    static final Field<Day> RULE_FROM = optional("from", new DayKind(), Meaning.RULE_FROM);
    static final Field<Day> RULE_UNTIL = optional("until", new DayKind(), Meaning.RULE_UNTIL);
    static final Field<List<UseId>> RULE_USES =
            optional("uses", new Several<>(new Reference<>(Section.USES, UseId::new, "rebuild")), Meaning.RULE_USES);
    static final Field<List<PotId>> RULE_POTS =
            optional("pots", new Several<>(new Reference<>(Section.POTS, PotId::new, "gesloten")), Meaning.RULE_POTS);
    static final Field<Condition> IF = optional("if", new ConditionKind(Map.of()), Meaning.IF);
    static final Field<Consequence> THEN = required("then", new ConsequenceKind(), Meaning.THEN);
    static final Form RULE =
            Form.ofFigures("rule", ARTICLE, SAYS, RULE_FROM, RULE_UNTIL, RULE_USES, RULE_POTS, IF, THEN);

    static final Field<RegulationId> ID =
            required("regulation", new IdKind<>(RegulationId::new, "vastgoed"), Meaning.REGULATION);
    static final Field<String> EDITION = required("edition", new EditionKind(), Meaning.EDITION);
    static final Field<Wording> TITLE = required(
            "title", new WordingKind("Subsidieregeling kleinschalig wonen voor jeugd"), Meaning.REGULATION_TITLE);
    static final Field<Mapping> IN_FORCE = required(
            "in-force", new Nested(IN_FORCE_FORM, "{from: 2021-10-08, source: staatscourant}"), Meaning.IN_FORCE);
    static final Field<List<Wording>> REMARKS =
            optional("remarks", new Several<>(new WordingKind("Controleer de regeling.")), Meaning.REGULATION_REMARKS);
    static final Field<List<Mapping>> USES = required(
            Section.USES.key(), Named.of(USE, "{rebuild: {label: verbouwen, words: [verbouwing]}}"), Meaning.USES);
    static final Field<List<Mapping>> POTS =
            optional(Section.POTS.key(), Named.of(POT, "{gesloten: {label: Gesloten jeugdhulp}}"), Meaning.POTS);
    static final Field<List<Mapping>> FACTS = optional(
            Section.FACTS.key(),
            Named.of(FACT, "{structural: {question: \"Keert deze uitgave elk jaar terug?\"}}"),
            Meaning.FACTS);
    static final Field<List<Mapping>> PARAMETERS = optional(
            Section.PARAMETERS.key(),
            Named.of(PARAMETER, "{toegekend: {label: Toegekend bedrag, unit: euro}}"),
            Meaning.PARAMETERS);
    static final Field<Mapping> MAXIMA = optional(
            "maxima",
            new Nested(MAXIMA_FORM, "{amounts: {Rotterdam: {gesloten: 10_245_473}}, source: staatscourant}"),
            Meaning.MAXIMA);
    static final Field<List<Mapping>> RULES = required(
            "rules",
            Named.of(RULE, "{rebuild: {article: art. 4, says: Verbouwen mag., uses: rebuild, then: allows, …}}"),
            Meaning.RULES);
    static final Form REGULATION = Form.of(
            "regulation",
            Format.VIERKANT,
            ID,
            EDITION,
            TITLE,
            Format.AUTHOR,
            IN_FORCE,
            REMARKS,
            Format.SOURCES,
            USES,
            POTS,
            FACTS,
            PARAMETERS,
            MAXIMA,
            RULES);

    /** Every form, in the order of the file. */
    static final List<Form> FORMS = List.of(
            REGULATION,
            IN_FORCE_FORM,
            WordingKind.FORM,
            Format.SOURCE,
            AssumptionKind.FORM,
            USE,
            POT,
            FACT,
            PARAMETER,
            MAXIMA_FORM,
            RULE,
            CONSEQUENCE,
            WITHIN_FORM,
            AT_MOST_FORM);

    private RegulationFormat() {}
}
