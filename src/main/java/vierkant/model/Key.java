package vierkant.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An allocation key (verdeelsleutel): how a total is divided over parties, before anything is rounded.
 *
 * <p>Every key gives each of its parties a fraction of one; the fractions add up to one.
 */
public sealed interface Key {
    KeyId id();

    /** What a reader sees. */
    String label();

    /** What this key means, for one reading of it. */
    <R> R accept(Visitor<R> visitor);

    /**
     * In proportion to a statistic, or to the average of several (such as clients in three years).
     *
     * @param statistics at least one, all about the same parties
     */
    record Proportional(KeyId id, String label, List<StatisticId> statistics, Path path) implements Key {
        public Proportional {
            Objects.requireNonNull(id, "id");
            statistics = List.copyOf(statistics);
            if (statistics.isEmpty()) {
                throw new IllegalArgumentException("statistics of key " + id + " are empty");
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.proportional(this);
        }
    }

    /**
     * Percentages that were agreed; they add up to 100 %.
     *
     * @param percentages each party's fraction, 0..1
     */
    record Percentages(KeyId id, String label, Map<PartyId, Figure> percentages, Path path) implements Key {
        public Percentages {
            Objects.requireNonNull(id, "id");
            percentages = Collections.unmodifiableMap(new LinkedHashMap<>(percentages));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.percentages(this);
        }
    }

    /**
     * The same for each party.
     *
     * @param parties at least one
     */
    record Equal(KeyId id, String label, List<PartyId> parties, Path path) implements Key {
        public Equal {
            Objects.requireNonNull(id, "id");
            parties = List.copyOf(parties);
            if (parties.isEmpty()) {
                throw new IllegalArgumentException("parties of key " + id + " are empty");
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.equal(this);
        }
    }

    /**
     * A weighted mix of other keys about the same parties: {@code share = sum of weight_k x fraction_k}.
     *
     * @param weights the fraction of each key, 0..1, together 1
     */
    record Mix(KeyId id, String label, Map<KeyId, Figure> weights, Path path) implements Key {
        public Mix {
            Objects.requireNonNull(id, "id");
            weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.mix(this);
        }
    }

    /** One reading of keys; a new kind of key does not compile until every reading knows it. */
    interface Visitor<R> {
        R proportional(Proportional key);

        R percentages(Percentages key);

        R equal(Equal key);

        R mix(Mix key);
    }
}
