package vierkant.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A yearly price index: a typed percentage per year, or one that is built up from published parts. */
public sealed interface Index {
    IndexId id();

    /** What a reader sees. */
    String label();

    /** What this index means, for one reading of it. */
    <R> R accept(Visitor<R> visitor);

    /**
     * Final percentages, typed.
     *
     * @param percentages per year, as a fraction: 0.0491 is 4,91 %
     * @param definitive the years whose percentage will not change any more
     */
    record Typed(IndexId id, String label, Figure percentages, Set<Integer> definitive, Path path) implements Index {
        public Typed {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(percentages, "percentages");
            definitive = Set.copyOf(definitive);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.typed(this);
        }
    }

    /**
     * {@code index(t) = forecast(t) + correction(t - 1)}: the forecast for the year, and the difference between what was
     * forecast for the year before and what it became. (Contractstandaarden Jeugd; the conventions differ, so all are
     * settings.)
     *
     * @param parts the published indices and their weights, together 1
     * @param method how the correction and the forecast are joined
     * @param firstYear whether the first indexed year has a correction
     * @param roundParts decimals of a percentage to which the weighted parts and the correction are rounded; empty is not
     *     at all
     * @param roundResult decimals of a percentage to which the result is rounded; empty is not at all
     */
    record Composed(
            IndexId id,
            String label,
            List<Part> parts,
            Method method,
            FirstYear firstYear,
            Optional<Integer> roundParts,
            Optional<Integer> roundResult,
            Path path)
            implements Index {
        public Composed {
            Objects.requireNonNull(id, "id");
            parts = List.copyOf(parts);
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("parts of index " + id + " are empty");
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.composed(this);
        }
    }

    /**
     * One published index, such as OVA or PPC.
     *
     * @param name its name, such as {@code ova}
     * @param weight fraction 0..1
     * @param forecast the forecast per year, as a fraction; the year before the axis may be among them
     * @param definitive what it became, for the years that are known; empty where none is
     */
    record Part(String name, Figure weight, Figure forecast, Optional<Figure> definitive) {
        public Part {
            Ids.check("index part", name);
            Objects.requireNonNull(definitive, "definitive");
        }
    }

    /** How forecast and correction are joined. */
    enum Method {
        /** {@code forecast + (definitive - forecast of the year before)}. */
        SUBTRACT,
        /** {@code forecast + ((1 + definitive) / (1 + forecast of the year before) - 1)}. */
        RATIO,
        /** {@code (1 + forecast) x (1 + definitive) / (1 + forecast of the year before) - 1}. */
        PRODUCT
    }

    /** What happens in the first year after the price level. */
    enum FirstYear {
        /** First year after a tender: the forecast only. */
        FORECAST_ONLY,
        WITH_CORRECTION
    }

    /** One reading of indices. */
    interface Visitor<R> {
        R typed(Typed index);

        R composed(Composed index);
    }
}
