package vierkant.cover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Needs, funds and lines as a programme. Needs that may have the same money under the same limits are one group, for which one
 * amount is chosen per payer: which need in the group has it makes no difference to any limit.
 */
final class Assembly {
    private final List<Need> needs;
    private final List<Need.Kind> kinds;
    private final List<FundSide> sides;
    private final List<LineRoom> lines;
    private final List<Group> groups = new ArrayList<>();
    private final List<Choice> choices = new ArrayList<>();
    private final Map<Integer, List<Integer>> byGroup = new HashMap<>();
    private final Map<Integer, List<Integer>> bySide = new HashMap<>();
    private final int[] groupOf;
    private final Programme programme;

    /**
     * Needs that are alike.
     *
     * @param needs by their places, in order
     * @param kind of one of them, by its place
     */
    record Group(List<Integer> needs, int kind) {}

    /**
     * An amount to be chosen: what a payer pays for a group.
     *
     * @param side place of the fund; -1 for a line
     * @param of place of the pot in the fund, or of the line
     */
    record Choice(int group, int side, int of) {
        boolean isOfFund() {
            return side >= 0;
        }

        FundSide.Option option(List<Group> groups) {
            return new FundSide.Option(groups.get(group).kind(), of);
        }
    }

    Assembly(List<Need> needs, List<Need.Kind> kinds, List<FundSide> sides, List<LineRoom> lines) {
        this.needs = needs;
        this.kinds = kinds;
        this.sides = sides;
        this.lines = lines;
        this.groupOf = new int[needs.size()];
        group();
        for (int group = 0; group < groups.size(); group++) {
            for (int need : groups.get(group).needs()) {
                groupOf[need] = group;
            }
        }
        for (int group = 0; group < groups.size(); group++) {
            Group each = groups.get(group);
            for (int side = 0; side < sides.size(); side++) {
                for (int pot = 0; pot < sides.get(side).pots().size(); pot++) {
                    if (sides.get(side).allows(new FundSide.Option(each.kind(), pot))) {
                        choices.add(new Choice(group, side, pot));
                    }
                }
            }
            for (int line = 0; line < lines.size(); line++) {
                if (lines.get(line).paysFor(needs.get(each.needs().get(0)))) {
                    choices.add(new Choice(group, -1, line));
                }
            }
        }
        for (int place = 0; place < choices.size(); place++) {
            byGroup.computeIfAbsent(choices.get(place).group(), none -> new ArrayList<>())
                    .add(place);
            bySide.computeIfAbsent(choices.get(place).side(), none -> new ArrayList<>())
                    .add(place);
        }
        this.programme = written();
    }

    private void group() {
        Map<Need.Kind, Integer> places = new LinkedHashMap<>();
        kinds.forEach(kind -> places.put(kind, places.size()));
        Map<List<Integer>, List<Integer>> alike = new LinkedHashMap<>();
        Map<Integer, List<Integer>> byKind = new LinkedHashMap<>();
        List<Map<FundSide.Option, List<Integer>>> limits =
                sides.stream().map(Assembly::limitsOf).toList();
        for (int need = 0; need < needs.size(); need++) {
            int kind = places.getOrDefault(needs.get(need).kind(), -1);
            int place = need;
            List<Integer> key = new ArrayList<>(byKind.computeIfAbsent(kind, each -> key(each, limits)));
            for (int line = 0; line < lines.size(); line++) {
                if (lines.get(line).paysFor(needs.get(place))) {
                    key.add(line);
                }
            }
            alike.computeIfAbsent(key, none -> new ArrayList<>()).add(need);
        }
        alike.values()
                .forEach(members -> groups.add(new Group(
                        List.copyOf(members),
                        places.getOrDefault(needs.get(members.get(0)).kind(), -1))));
    }

    /** Which limits a kind of cost takes room of, and which bind it, per pot of each fund. */
    private List<Integer> key(int kind, List<Map<FundSide.Option, List<Integer>>> limits) {
        List<Integer> key = new ArrayList<>();
        for (int side = 0; side < sides.size(); side++) {
            for (int pot = 0; pot < sides.get(side).pots().size(); pot++) {
                FundSide.Option option = new FundSide.Option(kind, pot);
                key.add(sides.get(side).allows(option) ? 1 : 0);
                key.addAll(limits.get(side).getOrDefault(option, List.of()));
                key.add(-1);
            }
        }
        return key;
    }

    private static Map<FundSide.Option, List<Integer>> limitsOf(FundSide side) {
        Map<FundSide.Option, List<Integer>> limits = new LinkedHashMap<>();
        for (int limit = 0; limit < side.limits().size(); limit++) {
            FundSide.Limit each = side.limits().get(limit);
            for (FundSide.Option option : each.counted()) {
                limits.computeIfAbsent(option, none -> new ArrayList<>())
                        .add(2 * limit + (each.bound().contains(option) ? 1 : 0));
            }
        }
        return limits;
    }

    private Programme written() {
        List<Row> rows = new ArrayList<>();
        List<Guard> guards = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            add(rows, Row.atMost(ofGroup(group), amount(group)));
            if (certain(group) < amount(group)) {
                add(rows, Row.atMost(ofFunds(group), certain(group)));
            }
        }
        for (int side = 0; side < sides.size(); side++) {
            for (FundSide.Limit limit : sides.get(side).limits()) {
                List<Integer> counted = variables(side, limit.counted());
                List<Integer> bound = variables(side, limit.bound());
                if (bound.size() == counted.size()) {
                    add(rows, Row.atMost(counted, limit.room()));
                } else if (!bound.isEmpty()) {
                    guards.add(new Guard(bound, Row.atMost(counted, limit.room())));
                }
            }
        }
        for (int line = 0; line < lines.size(); line++) {
            int place = line;
            add(
                    rows,
                    Row.atMost(
                            where(choice -> !choice.isOfFund() && choice.of() == place),
                            lines.get(line).cents()));
        }
        return new Programme(choices.size(), rows, guards);
    }

    private static void add(List<Row> rows, Row row) {
        if (row.terms() > 0) {
            rows.add(row);
        }
    }

    /** The variables of options of a fund. */
    List<Integer> variables(int side, Set<FundSide.Option> options) {
        return bySide.getOrDefault(side, List.of()).stream()
                .filter(place -> options.contains(choices.get(place).option(groups)))
                .toList();
    }

    /** The variables of a group. */
    List<Integer> ofGroup(int group) {
        return byGroup.getOrDefault(group, List.of());
    }

    /** The variables of a group that are money of funds. */
    List<Integer> ofFunds(int group) {
        return ofGroup(group).stream()
                .filter(place -> choices.get(place).isOfFund())
                .toList();
    }

    /** The group of a need. */
    int group(int need) {
        return groupOf[need];
    }

    /** The places of the choices that are so. */
    List<Integer> where(Predicate<Choice> so) {
        return IntStream.range(0, choices.size())
                .filter(place -> so.test(choices.get(place)))
                .boxed()
                .toList();
    }

    /** Of each choice whether it is so. */
    boolean[] which(Predicate<Choice> so) {
        boolean[] which = new boolean[choices.size()];
        for (int place = 0; place < which.length; place++) {
            which[place] = so.test(choices.get(place));
        }
        return which;
    }

    /** What must be paid for a group, cents. */
    long amount(int group) {
        return groups.get(group).needs().stream()
                .mapToLong(need -> needs.get(need).amount())
                .sum();
    }

    /** What funds may pay for a group, cents. */
    long certain(int group) {
        return groups.get(group).needs().stream()
                .mapToLong(need -> needs.get(need).certain())
                .sum();
    }

    List<Need> needs() {
        return needs;
    }

    List<FundSide> sides() {
        return sides;
    }

    List<LineRoom> lines() {
        return lines;
    }

    List<Group> groups() {
        return groups;
    }

    List<Choice> choices() {
        return choices;
    }

    Programme programme() {
        return programme;
    }
}
