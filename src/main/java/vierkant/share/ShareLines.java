package vierkant.share;

import static vierkant.calc.Expressions.atLeastZero;
import static vierkant.calc.Expressions.cents;
import static vierkant.calc.Expressions.flag;
import static vierkant.calc.Expressions.greatest;
import static vierkant.calc.Expressions.least;
import static vierkant.calc.Expressions.line;
import static vierkant.calc.Expressions.minus;
import static vierkant.calc.Expressions.number;
import static vierkant.calc.Expressions.one;
import static vierkant.calc.Expressions.over;
import static vierkant.calc.Expressions.previous;
import static vierkant.calc.Expressions.sum;
import static vierkant.calc.Expressions.sumOf;
import static vierkant.calc.Expressions.times;
import static vierkant.calc.Expressions.when;
import static vierkant.calc.Expressions.zero;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import vierkant.calc.Draft;
import vierkant.calc.Expr;
import vierkant.calc.Expr.Direction;
import vierkant.calc.Expr.Operator;
import vierkant.calc.Expr.Rounded;
import vierkant.calc.LineId;
import vierkant.calc.Part;
import vierkant.model.Budget;
import vierkant.model.Figure;
import vierkant.model.KeyId;
import vierkant.model.PartyId;
import vierkant.model.Share;
import vierkant.model.Unit;
import vierkant.model.Values;
import vierkant.text.Message;

/**
 * Turns shares into lines that add up to the total, to the cent, by largest remainder.
 *
 * <p>Each quota is rounded to six decimals of a euro; what follows is exact on that grid, in this program as in a
 * spreadsheet. The quota is cut to whole cents, and the cents that are left go to the largest remainders; of equal ones the
 * lowest municipality code comes first. With fewer than 20.000 parties the cuts can not exceed the total: each rounding
 * adds less than a millionth of a euro, and cents are left over only in whole numbers.
 */
public final class ShareLines {
    private static final Expr CENTS_PER_EURO = number(100, Unit.NUMBER.per(Unit.EURO));
    private final Draft draft;
    private final Budget budget;
    private final KeyLines keys;
    private final Map<String, LineId> targets;
    private final Map<String, ShareTable> written = new LinkedHashMap<>();

    private ShareLines(Draft draft, Budget budget, Map<String, LineId> targets) {
        this.draft = draft;
        this.budget = budget;
        this.keys = new KeyLines(draft, budget);
        this.targets = new HashMap<>(targets);
    }

    /**
     * Shares and everything that other parts of a budget may refer to.
     *
     * @param tables in the order of the budget
     * @param targets the lines by the names that users write, those that were handed in among them
     */
    public record Written(List<ShareTable> tables, Map<String, LineId> targets) {
        public Written {
            tables = List.copyOf(tables);
            targets = Map.copyOf(targets);
        }
    }

    /**
     * Writes the parties, statistics, keys and shares of a budget.
     *
     * @param targets the lines that may be divided, by the names that users write
     * @throws IllegalArgumentException where a share refers to what is not there, or to itself
     */
    public static Written write(Draft draft, Budget budget, Map<String, LineId> targets) {
        ShareLines lines = new ShareLines(draft, budget, targets);
        lines.targets.putAll(lines.keys.writeStatistics(budget.statistics()));
        List<ShareTable> inOrder = budget.shares().stream().map(lines::written).toList();
        return new Written(inOrder, lines.targets);
    }

    private ShareTable written(Share share) {
        ShareTable before = written.get(share.id().name());
        if (before != null) {
            return before;
        }
        LineId total = target(share);
        ShareTable table = new Writing(share, total).table();
        written.put(share.id().name(), table);
        table.pays().forEach((party, line) -> targets.put(line.name(), line));
        return table;
    }

    /** The line that is divided; another share is written first where a part of it is divided again. */
    private LineId target(Share share) {
        String name = share.of().name();
        for (Share other : budget.shares()) {
            if (name.startsWith("shares." + other.id().name() + ".") && !targets.containsKey(name)) {
                if (other.equals(share)) {
                    throw new IllegalArgumentException("share " + share.id() + " divides a part of itself");
                }
                written(other);
            }
        }
        return Objects.requireNonNull(targets.get(name), () -> "nothing is called " + name);
    }

    /** One share being written. */
    private final class Writing {
        private final Share share;
        private final String label;
        private final LineId id;
        private final LineId division;
        private final LineId total;
        private final Draft.Section inputs;
        private final Draft.Section section;
        private final Map<PartyId, LineId> compared = new LinkedHashMap<>();
        private final Map<Set<Integer>, LineId> comparedYears = new LinkedHashMap<>();

        Writing(Share share, LineId total) {
            this.share = share;
            this.label = share.label();
            this.id = LineId.of("shares", share.id().name());
            // Not among the parties, which may have any name.
            this.division = LineId.of("division", share.id().name());
            this.total = total;
            // The keys come first: they stand above the share in every document.
            keys.fractions(share.key());
            share.settledBy().ifPresent(keys::fractions);
            this.inputs = draft.open(Part.INPUTS, new ShareText.ShareTitle(label));
            this.section = draft.open(Part.SHARES, new ShareText.ShareTitle(label));
        }

        ShareTable table() {
            Map<PartyId, LineId> fixed = new LinkedHashMap<>();
            share.fixed()
                    .forEach((party, figure) -> fixed.put(
                            party, inputs.input(new ShareText.Fixed(label, keys.name(party)), Unit.EURO, figure)));
            LineId remaining = fixed.isEmpty()
                    ? total
                    : section.computed(
                            division.then("remaining"),
                            new ShareText.Remaining(label),
                            Unit.EURO,
                            minus(line(total), sumOf(List.copyOf(fixed.values()))));
            Map<PartyId, LineId> byKey = keys.fractions(share.key());
            Map<PartyId, LineId> fractions =
                    share.limit().map(limit -> limited(limit, byKey)).orElse(byKey);
            Map<PartyId, LineId> pays = divided(id, division, label, remaining, fractions, fixed, ShareText.Pays::new);
            LineId sum = section.computed(
                    division.then("sum"), new ShareText.Sum(label), Unit.EURO, sumOf(List.copyOf(pays.values())));
            LineId notDivided = section.computed(
                    division.then("not-divided"),
                    new ShareText.NotDivided(label),
                    Unit.EURO,
                    minus(line(total), line(sum)));
            Optional<LineId> fixedExcess = fixed.isEmpty() ? Optional.empty() : Optional.of(fixedExcess(remaining));
            Map<PartyId, LineId> settlements = settlements(remaining, pays, fixed);
            return new ShareTable(
                    share,
                    total,
                    pays,
                    sum,
                    notDivided,
                    fixedExcess,
                    settlements,
                    settlements.isEmpty() ? Optional.empty() : Optional.of(settlementSum(settlements)),
                    publishedDifferences(pays),
                    compared,
                    publishedGap());
        }

        /** What the fixed amounts are more than the total: then the other parties would pay less than nothing. */
        private LineId fixedExcess(LineId remaining) {
            return section.computed(
                    division.then("fixed-excess"),
                    new ShareText.FixedExcess(label),
                    Unit.EURO,
                    atLeastZero(minus(zero(Unit.EURO), line(remaining)), Unit.EURO),
                    new ShareText.FixedExcessNote());
        }

        /**
         * Divides a total over fractions that add up to one, in whole cents, and adds the fixed amounts.
         *
         * @param name under which the lines of parties are named
         * @param joint under which the lines of all together are named
         * @param called how the division is called in labels, unlike any other
         */
        private Map<PartyId, LineId> divided(
                LineId name,
                LineId joint,
                String called,
                LineId remaining,
                Map<PartyId, LineId> fractions,
                Map<PartyId, LineId> fixed,
                BiFunction<String, String, Message> words) {
            Map<PartyId, LineId> quotas = each(
                    fractions,
                    (party, fraction) -> section.computed(
                            name.then(party.name()).then("quota"),
                            new ShareText.Quota(called, keys.name(party)),
                            Unit.EURO,
                            new Rounded(times(line(remaining), line(fraction)), 6, Direction.HALF_UP),
                            new ShareText.QuotaNote()));
            Map<PartyId, LineId> whole = each(
                    quotas,
                    (party, quota) -> section.computed(
                            name.then(party.name()).then("whole-cents"),
                            new ShareText.WholeCents(called, keys.name(party)),
                            Unit.EURO,
                            new Rounded(line(quota), 2, Direction.DOWN)));
            LineId cent = section.computed(
                    joint.then("cent"),
                    new ShareText.CentValue(called),
                    Unit.EURO,
                    over(
                            when(
                                    line(remaining),
                                    Operator.AT_LEAST,
                                    zero(Unit.EURO),
                                    one(),
                                    minus(zero(Unit.NUMBER), one())),
                            CENTS_PER_EURO));
            LineId left = section.computed(
                    joint.then("cents-left"),
                    new ShareText.CentsLeft(called),
                    Unit.NUMBER,
                    new Rounded(
                            over(minus(line(remaining), sumOf(List.copyOf(whole.values()))), line(cent)),
                            0,
                            Direction.HALF_UP));
            Map<PartyId, LineId> remainders = each(
                    whole,
                    (party, cut) -> section.computed(
                            name.then(party.name()).then("remainder"),
                            new ShareText.Remainder(called, keys.name(party)),
                            Unit.EURO,
                            new Rounded(distance(line(of(quotas, party)), line(cut)), 6, Direction.HALF_UP)));
            List<LineId> among = List.copyOf(remainders.values());
            Map<PartyId, LineId> ranks = each(
                    remainders,
                    (party, remainder) -> section.computed(
                            name.then(party.name()).then("rank"),
                            new ShareText.Rank(called, keys.name(party)),
                            Unit.RANK,
                            new Expr.Ranked(remainder, among),
                            new ShareText.RankNote()));
            Map<PartyId, LineId> all = new LinkedHashMap<>();
            List<PartyId> parties = new ArrayList<>(fractions.keySet());
            fixed.keySet().stream()
                    .filter(party -> !fractions.containsKey(party))
                    .forEach(parties::add);
            for (PartyId party : keys.ordered(parties)) {
                List<Expr> terms = new ArrayList<>();
                if (fractions.containsKey(party)) {
                    terms.add(line(of(whole, party)));
                    terms.add(when(line(left), Operator.AT_LEAST, line(of(ranks, party)), line(cent), zero(Unit.EURO)));
                }
                if (fixed.containsKey(party)) {
                    terms.add(line(of(fixed, party)));
                }
                all.put(
                        party,
                        section.computed(
                                name.then(party.name()),
                                words.apply(label, keys.name(party)),
                                Unit.EURO,
                                new Expr.Sum(terms),
                                new ShareText.PaysNote()));
            }
            return all;
        }

        /**
         * Fractions that stay within the greatest change of a year; what the limits leave is spread in proportion to the
         * room that the others have, so the fractions still add up to one and none passes its limit.
         */
        private Map<PartyId, LineId> limited(Share.Limit limit, Map<PartyId, LineId> wanted) {
            LineId change = inputs.input(new ShareText.MaxChange(label), Unit.PERCENT, limit.change());
            Map<PartyId, LineId> before = new LinkedHashMap<>();
            limit.previous()
                    .forEach((party, figure) -> before.put(
                            party,
                            inputs.input(
                                    new ShareText.PreviousFraction(label, keys.name(party)), Unit.PERCENT, figure)));
            LineId count = division.then("year-count");
            section.carried(
                    count,
                    new ShareText.YearCount(label),
                    Unit.NUMBER,
                    sum(previous(count), one()),
                    before.isEmpty() ? zero(Unit.NUMBER) : one(),
                    new ShareText.LimitNote());
            LineId applies = section.computed(
                    division.then("limit-applies"),
                    new ShareText.LimitApplies(label),
                    Unit.FLAG,
                    flag(line(count), Operator.MORE_THAN, one()));
            Map<PartyId, LineId> lower = each(
                    wanted,
                    (party, target) -> section.computed(
                            id.then(party.name()).then("lower-limit"),
                            new ShareText.LowerLimit(label, keys.name(party)),
                            Unit.PERCENT,
                            times(line(applies), previous(limitedFraction(party)), minus(one(), line(change)))));
            Map<PartyId, LineId> upper = each(
                    wanted,
                    (party, target) -> section.computed(
                            id.then(party.name()).then("upper-limit"),
                            new ShareText.UpperLimit(label, keys.name(party)),
                            Unit.PERCENT,
                            when(
                                    line(applies),
                                    Operator.EQUAL,
                                    number(1, Unit.FLAG),
                                    times(previous(limitedFraction(party)), sum(one(), line(change))),
                                    number(1, Unit.PERCENT))));
            Map<PartyId, LineId> within = each(
                    wanted,
                    (party, target) -> section.computed(
                            id.then(party.name()).then("within-limits"),
                            new ShareText.WithinLimits(label, keys.name(party)),
                            Unit.PERCENT,
                            least(line(of(upper, party)), greatest(line(of(lower, party)), line(target)))));
            LineId together = section.computed(
                    division.then("sum-within-limits"),
                    new ShareText.SumWithinLimits(label),
                    Unit.PERCENT,
                    sumOf(List.copyOf(within.values())));
            Map<PartyId, LineId> up = each(
                    within,
                    (party, cut) -> section.computed(
                            id.then(party.name()).then("room-up"),
                            new ShareText.RoomUp(label, keys.name(party)),
                            Unit.PERCENT,
                            minus(line(of(upper, party)), line(cut))));
            LineId allUp = section.computed(
                    division.then("room-up"),
                    new ShareText.TotalRoomUp(label),
                    Unit.PERCENT,
                    sumOf(List.copyOf(up.values())));
            Map<PartyId, LineId> down = each(
                    within,
                    (party, cut) -> section.computed(
                            id.then(party.name()).then("room-down"),
                            new ShareText.RoomDown(label, keys.name(party)),
                            Unit.PERCENT,
                            minus(line(cut), line(of(lower, party)))));
            LineId allDown = section.computed(
                    division.then("room-down"),
                    new ShareText.TotalRoomDown(label),
                    Unit.PERCENT,
                    sumOf(List.copyOf(down.values())));
            LineId takenUp = section.computed(
                    division.then("taken-up"),
                    new ShareText.TakenUp(label),
                    Unit.PERCENT,
                    partOf(minus(one(), line(together)), allUp),
                    new ShareText.LimitNote());
            LineId takenDown = section.computed(
                    division.then("taken-down"),
                    new ShareText.TakenDown(label),
                    Unit.PERCENT,
                    partOf(minus(line(together), one()), allDown),
                    new ShareText.LimitNote());
            return each(
                    within,
                    (party, cut) -> section.carried(
                            limitedFraction(party),
                            new ShareText.LimitedFraction(label, keys.name(party)),
                            Unit.PERCENT,
                            minus(
                                    sum(line(cut), times(line(takenUp), line(of(up, party)))),
                                    times(line(takenDown), line(of(down, party)))),
                            before.containsKey(party) ? line(of(before, party)) : zero(Unit.PERCENT),
                            new ShareText.LimitNote()));
        }

        private LineId limitedFraction(PartyId party) {
            return id.then(party.name()).then("fraction");
        }

        /** What part of the room is taken, 0..1; nothing where there is no room. */
        private Expr partOf(Expr wanted, LineId room) {
            return when(
                    line(room),
                    Operator.MORE_THAN,
                    zero(Unit.PERCENT),
                    over(atLeastZero(wanted, Unit.PERCENT), line(room)),
                    zero(Unit.PERCENT));
        }

        private Map<PartyId, LineId> settlements(
                LineId remaining, Map<PartyId, LineId> pays, Map<PartyId, LineId> fixed) {
            if (share.settledBy().isEmpty()) {
                return Map.of();
            }
            KeyId key = share.settledBy().get();
            Map<PartyId, LineId> second = divided(
                    LineId.of("settled", share.id().name()),
                    division.then("settled"),
                    label + ", " + keys.label(key),
                    remaining,
                    keys.fractions(key),
                    fixed,
                    ShareText.BySecondKey::new);
            return each(
                    pays,
                    (party, first) -> section.computed(
                            id.then(party.name()).then("settlement"),
                            new ShareText.Settlement(label, keys.name(party)),
                            Unit.EURO,
                            minus(line(of(second, party)), line(first)),
                            new ShareText.SettlementNote()));
        }

        /** In whole cents, because in binary what is paid and what is got back do not cancel out to exactly nothing. */
        private LineId settlementSum(Map<PartyId, LineId> settlements) {
            return section.computed(
                    division.then("settlement-sum"),
                    new ShareText.SettlementSum(label),
                    Unit.EURO,
                    cents(sumOf(List.copyOf(settlements.values()))));
        }

        /** What was published is compared in the years for which it was. */
        private Map<PartyId, LineId> publishedDifferences(Map<PartyId, LineId> pays) {
            Map<PartyId, LineId> differences = new LinkedHashMap<>();
            for (PartyId party : keys.ordered(share.published().keySet())) {
                Figure figure = published(party);
                LineId published = inputs.input(new ShareText.Published(label, keys.name(party)), Unit.EURO, figure);
                if (figure.values() instanceof Values.Yearly yearly) {
                    compared.put(party, compared(party, figure, yearly.byYear().keySet()));
                }
                Expr difference = minus(line(published), line(of(pays, party)));
                differences.put(
                        party,
                        section.computed(
                                id.then(party.name()).then("published-difference"),
                                new ShareText.PublishedDifference(label, keys.name(party)),
                                Unit.EURO,
                                compared.containsKey(party)
                                        ? times(difference, line(of(compared, party)))
                                        : difference));
            }
            return differences;
        }

        /** One line for all figures that name the same years. */
        private LineId compared(PartyId party, Figure figure, Set<Integer> years) {
            return comparedYears.computeIfAbsent(
                    years,
                    named -> inputs.input(
                            new ShareText.Compared(label, keys.name(party)),
                            Unit.FLAG,
                            figure.flags("compared", named)));
        }

        /** By how much the published shares do not add up, in the years for which all of them were published. */
        private Optional<LineId> publishedGap() {
            if (share.published().isEmpty()) {
                return Optional.empty();
            }
            List<LineId> published = keys.ordered(share.published().keySet()).stream()
                    .map(party -> LineId.of(published(party).path()))
                    .toList();
            LineId sum = section.computed(
                    division.then("published-sum"), new ShareText.PublishedSum(label), Unit.EURO, sumOf(published));
            List<Expr> gap = new ArrayList<>();
            gap.add(minus(line(sum), line(total)));
            comparedYears.values().forEach(flag -> gap.add(line(flag)));
            return Optional.of(section.computed(
                    division.then("published-gap"),
                    new ShareText.PublishedGap(label),
                    Unit.EURO,
                    gap.size() == 1 ? gap.get(0) : new Expr.Product(gap),
                    new ShareText.PublishedGapNote()));
        }

        private Figure published(PartyId party) {
            return Objects.requireNonNull(share.published().get(party));
        }
    }

    private static Expr distance(Expr one, Expr other) {
        return greatest(minus(one, other), minus(other, one));
    }

    private static Map<PartyId, LineId> each(Map<PartyId, LineId> lines, BiFunction<PartyId, LineId, LineId> written) {
        Map<PartyId, LineId> all = new LinkedHashMap<>();
        lines.forEach((party, line) -> all.put(party, written.apply(party, line)));
        return all;
    }

    private static LineId of(Map<PartyId, LineId> lines, PartyId party) {
        LineId line = lines.get(party);
        if (line == null) {
            throw new IllegalArgumentException("no line for party " + party);
        }
        return line;
    }
}
