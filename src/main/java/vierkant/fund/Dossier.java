package vierkant.fund;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vierkant.calc.Draft;
import vierkant.calc.Results;
import vierkant.model.Booking;
import vierkant.model.Day;
import vierkant.model.Fund;
import vierkant.model.PotId;
import vierkant.model.Regulation;
import vierkant.model.Years;

/**
 * A fund with all that tells what may be done with it, and what was.
 *
 * @param fund the grant, as the budget has it
 * @param texts every text of its regulation, by the first day on which each holds; no two hold on one day
 * @param bookings its ledger, in order
 */
public record Dossier(Fund fund, List<Regulation> texts, List<Booking> bookings) {
    /** A year for amounts that are the same in every year. */
    private static final int ANY_YEAR = 2000;

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
     * What the grant leaves in a pot for certain after what stands in the ledger, whatever rules say besides: euro, at least
     * 0; empty where it is not known what was granted.
     */
    public Optional<BigDecimal> left(Optional<PotId> pot) {
        Draft draft = new Draft(new Years(ANY_YEAR, ANY_YEAR));
        Room room = new FundLines(draft, fund, Charges.of(fund, bookings)).grantRoom(pot);
        Results results = Results.of(draft.calculation());
        return room.tight()
                .or(room::room)
                .map(line -> results.in(ANY_YEAR, line).setScale(2, RoundingMode.UNNECESSARY));
    }

    /** The last day on which may be spent from a pot, as it is known at the end of a day; empty where no end is known. */
    public Optional<LocalDate> lastDay(Optional<PotId> pot, LocalDate day) {
        return StatusLines.end(fund, textAt(day), pot).map(Day::date);
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
