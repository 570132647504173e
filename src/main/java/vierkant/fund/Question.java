package vierkant.fund;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vierkant.model.FactId;
import vierkant.model.PotId;
import vierkant.model.RecipientId;
import vierkant.model.Wording;
import vierkant.text.Message;

/**
 * Something that is not known and on which an answer may depend.
 *
 * <p>Of a question with endless answers (a count, an amount, a date) only few are tried: limits only grow with counts and
 * amounts, so the least and the most decide, and a day lies on one side of an edge or on the other. Where one amount
 * stands in more than one limit, it is also tried that only one of them binds; that may ask for the condition of a limit
 * which another one always precedes, but misses nothing.
 */
public sealed interface Question extends Message {
    /** How many answers are told apart, at least 2. */
    default int answers() {
        return 2;
    }

    /** Answered with no (0) or yes (1). */
    record OfFact(FactId fact, Wording question) implements Question {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ofFact(this);
        }
    }

    /** Answered with a count: 1 is the least (0), more than matters the most (1). */
    record OfCount(FactId fact, Wording question) implements Question {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ofCount(this);
        }
    }

    /** Answered with an amount or a percentage: nothing is the least (0), more than matters the most (1). */
    record OfParameter(FactId parameter, Wording label) implements Question {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ofParameter(this);
        }
    }

    /** Answered with the amount that was granted: nothing is the least (0), more than matters the most (1). */
    record OfGrant() implements Question {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ofGrant(this);
        }
    }

    /** Answered with the first day on which may be spent: later than this spend (0), or not (1). */
    record OfFirstDay() implements Question {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ofFirstDay(this);
        }
    }

    /** Answered with the last day on which may be spent: before this spend (0), or not (1). */
    record OfLastDay() implements Question {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ofLastDay(this);
        }
    }

    /**
     * Answered with one of the recipients by its place in the list, or with another body, the last answer.
     *
     * @param recipients whom the fund names
     * @param names what a reader sees, in the same order
     */
    record OfRecipient(List<RecipientId> recipients, List<String> names) implements Question {
        public OfRecipient {
            recipients = List.copyOf(recipients);
            names = List.copyOf(names);
        }

        @Override
        public int answers() {
            return recipients.size() + 1;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ofRecipient(this);
        }
    }

    /**
     * Answered with one of the pots, by its place in the list.
     *
     * @param pots of the grant, at least 2
     */
    record OfPot(List<PotId> pots) implements Question {
        public OfPot {
            pots = List.copyOf(pots);
        }

        @Override
        public int answers() {
            return pots.size();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ofPot(this);
        }
    }

    /**
     * Who bears the VAT: it comes back (0) or it is a cost (1).
     *
     * @param vat euro
     */
    record OfVat(BigDecimal vat) implements Question {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ofVat(this);
        }
    }

    /**
     * What entries of the ledger are for that do not say it: their recipient, their pot, or who bears their VAT. They take
     * all of the room of this spend that they can (0) or nothing (1).
     *
     * @param numbers the first of those entries
     * @param others how many more there are
     */
    record OfBookings(List<Integer> numbers, Optional<Long> others) implements Question {
        private static final int NAMED = 10;

        public OfBookings {
            numbers = List.copyOf(numbers);
        }

        static OfBookings of(List<Integer> all) {
            return new OfBookings(
                    all.stream().limit(NAMED).toList(),
                    Optional.of((long) all.size() - NAMED).filter(more -> more > 0));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ofBookings(this);
        }
    }

    /** Does something with a question; each kind has a method. */
    interface Visitor<R> {
        R ofFact(OfFact question);

        R ofCount(OfCount question);

        R ofParameter(OfParameter question);

        R ofGrant(OfGrant question);

        R ofFirstDay(OfFirstDay question);

        R ofLastDay(OfLastDay question);

        R ofRecipient(OfRecipient question);

        R ofPot(OfPot question);

        R ofVat(OfVat question);

        R ofBookings(OfBookings question);
    }

    /** Calls the visitor's method for this kind. */
    <R> R accept(Visitor<R> visitor);
}
