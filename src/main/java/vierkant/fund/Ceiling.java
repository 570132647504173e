package vierkant.fund;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import vierkant.calc.LineId;
import vierkant.model.Regulation;
import vierkant.model.Spend;
import vierkant.text.Message;

/**
 * A limit that binds spends of one kind from a fund, with what it leaves after what stands in the ledger.
 *
 * @param id the name under which its lines stand; two ceilings of one name and one rule are the same limit
 * @param rule that limits; empty for the grant itself
 * @param label what the room under it is called
 * @param room what it leaves for certain, euro in whole cents, at least 0
 * @param open what is not known of it: it may leave more, or not bind at all
 * @param counts whether a spend from the same fund takes room of it, or may do so; the spend that is bound always does
 */
public record Ceiling(
        LineId id,
        Optional<Regulation.Rule> rule,
        Message label,
        BigDecimal room,
        List<Question> open,
        Predicate<Spend> counts) {
    public Ceiling {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        open = List.copyOf(open);
        if (room.signum() < 0) {
            throw new IllegalArgumentException("room under " + id + " is " + room + ", below 0");
        }
    }
}
