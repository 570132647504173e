package vierkant.cover;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Divides lines of the budget over what funds leave to be paid: as much as can be, for earlier needs first and from earlier
 * lines first. Where the lines that pay for a need are taken, those who took them move to other lines if they can, so that no
 * cent that could pay is left; nobody who was given something loses it.
 */
final class LineShares {
    private final List<Need> needs;
    private final List<LineRoom> lines;
    private final List<Map<Integer, Long>> given = new ArrayList<>();
    private final long[] room;

    private LineShares(List<Need> needs, List<LineRoom> lines) {
        this.needs = needs;
        this.lines = lines;
        this.room = lines.stream().mapToLong(LineRoom::cents).toArray();
        needs.forEach(need -> given.add(new TreeMap<>()));
    }

    /**
     * What each need is given by which line, by its place; cents.
     *
     * @param open what is to be paid of each need, cents
     */
    static List<Map<Integer, Long>> of(List<Need> needs, List<LineRoom> lines, List<Long> open) {
        LineShares shares = new LineShares(needs, lines);
        for (int need = 0; need < needs.size(); need++) {
            shares.give(need, open.get(need));
        }
        return shares.given;
    }

    private void give(int need, long open) {
        long left = open;
        while (left > 0) {
            long more = giveSome(need, left);
            if (more == 0) {
                return;
            }
            left -= more;
        }
    }

    /** Gives by one chain of moves: the need takes from a line, another need there takes from another line, and so on. */
    private long giveSome(int need, long most) {
        Map<Integer, Integer> from = new HashMap<>();
        Map<Integer, Integer> mover = new HashMap<>();
        Deque<Integer> next = new ArrayDeque<>();
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).paysFor(needs.get(need))) {
                mover.put(line, need);
                next.add(line);
            }
        }
        while (!next.isEmpty()) {
            int line = next.remove();
            if (room[line] > 0) {
                return move(line, most, from, mover);
            }
            for (int other = 0; other < needs.size(); other++) {
                if (given.get(other).getOrDefault(line, 0L) > 0) {
                    for (int to = 0; to < lines.size(); to++) {
                        if (!mover.containsKey(to) && lines.get(to).paysFor(needs.get(other))) {
                            mover.put(to, other);
                            from.put(to, line);
                            next.add(to);
                        }
                    }
                }
            }
        }
        return 0;
    }

    private long move(int last, long most, Map<Integer, Integer> from, Map<Integer, Integer> mover) {
        long cents = Math.min(most, room[last]);
        for (Integer line = last; from.containsKey(line); line = from.get(line)) {
            cents = Math.min(cents, given.get(mover.getOrDefault(line, 0)).getOrDefault(from.get(line), 0L));
        }
        room[last] -= cents;
        Integer line = last;
        while (from.containsKey(line)) {
            Map<Integer, Long> moved = given.get(mover.getOrDefault(line, 0));
            moved.merge(line, cents, Long::sum);
            line = from.getOrDefault(line, 0);
            moved.merge(line, -cents, Long::sum);
        }
        given.get(mover.getOrDefault(line, 0)).merge(line, cents, Long::sum);
        return cents;
    }
}
