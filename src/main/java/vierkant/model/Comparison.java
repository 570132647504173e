package vierkant.model;

import java.util.Objects;
import java.util.Optional;

/**
 * On what terms a contract is held beside other forms. What is not given leaves out what needs it.
 *
 * @param contract which
 * @param demand place-equivalents as the year's average; present exactly for a contract that has no demand of its own, a lump sum
 * @param budget what the payer has for it, euro per year; empty is what the contract costs as planned
 * @param bandwidth a bandwidth beside it, for a contract that is none itself
 * @param stay how long one trajectory lasts, in months, above 0: with it a trajectory price stands beside it
 * @param fixedPart the part of the provider's costs that does not move with the demand, 0..1: with it an availability price stands
 *     beside it
 * @param provider what is known of the provider's costs
 * @param sweep how far from the expected demand other demands are tried in documents, a fraction of it, 0..1; empty is not at all
 * @param showsTornado whether documents show which input moves the cost most
 * @param path where it is written
 */
public record Comparison(
        ContractId contract,
        Optional<Figure> demand,
        Optional<Figure> budget,
        Optional<Band> bandwidth,
        Optional<Figure> stay,
        Optional<Figure> fixedPart,
        Optional<Provider> provider,
        Optional<Figure> sweep,
        boolean showsTornado,
        Path path) {
    public Comparison {
        Objects.requireNonNull(contract, "contract");
        Objects.requireNonNull(demand, "demand");
        Objects.requireNonNull(budget, "budget");
        Objects.requireNonNull(bandwidth, "bandwidth");
        Objects.requireNonNull(stay, "stay");
        Objects.requireNonNull(fixedPart, "fixedPart");
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(sweep, "sweep");
        if (provider.isPresent() && provider.get() instanceof Provider.Covering && fixedPart.isEmpty()) {
            throw new IllegalArgumentException("costs of the provider of " + contract + " have no fixed part");
        }
    }

    /**
     * A bandwidth.
     *
     * @param width fraction around the reference, 0..1
     * @param reference in the unit of the demand, per year; empty is the demand that is expected
     * @param priceAbove euro per unit above the band; empty is the price of PxQ
     * @param priceBelow euro per unit below the band; empty is the price of PxQ
     */
    public record Band(
            Figure width, Optional<Figure> reference, Optional<Figure> priceAbove, Optional<Figure> priceBelow) {
        public Band {
            Objects.requireNonNull(width, "width");
            Objects.requireNonNull(reference, "reference");
            Objects.requireNonNull(priceAbove, "priceAbove");
            Objects.requireNonNull(priceBelow, "priceBelow");
        }
    }

    /** What the care costs the provider. */
    public sealed interface Provider {
        /** What the provider can take at most, in the unit of the demand, per year, above 0. */
        Optional<Figure> capacity();

        /**
         * Known costs.
         *
         * @param fixed euro per year, whatever the demand
         * @param variable euro per unit of demand
         * @param capacity above 0; empty where it is not known: then there is no occupancy to speak of
         */
        record Costs(Figure fixed, Figure variable, Optional<Figure> capacity) implements Provider {}

        /**
         * A rule: the price of PxQ covers the costs at some occupancy.
         *
         * @param at that occupancy, above 0, at most 1
         * @param capacity above 0; empty is what makes the expected demand that occupancy
         */
        record Covering(Figure at, Optional<Figure> capacity) implements Provider {}
    }
}
