package vierkant.cover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vierkant.fund.Answer;
import vierkant.fund.Dossier;
import vierkant.fund.Verdicts;
import vierkant.model.Booking;
import vierkant.model.Budget;
import vierkant.model.BudgetLine;
import vierkant.model.Fund;
import vierkant.model.PotId;

/**
 * The best plan, found by trying every amount of cents for every cost and pot, and asking a verdict on each with the others
 * booked. Slow, and written without a look at the engine.
 */
final class Exhaustive {
    private final List<Dossier> dossiers;
    private final List<Need> needs = new ArrayList<>();
    private final List<BudgetLine> lines;
    private final LocalDate end;
    private final List<LocalDate> days;

    /** The most money of funds; with that the most of lines; with that the most that lapses on each day or before. */
    record Best(long ofFunds, long ofLines, List<Long> soon) implements Comparable<Best> {
        @Override
        public int compareTo(Best other) {
            int order = Long.compare(ofFunds, other.ofFunds);
            order = order != 0 ? order : Long.compare(ofLines, other.ofLines);
            for (int i = 0; order == 0 && i < soon.size(); i++) {
                order = Long.compare(soon.get(i), other.soon.get(i));
            }
            return order;
        }
    }

    /** What one fund pays: for each need, in all its pots, and until each day. */
    private record Way(List<Long> perNeed, List<Long> soon) {}

    Exhaustive(Budget budget, List<Dossier> dossiers) {
        this.dossiers = dossiers;
        this.lines = budget.lines();
        this.end = LocalDate.of(budget.years().last(), 12, 31);
        budget.plannedCosts()
                .forEach(cost -> budget.years()
                        .all()
                        .forEach(year -> Need.of(cost, year, budget.funds()).ifPresent(needs::add)));
        this.days = dossiers.stream()
                .flatMap(dossier -> pots(dossier).stream().flatMap(pot -> dossier.lastDay(pot, end).stream()))
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static List<Optional<PotId>> pots(Dossier dossier) {
        return List.copyOf(dossier.fund().grant().amounts().keySet());
    }

    /** How many combinations the largest fund has. */
    long ways() {
        long most = 1;
        for (Dossier dossier : dossiers) {
            long ways = 1;
            for (Need need : needs) {
                for (int pot = 0; pot < pots(dossier).size(); pot++) {
                    ways *= need.certain() + 1;
                }
            }
            most = Math.max(most, ways);
        }
        return most;
    }

    Best best() {
        List<List<Way>> ways = dossiers.stream().map(this::ways).toList();
        return join(ways, 0, new long[needs.size()], new long[days.size()]);
    }

    private Best join(List<List<Way>> ways, int at, long[] paid, long[] soon) {
        if (at == ways.size()) {
            long ofFunds = 0;
            long[] open = new long[needs.size()];
            for (int i = 0; i < paid.length; i++) {
                ofFunds += paid[i];
                open[i] = needs.get(i).amount() - paid[i];
            }
            List<Long> until = new ArrayList<>();
            for (long each : soon) {
                until.add(each);
            }
            return new Best(ofFunds, ofLines(open), until);
        }
        Best best = new Best(-1, 0, List.of());
        for (Way way : ways.get(at)) {
            long[] more = paid.clone();
            long[] sooner = soon.clone();
            boolean fits = true;
            for (int i = 0; i < more.length; i++) {
                more[i] += way.perNeed().get(i);
                fits &= more[i] <= needs.get(i).certain();
            }
            for (int i = 0; i < sooner.length; i++) {
                sooner[i] += way.soon().get(i);
            }
            if (fits) {
                Best other = join(ways, at + 1, more, sooner);
                best = other.compareTo(best) > 0 ? other : best;
            }
        }
        return best;
    }

    /** What lines can pay at most: by the sets of lines, as much as those pay and what the others can reach. */
    private long ofLines(long[] open) {
        long all = 0;
        for (int year : needs.stream().map(Need::year).distinct().toList()) {
            long least = Long.MAX_VALUE;
            for (int set = 0; set < 1 << lines.size(); set++) {
                long cut = 0;
                for (int line = 0; line < lines.size(); line++) {
                    cut += (set >> line & 1) == 1
                            ? Cents.of(lines.get(line).amount().values().in(year))
                            : 0;
                }
                for (int need = 0; need < open.length; need++) {
                    boolean reached = false;
                    for (int line = 0; line < lines.size(); line++) {
                        reached |= (set >> line & 1) == 0
                                && lines.get(line)
                                        .paysFor()
                                        .contains(needs.get(need).kind().use());
                    }
                    cut += needs.get(need).year() == year && reached ? open[need] : 0;
                }
                least = Math.min(least, cut);
            }
            all += least;
        }
        return all;
    }

    private List<Way> ways(Dossier dossier) {
        List<Way> ways = new ArrayList<>();
        fill(dossier, new long[needs.size() * pots(dossier).size()], 0, ways);
        return ways;
    }

    private void fill(Dossier dossier, long[] amounts, int at, List<Way> ways) {
        int pots = pots(dossier).size();
        if (at < amounts.length) {
            for (long cents = 0; cents <= needs.get(at / pots).certain(); cents++) {
                amounts[at] = cents;
                fill(dossier, amounts, at + 1, ways);
            }
            amounts[at] = 0;
        } else if (isEligible(dossier, amounts)) {
            long[] perNeed = new long[needs.size()];
            long[] soon = new long[days.size()];
            for (int i = 0; i < amounts.length; i++) {
                perNeed[i / pots] += amounts[i];
                Optional<LocalDate> last = dossier.lastDay(pots(dossier).get(i % pots), end);
                for (int day = 0; day < soon.length; day++) {
                    soon[day] += last.isPresent() && !last.get().isAfter(days.get(day)) ? amounts[i] : 0;
                }
            }
            ways.add(new Way(
                    Arrays.stream(perNeed).boxed().toList(),
                    Arrays.stream(soon).boxed().toList()));
        }
    }

    private boolean isEligible(Dossier dossier, long[] amounts) {
        Fund fund = dossier.fund();
        int pots = pots(dossier).size();
        for (int i = 0; i < amounts.length; i++) {
            if (amounts[i] > 0) {
                List<Booking> bookings = new ArrayList<>(dossier.bookings());
                for (int j = 0; j < amounts.length; j++) {
                    if (j != i && amounts[j] > 0) {
                        bookings.add(Sketch.booked(
                                bookings.size() + 1,
                                needs.get(j / pots)
                                        .kind()
                                        .spend(fund, pots(dossier).get(j % pots), amounts[j])));
                    }
                }
                Answer answer = Verdicts.under(dossier.texts(), fund, bookings)
                        .withoutNearest(needs.get(i / pots)
                                .kind()
                                .spend(fund, pots(dossier).get(i % pots), amounts[i]))
                        .answer();
                if (!(answer instanceof Answer.Eligible)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** What a plan uses of money that lapses on each day or before, cents. */
    List<Long> soon(CoverPlan plan) {
        return days.stream()
                .map(day -> plan.pots().stream()
                        .filter(pot ->
                                pot.lastDay().filter(last -> !last.isAfter(day)).isPresent())
                        .mapToLong(pot -> Cents.of(pot.used()))
                        .sum())
                .toList();
    }
}
