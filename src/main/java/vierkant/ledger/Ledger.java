package vierkant.ledger;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vierkant.model.Booking;
import vierkant.model.FundId;
import vierkant.model.Spend;

/** All entries of one fund, as they stood in its file when it was read. */
public final class Ledger {
    private final FundId fund;
    private final List<Booking> bookings;
    private final Map<Integer, Integer> reversedBy = new HashMap<>();
    private final String sha256;
    private final End end;

    /** @param bookings numbered from 1; each reversal undoes an earlier entry once, and none undoes a reversal */
    Ledger(FundId fund, List<Booking> bookings, String sha256, End end) {
        this.fund = Objects.requireNonNull(fund, "fund");
        this.bookings = Collections.unmodifiableList(bookings);
        this.sha256 = sha256;
        this.end = end;
        for (Booking booking : bookings) {
            booking.reverses().ifPresent(number -> reversedBy.put(number, booking.number()));
        }
    }

    /**
     * How the file ended: by this a writer knows whether it is still the file that was read.
     *
     * @param size of the file, in bytes
     * @param confirmed bytes up to the end of the last entry that was written wholly
     * @param line whether that entry's line is ended
     * @param seal of that entry
     */
    record End(long size, long confirmed, LineEnd line, String seal) {
        /** Whether a line has its end. */
        enum LineEnd {
            THERE,
            MISSING
        }
    }

    /** Whose ledger it is. */
    public FundId fund() {
        return fund;
    }

    /** Every entry, reversals and what they reverse included, in order; the one with number n at place n - 1. */
    public List<Booking> bookings() {
        return bookings;
    }

    /** The entries that count: no reversals, and nothing that was reversed. */
    public List<Booking> live() {
        return bookings.stream().filter(this::isLive).toList();
    }

    /** Whether an entry of this ledger counts. */
    public boolean isLive(Booking booking) {
        return booking.reverses().isEmpty() && !reversedBy.containsKey(booking.number());
    }

    /** The number of the entry that reverses the one with this number. */
    public Optional<Integer> reversedBy(int number) {
        return Optional.ofNullable(reversedBy.get(number));
    }

    /** The entry with a number. */
    public Optional<Booking> booking(int number) {
        return number >= 1 && number <= bookings.size() ? Optional.of(bookings.get(number - 1)) : Optional.empty();
    }

    /** The SHA-256 of the confirmed part of the file, in hexadecimals; that of nothing where there is no file. */
    public String sha256() {
        return sha256;
    }

    /**
     * The same as it was when the ledger had so many entries; whatever an editor changed of the file's line ends is not in it.
     *
     * @param first 0 up to the number of entries
     */
    public String sha256(int first) {
        if (first == bookings.size()) {
            return sha256;
        }
        MessageDigest digest = Seal.sha256();
        if (first > 0) {
            String head = EntryText.head(fund);
            digest.update(head.getBytes(StandardCharsets.UTF_8));
            Seal seals = new Seal();
            String seal = seals.ofHead(head);
            for (Booking booking : bookings.subList(0, first)) {
                String written = EntryText.written(booking);
                seal = seals.of(seal, written);
                digest.update(EntryText.sealed(written, seal));
            }
        }
        byte[] hash = digest.digest();
        return Seal.hex(hash, hash.length);
    }

    End end() {
        return end;
    }

    /** What to do with what a payment leaves of a commitment. */
    public enum Rest {
        /** It stays committed, as a new entry. */
        COMMITTED,
        /** It is free again: there will be no more to pay. */
        RELEASED
    }

    /**
     * What is to be written together, or why nothing is.
     *
     * @param entries none where there is a problem
     * @param vatReleased VAT in euro, above 0, that can not stay committed because the amount that it is on was paid; empty where
     *     there is none
     */
    public record Proposal(List<Entry> entries, Optional<BigDecimal> vatReleased, Optional<LedgerProblem> problem) {
        public Proposal {
            entries = List.copyOf(entries);
            Objects.requireNonNull(vatReleased, "vatReleased");
        }

        /** Entries with nothing more to say. */
        public static Proposal of(List<Entry> entries) {
            return new Proposal(entries, Optional.empty(), Optional.empty());
        }

        /** What of a settlement stays committed, if anything does. */
        public Optional<Entry> rest() {
            return entries.stream().filter(Proposal::isRest).findFirst();
        }

        private static boolean isRest(Entry entry) {
            return entry.state() == Booking.State.COMMITTED && entry.reverses().isEmpty();
        }

        /** The same, where what of a settlement stays committed is taken up for this reason. */
        public Proposal withReasonOfRest(String reason) {
            return new Proposal(
                    entries.stream()
                            .map(entry -> isRest(entry) ? entry.inSpiteOf(reason) : entry)
                            .toList(),
                    vatReleased,
                    problem);
        }

        private static Proposal refused(LedgerProblem problem) {
            return new Proposal(List.of(), Optional.empty(), Optional.of(problem));
        }
    }

    /**
     * Undoes an entry: its room is free again. What a payment took of a commitment is promised again at the same time.
     *
     * @param number of the entry
     * @param reason in the user's words
     */
    public Proposal reversal(int number, String reason) {
        return refusal(number).map(Proposal::refused).orElseGet(() -> {
            List<Entry> entries = new ArrayList<>(List.of(undoing(number, reason)));
            settledBy(number)
                    .map(commitment -> promisedAgain(commitment, number))
                    .ifPresent(entries::add);
            return Proposal.of(entries);
        });
    }

    /** The commitment that an entry pays; empty where it pays none. */
    public Optional<Booking> settledBy(int number) {
        return booking(number)
                .flatMap(payment -> booking(number - 1).filter(payment::settles))
                .flatMap(Booking::reverses)
                .flatMap(this::booking);
    }

    /** A commitment without what stayed committed when it was paid. */
    private Entry promisedAgain(Booking commitment, int payment) {
        Spend was = commitment.spend();
        Booking paid = bookings.get(payment - 1);
        Optional<Spend> rest = booking(payment + 1)
                .filter(below -> below.until() == paid.until() && below.state() == Booking.State.COMMITTED)
                .map(Booking::spend);
        return promised(
                commitment,
                was.amount().subtract(rest.map(Spend::amount).orElse(BigDecimal.ZERO)),
                was.vat().subtract(rest.map(Spend::vat).orElse(BigDecimal.ZERO)),
                paid.spend().day());
    }

    /**
     * Pays what was committed: the commitment is reversed, the payment is entered and, where asked, what is left stays
     * committed. To be written at once.
     *
     * <p>An entry is an amount with its VAT, so VAT alone does not stay committed: once the amount is paid, what is left of the VAT
     * is free again, and the proposal says how much that is.
     *
     * @param number of the commitment
     * @param payment for the use, pot and recipient of the commitment, where that says them; it may be more or less than was
     *     committed
     */
    public Proposal settlement(int number, Entry payment, Rest rest) {
        Optional<LedgerProblem> refusal = refusal(number);
        if (refusal.isPresent()) {
            return Proposal.refused(refusal.get());
        }
        Booking commitment = bookings.get(number - 1);
        if (commitment.state() != Booking.State.COMMITTED) {
            return Proposal.refused(new LedgerProblem.NotACommitment(number));
        }
        if (payment.state() != Booking.State.PAID) {
            return Proposal.refused(new LedgerProblem.NotAPayment(number));
        }
        Optional<LedgerProblem> other = other(commitment, payment.spend());
        if (other.isPresent()) {
            return Proposal.refused(other.get());
        }
        List<Entry> entries = new ArrayList<>(List.of(undoing(number, commitment.description()), payment));
        if (rest == Rest.RELEASED) {
            return Proposal.of(entries);
        }
        Optional<Entry> left = left(commitment, payment.spend());
        left.ifPresent(entries::add);
        BigDecimal vat = commitment.spend().vat().subtract(payment.spend().vat());
        return new Proposal(
                entries, Optional.of(vat).filter(euros -> left.isEmpty() && euros.signum() > 0), Optional.empty());
    }

    /** What a payment is about that its commitment is not; what the commitment leaves open it may say. */
    private static Optional<LedgerProblem> other(Booking commitment, Spend paid) {
        Spend was = commitment.spend();
        int number = commitment.number();
        return other(number, ImportField.USE, Optional.of(was.use()), Optional.of(paid.use()))
                .or(() -> other(number, ImportField.POT, was.pot(), paid.pot()))
                .or(() -> other(number, ImportField.RECIPIENT, was.recipient(), paid.recipient()));
    }

    private static <T> Optional<LedgerProblem> other(int number, ImportField field, Optional<T> was, Optional<T> paid) {
        if (was.isEmpty() || was.equals(paid)) {
            return Optional.empty();
        }
        String name = was.get().toString();
        return Optional.of(paid.<LedgerProblem>map(
                        other -> new LedgerProblem.SettlesAnother(number, field, name, other.toString()))
                .orElseGet(() -> new LedgerProblem.SettlesWithout(number, field, name)));
    }

    private Optional<LedgerProblem> refusal(int number) {
        Optional<Booking> booking = booking(number);
        if (booking.isEmpty()) {
            return Optional.of(new LedgerProblem.NoSuchEntry(number, bookings.size()));
        }
        if (booking.get().reverses().isPresent()) {
            return Optional.of(new LedgerProblem.IsReversal(
                    number, booking.get().reverses().get()));
        }
        return reversedBy(number).map(by -> new LedgerProblem.AlreadyReversed(number, by));
    }

    private Entry undoing(int number, String description) {
        Booking booking = bookings.get(number - 1);
        return new Entry(
                booking.spend(), booking.state(), description, Optional.empty(), Optional.empty(), Optional.of(number));
    }

    /**
     * What is left of a commitment after a payment; nothing where that was all of it, or more. It is promised anew on the day
     * of the payment, so that what was promised at the end of an earlier year stays what it was.
     */
    private static Optional<Entry> left(Booking commitment, Spend paid) {
        Spend was = commitment.spend();
        BigDecimal amount = was.amount().subtract(paid.amount());
        return Optional.of(amount)
                .filter(euros -> euros.signum() > 0)
                .map(euros -> promised(
                        commitment, euros, was.vat().subtract(paid.vat()).max(BigDecimal.ZERO), paid.day()));
    }

    /** A part of a commitment, promised anew on the day of a payment, or on its own day where that is later. */
    private static Entry promised(Booking commitment, BigDecimal amount, BigDecimal vat, LocalDate day) {
        Spend was = commitment.spend();
        Spend spend = new Spend(
                was.fund(),
                was.pot(),
                was.use(),
                was.recipient(),
                later(was.day(), day),
                amount,
                vat,
                was.vatKind(),
                was.facts());
        return new Entry(
                spend,
                Booking.State.COMMITTED,
                commitment.description(),
                commitment.voucher(),
                commitment.inSpiteOf(),
                Optional.empty());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
