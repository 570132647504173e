package vierkant.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One entry of a fund's ledger. Entries are only added; a correction is another entry that reverses one.
 *
 * @param number 1 for the first of the ledger, and so on without a gap
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
}
