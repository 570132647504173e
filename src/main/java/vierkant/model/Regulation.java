package vierkant.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One text of a regulation, as it held from one day to another. All that the program knows of a regulation stands here; its
 * own code knows none.
 *
 * @param id the regulation, the same for all its texts
 * @param edition what tells this text from the others, such as {@code 2021}
 * @param title as it was published
 * @param inForce from and until when this text holds for spends under it, both days included
 * @param inForceOrigin where those days come from
 * @param remarks sentences for whoever reads a verdict, such as what the user must look up
 * @param sources where it stands
 * @param uses what money may be asked for, the allowed and the forbidden
 * @param pots parts of a grant that have amounts of their own; empty where a grant is one
 * @param facts what must be known
 * @param parameters numbers that this text leaves to another decision and that a fund fills in
 * @param maxima the most that a municipality can be granted, per pot; the key of the inner map is empty where there are no pots
 * @param rules in the order in which a verdict shows them
 */
public record Regulation(
        RegulationId id,
        String edition,
        Wording title,
        Period inForce,
        Origin inForceOrigin,
        List<Wording> remarks,
        List<Source> sources,
        Map<UseId, Use> uses,
        Map<PotId, Wording> pots,
        Map<FactId, Fact> facts,
        Map<FactId, Parameter> parameters,
        Map<String, Map<Optional<PotId>, Figure>> maxima,
        List<Rule> rules) {
    /**
     * Days, both included.
     *
     * @param from the first
     * @param until the last; empty where no end is known
     */
    public record Period(LocalDate from, Optional<LocalDate> until) {
        public Period {
            Objects.requireNonNull(from, "from");
            if (until.isPresent() && until.get().isBefore(from)) {
                throw new IllegalArgumentException("a period ends on " + until.get() + ", before " + from);
            }
        }

        public boolean contains(LocalDate day) {
            return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
        }
    }

    /**
     * Something that money is spent on.
     *
     * @param label what a reader sees
     * @param words other words by which a person may name it, lower case
     */
    public record Use(Wording label, List<String> words) {
        public Use {
            Objects.requireNonNull(label, "label");
            words = List.copyOf(words);
        }
    }

    /**
     * Something that must be known, of one spend or of the fund and its region.
     *
     * @param question in the user's words; answered with yes, no or a count
     * @param about who knows it
     * @param kind what an answer is
     */
    public record Fact(Wording question, About about, Kind kind) {
        /** What a fact is about. */
        public enum About {
            /** Each spend has its own answer. */
            SPEND,
            /** The budget's fund answers it once for all its spends. */
            FUND
        }

        /** What an answer to the question is. */
        public enum Kind {
            YES_OR_NO,
            /** A whole number, 1 or more. */
            COUNT
        }

        public Fact {
            Objects.requireNonNull(question, "question");
        }
    }

    /**
     * A number that the text leaves open, such as a percentage that a later decision sets.
     *
     * @param label what a reader sees
     * @param unit euro or percent
     */
    public record Parameter(Wording label, Unit unit) {
        public Parameter {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(unit, "unit");
        }
    }

    /**
     * One rule.
     *
     * @param name unique in this text
     * @param article where it stands, in the regulation's own numbering
     * @param says what it means, in a sentence
     * @param inForce the days on which it holds; the days of the text where the file gives none
     * @param uses the uses that it is about; empty is every use
     * @param pots the pots that it is about; empty is every pot
     * @param when what it asks
     * @param then what follows
     * @param origin its source, or the assumption that it is
     * @param path where it is written
     */
    public record Rule(
            String name,
            String article,
            Wording says,
            Period inForce,
            List<UseId> uses,
            List<PotId> pots,
            Condition when,
            Consequence then,
            Origin origin,
            Path path) {
        public Rule {
            Ids.check("rule", name);
            if (article.isBlank()) {
                throw new IllegalArgumentException("article of rule " + name + " is blank");
            }
            uses = List.copyOf(uses);
            pots = List.copyOf(pots);
            Objects.requireNonNull(when, "when");
            Objects.requireNonNull(then, "then");
            Objects.requireNonNull(origin, "origin");
        }

        /** Whether it is about a use in a pot. */
        public boolean isAbout(UseId use, Optional<PotId> pot) {
            return (uses.isEmpty() || uses.contains(use))
                    && (pots.isEmpty() || pot.map(pots::contains).orElse(false));
        }
    }

    /** What follows from a rule whose condition holds. */
    public sealed interface Consequence {
        <R> R accept(Consequence.Visitor<R> visitor);

        /** The use is one that the money is for. A spend that no rule allows is not eligible. */
        record Allows() implements Consequence {
            @Override
            public <R> R accept(Consequence.Visitor<R> visitor) {
                return visitor.allows(this);
            }
        }

        /** The spend is not eligible, whatever other rules say. */
        record Forbids() implements Consequence {
            @Override
            public <R> R accept(Consequence.Visitor<R> visitor) {
                return visitor.forbids(this);
            }
        }

        /**
         * A spend is eligible only on a day in this period. A grant decision that has an end of its own goes first.
         *
         * @param from the first day; empty where the grant decision gives it
         * @param until the last day; empty where the grant decision gives it
         */
        record Within(Optional<LocalDate> from, Optional<LocalDate> until) implements Consequence {
            @Override
            public <R> R accept(Consequence.Visitor<R> visitor) {
                return visitor.within(this);
            }
        }

        /**
         * What is charged under this rule's uses, this spend included, is at most an amount.
         *
         * @param limit the amount
         */
        record AtMost(Limit limit) implements Consequence {
            public AtMost {
                Objects.requireNonNull(limit, "limit");
            }

            @Override
            public <R> R accept(Consequence.Visitor<R> visitor) {
                return visitor.atMost(this);
            }
        }

        /** Something the reader must know; it changes no amount. */
        record Warns() implements Consequence {
            @Override
            public <R> R accept(Consequence.Visitor<R> visitor) {
                return visitor.warns(this);
            }
        }

        /** One reading of consequences. */
        interface Visitor<R> {
            R allows(Allows allows);

            R forbids(Forbids forbids);

            R within(Within within);

            R atMost(AtMost atMost);

            R warns(Warns warns);
        }
    }

    /** The most that may be charged. */
    public sealed interface Limit {
        <R> R accept(Limit.Visitor<R> visitor);

        /** A part of what was granted: 1 is all of it. */
        record PartOf(Basis basis, Figure part) implements Limit {
            @Override
            public <R> R accept(Limit.Visitor<R> visitor) {
                return visitor.partOf(this);
            }
        }

        /** A part of what was granted, by a parameter of the text. */
        record ParameterOf(Basis basis, FactId parameter) implements Limit {
            @Override
            public <R> R accept(Limit.Visitor<R> visitor) {
                return visitor.parameterOf(this);
            }
        }

        /** An amount in euro. */
        record Amount(Figure euros) implements Limit {
            @Override
            public <R> R accept(Limit.Visitor<R> visitor) {
                return visitor.amount(this);
            }
        }

        /** An amount in euro that the text leaves to another decision. */
        record AmountBy(FactId parameter) implements Limit {
            @Override
            public <R> R accept(Limit.Visitor<R> visitor) {
                return visitor.amountBy(this);
            }
        }

        /**
         * An amount for the first and one for each further, such as € 15.000 and € 5.000 per accommodation.
         *
         * @param first euro
         * @param further euro
         * @param count how many there are
         */
        record PerPiece(Figure first, Figure further, FactId count) implements Limit {
            @Override
            public <R> R accept(Limit.Visitor<R> visitor) {
                return visitor.perPiece(this);
            }
        }

        /** What a limit is a part of. */
        enum Basis {
            /** The whole grant. */
            GRANT,
            /** The pot of the spend; the whole grant where there are no pots. */
            POT,
            /** The maximum of the recipient of the spend. */
            RECIPIENT
        }

        /** One reading of limits. */
        interface Visitor<R> {
            R partOf(PartOf limit);

            R parameterOf(ParameterOf limit);

            R amount(Amount limit);

            R amountBy(AmountBy limit);

            R perPiece(PerPiece limit);
        }
    }

    public Regulation {
        Objects.requireNonNull(id, "id");
        if (edition.isBlank()) {
            throw new IllegalArgumentException("edition of regulation " + id + " is blank");
        }
        Objects.requireNonNull(inForceOrigin, "inForceOrigin");
        remarks = List.copyOf(remarks);
        sources = List.copyOf(sources);
        uses = Collections.unmodifiableMap(new LinkedHashMap<>(uses));
        pots = Collections.unmodifiableMap(new LinkedHashMap<>(pots));
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        maxima = Collections.unmodifiableMap(new LinkedHashMap<>(maxima));
        rules = List.copyOf(rules);
    }
}
