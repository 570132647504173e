package vierkant.store;

import static vierkant.store.Field.optional;
import static vierkant.store.Field.preset;
import static vierkant.store.Field.required;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vierkant.model.Check;
import vierkant.model.Figure;
import vierkant.model.Nature;
import vierkant.model.Party;
import vierkant.model.PartyId;
import vierkant.model.Target;
import vierkant.model.Unit;
import vierkant.model.UseId;
import vierkant.model.Years;
import vierkant.text.Language;

/**
 * What a budget file may hold: every mapping with its keys. Together with {@link IndexFormat}, {@link ContractFormat},
 * {@link FormulaFormat}, {@link ShareFormat}, {@link FundFormat}, {@link MoveFormat}, {@link ChainFormat} and {@link CostFormat} the only description there is; the reader, the schema for editors and the test
 * of the documentation all follow it.
 */
final class Format {
    static final String VERSION = "1";

    static final Field<String> SOURCE_TITLE =
            required("title", new TextKind("Raadsinformatiebrief af- en ombouw JeugdzorgPlus"), Meaning.SOURCE_TITLE);
    static final Field<String> SOURCE_BY = optional("by", new TextKind("college van Drimmelen"), Meaning.SOURCE_BY);
    static final Field<String> SOURCE_DATE = optional("date", new TextKind("2023"), Meaning.SOURCE_DATE);
    static final Field<String> SOURCE_LINK =
            optional("link", new TextKind("https://www.example.nl/brief"), Meaning.SOURCE_LINK);
    static final Form SOURCE = Form.of("source", SOURCE_TITLE, SOURCE_BY, SOURCE_DATE, SOURCE_LINK);

    static final Field<String> PARTY_NAME = required("name", new TextKind("Drimmelen"), Meaning.PARTY_NAME);
    static final Field<Party.Kind> PARTY_KIND = preset(
            "kind",
            Choice.of("municipality", Party.Kind.MUNICIPALITY).or("region", Party.Kind.REGION),
            Party.Kind.MUNICIPALITY,
            Meaning.PARTY_KIND);
    static final Field<String> PARTY_CODE = optional("code", new CodeKind(), Meaning.PARTY_CODE);
    static final Field<PartyId> PARTY_REGION = optional(
            "region", new Reference<>(Section.PARTIES, PartyId::new, "west-brabant-oost"), Meaning.PARTY_REGION);
    static final Form PARTY = Form.ofFigures("party", PARTY_NAME, PARTY_KIND, PARTY_CODE, PARTY_REGION);

    static final Field<Unit> STATISTIC_UNIT = required("unit", new UnitKind("inhabitants"), Meaning.UNIT);
    static final Field<Map<PartyId, Figure>> STATISTIC_VALUES =
            required("values", statisticValues(Unit.NUMBER), Meaning.STATISTIC_VALUES);
    static final Form STATISTIC = Form.ofFigures("statistic", CommonFormat.LABEL, STATISTIC_UNIT, STATISTIC_VALUES);

    static final Field<Unit> QUANTITY_UNIT = required("unit", new UnitKind("places"), Meaning.UNIT);
    static final NumberKind QUANTITY_NUMBER = new NumberKind(Unit.NUMBER, Range.NOT_NEGATIVE, Time.ZERO_ELSEWHERE);
    static final Field<Figure> QUANTITY_VALUES = required("values", QUANTITY_NUMBER, Meaning.QUANTITY_VALUES);
    static final Form QUANTITY = Form.ofFigures("quantity", CommonFormat.LABEL, QUANTITY_UNIT, QUANTITY_VALUES);

    static final Field<Nature> LINE_NATURE = required("nature", CommonFormat.NATURES, Meaning.NATURE);
    static final Field<Figure> LINE_AMOUNT =
            required("amount", new NumberKind(Unit.EURO, Range.ANY, Time.ZERO_ELSEWHERE), Meaning.LINE_AMOUNT);
    static final Field<List<UseId>> LINE_PAYS_FOR =
            optional("pays-for", new Several<>(new UseKind(Regulations.NONE)), Meaning.PAYS_FOR);
    static final Form LINE = Form.ofFigures("line", CommonFormat.LABEL, LINE_NATURE, LINE_AMOUNT, LINE_PAYS_FOR);

    static final Field<Check.Kind> CHECK_KIND = preset(
            "kind",
            Choice.of("error", Check.Kind.ERROR).or("alert", Check.Kind.ALERT),
            Check.Kind.ERROR,
            Meaning.CHECK_KIND);
    static final Field<List<Target>> CHECK_OF =
            required("of", new Several<>(new TargetKind(TargetKind.Use.CHECKED)), Meaning.CHECK_OF);
    static final NumberKind CHECK_NUMBER = new NumberKind(Unit.NUMBER, Range.ANY, Time.WHERE_NAMED);
    static final Field<Figure> CHECK_EQUALS = required("equals", CHECK_NUMBER, Meaning.CHECK_EQUALS);
    static final Form CHECK = Form.ofFigures("check", CommonFormat.LABEL, CHECK_KIND, CHECK_OF, CHECK_EQUALS);

    static final Field<String> VIERKANT = required("vierkant", new TextKind(VERSION), Meaning.VERSION);
    static final Field<String> TITLE =
            required("title", new TextKind("JeugdzorgPlus in de begroting 2024-2027"), Meaning.TITLE);
    static final Field<String> BY = optional("by", new TextKind("Gemeente Drimmelen"), Meaning.BY);
    static final Field<String> MUNICIPALITY = optional("municipality", new TextKind("Drimmelen"), Meaning.MUNICIPALITY);
    static final Field<String> AUTHOR = optional("author", new TextKind("afdeling Financiën"), Meaning.AUTHOR);
    static final Field<Years> YEARS = required("years", new AxisKind(), Meaning.YEARS);
    static final Field<Language> LANGUAGE =
            preset("language", Choice.of("nl", Language.NL).or("en", Language.EN), Language.NL, Meaning.LANGUAGE);
    static final Field<List<String>> REMARKS =
            optional("remarks", new Several<>(new TextKind("Bedragen exclusief btw.")), Meaning.REMARKS);
    static final Field<List<Mapping>> SOURCES = section(
            Section.SOURCES, Named.of(SOURCE, "{brief-2023: {title: Informatiebrief}}"), Meaning.SOURCES_SECTION);
    static final Field<List<Mapping>> PARTIES = section(
            Section.PARTIES,
            Named.of(PARTY, "{drimmelen: {name: Drimmelen, code: GM1719, source: brief-2023}}"),
            Meaning.PARTIES);
    static final Field<List<Mapping>> STATISTICS = section(
            Section.STATISTICS,
            Named.of(STATISTIC, "{inwoners: {label: Inwoners, unit: inhabitants, values: {drimmelen: 27_500}}}"),
            Meaning.STATISTICS);
    static final Field<List<Mapping>> QUANTITIES = section(
            Section.QUANTITIES,
            Named.of(QUANTITY, "{school2care: {label: School2Care, unit: places, values: 45}}"),
            Meaning.QUANTITIES);
    static final Field<List<Mapping>> LINES = section(
            Section.LINES,
            Named.of(LINE, "{bestaand: {label: Bestaand budget, nature: structural, amount: 188_000}}"),
            Meaning.LINES);
    static final Field<List<Mapping>> INDEXES = section(
            Section.INDEXES,
            new Named(IndexFormat.INDEX, "{vast: {label: Vast, type: typed, percentages: {2025: 4.91%}}}"),
            Meaning.INDEXES);
    static final Field<List<Mapping>> CONTRACTS = section(
            Section.CONTRACTS,
            new Named(ContractFormat.CONTRACT, "{almata: {label: Almata, type: lump-sum, …}}"),
            Meaning.CONTRACTS);
    static final Field<List<Mapping>> FORMULAS = section(
            Section.FORMULAS,
            Named.of(
                    FormulaFormat.FORMULA_FORM,
                    "{leegstand: {label: Leegstand, formula: quantities.plaatsen - quantities.bezet, unit: places}}"),
            Meaning.FORMULAS);
    static final Field<List<Mapping>> KEYS = section(
            Section.KEYS,
            new Named(ShareFormat.KEY, "{gelijk: {label: Gelijke delen, type: equal, parties: all-municipalities}}"),
            Meaning.KEYS);
    static final Field<List<Mapping>> SHARES = section(
            Section.SHARES,
            Named.of(ShareFormat.SHARE, "{almata: {label: Almata, of: contracts.almata, key: gelijk}}"),
            Meaning.SHARES);
    static final Field<List<Mapping>> FUNDS = section(
            Section.FUNDS,
            Named.of(FundFormat.FUND, "{vastgoed: {label: Vastgoedtransitie, regulation: vastgoed, …}}"),
            Meaning.FUNDS);
    static final Field<Figure> FRAME_AMOUNT =
            required("amount", new NumberKind(Unit.EURO, Range.NOT_NEGATIVE, Time.EVERY_YEAR), Meaning.FRAME_AMOUNT);
    static final Field<Figure> FRAME_STRUCTURAL = optional(
            "structural", new NumberKind(Unit.EURO, Range.NOT_NEGATIVE, Time.EVERY_YEAR), Meaning.FRAME_STRUCTURAL);
    static final Field<List<Target>> FRAME_OF =
            optional("of", new Several<>(new TargetKind(TargetKind.Use.FRAMED)), Meaning.FRAME_OF);
    static final Form FRAME_FORM =
            Form.ofFigures("frame", CommonFormat.LABEL, FRAME_AMOUNT, FRAME_STRUCTURAL, FRAME_OF);
    static final Field<Mapping> FRAME = optional(
            "frame", new Nested(FRAME_FORM, "{label: Het vierkant, amount: 27_000_000, source: brief}"), Meaning.FRAME);
    static final Field<Mapping> MOVE = optional(
            "move",
            new Nested(MoveFormat.MOVE, "{label: Van gesloten naar alternatieven, needed: 270, supplies: {…}}"),
            Meaning.MOVE);
    static final Field<Mapping> CHAIN =
            optional("chain", new Nested(ChainFormat.CHAIN, "{label: De keten, pathways: {…}}"), Meaning.CHAIN);
    static final Field<List<Mapping>> PLANNED_COSTS = section(
            Section.PLANNED_COSTS,
            Named.of(CostFormat.COST, "{verbouwing: {label: Verbouwing, use: rebuild, amount: {2024: 300_000}}}"),
            Meaning.PLANNED_COSTS);
    static final Field<List<Mapping>> CHECKS = section(
            Section.CHECKS,
            Named.of(CHECK, "{plaatsen: {label: Plaatsen, of: quantities.school2care, equals: 45}}"),
            Meaning.CHECKS);
    static final Field<List<Mapping>> UNCERTAIN = section(
            Section.UNCERTAIN,
            new Named(RiskFormat.UNCERTAIN, "{vraag: {label: Vraag, of: contracts.zuidwest.demand, type: range, …}}"),
            Meaning.UNCERTAIN);
    static final Field<List<Mapping>> SCENARIOS = section(
            Section.SCENARIOS,
            Named.of(RiskFormat.SCENARIO, "{daling: {label: Daling, set: {contracts.zuidwest.demand: 250}}}"),
            Meaning.SCENARIOS);
    static final Form BUDGET = Form.of(
                    "budget",
                    VIERKANT,
                    TITLE,
                    BY,
                    MUNICIPALITY,
                    AUTHOR,
                    YEARS,
                    LANGUAGE,
                    REMARKS,
                    SOURCES,
                    PARTIES,
                    STATISTICS,
                    QUANTITIES,
                    LINES,
                    INDEXES,
                    CONTRACTS,
                    FORMULAS,
                    KEYS,
                    SHARES,
                    FUNDS,
                    FRAME,
                    MOVE,
                    CHAIN,
                    PLANNED_COSTS,
                    CHECKS,
                    UNCERTAIN,
                    SCENARIOS)
            .ruled(new Rule.ExactlyOne(List.of(BY, MUNICIPALITY)));

    /** Where a key chooses the form. */
    static final List<Variants> VARIANTS =
            List.of(IndexFormat.INDEX, ContractFormat.CONTRACT, ShareFormat.KEY, RiskFormat.UNCERTAIN);

    /** Every form, in the order of the file. */
    static final List<Form> FORMS = forms();

    private Format() {}

    private static List<Form> forms() {
        List<Form> forms =
                new ArrayList<>(List.of(BUDGET, SOURCE, AssumptionKind.FORM, PARTY, STATISTIC, QUANTITY, LINE));
        forms.addAll(IndexFormat.INDEX.forms());
        forms.add(IndexFormat.PART);
        forms.addAll(ContractFormat.CONTRACT.forms());
        forms.addAll(List.of(
                ContractFormat.OPTION,
                ContractFormat.AMOUNT_FORM,
                ContractFormat.GUARANTEE_FORM,
                ContractFormat.VACANCY_FORM,
                ContractFormat.PRODUCT,
                TariffKind.FORM,
                ContractFormat.KIND,
                DemandKind.FORM,
                CompareFormat.OF_OTHERS,
                CompareFormat.OF_BANDWIDTH,
                CompareFormat.OF_LUMP_SUM));
        forms.add(FormulaFormat.FORMULA_FORM);
        forms.addAll(ShareFormat.KEY.forms());
        forms.addAll(List.of(
                ShareFormat.SHARE,
                FundFormat.FUND,
                FundFormat.GRANT_FORM,
                FundFormat.RECIPIENT,
                FundFormat.INSTALMENT,
                CostFormat.COST,
                FRAME_FORM,
                MoveFormat.MOVE,
                MoveFormat.SUPPLY,
                MoveFormat.FRICTION_FORM,
                ChainFormat.CHAIN,
                ChainFormat.PATHWAY,
                ChainFormat.STEP,
                CHECK));
        forms.addAll(RiskFormat.UNCERTAIN.forms());
        forms.add(RiskFormat.SCENARIO);
        return List.copyOf(forms);
    }

    /** The values of a statistic in its own unit. */
    static ByName<PartyId> statisticValues(Unit unit) {
        return ByName.of(
                Section.PARTIES, PartyId::new, new NumberKind(unit, Range.NOT_NEGATIVE, Time.EVERY_YEAR), "drimmelen");
    }

    private static Field<List<Mapping>> section(Section section, Named things, Meaning meaning) {
        return optional(section.key(), things, meaning);
    }
}
