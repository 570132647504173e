package vierkant.fund;

import static vierkant.calc.Expressions.atLeastZero;
import static vierkant.calc.Expressions.flag;
import static vierkant.calc.Expressions.line;
import static vierkant.calc.Expressions.minus;
import static vierkant.calc.Expressions.sum;
import static vierkant.calc.Expressions.sumOf;
import static vierkant.calc.Expressions.times;
import static vierkant.fund.Carrying.all;
import static vierkant.fund.Carrying.back;
import static vierkant.fund.Carrying.heldBack;
import static vierkant.fund.Carrying.inAll;
import static vierkant.fund.Carrying.joined;
import static vierkant.fund.Carrying.less;
import static vierkant.fund.Carrying.opening;
import static vierkant.fund.Carrying.some;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import vierkant.calc.Draft;
import vierkant.calc.Expr;
import vierkant.calc.Expr.Operator;
import vierkant.calc.LineId;
import vierkant.fund.Carrying.HeldBackWords;
import vierkant.model.Booking.State;
import vierkant.model.Day;
import vierkant.model.Figure;
import vierkant.model.Fund;
import vierkant.model.PotId;
import vierkant.model.Unit;
import vierkant.model.Values;
import vierkant.model.Years;
import vierkant.text.Message;

/** Writes the lines of the status of one pot. */
final class PotLines {
    private final Fund fund;
    private final Years years;
    private final FundLines lines;
    private final Entries entries;
    private final Draft.Section inputs;
    private final Draft.Section section;
    private final Optional<PotId> pot;
    private final List<Message> of;
    private final LineId id;
    private final Flow received = new Flow();
    private final Flow repaid = new Flow();

    /** Instalments of one direction. */
    private static final class Flow {
        private final List<LineId> before = new ArrayList<>();
        private final List<LineId> inYear = new ArrayList<>();
        private final List<LineId> after = new ArrayList<>();

        private boolean isEmpty() {
            return before.isEmpty() && inYear.isEmpty() && after.isEmpty();
        }
    }

    /**
     * What of the grant went back and can be spent no more.
     *
     * @param atEnd of the year
     * @param inAll with what falls after the last year
     */
    record Gone(LineId atEnd, LineId inAll) {
        boolean isAll() {
            return atEnd.equals(inAll);
        }
    }

    /**
     * A pot, and what only the total of the pots asks for.
     *
     * @param chargedAfter what is paid or promised after the last year
     * @param receivedAfter instalments after the last year; what is repaid is below 0
     * @param gone empty where nothing went back
     */
    record Written(FundStatus.Pot pot, List<LineId> chargedAfter, List<LineId> receivedAfter, Optional<Gone> gone) {}

    /**
     * @param inputs the rows for instalments
     * @param section the rows of the pot
     * @param of the words by which its labels differ from those of others
     * @param id the name below which its lines stand
     */
    PotLines(
            Fund fund,
            Years years,
            FundLines lines,
            Entries entries,
            Draft.Section inputs,
            Draft.Section section,
            Optional<PotId> pot,
            List<Message> of,
            LineId id) {
        this.fund = fund;
        this.years = years;
        this.lines = lines;
        this.entries = entries;
        this.inputs = inputs;
        this.section = section;
        this.pot = pot;
        this.of = List.copyOf(of);
        this.id = id;
    }

    /**
     * Writes the pot.
     *
     * @param end its last day, where it is known
     * @param isApart whether it stands for what says no pot beside pots that have names
     */
    Written write(Optional<Day> end, boolean isApart) {
        Entries.Written spent = entries.of(in(State.PAID), Entries.Part.CERTAIN);
        Entries.Written promised = entries.of(in(State.COMMITTED), Entries.Part.CERTAIN);
        List<LineId> chargedAfter = joined(spent.after(), promised.after());
        writeInstalments();
        Optional<LineId> receivedBefore = received.before.isEmpty()
                ? Optional.empty()
                : Optional.of(stock("received-before", new FundText.ReceivedBefore(of), sumOf(received.before)));
        Optional<LineId> repaidBefore = repaid.before.isEmpty()
                ? Optional.empty()
                : Optional.of(stock("repaid-before", new FundText.RepaidBefore(of), back(repaid.before)));
        LineId closing = id.then("closing");
        LineId opening = opening(section, id.then("opening"), new FundText.Opening(of), closing);
        LineId in = flow("received", new FundText.Received(of), all(received.inYear));
        LineId paid = flow("paid", new FundText.Spent(of), all(spent.inYear()));
        LineId out = flow("repaid", new FundText.Repaid(of), back(repaid.inYear));
        section.carried(
                closing,
                new FundText.Closing(of),
                Unit.EURO,
                minus(sum(line(opening), line(in)), sum(line(paid), line(out))),
                less(some(receivedBefore), joined(spent.before(), some(repaidBefore))),
                new FundText.ClosingNote());
        LineId promisedInAll = inAll(
                section,
                id.then("promised-in-all"),
                new FundText.PromisedBefore(of),
                new FundText.Promised(of),
                new FundText.PromisedInAll(of),
                all(promised.inYear()),
                all(promised.before()));
        LineId spentInAll = inAll(
                section,
                id.then("spent-in-all"),
                new FundText.SpentBefore(of),
                new FundText.SpentAgain(of),
                new FundText.SpentInAll(of),
                all(spent.inYear()),
                all(spent.before()));
        Optional<LineId> granted = lines.granted(pot);
        Optional<Gone> gone = granted.filter(any -> !repaid.isEmpty()).map(this::gone);
        List<LineId> charged = List.of(spentInAll, promisedInAll);
        Optional<LineId> left = granted.map(grant -> stock(
                "left",
                new FundText.Left(of),
                less(List.of(grant), joined(charged, some(gone.map(Gone::atEnd)))),
                new FundText.LeftNote()));
        Optional<LineId> leftInAll =
                left.map(line -> chargedAfter.isEmpty() && gone.map(Gone::isAll).orElse(true)
                        ? line
                        : stock(
                                "left-in-all",
                                new FundText.LeftInAll(of),
                                less(some(granted), joined(joined(charged, chargedAfter), some(gone.map(Gone::inAll)))),
                                new FundText.AfterNote()));
        Optional<LineId> certain = leftInAll.map(this::certain);
        Optional<LineId> paidInSpiteOf =
                shown("paid-in-spite-of", new FundText.PaidInSpiteOf(of), in(State.PAID), Entries.Part.IN_SPITE_OF);
        Optional<LineId> inSpiteOf = paidInSpiteOfInAll();
        Optional<LineId> aboveGrant = granted.map(grant -> aboveGrant(grant, spentInAll, inSpiteOf));
        LineId returnable = returnable(closing, joined(some(inSpiteOf), some(aboveGrant)), isApart);
        LineId returnableInAll = spent.after().isEmpty() && received.after.isEmpty() && repaid.after.isEmpty()
                ? returnable
                : returnableInAll(closing, spentInAll, spent.after(), granted, inSpiteOf, isApart);
        FundStatus.Pot written = new FundStatus.Pot(
                pot,
                granted,
                opening,
                in,
                paid,
                out,
                closing,
                spentInAll,
                promisedInAll,
                aboveGrant,
                returnable,
                returnableInAll,
                left,
                leftInAll,
                certain,
                end.map(day -> end(day, returnable, left)),
                shown("in-spite-of", new FundText.InSpiteOf(of), this::isOfPot, Entries.Part.IN_SPITE_OF),
                paidInSpiteOf,
                shown("unsaid", new FundText.Unsaid(of), this::isOfPot, Entries.Part.UNSAID),
                after(spent, promised));
        return new Written(written, chargedAfter, joined(received.after, repaid.after), gone);
    }

    private boolean isOfPot(Charges.Key key) {
        return key.pot().equals(pot);
    }

    private Predicate<Charges.Key> in(State state) {
        return key -> isOfPot(key) && key.state() == state;
    }

    private LineId flow(String name, FundText label, Expr expression) {
        return section.computed(id.then(name), label, Unit.EURO, expression);
    }

    private LineId stock(String name, FundText label, Expr expression) {
        return section.stock(id.then(name), label, Unit.EURO, expression);
    }

    private LineId stock(String name, FundText label, Expr expression, FundText note) {
        return section.stock(id.then(name), label, Unit.EURO, expression, note);
    }

    /** A part of what entries say in each year; empty where no entry of the axis or before it says it. */
    private Optional<LineId> shown(String name, FundText label, Predicate<Charges.Key> which, Entries.Part part) {
        Entries.Written written = entries.of(which, part);
        return written.inYear().isEmpty() && written.before().isEmpty()
                ? Optional.empty()
                : Optional.of(flow(name, label, all(written.inYear())));
    }

    private void writeInstalments() {
        long number = 0;
        for (Fund.Instalment instalment : fund.instalments()) {
            number++;
            if (!fund.potOf(instalment).equals(pot)) {
                continue;
            }
            FundText label = FundText.of(number, instalment, of);
            Flow flow = instalment.isRepaid() ? repaid : received;
            Figure amount = instalment.amount();
            int year = instalment.day().getYear();
            if (years.contains(year)) {
                Figure inYear = new Figure(
                        new Values.Yearly(
                                new TreeMap<>(Map.of(year, amount.values().in(year)))),
                        amount.origin(),
                        amount.path());
                flow.inYear.add(inputs.input(label, Unit.EURO, inYear));
            } else {
                (year > years.last() ? flow.after : flow.before).add(inputs.input(label, Unit.EURO, amount));
            }
        }
    }

    private Gone gone(LineId granted) {
        LineId receivedInAll = inAll(
                section,
                id.then("received-in-all"),
                new FundText.ReceivedUntil(of),
                new FundText.ReceivedAgain(of),
                new FundText.ReceivedInAll(of),
                all(received.inYear),
                all(received.before));
        LineId repaidInAll = inAll(
                section,
                id.then("repaid-in-all"),
                new FundText.RepaidUntil(of),
                new FundText.RepaidAgain(of),
                new FundText.RepaidInAll(of),
                back(repaid.inYear),
                back(repaid.before));
        LineId atEnd = stock(
                "gone",
                new FundText.Gone(of),
                FundLines.gone(line(granted), line(receivedInAll), line(repaidInAll)),
                new FundText.GoneNote());
        return received.after.isEmpty() && repaid.after.isEmpty()
                ? new Gone(atEnd, atEnd)
                : new Gone(
                        atEnd,
                        stock(
                                "gone-in-all",
                                new FundText.GoneInAll(of),
                                FundLines.gone(
                                        line(granted),
                                        sumOf(joined(List.of(receivedInAll), received.after)),
                                        less(List.of(repaidInAll), repaid.after)),
                                new FundText.GoneNote()));
    }

    /** What is left when all is taken off that entries may be charged besides. */
    private LineId certain(LineId leftInAll) {
        return stock(
                "certain",
                new FundText.Certain(of),
                atLeastZero(
                        less(
                                List.of(leftInAll),
                                heldBack(
                                        section,
                                        id,
                                        HeldBackWords.of(of),
                                        entries.perhaps(key -> lines.inPots(key, Set.of(pot))))),
                        Unit.EURO),
                new FundText.CertainNote());
    }

    /** What was paid in spite of the verdict up to and with the year; empty where nothing was. */
    private Optional<LineId> paidInSpiteOfInAll() {
        Entries.Written paid = entries.of(in(State.PAID), Entries.Part.IN_SPITE_OF);
        return paid.inYear().isEmpty() && paid.before().isEmpty()
                ? Optional.empty()
                : Optional.of(inAll(
                        section,
                        id.then("paid-in-spite-of-in-all"),
                        new FundText.PaidInSpiteOfBefore(of),
                        new FundText.PaidInSpiteOfAgain(of),
                        new FundText.PaidInSpiteOfInAll(of),
                        all(paid.inYear()),
                        all(paid.before())));
    }

    /** What was paid and would have been allowed, but for which nothing was granted. */
    private LineId aboveGrant(LineId granted, LineId spentInAll, Optional<LineId> inSpiteOf) {
        return stock(
                "above-grant",
                new FundText.PaidAboveGrant(of),
                atLeastZero(less(List.of(spentInAll), joined(List.of(granted), some(inSpiteOf))), Unit.EURO),
                new FundText.PaidAboveGrantNote());
    }

    /** What must go back with what falls after the last year: what was paid then is paid, and what was received then is there. */
    private LineId returnableInAll(
            LineId closing,
            LineId spentInAll,
            List<LineId> spentAfter,
            Optional<LineId> granted,
            Optional<LineId> inSpiteOf,
            boolean isApart) {
        List<LineId> notTaken = joined(
                some(inSpiteOf),
                entries.of(in(State.PAID), Entries.Part.IN_SPITE_OF).after());
        Optional<LineId> aboveGrant = granted.map(grant -> stock(
                "above-grant-in-all",
                new FundText.PaidAboveGrantInAll(of),
                atLeastZero(less(joined(List.of(spentInAll), spentAfter), joined(List.of(grant), notTaken)), Unit.EURO),
                new FundText.AfterNote()));
        Expr back = less(
                joined(
                        joined(List.of(closing), joined(received.after, repaid.after)),
                        joined(notTaken, some(aboveGrant))),
                spentAfter);
        return stock(
                "returnable-in-all",
                new FundText.ReturnableInAll(of),
                isApart ? back : atLeastZero(back, Unit.EURO),
                new FundText.AfterNote());
    }

    /** What the grantor need not take must go back as well: what was paid in spite of the verdict or above the grant. */
    private LineId returnable(LineId closing, List<LineId> notTaken, boolean isApart) {
        Expr back = sumOf(joined(List.of(closing), notTaken));
        return stock(
                "returnable",
                new FundText.Returnable(of),
                // entries that are of some pot lessen what must go back of all together
                isApart ? back : atLeastZero(back, Unit.EURO),
                new FundText.ReturnableNote());
    }

    private FundStatus.End end(Day end, LineId returnable, Optional<LineId> left) {
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
                Optional.of(over),
                stock("to-repay", new FundText.ToRepay(of), fromThen.apply(returnable), new FundText.ToRepayNote()),
                left.map(amount ->
                        stock("lapses", new FundText.Lapses(of), fromThen.apply(amount), new FundText.LapsesNote())));
    }

    /** What falls after the last year, shown so that nobody overlooks it; no other line takes it. */
    private List<LineId> after(Entries.Written spent, Entries.Written promised) {
        List<LineId> after = new ArrayList<>(after(section, id, of, spent, promised));
        List<LineId> later = joined(received.after, repaid.after);
        if (!later.isEmpty()) {
            after.add(stock("received-after", new FundText.After(new FundText.ReceivedNet(of)), sumOf(later)));
        }
        return after;
    }

    /** What is paid and promised after the last year. */
    static List<LineId> after(
            Draft.Section section, LineId id, List<Message> of, Entries.Written spent, Entries.Written promised) {
        List<LineId> after = new ArrayList<>();
        if (!spent.after().isEmpty()) {
            after.add(section.stock(
                    id.then("spent-after"), new FundText.After(new FundText.Spent(of)), Unit.EURO, all(spent.after())));
        }
        if (!promised.after().isEmpty()) {
            after.add(section.stock(
                    id.then("promised-after"),
                    new FundText.After(new FundText.Promised(of)),
                    Unit.EURO,
                    all(promised.after())));
        }
        return after;
    }
}
