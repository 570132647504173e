package vierkant.fund;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vierkant.model.Fund;
import vierkant.model.RecipientId;

/**
 * A body to which money goes. Each fund names its recipients under keys of its own, so one body may have several.
 *
 * @param id by which it is meant
 * @param words its key and its names, in lower case
 */
public record Body(RecipientId id, Set<String> words) {
    public Body {
        words = Set.copyOf(words);
    }

    /** The body of a key, with what funds call the recipient of that key. */
    public static Body of(RecipientId id, Collection<Fund> funds) {
        Set<String> words = new HashSet<>(Set.of(lower(id.name())));
        funds.forEach(fund -> Optional.ofNullable(fund.recipients().get(id))
                .ifPresent(recipient -> words.add(lower(recipient.name()))));
        return new Body(id, words);
    }

    /** The key under which a fund names it; empty where the fund does not. */
    public Optional<RecipientId> namedIn(Fund fund) {
        if (fund.recipients().containsKey(id)) {
            return Optional.of(id);
        }
        return fund.recipients().entrySet().stream()
                .filter(each -> words.contains(lower(each.getKey().name()))
                        || words.contains(lower(each.getValue().name())))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String lower(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
