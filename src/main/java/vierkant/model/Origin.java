package vierkant.model;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vierkant.text.Message;

/**
 * Where a figure came from: a source that can be looked up, an assumption that somebody made, the ledger of a fund, the
 * question that is being answered, the cover plan, or what this budget itself makes of something.
 */
public sealed interface Origin {
    <R> R accept(Visitor<R> visitor);

    /** Where the figure of one year came from. */
    default Origin in(int year) {
        return this;
    }

    /**
     * The figure stands in a source.
     *
     * @param source the source
     * @param place where in it: a heading, an article, a page; empty where the source is short
     */
    record Cited(SourceId source, Optional<String> place) implements Origin {
        public Cited {
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(place, "place");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.cited(this);
        }
    }

    /**
     * No source gives the figure; somebody chose it.
     *
     * @param reason why this value, in the user's words; not blank
     * @param by who chose it; not blank
     */
    record Assumed(String reason, String by) implements Origin {
        public Assumed {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("reason of an assumption is blank");
            }
            if (by.isBlank()) {
                throw new IllegalArgumentException("by of an assumption is blank");
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.assumed(this);
        }
    }

    /**
     * The figure is a sum of entries in the ledger of a fund.
     *
     * @param ledger the fund
     * @param entries how many entries were added up, at least 0
     * @param first the lowest numbers among them, in order; all of them where there are no more than {@link #NAMED}
     * @param byYear the same of each year that has any; empty where the figure is not one of each year
     */
    record Booked(FundId ledger, long entries, List<Integer> first, SortedMap<Integer, Booked> byYear)
            implements Origin {
        /** How many entries are named at most. */
        public static final int NAMED = 10;

        public Booked {
            Objects.requireNonNull(ledger, "ledger");
            first = List.copyOf(first);
            byYear = Collections.unmodifiableSortedMap(new TreeMap<>(byYear));
            if (first.size() != Math.min(entries, NAMED)) {
                throw new IllegalArgumentException(
                        "of " + entries + " entries of ledger " + ledger + " these are named: " + first);
            }
        }

        /** A sum of entries that are not told apart by year. */
        public Booked(FundId ledger, long entries, List<Integer> first) {
            this(ledger, entries, first, Collections.emptySortedMap());
        }

        @Override
        public Origin in(int year) {
            if (byYear.isEmpty()) {
                return this;
            }
            Booked then = byYear.get(year);
            return then == null ? new Booked(ledger, 0, List.of()) : then;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.booked(this);
        }
    }

    /** The figure stands in the question that is being answered, such as the amount of a spend that may be made. */
    record Asked() implements Origin {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.asked(this);
        }
    }

    /** The cover plan chose the figure: what a payer pays for a cost. */
    record Chosen() implements Origin {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.chosen(this);
        }
    }

    /**
     * The figure is what a line of this budget comes to, kept as it was when terms were agreed on it.
     *
     * @param line its name
     * @param simulated how it was drawn, where something uncertain has a part in it; empty is as planned
     */
    record Expected(String line, Optional<Simulated> simulated) implements Origin {
        public Expected {
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(simulated, "simulated");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.expected(this);
        }
    }

    /**
     * The figure is what a line of this budget comes to in a scenario, kept as it was when the document was made.
     *
     * @param line its name
     * @param scenario the label of the scenario
     */
    record InScenario(String line, String scenario) implements Origin {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.inScenario(this);
        }
    }

    /**
     * The figure is what a line of this budget comes to with one place less on every day, kept as it was when the document was made.
     *
     * @param line its name
     * @param contract the label of the contract of which it is one
     */
    record OneLess(String line, String contract) implements Origin {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.oneLess(this);
        }
    }

    /**
     * What draws come to.
     *
     * @param statistic which number of them
     * @param draws how many
     * @param seed from which they come
     */
    record Simulated(Drawn statistic, int draws, long seed) {}

    /** A number that tells of many draws. */
    enum Drawn implements Message {
        MEAN,
        /** Of the differences with what it is otherwise, draw by draw. */
        MEAN_DIFFERENCE,
        P10,
        P50,
        P90
    }

    /** One reading of origins. */
    interface Visitor<R> {
        R cited(Cited cited);

        R assumed(Assumed assumed);

        R booked(Booked booked);

        R asked(Asked asked);

        R chosen(Chosen chosen);

        R expected(Expected expected);

        R inScenario(InScenario inScenario);

        R oneLess(OneLess oneLess);
    }
}
