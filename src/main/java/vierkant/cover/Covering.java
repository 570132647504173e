package vierkant.cover;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.IntStream;
import vierkant.fund.Answer;
import vierkant.fund.Dossier;
import vierkant.fund.Question;
import vierkant.fund.Refusal;
import vierkant.fund.Verdict;
import vierkant.model.Budget;
import vierkant.model.BudgetLine;
import vierkant.model.Figure;
import vierkant.model.Fund;
import vierkant.model.PotId;
import vierkant.model.Values;
import vierkant.text.Message;

/** Makes the plan: asks what is allowed, has the amounts chosen, and says why. */
final class Covering {
    private final List<Need> needs = new ArrayList<>();
    private final List<Need.Kind> kinds;
    private final Map<Need.Kind, Integer> places = new HashMap<>();
    private final List<LineRoom> lines = new ArrayList<>();
    private final List<FundSide> sides;
    private final LocalDate end;
    private final Assembly assembly;
    private final Choosing.Chosen chosen;
    private final List<Map<Assembly.Choice, Long>> paid = new ArrayList<>();
    private final ForkJoinTask<List<Map<FundSide.Option, List<Refusal>>>> refusals;

    private final List<List<Taken>> takenOf = new ArrayList<>();

    /** What the plan takes of the room of a limit, and of that what those take whom it binds; cents. */
    private record Taken(long counted, long bound) {}

    /** A pot of a fund, by their places. */
    private record Source(int side, int pot) {}

    Covering(Budget budget, List<Dossier> dossiers) {
        budget.plannedCosts()
                .forEach(cost -> budget.years()
                        .all()
                        .forEach(year -> Need.of(cost, year, budget.funds()).ifPresent(needs::add)));
        this.kinds = needs.stream().map(Need::kind).distinct().toList();
        kinds.forEach(kind -> places.put(kind, places.size()));
        for (BudgetLine line : budget.lines()) {
            for (int year : budget.years().all()) {
                long cents = line.paysFor().isEmpty()
                        ? 0
                        : Cents.of(line.amount().values().in(year));
                if (cents > 0) {
                    lines.add(new LineRoom(line, year, cents));
                }
            }
        }
        this.end = LocalDate.of(budget.years().last(), 12, 31);
        this.sides = dossiers.parallelStream()
                .map(dossier -> FundSide.of(dossier, kinds))
                .toList();
        // words that no amount changes are found while amounts are chosen
        this.refusals = ForkJoinPool.commonPool()
                .submit(() -> sides.stream().map(FundSide::refusals).toList());
        this.assembly = new Assembly(needs, kinds, sides, lines);
        this.chosen = Choosing.of(
                assembly,
                sides.stream()
                        .map(side -> side.pots().stream()
                                .map(pot -> lastDay(side, pot))
                                .toList())
                        .toList());
        for (int side = 0; side < sides.size(); side++) {
            int place = side;
            takenOf.add(IntStream.range(0, sides.get(side).limits().size())
                    .mapToObj(limit -> taken(assembly.reach(place, limit)))
                    .toList());
        }
        divide();
    }

    private Optional<LocalDate> lastDay(FundSide side, Optional<PotId> pot) {
        return side.dossier().lastDay(pot, end);
    }

    /** Gives the needs of each group, in order, what the group has of each fund, in order; and lines to what is left. */
    private void divide() {
        needs.forEach(need -> paid.add(new LinkedHashMap<>()));
        for (int group = 0; group < assembly.groups().size(); group++) {
            Map<Integer, Long> open = new LinkedHashMap<>();
            assembly.groups()
                    .get(group)
                    .needs()
                    .forEach(need -> open.put(need, chosen.ofFunds().get(need)));
            for (int variable : assembly.ofFunds(group)) {
                Assembly.Choice choice = assembly.choices().get(variable);
                long left = chosen.amounts().get(variable);
                for (Map.Entry<Integer, Long> need : open.entrySet()) {
                    long part = Math.min(left, need.getValue());
                    need.setValue(need.getValue() - part);
                    left -= part;
                    if (part > 0) {
                        paid.get(need.getKey()).put(choice, part);
                    }
                }
            }
        }
        List<Long> open = new ArrayList<>();
        for (int need = 0; need < needs.size(); need++) {
            open.add(needs.get(need).amount() - chosen.ofFunds().get(need));
        }
        List<Map<Integer, Long>> shares = LineShares.of(needs, lines, open);
        for (int need = 0; need < needs.size(); need++) {
            int group = assembly.group(need);
            Map<Assembly.Choice, Long> by = paid.get(need);
            shares.get(need).forEach((line, cents) -> by.put(new Assembly.Choice(group, -1, line), cents));
        }
    }

    CoverPlan plan() {
        List<List<List<CoverPlan.Tried>>> tried = IntStream.range(0, sides.size())
                .parallel()
                .mapToObj(this::tried)
                .toList();
        List<CoverPlan.Cost> costs = new ArrayList<>();
        for (int need = 0; need < needs.size(); need++) {
            int place = need;
            costs.add(cost(
                    need, tried.stream().flatMap(of -> of.get(place).stream()).toList()));
        }
        List<CoverPlan.Pot> pots = IntStream.range(0, sides.size())
                .boxed()
                .flatMap(side ->
                        IntStream.range(0, sides.get(side).pots().size()).mapToObj(pot -> new Source(side, pot)))
                .toList()
                .parallelStream()
                .map(source -> pot(source.side(), source.pot()))
                .toList();
        List<CoverPlan.Line> used = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            int place = line;
            LineRoom room = lines.get(line);
            long cents = paid.stream()
                    .flatMap(by -> by.entrySet().stream())
                    .filter(each -> !each.getKey().isOfFund() && each.getKey().of() == place)
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            used.add(new CoverPlan.Line(room.line(), room.year(), Cents.euros(cents)));
        }
        return new CoverPlan(costs, pots, used, chosen.proof());
    }

    /** What each pot of a fund pays for each need. Funds are asked side by side; a verdict only reads what a fund holds. */
    private List<List<CoverPlan.Tried>> tried(int side) {
        List<List<CoverPlan.Tried>> tried = new ArrayList<>();
        for (int need = 0; need < needs.size(); need++) {
            int place = need;
            tried.add(IntStream.range(0, sides.get(side).pots().size())
                    .mapToObj(pot -> tried(place, new Assembly.Choice(assembly.group(place), side, pot)))
                    .toList());
        }
        return tried;
    }

    private CoverPlan.Tried tried(int need, Assembly.Choice choice) {
        FundSide side = sides.get(choice.side());
        return new CoverPlan.Tried(
                new Payer.OfFund(side.fund().id(), side.pots().get(choice.of())),
                Cents.euros(paid.get(need).getOrDefault(choice, 0L)),
                why(need, choice));
    }

    private CoverPlan.Cost cost(int place, List<CoverPlan.Tried> byFunds) {
        Need need = needs.get(place);
        Map<Assembly.Choice, Long> by = paid.get(place);
        long covered = by.values().stream().mapToLong(Long::longValue).sum();
        List<CoverPlan.Tried> tried = new ArrayList<>(byFunds);
        int group = assembly.group(place);
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).paysFor(need)) {
                Assembly.Choice choice = new Assembly.Choice(group, -1, line);
                tried.add(new CoverPlan.Tried(
                        new Payer.OfLine(lines.get(line).line().name()),
                        Cents.euros(by.getOrDefault(choice, 0L)),
                        covered == need.amount() ? new Why.Enough() : new Why.LineUsedUp()));
            }
        }
        return new CoverPlan.Cost(
                need.cost(), need.year(), Cents.euros(need.amount()), tried, Cents.euros(need.amount() - covered));
    }

    private Why why(int place, Assembly.Choice choice) {
        Need need = needs.get(place);
        FundSide side = sides.get(choice.side());
        FundSide.Option option = new FundSide.Option(places.getOrDefault(need.kind(), -1), choice.of());
        if (!side.allows(option)) {
            return refused(need, choice);
        }
        if (chosen.ofFunds().get(place) == need.amount()) {
            return new Why.Enough();
        }
        if (need.certain() == 0) {
            // VAT alone, of which nobody knows whether it is a cost, is nothing that could be judged
            BigDecimal vat = Cents.euros(need.vat());
            return new Why.Undecided(Cents.euros(0), vat, List.of(new Question.OfVat(vat)));
        }
        long pays = paid.get(place).getOrDefault(choice, 0L);
        long room = need.amount() - chosen.ofFunds().get(place);
        List<Message> limits = new ArrayList<>();
        Set<Question> open = new LinkedHashSet<>();
        for (int limit = 0; limit < side.limits().size(); limit++) {
            FundSide.Limit each = side.limits().get(limit);
            List<Question> unknown = side.open(option, each);
            if (!holdsBack(choice.side(), limit, option)) {
                long left = each.room() - takenOf.get(choice.side()).get(limit).counted();
                room = each.counted().contains(option) && unknown.isEmpty() ? Math.min(room, left) : room;
            } else if (unknown.isEmpty()) {
                limits.addAll(each.labels());
            } else {
                open.addAll(unknown);
            }
        }
        if (!limits.isEmpty()) {
            return new Why.LimitReached(limits);
        }
        if (need.certain() < need.amount()) {
            // all that is a cost for certain may be paid already: VAT would be as well, were that a cost
            open.add(new Question.OfVat(Cents.euros(need.vat())));
        }
        if (!open.isEmpty()) {
            return new Why.Undecided(Cents.euros(pays), Cents.euros(pays + Math.max(0, room)), List.copyOf(open));
        }
        return new Why.NotLookedForFurther();
    }

    /** Whether a limit holds an option back: it binds it, or somebody else who is paid, and has no room left. */
    private boolean holdsBack(int side, int limit, FundSide.Option option) {
        FundSide.Limit each = sides.get(side).limits().get(limit);
        Taken taken = takenOf.get(side).get(limit);
        return each.counted().contains(option)
                && (each.bound().contains(option) || taken.bound() > 0)
                && each.room() <= taken.counted();
    }

    private Taken taken(Assembly.Reach reach) {
        return new Taken(sum(reach.counted()), sum(reach.bound()));
    }

    private long sum(List<Integer> variables) {
        return variables.stream()
                .mapToLong(variable -> chosen.amounts().get(variable))
                .sum();
    }

    private Verdict judged(Need need, Assembly.Choice choice) {
        FundSide side = sides.get(choice.side());
        return side.verdicts()
                .withoutNearest(need.spend(side.fund(), side.pots().get(choice.of())));
    }

    private Why refused(Need need, Assembly.Choice choice) {
        Optional<List<Refusal>> whatever = Optional.ofNullable(refusals.join()
                .get(choice.side())
                .get(new FundSide.Option(places.getOrDefault(need.kind(), -1), choice.of())));
        if (whatever.isPresent()) {
            return new Why.NotEligible(whatever.get());
        }
        Verdict verdict = judged(need, choice);
        if (verdict.answer() instanceof Answer.Undecided undecided) {
            return new Why.Undecided(undecided.least(), undecided.most(), undecided.questions());
        }
        return new Why.NotEligible(verdict.refusals());
    }

    private CoverPlan.Pot pot(int side, int pot) {
        FundSide of = sides.get(side);
        Optional<PotId> id = of.pots().get(pot);
        long used = sum(assembly.where(choice -> choice.side() == side && choice.of() == pot));
        return new CoverPlan.Pot(
                of.fund(),
                id,
                Cents.euros(used),
                lastDay(of, id),
                of.dossier().left(id).flatMap(euros -> saves(side, id)));
    }

    /** How much more money of funds the plan would use if one euro more had been granted; the whole plan is made anew. */
    private Optional<BigDecimal> saves(int side, Optional<PotId> pot) {
        if (chosen.most().proof() == Search.Proof.NOT_PROVEN) {
            return Optional.empty();
        }
        FundSide more = sides.get(side).with(withOneEuroMore(sides.get(side).dossier(), pot));
        boolean isLike = more.limitsTheSameAs(sides.get(side));
        if (isLike && isNoUse(side, more)) {
            return Optional.of(Cents.euros(0));
        }
        Assembly wider = assembly.with(side, more);
        return Optional.of(wider)
                .filter(any -> isLike)
                .flatMap(this::moreByPassing)
                .or(() -> Optional.of(Choosing.most(wider))
                        .filter(found -> found.proof() == Search.Proof.OPTIMAL)
                        .map(found -> found.value() - chosen.most().value()))
                .map(Cents::euros);
    }

    /**
     * How much more money of funds wider limits let the plan use, cents; empty where that takes a search. The rows that showed
     * that the plan was the best bound that, and money passed on may reach the bound.
     */
    private Optional<Long> moreByPassing(Assembly wider) {
        boolean[] ofFunds = wider.which(Assembly.Choice::isOfFund);
        if (chosen.bottleneck().isEmpty()) {
            return Optional.empty();
        }
        long more =
                Bottleneck.bound(wider.programme(), ofFunds, chosen.bottleneck().get())
                        - chosen.most().value();
        long[] amounts =
                chosen.most().amounts().stream().mapToLong(Long::longValue).toArray();
        if (!wider.programme().holds(amounts)) {
            return Optional.empty();
        }
        return Optional.of(more)
                .filter(cents -> cents == 0
                        || Passing.of(wider.programme(), ofFunds, amounts, cents)
                                .isPresent());
    }

    /**
     * Whether wider limits can be of no use, for sure: the limits that became wider had room left in a plan that was the best of
     * all even with parts of cents, and then they held nothing back.
     */
    private boolean isNoUse(int side, FundSide more) {
        if (!chosen.most().atOnce()) {
            return false;
        }
        for (int limit = 0; limit < more.limits().size(); limit++) {
            long room = sides.get(side).limits().get(limit).room();
            long used = assembly.reach(side, limit).counted().stream()
                    .mapToLong(variable -> chosen.most().amounts().get(variable))
                    .sum();
            if (room != more.limits().get(limit).room() && room <= used) {
                return false;
            }
        }
        return true;
    }

    private static Dossier withOneEuroMore(Dossier dossier, Optional<PotId> pot) {
        Fund fund = dossier.fund();
        Map<Optional<PotId>, Figure> amounts = new LinkedHashMap<>(fund.grant().amounts());
        amounts.computeIfPresent(pot, (id, figure) -> {
            BigDecimal euros = figure.values().in(0);
            return new Figure(new Values.Constant(euros.add(BigDecimal.ONE)), figure.origin(), figure.path());
        });
        return new Dossier(fund.withAmounts(amounts), dossier.texts(), dossier.bookings());
    }
}
