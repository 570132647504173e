package vierkant.fund;

import static vierkant.fund.Carrying.joined;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import vierkant.calc.Draft;
import vierkant.calc.LineId;
import vierkant.fund.Charges.Counts;
import vierkant.model.Booking.State;
import vierkant.model.Figure;
import vierkant.model.Fund;
import vierkant.model.Origin;
import vierkant.model.Path;
import vierkant.model.PotId;
import vierkant.model.RecipientId;
import vierkant.model.Regulation;
import vierkant.model.Unit;
import vierkant.model.UseId;
import vierkant.model.Values;
import vierkant.model.Years;
import vierkant.text.Message;
import vierkant.text.Verbatim;

/**
 * Writes the entries of a ledger as inputs, one for all entries that are alike, by year, and before and after the axis. Every
 * other sum of entries is a sum of these, so that no amount of the ledger stands twice in a calculation.
 */
final class Entries {
    private final Charges charges;
    private final Fund fund;
    private final Optional<Regulation> text;
    private final Years years;
    private final Draft.Section inputs;
    private final List<Posted> all = new ArrayList<>();

    /** A part of what entries say. */
    enum Part {
        /** What counts for certain. */
        CERTAIN {
            @Override
            BigDecimal amount(Charges.Sum sum) {
                return sum.certain();
            }

            @Override
            Numbers entries(Charges.Sum sum) {
                return sum.entries();
            }

            @Override
            String key() {
                return "booked";
            }

            @Override
            FundText label(FundText of) {
                return of;
            }
        },
        /** Of that, what was taken up although the verdict did not carry it. */
        IN_SPITE_OF {
            @Override
            BigDecimal amount(Charges.Sum sum) {
                return sum.inSpiteOf();
            }

            @Override
            Numbers entries(Charges.Sum sum) {
                return sum.entriesInSpiteOf();
            }

            @Override
            String key() {
                return "in-spite-of";
            }

            @Override
            FundText label(FundText of) {
                return new FundText.InSpiteOfThat(of);
            }
        },
        /** VAT of which the entries do not say who bears it; it is no part of what is certain. */
        UNSAID {
            @Override
            BigDecimal amount(Charges.Sum sum) {
                return sum.perhaps();
            }

            @Override
            Numbers entries(Charges.Sum sum) {
                return sum.incomplete();
            }

            @Override
            String key() {
                return "unsaid";
            }

            @Override
            FundText label(FundText of) {
                return new FundText.UnsaidBesides(of);
            }
        };

        abstract BigDecimal amount(Charges.Sum sum);

        /** The entries that the amount is made of. */
        abstract Numbers entries(Charges.Sum sum);

        /** The last key of the path of its amounts; none is above another, for that would be the same figure. */
        abstract String key();

        abstract FundText label(FundText of);
    }

    /** What entries that are alike have in common. */
    private record Alike(State state, Optional<PotId> pot, Optional<RecipientId> recipient, UseId use) {
        private static final Comparator<Alike> ORDER = Comparator.comparing(Alike::state)
                .thenComparing(alike -> alike.pot().map(PotId::name).orElse(""))
                .thenComparing(alike -> alike.recipient().map(RecipientId::name).orElse(""))
                .thenComparing(alike -> alike.use().name());

        static Alike of(Charges.Key key) {
            return new Alike(key.state(), key.pot(), key.recipient(), key.use());
        }

        /** What its entries have in common in a year. */
        Charges.Key in(int year) {
            return new Charges.Key(use, pot, recipient, year, state);
        }
    }

    /** When entries are, seen from the axis. */
    private enum Time {
        BEFORE,
        IN_YEAR,
        AFTER
    }

    private record Posted(Alike alike, Part part, Time time, LineId line) {}

    /**
     * The inputs that some sum is made of.
     *
     * @param inYear of each year of the axis
     * @param before of all years before it, the same in every year
     * @param after of all years after it
     */
    record Written(List<LineId> inYear, List<LineId> before, List<LineId> after) {
        boolean isEmpty() {
            return inYear.isEmpty() && before.isEmpty() && after.isEmpty();
        }

        Written and(Written more) {
            return new Written(joined(inYear, more.inYear), joined(before, more.before), joined(after, more.after));
        }
    }

    /** Writes the inputs of all entries. */
    Entries(Charges charges, Fund fund, Optional<Regulation> text, Years years, Draft.Section inputs) {
        this.charges = charges;
        this.fund = fund;
        this.text = text;
        this.years = years;
        this.inputs = inputs;
        List<Alike> alikes = charges.keys().stream()
                .map(Alike::of)
                .distinct()
                .sorted(Alike.ORDER)
                .toList();
        // what is added up stands together
        for (Part part : Part.values()) {
            for (Time time : Time.values()) {
                alikes.forEach(alike -> write(alike, part, time));
            }
        }
    }

    /** The inputs of a part of what some entries say; which entries those are is not asked of their year. */
    Written of(Predicate<Charges.Key> which, Part part) {
        return new Written(
                lines(which, part, Time.IN_YEAR), lines(which, part, Time.BEFORE), lines(which, part, Time.AFTER));
    }

    /** What may count besides what does for certain: what entries do not say may be the worst. */
    Written perhaps(Function<Charges.Key, Counts> counting) {
        Predicate<Charges.Key> surely = key -> counting.apply(key) == Counts.YES;
        Predicate<Charges.Key> perhaps = key -> counting.apply(key) == Counts.PERHAPS;
        return of(surely.or(perhaps), Part.UNSAID).and(of(perhaps, Part.CERTAIN));
    }

    private List<LineId> lines(Predicate<Charges.Key> which, Part part, Time time) {
        return all.stream()
                .filter(posted -> posted.part() == part && posted.time() == time)
                .filter(posted -> which.test(posted.alike().in(years.first())))
                .map(Posted::line)
                .toList();
    }

    private void write(Alike alike, Part part, Time time) {
        Predicate<Charges.Key> these = key -> Alike.of(key).equals(alike);
        String last = part.key();
        LineId id = id(alike);
        FundText label = part.label(label(alike));
        Optional<LineId> line = switch (time) {
            case IN_YEAR -> inYear(id.then(last), label, these, part);
            case BEFORE ->
                constant(
                        id.then(last + "-before"),
                        new FundText.Before(label),
                        sum(these.and(key -> key.year() < years.first())),
                        part);
            case AFTER ->
                constant(
                        id.then(last + "-after"),
                        new FundText.After(label),
                        sum(these.and(key -> key.year() > years.last())),
                        part);
        };
        line.ifPresent(written -> all.add(new Posted(alike, part, time, written)));
    }

    private Optional<LineId> inYear(LineId id, FundText label, Predicate<Charges.Key> these, Part part) {
        SortedMap<Integer, BigDecimal> amounts = new TreeMap<>();
        SortedMap<Integer, Numbers> entries = new TreeMap<>();
        for (int year : years.all()) {
            Charges.Sum sum = sum(these.and(key -> key.year() == year));
            amounts.put(year, part.amount(sum));
            entries.put(year, part.entries(sum));
        }
        return written(id, label, new Values.Yearly(amounts), Numbers.in(fund.id(), entries));
    }

    private Optional<LineId> constant(LineId id, FundText label, Charges.Sum sum, Part part) {
        return written(
                id,
                label,
                new Values.Constant(part.amount(sum)),
                part.entries(sum).in(fund.id()));
    }

    private Optional<LineId> written(LineId id, FundText label, Values values, Origin.Booked origin) {
        return origin.entries() == 0
                ? Optional.empty()
                : Optional.of(inputs.input(label, Unit.EURO, new Figure(values, origin, path(id))));
    }

    private Charges.Sum sum(Predicate<Charges.Key> which) {
        return charges.sum(key -> which.test(key) ? Counts.YES : Counts.NO);
    }

    private FundText label(Alike alike) {
        List<Message> of = new ArrayList<>(List.of(new Verbatim(fund.id().name())));
        alike.pot().ifPresent(pot -> of.add(new Verbatim(pot.name())));
        alike.recipient().ifPresent(recipient -> of.add(new Verbatim(name(recipient))));
        Message use = text.map(Regulation::uses)
                .flatMap(uses -> Optional.ofNullable(uses.get(alike.use())))
                .<Message>map(Regulation.Use::label)
                .orElse(new Verbatim(alike.use().name()));
        return switch (alike.state()) {
            case PAID -> new FundText.PaidFor(use, of);
            case COMMITTED -> new FundText.PromisedFor(use, of);
        };
    }

    private String name(RecipientId recipient) {
        return Optional.ofNullable(fund.recipients().get(recipient))
                .map(Fund.Recipient::name)
                .orElse(recipient.name());
    }

    private LineId id(Alike alike) {
        LineId id = LineId.of(FundPaths.FUNDS, fund.id().name(), FundPaths.LEDGER)
                .then(
                        switch (alike.state()) {
                            case PAID -> "paid";
                            case COMMITTED -> "committed";
                        });
        LineId inPot = alike.pot().map(pot -> id.then("pots").then(pot.name())).orElse(id);
        return alike.recipient()
                .map(recipient -> inPot.then("recipients").then(recipient.name()))
                .orElse(inPot)
                .then("uses")
                .then(alike.use().name());
    }

    private static Path path(LineId id) {
        return Path.of(id.name().split("\\.", -1));
    }
}
