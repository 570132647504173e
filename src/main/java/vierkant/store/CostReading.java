package vierkant.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import vierkant.model.Day;
import vierkant.model.FactId;
import vierkant.model.Figure;
import vierkant.model.PlannedCost;
import vierkant.model.PlannedCostId;
import vierkant.model.RecipientId;
import vierkant.model.Spend.VatKind;
import vierkant.model.UseId;

/** Reads planned costs, and holds them against the regulations and the funds. */
final class CostReading {
    private final Regulations regulations;
    private final TreeSet<String> recipients = new TreeSet<>();

    /** @param funds mappings, of which the sound names of recipients count even where something else in them is wrong */
    CostReading(Regulations regulations, List<Mapping> funds) {
        this.regulations = regulations;
        recipients.add(PlannedCost.NOBODY_NAMED.name());
        funds.forEach(fund -> recipients.addAll(fund.keysOf(FundFormat.RECIPIENTS)));
    }

    Optional<PlannedCost> read(Mapping in) {
        Optional<String> label = in.read(CommonFormat.LABEL);
        Optional<UseId> use = in.read(CostFormat.USE, new UseKind(regulations));
        Optional<RecipientId> recipient = recipient(in);
        Optional<Figure> amount = in.read(CostFormat.AMOUNT);
        Optional<Figure> vat = in.read(CostFormat.VAT);
        var vatKind = in.read(CostFormat.VAT_KIND);
        if (vatKind.equals(Optional.of(VatKind.NONE))
                && vat.filter(figure -> isSomething(figure, in)).isPresent()) {
            in.report(
                    CostFormat.VAT_KIND, new ReadingProblem.VatOfNone(in.path().then(CostFormat.VAT_KIND.name())));
        }
        List<Day> days = days(in);
        Map<FactId, Figure> facts = in.has(CostFormat.FACTS)
                ? in.read(CostFormat.FACTS, AnswersKind.ofCost(regulations)).orElse(Map.of())
                : Map.of();
        return in.whole(() -> new PlannedCost(
                new PlannedCostId(in.name()),
                label.get(),
                use.get(),
                recipient,
                amount.get(),
                vat,
                vatKind,
                days,
                facts,
                in.path()));
    }

    private static boolean isSomething(Figure vat, Mapping in) {
        return in.scan().years().stream()
                .flatMap(axis -> axis.all().stream())
                .anyMatch(year -> vat.values().in(year).signum() != 0);
    }

    private Optional<RecipientId> recipient(Mapping in) {
        Optional<RecipientId> recipient = in.read(CostFormat.RECIPIENT);
        recipient
                .filter(id -> !recipients.contains(id.name()))
                .ifPresent(id -> in.report(
                        CostFormat.RECIPIENT,
                        new ReadingProblem.UnknownRecipient(
                                in.path().then(CostFormat.RECIPIENT.name()),
                                id.name(),
                                Known.of(id.name(), recipients))));
        return recipient;
    }

    /** At most one day in each year, within the years of the budget. */
    private static List<Day> days(Mapping in) {
        List<Day> days = in.read(CostFormat.DAYS).orElse(List.of());
        Map<Integer, LocalDate> byYear = new HashMap<>();
        for (Day day : days) {
            LocalDate date = day.date();
            in.scan()
                    .years()
                    .filter(axis -> !axis.contains(date.getYear()))
                    .ifPresent(axis -> in.report(
                            CostFormat.DAYS,
                            new ReadingProblem.YearOutside(day.path(), date.toString(), axis.first(), axis.last())));
            Optional<LocalDate> other = Optional.ofNullable(byYear.putIfAbsent(date.getYear(), date));
            other.ifPresent(before -> in.report(
                    CostFormat.DAYS, new ReadingProblem.TwoDaysInYear(day.path(), date, before, date.getYear())));
        }
        return days;
    }
}
