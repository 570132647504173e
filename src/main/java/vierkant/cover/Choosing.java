package vierkant.cover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Chooses amounts in the order of what matters: most money of funds; then least uncovered; then first what lapses first; then
 * costs and funds in their order.
 *
 * <p>One relaxation with all of that in its weights makes a proposal. Each step is then held against the most that can be had
 * of it by itself, whatever the steps before; where the proposal has that much, no plan is better in this step. Where limits
 * cut across one another it may have less: then the step is chosen anew, with what the steps before reached as rows.
 */
final class Choosing {
    /** How much more a payer counts than costs, so that no shift among costs is worth one to a later payer. */
    private static final long PAYERS_FIRST = 4;

    private final Assembly assembly;
    private final List<List<Optional<LocalDate>>> lapsing;
    private final List<Row> reached = new ArrayList<>();
    private Programme programme;
    private long[] amounts;
    private boolean isProposal;
    private CoverPlan.Proof proof = CoverPlan.Proof.OPTIMAL;

    private Choosing(Assembly assembly, List<List<Optional<LocalDate>>> lapsing) {
        this.assembly = assembly;
        this.lapsing = lapsing;
        this.programme = assembly.programme();
        this.amounts = new long[assembly.choices().size()];
    }

    /**
     * What was chosen.
     *
     * @param most money of funds that any plan can use
     * @param bottleneck places of rows that show that it is the most; empty where a search had to
     * @param amounts one for each choice, cents
     * @param ofFunds what funds pay for each need, cents
     */
    record Chosen(
            Search.Found most,
            Optional<List<Integer>> bottleneck,
            List<Long> amounts,
            List<Long> ofFunds,
            CoverPlan.Proof proof) {
        Chosen {
            amounts = List.copyOf(amounts);
            ofFunds = List.copyOf(ofFunds);
        }
    }

    /** The plan that uses most money of funds, whatever else. */
    static Search.Found most(Assembly assembly) {
        return Search.best(
                assembly.programme(),
                weights(assembly, Assembly.Choice::isOfFund),
                new long[assembly.choices().size()]);
    }

    /**
     * Chooses.
     *
     * @param lapsing the last day of each pot of each fund, by their places
     */
    static Chosen of(Assembly assembly, List<List<Optional<LocalDate>>> lapsing) {
        return new Choosing(assembly, lapsing).chosen();
    }

    private Chosen chosen() {
        propose();
        Optional<List<Integer>> rows = isProposal ? bottleneck(Assembly.Choice::isOfFund) : Optional.empty();
        Search.Found most = rows.isPresent() ? asProposed() : most(assembly);
        if (!isProposal || sum(assembly.where(Assembly.Choice::isOfFund)) < most.value()) {
            chooseAnew(most);
        }
        if (most.proof() == Search.Proof.NOT_PROVEN) {
            proof = CoverPlan.Proof.NOT_PROVEN;
            programme = programme.decidedAs(amounts);
        }
        reach(Assembly.Choice::isOfFund);
        step(choice -> !choice.isOfFund(), choice -> true, most.value());
        NavigableSet<LocalDate> days = new TreeSet<>();
        lapsing.forEach(pots -> pots.forEach(day -> day.ifPresent(days::add)));
        for (LocalDate day : days) {
            Predicate<Assembly.Choice> until = choice -> choice.isOfFund()
                    && lastDay(choice).filter(last -> !last.isAfter(day)).isPresent();
            step(until, until, 0);
        }
        if (!isProposal) {
            inOrder();
        }
        uncross();
        return new Chosen(most, rows, Arrays.stream(amounts).boxed().toList(), ofFunds(), proof);
    }

    /** The proposal, where it has the most money of funds without a search. */
    private Search.Found asProposed() {
        return new Search.Found(
                Arrays.stream(amounts).boxed().toList(),
                sum(assembly.where(Assembly.Choice::isOfFund)),
                0,
                Search.Proof.OPTIMAL);
    }

    private Optional<List<Integer>> bottleneck(Predicate<Assembly.Choice> which) {
        return Bottleneck.of(programme, assembly.which(which), amounts);
    }

    private Optional<LocalDate> lastDay(Assembly.Choice choice) {
        return lapsing.get(choice.side()).get(choice.of());
    }

    /** Makes a proposal with everything that matters in its weights; none where it breaks a cent or a guard. */
    private void propose() {
        Programme longer = withNeeds();
        long ofPayer = early(0, assembly.needs().size()) * PAYERS_FIRST;
        long[] most = new long[longer.variables()];
        Arrays.fill(most, Row.NONE);
        Relaxation.of(longer, weights(longer, ofPayer), new long[longer.variables()], most)
                .filter(found -> found.broken().isEmpty() && longer.holds(found.below()))
                .ifPresent(found -> {
                    amounts = Arrays.copyOf(found.below(), amounts.length);
                    isProposal = true;
                });
    }

    /**
     * The programme with what funds pay for needs as variables besides: for all of a group but the last, which has what the others
     * leave.
     */
    private Programme withNeeds() {
        List<Row> rows = new ArrayList<>();
        int place = amounts.length;
        for (int group = 0; group < assembly.groups().size(); group++) {
            List<Integer> own = new ArrayList<>();
            for (int need : allButLast(group)) {
                rows.add(Row.atMost(List.of(place), assembly.needs().get(need).certain()));
                own.add(place++);
            }
            if (!own.isEmpty()) {
                rows.add(Row.within(own, assembly.ofFunds(group)));
            }
        }
        return programme.with(place - amounts.length, rows);
    }

    private List<Integer> allButLast(int group) {
        List<Integer> members = assembly.groups().get(group).needs();
        return assembly.ofFunds(group).isEmpty() ? List.of() : members.subList(0, members.size() - 1);
    }

    /**
     * All that matters in one number for each amount: money of funds, of what lapses first, of earlier funds, for earlier costs.
     *
     * @param ofPayer how much more an amount counts of a payer than of the next
     */
    private long[] weights(Programme longer, long ofPayer) {
        long[] weights = new long[longer.variables()];
        int[] ranks = ranks();
        int lines = Arrays.stream(ranks).max().orElse(0);
        for (int i = 0; i < ranks.length; i++) {
            weights[i] = ofPayer * (1L + lines - ranks[i]);
        }
        weighCosts(weights);
        return weights;
    }

    /** The place of the payer of each choice: funds by their last day, then in order, and lines behind them all. */
    private int[] ranks() {
        List<Assembly.Choice> payers = assembly.choices().stream()
                .filter(Assembly.Choice::isOfFund)
                .map(choice -> new Assembly.Choice(0, choice.side(), choice.of()))
                .distinct()
                .sorted(Comparator.comparing(
                                (Assembly.Choice choice) -> lastDay(choice).orElse(LocalDate.MAX))
                        .thenComparing(Assembly.Choice::side)
                        .thenComparing(Assembly.Choice::of))
                .toList();
        return assembly.choices().stream()
                .mapToInt(choice -> choice.isOfFund()
                        ? payers.indexOf(new Assembly.Choice(0, choice.side(), choice.of()))
                        : payers.size())
                .toArray();
    }

    /** Has earlier funds pay for earlier costs, which changes nothing that was chosen before. */
    private void uncross() {
        List<List<Integer>> ofFunds = IntStream.range(0, assembly.groups().size())
                .mapToObj(assembly::ofFunds)
                .toList();
        amounts = Uncrossing.of(programme, ofFunds, ranks(), amounts);
    }

    /** Adds what it is worth that earlier costs are paid; what funds pay for a group counts as if it were for its last cost. */
    private void weighCosts(long[] weights) {
        int needs = assembly.needs().size();
        int place = amounts.length;
        for (int group = 0; group < assembly.groups().size(); group++) {
            List<Integer> members = assembly.groups().get(group).needs();
            long ofLast = early(members.get(members.size() - 1), needs);
            for (int choice : assembly.ofFunds(group)) {
                weights[choice] += ofLast;
            }
            for (int need : allButLast(group)) {
                weights[place++] = early(need, needs) - ofLast;
            }
        }
    }

    /** What funds pay for each need: in a group for earlier ones first. */
    private List<Long> ofFunds() {
        Long[] ofFunds = new Long[assembly.needs().size()];
        for (int group = 0; group < assembly.groups().size(); group++) {
            long left = sum(assembly.ofFunds(group));
            for (int need : assembly.groups().get(group).needs()) {
                ofFunds[need] = Math.min(left, assembly.needs().get(need).certain());
                left -= ofFunds[need];
            }
        }
        return List.of(ofFunds);
    }

    /** Chooses as much as can be of some choices, and keeps it. */
    private void step(Predicate<Assembly.Choice> which, Predicate<Assembly.Choice> alone, long besides) {
        List<Integer> some = assembly.where(which);
        if (!some.isEmpty()
                && sum(some) < bound(some)
                && bottleneck(alone).isEmpty()
                && sum(some) < boundAlone(alone, besides)) {
            chooseAnew(Search.best(programme.with(0, reached), weights(assembly, which), amounts));
        }
        reach(which);
    }

    /** What some choices are together at most, by what their groups need and by what their payers have. */
    private long bound(List<Integer> some) {
        long needed = some.stream()
                .map(place -> assembly.choices().get(place).group())
                .distinct()
                .mapToLong(assembly::amount)
                .sum();
        long there = some.stream()
                .map(assembly.choices()::get)
                .map(choice -> new Assembly.Choice(0, choice.side(), choice.of()))
                .distinct()
                .mapToLong(choice -> choice.isOfFund()
                        ? assembly.sides().get(choice.side()).left(choice.of())
                        : assembly.lines().get(choice.of()).cents())
                .sum();
        return Math.min(needed, there);
    }

    /** The most that can be had of some choices alone, less what is known to be part of it. */
    private long boundAlone(Predicate<Assembly.Choice> alone, long besides) {
        Search.Found found = Search.best(programme, weights(assembly, alone), amounts);
        return found.proof() == Search.Proof.OPTIMAL ? found.value() - besides : Row.NONE;
    }

    private void reach(Predicate<Assembly.Choice> which) {
        List<Integer> some = assembly.where(which);
        if (!some.isEmpty()) {
            reached.add(Row.atLeast(some, sum(some)));
        }
    }

    private long sum(List<Integer> some) {
        return some.stream().mapToLong(place -> amounts[place]).sum();
    }

    private void chooseAnew(Search.Found found) {
        amounts = found.amounts().stream()
                .limit(amounts.length)
                .mapToLong(Long::longValue)
                .toArray();
        isProposal = false;
        if (found.proof() != Search.Proof.OPTIMAL) {
            proof = CoverPlan.Proof.NOT_PROVEN;
        }
    }

    /** What a cent for a cost is worth by its place: one step earlier counts for more the earlier it is. */
    private static long early(int need, int needs) {
        long place = (long) needs - need;
        return place * place;
    }

    /** Has earlier funds pay first, for earlier costs first, with what the steps reached. */
    private void inOrder() {
        Programme longer = withNeeds();
        long[] known = Arrays.copyOf(amounts, longer.variables());
        List<Long> ofFunds = ofFunds();
        int place = amounts.length;
        for (int group = 0; group < assembly.groups().size(); group++) {
            for (int need : allButLast(group)) {
                known[place++] = ofFunds.get(need);
            }
        }
        // days and totals are reached, so that a payer need count for no more than what breaks a tie, and a tie is no
        // doubt about money
        CoverPlan.Proof ofMoney = proof;
        chooseAnew(Search.best(longer.with(0, reached), weights(longer, 1), known));
        proof = ofMoney;
    }

    private static long[] weights(Assembly assembly, Predicate<Assembly.Choice> which) {
        return assembly.choices().stream()
                .mapToLong(choice -> which.test(choice) ? 1 : 0)
                .toArray();
    }
}
