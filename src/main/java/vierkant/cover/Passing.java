package vierkant.cover;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Makes one amount more by passing money on: one rises, another falls to make room for it, a third rises in the room that that
 * leaves, and so on, until one rises for which there is room.
 */
final class Passing {
    private static final int NOBODY = -1;

    private final Programme programme;
    private final boolean[] wanted;
    private final long[] amounts;
    private final long more;
    private final List<List<Integer>> rowsOf;
    private final long[] room;
    /** For each amount that falls, which one rises in its stead; nobody where it does not fall. */
    private final int[] risen;

    private final int[] fellBefore;
    private final Deque<Integer> fallen = new ArrayDeque<>();

    private Passing(Programme programme, boolean[] wanted, long[] amounts, long more) {
        this.programme = programme;
        this.wanted = wanted;
        this.amounts = amounts;
        this.more = more;
        this.rowsOf = programme.rowsOf();
        this.room = programme.rows().stream()
                .mapToLong(row -> row.most() - row.sum(amounts))
                .toArray();
        this.risen = new int[amounts.length];
        this.fellBefore = new int[amounts.length];
        Arrays.fill(risen, NOBODY);
        Arrays.fill(fellBefore, NOBODY);
    }

    /**
     * Amounts of which those that are wanted are so much more together.
     *
     * @param amounts with which all rows and guards hold, cents
     * @param more cents, above 0, passed on undivided
     * @return empty where none were found, which does not say that there are none
     */
    static Optional<long[]> of(Programme programme, boolean[] wanted, long[] amounts, long more) {
        return new Passing(programme, wanted, amounts, more).passed().filter(programme::holds);
    }

    private Optional<long[]> passed() {
        for (int first = 0; first < amounts.length; first++) {
            if (rise(first, NOBODY)) {
                return Optional.of(changed(first, NOBODY));
            }
        }
        while (!fallen.isEmpty()) {
            int fell = fallen.remove();
            for (int row : freedBy(fell)) {
                Row each = programme.rows().get(row);
                for (int term = 0; room[row] < more && term < each.terms(); term++) {
                    if (rise(each.variable(term), fell)) {
                        return Optional.of(changed(each.variable(term), fell));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Whether an amount can rise; where one other has to fall for that, each that can is to be followed. */
    private boolean rise(int variable, int fell) {
        if (!wanted[variable] || variable == fell) {
            return false;
        }
        List<Row> full = rowsOf.get(variable).stream()
                .filter(row ->
                        room[row] < more && (fell == NOBODY || !rowsOf.get(fell).contains(row)))
                .map(row -> programme.rows().get(row))
                .sorted(Comparator.comparingInt(Row::terms))
                .toList();
        if (full.isEmpty()) {
            return true;
        }
        Row row = full.get(0);
        for (int term = 0; term < row.terms(); term++) {
            int other = row.variable(term);
            if (other != variable && canFall(other) && full.stream().allMatch(each -> each.has(other))) {
                risen[other] = variable;
                fellBefore[other] = fell;
                fallen.add(other);
            }
        }
        return false;
    }

    /** The rows in which an amount that falls leaves room; what rose in its stead takes that in the rows that both stand in. */
    private List<Integer> freedBy(int fell) {
        return fell == NOBODY
                ? List.of()
                : rowsOf.get(fell).stream()
                        .filter(row -> !rowsOf.get(risen[fell]).contains(row))
                        .toList();
    }

    private boolean canFall(int variable) {
        return wanted[variable] && risen[variable] == NOBODY && amounts[variable] >= more;
    }

    private long[] changed(int last, int fell) {
        long[] changed = amounts.clone();
        changed[last] += more;
        for (int each = fell; each != NOBODY; each = fellBefore[each]) {
            changed[each] -= more;
            changed[risen[each]] += more;
        }
        return changed;
    }
}
