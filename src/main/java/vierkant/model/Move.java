package vierkant.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vierkant.text.Message;

/**
 * A move from closed places to alternatives (af- en ombouw): what is built down and what is built up in its stead.
 *
 * @param label what a reader sees
 * @param needed place-equivalents that must be there, per year, at least 0
 * @param emptyPlace what a place-equivalent costs that is open and not needed or not used, euro per year, at least 0; empty where nobody said
 * @param supplies what care is offered in, at least one
 * @param frictions incidental costs of the move itself
 * @param path where it is written
 */
public record Move(
        String label,
        Figure needed,
        Optional<Figure> emptyPlace,
        List<Supply> supplies,
        List<Friction> frictions,
        Path path) {
    public Move {
        Objects.requireNonNull(needed, "needed");
        Objects.requireNonNull(emptyPlace, "emptyPlace");
        supplies = List.copyOf(supplies);
        if (supplies.isEmpty()) {
            throw new IllegalArgumentException("supplies of the move are empty");
        }
        frictions = List.copyOf(frictions);
    }

    /** What becomes of the places of a supply. */
    public enum Role implements Message {
        /** Closed places, which are built down. */
        CLOSED,
        /** Open places that can serve as closed ones again. */
        HYBRID,
        /** What is built up in the stead of closed places. */
        ALTERNATIVE
    }

    /**
     * A form in which care is offered.
     *
     * @param name its name
     * @param label what a reader sees
     * @param role what becomes of it
     * @param places by date, at least 0; for care without places, how many it can serve at a time
     * @param placeEquivalents that one place stands for, above 0; empty is one
     * @param used places in use, the year's average, at least 0; empty where it is not known
     * @param price euro per place per year, at least 0; empty where nobody said
     * @param path where it is written
     */
    public record Supply(
            String name,
            String label,
            Role role,
            Steps places,
            Optional<Figure> placeEquivalents,
            Optional<Figure> used,
            Optional<Figure> price,
            Path path) {
        public Supply {
            Ids.check("supply", name);
            Objects.requireNonNull(role, "role");
            Objects.requireNonNull(places, "places");
        }
    }

    /** What a friction cost is for. */
    public enum Kind implements Message {
        /** Working out the plans. */
        PLANNING,
        /** Trying what is new beside what there is. */
        PILOTS,
        /** Changing how is worked, and the systems for it. */
        PROCESSES_AND_SYSTEMS,
        /** Training of staff whose work changes. */
        TRAINING,
        /** Old and new supply beside each other for a time. */
        DOUBLE_SUPPLY,
        /** Places that are needed by nobody for a time. */
        VACANCY,
        /** Something else. */
        OTHER
    }

    /**
     * A friction cost: always incidental, and part of what covers it.
     *
     * @param name its name
     * @param label what a reader sees
     * @param kind what it is for
     * @param amount euro per year, at least 0; empty is what the move makes of it, for double supply and for vacancy
     * @param cover the line or the fund that pays for it; empty is nobody
     * @param path where it is written
     */
    public record Friction(
            String name, String label, Kind kind, Optional<Figure> amount, Optional<Target> cover, Path path) {
        public Friction {
            Ids.check("friction", name);
            Objects.requireNonNull(kind, "kind");
            if (amount.isEmpty() && kind != Kind.DOUBLE_SUPPLY && kind != Kind.VACANCY) {
                throw new IllegalArgumentException("friction " + name + " has no amount");
            }
        }
    }
}
