package vierkant.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vierkant.calc.Draft;
import vierkant.calc.LineId;
import vierkant.model.Booking;
import vierkant.model.Fund;
import vierkant.model.PotId;
import vierkant.model.RecipientId;
import vierkant.model.Regulation;

/**
 * What of a fund was received, spent, promised and is left, as lines over the years of a calculation, in euro. What was
 * received and not spent is received in advance: neither reserve nor provision (BBV art. 44 lid 2, 49 onder b).
 *
 * @param fund that it is about
 * @param text whose limits and period count; empty where only the grant decision does
 * @param pots one for each pot, or one for the whole fund where it has none; one without a name besides, where entries or
 *     instalments do not say their pot
 * @param total the pots together; empty where there is one
 * @param recipients what each recipient has left of its maximum
 * @param caps how far each limit is used
 * @param strangers to whom entries are and whom the fund does not name, though it names others; of them no maximum is known
 */
public record FundStatus(
        Fund fund,
        Optional<Regulation> text,
        List<Pot> pots,
        Optional<Pot> total,
        List<Recipient> recipients,
        List<Cap> caps,
        List<RecipientId> strangers) {
    /**
     * One pot. {@code opening + received - spent - repaid = closing}.
     *
     * @param pot its name; empty where there is none
     * @param granted the grant; empty where it is not known
     * @param opening received in advance at the start of the year
     * @param received in the year
     * @param spent paid in the year: what art. 52a BBV calls released
     * @param repaid to the grantor in the year: instalments below 0
     * @param closing received in advance at the end of the year; below 0 is paid ahead of what is to be received
     * @param spentInAll paid up to and with the year
     * @param promised at the end of the year and not paid; no part of the closing
     * @param aboveGrant what was paid above what was granted, not in spite of the verdict; at least 0; empty where it is not known
     *     what was granted, and for pots together
     * @param returnable what must go back if nothing more is paid: the closing, and what was paid in spite of the verdict or above
     *     the grant; at least 0
     * @param returnableInAll the same with what falls after the last year
     * @param left granted and neither paid nor promised at the end of the year; empty where it is not known what was granted
     * @param leftInAll the same with what falls after the last year
     * @param certain what of that is left for certain, at least 0: less VAT that nobody said who bears, and entries that may
     *     be of this pot; what verdicts and the cover plan go by. Present with what is left, but empty for pots together
     * @param end the end of the period; empty where nobody gave it
     * @param inSpiteOf the part of what was paid or promised in the year in spite of the verdict; empty where there is none
     * @param paidInSpiteOf the part of what was paid in the year in spite of the verdict; empty where there is none
     * @param unsaid VAT of entries that do not say who bears it, in the year; empty where there is none
     * @param after what falls after the last year, one line for each kind that there is
     */
    public record Pot(
            Optional<PotId> pot,
            Optional<LineId> granted,
            LineId opening,
            LineId received,
            LineId spent,
            LineId repaid,
            LineId closing,
            LineId spentInAll,
            LineId promised,
            Optional<LineId> aboveGrant,
            LineId returnable,
            LineId returnableInAll,
            Optional<LineId> left,
            Optional<LineId> leftInAll,
            Optional<LineId> certain,
            Optional<End> end,
            Optional<LineId> inSpiteOf,
            Optional<LineId> paidInSpiteOf,
            Optional<LineId> unsaid,
            List<LineId> after) {
        /** What must be repaid if nothing more is paid, as it is known at the end of the last year. */
        public LineId toRepayThen(int lastYear) {
            return end.filter(last -> last.day().getYear() <= lastYear)
                    .map(End::toRepay)
                    .orElse(returnableInAll);
        }

        /** What is neither paid nor promised, as it is known at the end of the last year. */
        public Optional<LineId> lapsesThen(int lastYear) {
            return end.filter(last -> last.day().getYear() <= lastYear)
                    .flatMap(End::lapses)
                    .or(() -> leftInAll);
        }

        public Pot {
            Objects.requireNonNull(opening, "opening");
            after = List.copyOf(after);
        }
    }

    /**
     * The end of the period in which may be spent.
     *
     * @param day the last day
     * @param over 1 from the year of that day on; empty for pots together, whose days may differ
     * @param toRepay what must be repaid if nothing more is paid, from the year of that day on: what is returnable
     * @param lapses what is then left unused of the grant, at least 0; empty where it is not known what was granted
     */
    public record End(LocalDate day, Optional<LineId> over, LineId toRepay, Optional<LineId> lapses) {}

    /**
     * What a recipient has left. {@code opening - spent - promised = closing}.
     *
     * @param opening left at the start of the year
     * @param spent paid in the year
     * @param promised in the year
     * @param closing left at the end of the year; below 0 is more than the maximum
     * @param certain what of that is left for certain, with what falls after the last year, at least 0: less VAT that nobody said who
     *     bears, and entries that may be to this recipient; empty where all entries say enough
     */
    public record Recipient(
            RecipientId recipient,
            LineId opening,
            LineId spent,
            LineId promised,
            LineId closing,
            Optional<LineId> certain) {}

    /**
     * The use of one limit.
     *
     * @param rule that limits
     * @param pot for which, where it is by pot
     * @param recipient for whom, where it is by recipient
     * @param cap the most; empty where nothing is known of it
     * @param used paid and promised up to and with the year
     * @param room what is left, at least 0; present with the cap
     * @param roomInAll the same with what falls after the last year
     * @param certain what of that is left for certain, at least 0; empty where all entries say enough
     * @param open what is not known of the cap: it is then at least what the lines say
     */
    public record Cap(
            Regulation.Rule rule,
            Optional<PotId> pot,
            Optional<RecipientId> recipient,
            Optional<LineId> cap,
            LineId used,
            Optional<LineId> room,
            Optional<LineId> roomInAll,
            Optional<LineId> certain,
            Optional<Question> open) {}

    public FundStatus {
        Objects.requireNonNull(fund, "fund");
        Objects.requireNonNull(text, "text");
        pots = List.copyOf(pots);
        recipients = List.copyOf(recipients);
        caps = List.copyOf(caps);
        strangers = List.copyOf(strangers);
    }

    /** The fund as a whole: the total, or the one pot that there is. */
    public Pot whole() {
        return total.orElseGet(() -> pots.get(0));
    }

    /**
     * Writes the lines of a fund's status into a calculation. What happened before its first year is in the openings.
     *
     * @param text whose limits and period count; empty counts only what the grant decision says
     * @param bookings the ledger of the fund, in order
     */
    public static FundStatus write(Draft draft, Fund fund, Optional<Regulation> text, List<Booking> bookings) {
        return new StatusLines(draft, fund, text, Charges.of(fund, bookings)).write();
    }
}
