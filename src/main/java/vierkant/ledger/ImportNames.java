package vierkant.ledger;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vierkant.model.PotId;
import vierkant.model.RecipientId;
import vierkant.model.UseId;

/**
 * The words by which files may name what a fund knows: names, labels and other words, whatever their case.
 *
 * @param uses what money may be asked for
 * @param pots empty where the fund has none
 * @param recipients empty where the fund names none
 */
public record ImportNames(Map<String, UseId> uses, Map<String, PotId> pots, Map<String, RecipientId> recipients) {
    public ImportNames {
        uses = lower(uses);
        pots = lower(pots);
        recipients = lower(recipients);
    }

    private static <T> Map<String, T> lower(Map<String, T> words) {
        Map<String, T> lower = new LinkedHashMap<>();
        words.forEach((word, meaning) -> lower.put(key(word), meaning));
        return Collections.unmodifiableMap(lower);
    }

    static <T> Optional<T> find(Map<String, T> words, String word) {
        return Optional.ofNullable(words.get(key(word)));
    }

    private static String key(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
