package vierkant.fund;

import static vierkant.calc.Expressions.atLeastZero;
import static vierkant.calc.Expressions.line;
import static vierkant.calc.Expressions.minus;
import static vierkant.calc.Expressions.previous;
import static vierkant.calc.Expressions.sum;
import static vierkant.calc.Expressions.sumOf;
import static vierkant.calc.Expressions.when;
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
        this.inputs = draft.open(Part.INPUTS, new FundText.StatusTitle(fund.label(), List.of()));
        this.entries = new Entries(charges, fund.id(), years, inputs);
        this.base = LineId.of("funds", fund.id().name(), "status");
    }

    FundStatus write() {
        List<Optional<PotId>> names = pots();
        List<FundStatus.Pot> pots = names.stream().map(this::pot).toList();
        return new FundStatus(
                fund,
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

    private FundStatus.Pot pot(Optional<PotId> pot) {
        List<Message> of = lines.about(pot, Optional.empty());
        LineId id = pot.map(PotId::name).map(base.then("pots")::then).orElse(base.then("whole"));
        Draft.Section section = draft.open(Part.FUNDS, new FundText.StatusTitle(fund.label(), of));
        List<LineId> after = new ArrayList<>();
        Entries.Written spent = entries.write(
                id.then("spent"), new FundText.Spent(of), key -> key.pot().equals(pot) && key.state() == State.PAID);
        Entries.Written promised = entries.write(
                id.then("promised"),
                new FundText.Promised(of),
                key -> key.pot().equals(pot) && key.state() == State.COMMITTED);
        Stream.of(spent, promised)
                .map(Entries.Written::after)
                .flatMap(Optional::stream)
                .forEach(after::add);
        Flow in = new Flow();
        Flow out = new Flow();
        long number = 0;
        for (Fund.Instalment instalment : fund.instalments()) {
            number++;
            if (potOf(instalment).equals(pot)) {
                Flow flow = amount(instalment).signum() < 0 ? out : in;
                int year = instalment.day().getYear();
                if (year > years.last()) {
                    after.add(inputs.input(new FundText.Instalment(number), Unit.EURO, instalment.amount()));
                } else if (year < years.first()) {
                    flow.before.add(inputs.input(new FundText.Instalment(number), Unit.EURO, instalment.amount()));
                } else {
                    Figure inYear = new Figure(
                            new Values.Yearly(new TreeMap<>(Map.of(year, amount(instalment)))),
                            instalment.amount().origin(),
                            instalment.amount().path());
                    flow.inYear.add(inputs.input(new FundText.Instalment(number), Unit.EURO, inYear));
                }
            }
        }
        LineId receivedBefore =
                section.stock(id.then("received-before"), new FundText.ReceivedBefore(of), Unit.EURO, all(in.before));
        LineId repaidBefore = section.stock(
                id.then("repaid-before"),
                new FundText.RepaidBefore(of),
                Unit.EURO,
                minus(zero(Unit.EURO), all(out.before)));
        LineId closing = id.then("closing");
        LineId opening = section.stock(
                id.then("opening"),
                new FundText.Opening(of),
                Unit.EURO,
                sum(previous(closing)),
                new FundText.OpeningNote());
        LineId received = section.computed(id.then("received"), new FundText.Received(of), Unit.EURO, all(in.inYear));
        LineId paid = section.computed(id.then("paid"), new FundText.Spent(of), Unit.EURO, sum(line(spent.inYear())));
        LineId repaid = section.computed(
                id.then("repaid"), new FundText.Repaid(of), Unit.EURO, minus(zero(Unit.EURO), all(out.inYear)));
        section.carried(
                closing,
                new FundText.Closing(of),
                Unit.EURO,
                minus(sum(line(opening), line(received)), sum(line(paid), line(repaid))),
                minus(line(receivedBefore), sum(line(spent.before()), line(repaidBefore))),
                new FundText.ClosingNote());
        LineId spentInAll = inAll(section, id.then("spent-in-all"), new FundText.SpentInAll(of), List.of(spent));
        LineId promisedInAll =
                inAll(section, id.then("promised-in-all"), new FundText.PromisedInAll(of), List.of(promised));
        LineId chargedInAll =
                inAll(section, id.then("charged-in-all"), new FundText.ChargedInAll(of), List.of(spent, promised));
        Optional<LineId> left = lines.granted(pot)
                .map(granted -> section.stock(
                        id.then("left"),
                        new FundText.Left(of),
                        Unit.EURO,
                        minus(line(granted), line(chargedInAll)),
                        new FundText.LeftNote()));
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
                end(fund, text, pot).map(end -> end(section, id, of, end, closing, left)),
                entries.part(
                        id.then("in-spite-of"),
                        new FundText.InSpiteOf(of),
                        key -> key.pot().equals(pot),
                        Charges.Sum::inSpiteOf),
                entries.part(
                        id.then("unsaid"),
                        new FundText.Unsaid(of),
                        key -> key.pot().equals(pot),
                        Charges.Sum::perhaps),
                after);
    }

    /** Instalments of one direction. */
    private static final class Flow {
        private final List<LineId> before = new ArrayList<>();
        private final List<LineId> inYear = new ArrayList<>();
    }

    private static BigDecimal amount(Fund.Instalment instalment) {
        return instalment.amount().values().in(instalment.day().getYear());
    }

    private static Expr all(List<LineId> terms) {
        return terms.isEmpty() ? sum(zero(Unit.EURO)) : sumOf(terms);
    }

    /** Entries up to and with the year. */
    private static LineId inAll(Draft.Section section, LineId id, FundText label, List<Entries.Written> entries) {
        List<Expr> terms = new ArrayList<>(List.of(previous(id)));
        entries.forEach(each -> terms.add(line(each.inYear())));
        return section.carried(
                id,
                label,
                Unit.EURO,
                new Expr.Sum(terms),
                sumOf(entries.stream().map(Entries.Written::before).toList()),
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
                .map(rule -> new Day(until(rule).orElseThrow(), rule.origin(), rule.path()));
    }

    private static Optional<LocalDate> until(Regulation.Rule rule) {
        return rule.then() instanceof Consequence.Within within ? within.until() : Optional.empty();
    }

    private FundStatus.End end(
            Draft.Section section, LineId id, List<Message> of, Day end, LineId closing, Optional<LineId> left) {
        LineId last = inputs.input(id.then("last-day"), new FundText.LastDay(of), end);
        Function<LineId, Expr> fromThen = amount -> when(
                new Expr.YearEdge(Expr.Edge.LAST_DAY),
                Operator.AT_LEAST,
                line(last),
                atLeastZero(line(amount), Unit.EURO),
                zero(Unit.EURO));
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

    /** The pots together; what the pots leave apart, the total does not add up. */
    private FundStatus.Pot total(List<FundStatus.Pot> pots) {
        Draft.Section section = draft.open(Part.FUNDS, new FundText.StatusTitle(fund.label(), List.of()));
        LineId id = base.then("total");
        Optional<LocalDate> last = pots.stream()
                .map(FundStatus.Pot::end)
                .flatMap(Optional::stream)
                .map(FundStatus.End::day)
                .max(Comparator.naturalOrder());
        return new FundStatus.Pot(
                Optional.empty(),
                lines.granted(),
                stocks(section, id.then("opening"), new FundText.Opening(List.of()), pots, FundStatus.Pot::opening),
                flows(section, id.then("received"), new FundText.Received(List.of()), pots, FundStatus.Pot::received),
                flows(section, id.then("paid"), new FundText.Spent(List.of()), pots, FundStatus.Pot::spent),
                flows(section, id.then("repaid"), new FundText.Repaid(List.of()), pots, FundStatus.Pot::repaid),
                stocks(section, id.then("closing"), new FundText.Closing(List.of()), pots, FundStatus.Pot::closing),
                stocks(
                        section,
                        id.then("spent-in-all"),
                        new FundText.SpentInAll(List.of()),
                        pots,
                        FundStatus.Pot::spentInAll),
                stocks(
                        section,
                        id.then("promised-in-all"),
                        new FundText.PromisedInAll(List.of()),
                        pots,
                        FundStatus.Pot::promised),
                some(section, id.then("left"), new FundText.Left(List.of()), pots, FundStatus.Pot::left),
                last.map(day -> new FundStatus.End(
                        day,
                        some(
                                        section,
                                        id.then("to-repay"),
                                        new FundText.ToRepay(List.of()),
                                        pots,
                                        pot -> pot.end().map(FundStatus.End::toRepay))
                                .orElseThrow(),
                        some(
                                section,
                                id.then("lapses"),
                                new FundText.Lapses(List.of()),
                                pots,
                                pot -> pot.end().flatMap(FundStatus.End::lapses)))),
                some(
                        section,
                        id.then("in-spite-of"),
                        new FundText.InSpiteOf(List.of()),
                        pots,
                        FundStatus.Pot::inSpiteOf),
                some(section, id.then("unsaid"), new FundText.Unsaid(List.of()), pots, FundStatus.Pot::unsaid),
                pots.stream().flatMap(pot -> pot.after().stream()).toList());
    }

    /** What happened in the year in all pots. */
    private static LineId flows(
            Draft.Section section,
            LineId id,
            FundText label,
            List<FundStatus.Pot> pots,
            Function<FundStatus.Pot, LineId> which) {
        return section.computed(
                id, label, Unit.EURO, sumOf(pots.stream().map(which).toList()));
    }

    /** What there is in all pots. */
    private static LineId stocks(
            Draft.Section section,
            LineId id,
            FundText label,
            List<FundStatus.Pot> pots,
            Function<FundStatus.Pot, LineId> which) {
        return section.stock(
                id, label, Unit.EURO, sumOf(pots.stream().map(which).toList()));
    }

    private static Optional<LineId> some(
            Draft.Section section,
            LineId id,
            FundText label,
            List<FundStatus.Pot> pots,
            Function<FundStatus.Pot, Optional<LineId>> which) {
        List<LineId> terms = pots.stream().map(which).flatMap(Optional::stream).toList();
        return terms.isEmpty() ? Optional.empty() : Optional.of(section.stock(id, label, Unit.EURO, sumOf(terms)));
    }

    private FundStatus.Recipient recipient(RecipientId recipient) {
        Optional<PotId> only = lines.recipient(recipient).pot();
        List<Message> of = lines.about(only, Optional.of(recipient));
        Draft.Section section = draft.open(Part.FUNDS, new FundText.StatusTitle(fund.label(), of));
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
        LineId opening = section.stock(
                id.then("opening"),
                new FundText.RoomOpening(of),
                Unit.EURO,
                sum(previous(closing)),
                new FundText.OpeningNote());
        section.carried(
                closing,
                new FundText.RoomClosing(of),
                Unit.EURO,
                minus(line(opening), sum(line(spent.inYear()), line(promised.inYear()))),
                minus(line(most), sum(line(spent.before()), line(promised.before()))),
                new FundText.RoomClosingNote());
        return new FundStatus.Recipient(recipient, opening, spent.inYear(), promised.inYear(), closing);
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
        List<Message> of = lines.about(pot, recipient);
        Draft.Section section = draft.open(Part.FUNDS, new FundText.StatusTitle(fund.label(), List.of(rule.says())));
        FundLines.CapLine cap = lines.cap(rule, limit, pot, recipient, known);
        LineId id = lines.id(rule, limit, pot, recipient);
        FundText label = new FundText.Charged(rule.name(), rule.article(), of);
        Function<Charges.Key, Counts> counting = lines.counting(rule, limit, pot, recipient);
        Entries.Written charged = entries.write(id.then("charged"), label, key -> counting.apply(key) == Counts.YES);
        LineId used = inAll(section, id.then("used"), new FundText.ChargedInAll(of), List.of(charged));
        return new FundStatus.Cap(
                rule,
                pot,
                recipient,
                cap.cap(),
                used,
                cap.cap()
                        .map(most -> section.stock(
                                id.then("room"),
                                new FundText.Room(rule.name(), rule.article(), of),
                                Unit.EURO,
                                atLeastZero(minus(line(most), line(used)), Unit.EURO),
                                new FundText.RoomNote())),
                cap.open());
    }
}
