package vierkant.cover;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Finds the best amounts in whole cents. A relaxation bounds what can be had; where it breaks a cent or a guard, the two ways
 * out are tried apart, and a way that can not be better than what was found is left. With limits that lie within or beside one
 * another the first relaxation is whole already.
 */
final class Search {
    /**
     * After so many variables in relaxations, and no fewer than so many relaxations, what was found stands, and the result says
     * that it is not proven.
     */
    private static final int PATIENCE = 400_000;

    private static final int FEWEST = 25;
    private static final int MOST = 400;

    private final Programme programme;
    private final long[] weights;
    private final Deque<Node> open = new ArrayDeque<>();
    private Optional<long[]> best = Optional.empty();
    private long value = -Row.NONE;
    private int asked;
    private boolean slipped;

    /**
     * What was found.
     *
     * @param amounts in whole cents, one for each variable; all rows and guards hold
     * @param value what they are worth
     * @param asked how many relaxations it took; 0 where rows alone show that nothing is better
     * @param proof whether nothing can be better
     */
    record Found(List<Long> amounts, long value, int asked, Proof proof) {
        Found {
            amounts = List.copyOf(amounts);
        }

        /** Whether the first relaxation was the answer, or none was needed: a limit that it leaves room in then holds nothing back. */
        boolean atOnce() {
            return asked <= 1 && proof == Proof.OPTIMAL;
        }
    }

    /** Whether there can be better. */
    enum Proof {
        OPTIMAL,
        NOT_PROVEN
    }

    private record Node(List<Row> rows, List<Bound> bounds) {
        Node with(Row row) {
            List<Row> more = new ArrayList<>(rows);
            more.add(row);
            return new Node(more, bounds);
        }

        Node with(List<Bound> besides) {
            List<Bound> more = new ArrayList<>(bounds);
            more.addAll(besides);
            return new Node(rows, more);
        }
    }

    private record Bound(int variable, long least, long most) {}

    private Search(Programme programme, long[] weights) {
        this.programme = programme;
        this.weights = weights;
    }

    /**
     * The best amounts.
     *
     * @param weights what a cent of each variable is worth
     * @param known amounts with which all rows and guards hold
     */
    static Found best(Programme programme, long[] weights, long[] known) {
        Search search = new Search(programme, weights);
        search.offer(known);
        Proof proof = search.run();
        return new Found(Arrays.stream(search.best.orElseThrow()).boxed().toList(), search.value, search.asked, proof);
    }

    private Proof run() {
        int patience = Math.max(FEWEST, Math.min(MOST, PATIENCE / Math.max(1, programme.variables())));
        open.push(new Node(List.of(), List.of()));
        while (!open.isEmpty()) {
            if (asked == patience) {
                return Proof.NOT_PROVEN;
            }
            Node node = open.pop();
            asked++;
            relaxed(node).filter(found -> found.bound() > value).ifPresent(found -> follow(node, found));
        }
        return slipped ? Proof.NOT_PROVEN : Proof.OPTIMAL;
    }

    private Optional<Relaxation> relaxed(Node node) {
        long[] least = new long[programme.variables()];
        long[] most = new long[programme.variables()];
        Arrays.fill(most, Row.NONE);
        for (Bound bound : node.bounds()) {
            least[bound.variable()] = Math.max(least[bound.variable()], bound.least());
            most[bound.variable()] = Math.min(most[bound.variable()], bound.most());
            if (least[bound.variable()] > most[bound.variable()]) {
                return Optional.empty();
            }
        }
        return Relaxation.of(programme.with(0, node.rows()), weights, least, most);
    }

    private void follow(Node node, Relaxation found) {
        long[] below = found.below();
        if (found.broken().isPresent()) {
            offer(filled(below));
            int variable = found.broken().getAsInt();
            open.push(node.with(List.of(new Bound(variable, 0, below[variable]))));
            open.push(node.with(List.of(new Bound(variable, below[variable] + 1, Row.NONE))));
            return;
        }
        for (Guard guard : programme.guards()) {
            if (!guard.holds(below)) {
                open.push(node.with(guard.bound().stream()
                        .map(variable -> new Bound(variable, 0, 0))
                        .toList()));
                open.push(node.with(guard.row()));
                return;
            }
        }
        // that whole amounts break a row would be a slip of the solver
        slipped |= !programme.holds(below);
        offer(below);
    }

    /** With whatever room is left used; as it was where it does not satisfy the rows. */
    private long[] filled(long[] amounts) {
        if (!programme.holds(amounts)) {
            return amounts;
        }
        long[] filled = amounts.clone();
        long[] room = new long[filled.length];
        for (int i = 0; i < room.length; i++) {
            room[i] = weights[i] > 0 ? Row.NONE : 0;
        }
        List<Row> all = new ArrayList<>(programme.rows());
        programme.guards().forEach(guard -> all.add(guard.row()));
        List<List<Row>> of = new ArrayList<>();
        for (int i = 0; i < room.length; i++) {
            of.add(new ArrayList<>());
        }
        for (Row row : all) {
            for (int term = 0; term < row.terms(); term++) {
                of.get(row.variable(term)).add(row);
                if (row.times(term) != 1) {
                    room[row.variable(term)] = 0;
                }
            }
        }
        for (int i = 0; i < room.length; i++) {
            long more = room[i];
            for (Row row : of.get(i)) {
                more = Math.min(more, row.most() - row.sum(filled));
            }
            if (more > 0 && more < Row.NONE) {
                filled[i] += more;
            }
        }
        return filled;
    }

    private void offer(long[] amounts) {
        if (programme.holds(amounts)) {
            long worth = 0;
            for (int i = 0; i < amounts.length; i++) {
                worth += weights[i] * amounts[i];
            }
            if (best.isEmpty() || worth > value) {
                best = Optional.of(amounts.clone());
                value = worth;
            }
        }
    }
}
