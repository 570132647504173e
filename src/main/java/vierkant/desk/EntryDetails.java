package vierkant.desk;

import java.util.Objects;
import java.util.Optional;
import vierkant.ledger.Ledger;
import vierkant.model.Booking;

/**
 * What an entry of a ledger holds besides the spend.
 *
 * @param state whether it was paid
 * @param description in the user's words
 * @param voucher the number under which the proof is kept
 * @param inSpiteOf why it is taken up although not all of it is eligible
 * @param settles the number of the commitment that this pays
 * @param rest what happens with what the payment leaves of that commitment; empty: it stays committed
 */
public record EntryDetails(
        Booking.State state,
        String description,
        Optional<String> voucher,
        Optional<String> inSpiteOf,
        Optional<Integer> settles,
        Optional<Ledger.Rest> rest) {
    public EntryDetails {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(rest, "rest");
    }
}
