package vierkant.fund;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vierkant.model.Booking;
import vierkant.model.Fund;
import vierkant.model.Regulation;

/**
 * A fund with all that tells what may be done with it, and what was.
 *
 * @param fund the grant, as the budget has it
 * @param texts every text of its regulation, by the first day on which each holds; no two hold on one day
 * @param bookings its ledger, in order
 */
public record Dossier(Fund fund, List<Regulation> texts, List<Booking> bookings) {
    /** @throws IllegalArgumentException where a text is of another regulation, or where two are in force on one day */
    public Dossier {
        Objects.requireNonNull(fund, "fund");
        texts = texts.stream()
                .sorted(Comparator.comparing(text -> text.inForce().from()))
                .toList();
        Texts.check(texts, fund);
        bookings = List.copyOf(bookings);
    }

    /** The same with only the first entries of its ledger, as it was when there were no more. */
    public Dossier withFirst(int entries) {
        return new Dossier(fund, texts, bookings.subList(0, entries));
    }

    /** Verdicts on spends from this fund. */
    public Verdicts verdicts() {
        return Verdicts.under(texts, fund, bookings);
    }

    /**
     * The text whose limits count for the balance at the end of a day: the one with which the grant stays, or else the last
     * that had begun, even where it has ended; empty where none had begun.
     */
    public Optional<Regulation> textAt(LocalDate day) {
        Optional<String> stays = fund.grant().edition();
        return texts.stream()
                .filter(text -> stays.map(text.edition()::equals).orElse(true))
                .filter(text -> !text.inForce().from().isAfter(day))
                .reduce((earlier, later) -> later);
    }
}
