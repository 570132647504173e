package vierkant.move;

import static vierkant.calc.Expressions.atLeastZero;
import static vierkant.calc.Expressions.cents;
import static vierkant.calc.Expressions.greatest;
import static vierkant.calc.Expressions.least;
import static vierkant.calc.Expressions.line;
import static vierkant.calc.Expressions.minus;
import static vierkant.calc.Expressions.number;
import static vierkant.calc.Expressions.over;
import static vierkant.calc.Expressions.sum;
import static vierkant.calc.Expressions.sumOf;
import static vierkant.calc.Expressions.times;
import static vierkant.calc.Expressions.when;
import static vierkant.calc.Expressions.zero;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import vierkant.calc.Draft;
import vierkant.calc.Expr;
import vierkant.calc.Expr.Operator;
import vierkant.calc.LineId;
import vierkant.calc.Part;
import vierkant.contract.PlaceLines;
import vierkant.contract.TimeLines;
import vierkant.model.Move;
import vierkant.model.Move.Role;
import vierkant.model.Target;
import vierkant.model.Unit;
import vierkant.text.Verbatim;

/**
 * A move as lines.
 *
 * <p>Places count by days, so that a shortage of one week is seen as well. Each step of each supply begins a stretch of days: what
 * is open from that day on is the sum of all steps up to it. Which stretch comes next is part of the calculation, since a date may
 * be uncertain, or changed in a workbook.
 */
public final class MoveLines {
    private static final LineId ID = LineId.of("move");
    private static final Unit PER_PLACE = Unit.PLACE_EQUIVALENT.per(Unit.PLACE);

    private final Move move;
    private final TimeLines time;
    private final Map<String, LineId> amounts;
    private final Draft.Section inputs;
    private final Draft.Section places;
    private final Draft.Section changes;
    private final Draft.Section balance;
    private final Draft.Section costs;
    private final LineId needed;
    private final Optional<LineId> emptyPlace;
    private final List<Offered> offered = new ArrayList<>();
    /** What is open of each supply on average over the year, in place-equivalents, by its name. */
    private final Map<String, LineId> open = new LinkedHashMap<>();

    /**
     * A supply being written.
     *
     * @param lines its places
     * @param factor place-equivalents per place; empty is one
     * @param used places; empty where it is not known
     */
    private record Offered(Move.Supply supply, PlaceLines lines, Optional<LineId> factor, Optional<LineId> used) {
        LineId id() {
            return ID.then("supplies").then(supply.name());
        }

        Expr inEquivalents(Expr places) {
            return times(places, perPlace(factor));
        }
    }

    /**
     * A step of a supply.
     *
     * @param at the how many-th of its supply, from 0
     */
    private record Step(Offered of, int at) {
        LineId id() {
            return of.id().then("step-" + (at + 1));
        }

        String label() {
            return of.supply().label();
        }

        int number() {
            return at + 1;
        }

        /** The day from which it counts: at the latest that of a later step, which comes in its stead. */
        Expr counts() {
            PlaceLines lines = of.lines();
            Expr own = line(lines.from().get(at));
            return at < lines.until().size() ? least(own, line(lines.until().get(at))) : own;
        }

        /** What it adds; negative takes away. */
        Expr change() {
            List<LineId> places = of.lines().places();
            Expr now = line(places.get(at));
            return of.inEquivalents(at == 0 ? now : minus(now, line(places.get(at - 1))));
        }
    }

    /**
     * Writes the lines of a move.
     *
     * @param amounts the lines of the budget by the names that users write, for those that cover frictions
     */
    public static MoveStatus write(Draft draft, Move move, TimeLines time, Map<String, LineId> amounts) {
        return new MoveLines(draft, move, time, amounts).written();
    }

    private MoveLines(Draft draft, Move move, TimeLines time, Map<String, LineId> amounts) {
        this.move = move;
        this.time = time;
        this.amounts = amounts;
        this.inputs = draft.open(Part.INPUTS, new MoveText.Inputs(move.label()));
        this.places = draft.open(Part.MOVE, new MoveText.Supplies(move.label()));
        this.changes = draft.open(Part.MOVE, new MoveText.Changes(move.label()));
        this.balance = draft.open(Part.MOVE, new MoveText.Balance(move.label()));
        this.costs = draft.open(Part.MOVE, new MoveText.Costs(move.label()));
        this.needed = inputs.input(new MoveText.Needed(), Unit.PLACE_EQUIVALENT, move.needed());
        this.emptyPlace = move.emptyPlace()
                .map(figure -> inputs.input(new MoveText.EmptyPlace(), Unit.EURO.per(Unit.PLACE_EQUIVALENT), figure));
    }

    private MoveStatus written() {
        move.supplies().forEach(supply -> offered.add(offered(supply)));
        Timeline timeline = new Timeline();
        MoveStatus.Balance sides = balance(timeline);
        Taken taken = taken();
        Optional<MoveStatus.Use> use = isUseKnown() ? Optional.of(use(taken, sides.closed())) : Optional.empty();
        Optional<MoveStatus.EmptyCost> emptyCost = emptyPlace.map(price -> emptyCost(price, sides.doubled(), use));
        Map<String, LineId> priced = priced();
        List<LineId> all = List.copyOf(priced.values());
        Optional<LineId> cost = all.isEmpty()
                ? Optional.empty()
                : Optional.of(costs.computed(ID.then("cost"), new MoveText.AllCost(), Unit.EURO, sumOf(all)));
        List<MoveStatus.Friction> frictions =
                move.frictions().stream().map(each -> friction(each, emptyCost)).toList();
        return new MoveStatus(
                move,
                offered.stream()
                        .map(each -> new MoveStatus.Supply(
                                each.supply(),
                                open(each),
                                Optional.ofNullable(priced.get(each.supply().name()))))
                        .toList(),
                timeline.moments(),
                sides,
                use,
                emptyCost,
                cost,
                frictions,
                frictionTotal(frictions),
                covers(frictions),
                uncovered(frictions));
    }

    private MoveStatus.Balance balance(Timeline timeline) {
        Optional<LineId> closed = total("closed", new MoveText.Closed(), Role.CLOSED);
        Optional<LineId> hybrid = total("hybrid", new MoveText.Hybrid(), Role.HYBRID);
        Optional<LineId> alternatives = total("alternatives", new MoveText.Alternatives(), Role.ALTERNATIVE);
        LineId allOpen = balance.stock(
                ID.then("open"),
                new MoveText.AllOpen(),
                Unit.PLACE_EQUIVALENT,
                sumOf(Stream.of(closed, hybrid, alternatives)
                        .flatMap(Optional::stream)
                        .toList()));
        LineId shortage = balance.stock(
                ID.then("short"),
                new MoveText.Shortage(),
                Unit.PLACE_EQUIVALENT,
                sumOf(timeline.shortages),
                new MoveText.ShortageNote());
        LineId mostShort = balance.stock(
                ID.then("most-short"),
                new MoveText.MostShort(),
                Unit.PLACE_EQUIVALENT,
                new Expr.Greatest(timeline.gaps.stream().map(line -> line(line)).toList()),
                new MoveText.MostShortNote());
        LineId doubled = balance.stock(
                ID.then("double"),
                new MoveText.Doubled(),
                Unit.PLACE_EQUIVALENT,
                sumOf(timeline.doubles),
                new MoveText.DoubledNote());
        LineId reconciled = balance.stock(
                ID.then("reconciled"),
                new MoveText.Reconciled(),
                Unit.PLACE_EQUIVALENT,
                minus(sum(line(allOpen), line(shortage)), line(doubled)),
                new MoveText.ReconciledNote());
        LineId notReconciled = balance.stock(
                ID.then("not-reconciled"),
                new MoveText.NotReconciled(),
                Unit.PLACE_EQUIVALENT,
                minus(line(reconciled), line(needed)));
        return new MoveStatus.Balance(
                closed, hybrid, alternatives, allOpen, needed, shortage, mostShort, doubled, reconciled, notReconciled);
    }

    // places

    private Offered offered(Move.Supply supply) {
        LineId id = ID.then("supplies").then(supply.name());
        PlaceLines lines = PlaceLines.write(
                supply.places(),
                move.label(),
                new Verbatim(supply.label()),
                id,
                PlaceLines.Bounds.of(time),
                inputs,
                places);
        Optional<LineId> factor = supply.placeEquivalents()
                .map(figure -> inputs.input(new MoveText.PlaceEquivalents(supply.label()), PER_PLACE, figure));
        Optional<LineId> used =
                supply.used().map(figure -> inputs.input(new MoveText.Used(supply.label()), Unit.PLACE, figure));
        return new Offered(supply, lines, factor, used);
    }

    /** Those of one role after each other, so that a formula can take their rows as one area. */
    private List<Offered> byRole() {
        return offered.stream()
                .sorted(Comparator.comparing(each -> each.supply().role()))
                .toList();
    }

    private LineId open(Offered each) {
        return Objects.requireNonNull(open.get(each.supply().name()));
    }

    private static Expr perPlace(Optional<LineId> factor) {
        return factor.isPresent() ? line(factor.get()) : number(1, PER_PLACE);
    }

    /**
     * The days of the year in stretches, each from one step until the next, whatever order their dates have. Rows of one kind stand below
     * each other, so that a formula can take them as one area. All lists have one line for each step, in their order; those that say so
     * have one more, for the days of the year before any step.
     */
    private final class Timeline {
        private final List<Step> steps = new ArrayList<>();
        /** Place-equivalents of all supplies from the step on. */
        private final List<LineId> open = new ArrayList<>();
        /** The place of the step among all, the latest first, from 1; one more for the day after the year. */
        private final List<LineId> ranks = new ArrayList<>();
        /** Place-equivalents that are missing on each day from the step on, at least 0; one more. */
        private final List<LineId> gaps = new ArrayList<>();
        /** Place-equivalents that are missing, averaged over the whole year, at least 0; one more. */
        private final List<LineId> shortages = new ArrayList<>();
        /** Place-equivalents beyond what is needed, averaged over the whole year, at least 0. */
        private final List<LineId> doubles = new ArrayList<>();

        Timeline() {
            for (Offered each : offered) {
                for (int at = 0; at < each.lines().from().size(); at++) {
                    steps.add(new Step(each, at));
                }
            }
            List<LineId> days = stretches();
            LineId before = changes.computed(
                    ID.then("days-before"),
                    new MoveText.DaysBefore(),
                    Unit.DAY,
                    minus(line(time.days()), sumOf(days)),
                    new MoveText.DaysBeforeNote());
            write(
                    gaps,
                    "gap",
                    step -> new MoveText.Gap(step.label(), step.number()),
                    at -> onDays(days.get(at), missing(open.get(at))),
                    new MoveText.GapNote());
            gaps.add(changes.stock(
                    ID.then("gap-before"),
                    new MoveText.GapBefore(),
                    Unit.PLACE_EQUIVALENT,
                    onDays(before, line(needed))));
            write(
                    shortages,
                    "short",
                    step -> new MoveText.ShortFrom(step.label(), step.number()),
                    at -> byDays(line(gaps.get(at)), days.get(at)),
                    new MoveText.ByDaysNote());
            shortages.add(changes.stock(
                    ID.then("short-before"),
                    new MoveText.ShortBefore(),
                    Unit.PLACE_EQUIVALENT,
                    byDays(line(gaps.get(steps.size())), before),
                    new MoveText.ByDaysNote()));
            write(
                    doubles,
                    "double",
                    step -> new MoveText.DoubleFrom(step.label(), step.number()),
                    at -> byDays(
                            atLeastZero(minus(line(open.get(at)), line(needed)), Unit.PLACE_EQUIVALENT), days.get(at)),
                    new MoveText.ByDaysNote());
        }

        /** The days of the year from each step until the next. Of steps on one day only the first one written has days. */
        private List<LineId> stretches() {
            List<LineId> dates = new ArrayList<>();
            for (Step step : steps) {
                dates.add(changes.stock(
                        step.id().then("counts"),
                        new MoveText.Counts(step.label(), step.number()),
                        Unit.DATE,
                        step.counts(),
                        new MoveText.CountsNote()));
            }
            LineId after = changes.stock(
                    ID.then("after-year"),
                    new MoveText.AfterYear(),
                    Unit.DATE,
                    sum(line(time.lastDay()), number(1, Unit.DAY)));
            dates.add(after);
            List<LineId> added = new ArrayList<>();
            write(
                    added,
                    "change",
                    step -> new MoveText.Change(step.label(), step.number()),
                    at -> steps.get(at).change(),
                    new MoveText.ChangeNote());
            for (Step step : steps) {
                rank(step.id(), new MoveText.Rank(step.label(), step.number()), dates);
            }
            rank(after, new MoveText.RankOfAfter(), dates);
            write(
                    open,
                    "open",
                    step -> new MoveText.OpenFrom(step.label(), step.number()),
                    at -> new Expr.SumWhere(
                            added, ranks.subList(0, steps.size()), Operator.AT_LEAST, line(ranks.get(at))),
                    new MoveText.OpenFromNote());
            List<LineId> next = new ArrayList<>();
            for (int at = 0; at < steps.size(); at++) {
                Step step = steps.get(at);
                Expr before = minus(line(ranks.get(at)), number(1, Unit.RANK));
                next.add(changes.stock(
                        step.id().then("next"),
                        new MoveText.Next(step.label(), step.number()),
                        Unit.DATE,
                        new Expr.SumWhere(dates, ranks, Operator.EQUAL, greatest(number(1, Unit.RANK), before)),
                        new MoveText.NextNote()));
            }
            List<LineId> days = new ArrayList<>();
            for (int at = 0; at < steps.size(); at++) {
                Step step = steps.get(at);
                days.add(changes.computed(
                        step.id().then("holds"),
                        new MoveText.Days(step.label(), step.number()),
                        Unit.DAY,
                        atLeastZero(
                                minus(
                                        least(line(next.get(at)), line(after)),
                                        greatest(line(dates.get(at)), line(time.firstDay()))),
                                Unit.DAY)));
            }
            return days;
        }

        private void rank(LineId of, MoveText words, List<LineId> dates) {
            ranks.add(changes.stock(
                    of.then("rank"),
                    words,
                    Unit.RANK,
                    new Expr.Ranked(dates.get(ranks.size()), dates),
                    new MoveText.RankNote()));
        }

        /** A row for each step, in place-equivalents. */
        private void write(
                List<LineId> rows,
                String name,
                Function<Step, MoveText> words,
                IntFunction<Expr> amount,
                MoveText note) {
            for (int at = 0; at < steps.size(); at++) {
                Step step = steps.get(at);
                rows.add(changes.stock(
                        step.id().then(name), words.apply(step), Unit.PLACE_EQUIVALENT, amount.apply(at), note));
            }
        }

        private Expr missing(LineId of) {
            return atLeastZero(minus(line(needed), line(of)), Unit.PLACE_EQUIVALENT);
        }

        /** Something where there are days on which it holds. */
        private Expr onDays(LineId days, Expr equivalents) {
            return when(line(days), Operator.MORE_THAN, zero(Unit.DAY), equivalents, zero(Unit.PLACE_EQUIVALENT));
        }

        private Expr byDays(Expr equivalents, LineId days) {
            return over(times(equivalents, line(days)), line(time.days()));
        }

        List<MoveStatus.Moment> moments() {
            List<MoveStatus.Moment> moments = new ArrayList<>();
            for (int at = 0; at < steps.size(); at++) {
                Step step = steps.get(at);
                PlaceLines lines = step.of().lines();
                moments.add(new MoveStatus.Moment(
                        step.of().supply(),
                        lines.from().get(step.at()),
                        lines.places().get(step.at()),
                        ranks.get(at),
                        open.get(at)));
            }
            return moments;
        }
    }

    private boolean has(Role role) {
        return offered.stream().anyMatch(each -> each.supply().role() == role);
    }

    /** What is open of a role, below what is open of each supply that has it; empty where the move has none. */
    private Optional<LineId> total(String name, MoveText words, Role role) {
        List<LineId> places = new ArrayList<>();
        supplies(role).forEach(each -> {
            LineId average = balance.stock(
                    each.id().then("open"),
                    new MoveText.Open(each.supply().label()),
                    Unit.PLACE_EQUIVALENT,
                    each.inEquivalents(line(each.lines().average())),
                    new MoveText.OpenNote());
            open.put(each.supply().name(), average);
            places.add(average);
        });
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(balance.stock(ID.then(name), words, Unit.PLACE_EQUIVALENT, sumOf(places)));
    }

    // use

    private boolean isUseKnown() {
        return offered.stream().allMatch(each -> each.used().isPresent());
    }

    /**
     * What is used of each supply that says so.
     *
     * @param inUse in place-equivalents, by the name of the supply
     * @param vacant open and not used, in the same way; not of closed places, which stand in for one another
     */
    private record Taken(Map<String, LineId> inUse, Map<String, LineId> vacant) {
        private static List<LineId> of(Map<String, LineId> lines, Stream<Offered> supplies) {
            return supplies.map(each ->
                            Objects.requireNonNull(lines.get(each.supply().name())))
                    .toList();
        }
    }

    private Taken taken() {
        Map<String, LineId> inUse = new LinkedHashMap<>();
        for (Offered each : byRole()) {
            each.used()
                    .ifPresent(used -> inUse.put(
                            each.supply().name(),
                            balance.stock(
                                    each.id().then("in-use"),
                                    new MoveText.InUse(each.supply().label()),
                                    Unit.PLACE_EQUIVALENT,
                                    each.inEquivalents(line(used)))));
        }
        Map<String, LineId> vacant = new LinkedHashMap<>();
        for (Offered each : byRole()) {
            LineId used = inUse.get(each.supply().name());
            if (used != null && each.supply().role() != Role.CLOSED) {
                vacant.put(
                        each.supply().name(),
                        balance.stock(
                                each.id().then("vacant"),
                                new MoveText.Vacant(each.supply().label()),
                                Unit.PLACE_EQUIVALENT,
                                atLeastZero(minus(line(open(each)), line(used)), Unit.PLACE_EQUIVALENT),
                                new MoveText.VacantNote()));
            }
        }
        return new Taken(inUse, vacant);
    }

    private Stream<Offered> supplies(Role role) {
        return offered.stream().filter(each -> each.supply().role() == role);
    }

    private MoveStatus.Use use(Taken taken, Optional<LineId> closed) {
        LineId used = balance.stock(
                ID.then("used"),
                new MoveText.AllUsed(),
                Unit.PLACE_EQUIVALENT,
                sumOf(List.copyOf(taken.inUse().values())));
        LineId beyond = balance.stock(
                ID.then("beyond"),
                new MoveText.Beyond(),
                Unit.PLACE_EQUIVALENT,
                atLeastZero(minus(line(used), line(needed)), Unit.PLACE_EQUIVALENT),
                new MoveText.BeyondNote());
        List<LineId> inClosed = Taken.of(taken.inUse(), supplies(Role.CLOSED));
        LineId lacking = balance.stock(
                ID.then("closed-lacking"),
                new MoveText.ClosedLacking(),
                Unit.PLACE_EQUIVALENT,
                closed.map(there -> atLeastZero(minus(sumOf(inClosed), line(there)), Unit.PLACE_EQUIVALENT))
                        .orElseGet(() -> sum(zero(Unit.PLACE_EQUIVALENT))),
                new MoveText.ClosedLackingNote());
        Optional<LineId> closedVacant = closed.map(there -> balance.stock(
                ID.then("closed-vacant"),
                new MoveText.ClosedVacant(),
                Unit.PLACE_EQUIVALENT,
                atLeastZero(minus(line(there), sumOf(inClosed)), Unit.PLACE_EQUIVALENT),
                new MoveText.ClosedVacantNote()));
        Optional<LineId> returning = has(Role.HYBRID)
                ? Optional.of(balance.stock(
                        ID.then("returning"),
                        new MoveText.Returning(),
                        Unit.PLACE_EQUIVALENT,
                        least(sumOf(Taken.of(taken.vacant(), supplies(Role.HYBRID))), line(lacking)),
                        new MoveText.ReturningNote()))
                : Optional.empty();
        Expr missing = returning.isPresent() ? minus(line(lacking), line(returning.get())) : sum(line(lacking));
        LineId closedShort = balance.stock(
                ID.then("closed-short"),
                has(Role.HYBRID) ? new MoveText.ClosedShortWithHybrid() : new MoveText.ClosedShort(),
                Unit.PLACE_EQUIVALENT,
                missing,
                new MoveText.ClosedShortNote());
        Expr empty = sumOf(Stream.concat(closedVacant.stream(), taken.vacant().values().stream())
                .toList());
        LineId all = balance.stock(
                ID.then("vacant"),
                new MoveText.AllVacant(),
                Unit.PLACE_EQUIVALENT,
                returning.isPresent() ? minus(empty, line(returning.get())) : empty,
                new MoveText.AllVacantNote());
        return new MoveStatus.Use(used, beyond, returning, closedShort, all, overfull(taken));
    }

    /** What is used of alternatives and hybrid places beyond what is open of them; empty where all is closed. */
    private Optional<LineId> overfull(Taken taken) {
        List<LineId> beyond = new ArrayList<>();
        for (Offered each : byRole()) {
            if (each.supply().role() != Role.CLOSED) {
                LineId used =
                        Objects.requireNonNull(taken.inUse().get(each.supply().name()));
                beyond.add(balance.stock(
                        each.id().then("overfull"),
                        new MoveText.Overfull(each.supply().label()),
                        Unit.PLACE_EQUIVALENT,
                        atLeastZero(minus(line(used), line(open(each))), Unit.PLACE_EQUIVALENT),
                        new MoveText.OverfullNote()));
            }
        }
        return beyond.isEmpty()
                ? Optional.empty()
                : Optional.of(balance.stock(
                        ID.then("overfull"), new MoveText.AllOverfull(), Unit.PLACE_EQUIVALENT, sumOf(beyond)));
    }

    // costs

    private MoveStatus.EmptyCost emptyCost(LineId price, LineId doubled, Optional<MoveStatus.Use> use) {
        LineId twice = costs.computed(
                ID.then("double-cost"),
                new MoveText.DoubledCost(),
                Unit.EURO,
                cents(times(line(doubled), line(price))));
        Optional<LineId> vacancy = use.map(known -> costs.computed(
                ID.then("vacancy-cost"),
                new MoveText.VacancyCost(),
                Unit.EURO,
                cents(times(
                        atLeastZero(minus(line(known.vacant()), line(doubled)), Unit.PLACE_EQUIVALENT), line(price))),
                new MoveText.VacancyCostNote()));
        return new MoveStatus.EmptyCost(twice, vacancy);
    }

    /** By the name of the supply. */
    private Map<String, LineId> priced() {
        Map<String, LineId> priced = new LinkedHashMap<>();
        for (Offered each : offered) {
            each.supply()
                    .price()
                    .map(figure ->
                            inputs.input(new MoveText.Price(each.supply().label()), Unit.EURO.per(Unit.PLACE), figure))
                    .ifPresent(price -> priced.put(
                            each.supply().name(),
                            costs.computed(
                                    each.id().then("cost"),
                                    new MoveText.Cost(each.supply().label()),
                                    Unit.EURO,
                                    cents(times(line(each.lines().average()), line(price))),
                                    new MoveText.CostNote())));
        }
        return priced;
    }

    private MoveStatus.Friction friction(Move.Friction friction, Optional<MoveStatus.EmptyCost> emptyCost) {
        LineId given = friction.amount()
                .map(figure -> inputs.input(new MoveText.FrictionAmount(friction.label()), Unit.EURO, figure))
                .orElseGet(() -> {
                    MoveStatus.EmptyCost empty = emptyCost.orElseThrow();
                    return friction.kind() == Move.Kind.DOUBLE_SUPPLY
                            ? empty.doubled()
                            : empty.vacancy().orElseThrow();
                });
        LineId amount = costs.computed(
                ID.then("friction").then(friction.name()),
                new MoveText.FrictionOf(friction.label()),
                Unit.EURO,
                line(given));
        return new MoveStatus.Friction(friction, amount);
    }

    private Optional<LineId> frictionTotal(List<MoveStatus.Friction> frictions) {
        return frictions.isEmpty()
                ? Optional.empty()
                : Optional.of(costs.computed(
                        ID.then("friction"),
                        new MoveText.Friction(),
                        Unit.EURO,
                        sumOf(amounts(frictions)),
                        new MoveText.FrictionNote()));
    }

    private static List<LineId> amounts(List<MoveStatus.Friction> frictions) {
        return frictions.stream().map(MoveStatus.Friction::amount).toList();
    }

    private List<MoveStatus.Covering> covers(List<MoveStatus.Friction> frictions) {
        Map<String, List<MoveStatus.Friction>> byLine = new LinkedHashMap<>();
        for (MoveStatus.Friction each : frictions) {
            each.friction()
                    .cover()
                    .map(Target::name)
                    .filter(amounts::containsKey)
                    .ifPresent(name -> byLine.computeIfAbsent(name, none -> new ArrayList<>())
                            .add(each));
        }
        List<MoveStatus.Covering> covers = new ArrayList<>();
        byLine.forEach((name, paid) -> {
            LineId id = ID.then("cover").then(name);
            LineId asked = costs.computed(id.then("asked"), new MoveText.Asked(name), Unit.EURO, sumOf(amounts(paid)));
            LineId excess = costs.computed(
                    id.then("excess"),
                    new MoveText.CoverExcess(name),
                    Unit.EURO,
                    atLeastZero(
                            minus(line(asked), atLeastZero(line(Objects.requireNonNull(amounts.get(name))), Unit.EURO)),
                            Unit.EURO));
            covers.add(new MoveStatus.Covering(name, excess));
        });
        return covers;
    }

    private Optional<LineId> uncovered(List<MoveStatus.Friction> frictions) {
        List<LineId> open = frictions.stream()
                .filter(each -> each.friction().cover().isEmpty())
                .map(MoveStatus.Friction::amount)
                .toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(costs.computed(ID.then("uncovered"), new MoveText.Uncovered(), Unit.EURO, sumOf(open)));
    }
}
