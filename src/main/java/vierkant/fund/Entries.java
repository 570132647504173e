package vierkant.fund;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
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
     * @param before of all years before it, the same in every year
     * @param after of all years after it; empty where there are none
     */
    record Written(LineId inYear, LineId before, Optional<LineId> after) {}

    Entries(Charges charges, FundId fund, Years years, Draft.Section inputs) {
        this.charges = charges;
        this.fund = fund;
        this.years = years;
        this.inputs = inputs;
    }

    /** What counts for certain. */
    Written write(LineId id, FundText label, Predicate<Charges.Key> which) {
        BigDecimal after = sum(which.and(key -> key.year() > years.last())).certain();
        return new Written(
                byYear(id, label, which, Charges.Sum::certain),
                constant(id.then("before"), new FundText.Before(label), which.and(key -> key.year() < years.first())),
                after.signum() == 0
                        ? Optional.empty()
                        : Optional.of(constant(
                                id.then("after"),
                                new FundText.After(label),
                                which.and(key -> key.year() > years.last()))));
    }

    /** A part of what entries say, by year; empty where it is nothing in each. */
    Optional<LineId> part(
            LineId id, FundText label, Predicate<Charges.Key> which, Function<Charges.Sum, BigDecimal> part) {
        boolean isNothing = charges.keys().stream()
                .filter(which)
                .map(Charges.Key::year)
                .distinct()
                .allMatch(year ->
                        part.apply(sum(which.and(key -> key.year() == year))).signum() == 0);
        return isNothing ? Optional.empty() : Optional.of(byYear(id, label, which, part));
    }

    private LineId byYear(
            LineId id, FundText label, Predicate<Charges.Key> which, Function<Charges.Sum, BigDecimal> part) {
        SortedMap<Integer, BigDecimal> amounts = new TreeMap<>();
        for (int year : years.all()) {
            amounts.put(year, part.apply(sum(which.and(key -> key.year() == year))));
        }
        long entries = sum(which.and(key -> years.contains(key.year()))).entries();
        return inputs.input(
                label, Unit.EURO, new Figure(new Values.Yearly(amounts), new Origin.Booked(fund, entries), path(id)));
    }

    private LineId constant(LineId id, FundText label, Predicate<Charges.Key> which) {
        Charges.Sum sum = sum(which);
        return inputs.input(
                label, Unit.EURO, Figure.of(sum.certain(), new Origin.Booked(fund, sum.entries()), path(id)));
    }

    private Charges.Sum sum(Predicate<Charges.Key> which) {
        return charges.sum(key -> which.test(key) ? Counts.YES : Counts.NO);
    }

    private static Path path(LineId id) {
        return Path.of(id.name().split("\\.", -1));
    }
}
