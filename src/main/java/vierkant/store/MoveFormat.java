package vierkant.store;

import static vierkant.store.Field.optional;
import static vierkant.store.Field.required;

import java.util.List;
import vierkant.model.Figure;
import vierkant.model.Move;
import vierkant.model.Steps;
import vierkant.model.Target;
import vierkant.model.Unit;

/** What a budget says of a move from closed places to alternatives. */
final class MoveFormat {
    private static final NumberKind EQUIVALENTS =
            new NumberKind(Unit.PLACE_EQUIVALENT, Range.NOT_NEGATIVE, Time.EVERY_YEAR);
    private static final NumberKind PLACES = EQUIVALENTS.in(Unit.PLACE);

    static final Field<Figure> NEEDED = required("needed", EQUIVALENTS, Meaning.MOVE_NEEDED);
    static final Field<Figure> EMPTY_PLACE = optional(
            "empty-place", EQUIVALENTS.in(Unit.EURO.per(Unit.PLACE_EQUIVALENT)).like("90_000"), Meaning.EMPTY_PLACE);

    static final Field<Move.Role> ROLE = required(
            "role",
            Choice.of("closed", Move.Role.CLOSED)
                    .or("hybrid", Move.Role.HYBRID)
                    .or("alternative", Move.Role.ALTERNATIVE)
                    .or("gesloten", Move.Role.CLOSED)
                    .or("hybride", Move.Role.HYBRID)
                    .or("alternatief", Move.Role.ALTERNATIVE),
            Meaning.SUPPLY_ROLE);
    static final Field<Steps> SUPPLY_PLACES =
            required("places", new PlacesKind(PlacesKind.Before.YEARS), Meaning.SUPPLY_PLACES);
    static final Field<Figure> FACTOR = optional(
            "place-equivalents",
            new NumberKind(Unit.PLACE_EQUIVALENT.per(Unit.PLACE), Range.POSITIVE, Time.EVERY_YEAR).like("0.5"),
            Meaning.SUPPLY_FACTOR);
    static final Field<Figure> USED = optional("used", PLACES, Meaning.SUPPLY_USED);
    static final Field<Figure> PRICE =
            optional("price", PLACES.in(Unit.EURO.per(Unit.PLACE)).like("150_000"), Meaning.SUPPLY_PRICE);
    static final Form SUPPLY = Form.ofFigures("supply", CommonFormat.LABEL, ROLE, SUPPLY_PLACES, FACTOR, USED, PRICE);
    static final Field<List<Mapping>> SUPPLIES = required(
            "supplies",
            Named.of(SUPPLY, "{klassiek: {label: Klassiek, role: closed, places: {2021: 235, 2024: 100}}}"),
            Meaning.SUPPLIES);

    static final Field<Move.Kind> KIND = required(
            "kind",
            Choice.of("planning", Move.Kind.PLANNING)
                    .or("pilots", Move.Kind.PILOTS)
                    .or("processes-and-systems", Move.Kind.PROCESSES_AND_SYSTEMS)
                    .or("training", Move.Kind.TRAINING)
                    .or("double-supply", Move.Kind.DOUBLE_SUPPLY)
                    .or("vacancy", Move.Kind.VACANCY)
                    .or("other", Move.Kind.OTHER)
                    .or("planvorming", Move.Kind.PLANNING)
                    .or("processen-en-systemen", Move.Kind.PROCESSES_AND_SYSTEMS)
                    .or("opleiding", Move.Kind.TRAINING)
                    .or("dubbel-aanbod", Move.Kind.DOUBLE_SUPPLY)
                    .or("leegstand", Move.Kind.VACANCY)
                    .or("anders", Move.Kind.OTHER),
            Meaning.FRICTION_KIND);
    static final Field<Figure> AMOUNT = optional(
            "amount",
            new NumberKind(Unit.EURO, Range.NOT_NEGATIVE, Time.ZERO_ELSEWHERE).like("60_000"),
            Meaning.FRICTION_AMOUNT);
    static final Field<Target> COVER =
            optional("cover", new TargetKind(TargetKind.Use.COVERING), Meaning.FRICTION_COVER);
    static final Form FRICTION_FORM = Form.ofFigures("friction", CommonFormat.LABEL, KIND, AMOUNT, COVER);
    static final Field<List<Mapping>> FRICTION = optional(
            "friction",
            Named.of(FRICTION_FORM, "{plan: {label: Planvorming, kind: planning, amount: {2021: 100_000}}}"),
            Meaning.FRICTION);

    static final Form MOVE = Form.ofFigures("move", CommonFormat.LABEL, NEEDED, EMPTY_PLACE, SUPPLIES, FRICTION);

    private MoveFormat() {}
}
