package vierkant.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vierkant.model.Unit;
import vierkant.model.Unit.Base;

/** The words that people write for units, in Dutch and in English. */
final class UnitWords {
    private static final Map<String, Unit> WORDS = new HashMap<>();
    private static final List<String> USUAL = new ArrayList<>();
    private static final Map<Unit, String> EXAMPLES = Map.of(
            Unit.EURO, "188_000",
            Unit.PERCENT, "90%",
            Unit.PLACE, "36",
            Unit.PLACE_EQUIVALENT, "270 place-equivalents");

    static {
        put(Unit.EURO, "€", "euro", "eur", "euros", "euro's");
        put(Unit.PERCENT, "%", "percent", "procent");
        put(Unit.NUMBER, "getal", "number", "aantal");
        put(Unit.PLACE, "place", "places", "plaats", "plaatsen");
        put(
                Unit.PLACE_EQUIVALENT,
                "place-equivalent",
                "place-equivalents",
                "plaatsequivalent",
                "plaatsequivalenten",
                "plaats-equivalent",
                "plaats-equivalenten");
        put(Unit.DAY, "day", "days", "dag", "dagen");
        put(Unit.DAY_OF_STAY, "day-of-stay", "days-of-stay", "day of stay", "days of stay", "etmaal", "etmalen");
        put(Unit.HOUR, "hour", "hours", "uur", "uren");
        put(Unit.MINUTE, "minute", "minutes", "minuut", "minuten");
        put(Unit.DAYPART, "daypart", "dayparts", "dagdeel", "dagdelen");
        put(Unit.PIECE, "piece", "pieces", "stuk", "stuks");
        put(Unit.TRAJECTORY, "trajectory", "trajectories", "traject", "trajecten");
        put(Unit.of(Base.INHABITANT), "inhabitant", "inhabitants", "inwoner", "inwoners");
        put(Unit.of(Base.YOUTH), "youth", "youths", "jeugdige", "jeugdigen", "jongere", "jongeren");
        put(Unit.of(Base.CLIENT), "client", "clients", "cliënt", "cliënten", "clienten");
        put(Unit.of(Base.PLACEMENT), "placement", "placements", "plaatsing", "plaatsingen");
        put(Unit.MUNICIPALITY, "municipality", "municipalities", "gemeente", "gemeenten");
        put(Unit.MONTH, "month", "months", "maand", "maanden");
        put(Unit.of(Base.YEAR), "year", "years", "jaar", "jaren");
    }

    private UnitWords() {}

    /** The unit of these words: one word, or one "per" another. */
    static Optional<Unit> parse(String words) {
        String lower = words.strip().toLowerCase(Locale.ROOT);
        Optional<Unit> one = Optional.ofNullable(WORDS.get(lower));
        String[] parts = lower.split(" per | ?/ ?", -1);
        if (one.isPresent() || parts.length != 2) {
            return one;
        }
        return Optional.ofNullable(WORDS.get(parts[0]))
                .flatMap(above -> Optional.ofNullable(WORDS.get(parts[1])).map(above::per));
    }

    /** Whether words behind a number fit a field: its own unit, or what it counts of a price "per" something. */
    static boolean fits(String words, Unit wanted) {
        Optional<Unit> unit = parse(words);
        boolean isPrice = wanted.powers().getOrDefault(Base.EURO, 0) == 1;
        return unit.isPresent()
                && (unit.get().equals(wanted) || (isPrice && unit.get().equals(Unit.EURO)));
    }

    /** A number in this unit, as somebody could write it. */
    static String example(Unit unit) {
        return EXAMPLES.getOrDefault(unit, unit.powers().getOrDefault(Base.EURO, 0) == 1 ? "350.25" : "1200");
    }

    /** Every word for a unit. */
    static Set<String> all() {
        return Collections.unmodifiableSet(WORDS.keySet());
    }

    /** One word for each unit, in the plural. */
    static List<String> usual() {
        return List.copyOf(USUAL);
    }

    private static void put(Unit unit, String... words) {
        USUAL.add(words[words.length > 1 ? 1 : 0]);
        for (String word : words) {
            WORDS.put(word, unit);
        }
    }
}
