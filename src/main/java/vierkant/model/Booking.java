package vierkant.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One entry of a fund's ledger. Entries are only added; a correction is another entry that reverses one.
 *
 * @param number 1 for the first of the ledger, and so on without a gap
 * @param until the last number of the entries that were written together with this one, at least its own
 * @param booked the day on which the entry was written down
 * @param spend what; for a reversal the same as of the entry that it reverses
 * @param state whether it was paid
 * @param description in the user's words
 * @param voucher the number under which the proof is kept, if any; not blank
 * @param inSpiteOf why it stands here although the verdict was not that all of it is eligible; empty where it was,
 *     not blank
 * @param reverses the number of the entry that this one undoes, below its own
 */
public record Booking(
        int number,
        int until,
        LocalDate booked,
        Spend spend,
        State state,
        String description,
        Optional<String> voucher,
        Optional<String> inSpiteOf,
        Optional<Integer> reverses) {
    /** How far a spend is. */
    public enum State {
        /** Promised: an order, a decision. It takes room, and is no expenditure yet. */
        COMMITTED,
        PAID
    }

    public Booking {
        if (number < 1) {
            throw new IllegalArgumentException("number of a booking is " + number + ", not 1 or more");
        }
        if (until < number) {
            throw new IllegalArgumentException("booking " + number + " was written together with " + until);
        }
        Objects.requireNonNull(spend, "spend");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(booked, "booked");
        Objects.requireNonNull(description, "description");
        if (voucher.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("voucher of booking " + number + " is blank");
        }
        if (inSpiteOf.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("reason of booking " + number + " is blank");
        }
        if (reverses.isPresent() && (reverses.get() < 1 || reverses.get() >= number)) {
            throw new IllegalArgumentException("booking " + number + " reverses " + reverses.get());
        }
    }

    /** An entry that was written alone. */
    public Booking(
            int number,
            LocalDate booked,
            Spend spend,
            State state,
            String description,
            Optional<String> voucher,
            Optional<String> inSpiteOf,
            Optional<Integer> reverses) {
        this(number, number, booked, spend, state, description, voucher, inSpiteOf, reverses);
    }

    /** Whether this entry pays what the one above it takes back: together they settle a commitment. */
    public boolean settles(Booking above) {
        return above.reverses().isPresent()
                && above.state() == State.COMMITTED
                && above.number() == number - 1
                && above.until() == until
                && state == State.PAID
                && reverses.isEmpty();
    }
}
