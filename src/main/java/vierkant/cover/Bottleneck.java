package vierkant.cover;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Rows that hold amounts back: each amount that is wanted stands in one of them at least. So all that is wanted is together at
 * most what those rows leave, in whole cents or not, whatever guards say besides.
 *
 * <p>Found by looking at amounts that are thought to be the best. Then rows that prove it have no room left, and no wanted amount
 * above 0 stands in two of them; an amount that stands in one such row only needs that row, and a row that was taken rules out
 * those that share an amount with it. Where that leaves a choice the first row is tried and no other, so that none may be found
 * where there is one.
 */
final class Bottleneck {
    private final Programme programme;
    private final boolean[] wanted;
    private final long[] amounts;
    private final List<List<Integer>> rowsOf;
    private final boolean[] usable;
    private final boolean[] taken;
    private final boolean[] covered;
    private final Deque<Integer> toCover = new ArrayDeque<>();

    private Bottleneck(Programme programme, boolean[] wanted, long[] amounts) {
        this.programme = programme;
        this.wanted = wanted;
        this.amounts = amounts;
        this.rowsOf = programme.rowsOf();
        this.usable = new boolean[programme.rows().size()];
        this.taken = new boolean[usable.length];
        this.covered = new boolean[amounts.length];
    }

    /**
     * The places of rows that show that amounts are the best.
     *
     * @param wanted which amounts there should be as much as can be of together
     * @param amounts with which all rows hold, cents
     * @return empty where none were found, which says nothing about the amounts
     */
    static Optional<List<Integer>> of(Programme programme, boolean[] wanted, long[] amounts) {
        List<Row> rows = programme.rows();
        if (!rows.stream().allMatch(Row::isAtMost)) {
            return Optional.empty();
        }
        Bottleneck bottleneck = new Bottleneck(programme, wanted, amounts);
        return bottleneck.isFound()
                ? Optional.of(IntStream.range(0, rows.size())
                                .filter(row -> bottleneck.taken[row])
                                .boxed()
                                .toList())
                        .filter(found -> bound(programme, wanted, found) == sum(wanted, amounts))
                : Optional.empty();
    }

    /** What is wanted is together at most so much, cents; {@link Row#NONE} where rows leave out some of that. */
    static long bound(Programme programme, boolean[] wanted, List<Integer> rows) {
        boolean[] open = wanted.clone();
        long bound = 0;
        for (int row : rows) {
            Row each = programme.rows().get(row);
            bound += each.most();
            for (int term = 0; term < each.terms(); term++) {
                open[each.variable(term)] = false;
            }
        }
        return IntStream.range(0, open.length).anyMatch(i -> open[i]) ? Row.NONE : bound;
    }

    private static long sum(boolean[] wanted, long[] amounts) {
        return IntStream.range(0, amounts.length)
                .filter(i -> wanted[i])
                .mapToLong(i -> amounts[i])
                .sum();
    }

    private boolean isFound() {
        for (int row = 0; row < usable.length; row++) {
            usable[row] = isFullOfWanted(programme.rows().get(row));
        }
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i]) {
                toCover.add(i);
            }
        }
        if (!coverWhatHasNoChoice()) {
            return false;
        }
        for (int row = 0; row < usable.length; row++) {
            if (usable[row] && !taken[row] && hasOpen(programme.rows().get(row))) {
                take(row);
                if (!coverWhatHasNoChoice()) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isFullOfWanted(Row row) {
        long sum = 0;
        for (int term = 0; term < row.terms(); term++) {
            int variable = row.variable(term);
            sum += wanted[variable] ? amounts[variable] : 0;
        }
        return sum == row.most();
    }

    private boolean hasOpen(Row row) {
        return IntStream.range(0, row.terms()).map(row::variable).anyMatch(i -> wanted[i] && !covered[i]);
    }

    /** Takes rows for amounts that have no other; false where one has none. */
    private boolean coverWhatHasNoChoice() {
        while (!toCover.isEmpty()) {
            int variable = toCover.remove();
            if (covered[variable]) {
                continue;
            }
            List<Integer> left =
                    rowsOf.get(variable).stream().filter(row -> usable[row]).toList();
            if (left.isEmpty()) {
                return false;
            }
            if (left.size() == 1) {
                take(left.get(0));
            }
        }
        return true;
    }

    private void take(int row) {
        taken[row] = true;
        Row each = programme.rows().get(row);
        for (int term = 0; term < each.terms(); term++) {
            int variable = each.variable(term);
            covered[variable] = true;
            if (amounts[variable] > 0) {
                rowsOf.get(variable).stream().filter(other -> other != row).forEach(this::ruleOut);
            }
        }
    }

    private void ruleOut(int row) {
        if (usable[row] && !taken[row]) {
            usable[row] = false;
            Row each = programme.rows().get(row);
            for (int term = 0; term < each.terms(); term++) {
                if (wanted[each.variable(term)]) {
                    toCover.add(each.variable(term));
                }
            }
        }
    }
}
