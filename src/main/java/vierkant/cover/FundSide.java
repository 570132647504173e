package vierkant.cover;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vierkant.calc.LineId;
import vierkant.fund.Ceiling;
import vierkant.fund.Dossier;
import vierkant.fund.Question;
import vierkant.fund.Refusal;
import vierkant.fund.Verdicts;
import vierkant.model.Fund;
import vierkant.model.PotId;
import vierkant.model.Regulation;
import vierkant.model.Spend;
import vierkant.text.Message;

/**
 * What one fund may pay for, and the limits on that. All rules come from verdicts; here they are only asked for each kind of
 * cost and each pot.
 */
final class FundSide {
    private final Dossier dossier;
    private final List<Need.Kind> kinds;
    private final Verdicts verdicts;
    private final List<Optional<PotId>> pots;
    private final Map<Option, List<Ceiling>> allowed;
    private final List<Single> singles;
    private final List<Limit> limits;
    private final List<Long> left;

    /**
     * A kind of cost out of a pot, by their places in their lists.
     */
    record Option(int kind, int pot) {}

    /**
     * A limit.
     *
     * @param room what it leaves for certain, cents, at least 0
     * @param labels what its room is called; more than one where limits are the same in effect
     * @param counted what takes room of it
     * @param bound what it binds, among what is counted
     */
    record Limit(long room, List<Message> labels, Set<Option> counted, Set<Option> bound) {}

    /** Limits of one name, rule and room are one. */
    private record Same(LineId id, Optional<Regulation.Rule> rule, BigDecimal room) {}

    /** One limit, with what takes room of it and what it binds. */
    private record Single(Ceiling ceiling, Set<Option> counted, Set<Option> bound) {}

    /** Limits that leave as much for the same. */
    private record Alike(long room, Set<Option> counted) {}

    private FundSide(Dossier dossier, List<Need.Kind> kinds, Map<Option, List<Ceiling>> allowed, List<Single> singles) {
        this.dossier = dossier;
        this.kinds = kinds;
        this.verdicts = dossier.verdicts();
        this.pots = pots(dossier);
        this.allowed = allowed;
        this.singles = singles;
        this.limits = joined(singles);
        this.left = pots.stream()
                .map(pot -> dossier.left(pot).map(Cents::of).orElse(0L))
                .toList();
    }

    /** What a fund may pay for of some kinds of costs. */
    static FundSide of(Dossier dossier, List<Need.Kind> kinds) {
        Verdicts verdicts = dossier.verdicts();
        List<Optional<PotId>> pots = pots(dossier);
        Map<Option, List<Ceiling>> allowed = new LinkedHashMap<>();
        for (int kind = 0; kind < kinds.size(); kind++) {
            for (int pot = 0; pot < pots.size(); pot++) {
                Option option = new Option(kind, pot);
                verdicts.ceilings(like(dossier, kinds, option)).ifPresent(ceilings -> allowed.put(option, ceilings));
            }
        }
        return new FundSide(dossier, kinds, allowed, singles(dossier, kinds, allowed));
    }

    /**
     * The same fund with more granted. That makes limits wider, and changes neither what is allowed nor what a limit counts; so
     * each limit is asked for once.
     */
    FundSide with(Dossier more) {
        Verdicts wider = more.verdicts();
        List<Single> again = new ArrayList<>();
        for (Single single : singles) {
            Option one = single.bound().iterator().next();
            Ceiling ceiling = wider.ceilings(like(more, kinds, one)).orElseThrow().stream()
                    .filter(each -> each.id().equals(single.ceiling().id())
                            && each.rule().equals(single.ceiling().rule()))
                    .findFirst()
                    .orElseThrow();
            again.add(new Single(ceiling, single.counted(), single.bound()));
        }
        return new FundSide(more, kinds, allowed, again);
    }

    private static List<Optional<PotId>> pots(Dossier dossier) {
        Set<Optional<PotId>> granted = dossier.fund().grant().amounts().keySet();
        return granted.isEmpty() ? List.of(Optional.empty()) : List.copyOf(granted);
    }

    private static Spend like(Dossier dossier, List<Need.Kind> kinds, Option option) {
        return kinds.get(option.kind()).spend(dossier.fund(), pots(dossier).get(option.pot()), 1);
    }

    private static List<Single> singles(Dossier dossier, List<Need.Kind> kinds, Map<Option, List<Ceiling>> allowed) {
        Map<Same, Ceiling> different = new LinkedHashMap<>();
        Map<Same, Set<Option>> bound = new LinkedHashMap<>();
        allowed.forEach((option, ceilings) -> ceilings.forEach(ceiling -> {
            Same same = new Same(ceiling.id(), ceiling.rule(), ceiling.room());
            different.putIfAbsent(same, ceiling);
            bound.computeIfAbsent(same, none -> new LinkedHashSet<>()).add(option);
        }));
        Map<Option, Spend> spends = new LinkedHashMap<>();
        allowed.keySet().forEach(option -> spends.put(option, like(dossier, kinds, option)));
        List<Single> singles = new ArrayList<>();
        different.forEach((same, ceiling) -> {
            Set<Option> binds = bound.getOrDefault(same, Set.of());
            Set<Option> counted = new LinkedHashSet<>();
            spends.forEach((option, spend) -> {
                if (binds.contains(option) || ceiling.counts().test(spend)) {
                    counted.add(option);
                }
            });
            singles.add(new Single(ceiling, counted, binds));
        });
        return singles;
    }

    private static List<Limit> joined(List<Single> singles) {
        Map<Alike, Limit> alike = new LinkedHashMap<>();
        for (Single single : singles) {
            long room = Cents.of(single.ceiling().room());
            alike.merge(
                    new Alike(room, single.counted()),
                    new Limit(room, List.of(single.ceiling().label()), single.counted(), single.bound()),
                    FundSide::joined);
        }
        return List.copyOf(alike.values());
    }

    private static Limit joined(Limit one, Limit other) {
        List<Message> labels = new ArrayList<>(one.labels());
        labels.addAll(other.labels());
        Set<Option> bound = new LinkedHashSet<>(one.bound());
        bound.addAll(other.bound());
        return new Limit(one.room(), labels, one.counted(), bound);
    }

    Fund fund() {
        return dossier.fund();
    }

    Dossier dossier() {
        return dossier;
    }

    Verdicts verdicts() {
        return verdicts;
    }

    List<Optional<PotId>> pots() {
        return pots;
    }

    /** What the grant leaves in a pot for certain, cents; 0 where it is not known what was granted. */
    long left(int pot) {
        return left.get(pot);
    }

    List<Limit> limits() {
        return limits;
    }

    /** Whether limits count and bind what those of another fund do, one by one; what they leave may differ. */
    boolean limitsTheSameAs(FundSide other) {
        return limits.size() == other.limits.size()
                && IntStream.range(0, limits.size())
                        .allMatch(i -> limits.get(i)
                                        .counted()
                                        .equals(other.limits.get(i).counted())
                                && limits.get(i)
                                        .bound()
                                        .equals(other.limits.get(i).bound()));
    }

    /** Whether a kind of cost may for certain be charged to a pot, within the limits. */
    boolean allows(Option option) {
        return allowed.containsKey(option);
    }

    /** By what each kind of cost may not be charged to a pot, however little it is; not there where that depends on something. */
    Map<Option, List<Refusal>> refusals() {
        Map<Option, List<Refusal>> refusals = new HashMap<>();
        for (int kind = 0; kind < kinds.size(); kind++) {
            for (int pot = 0; pot < pots.size(); pot++) {
                Option option = new Option(kind, pot);
                if (!allows(option)) {
                    verdicts.refusals(like(dossier, kinds, option)).ifPresent(each -> refusals.put(option, each));
                }
            }
        }
        return refusals;
    }

    /** On what it depends whether a limit leaves more for a kind of cost than is certain; empty where that is all it leaves. */
    List<Question> open(Option option, Limit limit) {
        List<Ceiling> own = allowed.getOrDefault(option, List.of()).stream()
                .filter(ceiling -> limit.labels().contains(ceiling.label()))
                .toList();
        return own.stream().anyMatch(ceiling -> ceiling.open().isEmpty())
                ? List.of()
                : own.stream()
                        .flatMap(ceiling -> ceiling.open().stream())
                        .distinct()
                        .toList();
    }
}
