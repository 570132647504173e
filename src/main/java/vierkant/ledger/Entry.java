package vierkant.ledger;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vierkant.model.Booking;
import vierkant.model.FactId;
import vierkant.model.Spend;

/**
 * What is to be written into a ledger; once it is there it is a {@link Booking}, with a number.
 *
 * @param spend what
 * @param state whether it was paid
 * @param description in the user's words
 * @param voucher the number under which the proof is kept, if any; not blank
 * @param inSpiteOf why it is taken up although not all of it is eligible; not blank
 * @param reverses the number of the entry that this one undoes
 */
public record Entry(
        Spend spend,
        Booking.State state,
        String description,
        Optional<String> voucher,
        Optional<String> inSpiteOf,
        Optional<Integer> reverses) {
    public Entry {
        Objects.requireNonNull(spend, "spend");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(description, "description");
        if (voucher.filter(String::isBlank).isPresent()
                || inSpiteOf.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("voucher or reason of an entry is blank");
        }
    }

    /** A spend without voucher that is eligible. */
    public static Entry of(Spend spend, Booking.State state, String description) {
        return new Entry(spend, state, description, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same, taken up although not all of it is eligible. */
    Entry inSpiteOf(String reason) {
        return new Entry(spend, state, description, voucher, Optional.of(reason), reverses);
    }

    /** The same with the number under which the proof is kept. */
    public Entry withVoucher(String number) {
        return new Entry(spend, state, description, Optional.of(number), inSpiteOf, reverses);
    }

    /** The same, taken up in spite of a verdict. */
    public Entry withInSpiteOf(String reason) {
        return new Entry(spend, state, description, voucher, Optional.of(reason), reverses);
    }

    /** The same, eligible in full. */
    public Entry withoutReason() {
        return new Entry(spend, state, description, voucher, Optional.empty(), reverses);
    }

    /** The same with more known of the spend. */
    public Entry withFacts(Map<FactId, Integer> known) {
        Map<FactId, Integer> facts = new LinkedHashMap<>(spend.facts());
        facts.putAll(known);
        Spend told = new Spend(
                spend.fund(),
                spend.pot(),
                spend.use(),
                spend.recipient(),
                spend.day(),
                spend.amount(),
                spend.vat(),
                spend.vatKind(),
                facts);
        return new Entry(told, state, description, voucher, inSpiteOf, reverses);
    }

    /** @param until the number of the last entry that is written together with it */
    Booking booked(int number, int until, LocalDate day) {
        return new Booking(number, until, day, spend, state, description, voucher, inSpiteOf, reverses);
    }
}
