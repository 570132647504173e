package vierkant.fund;

import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import vierkant.model.FundId;
import vierkant.model.Origin;

/** The numbers of entries of a ledger, each once. */
final class Numbers {
    static final Numbers NONE = new Numbers(new BitSet());

    private final BitSet bits;

    private Numbers(BitSet bits) {
        this.bits = bits;
    }

    static Numbers of(BitSet bits) {
        return new Numbers((BitSet) bits.clone());
    }

    /** A set of its own, which may be changed. */
    BitSet bits() {
        return (BitSet) bits.clone();
    }

    Numbers and(Numbers more) {
        BitSet all = bits();
        all.or(more.bits);
        return new Numbers(all);
    }

    boolean isEmpty() {
        return bits.isEmpty();
    }

    /** All of them, from low to high. */
    List<Integer> all() {
        return bits.stream().boxed().toList();
    }

    /** Where a sum of these entries came from. */
    Origin.Booked in(FundId ledger) {
        return new Origin.Booked(
                ledger,
                bits.cardinality(),
                bits.stream().limit(Origin.Booked.NAMED).boxed().toList());
    }

    /** Where sums of these entries came from, a sum of each year. */
    static Origin.Booked in(FundId ledger, SortedMap<Integer, Numbers> byYear) {
        Numbers all = byYear.values().stream().reduce(NONE, Numbers::and);
        SortedMap<Integer, Origin.Booked> origins = new TreeMap<>();
        byYear.forEach((year, numbers) -> {
            if (!numbers.isEmpty()) {
                origins.put(year, numbers.in(ledger));
            }
        });
        Origin.Booked whole = all.in(ledger);
        return new Origin.Booked(ledger, whole.entries(), whole.first(), origins);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Numbers that && bits.equals(that.bits);
    }

    @Override
    public int hashCode() {
        return bits.hashCode();
    }

    @Override
    public String toString() {
        return bits.toString();
    }
}
