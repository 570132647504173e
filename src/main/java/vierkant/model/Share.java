package vierkant.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A total that is divided over parties by a key, to the cent.
 *
 * @param id its name
 * @param label what a reader sees
 * @param of the total
 * @param key the key for what remains after the fixed amounts
 * @param fixed amounts that some parties pay whatever the key says, euro per year; they come off the total first
 * @param limit how much a party's fraction may change from year to year, if that was agreed
 * @param settledBy a second key (use, for instance): the difference between the shares by that key and by this one is
 *     shown as a settlement that adds up to zero
 * @param published the shares as somebody published them, to compare with; euro per year, compared in the years that are
 *     named
 * @param path where it is written
 */
public record Share(
        ShareId id,
        String label,
        Target of,
        KeyId key,
        Map<PartyId, Figure> fixed,
        Optional<Limit> limit,
        Optional<KeyId> settledBy,
        Map<PartyId, Figure> published,
        Path path) {
    /**
     * A greatest change per year: a party's fraction stays within {@code previous x (1 - change)} and {@code previous x
     * (1 + change)}. What the limits leave over is taken up by the others in proportion to their room.
     *
     * @param change fraction of the previous year's fraction, 0..1
     * @param previous the fractions in the year before the axis; empty where the first year is free
     */
    public record Limit(Figure change, Map<PartyId, Figure> previous) {
        public Limit {
            Objects.requireNonNull(change, "change");
            previous = Collections.unmodifiableMap(new LinkedHashMap<>(previous));
        }
    }

    public Share {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(of, "of");
        Objects.requireNonNull(key, "key");
        fixed = Collections.unmodifiableMap(new LinkedHashMap<>(fixed));
        published = Collections.unmodifiableMap(new LinkedHashMap<>(published));
    }
}
