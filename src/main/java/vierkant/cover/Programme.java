package vierkant.cover;

import java.util.ArrayList;
import java.util.List;

/**
 * Amounts to be chosen, in whole cents and at least 0, and what holds them back.
 *
 * @param variables how many amounts
 * @param rows that must all hold
 * @param guards that must all hold
 */
record Programme(int variables, List<Row> rows, List<Guard> guards) {
    Programme {
        rows = List.copyOf(rows);
        guards = List.copyOf(guards);
    }

    Programme with(int more, List<Row> besides) {
        List<Row> all = new ArrayList<>(rows);
        all.addAll(besides);
        return new Programme(variables + more, all, guards);
    }

    /** The same, where each guard is kept in the way in which some amounts keep it. */
    Programme decidedAs(long[] values) {
        List<Row> all = new ArrayList<>(rows);
        for (Guard guard : guards) {
            boolean isOff = guard.bound().stream().allMatch(variable -> values[variable] == 0);
            all.add(isOff ? Row.atMost(guard.bound(), 0) : guard.row());
        }
        return new Programme(variables, all, List.of());
    }

    /** The places of the rows in which each variable stands. */
    List<List<Integer>> rowsOf() {
        List<List<Integer>> rowsOf = new ArrayList<>();
        for (int i = 0; i < variables; i++) {
            rowsOf.add(new ArrayList<>());
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int term = 0; term < rows.get(row).terms(); term++) {
                rowsOf.get(rows.get(row).variable(term)).add(row);
            }
        }
        return rowsOf;
    }

    boolean holds(long[] values) {
        return rows.stream().allMatch(row -> row.holds(values))
                && guards.stream().allMatch(guard -> guard.holds(values));
    }
}
