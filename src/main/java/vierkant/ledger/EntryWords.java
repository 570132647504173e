package vierkant.ledger;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vierkant.model.Booking;
import vierkant.model.Spend;

/** The words by which people say how far a spend is and who bears its VAT, in Dutch and in English, whatever their case. */
public final class EntryWords {
    static final Map<String, Booking.State> STATES = new LinkedHashMap<>();
    static final Map<String, Spend.VatKind> VAT_KINDS = new LinkedHashMap<>();

    static {
        put(STATES, Booking.State.COMMITTED, "committed", "verplicht", "verplichting", "aangegaan", "toegezegd");
        put(STATES, Booking.State.PAID, "paid", "betaald", "voldaan");
        put(VAT_KINDS, Spend.VatKind.NONE, "none", "geen", "vrijgesteld", "exempt");
        put(VAT_KINDS, Spend.VatKind.COMPENSABLE, "compensable", "compensabel", "verrekenbaar");
        put(VAT_KINDS, Spend.VatKind.COST_INCREASING, "cost-increasing", "kostprijsverhogend");
    }

    private EntryWords() {}

    private static <T> void put(Map<String, T> words, T meaning, String... all) {
        for (String word : all) {
            words.put(word, meaning);
        }
    }

    public static Optional<Booking.State> state(String word) {
        return find(STATES, word);
    }

    public static Optional<Spend.VatKind> vatKind(String word) {
        return find(VAT_KINDS, word);
    }

    public static Set<String> stateWords() {
        return Collections.unmodifiableSet(STATES.keySet());
    }

    public static Set<String> vatKindWords() {
        return Collections.unmodifiableSet(VAT_KINDS.keySet());
    }

    /** The first word for each: what help shows. */
    public static List<String> stateNames() {
        return List.of("committed", "paid");
    }

    /** The first word for each: what help shows. */
    public static List<String> vatKindNames() {
        return List.of("none", "compensable", "cost-increasing");
    }

    private static <T> Optional<T> find(Map<String, T> words, String word) {
        return Optional.ofNullable(
                Collections.unmodifiableMap(words).get(word.strip().toLowerCase(Locale.ROOT)));
    }
}
