package vierkant.cover;

import java.util.ArrayList;
import java.util.List;

/**
 * Gives earlier groups the money of earlier payers: where an earlier group has money of a later payer, and a later group money of
 * the earlier payer, they exchange it as far as the rows let them. What each payer pays and what each group gets stays what it was.
 */
final class Uncrossing {
    private final Programme programme;
    private final List<List<Integer>> ofGroups;
    private final int[] rankOf;
    private final int[] groupOf;
    private final long[] amounts;
    private final List<List<Integer>> rowsOf;

    private Uncrossing(Programme programme, List<List<Integer>> ofGroups, int[] rankOf, long[] amounts) {
        this.programme = programme;
        this.ofGroups = ofGroups;
        this.rankOf = rankOf;
        this.amounts = amounts.clone();
        this.rowsOf = programme.rowsOf();
        this.groupOf = new int[amounts.length];
        for (int group = 0; group < ofGroups.size(); group++) {
            for (int variable : ofGroups.get(group)) {
                groupOf[variable] = group;
            }
        }
    }

    /**
     * The amounts, uncrossed.
     *
     * @param ofGroups the amounts that can be exchanged, by group, by their places; groups in their order
     * @param rankOf the place of the payer of each of them among payers, lower first
     * @param amounts with which all rows and guards hold, cents
     */
    static long[] of(Programme programme, List<List<Integer>> ofGroups, int[] rankOf, long[] amounts) {
        return new Uncrossing(programme, ofGroups, rankOf, amounts).uncrossed();
    }

    private long[] uncrossed() {
        List<List<Integer>> ofPayers = new ArrayList<>();
        ofGroups.forEach(group -> group.forEach(variable -> {
            while (ofPayers.size() <= rankOf[variable]) {
                ofPayers.add(new ArrayList<>());
            }
            ofPayers.get(rankOf[variable]).add(variable);
        }));
        for (List<Integer> group : ofGroups) {
            for (int wanted : inOrder(group)) {
                for (int given : inOrder(group)) {
                    if (rankOf[given] > rankOf[wanted] && amounts[given] > 0) {
                        ofPayers.get(rankOf[wanted]).forEach(taken -> exchange(wanted, given, taken));
                    }
                }
            }
        }
        return amounts;
    }

    private List<Integer> inOrder(List<Integer> group) {
        return group.stream()
                .sorted((one, other) -> Integer.compare(rankOf[one], rankOf[other]))
                .toList();
    }

    /** A group has more of the payer that it wants for what it gives; another group gives the one and gets the other. */
    private void exchange(int wanted, int given, int taken) {
        long cents = Math.min(amounts[given], amounts[taken]);
        if (cents == 0 || groupOf[taken] <= groupOf[wanted]) {
            return;
        }
        for (int got : ofGroups.get(groupOf[taken])) {
            if (rankOf[got] == rankOf[given]) {
                move(new int[] {wanted, got}, new int[] {given, taken}, cents);
            }
        }
    }

    private void move(int[] rising, int[] falling, long most) {
        long cents = most;
        for (int variable : rising) {
            for (int place : rowsOf.get(variable)) {
                Row row = programme.rows().get(place);
                long times = times(row, rising) - times(row, falling);
                cents = times > 0 ? Math.min(cents, (row.most() - row.sum(amounts)) / times) : cents;
            }
        }
        change(rising, cents);
        change(falling, -cents);
        if (!programme.guards().stream().allMatch(guard -> guard.holds(amounts))) {
            change(rising, -cents);
            change(falling, cents);
        }
    }

    private void change(int[] variables, long cents) {
        for (int variable : variables) {
            amounts[variable] += cents;
        }
    }

    private static long times(Row row, int[] variables) {
        long times = 0;
        for (int variable : variables) {
            times += row.has(variable) ? 1 : 0;
        }
        return times;
    }
}
