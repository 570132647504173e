package vierkant.fund;

import static vierkant.calc.Expressions.atLeastZero;
import static vierkant.calc.Expressions.flag;
import static vierkant.calc.Expressions.line;
import static vierkant.calc.Expressions.minus;
import static vierkant.calc.Expressions.previous;
import static vierkant.calc.Expressions.sum;
import static vierkant.calc.Expressions.sumOf;
import static vierkant.calc.Expressions.times;
import static vierkant.calc.Expressions.zero;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import vierkant.calc.Draft;
import vierkant.calc.Expr;
import vierkant.calc.Expr.Operator;
import vierkant.calc.LineId;
import vierkant.calc.Part;
import vierkant.fund.Charges.Counts;
import vierkant.model.Booking.State;
import vierkant.model.Day;
import vierkant.model.Figure;
import vierkant.model.Fund;
import vierkant.model.PotId;
import vierkant.model.RecipientId;
import vierkant.model.Regulation;
import vierkant.model.Regulation.Consequence;
import vierkant.model.Regulation.Limit;
import vierkant.model.Regulation.Limit.Basis;
import vierkant.model.Unit;
import vierkant.model.Values;
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
        this.entries = new Entries(charges, fund.id(), years, inputs);
        this.base = LineId.of(FundPaths.FUNDS, fund.id().name(), FundPaths.STATUS);
    }

    FundStatus write() {
        List<Optional<PotId>> names = pots();
        List<FundStatus.Pot> pots = names.stream().map(this::pot).toList();
        return new FundStatus(
                fund,
                text,
                pots,
                pots.size() > 1 ? Optional.of(total(pots)) : Optional.empty(),
                fund.recipients().keySet().stream().map(this::recipient).toList(),
                caps());
    }

    /** The pots of the grant, and those that instalments and entries name or leave open. */
    private List<Optional<PotId>> pots() {
        Set<Optional<PotId>> pots = new LinkedHashSet<>(fund.grant().amounts().keySet());
        fund.instalments().forEach(instalment -> pots.add(potOf(instalment)));
        charges.keys().forEach(key -> pots.add(key.pot()));
        return pots.isEmpty() ? List.of(Optional.empty()) : List.copyOf(pots);
    }

    private Optional<PotId> potOf(Fund.Instalment instalment) {
        Set<Optional<PotId>> granted = fund.grant().amounts().keySet();
        return instalment.pot().isEmpty() && granted.size() == 1
                ? granted.iterator().next()
                : instalment.pot();
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

    private FundStatus.Pot pot(Optional<PotId> pot) {
        List<Message> of = of(parts(pot));
        LineId id = pot.map(PotId::name).map(base.then("pots")::then).orElse(base.then("whole"));
        Draft.Section section = draft.open(Part.FUNDS, new FundText.StatusTitle(fund.label(), parts(pot)));
        Entries.Written spent = entries.write(
                id.then("spent"), new FundText.Spent(of), key -> key.pot().equals(pot) && key.state() == State.PAID);
        Entries.Written promised = entries.write(
                id.then("promised"),
                new FundText.Promised(of),
                key -> key.pot().equals(pot) && key.state() == State.COMMITTED);
        Optional<LineId> inSpiteOf = entries.part(
                id.then("in-spite-of"),
                new FundText.InSpiteOf(of),
                key -> key.pot().equals(pot),
                Charges.Sum::inSpiteOf,
                Charges.Sum::entriesInSpiteOf);
        Optional<LineId> unsaid = entries.part(
                id.then("unsaid"),
                new FundText.Unsaid(of),
                key -> key.pot().equals(pot),
                Charges.Sum::perhaps,
                sum -> sum.incomplete().size());
        Flow in = new Flow();
        Flow out = new Flow();
        List<LineId> later = new ArrayList<>();
        writeInstalments(pot, of, in, out, later);
        Optional<LineId> receivedBefore = in.before.isEmpty()
                ? Optional.empty()
                : Optional.of(section.stock(
                        id.then("received-before"), new FundText.ReceivedBefore(of), Unit.EURO, sumOf(in.before)));
        Optional<LineId> repaidBefore = out.before.isEmpty()
                ? Optional.empty()
                : Optional.of(section.stock(
                        id.then("repaid-before"),
                        new FundText.RepaidBefore(of),
                        Unit.EURO,
                        minus(zero(Unit.EURO), sumOf(out.before))));
        LineId closing = id.then("closing");
        LineId opening = opening(section, id.then("opening"), new FundText.Opening(of), closing);
        LineId received = section.computed(id.then("received"), new FundText.Received(of), Unit.EURO, all(in.inYear));
        LineId paid = shown(section, id.then("paid"), new FundText.Spent(of), spent.inYear());
        LineId repaid = section.computed(
                id.then("repaid"), new FundText.Repaid(of), Unit.EURO, minus(zero(Unit.EURO), all(out.inYear)));
        section.carried(
                closing,
                new FundText.Closing(of),
                Unit.EURO,
                minus(sum(line(opening), line(received)), sum(line(paid), line(repaid))),
                less(receivedBefore.stream().toList(), some(spent.before(), repaidBefore)),
                new FundText.ClosingNote());
        LineId promisedInAll = inAll(
                section,
                id.then("promised-in-all"),
                new FundText.PromisedBefore(of),
                new FundText.Promised(of),
                new FundText.PromisedInAll(of),
                promised);
        LineId spentInAll = inAll(
                section,
                id.then("spent-in-all"),
                new FundText.SpentBefore(of),
                new FundText.SpentAgain(of),
                new FundText.SpentInAll(of),
                spent);
        Optional<LineId> left = lines.granted(pot)
                .map(granted -> section.stock(
                        id.then("left"),
                        new FundText.Left(of),
                        Unit.EURO,
                        minus(line(granted), sum(line(spentInAll), line(promisedInAll))),
                        new FundText.LeftNote()));
        Optional<FundStatus.End> end = end(fund, text, pot).map(day -> end(section, id, of, day, closing, left));
        return new FundStatus.Pot(
                pot,
                lines.granted(pot),
                opening,
                received,
                paid,
                repaid,
                closing,
                spentInAll,
                promisedInAll,
                left,
                end,
                inSpiteOf.map(booked ->
                        shown(section, id.then("in-spite-of").then("shown"), new FundText.InSpiteOf(of), booked)),
                unsaid.map(booked -> shown(section, id.then("unsaid").then("shown"), new FundText.Unsaid(of), booked)),
                after(section, id, of, spent, promised, later));
    }

    /** Instalments of one direction. */
    private static final class Flow {
        private final List<LineId> before = new ArrayList<>();
        private final List<LineId> inYear = new ArrayList<>();
    }

    private void writeInstalments(Optional<PotId> pot, List<Message> of, Flow in, Flow out, List<LineId> later) {
        long number = 0;
        for (Fund.Instalment instalment : fund.instalments()) {
            number++;
            if (!potOf(instalment).equals(pot)) {
                continue;
            }
            boolean isRepaid = amount(instalment).signum() < 0;
            FundText label = isRepaid
                    ? new FundText.Repayment(number, instalment.day(), of)
                    : new FundText.Instalment(number, instalment.day(), of);
            Flow flow = isRepaid ? out : in;
            int year = instalment.day().getYear();
            if (years.contains(year)) {
                Figure inYear = new Figure(
                        new Values.Yearly(new TreeMap<>(Map.of(year, amount(instalment)))),
                        instalment.amount().origin(),
                        instalment.amount().path());
                flow.inYear.add(inputs.input(label, Unit.EURO, inYear));
            } else {
                LineId other = inputs.input(label, Unit.EURO, instalment.amount());
                (year > years.last() ? later : flow.before).add(other);
            }
        }
    }

    /** What falls after the last year, shown so that nobody overlooks it; no other line takes it. */
    private static List<LineId> after(
            Draft.Section section,
            LineId id,
            List<Message> of,
            Entries.Written spent,
            Entries.Written promised,
            List<LineId> later) {
        List<LineId> after = new ArrayList<>();
        spent.after()
                .ifPresent(line -> after.add(section.stock(
                        id.then("spent-after"),
                        new FundText.After(new FundText.Spent(of)),
                        Unit.EURO,
                        sum(line(line)))));
        promised.after()
                .ifPresent(line -> after.add(section.stock(
                        id.then("promised-after"),
                        new FundText.After(new FundText.Promised(of)),
                        Unit.EURO,
                        sum(line(line)))));
        if (!later.isEmpty()) {
            after.add(section.stock(
                    id.then("received-after"),
                    new FundText.After(new FundText.ReceivedNet(of)),
                    Unit.EURO,
                    sumOf(later)));
        }
        return after;
    }

    private static BigDecimal amount(Fund.Instalment instalment) {
        return instalment.amount().values().in(instalment.day().getYear());
    }

    private static Expr all(List<LineId> terms) {
        return terms.isEmpty() ? sum(zero(Unit.EURO)) : sumOf(terms);
    }

    private static List<LineId> some(Optional<LineId> one, Optional<LineId> other) {
        return Stream.of(one, other).flatMap(Optional::stream).toList();
    }

    private static Expr less(List<LineId> from, List<LineId> less) {
        return less.isEmpty() ? all(from) : minus(from.isEmpty() ? zero(Unit.EURO) : sumOf(from), sumOf(less));
    }

    /** What happened in the year, shown among the rows that take it. */
    private static LineId shown(Draft.Section section, LineId id, FundText label, LineId line) {
        return section.computed(id, label, Unit.EURO, sum(line(line)));
    }

    private static LineId opening(Draft.Section section, LineId id, FundText label, LineId closing) {
        return section.stock(id, label, Unit.EURO, sum(previous(closing)), new FundText.OpeningNote());
    }

    /** Entries up to and with the year: those before it, those in it, and both. */
    private static LineId inAll(
            Draft.Section section,
            LineId id,
            FundText before,
            FundText inYear,
            FundText inAll,
            Entries.Written entries) {
        LineId opening = opening(section, id.then("opening"), before, id);
        LineId added = shown(section, id.then("in-year"), inYear, entries.inYear());
        return section.carried(
                id,
                inAll,
                Unit.EURO,
                sum(line(opening), line(added)),
                all(entries.before().stream().toList()),
                new FundText.InAllNote());
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

    private FundStatus.End end(
            Draft.Section section, LineId id, List<Message> of, Day end, LineId closing, Optional<LineId> left) {
        LineId last = inputs.input(id.then("last-day"), new FundText.LastDay(of), end);
        LineId over = section.stock(
                id.then("over"),
                new FundText.Over(of),
                Unit.FLAG,
                flag(new Expr.YearEdge(Expr.Edge.LAST_DAY), Operator.AT_LEAST, line(last)),
                new FundText.OverNote());
        Function<LineId, Expr> fromThen = amount -> times(line(over), atLeastZero(line(amount), Unit.EURO));
        return new FundStatus.End(
                end.date(),
                section.stock(
                        id.then("to-repay"),
                        new FundText.ToRepay(of),
                        Unit.EURO,
                        fromThen.apply(closing),
                        new FundText.ToRepayNote()),
                left.map(amount -> section.stock(
                        id.then("lapses"),
                        new FundText.Lapses(of),
                        Unit.EURO,
                        fromThen.apply(amount),
                        new FundText.LapsesNote())));
    }

    /** The pots together. */
    private FundStatus.Pot total(List<FundStatus.Pot> pots) {
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
        Optional<LineId> left = all.some("left", new FundText.Left(of), FundStatus.Pot::left);
        Optional<FundStatus.End> end = pots.stream()
                .map(FundStatus.Pot::end)
                .flatMap(Optional::stream)
                .map(FundStatus.End::day)
                .max(Comparator.naturalOrder())
                .map(day -> new FundStatus.End(
                        day,
                        all.some(
                                        "to-repay",
                                        new FundText.ToRepay(of),
                                        pot -> pot.end().map(FundStatus.End::toRepay))
                                .orElseThrow(),
                        all.some(
                                "lapses",
                                new FundText.Lapses(of),
                                pot -> pot.end().flatMap(FundStatus.End::lapses))));
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
                left,
                end,
                all.someFlows("in-spite-of", new FundText.InSpiteOf(of), FundStatus.Pot::inSpiteOf),
                all.someFlows("unsaid", new FundText.Unsaid(of), FundStatus.Pot::unsaid),
                pots.stream().flatMap(pot -> pot.after().stream()).toList());
    }

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

        Optional<LineId> some(String name, FundText label, Function<FundStatus.Pot, Optional<LineId>> which) {
            return terms(which)
                    .map(terms -> section.stock(id.then(name), label, Unit.EURO, terms, new FundText.PotsTogether()));
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
        Optional<PotId> only = lines.recipient(recipient).pot();
        List<Message> parts = lines.about(only, Optional.of(recipient));
        List<Message> of = of(parts);
        Draft.Section section = draft.open(Part.FUNDS, new FundText.RecipientTitle(fund.label(), parts));
        LineId id = base.then("recipients").then(recipient.name());
        LineId most = lines.most(recipient);
        Entries.Written spent = entries.write(
                id.then("spent"),
                new FundText.Spent(of),
                key -> isTo(key, recipient, only) && key.state() == State.PAID);
        Entries.Written promised = entries.write(
                id.then("promised"),
                new FundText.Promised(of),
                key -> isTo(key, recipient, only) && key.state() == State.COMMITTED);
        LineId closing = id.then("closing");
        LineId opening = opening(section, id.then("opening"), new FundText.RoomOpening(of), closing);
        LineId paid = shown(section, id.then("paid"), new FundText.Spent(of), spent.inYear());
        LineId inYear = shown(section, id.then("promised-in-year"), new FundText.Promised(of), promised.inYear());
        section.carried(
                closing,
                new FundText.RoomClosing(of),
                Unit.EURO,
                minus(line(opening), sum(line(paid), line(inYear))),
                less(List.of(most), some(spent.before(), promised.before())),
                new FundText.RoomClosingNote());
        after(section, id, of, spent, promised, List.of());
        return new FundStatus.Recipient(recipient, opening, paid, inYear, closing);
    }

    private static boolean isTo(Charges.Key key, RecipientId recipient, Optional<PotId> only) {
        return key.recipient().equals(Optional.of(recipient))
                && (only.isEmpty() || key.pot().equals(only));
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
        Entries.Written charged = entries.write(id.then("charged"), label, key -> counting.apply(key) == Counts.YES);
        LineId used = inAll(
                section,
                id.then("used"),
                new FundText.UsedBefore(rule.name(), rule.article(), of),
                label,
                new FundText.Used(rule.name(), rule.article(), of),
                charged);
        Optional<LineId> room = cap.cap()
                .map(most -> section.stock(
                        id.then("room"),
                        new FundText.Room(rule.name(), rule.article(), of),
                        Unit.EURO,
                        atLeastZero(minus(line(most), line(used)), Unit.EURO),
                        new FundText.RoomNote()));
        charged.after()
                .ifPresent(line ->
                        section.stock(id.then("charged-after"), new FundText.After(label), Unit.EURO, sum(line(line))));
        return new FundStatus.Cap(rule, pot, recipient, cap.cap(), used, room, cap.open());
    }
}
