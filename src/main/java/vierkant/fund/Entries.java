package vierkant.fund;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import vierkant.calc.Draft;
import vierkant.calc.LineId;
import vierkant.fund.Charges.Counts;
import vierkant.model.Figure;
import vierkant.model.FundId;
import vierkant.model.Origin;
import vierkant.model.Path;
import vierkant.model.Unit;
import vierkant.model.Values;
import vierkant.model.Years;

/** Writes sums of ledger entries as inputs: by year, and before and after the axis. */
final class Entries {
    private final Charges charges;
    private final FundId fund;
    private final Years years;
    private final Draft.Section inputs;

    /**
     * Sums of entries.
     *
     * @param inYear of each year of the axis
     * @param before of all years before it, the same in every year; empty where there are none
     * @param after of all years after it; empty where there are none
     */
    record Written(LineId inYear, Optional<LineId> before, Optional<LineId> after) {}

    Entries(Charges charges, FundId fund, Years years, Draft.Section inputs) {
        this.charges = charges;
        this.fund = fund;
        this.years = years;
        this.inputs = inputs;
    }

    /** What counts for certain. */
    Written write(LineId id, FundText label, Predicate<Charges.Key> which) {
        return write(id, label, which, Charges.Sum::certain, Charges.Sum::entries);
    }

    /**
     * A part of what entries say.
     *
     * @param count how many entries that part is of
     */
    Written write(
            LineId id,
            FundText label,
            Predicate<Charges.Key> which,
            Function<Charges.Sum, BigDecimal> part,
            ToLongFunction<Charges.Sum> count) {
        return new Written(
                byYear(id, label, which, part, count),
                constant(
                        id.then("before"),
                        new FundText.Before(label),
                        which.and(key -> key.year() < years.first()),
                        part,
                        count),
                constant(
                        id.then("after"),
                        new FundText.After(label),
                        which.and(key -> key.year() > years.last()),
                        part,
                        count));
    }

    /** Whether a part of what entries say is anything in some year. */
    boolean isAny(Predicate<Charges.Key> which, Function<Charges.Sum, BigDecimal> part) {
        return charges.keys().stream()
                .filter(which)
                .map(Charges.Key::year)
                .distinct()
                .anyMatch(year ->
                        part.apply(sum(which.and(key -> key.year() == year))).signum() != 0);
    }

    /**
     * A part of what entries say, by year; empty where it is nothing.
     *
     * @param count how many entries that part is of
     */
    Optional<LineId> part(
            LineId id,
            FundText label,
            Predicate<Charges.Key> which,
            Function<Charges.Sum, BigDecimal> part,
            ToLongFunction<Charges.Sum> count) {
        return isAny(which, part) ? Optional.of(byYear(id, label, which, part, count)) : Optional.empty();
    }

    private LineId byYear(
            LineId id,
            FundText label,
            Predicate<Charges.Key> which,
            Function<Charges.Sum, BigDecimal> part,
            ToLongFunction<Charges.Sum> count) {
        SortedMap<Integer, BigDecimal> amounts = new TreeMap<>();
        for (int year : years.all()) {
            amounts.put(year, part.apply(sum(which.and(key -> key.year() == year))));
        }
        long entries = count.applyAsLong(sum(which.and(key -> years.contains(key.year()))));
        return inputs.input(
                label, Unit.EURO, new Figure(new Values.Yearly(amounts), new Origin.Booked(fund, entries), path(id)));
    }

    private Optional<LineId> constant(
            LineId id,
            FundText label,
            Predicate<Charges.Key> which,
            Function<Charges.Sum, BigDecimal> part,
            ToLongFunction<Charges.Sum> count) {
        Charges.Sum sum = sum(which);
        return count.applyAsLong(sum) == 0
                ? Optional.empty()
                : Optional.of(inputs.input(
                        label,
                        Unit.EURO,
                        Figure.of(part.apply(sum), new Origin.Booked(fund, count.applyAsLong(sum)), path(id))));
    }

    private Charges.Sum sum(Predicate<Charges.Key> which) {
        return charges.sum(key -> which.test(key) ? Counts.YES : Counts.NO);
    }

    private static Path path(LineId id) {
        return Path.of(id.name().split("\\.", -1));
    }
}
