package vierkant.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vierkant.model.Figure;
import vierkant.model.Key;
import vierkant.model.KeyId;
import vierkant.model.Party;
import vierkant.model.PartyId;
import vierkant.model.Statistic;
import vierkant.model.StatisticId;
import vierkant.model.UnitText;

/** Reads allocation keys, and knows over which parties each of them divides. */
final class KeyReading {
    private final Map<String, Mapping> keys = new LinkedHashMap<>();
    private final Map<String, Set<String>> statisticParties = new HashMap<>();
    private final Map<StatisticId, Statistic> statistics = new HashMap<>();
    private final Map<Party.Kind, List<PartyId>> parties;
    private final Circles circles = new Circles();

    /**
     * Keys over these things.
     *
     * @param statistics as they stand in the file
     * @param read those of them in which nothing is wrong
     * @param parties the names of the parties of each kind
     */
    KeyReading(List<Mapping> statistics, List<Statistic> read, Map<Party.Kind, List<PartyId>> parties) {
        statistics.forEach(in -> statisticParties.put(in.name(), in.keysOf(Format.STATISTIC_VALUES)));
        read.forEach(each -> this.statistics.put(each.id(), each));
        this.parties = parties;
    }

    List<Key> read(List<Mapping> mappings) {
        mappings.forEach(in -> keys.put(in.name(), in));
        mappings.forEach(in -> circles.add(in.name(), List.copyOf(in.keysOf(ShareFormat.WEIGHTS))));
        List<Key> read = new ArrayList<>();
        mappings.forEach(in -> key(in).ifPresent(read::add));
        return read;
    }

    /** The names of the parties of a key; empty where they can not be known, which has been reported. */
    Optional<Set<String>> partiesOf(String key) {
        return circles.through(key).isPresent() || !keys.containsKey(key) ? Optional.empty() : partiesOf(keys.get(key));
    }

    private Optional<Set<String>> partiesOf(Mapping in) {
        return in.read(ShareFormat.TYPE).flatMap(type -> switch (type) {
            case ShareFormat.PROPORTIONAL ->
                in.read(ShareFormat.STATISTICS)
                        .map(names -> statisticParties.getOrDefault(names.get(0).name(), Set.of()))
                        .filter(names -> !names.isEmpty());
            case ShareFormat.PERCENTAGES_TYPE ->
                Optional.of(in.keysOf(ShareFormat.PERCENTAGES)).filter(names -> !names.isEmpty());
            case ShareFormat.EQUAL -> in.read(ShareFormat.PARTIES).map(chosen -> names(chosen(chosen)));
            default ->
                in.keysOf(ShareFormat.WEIGHTS).stream()
                        .flatMap(key -> partiesOf(key).stream())
                        .findFirst();
        });
    }

    private Optional<Key> key(Mapping in) {
        Optional<String> label = in.read(CommonFormat.LABEL);
        return in.read(ShareFormat.TYPE).flatMap(type -> switch (type) {
            case ShareFormat.PROPORTIONAL -> proportional(in, label);
            case ShareFormat.PERCENTAGES_TYPE -> percentages(in, label);
            case ShareFormat.EQUAL -> equal(in, label);
            case ShareFormat.MIX -> mix(in, label);
            default -> throw new IllegalStateException("key type " + type);
        });
    }

    private Optional<Key> proportional(Mapping in, Optional<String> label) {
        Optional<List<StatisticId>> names = in.read(ShareFormat.STATISTICS);
        names.ifPresent(all -> {
            String first = all.get(0).name();
            for (StatisticId other : all.subList(1, all.size())) {
                same(
                        in,
                        ShareFormat.STATISTICS,
                        first,
                        Optional.ofNullable(statisticParties.get(first)),
                        other.name(),
                        Optional.ofNullable(statisticParties.get(other.name())));
            }
            sameUnit(in, all);
            notZero(in, all);
        });
        return in.whole(() -> new Key.Proportional(new KeyId(in.name()), label.get(), names.get(), in.path()));
    }

    /** Reports statistics that can not be averaged, for they count different things. */
    private void sameUnit(Mapping in, List<StatisticId> names) {
        Optional<Statistic> first = Optional.ofNullable(statistics.get(names.get(0)));
        first.ifPresent(one -> names.stream()
                .flatMap(name -> Optional.ofNullable(statistics.get(name)).stream())
                .filter(other -> !other.unit().addsTo(one.unit()))
                .findFirst()
                .ifPresent(other -> in.report(
                        ShareFormat.STATISTICS,
                        new ReadingProblem.MixedUnits(
                                in.path().then(ShareFormat.STATISTICS.name()),
                                one.id().name(),
                                UnitText.of(one.unit()),
                                other.id().name(),
                                UnitText.of(other.unit())))));
    }

    private void notZero(Mapping in, List<StatisticId> names) {
        if (!statistics.keySet().containsAll(names)) {
            return;
        }
        List<Figure> figures = new ArrayList<>();
        statistics.forEach((id, statistic) -> {
            if (names.contains(id)) {
                figures.addAll(statistic.values().values());
            }
        });
        Sums.byValue(in, figures).forEach((sum, years) -> {
            if (sum.signum() == 0) {
                String shown =
                        String.join(", ", names.stream().map(StatisticId::name).toList());
                in.report(
                        ShareFormat.STATISTICS,
                        new ReadingProblem.SumIsZero(in.path().then(ShareFormat.STATISTICS.name()), shown, years));
            }
        });
    }

    private static Optional<Key> percentages(Mapping in, Optional<String> label) {
        Optional<Map<PartyId, Figure>> percentages = in.read(ShareFormat.PERCENTAGES);
        percentages.ifPresent(all -> Sums.to100(in, ShareFormat.PERCENTAGES, all.values()));
        return in.whole(() -> new Key.Percentages(new KeyId(in.name()), label.get(), percentages.get(), in.path()));
    }

    private Optional<Key> equal(Mapping in, Optional<String> label) {
        Optional<List<PartyId>> chosen = in.read(ShareFormat.PARTIES).map(this::chosen);
        chosen.ifPresent(all -> all.forEach(party -> in.scan().use(Section.PARTIES, party.name())));
        chosen.filter(List::isEmpty)
                .ifPresent(none -> in.report(
                        ShareFormat.PARTIES,
                        new ReadingProblem.NoSuchParties(in.path().then(ShareFormat.PARTIES.name()))));
        return in.whole(() -> new Key.Equal(new KeyId(in.name()), label.get(), chosen.get(), in.path()));
    }

    private List<PartyId> chosen(PartiesKind.Chosen chosen) {
        return chosen instanceof PartiesKind.Chosen.All all
                ? parties.getOrDefault(all.kind(), List.of())
                : ((PartiesKind.Chosen.These) chosen).parties();
    }

    private Optional<Key> mix(Mapping in, Optional<String> label) {
        Optional<Map<KeyId, Figure>> weights = in.read(ShareFormat.WEIGHTS);
        weights.ifPresent(all -> Sums.to100(in, ShareFormat.WEIGHTS, all.values()));
        circles.reported(in.name())
                .ifPresent(names -> in.report(
                        ShareFormat.WEIGHTS,
                        new ReadingProblem.Circle(in.path().then(ShareFormat.WEIGHTS.name()), names)));
        List<String> names = List.copyOf(in.keysOf(ShareFormat.WEIGHTS));
        names.stream()
                .skip(1)
                .forEach(other ->
                        same(in, ShareFormat.WEIGHTS, names.get(0), partiesOf(names.get(0)), other, partiesOf(other)));
        return in.whole(() -> new Key.Mix(new KeyId(in.name()), label.get(), weights.get(), in.path()));
    }

    /** Reports a field that puts two things together which are about different parties. */
    static void same(
            Mapping in,
            Field<?> field,
            String one,
            Optional<Set<String>> ofOne,
            String other,
            Optional<Set<String>> ofOther) {
        if (ofOne.isPresent() && ofOther.isPresent() && !ofOne.get().equals(ofOther.get())) {
            in.report(
                    field,
                    new ReadingProblem.DifferentParties(
                            in.path().then(field.name()),
                            one,
                            other,
                            without(ofOne.get(), ofOther.get()),
                            without(ofOther.get(), ofOne.get())));
        }
    }

    private static List<String> without(Set<String> these, Set<String> those) {
        Set<String> left = new TreeSet<>(these);
        left.removeAll(those);
        return List.copyOf(left);
    }

    private static Set<String> names(Collection<PartyId> parties) {
        Set<String> names = new LinkedHashSet<>();
        parties.forEach(party -> names.add(party.name()));
        return names;
    }
}
