package vierkant.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vierkant.model.Spend.VatKind;

/**
 * Something that will be bought, for which money is sought: from funds, and from the budget's own lines. It costs the budget
 * nothing by itself; what pays for it is in the budget already.
 *
 * @param id its name
 * @param label what a reader sees
 * @param use on what, by the name that regulations give to it
 * @param recipient to whom: a body that some fund names, or {@link #NOBODY_NAMED}; empty is unknown
 * @param amount euro per year without VAT, at least 0
 * @param vat the VAT on it, euro per year, at least 0; empty where there is none
 * @param vatKind who bears that VAT; empty is unknown
 * @param days on which it is spent, at most one in a year; in another year that is the last day
 * @param facts what is known of it: 1 is yes and 0 is no, or a count; absent is unknown
 * @param path where it is written
 */
public record PlannedCost(
        PlannedCostId id,
        String label,
        UseId use,
        Optional<RecipientId> recipient,
        Figure amount,
        Optional<Figure> vat,
        Optional<VatKind> vatKind,
        List<Day> days,
        Map<FactId, Figure> facts,
        Path path) {
    /** A body that no fund names. */
    public static final RecipientId NOBODY_NAMED = new RecipientId("another");

    public PlannedCost {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(use, "use");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(vat, "vat");
        days = List.copyOf(days);
        if (days.stream().map(day -> day.date().getYear()).distinct().count() < days.size()) {
            throw new IllegalArgumentException("planned cost " + id + " has two days in one year: " + days);
        }
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** The day on which it is spent in a year. */
    public LocalDate day(int year) {
        return days.stream()
                .map(Day::date)
                .filter(day -> day.getYear() == year)
                .findFirst()
                .orElse(LocalDate.of(year, 12, 31));
    }
}
