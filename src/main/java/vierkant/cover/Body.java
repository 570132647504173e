package vierkant.cover;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vierkant.model.Fund;
import vierkant.model.RecipientId;

/**
 * A body to which costs are paid. Each fund names its recipients under keys of its own, so one body may have several.
 *
 * @param id as the costs name it
 * @param words its key and its names, in lower case
 */
record Body(RecipientId id, Set<String> words) {
    Body {
        words = Set.copyOf(words);
    }

    /** The body that costs name, with what funds call the recipient of that key. */
    static Body of(RecipientId id, Collection<Fund> funds) {
        Set<String> words = new TreeSet<>(Set.of(lower(id.name())));
        funds.forEach(fund -> {
            Fund.Recipient recipient = fund.recipients().get(id);
            if (recipient != null) {
                words.add(lower(recipient.name()));
            }
        });
        return new Body(id, words);
    }

    /** The key under which a fund names it; its own where the fund does not name it. */
    RecipientId in(Fund fund) {
        if (fund.recipients().containsKey(id)) {
            return id;
        }
        return fund.recipients().entrySet().stream()
                .filter(each -> words.contains(lower(each.getKey().name()))
                        || words.contains(lower(each.getValue().name())))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(id);
    }

    private static String lower(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
