package vierkant.fund;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vierkant.calc.LineId;
import vierkant.text.Message;

/**
 * What a limit leaves, as lines in euro, all at least 0.
 *
 * @param cap the most that may be charged in all; empty where it is not known at all
 * @param charged what was charged before for certain
 * @param room the cap less what was charged; present with the cap
 * @param tight the same when entries that do not say enough take all the room that they can; present where there are such
 *     entries and a cap
 * @param open what is not known of the cap: it is then at least what the lines say
 * @param incomplete the numbers of the entries that do not say enough
 * @param id the name under which its lines stand
 * @param label what the room is called
 * @param counting which entries take room of it
 */
record Room(
        Optional<LineId> cap,
        LineId charged,
        Optional<LineId> room,
        Optional<LineId> tight,
        Optional<Question> open,
        List<Integer> incomplete,
        LineId id,
        Message label,
        Function<Charges.Key, Charges.Counts> counting) {
    Room {
        incomplete = List.copyOf(incomplete);
    }
}
