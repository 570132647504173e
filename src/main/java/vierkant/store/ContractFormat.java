package vierkant.store;

import static vierkant.store.Field.optional;
import static vierkant.store.Field.preset;
import static vierkant.store.Field.required;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vierkant.model.Contract.CareUnit;
import vierkant.model.Contract.Demand;
import vierkant.model.Contract.Exercise;
import vierkant.model.Contract.Indexed;
import vierkant.model.Contract.PartYear;
import vierkant.model.Contract.Settlement;
import vierkant.model.Contract.Tariff;
import vierkant.model.Contract.TariffRounding;
import vierkant.model.Day;
import vierkant.model.Figure;
import vierkant.model.IndexId;
import vierkant.model.Nature;
import vierkant.model.Steps;
import vierkant.model.Unit;

/** The keys of a contract, for each of its forms. */
final class ContractFormat {
    static final String LUMP_SUM = "lump-sum";
    static final String PXQ = "pxq";
    static final String TRAJECTORY = "trajectory";
    static final String BANDWIDTH = "bandwidth";
    static final String AVAILABILITY = "availability";

    /** What happens to what is saved. */
    enum SavedWord {
        REFUNDED,
        KEPT,
        SHARED
    }

    private static final NumberKind PART = percentage();
    private static final NumberKind PLACE_EQUIVALENTS = price(Unit.PLACE_EQUIVALENT);

    // in any form

    static final Field<String> TYPE =
            Variants.chooser(Meaning.CONTRACT_TYPE, LUMP_SUM, PXQ, TRAJECTORY, BANDWIDTH, AVAILABILITY);
    static final Field<List<String>> PROVIDER =
            required("provider", new Several<>(new TextKind("Stichting Almata")), Meaning.PROVIDER);
    static final Field<Day> STARTS = required("starts", new DayKind(), Meaning.STARTS);
    static final Field<Day> ENDS = required("ends", new DayKind(), Meaning.ENDS);

    static final Field<Day> UNTIL = required("until", new DayKind(), Meaning.UNTIL);
    static final Field<Exercise> EXERCISED =
            required("exercised", Choice.yesOrNo(Exercise.EXERCISED, Exercise.NOT_EXERCISED), Meaning.EXERCISED);
    static final Form OPTION = Form.ofFigures("option", UNTIL, EXERCISED);
    static final Field<List<Mapping>> OPTIONS = optional(
            "options", Named.of(OPTION, "{verlenging-1: {until: 2027-12-31, exercised: no}}"), Meaning.OPTIONS);

    static final Field<IndexId> INDEX =
            optional("index", new Reference<>(Section.INDEXES, IndexId::new, "ova-ppc"), Meaning.INDEX);
    static final Field<Figure> PRICE_LEVEL = optional("price-level", new YearKind(), Meaning.PRICE_LEVEL);

    /** Of the contract, for those parts that say nothing of it. */
    static final Field<Nature> CONTRACT_NATURE = optional("nature", CommonFormat.NATURES, Meaning.CONTRACT_NATURE);

    static final Field<Nature> NATURE = optional("nature", CommonFormat.NATURES, Meaning.PART_NATURE);
    static final Field<Indexed> INDEXED =
            preset("indexed", Choice.yesOrNo(Indexed.YES, Indexed.NO), Indexed.YES, Meaning.INDEXED);

    static final Field<Figure> AMOUNT =
            required("amount", new NumberKind(Unit.EURO, Range.ANY, Time.ZERO_ELSEWHERE), Meaning.CONTRACT_AMOUNT);
    private static final Choice<PartYear> PART_YEARS =
            Choice.of("by-days", PartYear.BY_DAYS).or("as-written", PartYear.AS_WRITTEN);

    /** Of the contract, for those parts that say nothing of it. */
    static final Field<PartYear> CONTRACT_PART_YEAR =
            preset("part-year", PART_YEARS, PartYear.BY_DAYS, Meaning.CONTRACT_PART_YEAR);

    static final Field<PartYear> PART_YEAR = optional("part-year", PART_YEARS, Meaning.PART_YEAR);
    static final Field<TariffRounding> TARIFF_ROUNDING = preset(
            "tariff-rounding",
            Choice.of("none", TariffRounding.NONE).or("cents", TariffRounding.CENTS),
            TariffRounding.NONE,
            Meaning.TARIFF_ROUNDING);
    static final Form AMOUNT_FORM = Form.ofFigures("amount", CommonFormat.LABEL, AMOUNT, NATURE, INDEXED, PART_YEAR);
    static final Field<List<Mapping>> AMOUNTS = optional(
            "amounts", Named.of(AMOUNT_FORM, "{basis: {label: Basisbedrag, amount: 1_000_000}}"), Meaning.AMOUNTS);

    static final Field<Figure> GUARANTEED = required("share", PART, Meaning.GUARANTEED);
    static final Field<Figure> EXPECTED = required("expected", price(Unit.EURO), Meaning.EXPECTED);
    static final Form GUARANTEE_FORM = Form.ofFigures("turnover-guarantee", GUARANTEED, EXPECTED, PART_YEAR, NATURE);
    static final Field<Mapping> GUARANTEE = optional(
            "turnover-guarantee", new Nested(GUARANTEE_FORM, "{share: 90%, expected: 1_000_000}"), Meaning.GUARANTEE);

    static final Field<Figure> VACANCY_TARGET = required("target", PART, Meaning.VACANCY_TARGET);
    static final Field<Steps> PLACES = required("places", new PlacesKind(PlacesKind.Before.CONTRACT), Meaning.PLACES);
    static final Field<Figure> OCCUPIED = required("occupied", price(Unit.PLACE), Meaning.OCCUPIED);
    static final Field<Figure> FIXED_COST =
            required("fixed-cost", price(Unit.EURO.per(Unit.PLACE)), Meaning.FIXED_COST);
    static final Form VACANCY_FORM =
            Form.ofFigures("vacancy-compensation", VACANCY_TARGET, PLACES, OCCUPIED, FIXED_COST, NATURE);
    static final Field<Mapping> VACANCY = optional(
            "vacancy-compensation",
            new Nested(VACANCY_FORM, "{target: 90%, places: 36, occupied: 30, fixed-cost: 80_000}"),
            Meaning.VACANCY);

    // PxQ

    static final Field<CareUnit> CARE_UNIT = required("unit", careUnits(), Meaning.CARE_UNIT);
    static final Field<Tariff> TARIFF = required("tariff", new TariffKind(Unit.EURO.per(Unit.HOUR)), Meaning.TARIFF);
    static final NumberKind COUNT = new NumberKind(Unit.NUMBER, Range.NOT_NEGATIVE, Time.ZERO_ELSEWHERE);
    static final Field<Figure> QUANTITY = optional("quantity", COUNT, Meaning.QUANTITY);
    static final Field<Steps> PRODUCT_PLACES =
            optional("places", new PlacesKind(PlacesKind.Before.CONTRACT), Meaning.PRODUCT_PLACES);
    static final Field<Figure> PRODUCT_OCCUPANCY = optional("occupancy", PART, Meaning.OCCUPANCY);
    static final Form PRODUCT = Form.ofFigures(
                    "product",
                    CommonFormat.LABEL,
                    CARE_UNIT,
                    TARIFF,
                    TARIFF_ROUNDING,
                    QUANTITY,
                    PART_YEAR,
                    PRODUCT_PLACES,
                    PRODUCT_OCCUPANCY,
                    NATURE,
                    INDEXED)
            .ruled(
                    new Rule.ExactlyOne(List.of(QUANTITY, PRODUCT_PLACES)),
                    new Rule.Needs(PART_YEAR, QUANTITY),
                    new Rule.Needs(PRODUCT_PLACES, PRODUCT_OCCUPANCY),
                    new Rule.Needs(PRODUCT_OCCUPANCY, PRODUCT_PLACES));
    static final Field<List<Mapping>> PRODUCTS = required(
            "products",
            Named.of(PRODUCT, "{verblijf: {label: Verblijf, unit: day-of-stay, tariff: 350.25, quantity: 10_000}}"),
            Meaning.PRODUCTS);
    static final Field<Figure> CEILING = optional("ceiling", price(Unit.EURO), Meaning.CEILING);

    // trajectory

    static final Field<Figure> PRICE =
            required("price", price(Unit.EURO.per(Unit.TRAJECTORY)), Meaning.TRAJECTORY_PRICE);
    static final Field<Figure> AT_START = required("at-start", PART, Meaning.AT_START);
    static final Field<Figure> STARTED = required("started", COUNT.in(Unit.TRAJECTORY), Meaning.STARTED);
    static final Field<Figure> ENDED = required("ended", COUNT.in(Unit.TRAJECTORY), Meaning.ENDED);
    static final Form KIND = Form.ofFigures(
            "trajectory",
            CommonFormat.LABEL,
            PRICE,
            TARIFF_ROUNDING,
            AT_START,
            STARTED,
            ENDED,
            PART_YEAR,
            NATURE,
            INDEXED);
    static final Field<List<Mapping>> TRAJECTORIES = required(
            "trajectories",
            Named.of(KIND, "{traject: {label: Traject, price: 20_000, at-start: 60%, started: 40, ended: 35}}"),
            Meaning.TRAJECTORIES);

    // bandwidth

    static final Field<Figure> REFERENCE = required("reference", PLACE_EQUIVALENTS, Meaning.REFERENCE);
    static final Field<Figure> BAND = required("band", PART, Meaning.BAND);
    static final Field<Figure> LUMP = required("amount", price(Unit.EURO), Meaning.LUMP);
    static final Field<Figure> PRICE_ABOVE =
            required("price-above", price(Unit.EURO.per(Unit.PLACE_EQUIVALENT)), Meaning.PRICE_ABOVE);
    static final Field<Figure> PRICE_BELOW =
            required("price-below", price(Unit.EURO.per(Unit.PLACE_EQUIVALENT)), Meaning.PRICE_BELOW);
    static final Field<Demand> DEMAND = required("demand", new DemandKind(), Meaning.DEMAND);
    static final Field<Settlement> SETTLEMENT = required(
            "settlement",
            Choice.of("beyond-band", Settlement.BEYOND_BAND).or("from-reference", Settlement.FROM_REFERENCE),
            Meaning.SETTLEMENT);
    static final Field<SavedWord> SAVED = required(
            "saved",
            Choice.of("refunded", SavedWord.REFUNDED).or("kept", SavedWord.KEPT).or("shared", SavedWord.SHARED),
            Meaning.SAVED);
    static final Field<Figure> REFUNDED_SHARE = optional("refunded-share", PART, Meaning.REFUNDED_SHARE);

    // availability

    static final Field<Figure> FIXED = required("fixed", price(Unit.EURO.per(Unit.PLACE)), Meaning.FIXED);
    static final Field<Figure> OCCUPANCY = required("occupancy", PART, Meaning.OCCUPANCY);
    static final Field<Figure> VARIABLE =
            required("variable", price(Unit.EURO.per(Unit.DAY_OF_STAY)), Meaning.VARIABLE);

    static final Variants CONTRACT = new Variants(byType());

    private ContractFormat() {}

    private static Map<String, Form> byType() {
        Form common = Form.ofFigures(
                        "contract",
                        CommonFormat.LABEL,
                        TYPE,
                        PROVIDER,
                        STARTS,
                        ENDS,
                        OPTIONS,
                        INDEX,
                        PRICE_LEVEL,
                        CONTRACT_NATURE,
                        CONTRACT_PART_YEAR,
                        GUARANTEE,
                        VACANCY)
                .ruled(new Rule.Needs(INDEX, PRICE_LEVEL), new Rule.Needs(PRICE_LEVEL, INDEX));
        Map<String, Form> forms = new LinkedHashMap<>();
        forms.put(
                LUMP_SUM,
                common.with(
                        "contract-lump-sum",
                        new Field<>(
                                AMOUNTS.name(),
                                AMOUNTS.kind(),
                                Field.Need.REQUIRED,
                                AMOUNTS.meaning(),
                                AMOUNTS.preset()),
                        CompareFormat.LUMP_SUM_COMPARED));
        forms.put(PXQ, common.with("contract-pxq", AMOUNTS, PRODUCTS, CEILING, CompareFormat.COMPARED));
        forms.put(TRAJECTORY, common.with("contract-trajectory", AMOUNTS, TRAJECTORIES, CompareFormat.COMPARED));
        forms.put(
                BANDWIDTH,
                common.with(
                        "contract-bandwidth",
                        AMOUNTS,
                        REFERENCE,
                        BAND,
                        LUMP,
                        PRICE_ABOVE,
                        PRICE_BELOW,
                        DEMAND,
                        SETTLEMENT,
                        SAVED,
                        REFUNDED_SHARE,
                        INDEXED,
                        CompareFormat.BANDWIDTH_COMPARED));
        forms.put(
                AVAILABILITY,
                common.with(
                        "contract-availability",
                        AMOUNTS,
                        PLACES,
                        FIXED,
                        OCCUPANCY,
                        VARIABLE,
                        INDEXED,
                        CompareFormat.COMPARED));
        return forms;
    }

    private static NumberKind percentage() {
        return new NumberKind(Unit.PERCENT, Range.PART, Time.EVERY_YEAR);
    }

    /** Something that must be known for every year in which the contract runs. */
    private static NumberKind price(Unit unit) {
        return new NumberKind(unit, Range.NOT_NEGATIVE, Time.EVERY_YEAR);
    }

    private static Choice<CareUnit> careUnits() {
        return Choice.of("minute", CareUnit.MINUTE)
                .or("hour", CareUnit.HOUR)
                .or("day-of-stay", CareUnit.DAY_OF_STAY)
                .or("daypart", CareUnit.DAYPART)
                .or("piece-output", CareUnit.PIECE_OUTPUT)
                .or("euro", CareUnit.EURO)
                .or("piece-effort", CareUnit.PIECE_EFFORT)
                .or("minuut", CareUnit.MINUTE)
                .or("uur", CareUnit.HOUR)
                .or("etmaal", CareUnit.DAY_OF_STAY)
                .or("dagdeel", CareUnit.DAYPART)
                .or("stuks-output", CareUnit.PIECE_OUTPUT)
                .or("stuks-inspanning", CareUnit.PIECE_EFFORT)
                .or("01", CareUnit.MINUTE)
                .or("04", CareUnit.HOUR)
                .or("14", CareUnit.DAY_OF_STAY)
                .or("16", CareUnit.DAYPART)
                .or("82", CareUnit.PIECE_OUTPUT)
                .or("83", CareUnit.EURO)
                .or("84", CareUnit.PIECE_EFFORT);
    }
}
