package vierkant.fund;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vierkant.model.Booking;
import vierkant.model.Fund;
import vierkant.model.PotId;
import vierkant.model.RecipientId;
import vierkant.model.Spend;
import vierkant.model.UseId;

/**
 * What a ledger holds, reversals taken off, summed by everything that a limit can ask for.
 *
 * <p>An entry that was reversed and the entry that reversed it both count for nothing, and the reversal of a reversal
 * brings the first one back.
 *
 * <p>A commitment that was settled is no mistake that is taken back: it was promised until the day of the payment. It counts in
 * its own year, and is taken off in the year of the payment where that is later. Over all years it counts for nothing, as
 * any entry that was reversed.
 */
final class Charges {
    private final Map<Key, Tally> tallies = new LinkedHashMap<>();
    private final Optional<Charges> before;

    /**
     * What entries have in common that are added up.
     *
     * @param pot of the fund; empty where it has none, or where the entry does not say it
     * @param recipient empty where the entry names none
     * @param year of the day of the spend
     */
    record Key(UseId use, Optional<PotId> pot, Optional<RecipientId> recipient, int year, Booking.State state) {
        /** @param only the pot of a spend that does not say it */
        static Key of(Spend spend, Optional<PotId> only, Booking.State state) {
            return new Key(
                    spend.use(),
                    spend.pot().or(() -> only),
                    spend.recipient(),
                    spend.day().getYear(),
                    state);
        }

        Key in(int other) {
            return new Key(use, pot, recipient, other, state);
        }
    }

    /** Whether the entries of a key count. */
    enum Counts {
        YES,
        /** They do not say enough. */
        PERHAPS,
        NO
    }

    /**
     * A sum of entries, euro.
     *
     * @param certain what counts for certain: amounts and cost-increasing VAT
     * @param perhaps what may count besides
     * @param inSpiteOf the part of what is certain that was taken up although the verdict did not carry it
     * @param incomplete the entries that do not say enough
     * @param entries those added up in what is certain; one that is added and taken off again is none
     * @param entriesInSpiteOf those of them that were taken up in spite of the verdict
     */
    record Sum(
            BigDecimal certain,
            BigDecimal perhaps,
            BigDecimal inSpiteOf,
            Numbers incomplete,
            Numbers entries,
            Numbers entriesInSpiteOf) {
        private static final Sum NOTHING =
                new Sum(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, Numbers.NONE, Numbers.NONE, Numbers.NONE);
    }

    /** Sums of the entries of one key while they are read. */
    private static final class Tally {
        private BigDecimal certain = BigDecimal.ZERO;
        private BigDecimal vatUnknown = BigDecimal.ZERO;
        private BigDecimal inSpiteOf = BigDecimal.ZERO;
        private final BitSet entries = new BitSet();
        private final BitSet withUnknownVat = new BitSet();
        private final BitSet takenInSpiteOf = new BitSet();

        private void add(Booking booking) {
            sum(booking, BigDecimal.ONE);
        }

        private void takeOff(Booking booking) {
            sum(booking, BigDecimal.ONE.negate());
        }

        private void sum(Booking booking, BigDecimal sign) {
            Spend spend = booking.spend();
            BigDecimal amount = spend.amount();
            entries.flip(booking.number());
            if (spend.vatKind().isEmpty() && spend.vat().signum() != 0) {
                withUnknownVat.flip(booking.number());
                vatUnknown = vatUnknown.add(spend.vat().multiply(sign));
            } else if (spend.vatKind().equals(Optional.of(Spend.VatKind.COST_INCREASING))) {
                amount = amount.add(spend.vat());
            }
            certain = certain.add(amount.multiply(sign));
            if (booking.inSpiteOf().isPresent()) {
                takenInSpiteOf.flip(booking.number());
                inSpiteOf = inSpiteOf.add(amount.multiply(sign));
            }
        }
    }

    private Charges(Optional<Charges> before) {
        this.before = before;
    }

    /** The entries of a fund; those of other funds are passed over. */
    static Charges of(Fund fund, List<Booking> bookings) {
        return new Charges(Optional.empty()).with(fund, bookings);
    }

    /** These and more with other numbers, none of which reverses one of these. */
    Charges and(Fund fund, List<Booking> more) {
        return new Charges(Optional.of(this)).with(fund, more);
    }

    private Charges with(Fund fund, List<Booking> bookings) {
        Map<Integer, Integer> undoneBy = new HashMap<>();
        Map<Integer, Integer> first = new HashMap<>();
        Map<Integer, Integer> paidIn = new HashMap<>();
        Map<Integer, Integer> settledBy = new HashMap<>();
        Map<Integer, Integer> promisedIn = new HashMap<>();
        Optional<Booking> above = Optional.empty();
        for (Booking booking : bookings) {
            booking.reverses().ifPresent(reversed -> {
                int root = first.getOrDefault(reversed, reversed);
                first.put(booking.number(), root);
                if (undoneBy.remove(root) == null) {
                    undoneBy.put(root, booking.number());
                }
            });
            above.filter(booking::settles).ifPresent(reversal -> {
                paidIn.put(reversal.number(), booking.spend().day().getYear());
                settledBy.put(booking.number(), reversal.reverses().orElseThrow());
            });
            above.filter(each -> each.until() == booking.until())
                    .map(each -> settledBy.get(each.reverses().orElse(each.number())))
                    .map(promisedIn::get)
                    .ifPresentOrElse(
                            year -> promisedIn.put(booking.number(), year),
                            () -> promisedIn.put(
                                    booking.number(), booking.spend().day().getYear()));
            above = Optional.of(booking);
        }
        Optional<PotId> only = onlyPot(fund);
        for (Booking booking : bookings) {
            Spend spend = booking.spend();
            if (booking.reverses().isPresent() || !spend.fund().equals(fund.id())) {
                continue;
            }
            Key key = Key.of(spend, only, booking.state());
            Integer by = undoneBy.get(booking.number());
            if (by == null) {
                tally(key).add(booking);
                continue;
            }
            // what a payment left, or what was promised again, was part of a promise before it was written anew
            int until = Math.max(
                    paidIn.getOrDefault(by, key.year()), promisedIn.getOrDefault(booking.number(), key.year()));
            if (paidIn.containsKey(by) && until != key.year()) {
                tally(key).add(booking);
                tally(key.in(until)).takeOff(booking);
            }
        }
        return this;
    }

    private Tally tally(Key key) {
        return tallies.computeIfAbsent(key, none -> new Tally());
    }

    /** The pot of every spend from a fund that has one; empty where it has none, or more. */
    static Optional<PotId> onlyPot(Fund fund) {
        Set<Optional<PotId>> pots = fund.grant().amounts().keySet();
        return pots.size() == 1 ? pots.iterator().next() : Optional.empty();
    }

    /** What entries differ in. */
    Set<Key> keys() {
        Set<Key> keys = new LinkedHashSet<>();
        before.ifPresent(each -> keys.addAll(each.keys()));
        keys.addAll(tallies.keySet());
        return Collections.unmodifiableSet(keys);
    }

    /** The sum of the entries that count. */
    Sum sum(Function<Key, Counts> counting) {
        Sum earlier = before.map(each -> each.sum(counting)).orElse(Sum.NOTHING);
        BigDecimal certain = earlier.certain();
        BigDecimal perhaps = earlier.perhaps();
        BigDecimal inSpiteOf = earlier.inSpiteOf();
        // an entry of two tallies is added in one and taken off in the other
        BitSet incomplete = earlier.incomplete().bits();
        BitSet entries = earlier.entries().bits();
        BitSet takenInSpiteOf = earlier.entriesInSpiteOf().bits();
        for (Map.Entry<Key, Tally> each : tallies.entrySet()) {
            Tally tally = each.getValue();
            switch (counting.apply(each.getKey())) {
                case YES -> {
                    certain = certain.add(tally.certain);
                    perhaps = perhaps.add(tally.vatUnknown);
                    inSpiteOf = inSpiteOf.add(tally.inSpiteOf);
                    incomplete.xor(tally.withUnknownVat);
                    entries.xor(tally.entries);
                    takenInSpiteOf.xor(tally.takenInSpiteOf);
                }
                case PERHAPS -> {
                    perhaps = perhaps.add(tally.certain).add(tally.vatUnknown);
                    incomplete.xor(tally.entries);
                }
                case NO -> {
                    // nothing to add
                }
            }
        }
        return new Sum(
                certain, perhaps, inSpiteOf, Numbers.of(incomplete), Numbers.of(entries), Numbers.of(takenInSpiteOf));
    }
}
