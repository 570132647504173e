package vierkant.fund;

import static vierkant.calc.Expressions.atLeastZero;
import static vierkant.calc.Expressions.least;
import static vierkant.calc.Expressions.line;
import static vierkant.calc.Expressions.minus;
import static vierkant.calc.Expressions.sum;
import static vierkant.calc.Expressions.sumOf;
import static vierkant.fund.Carrying.all;
import static vierkant.fund.Carrying.heldBack;
import static vierkant.fund.Carrying.inAll;
import static vierkant.fund.Carrying.joined;
import static vierkant.fund.Carrying.less;
import static vierkant.fund.Carrying.opening;
import static vierkant.fund.Carrying.some;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vierkant.calc.Draft;
import vierkant.calc.Expr;
import vierkant.calc.LineId;
import vierkant.calc.Part;
import vierkant.fund.Carrying.HeldBackWords;
import vierkant.fund.Charges.Counts;
import vierkant.model.Booking.State;
import vierkant.model.Day;
import vierkant.model.Fund;
import vierkant.model.PlannedCost;
import vierkant.model.PotId;
import vierkant.model.RecipientId;
import vierkant.model.Regulation;
import vierkant.model.Regulation.Consequence;
import vierkant.model.Regulation.Limit;
import vierkant.model.Regulation.Limit.Basis;
import vierkant.model.Unit;
import vierkant.model.Years;
import vierkant.text.Message;
import vierkant.text.Verbatim;

/** Writes the lines of a {@link FundStatus}. */
final class StatusLines {
    private final Fund fund;
    private final Optional<Regulation> text;
    private final Charges charges;
    private final Years years;
    private final FundLines lines;
    private final Draft draft;
    private final Draft.Section inputs;
    private final Entries entries;
    private final LineId base;

    StatusLines(Draft draft, Fund fund, Optional<Regulation> text, Charges charges) {
        this.draft = draft;
        this.fund = fund;
        this.text = text;
        this.charges = charges;
        this.years = draft.years();
        this.lines = new FundLines(draft, fund, charges);
        this.inputs = draft.open(Part.INPUTS, new FundText.LedgerTitle(fund.label()));
        this.entries = new Entries(charges, fund, text, years, inputs);
        this.base = LineId.of(FundPaths.FUNDS, fund.id().name(), FundPaths.STATUS);
    }

    FundStatus write() {
        List<PotLines.Written> written = pots().stream().map(this::pot).toList();
        List<FundStatus.Pot> pots = written.stream().map(PotLines.Written::pot).toList();
        return new FundStatus(
                fund,
                text,
                pots,
                pots.size() > 1 ? Optional.of(total(written, pots)) : Optional.empty(),
                fund.recipients().keySet().stream().map(this::recipient).toList(),
                caps(),
                strangers());
    }

    /** Recipients of the ledger that the fund no longer names, or never did. */
    private List<RecipientId> strangers() {
        return fund.recipients().isEmpty()
                ? List.of()
                : charges.keys().stream()
                        .flatMap(key -> key.recipient().stream())
                        .filter(id -> !fund.recipients().containsKey(id) && !id.equals(PlannedCost.NOBODY_NAMED))
                        .distinct()
                        .sorted(Comparator.comparing(RecipientId::name))
                        .toList();
    }

    /** The pots of the grant, and those that instalments and entries name or leave open. */
    private List<Optional<PotId>> pots() {
        Set<Optional<PotId>> pots = new LinkedHashSet<>(fund.grant().amounts().keySet());
        fund.instalments().forEach(instalment -> pots.add(fund.potOf(instalment)));
        charges.keys().forEach(key -> pots.add(key.pot()));
        return pots.isEmpty() ? List.of(Optional.empty()) : List.copyOf(pots);
    }

    /** The words by which the labels of a pot or a recipient differ from those of all others on a sheet. */
    private List<Message> of(List<Message> parts) {
        List<Message> of = new ArrayList<>(List.of(new Verbatim(fund.id().name())));
        of.addAll(parts);
        return of;
    }

    private List<Message> parts(Optional<PotId> pot) {
        return pot.isEmpty() && pots().size() > 1
                ? List.of(new FundText.WithoutPot())
                : lines.about(pot, Optional.empty());
    }

    private PotLines.Written pot(Optional<PotId> pot) {
        List<Message> parts = parts(pot);
        PotLines writing = new PotLines(
                fund,
                years,
                lines,
                entries,
                inputs,
                draft.open(Part.FUNDS, new FundText.StatusTitle(fund.label(), parts)),
                pot,
                of(parts),
                pot.map(PotId::name).map(base.then("pots")::then).orElse(base.then("whole")));
        return writing.write(end(fund, text, pot), pot.isEmpty() && pots().size() > 1);
    }

    /** The last day for a pot: that of the grant decision, or else the last that the text gives. */
    static Optional<Day> end(Fund fund, Optional<Regulation> text, Optional<PotId> pot) {
        if (fund.grant().until().isPresent()) {
            return fund.grant().until();
        }
        List<Regulation.Rule> periods = text.map(Regulation::rules).orElse(List.of()).stream()
                .filter(rule -> rule.when().clauses().isEmpty())
                .filter(rule -> rule.pots().isEmpty()
                        || pot.filter(rule.pots()::contains).isPresent())
                .filter(rule -> rule.then() instanceof Consequence.Within)
                .toList();
        if (periods.stream().anyMatch(rule -> until(rule).isEmpty())) {
            return Optional.empty();
        }
        return periods.stream()
                .max(Comparator.comparing(rule -> until(rule).orElseThrow()))
                .map(rule -> new Day(
                        until(rule).orElseThrow(), rule.origin(), FundPaths.ofRegulation(fund.id(), rule.path())));
    }

    private static Optional<LocalDate> until(Regulation.Rule rule) {
        return rule.then() instanceof Consequence.Within within ? within.until() : Optional.empty();
    }

    /** The pots together. */
    private FundStatus.Pot total(List<PotLines.Written> written, List<FundStatus.Pot> pots) {
        List<Message> parts = List.of(new FundText.InTotal());
        List<Message> of = of(parts);
        LineId id = base.then("total");
        Pots all = new Pots(pots, draft.open(Part.FUNDS, new FundText.StatusTitle(fund.label(), parts)), id);
        LineId closing = id.then("closing");
        LineId opening = opening(all.section, id.then("opening"), new FundText.Opening(of), closing);
        LineId received = all.flows("received", new FundText.Received(of), FundStatus.Pot::received);
        LineId paid = all.flows("paid", new FundText.Spent(of), FundStatus.Pot::spent);
        LineId repaid = all.flows("repaid", new FundText.Repaid(of), FundStatus.Pot::repaid);
        all.section.carried(
                closing,
                new FundText.Closing(of),
                Unit.EURO,
                minus(sum(line(opening), line(received)), sum(line(paid), line(repaid))),
                sumOf(pots.stream().map(FundStatus.Pot::closing).toList()),
                new FundText.ClosingNote());
        LineId promised = all.stocks("promised-in-all", new FundText.PromisedInAll(of), FundStatus.Pot::promised);
        LineId spent = all.stocks("spent-in-all", new FundText.SpentInAll(of), FundStatus.Pot::spentInAll);
        List<PotLines.Gone> gone = written.stream()
                .map(PotLines.Written::gone)
                .flatMap(Optional::stream)
                .toList();
        List<LineId> charged = List.of(spent, promised);
        List<LineId> chargedAfter =
                written.stream().flatMap(pot -> pot.chargedAfter().stream()).toList();
        Optional<LineId> left = lines.granted()
                .map(granted -> all.section.stock(
                        id.then("left"),
                        new FundText.Left(of),
                        Unit.EURO,
                        less(List.of(granted), joined(charged, ids(gone, PotLines.Gone::atEnd))),
                        new FundText.LeftNote()));
        Optional<LineId> leftInAll =
                left.map(line -> chargedAfter.isEmpty() && gone.stream().allMatch(PotLines.Gone::isAll)
                        ? line
                        : all.section.stock(
                                id.then("left-in-all"),
                                new FundText.LeftInAll(of),
                                Unit.EURO,
                                less(
                                        some(lines.granted()),
                                        joined(joined(charged, chargedAfter), ids(gone, PotLines.Gone::inAll))),
                                new FundText.AfterNote()));
        boolean hasApart = pots.stream().anyMatch(pot -> pot.pot().isEmpty());
        Optional<LineId> granted = lines.granted().filter(any -> hasApart);
        LineId returnable = all.returnable(
                "returnable",
                new Returning(
                        new FundText.Returnable(of), new FundText.ReturnableOfPots(of), new FundText.ReceivedAbove(of)),
                FundStatus.Pot::returnable,
                granted,
                List.of(closing, spent));
        List<LineId> receivedAfter =
                written.stream().flatMap(pot -> pot.receivedAfter().stream()).toList();
        LineId returnableInAll =
                pots.stream().allMatch(pot -> pot.returnableInAll().equals(pot.returnable()))
                        ? returnable
                        : all.returnable(
                                "returnable-in-all",
                                new Returning(
                                        new FundText.ReturnableInAll(of),
                                        new FundText.ReturnableOfPotsInAll(of),
                                        new FundText.ReceivedAboveInAll(of)),
                                FundStatus.Pot::returnableInAll,
                                granted,
                                joined(List.of(closing, spent), receivedAfter));
        Optional<FundStatus.End> end = pots.stream()
                .map(FundStatus.Pot::end)
                .flatMap(Optional::stream)
                .map(FundStatus.End::day)
                .max(Comparator.naturalOrder())
                .map(day -> new FundStatus.End(
                        day,
                        Optional.empty(),
                        all.atMost(
                                        "to-repay",
                                        new FundText.ToRepay(of),
                                        pot -> pot.end().map(FundStatus.End::toRepay),
                                        returnable)
                                .orElseThrow(),
                        left.flatMap(total -> all.atMost(
                                "lapses",
                                new FundText.Lapses(of),
                                pot -> pot.end().flatMap(FundStatus.End::lapses),
                                total))));
        return new FundStatus.Pot(
                Optional.empty(),
                lines.granted(),
                opening,
                received,
                paid,
                repaid,
                closing,
                spent,
                promised,
                Optional.empty(),
                returnable,
                returnableInAll,
                left,
                leftInAll,
                Optional.empty(),
                end,
                all.someFlows("in-spite-of", new FundText.InSpiteOf(of), FundStatus.Pot::inSpiteOf),
                all.someFlows("paid-in-spite-of", new FundText.PaidInSpiteOf(of), FundStatus.Pot::paidInSpiteOf),
                all.someFlows("unsaid", new FundText.Unsaid(of), FundStatus.Pot::unsaid),
                pots.stream().flatMap(pot -> pot.after().stream()).toList());
    }

    private static <T> List<LineId> ids(List<T> of, Function<T, LineId> which) {
        return of.stream().map(which).toList();
    }

    /** The labels of what must go back: in all, of the pots by themselves, and received above the grant. */
    private record Returning(FundText most, FundText ofPots, FundText above) {}

    /** Writes sums over the pots. */
    private record Pots(List<FundStatus.Pot> pots, Draft.Section section, LineId id) {
        /** What happened in the year. */
        LineId flows(String name, FundText label, Function<FundStatus.Pot, LineId> which) {
            return section.computed(
                    id.then(name),
                    label,
                    Unit.EURO,
                    sumOf(pots.stream().map(which).toList()),
                    new FundText.PotsTogether());
        }

        /** What there is. */
        LineId stocks(String name, FundText label, Function<FundStatus.Pot, LineId> which) {
            return section.stock(
                    id.then(name),
                    label,
                    Unit.EURO,
                    sumOf(pots.stream().map(which).toList()),
                    new FundText.PotsTogether());
        }

        /**
         * What must go back of all together. What names no pot lessens it, but not below what was received above the grant.
         *
         * @param granted the whole grant; empty where nothing names no pot, for then the pots say it, and where it is not known
         * @param received lines that add up to what was received, less what was repaid
         */
        LineId returnable(
                String name,
                Returning labels,
                Function<FundStatus.Pot, LineId> which,
                Optional<LineId> granted,
                List<LineId> received) {
            Expr together = atLeastZero(sumOf(pots.stream().map(which).toList()), Unit.EURO);
            if (granted.isEmpty()) {
                return section.stock(id.then(name), labels.most(), Unit.EURO, together, new FundText.PotsTogether());
            }
            LineId ofPots = section.stock(id.then(name + "-of-pots"), labels.ofPots(), Unit.EURO, together);
            LineId above = section.stock(
                    id.then(name + "-above-grant"),
                    labels.above(),
                    Unit.EURO,
                    atLeastZero(less(received, some(granted)), Unit.EURO));
            return section.stock(
                    id.then(name),
                    labels.most(),
                    Unit.EURO,
                    sum(line(ofPots), atLeastZero(minus(line(above), line(ofPots)), Unit.EURO)),
                    new FundText.MostOfBothNote());
        }

        /** Some together, but not more than there is, which entries without a pot can make less. */
        Optional<LineId> atMost(
                String name, FundText label, Function<FundStatus.Pot, Optional<LineId>> which, LineId most) {
            return terms(which)
                    .map(terms -> section.stock(
                            id.then(name),
                            label,
                            Unit.EURO,
                            least(terms, atLeastZero(line(most), Unit.EURO)),
                            new FundText.PotsTogether()));
        }

        Optional<LineId> someFlows(String name, FundText label, Function<FundStatus.Pot, Optional<LineId>> which) {
            return terms(which)
                    .map(terms ->
                            section.computed(id.then(name), label, Unit.EURO, terms, new FundText.PotsTogether()));
        }

        private Optional<Expr> terms(Function<FundStatus.Pot, Optional<LineId>> which) {
            List<LineId> terms =
                    pots.stream().map(which).flatMap(Optional::stream).toList();
            return terms.isEmpty() ? Optional.empty() : Optional.of(sumOf(terms));
        }
    }

    private FundStatus.Recipient recipient(RecipientId recipient) {
        List<Message> parts = lines.about(lines.recipient(recipient).pot(), Optional.of(recipient));
        List<Message> of = of(parts);
        Draft.Section section = draft.open(Part.FUNDS, new FundText.RecipientTitle(fund.label(), parts));
        LineId id = base.then("recipients").then(recipient.name());
        LineId most = lines.most(recipient);
        Function<Charges.Key, Counts> counting = counting(recipient);
        Predicate<Charges.Key> isTo = key -> counting.apply(key) == Counts.YES;
        Entries.Written spent = entries.of(isTo.and(key -> key.state() == State.PAID), Entries.Part.CERTAIN);
        Entries.Written promised = entries.of(isTo.and(key -> key.state() == State.COMMITTED), Entries.Part.CERTAIN);
        LineId closing = id.then("closing");
        LineId opening = opening(section, id.then("opening"), new FundText.RoomOpening(of), closing);
        LineId paid = section.computed(id.then("paid"), new FundText.Spent(of), Unit.EURO, all(spent.inYear()));
        LineId inYear = section.computed(
                id.then("promised-in-year"), new FundText.Promised(of), Unit.EURO, all(promised.inYear()));
        section.carried(
                closing,
                new FundText.RoomClosing(of),
                Unit.EURO,
                minus(line(opening), sum(line(paid), line(inYear))),
                less(List.of(most), joined(spent.before(), promised.before())),
                new FundText.RoomClosingNote());
        PotLines.after(section, id, of, spent, promised);
        Optional<LineId> certain = certain(
                section,
                id,
                HeldBackWords.of(of),
                new FundText.RoomCertain(of),
                List.of(closing),
                joined(spent.after(), promised.after()),
                counting);
        return new FundStatus.Recipient(recipient, opening, paid, inYear, closing, certain);
    }

    /** Which entries take room of a recipient's maximum: those of the rule that holds it, or else all that are to the recipient. */
    private Function<Charges.Key, Counts> counting(RecipientId recipient) {
        return text.map(Regulation::rules).orElse(List.of()).stream()
                .filter(this::isAboutAPot)
                .flatMap(rule -> rule.then() instanceof Consequence.AtMost atMost && FundLines.isMaximum(atMost.limit())
                        ? Stream.of(lines.counting(rule, atMost.limit(), Optional.empty(), Optional.of(recipient)))
                        : Stream.empty())
                .findFirst()
                .orElse(key -> lines.to(recipient, key));
    }

    /** What is left of some room when all is taken off that entries may be charged besides; empty where all say enough. */
    private Optional<LineId> certain(
            Draft.Section section,
            LineId id,
            HeldBackWords words,
            FundText label,
            List<LineId> room,
            List<LineId> taken,
            Function<Charges.Key, Counts> counting) {
        List<LineId> heldBack = heldBack(section, id, words, entries.perhaps(counting));
        return heldBack.isEmpty()
                ? Optional.empty()
                : Optional.of(section.stock(
                        id.then("certain"),
                        label,
                        Unit.EURO,
                        atLeastZero(less(room, joined(taken, heldBack)), Unit.EURO),
                        new FundText.CertainNote()));
    }

    private List<FundStatus.Cap> caps() {
        List<FundStatus.Cap> caps = new ArrayList<>();
        if (text.isPresent()) {
            Knowledge known = new Knowledge(text.get(), fund, Map.of(), years.last());
            for (Regulation.Rule rule : text.get().rules()) {
                if (rule.then() instanceof Consequence.AtMost atMost && isAboutAPot(rule)) {
                    for (Optional<PotId> pot : potsOf(rule, atMost.limit())) {
                        for (Optional<RecipientId> recipient : recipientsOf(atMost.limit())) {
                            caps.add(cap(rule, atMost.limit(), pot, recipient, known));
                        }
                    }
                }
            }
        }
        return caps;
    }

    /** Whether a rule is about money that was granted; where it is not known what was, it may be. */
    private boolean isAboutAPot(Regulation.Rule rule) {
        Set<Optional<PotId>> granted = fund.grant().amounts().keySet();
        return rule.pots().isEmpty()
                || granted.isEmpty()
                || rule.pots().stream().map(Optional::of).anyMatch(granted::contains);
    }

    private List<Optional<PotId>> potsOf(Regulation.Rule rule, Limit limit) {
        return FundLines.isByPot(limit)
                ? fund.grant().amounts().keySet().stream()
                        .filter(pot -> rule.pots().isEmpty()
                                || pot.filter(rule.pots()::contains).isPresent())
                        .toList()
                : List.of(Optional.empty());
    }

    private List<Optional<RecipientId>> recipientsOf(Limit limit) {
        return Caps.basis(limit).equals(Optional.of(Basis.RECIPIENT))
                ? fund.recipients().keySet().stream().map(Optional::of).toList()
                : List.of(Optional.empty());
    }

    private FundStatus.Cap cap(
            Regulation.Rule rule, Limit limit, Optional<PotId> pot, Optional<RecipientId> recipient, Knowledge known) {
        List<Message> of = of(lines.about(pot, recipient));
        Draft.Section section = draft.open(Part.FUNDS, new FundText.LimitTitle(rule.article(), rule.says()));
        FundLines.CapLine cap = lines.cap(rule, limit, pot, recipient, known, section, of);
        LineId id = lines.id(rule, limit, pot, recipient);
        FundText label = new FundText.ChargedInYear(rule.name(), rule.article(), of);
        Function<Charges.Key, Counts> counting = lines.counting(rule, limit, pot, recipient);
        Entries.Written charged = entries.of(key -> counting.apply(key) == Counts.YES, Entries.Part.CERTAIN);
        LineId used = inAll(
                section,
                id.then("used"),
                new FundText.UsedBefore(rule.name(), rule.article(), of),
                label,
                new FundText.Used(rule.name(), rule.article(), of),
                all(charged.inYear()),
                all(charged.before()));
        Optional<LineId> room = cap.cap()
                .map(most -> section.stock(
                        id.then("room"),
                        new FundText.Room(rule.name(), rule.article(), of),
                        Unit.EURO,
                        atLeastZero(minus(line(most), line(used)), Unit.EURO),
                        new FundText.RoomNote()));
        Optional<LineId> roomInAll = room.map(line -> charged.after().isEmpty()
                ? line
                : section.stock(
                        id.then("room-in-all"),
                        new FundText.RoomInAll(rule.name(), rule.article(), of),
                        Unit.EURO,
                        atLeastZero(
                                minus(line(cap.cap().orElseThrow()), sumOf(joined(List.of(used), charged.after()))),
                                Unit.EURO),
                        new FundText.AfterNote()));
        if (!charged.after().isEmpty()) {
            section.stock(id.then("charged-after"), new FundText.After(label), Unit.EURO, all(charged.after()));
        }
        Optional<LineId> certain = cap.cap()
                .flatMap(most -> certain(
                        section,
                        id,
                        HeldBackWords.under(rule, of),
                        new FundText.CapCertain(rule.name(), rule.article(), of),
                        List.of(most),
                        joined(List.of(used), charged.after()),
                        counting));
        return new FundStatus.Cap(rule, pot, recipient, cap.cap(), used, room, roomInAll, certain, cap.open());
    }
}
