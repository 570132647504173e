package vierkant.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An agreement with one or more providers, as it was written down: what it says, not what it costs.
 *
 * <p>The official forms (uitvoeringsvarianten) are inspanningsgericht ({@link Pxq}), outputgericht ({@link Trajectory}) and
 * taakgericht ({@link LumpSum}); {@link Bandwidth} and {@link Availability} occur besides.
 */
public sealed interface Contract {
    /** What every form has. */
    Terms terms();

    /** What this contract means, for one reading of it. */
    <R> R accept(Visitor<R> visitor);

    /**
     * What every form has.
     *
     * @param id its name
     * @param label what a reader sees
     * @param providers who delivers, at least one
     * @param starts the first day
     * @param ends the last day, not before the first, before any option
     * @param options to extend, in order; each ends later than what came before
     * @param indexing how prices follow an index, if they do
     * @param partYear what amounts per year mean in a part year that have no word of their own: a ceiling, the amount of a
     *     bandwidth
     * @param amounts agreed amounts besides what the form computes: a lump sum's own amounts, a development budget, a one-off
     *     contribution
     * @param turnoverGuarantee at least this turnover, where agreed
     * @param vacancyCompensation paid for places that stay empty, where agreed
     * @param path where it is written
     */
    record Terms(
            ContractId id,
            String label,
            List<String> providers,
            Day starts,
            Day ends,
            List<Option> options,
            Optional<Indexing> indexing,
            PartYear partYear,
            List<Amount> amounts,
            Optional<TurnoverGuarantee> turnoverGuarantee,
            Optional<VacancyCompensation> vacancyCompensation,
            Path path) {
        public Terms {
            Objects.requireNonNull(id, "id");
            providers = List.copyOf(providers);
            if (providers.isEmpty()) {
                throw new IllegalArgumentException("providers of contract " + id + " are empty");
            }
            if (ends.date().isBefore(starts.date())) {
                throw new IllegalArgumentException("contract " + id + " ends on " + ends.date() + ", before it starts");
            }
            options = List.copyOf(options);
            amounts = List.copyOf(amounts);
        }

        /** The last day, with the options that are exercised. */
        public LocalDate lastDay() {
            return Option.lastDay(ends, options);
        }
    }

    /**
     * A right to extend.
     *
     * @param name its name
     * @param until the last day when it is exercised
     * @param exercise whether this budget counts on it
     * @param exerciseOrigin where that comes from
     */
    record Option(String name, Day until, Exercise exercise, Origin exerciseOrigin, Path path) {
        public Option {
            Ids.check("option", name);
        }

        /** The last day of what ends on a day unless these options, in order, are exercised. */
        public static LocalDate lastDay(Day ends, List<Option> options) {
            return options.stream()
                    .filter(option -> option.exercise() == Exercise.EXERCISED)
                    .reduce(ends, (before, option) -> option.until(), (earlier, later) -> later)
                    .date();
        }
    }

    /** Whether an option is used. */
    enum Exercise {
        EXERCISED,
        NOT_EXERCISED
    }

    /**
     * Prices follow an index.
     *
     * @param index which
     * @param priceLevel the year in whose prices the contract is written; the factor is 1 in it and before it
     */
    record Indexing(IndexId index, Figure priceLevel) {}

    /** Whether an amount follows the contract's index. */
    enum Indexed {
        YES,
        NO
    }

    /** What an amount or a quantity per year means in a part year. */
    enum PartYear {
        /** It is that of a whole year: {@code amount x days in the term / days of the year}. */
        BY_DAYS,
        /** It is that of the part year already: the amount as it is, in each year in which the contract runs at all. */
        AS_WRITTEN
    }

    /**
     * An agreed amount per year.
     *
     * @param name its name
     * @param label what a reader sees
     * @param amount euro per year excluding VAT, positive is a cost
     * @param nature structural or incidental
     * @param indexed whether it follows the index
     * @param partYear what happens in a part year
     */
    record Amount(
            String name, String label, Figure amount, Nature nature, Indexed indexed, PartYear partYear, Path path) {
        public Amount {
            Ids.check("amount", name);
        }
    }

    /**
     * The provider is paid at least {@code share x expected}: what the form computes is topped up to that.
     *
     * @param share fraction, 0..1
     * @param expected expected turnover, euro per year
     * @param partYear what the expected turnover means in a part year
     * @param nature of the top-up
     */
    record TurnoverGuarantee(Figure share, Figure expected, PartYear partYear, Nature nature, Path path) {}

    /**
     * {@code max(0, target x places - occupied) x fixed cost per place}, over the days of the term.
     *
     * @param target fraction of the places that is assumed to be occupied, 0..1
     * @param places agreed places
     * @param occupied places that were occupied, the year's average
     * @param fixedCost euro per place per year
     * @param nature of the compensation
     */
    record VacancyCompensation(
            Figure target, Steps places, Figure occupied, Figure fixedCost, Nature nature, Path path) {}

    /** Lump sum (taakgericht): the amounts of the terms, whatever the demand. */
    record LumpSum(Terms terms) implements Contract {
        public LumpSum {
            if (terms.amounts().isEmpty()) {
                throw new IllegalArgumentException("lump sum " + terms.id() + " has no amounts");
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.lumpSum(this);
        }
    }

    /**
     * PxQ (inspanningsgericht): for each product {@code round(tariff x quantity)}, the tariff as exact as it is.
     *
     * @param products at least one
     * @param ceiling the most that the whole contract may cost (bestedingsruimte), euro per year, in a part year as the
     *     terms say; going over it is reported, not cut
     */
    record Pxq(Terms terms, List<Product> products, Optional<Figure> ceiling) implements Contract {
        public Pxq {
            products = List.copyOf(products);
            if (products.isEmpty()) {
                throw new IllegalArgumentException("products of PxQ " + terms.id() + " are empty");
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.pxq(this);
        }
    }

    /**
     * One product of PxQ.
     *
     * @param name its name
     * @param label what a reader sees
     * @param unit what is counted
     * @param tariff euro per unit
     * @param rounding whether the tariff of a year is rounded before it is multiplied
     * @param volume how much
     * @param nature structural or incidental
     * @param indexed whether the tariff follows the index
     */
    record Product(
            String name,
            String label,
            CareUnit unit,
            Tariff tariff,
            TariffRounding rounding,
            Volume volume,
            Nature nature,
            Indexed indexed,
            Path path) {
        public Product {
            Ids.check("product", name);
        }
    }

    /** Whether a price per unit is rounded before it is multiplied. */
    enum TariffRounding {
        /** As exact as it is: only the amount of the year is rounded. */
        NONE,
        /** To whole cents, after indexation. */
        CENTS
    }

    /** The units of iJw in which care is declared. */
    enum CareUnit {
        MINUTE("01", Unit.MINUTE),
        HOUR("04", Unit.HOUR),
        DAY_OF_STAY("14", Unit.DAY_OF_STAY),
        DAYPART("16", Unit.DAYPART),
        PIECE_OUTPUT("82", Unit.PIECE),
        EURO("83", Unit.EURO),
        PIECE_EFFORT("84", Unit.PIECE);

        private final String code;
        private final Unit unit;

        CareUnit(String code, Unit unit) {
            this.code = code;
            this.unit = unit;
        }

        /** The iJw code, two digits. */
        public String code() {
            return code;
        }

        public Unit unit() {
            return unit;
        }
    }

    /** A price per unit of care: agreed as one number, or built up from cost elements (Besluit Jeugdwet, Stb. 2024, 69). */
    sealed interface Tariff {
        /**
         * One price.
         *
         * @param price euro per unit
         */
        record Agreed(Figure price) implements Tariff {}

        /**
         * The sum of cost elements.
         *
         * @param elements in the order of the decree, euro per unit each
         */
        record BuiltUp(List<Element> elements) implements Tariff {
            public BuiltUp {
                elements = List.copyOf(elements);
                if (elements.isEmpty()) {
                    throw new IllegalArgumentException("elements of a tariff are empty");
                }
            }
        }
    }

    /**
     * One cost element of a tariff.
     *
     * @param kind which of the decree's elements
     * @param price euro per unit
     */
    record Element(CostElement kind, Figure price) {}

    /** The elements of a tariff: (a) professionals, (b) other client-bound costs, (c) overhead. Indexation is the index. */
    enum CostElement {
        PROFESSIONALS_CLIENT_BOUND,
        PROFESSIONALS_OTHER,
        OTHER_CLIENT_BOUND,
        OVERHEAD
    }

    /** How much care: a number per year, or places that are occupied on the days of the term. */
    sealed interface Volume {
        /**
         * A number per year.
         *
         * @param quantity in the product's unit, at least 0
         * @param partYear what it means in a part year
         */
        record Counted(Figure quantity, PartYear partYear) implements Volume {}

        /**
         * Places x occupancy x the days of the term in that year (365 or 366).
         *
         * @param places by date
         * @param occupancy fraction, 0..1
         */
        record Places(Steps places, Figure occupancy) implements Volume {}
    }

    /**
     * Trajectory price (outputgericht): a price per trajectory, part of it at the start and the rest at the end.
     *
     * @param kinds at least one
     */
    record Trajectory(Terms terms, List<TrajectoryKind> kinds) implements Contract {
        public Trajectory {
            kinds = List.copyOf(kinds);
            if (kinds.isEmpty()) {
                throw new IllegalArgumentException("kinds of trajectory contract " + terms.id() + " are empty");
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.trajectory(this);
        }
    }

    /**
     * One kind of trajectory.
     *
     * @param name its name
     * @param label what a reader sees
     * @param price euro per trajectory
     * @param rounding whether the price of a year, and what is paid of it at the start, are rounded before they are multiplied
     * @param atStart fraction paid at the start, 0..1; the rest is paid at the end
     * @param started trajectories that start in the year, at least 0
     * @param ended trajectories that end in the year, at least 0
     * @param partYear what both numbers mean in a part year
     * @param nature structural or incidental
     * @param indexed whether the price follows the index; start and end are paid at the level of their own year
     */
    record TrajectoryKind(
            String name,
            String label,
            Figure price,
            TariffRounding rounding,
            Figure atStart,
            Figure started,
            Figure ended,
            PartYear partYear,
            Nature nature,
            Indexed indexed,
            Path path) {
        public TrajectoryKind {
            Ids.check("trajectory", name);
        }
    }

    /**
     * A lump sum at a reference level N with a bandwidth b: within the band nothing changes, beyond it the payment moves
     * with the demand Q. Settled beyond the band: {@code L + p_hi x max(0, Q - N(1+b)) - p_lo x max(0, N(1-b) - Q)}.
     *
     * @param reference N, place-equivalents, at least 0
     * @param band b, fraction 0..1
     * @param amount L, euro per year
     * @param priceAbove p_hi, euro per place-equivalent per year
     * @param priceBelow p_lo, euro per place-equivalent per year
     * @param demand Q
     * @param settlement from where the difference is counted
     * @param saved what happens to what is saved below the band
     * @param nature of the amount L; the settlement beyond the band is incidental
     * @param indexed whether amount and prices follow the index
     */
    record Bandwidth(
            Terms terms,
            Figure reference,
            Figure band,
            Figure amount,
            Figure priceAbove,
            Figure priceBelow,
            Demand demand,
            Settlement settlement,
            Saved saved,
            Nature nature,
            Indexed indexed)
            implements Contract {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.bandwidth(this);
        }
    }

    /** The demand that a bandwidth is held against, in place-equivalents. */
    sealed interface Demand {
        /**
         * One number per year.
         *
         * @param average the year's average
         */
        record YearAverage(Figure average) implements Demand {}

        /**
         * Held against the band in each quarter, each for a quarter of the price.
         *
         * @param quarters four figures, the average of each quarter per year
         */
        record Quarters(List<Figure> quarters) implements Demand {
            public Quarters {
                quarters = List.copyOf(quarters);
                if (quarters.size() != 4) {
                    throw new IllegalArgumentException("quarters are " + quarters.size() + ", not 4");
                }
            }
        }
    }

    /** From where a difference beyond the band is counted. */
    enum Settlement {
        /** Only what lies beyond the band's edge. */
        BEYOND_BAND,
        /** Once the edge is passed, everything from the reference on. On the edge itself nothing is settled. */
        FROM_REFERENCE
    }

    /**
     * What happens to what is saved below the band.
     *
     * @param refunded the fraction that goes back to the payer, 0..1; the rest is kept for transformation
     */
    record Saved(Figure refunded) {}

    /**
     * Availability: a fixed amount for each place and a variable one for each day of stay.
     *
     * @param places by date
     * @param fixed euro per place per year, pro rata by days
     * @param occupancy fraction, 0..1
     * @param variable euro per day of stay
     * @param nature structural or incidental
     * @param indexed whether both prices follow the index
     */
    record Availability(
            Terms terms, Steps places, Figure fixed, Figure occupancy, Figure variable, Nature nature, Indexed indexed)
            implements Contract {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.availability(this);
        }
    }

    /** One reading of contracts; a new form does not compile until every reading knows it. */
    interface Visitor<R> {
        R lumpSum(LumpSum contract);

        R pxq(Pxq contract);

        R trajectory(Trajectory contract);

        R bandwidth(Bandwidth contract);

        R availability(Availability contract);
    }
}
