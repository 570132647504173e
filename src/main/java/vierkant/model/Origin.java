package vierkant.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vierkant.text.Message;

/**
 * Where a figure came from: a source that can be looked up, an assumption that somebody made, the ledger of a fund, the
 * question that is being answered, the cover plan, or what this budget itself makes of something.
 */
public sealed interface Origin {
    <R> R accept(Visitor<R> visitor);

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
     */
    record Booked(FundId ledger, long entries, List<Integer> first) implements Origin {
        /** How many entries are named at most. */
        public static final int NAMED = 10;

        public Booked {
            Objects.requireNonNull(ledger, "ledger");
            first = List.copyOf(first);
            if (first.size() != Math.min(entries, NAMED)) {
                throw new IllegalArgumentException(
                        "of " + entries + " entries of ledger " + ledger + " these are named: " + first);
            }
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
