package vierkant.fund;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vierkant.model.PotId;
import vierkant.model.Wording;
import vierkant.text.Message;

/** How one step of a verdict came out. Amounts are euro. */
public sealed interface Outcome extends Message {
    /** Whether by itself it is enough to make a spend not eligible. */
    default boolean refuses() {
        return false;
    }

    /** The text that was in force on the day of the spend. */
    record TextHolds(Wording title, String edition, LocalDate from, Optional<LocalDate> until) implements Outcome {}

    /** The text under which the grant was given and stays. */
    record GrantStays(Wording title, String edition) implements Outcome {}

    /**
     * No text is in force any more on the day of the spend.
     *
     * @param next the first day of the next text; empty where there is none
     */
    record TextEnded(Wording title, String edition, LocalDate until, Optional<LocalDate> next) implements Outcome {
        @Override
        public boolean refuses() {
            return true;
        }
    }

    /** No text is in force yet on the day of the spend. */
    record TextBegins(Wording title, String edition, LocalDate from) implements Outcome {
        @Override
        public boolean refuses() {
            return true;
        }
    }

    /** The rule did not hold on the day of the spend. */
    record NotInForce(LocalDate from, Optional<LocalDate> until) implements Outcome {}

    record Allows() implements Outcome {}

    record AllowsNot() implements Outcome {}

    record Forbids() implements Outcome {
        @Override
        public boolean refuses() {
            return true;
        }
    }

    record ForbidsNot() implements Outcome {}

    /** The spend falls in the period of the grant decision, which goes before that of the rule. */
    record InTimeOfGrant(Optional<LocalDate> from, Optional<LocalDate> until) implements Outcome {}

    /** The text does not have the pot that was named. */
    record PotUnknown(PotId pot, String edition) implements Outcome {
        @Override
        public boolean refuses() {
            return true;
        }
    }

    /** The spend falls in the period. */
    record InTime(Optional<LocalDate> from, Optional<LocalDate> until) implements Outcome {}

    record TooEarly(LocalDate from) implements Outcome {
        @Override
        public boolean refuses() {
            return true;
        }
    }

    record TooLate(LocalDate until) implements Outcome {
        @Override
        public boolean refuses() {
            return true;
        }
    }

    /** The period does not bind this spend. */
    record AnyTime() implements Outcome {}

    /**
     * The rule leaves room for this much.
     *
     * @param room euro, at least 0
     * @param cap the most that may be charged in all
     * @param charged what was charged before, paid or promised
     */
    record LimitsTo(BigDecimal room, BigDecimal cap, BigDecimal charged) implements Outcome {}

    /** The limit does not bind this spend. */
    record LimitsNot() implements Outcome {}

    /** The money goes to a body that the grant does not name. */
    record NotNamed() implements Outcome {
        @Override
        public boolean refuses() {
            return true;
        }
    }

    /** The grant names no recipients, so there is nothing to hold the recipient against. */
    record NobodyNamed() implements Outcome {}

    record Warns() implements Outcome {}

    record WarnsNot() implements Outcome {}

    /** The grant has no money in this pot. */
    record NothingGranted() implements Outcome {
        @Override
        public boolean refuses() {
            return true;
        }
    }

    /** No rule allows this use under the facts that are known. */
    record NothingAllows() implements Outcome {
        @Override
        public boolean refuses() {
            return true;
        }
    }

    /** VAT that is a cost counts. */
    record VatCounts(BigDecimal vat) implements Outcome {}

    /** VAT that comes back does not count. */
    record VatLeftOut(BigDecimal vat) implements Outcome {}

    /**
     * It depends on what is not known.
     *
     * @param questions at least one
     */
    record Unknown(List<Question> questions) implements Outcome {
        public Unknown {
            questions = List.copyOf(questions);
        }
    }
}
