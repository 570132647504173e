package vierkant.fund;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vierkant.calc.Block;
import vierkant.calc.Draft;
import vierkant.calc.LineId;
import vierkant.calc.Results;
import vierkant.fund.Weighed.Effect;
import vierkant.model.Booking;
import vierkant.model.Day;
import vierkant.model.Fund;
import vierkant.model.PotId;
import vierkant.model.RecipientId;
import vierkant.model.Regulation;
import vierkant.model.Regulation.Consequence;
import vierkant.model.Regulation.Limit;
import vierkant.model.Regulation.Limit.Basis;
import vierkant.model.Spend;
import vierkant.model.Years;

/**
 * Holds one spend against one text, under what is known and what is supposed of the rest. Suppositions are answers to
 * questions; a question without an answer leaves the outcome open.
 */
final class Weighing {
    private final Regulation text;
    private final Fund fund;
    private final Spend spend;
    private final Knowledge known;
    private final List<Optional<PotId>> pots;
    private final List<Regulation.Rule> rules;
    private final Charges charges;
    private final boolean isRough;
    private @Nullable Written written;

    /** Which limit, for which pot and recipient; the rule is empty for the grant itself. */
    private record Place(Optional<Regulation.Rule> rule, Optional<PotId> pot, Optional<RecipientId> recipient) {}

    /** The least and the most that may be charged, and what stands between them. */
    record Bounds(BigDecimal low, BigDecimal high, Set<Question> open) {}

    /** The lines that say what the spend asks and what limits leave, with their amounts. */
    private record Written(
            Map<Place, Room> rooms, Asked asked, Results results, List<Block> blocks, Question incomplete) {}

    Weighing(Regulation text, Fund fund, Charges charges, Spend spend) {
        this.text = text;
        this.fund = fund;
        this.charges = charges;
        this.spend = spend;
        this.isRough = false;
        this.known = Knowledge.of(text, fund, spend);
        this.pots = pots();
        this.rules = text.rules().stream()
                .filter(rule -> pots.stream().anyMatch(pot -> rule.isAbout(spend.use(), pot)))
                .toList();
    }

    /** A rough one. */
    private Weighing(Weighing like) {
        this.text = like.text;
        this.fund = like.fund;
        this.charges = like.charges;
        this.spend = like.spend;
        this.isRough = true;
        this.known = like.known;
        this.pots = like.pots;
        this.rules = like.rules;
    }

    /** The same without a look at what limits leave, which takes lines: it knows what refuses whatever is asked. */
    Weighing rough() {
        return new Weighing(this);
    }

    private Written written() {
        Written lines = written == null ? write() : written;
        written = lines;
        return lines;
    }

    private Written write() {
        int year = spend.day().getYear();
        Draft draft = new Draft(new Years(year, year));
        Asked asked = Asked.write(draft, spend);
        Map<Place, Room> rooms = rooms(new FundLines(draft, fund, charges));
        Set<Integer> numbers = new TreeSet<>();
        rooms.values().forEach(room -> numbers.addAll(room.incomplete()));
        return new Written(
                rooms,
                asked,
                Results.of(draft.calculation()),
                draft.blocks(),
                Question.OfBookings.of(List.copyOf(numbers)));
    }

    Results results() {
        return written().results();
    }

    List<Block> blocks() {
        return written().blocks();
    }

    Knowledge known() {
        return known;
    }

    Asked asked() {
        return written().asked();
    }

    /** The rules that are about the spend, or would be in one of the pots that it may be in, in order. */
    List<Regulation.Rule> rules() {
        return rules;
    }

    /** The pots that the spend may be in: one where that is known. */
    private List<Optional<PotId>> pots() {
        if (spend.pot().isPresent()) {
            return List.of(spend.pot());
        }
        Set<Optional<PotId>> granted = fund.grant().amounts().keySet();
        List<Optional<PotId>> known =
                granted.stream().filter(pot -> !isUnknown(pot)).toList();
        if (!granted.isEmpty()) {
            return known.isEmpty() ? List.copyOf(granted) : known;
        }
        return text.pots().isEmpty()
                ? List.of(Optional.empty())
                : text.pots().keySet().stream().map(Optional::of).toList();
    }

    /** Whether a pot is none of those that the text has. */
    private boolean isUnknown(Optional<PotId> pot) {
        return pot.filter(id -> !text.pots().isEmpty() && !text.pots().containsKey(id))
                .isPresent();
    }

    private Map<Place, Room> rooms(FundLines lines) {
        Map<Place, Room> rooms = new LinkedHashMap<>();
        for (Optional<PotId> pot : pots) {
            rooms.put(new Place(Optional.empty(), pot, Optional.empty()), lines.grantRoom(pot));
        }
        for (Regulation.Rule rule : rules) {
            if (isInForce(rule) && rule.then() instanceof Consequence.AtMost atMost) {
                Map<LineId, Room> once = new LinkedHashMap<>();
                for (Optional<PotId> pot : pots) {
                    if (rule.isAbout(spend.use(), pot)) {
                        for (Optional<RecipientId> recipient : recipients(atMost.limit(), pot)) {
                            rooms.put(
                                    new Place(Optional.of(rule), pot, recipient),
                                    once.computeIfAbsent(
                                            lines.id(rule, atMost.limit(), pot, recipient),
                                            id -> lines.room(rule, atMost.limit(), pot, recipient, known)));
                        }
                    }
                }
            }
        }
        return rooms;
    }

    /** Whose rooms a limit can be about: nobody's own where it is not by recipient. */
    private List<Optional<RecipientId>> recipients(Limit limit, Optional<PotId> pot) {
        if (!Caps.basis(limit).equals(Optional.of(Basis.RECIPIENT))) {
            return List.of(Optional.empty());
        }
        return named(pot).stream()
                .filter(id -> spend.recipient().isEmpty() || spend.recipient().equals(Optional.of(id)))
                .map(Optional::of)
                .toList();
    }

    /** The recipients that the fund names for a pot. */
    private List<RecipientId> named(Optional<PotId> pot) {
        return fund.recipients().entrySet().stream()
                .filter(each ->
                        each.getValue().pot().isEmpty() || each.getValue().pot().equals(pot))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Whether a rule holds on the day of the spend. A grant that stays with its text keeps the rules that held when the text
     * ended.
     */
    private boolean isInForce(Regulation.Rule rule) {
        LocalDate last = text.inForce().until().orElse(spend.day());
        boolean stays = fund.grant().edition().isPresent() && spend.day().isAfter(last);
        return rule.inForce().contains(stays ? last : spend.day());
    }

    /** The question to which pot the spend belongs, where that is open. */
    Optional<Question> openPot(Map<Question, Integer> supposed) {
        Question question = potQuestion();
        return pots.size() > 1 && !supposed.containsKey(question) ? Optional.of(question) : Optional.empty();
    }

    private Question potQuestion() {
        return new Question.OfPot(pots.stream().flatMap(Optional::stream).toList());
    }

    private Optional<PotId> pot(Map<Question, Integer> supposed) {
        return pots.size() == 1
                ? pots.get(0)
                : pots.get(Objects.requireNonNull(supposed.get(potQuestion()), "pot is not supposed"));
    }

    private Question recipientQuestion() {
        return new Question.OfRecipient(
                List.copyOf(fund.recipients().keySet()),
                fund.recipients().values().stream().map(Fund.Recipient::name).toList());
    }

    /**
     * The least and the most that may be charged.
     *
     * @param supposed answers to questions, the one to the pot among them where it is open
     */
    Bounds bounds(Map<Question, Integer> supposed) {
        List<Weighed> all = all(supposed);
        Truth allowed = any(all, Effect.ALLOWS);
        Truth blocked = any(all, Effect.BLOCKS);
        BigDecimal high = amount(asked().line(supposed));
        BigDecimal low = high;
        if (allowed == Truth.NO || blocked == Truth.YES) {
            return new Bounds(nothing(), nothing(), Set.of());
        }
        Set<Question> open = new LinkedHashSet<>();
        for (Weighed each : all) {
            if (each.effect() == Effect.LIMITS && each.applies() != Truth.NO) {
                low = least(low, each.low());
                high = each.applies() == Truth.YES ? least(high, each.high()) : high;
            }
            open.addAll(each.open());
        }
        boolean sure = allowed == Truth.YES && blocked == Truth.NO;
        return new Bounds(sure ? low : nothing(), high, open);
    }

    /**
     * The limits that bind spends like this one, however much they ask, with what each leaves for certain; empty where it is
     * not certain that such a spend may be charged at all.
     */
    Optional<List<Ceiling>> ceilings() {
        Map<Question, Integer> nothing = Map.of();
        if (openPot(nothing).isPresent() || rough().mayBeCharged() != Truth.YES) {
            return Optional.empty();
        }
        List<Ceiling> ceilings = new ArrayList<>();
        ceiling(grantAmount(nothing), Optional.empty()).ifPresent(ceilings::add);
        for (Regulation.Rule rule : rules) {
            weighed(rule, nothing)
                    .flatMap(each -> ceiling(each, Optional.of(rule)))
                    .ifPresent(ceilings::add);
        }
        return Optional.of(ceilings);
    }

    /** Whether such a spend may be charged at all, as far as limits leave room; unknown where that depends on the pot. */
    Truth mayBeCharged() {
        List<Truth> each = openPot(Map.of())
                .map(question -> IntStream.range(0, pots.size())
                        .mapToObj(pot -> mayBeCharged(Map.of(question, pot)))
                        .distinct()
                        .toList())
                .orElseGet(() -> List.of(mayBeCharged(Map.of())));
        return each.size() == 1 ? each.get(0) : Truth.UNKNOWN;
    }

    private Truth mayBeCharged(Map<Question, Integer> supposed) {
        List<Weighed> all = all(supposed);
        return any(all, Effect.ALLOWS).and(any(all, Effect.BLOCKS).not());
    }

    /** What the period, the rules and the grant do. */
    private List<Weighed> all(Map<Question, Integer> supposed) {
        List<Weighed> all = new ArrayList<>();
        grantPeriod().ifPresent(all::add);
        rules.forEach(rule -> weighed(rule, supposed).ifPresent(all::add));
        all.add(grantAmount(supposed));
        return all;
    }

    private Optional<Ceiling> ceiling(Weighed weighed, Optional<Regulation.Rule> rule) {
        Optional<PotId> only = Charges.onlyPot(fund);
        return weighed.room()
                .filter(room -> weighed.applies() != Truth.NO)
                .flatMap(room -> weighed.low()
                        .map(least -> new Ceiling(
                                room.id(),
                                rule,
                                room.label(),
                                least,
                                weighed.open(),
                                other -> room.counting().apply(Charges.Key.of(other, only, Booking.State.COMMITTED))
                                        != Charges.Counts.NO)));
    }

    private static Truth any(List<Weighed> all, Effect effect) {
        return all.stream()
                .filter(each -> each.effect() == effect)
                .map(Weighed::applies)
                .reduce(Truth.NO, Truth::or);
    }

    private static BigDecimal least(BigDecimal one, Optional<BigDecimal> other) {
        return other.filter(less -> less.compareTo(one) < 0).orElse(one);
    }

    private static BigDecimal nothing() {
        return BigDecimal.ZERO.setScale(2);
    }

    /** The result of a line in whole cents. */
    BigDecimal amount(LineId line) {
        return results().in(spend.day().getYear(), line).setScale(2, RoundingMode.UNNECESSARY);
    }

    /** The spend against the period of the grant decision; empty where that gives none. */
    Optional<Weighed> grantPeriod() {
        Optional<LocalDate> from = fund.grant().from().map(Day::date);
        Optional<LocalDate> until = fund.grant().until().map(Day::date);
        return from.isEmpty() && until.isEmpty()
                ? Optional.empty()
                : Optional.of(timed(Truth.YES, List.of(), from, until, Truth.NO));
    }

    /** The spend against what was granted. */
    Weighed grantAmount(Map<Question, Integer> supposed) {
        if (openPot(supposed).isPresent()) {
            return open(Effect.LIMITS, List.of(potQuestion()));
        }
        Optional<PotId> pot = pot(supposed);
        Set<Optional<PotId>> granted = fund.grant().amounts().keySet();
        if (isUnknown(pot)) {
            return Weighed.of(
                    Effect.BLOCKS, Truth.YES, List.of(), new Outcome.PotUnknown(pot.orElseThrow(), text.edition()));
        }
        if (!granted.isEmpty() && !granted.contains(pot)) {
            return Weighed.of(Effect.BLOCKS, Truth.YES, List.of(), new Outcome.NothingGranted());
        }
        return limited(Truth.YES, List.of(), new Place(Optional.empty(), pot, Optional.empty()), supposed);
    }

    /** What a rule does; empty where it is not about the spend in the pot that is supposed. */
    Optional<Weighed> weighed(Regulation.Rule rule, Map<Question, Integer> supposed) {
        boolean openPot = openPot(supposed).isPresent();
        if (!openPot && !rule.isAbout(spend.use(), pot(supposed))) {
            return Optional.empty();
        }
        if (!isInForce(rule)) {
            return Optional.of(Weighed.of(
                    Effect.TELLS,
                    Truth.NO,
                    List.of(),
                    new Outcome.NotInForce(rule.inForce().from(), rule.inForce().until())));
        }
        if (openPot
                && (!pots.stream().allMatch(pot -> rule.isAbout(spend.use(), pot))
                        || rule.then() instanceof Consequence.AtMost)) {
            return Optional.of(open(Effect.TELLS, List.of(potQuestion())));
        }
        List<Question> open = new ArrayList<>();
        Truth holds = known.holds(rule.when(), supposed, open);
        return Optional.of(rule.then().accept(new Reading(rule, holds, open, supposed)));
    }

    /** What a rule does as far as it is the same in every pot that the spend may be in; empty where it is about the spend in none. */
    Optional<Weighed> weighedInAnyPot(Regulation.Rule rule) {
        return openPot(Map.of())
                .flatMap(question -> sameInAllPots(question, supposed -> weighed(rule, supposed)))
                .or(() -> weighed(rule, Map.of()));
    }

    /** The spend against what was granted, as far as that is the same in every pot that it may be in. */
    Weighed grantAmountInAnyPot() {
        return openPot(Map.of())
                .flatMap(question -> sameInAllPots(question, supposed -> Optional.of(grantAmount(supposed))))
                .orElseGet(() -> grantAmount(Map.of()));
    }

    private Optional<Weighed> sameInAllPots(
            Question question, Function<Map<Question, Integer>, Optional<Weighed>> weighed) {
        List<Optional<Weighed>> each = new ArrayList<>();
        for (int pot = 0; pot < pots.size(); pot++) {
            each.add(weighed.apply(Map.of(question, pot)));
        }
        Optional<Weighed> first = each.get(0);
        return first.filter(one -> each.stream()
                .allMatch(other -> other.filter(
                                same -> same.outcome().equals(one.outcome()) && same.applies() == one.applies())
                        .isPresent()));
    }

    /** What each kind of rule does, given whether its condition holds. */
    private final class Reading implements Consequence.Visitor<Weighed> {
        private final Regulation.Rule rule;
        private final Truth holds;
        private final List<Question> open;
        private final Map<Question, Integer> supposed;

        private Reading(Regulation.Rule rule, Truth holds, List<Question> open, Map<Question, Integer> supposed) {
            this.rule = rule;
            this.holds = holds;
            this.open = open;
            this.supposed = supposed;
        }

        @Override
        public Weighed allows(Consequence.Allows allows) {
            return told(Effect.ALLOWS, new Outcome.Allows(), new Outcome.AllowsNot());
        }

        @Override
        public Weighed forbids(Consequence.Forbids forbids) {
            return told(Effect.BLOCKS, new Outcome.Forbids(), new Outcome.ForbidsNot());
        }

        @Override
        public Weighed within(Consequence.Within within) {
            Optional<LocalDate> from = fund.grant().from().map(Day::date).or(within::from);
            Optional<LocalDate> until = fund.grant().until().map(Day::date).or(within::until);
            List<Question> edges = new ArrayList<>(open);
            Truth beyond = edge(from, new Question.OfFirstDay(), supposed, edges)
                    .or(edge(until, new Question.OfLastDay(), supposed, edges));
            Weighed timed = timed(holds, edges, from, until, beyond);
            boolean ofGrant =
                    fund.grant().from().isPresent() || fund.grant().until().isPresent();
            return ofGrant && timed.outcome() instanceof Outcome.InTime
                    ? Weighed.of(timed.effect(), timed.applies(), List.of(), new Outcome.InTimeOfGrant(from, until))
                    : timed;
        }

        @Override
        public Weighed atMost(Consequence.AtMost atMost) {
            Optional<PotId> pot = pot(supposed);
            Set<Optional<PotId>> granted = fund.grant().amounts().keySet();
            if (holds != Truth.NO
                    && FundLines.isByPot(atMost.limit())
                    && !granted.isEmpty()
                    && !granted.contains(pot)) {
                return Weighed.tells(new Outcome.NothingGranted());
            }
            if (!Caps.basis(atMost.limit()).equals(Optional.of(Basis.RECIPIENT))) {
                return limited(holds, open, new Place(Optional.of(rule), pot, Optional.empty()), supposed);
            }
            List<RecipientId> named = named(pot);
            if (named.isEmpty()) {
                return Weighed.tells(new Outcome.NobodyNamed());
            }
            Optional<RecipientId> recipient = spend.recipient();
            if (recipient.isEmpty()) {
                Integer answer = supposed.get(recipientQuestion());
                if (answer == null) {
                    return unknownRecipient();
                }
                List<RecipientId> all = List.copyOf(fund.recipients().keySet());
                recipient = answer < all.size() ? Optional.of(all.get(answer)) : Optional.empty();
            }
            return recipient.filter(named::contains).isPresent()
                    ? limited(holds, open, new Place(Optional.of(rule), pot, recipient), supposed)
                    : told(Effect.BLOCKS, new Outcome.NotNamed(), new Outcome.LimitsNot());
        }

        @Override
        public Weighed warns(Consequence.Warns warns) {
            Weighed told = told(Effect.TELLS, new Outcome.Warns(), new Outcome.WarnsNot());
            return Weighed.of(Effect.TELLS, holds, List.of(), told.outcome());
        }

        /** Another body than those that are named would block, so that it may block is all that is known. */
        private Weighed unknownRecipient() {
            if (holds == Truth.NO) {
                return Weighed.tells(new Outcome.LimitsNot());
            }
            List<Question> all = new ArrayList<>(open);
            all.add(recipientQuestion());
            return Weighed.of(Effect.BLOCKS, Truth.UNKNOWN, all, new Outcome.Unknown(all));
        }

        private Weighed told(Effect effect, Outcome yes, Outcome no) {
            return Weighed.of(
                    effect,
                    holds,
                    open,
                    switch (holds) {
                        case YES -> yes;
                        case NO -> no;
                        case UNKNOWN -> new Outcome.Unknown(open);
                    });
        }
    }

    private static Weighed open(Effect effect, List<Question> open) {
        return Weighed.of(effect, Truth.UNKNOWN, open, new Outcome.Unknown(open));
    }

    /** @param beyond whether the spend lies outside an edge that is not given */
    private Weighed timed(
            Truth holds, List<Question> open, Optional<LocalDate> from, Optional<LocalDate> until, Truth beyond) {
        boolean early = from.filter(first -> spend.day().isBefore(first)).isPresent();
        boolean late = until.filter(last -> spend.day().isAfter(last)).isPresent();
        Truth applies = holds.and(Truth.of(early || late).or(beyond));
        if (applies == Truth.UNKNOWN) {
            return open(Effect.BLOCKS, open);
        }
        Outcome outcome;
        if (holds == Truth.NO) {
            outcome = new Outcome.AnyTime();
        } else if (early) {
            outcome = new Outcome.TooEarly(from.get());
        } else if (late) {
            outcome = new Outcome.TooLate(until.get());
        } else {
            outcome = new Outcome.InTime(from, until);
        }
        return Weighed.of(Effect.BLOCKS, applies, List.of(), outcome);
    }

    /** Whether the spend lies outside an edge of a period that nobody gave. */
    private static Truth edge(
            Optional<LocalDate> given, Question question, Map<Question, Integer> supposed, List<Question> open) {
        if (given.isPresent()) {
            return Truth.NO;
        }
        Integer answer = supposed.get(question);
        if (answer == null) {
            open.add(question);
            return Truth.UNKNOWN;
        }
        return Truth.of(answer == 0);
    }

    /** How many answers to a question are told apart. */
    int answers(Question question) {
        List<Room> shared = sharing(question);
        boolean between = shared.size() > 1
                || shared.stream()
                        .anyMatch(room -> !room.incomplete().isEmpty()
                                && !question.equals(written().incomplete()));
        return between ? 2 + shared.size() : question.answers();
    }

    /** The rooms that one amount, or the entries that do not say enough, can make less. */
    private List<Room> sharing(Question question) {
        return written().rooms().values().stream()
                .distinct()
                .filter(room -> question.equals(written().incomplete())
                        ? !room.incomplete().isEmpty()
                        : room.open().equals(Optional.of(question)))
                .toList();
    }

    /** Whether a room is the least that it can be: in all limits at once (0), in none (1), or in one of them. */
    private Truth binds(Room room, Question question, Map<Question, Integer> supposed) {
        Integer answer = supposed.get(question);
        return answer == null ? Truth.UNKNOWN : Truth.of(answer == 0 || bindsAlone(room, question, supposed));
    }

    private boolean bindsAlone(Room room, Question question, Map<Question, Integer> supposed) {
        Integer answer = supposed.get(question);
        return answer != null && answer > 1 && sharing(question).get(answer - 2).equals(room);
    }

    private Weighed limited(Truth holds, List<Question> conditions, Place place, Map<Question, Integer> supposed) {
        if (isRough) {
            return Weighed.of(Effect.LIMITS, holds, conditions, new Outcome.LimitsNot());
        }
        Room room = Objects.requireNonNull(written().rooms().get(place), "no room was written");
        List<Question> open = new ArrayList<>(conditions);
        Optional<BigDecimal> low = room.tight().or(room::room).map(this::amount);
        Optional<BigDecimal> high = room.room().map(this::amount);
        if (room.tight().isPresent()) {
            Truth binds = binds(room, written().incomplete(), supposed);
            high = binds == Truth.YES ? low : high;
            low = binds == Truth.NO ? high : low;
            if (binds == Truth.UNKNOWN) {
                open.add(written().incomplete());
            }
        }
        if (room.open().isPresent()) {
            Question cap = room.open().get();
            Truth binds = binds(room, cap, supposed);
            if (bindsAlone(room, cap, supposed) && !room.incomplete().isEmpty()) {
                // a cap that is neither nothing nor endless: what was charged decides whether it binds
                binds = binds(room, written().incomplete(), supposed);
                cap = written().incomplete();
            }
            high = binds == Truth.YES ? low.or(() -> Optional.of(nothing())) : Optional.empty();
            low = binds == Truth.NO ? Optional.empty() : low.or(() -> Optional.of(nothing()));
            if (binds == Truth.UNKNOWN && !open.contains(cap)) {
                open.add(cap);
            }
        }
        if (holds == Truth.NO) {
            return Weighed.of(Effect.LIMITS, holds, List.of(), new Outcome.LimitsNot());
        }
        Outcome outcome = room.cap().isPresent() && open.isEmpty()
                ? new Outcome.LimitsTo(
                        amount(room.room().orElseThrow()), amount(room.cap().get()), amount(room.charged()))
                : open.isEmpty() ? new Outcome.LimitsNot() : new Outcome.Unknown(open);
        return new Weighed(Effect.LIMITS, holds, low, high, open, outcome, Optional.of(room));
    }

    /** Every question that can come up, in the order of the text. */
    List<Question> order() {
        Set<Question> order = new LinkedHashSet<>();
        if (pots.size() > 1) {
            order.add(potQuestion());
        }
        asked().open(Map.of()).ifPresent(order::add);
        for (Regulation.Rule rule : rules) {
            rule.when()
                    .clauses()
                    .forEach(clause -> clause.literals().forEach(literal -> order.add(known.question(literal.fact()))));
            order.add(recipientQuestion());
            order.add(new Question.OfFirstDay());
            order.add(new Question.OfLastDay());
            written().rooms().forEach((place, room) -> {
                if (place.rule().equals(Optional.of(rule))) {
                    room.open().ifPresent(order::add);
                }
            });
        }
        written().rooms().values().forEach(room -> room.open().ifPresent(order::add));
        order.add(written().incomplete());
        return List.copyOf(order);
    }
}
