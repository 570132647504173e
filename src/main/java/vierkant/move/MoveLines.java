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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
 * <p>Places count by days, so that a shortage of one week is seen as well. Each step of each supply is a moment: what is open
 * from that day on is the sum of all steps up to it. Which moment comes next is part of the calculation, since a date may be
 * uncertain, or changed in a workbook.
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

    /**
     * A supply being written.
     *
     * @param lines its places
     * @param factor place-equivalents per place; empty is one
     * @param open place-equivalents
     * @param used places; empty where it is not known
     */
    private record Offered(
            Move.Supply supply, PlaceLines lines, Optional<LineId> factor, LineId open, Optional<LineId> used) {
        LineId id() {
            return ID.then("supplies").then(supply.name());
        }

        Expr inEquivalents(Expr places) {
            return times(places, perPlace(factor));
        }
    }

    /**
     * A step being written.
     *
     * @param change what it adds, in place-equivalents; negative takes away
     */
    private record Step(Offered of, int number, LineId from, LineId change) {
        /** The day from which its change counts: at the latest that of a later step, which comes in its stead. */
        Expr counts() {
            List<LineId> from = of.lines().from();
            return new Expr.Least(from.subList(number - 1, from.size()).stream()
                    .map(line -> line(line))
                    .toList());
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
        List<MoveStatus.Moment> moments = new ArrayList<>();
        List<Step> steps = steps();
        List<LineId> days = new ArrayList<>();
        List<LineId> shortages = new ArrayList<>();
        List<LineId> doubles = new ArrayList<>();
        List<LineId> gaps = new ArrayList<>();
        for (int at = 0; at < steps.size(); at++) {
            Step step = steps.get(at);
            LineId id = id(step);
            String label = step.of().supply().label();
            LineId open = changes.stock(
                    id.then("open"),
                    new MoveText.OpenFrom(label, step.number()),
                    Unit.PLACE_EQUIVALENT,
                    new Expr.Sum(steps.stream()
                            .map(other -> when(
                                    line(step.from()),
                                    Operator.AT_LEAST,
                                    other.counts(),
                                    line(other.change()),
                                    zero(Unit.PLACE_EQUIVALENT)))
                            .toList()),
                    new MoveText.OpenFromNote());
            LineId holds = changes.computed(
                    id.then("holds"), new MoveText.Days(label, step.number()), Unit.DAY, days(steps, at));
            days.add(holds);
            LineId gap = changes.stock(
                    id.then("gap"),
                    new MoveText.Gap(label, step.number()),
                    Unit.PLACE_EQUIVALENT,
                    onDays(holds, atLeastZero(minus(line(needed), line(open)), Unit.PLACE_EQUIVALENT)),
                    new MoveText.GapNote());
            gaps.add(gap);
            shortages.add(byDays(id.then("short"), new MoveText.ShortFrom(label, step.number()), holds, line(gap)));
            doubles.add(byDays(
                    id.then("double"),
                    new MoveText.DoubleFrom(label, step.number()),
                    holds,
                    atLeastZero(minus(line(open), line(needed)), Unit.PLACE_EQUIVALENT)));
            PlaceLines lines = step.of().lines();
            moments.add(new MoveStatus.Moment(
                    step.of().supply(),
                    step.number(),
                    step.from(),
                    lines.places().get(step.number() - 1),
                    open));
        }
        LineId before = changes.computed(
                ID.then("days-before"),
                new MoveText.DaysBefore(),
                Unit.DAY,
                minus(line(time.days()), sumOf(days)),
                new MoveText.DaysBeforeNote());
        LineId gapBefore = changes.stock(
                ID.then("gap-before"), new MoveText.GapBefore(), Unit.PLACE_EQUIVALENT, onDays(before, line(needed)));
        gaps.add(gapBefore);
        shortages.add(byDays(ID.then("short-before"), new MoveText.ShortBefore(), before, line(gapBefore)));
        Optional<LineId> hybrid =
                has(Role.HYBRID) ? Optional.of(total("hybrid", new MoveText.Hybrid(), Role.HYBRID)) : Optional.empty();
        LineId closed = total("closed", new MoveText.Closed(), Role.CLOSED);
        LineId alternatives = total("alternatives", new MoveText.Alternatives(), Role.ALTERNATIVE);
        LineId open = balance.stock(
                ID.then("open"),
                new MoveText.AllOpen(),
                Unit.PLACE_EQUIVALENT,
                sumOf(offered.stream().map(Offered::open).toList()));
        LineId shortage = balance.stock(
                ID.then("short"),
                new MoveText.Shortage(),
                Unit.PLACE_EQUIVALENT,
                sumOf(shortages),
                new MoveText.ShortageNote());
        LineId mostShort = balance.stock(
                ID.then("most-short"),
                new MoveText.MostShort(),
                Unit.PLACE_EQUIVALENT,
                new Expr.Greatest(gaps.stream().map(line -> line(line)).toList()),
                new MoveText.MostShortNote());
        LineId doubled = balance.stock(
                ID.then("double"),
                new MoveText.Doubled(),
                Unit.PLACE_EQUIVALENT,
                sumOf(doubles),
                new MoveText.DoubledNote());
        LineId reconciled = balance.stock(
                ID.then("reconciled"),
                new MoveText.Reconciled(),
                Unit.PLACE_EQUIVALENT,
                minus(sum(line(open), line(shortage)), line(doubled)),
                new MoveText.ReconciledNote());
        LineId notReconciled = balance.stock(
                ID.then("not-reconciled"),
                new MoveText.NotReconciled(),
                Unit.PLACE_EQUIVALENT,
                minus(line(reconciled), line(needed)));
        Map<String, LineId> vacant = vacant();
        Optional<MoveStatus.Use> use = isUseKnown() ? Optional.of(use(List.copyOf(vacant.values()))) : Optional.empty();
        Optional<MoveStatus.EmptyCost> emptyCost = emptyPlace.map(price -> emptyCost(price, doubled, use));
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
                                each.open(),
                                Optional.ofNullable(vacant.get(each.supply().name())),
                                Optional.ofNullable(priced.get(each.supply().name()))))
                        .toList(),
                moments,
                closed,
                hybrid,
                alternatives,
                open,
                needed,
                shortage,
                mostShort,
                doubled,
                reconciled,
                notReconciled,
                use,
                emptyCost,
                cost,
                frictions,
                frictionTotal(frictions),
                covers(frictions),
                uncovered(frictions));
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
        LineId open = places.stock(
                id.then("open"),
                new MoveText.Open(supply.label()),
                Unit.PLACE_EQUIVALENT,
                times(line(lines.average()), perPlace(factor)),
                new MoveText.OpenNote());
        return new Offered(supply, lines, factor, open, used);
    }

    private static Expr perPlace(Optional<LineId> factor) {
        return factor.isPresent() ? line(factor.get()) : number(1, PER_PLACE);
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (Offered each : offered) {
            PlaceLines lines = each.lines();
            for (int number = 1; number <= lines.from().size(); number++) {
                LineId now = lines.places().get(number - 1);
                Expr more = number == 1
                        ? line(now)
                        : minus(line(now), line(lines.places().get(number - 2)));
                LineId change = changes.stock(
                        each.id().then("step-" + number).then("change"),
                        new MoveText.Change(each.supply().label(), number),
                        Unit.PLACE_EQUIVALENT,
                        each.inEquivalents(more),
                        new MoveText.ChangeNote());
                steps.add(new Step(each, number, lines.from().get(number - 1), change));
            }
        }
        return steps;
    }

    private static LineId id(Step step) {
        return step.of().id().then("step-" + step.number());
    }

    /**
     * The days of the year from one step until the next. Of steps on one day only the last one has days, so that none counts
     * twice.
     */
    private Expr days(List<Step> steps, int at) {
        Step step = steps.get(at);
        Expr afterYear = sum(line(time.lastDay()), number(1, Unit.DAY));
        List<Expr> ends = new ArrayList<>();
        ends.add(afterYear);
        for (int other = 0; other < steps.size(); other++) {
            if (other != at) {
                ends.add(when(
                        line(steps.get(other).from()),
                        other > at ? Operator.AT_LEAST : Operator.MORE_THAN,
                        line(step.from()),
                        line(steps.get(other).from()),
                        afterYear));
            }
        }
        LineId until = changes.stock(
                id(step).then("until"),
                new MoveText.Until(step.of().supply().label(), step.number()),
                Unit.DATE,
                ends.size() == 1 ? afterYear : new Expr.Least(ends),
                new MoveText.UntilNote());
        return atLeastZero(minus(line(until), greatest(line(step.from()), line(time.firstDay()))), Unit.DAY);
    }

    private LineId byDays(LineId id, MoveText words, LineId days, Expr equivalents) {
        return changes.stock(
                id,
                words,
                Unit.PLACE_EQUIVALENT,
                over(times(equivalents, line(days)), line(time.days())),
                new MoveText.ByDaysNote());
    }

    /** Something where there are days on which it holds. */
    private static Expr onDays(LineId days, Expr equivalents) {
        return when(line(days), Operator.MORE_THAN, zero(Unit.DAY), equivalents, zero(Unit.PLACE_EQUIVALENT));
    }

    private boolean has(Role role) {
        return offered.stream().anyMatch(each -> each.supply().role() == role);
    }

    private LineId total(String name, MoveText words, Role role) {
        List<LineId> open = offered.stream()
                .filter(each -> each.supply().role() == role)
                .map(Offered::open)
                .toList();
        return balance.stock(
                ID.then(name),
                words,
                Unit.PLACE_EQUIVALENT,
                open.isEmpty() ? sum(zero(Unit.PLACE_EQUIVALENT)) : sumOf(open));
    }

    // use

    private boolean isUseKnown() {
        return offered.stream().allMatch(each -> each.used().isPresent());
    }

    private Expr used(Role role) {
        List<Expr> used = offered.stream()
                .filter(each -> each.supply().role() == role)
                .map(each -> each.inEquivalents(line(each.used().orElseThrow())))
                .toList();
        return used.isEmpty() ? zero(Unit.PLACE_EQUIVALENT) : new Expr.Sum(used);
    }

    private Expr open(Role role) {
        List<LineId> open = offered.stream()
                .filter(each -> each.supply().role() == role)
                .map(Offered::open)
                .toList();
        return open.isEmpty() ? zero(Unit.PLACE_EQUIVALENT) : sumOf(open);
    }

    /** By the name of the supply. */
    private Map<String, LineId> vacant() {
        Map<String, LineId> vacant = new LinkedHashMap<>();
        for (Offered each : offered) {
            each.used()
                    .ifPresent(used -> vacant.put(
                            each.supply().name(),
                            balance.stock(
                                    each.id().then("vacant"),
                                    new MoveText.Vacant(each.supply().label()),
                                    Unit.PLACE_EQUIVALENT,
                                    atLeastZero(
                                            minus(line(each.open()), each.inEquivalents(line(used))),
                                            Unit.PLACE_EQUIVALENT),
                                    new MoveText.VacantNote())));
        }
        return vacant;
    }

    private MoveStatus.Use use(List<LineId> vacant) {
        LineId used = balance.stock(
                ID.then("used"),
                new MoveText.AllUsed(),
                Unit.PLACE_EQUIVALENT,
                new Expr.Sum(offered.stream()
                        .map(each -> each.inEquivalents(line(each.used().orElseThrow())))
                        .toList()));
        LineId beyond = balance.stock(
                ID.then("beyond"),
                new MoveText.Beyond(),
                Unit.PLACE_EQUIVALENT,
                atLeastZero(minus(line(used), line(needed)), Unit.PLACE_EQUIVALENT),
                new MoveText.BeyondNote());
        Expr lacking = atLeastZero(minus(used(Role.CLOSED), open(Role.CLOSED)), Unit.PLACE_EQUIVALENT);
        Optional<LineId> returning = has(Role.HYBRID)
                ? Optional.of(balance.stock(
                        ID.then("returning"),
                        new MoveText.Returning(),
                        Unit.PLACE_EQUIVALENT,
                        least(open(Role.HYBRID), lacking),
                        new MoveText.ReturningNote()))
                : Optional.empty();
        LineId closedShort = balance.stock(
                ID.then("closed-short"),
                new MoveText.ClosedShort(has(Role.HYBRID) ? MoveText.Help.HYBRID : MoveText.Help.NONE),
                Unit.PLACE_EQUIVALENT,
                returning.map(back -> minus(lacking, line(back))).orElse(lacking),
                new MoveText.ClosedShortNote());
        LineId all = balance.stock(ID.then("vacant"), new MoveText.AllVacant(), Unit.PLACE_EQUIVALENT, sumOf(vacant));
        return new MoveStatus.Use(used, beyond, returning, closedShort, all);
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
                    atLeastZero(minus(line(asked), line(Objects.requireNonNull(amounts.get(name)))), Unit.EURO));
            covers.add(new MoveStatus.Covering(name, asked, excess));
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
