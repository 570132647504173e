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
    private final List<Group> groups;
    private final List<Choice> choices;
    private final Map<Integer, List<Integer>> byGroup;
    private final List<List<Reach>> reaches;
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

    /** The variables of a limit: those that it counts, and those of them that it binds. */
    record Reach(List<Integer> counted, List<Integer> bound) {}

    Assembly(List<Need> needs, List<Need.Kind> kinds, List<FundSide> sides, List<LineRoom> lines) {
        this.needs = needs;
        this.kinds = kinds;
        this.sides = sides;
        this.lines = lines;
        this.groups = new ArrayList<>();
        this.choices = new ArrayList<>();
        this.byGroup = new HashMap<>();
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
        Map<Integer, List<Integer>> bySide = new HashMap<>();
        for (int place = 0; place < choices.size(); place++) {
            byGroup.computeIfAbsent(choices.get(place).group(), none -> new ArrayList<>())
                    .add(place);
            bySide.computeIfAbsent(choices.get(place).side(), none -> new ArrayList<>())
                    .add(place);
        }
        this.reaches = IntStream.range(0, sides.size())
                .mapToObj(side -> reaches(sides.get(side).limits(), bySide.getOrDefault(side, List.of())))
                .toList();
        this.programme = written();
    }

    private Assembly(Assembly like, List<FundSide> sides) {
        this.needs = like.needs;
        this.kinds = like.kinds;
        this.sides = sides;
        this.lines = like.lines;
        this.groups = like.groups;
        this.choices = like.choices;
        this.byGroup = like.byGroup;
        this.reaches = like.reaches;
        this.groupOf = like.groupOf;
        this.programme = written();
    }

    /** The same where limits of one fund leave more. */
    Assembly with(int side, FundSide wider) {
        List<FundSide> changed = new ArrayList<>(sides);
        changed.set(side, wider);
        return wider.limitsTheSameAs(sides.get(side))
                ? new Assembly(this, changed)
                : new Assembly(needs, kinds, changed, lines);
    }

    private List<Reach> reaches(List<FundSide.Limit> limits, List<Integer> variables) {
        Map<FundSide.Option, List<Integer>> byOption = new LinkedHashMap<>();
        variables.forEach(
                place -> byOption.computeIfAbsent(choices.get(place).option(groups), none -> new ArrayList<>())
                        .add(place));
        return limits.stream()
                .map(limit -> new Reach(among(byOption, limit.counted()), among(byOption, limit.bound())))
                .toList();
    }

    private static List<Integer> among(Map<FundSide.Option, List<Integer>> byOption, Set<FundSide.Option> options) {
        return byOption.entrySet().stream()
                .filter(each -> options.contains(each.getKey()))
                .flatMap(each -> each.getValue().stream())
                .sorted()
                .toList();
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
            for (int limit = 0; limit < reaches.get(side).size(); limit++) {
                Reach reach = reach(side, limit);
                Row row = Row.atMost(
                        reach.counted(), sides.get(side).limits().get(limit).room());
                if (reach.bound().size() == reach.counted().size()) {
                    add(rows, row);
                } else if (!reach.bound().isEmpty()) {
                    guards.add(new Guard(reach.bound(), row));
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

    /** The variables of a limit of a fund, by their places. */
    Reach reach(int side, int limit) {
        return reaches.get(side).get(limit);
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
