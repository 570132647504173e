package vierkant.fund;

import static vierkant.calc.Expressions.atLeastZero;
import static vierkant.calc.Expressions.line;
import static vierkant.calc.Expressions.minus;
import static vierkant.calc.Expressions.sum;
import static vierkant.calc.Expressions.sumOf;
import static vierkant.calc.Expressions.zero;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vierkant.calc.Draft;
import vierkant.calc.Expr;
import vierkant.calc.Expr.Direction;
import vierkant.calc.Expr.Rounded;
import vierkant.calc.LineId;
import vierkant.calc.Part;
import vierkant.fund.Charges.Counts;
import vierkant.model.Figure;
import vierkant.model.Fund;
import vierkant.model.Path;
import vierkant.model.PotId;
import vierkant.model.RecipientId;
import vierkant.model.Regulation;
import vierkant.model.Regulation.Limit;
import vierkant.model.Regulation.Limit.Basis;
import vierkant.model.Unit;
import vierkant.text.Message;
import vierkant.text.Verbatim;

/**
 * Writes what a fund was granted, the limits of one text of its regulation, and the room that they leave, as lines.
 *
 * <p>A cap is cut to whole cents, because one cent more would be above it. What was charged comes from the ledger as a sum;
 * everything else is computed here.
 */
final class FundLines {
    private final Fund fund;
    private final Charges charges;
    private final Draft.Section inputs;
    private final Draft.Section section;
    private final LineId base;
    private final Map<Path, LineId> written = new HashMap<>();
    private Optional<LineId> grantedInAll = Optional.empty();

    FundLines(Draft draft, Fund fund, Charges charges) {
        this.fund = fund;
        this.charges = charges;
        this.inputs = draft.open(Part.INPUTS, new FundText.Title(fund.label()));
        this.section = draft.open(Part.FUNDS, new FundText.Title(fund.label()));
        this.base = LineId.of(FundPaths.FUNDS, fund.id().name());
    }

    /** A figure, written once however often it is asked for. */
    LineId input(Message label, Unit unit, Figure figure) {
        return written.computeIfAbsent(figure.path(), path -> inputs.input(label, unit, figure));
    }

    /** A figure of the regulation, which other funds may be under as well, written once for this one. */
    LineId ruled(Message label, Unit unit, Figure figure) {
        return input(
                label,
                unit,
                new Figure(figure.values(), figure.origin(), FundPaths.ofRegulation(fund.id(), figure.path())));
    }

    /** What was granted for a pot; empty where that is not known. */
    Optional<LineId> granted(Optional<PotId> pot) {
        return Optional.ofNullable(fund.grant().amounts().get(pot))
                .map(amount -> input(new FundText.Granted(about(pot, Optional.empty())), Unit.EURO, amount));
    }

    /** The whole grant; empty where it is not known. */
    Optional<LineId> granted() {
        Collection<Optional<PotId>> pots = fund.grant().amounts().keySet();
        if (pots.size() < 2) {
            return pots.stream().findFirst().flatMap(this::granted);
        }
        if (grantedInAll.isEmpty()) {
            List<LineId> all =
                    pots.stream().map(pot -> granted(pot).orElseThrow()).toList();
            grantedInAll = Optional.of(
                    section.stock(base.then("granted"), new FundText.GrantedInAll(), Unit.EURO, sumOf(all)));
        }
        return grantedInAll;
    }

    /** The most for a recipient that the fund names. */
    LineId most(RecipientId id) {
        Fund.Recipient recipient = recipient(id);
        return input(new FundText.MostFor(recipient.name()), Unit.EURO, recipient.most());
    }

    /** What the grant itself leaves for a pot. */
    Room grantRoom(Optional<PotId> pot) {
        List<Message> of = about(pot, Optional.empty());
        LineId id = pot.map(PotId::name).map(base.then(FundPaths.ROOM)::then).orElse(base.then(FundPaths.ROOM));
        Optional<LineId> granted = granted(pot).map(line -> kept(id, pot, of, line));
        return room(
                id,
                new FundText.GrantCharged(of),
                new FundText.GrantRoom(of),
                granted,
                granted.isPresent() ? Optional.empty() : Optional.of(new Question.OfGrant()),
                key -> inPots(key, Set.of(pot)));
    }

    /** What was granted less what went back to the grantor. */
    private LineId kept(LineId id, Optional<PotId> pot, List<Message> of, LineId granted) {
        List<LineId> received = new ArrayList<>();
        List<LineId> repaid = new ArrayList<>();
        long number = 0;
        for (Fund.Instalment instalment : fund.instalments()) {
            number++;
            if (fund.potOf(instalment).equals(pot)) {
                boolean isRepaid = instalment.isRepaid();
                (isRepaid ? repaid : received)
                        .add(input(FundText.of(number, instalment, of), Unit.EURO, instalment.amount()));
            }
        }
        return repaid.isEmpty()
                ? granted
                : section.stock(
                        id.then("kept"),
                        new FundText.Kept(of),
                        Unit.EURO,
                        minus(
                                line(granted),
                                gone(
                                        line(granted),
                                        received.isEmpty() ? zero(Unit.EURO) : sumOf(received),
                                        minus(zero(Unit.EURO), sumOf(repaid)))),
                        new FundText.KeptNote());
    }

    /** What of a grant can be spent no more because it went back: not what was received above the grant, and went back. */
    static Expr gone(Expr granted, Expr received, Expr repaid) {
        return atLeastZero(minus(repaid, atLeastZero(minus(received, granted), Unit.EURO)), Unit.EURO);
    }

    /**
     * What a rule leaves for spends in a pot to a recipient.
     *
     * @param limit of the rule
     * @param recipient one that the fund names where the limit is by recipient, otherwise empty
     */
    Room room(
            Regulation.Rule rule, Limit limit, Optional<PotId> pot, Optional<RecipientId> recipient, Knowledge known) {
        List<Message> of = about(isByPot(limit) ? pot : Optional.empty(), recipient);
        CapLine cap = cap(rule, limit, pot, recipient, known, section, of);
        return room(
                id(rule, limit, pot, recipient),
                new FundText.Charged(rule.name(), rule.article(), of),
                new FundText.Room(rule.name(), rule.article(), of),
                cap.cap(),
                cap.open(),
                counting(rule, limit, pot, recipient));
    }

    /**
     * The most that a rule lets be charged.
     *
     * @param cap euro; empty where nothing is known of it
     * @param open what is not known of it: it is then at least what the line says
     */
    record CapLine(Optional<LineId> cap, Optional<Question> open) {}

    /**
     * The most that a rule lets be charged for a pot or a recipient.
     *
     * @param among the rows among which it is written
     * @param of the words for what it is about
     */
    CapLine cap(
            Regulation.Rule rule,
            Limit limit,
            Optional<PotId> pot,
            Optional<RecipientId> recipient,
            Knowledge known,
            Draft.Section among,
            List<Message> of) {
        Caps.Cap cap = limit.accept(new Caps(this, rule, pot, recipient, known));
        Optional<LineId> line = cap.euros()
                .map(euros -> among.stock(
                        id(rule, limit, pot, recipient).then("cap"),
                        new FundText.Cap(rule.name(), rule.article(), of),
                        Unit.EURO,
                        wholeCents(euros),
                        new FundText.CapNote()));
        return new CapLine(line, cap.open());
    }

    /** Which entries take room of the limit of a rule for a pot or a recipient. */
    Function<Charges.Key, Counts> counting(
            Regulation.Rule rule, Limit limit, Optional<PotId> pot, Optional<RecipientId> recipient) {
        return key -> counts(key, rule, isByPot(limit), pot, recipient);
    }

    private Room room(
            LineId id,
            Message chargedLabel,
            Message roomLabel,
            Optional<LineId> cap,
            Optional<Question> open,
            Function<Charges.Key, Counts> counting) {
        Charges.Sum sum = charges.sum(counting);
        LineId charged = booked(id.then("charged"), chargedLabel, sum.certain(), sum.entries());
        Optional<LineId> room = cap.map(most -> section.stock(
                id.then("room"),
                roomLabel,
                Unit.EURO,
                atLeastZero(minus(line(most), line(charged)), Unit.EURO),
                new FundText.RoomNote()));
        Optional<LineId> tight = Optional.empty();
        if (sum.perhaps().signum() != 0 && cap.isPresent()) {
            LineId perhaps =
                    booked(id.then("perhaps"), new FundText.Perhaps(chargedLabel), sum.perhaps(), sum.incomplete());
            tight = Optional.of(section.stock(
                    id.then("tight"),
                    new FundText.TightRoom(roomLabel),
                    Unit.EURO,
                    atLeastZero(minus(line(cap.get()), sum(line(charged), line(perhaps))), Unit.EURO),
                    new FundText.TightRoomNote()));
        }
        return new Room(cap, charged, room, tight, open, sum.incomplete().all(), id, roomLabel, counting);
    }

    private LineId booked(LineId id, Message label, BigDecimal euros, Numbers entries) {
        Path path = Path.of(id.name().split("\\."));
        return inputs.input(label, Unit.EURO, Figure.of(euros, entries.in(fund.id()), path));
    }

    /** Rounded first to where binary fractions can do no harm, so that a spreadsheet cuts at the same cent. */
    private static Expr wholeCents(Expr euros) {
        return new Rounded(new Rounded(euros, 6, Direction.HALF_UP), 2, Direction.DOWN);
    }

    /** Whether entries take room of a rule's limit for a pot or a recipient. */
    private Counts counts(
            Charges.Key key,
            Regulation.Rule rule,
            boolean byPot,
            Optional<PotId> pot,
            Optional<RecipientId> recipient) {
        if (!rule.uses().isEmpty() && !rule.uses().contains(key.use())) {
            return Counts.NO;
        }
        Counts counts = Counts.YES;
        if (recipient.isPresent()) {
            counts = to(recipient.get(), key);
        }
        if (byPot) {
            return both(counts, inPots(key, Set.of(pot)));
        }
        return rule.pots().isEmpty()
                ? counts
                : both(
                        counts,
                        inPots(key, rule.pots().stream().map(Optional::of).collect(Collectors.toSet())));
    }

    /** Whether entries are to a recipient, in the pot that it has. */
    Counts to(RecipientId recipient, Charges.Key key) {
        Counts counts = key.recipient().isEmpty()
                ? Counts.PERHAPS
                : key.recipient().get().equals(recipient) ? Counts.YES : Counts.NO;
        Optional<PotId> only = recipient(recipient).pot();
        return only.isPresent() ? both(counts, inPots(key, Set.of(only))) : counts;
    }

    Counts inPots(Charges.Key key, Set<Optional<PotId>> pots) {
        Set<Optional<PotId>> all = fund.grant().amounts().keySet();
        if (pots.contains(key.pot()) || (!all.isEmpty() && pots.containsAll(all))) {
            return Counts.YES;
        }
        return key.pot().isEmpty() ? Counts.PERHAPS : Counts.NO;
    }

    private static Counts both(Counts one, Counts other) {
        if (one == Counts.NO || other == Counts.NO) {
            return Counts.NO;
        }
        return one == Counts.PERHAPS ? one : other;
    }

    Fund.Recipient recipient(RecipientId id) {
        return Objects.requireNonNull(fund.recipients().get(id), () -> "no recipient is called " + id);
    }

    /** The name under which the lines of a limit stand; the same for all pots where it is not by pot. */
    LineId id(Regulation.Rule rule, Limit limit, Optional<PotId> pot, Optional<RecipientId> recipient) {
        LineId id = base.then(FundPaths.LIMITS).then(rule.name());
        LineId inPot =
                pot.filter(any -> isByPot(limit)).map(PotId::name).map(id::then).orElse(id);
        return recipient.map(RecipientId::name).map(inPot::then).orElse(inPot);
    }

    /** Whether a limit is all that a recipient may get. */
    static boolean isMaximum(Limit limit) {
        return limit instanceof Limit.PartOf part
                && part.basis() == Basis.RECIPIENT
                && part.part().values().in(0).compareTo(BigDecimal.ONE) == 0;
    }

    static boolean isByPot(Limit limit) {
        return Caps.basis(limit).equals(Optional.of(Basis.POT));
    }

    /** The words for what a line is about. */
    List<Message> about(Optional<PotId> pot, Optional<RecipientId> recipient) {
        List<Message> about = new ArrayList<>();
        pot.ifPresent(id -> about.add(new Verbatim(id.name())));
        recipient.ifPresent(id -> about.add(new Verbatim(recipient(id).name())));
        return about;
    }
}
