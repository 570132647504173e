package vierkant.share;

import static vierkant.calc.Expressions.line;
import static vierkant.calc.Expressions.number;
import static vierkant.calc.Expressions.over;
import static vierkant.calc.Expressions.sum;
import static vierkant.calc.Expressions.sumOf;
import static vierkant.calc.Expressions.times;
import static vierkant.calc.Expressions.zero;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vierkant.calc.Draft;
import vierkant.calc.Expr;
import vierkant.calc.LineId;
import vierkant.calc.Part;
import vierkant.model.Budget;
import vierkant.model.Figure;
import vierkant.model.Key;
import vierkant.model.KeyId;
import vierkant.model.Party;
import vierkant.model.PartyId;
import vierkant.model.Statistic;
import vierkant.model.StatisticId;
import vierkant.model.Target;
import vierkant.model.Unit;

/**
 * Turns keys into lines: for each party a fraction, together one. The parties stand in the order that decides ties.
 *
 * <p>A mixed key is {@code sum of weight_k x fraction_k}.
 */
final class KeyLines implements Key.Visitor<Map<PartyId, LineId>> {
    private final Draft draft;
    private final Map<PartyId, Party> parties = new LinkedHashMap<>();
    private final Map<PartyId, LineId> members = new LinkedHashMap<>();
    private final Map<StatisticId, Map<PartyId, LineId>> statistics = new HashMap<>();
    private final Map<StatisticId, Unit> units = new HashMap<>();
    private final Map<KeyId, Key> keys = new LinkedHashMap<>();
    private final Map<KeyId, Map<PartyId, LineId>> written = new HashMap<>();
    private final Set<String> counted;

    KeyLines(Draft draft, Budget budget) {
        this.draft = draft;
        budget.parties().forEach(party -> parties.put(party.id(), party));
        budget.keys().forEach(key -> keys.put(key.id(), key));
        this.counted = budget.checks().stream()
                .flatMap(check -> check.of().stream())
                .map(Target::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Writes the parties and their statistics, with the totals that other parts of a budget may name.
     *
     * @return {@code parties}, {@code regions} and {@code statistics.NAME}, as far as the budget has or counts them
     */
    Map<String, LineId> writeStatistics(List<Statistic> all) {
        Map<String, LineId> totals = new LinkedHashMap<>();
        Draft.Section takers = draft.open(Part.INPUTS, new ShareText.Parties());
        Draft.Section counts = draft.open(Part.SHARES, new ShareText.Parties());
        for (Party party : parties.values()) {
            Figure takes = Figure.of(BigDecimal.ONE, party.origin(), party.path());
            members.put(party.id(), takers.input(new ShareText.Takes(party.name()), unit(party.kind()), takes));
        }
        for (Party.Kind kind : Party.Kind.values()) {
            List<LineId> ofKind = parties.values().stream()
                    .filter(party -> party.kind() == kind)
                    .map(party -> member(party.id()))
                    .toList();
            String name = kind == Party.Kind.MUNICIPALITY ? "parties" : "regions";
            if (!ofKind.isEmpty() || counted.contains(name)) {
                totals.put(
                        name,
                        counts.computed(
                                LineId.of(name),
                                kind == Party.Kind.MUNICIPALITY
                                        ? new ShareText.Municipalities()
                                        : new ShareText.Regions(),
                                unit(kind),
                                ofKind.isEmpty() ? sum(zero(unit(kind))) : sumOf(ofKind),
                                new ShareText.CountNote()));
            }
        }
        for (Statistic statistic : all) {
            Draft.Section inputs = draft.open(Part.INPUTS, new ShareText.StatisticTitle(statistic.label()));
            Map<PartyId, LineId> lines = new LinkedHashMap<>();
            for (PartyId party : ordered(statistic.values().keySet())) {
                Figure figure = statistic.values().get(party);
                if (figure != null) {
                    lines.put(
                            party,
                            inputs.input(
                                    new ShareText.StatisticOf(statistic.label(), name(party)),
                                    statistic.unit(),
                                    figure));
                }
            }
            statistics.put(statistic.id(), lines);
            units.put(statistic.id(), statistic.unit());
            LineId total = LineId.of("statistics", statistic.id().name());
            totals.put(
                    total.name(),
                    counts.computed(
                            total,
                            new ShareText.StatisticTotal(statistic.label()),
                            statistic.unit(),
                            sumOf(List.copyOf(lines.values()))));
        }
        return totals;
    }

    /** The fraction of each party under a key, written once. */
    Map<PartyId, LineId> fractions(KeyId id) {
        Map<PartyId, LineId> before = written.get(id);
        if (before != null) {
            return before;
        }
        Map<PartyId, LineId> fractions = key(id).accept(this);
        written.put(id, fractions);
        return fractions;
    }

    @Override
    public Map<PartyId, LineId> proportional(Key.Proportional key) {
        List<Map<PartyId, LineId>> values =
                key.statistics().stream().map(this::valuesOf).toList();
        Draft.Section section = draft.open(Part.SHARES, new ShareText.KeyTitle(key.label()));
        if (values.size() == 1) {
            return divided(
                    key,
                    section,
                    values.get(0),
                    LineId.of("statistics", key.statistics().get(0).name()));
        }
        Map<PartyId, LineId> sums = new LinkedHashMap<>();
        for (PartyId party : values.get(0).keySet()) {
            List<LineId> terms =
                    values.stream().map(statistic -> of(statistic, party)).toList();
            sums.put(
                    party,
                    section.computed(
                            LineId.of("keys", key.id().name(), party.name(), "sum"),
                            new ShareText.SumOfStatistics(key.label(), name(party)),
                            unitOf(key.statistics().get(0)),
                            sumOf(terms),
                            new ShareText.SumOfStatisticsNote()));
        }
        return divided(
                key,
                section,
                sums,
                total(key, section, sums, unitOf(key.statistics().get(0))));
    }

    @Override
    public Map<PartyId, LineId> percentages(Key.Percentages key) {
        Draft.Section inputs = draft.open(Part.INPUTS, new ShareText.KeyTitle(key.label()));
        Map<PartyId, LineId> fractions = new LinkedHashMap<>();
        for (PartyId party : ordered(key.percentages().keySet())) {
            Figure figure = key.percentages().get(party);
            if (figure != null) {
                fractions.put(
                        party, inputs.input(new ShareText.Percentage(key.label(), name(party)), Unit.PERCENT, figure));
            }
        }
        return fractions;
    }

    @Override
    public Map<PartyId, LineId> equal(Key.Equal key) {
        Draft.Section section = draft.open(Part.SHARES, new ShareText.KeyTitle(key.label()));
        Map<PartyId, LineId> values = new LinkedHashMap<>();
        ordered(key.parties()).forEach(party -> values.put(party, member(party)));
        Set<Unit> units = key.parties().stream().map(this::unit).collect(Collectors.toSet());
        if (units.size() == 1) {
            return divided(
                    key,
                    section,
                    values,
                    total(key, section, values, units.iterator().next()));
        }
        values.replaceAll((party, member) -> section.computed(
                LineId.of("keys", key.id().name(), party.name(), "counts"),
                new ShareText.Counts(key.label(), name(party)),
                Unit.NUMBER,
                over(line(member), number(1, unit(party)))));
        return divided(key, section, values, total(key, section, values, Unit.NUMBER));
    }

    @Override
    public Map<PartyId, LineId> mix(Key.Mix key) {
        Map<KeyId, Map<PartyId, LineId>> parts = new LinkedHashMap<>();
        key.weights().keySet().forEach(part -> parts.put(part, fractions(part)));
        Draft.Section inputs = draft.open(Part.INPUTS, new ShareText.KeyTitle(key.label()));
        Draft.Section section = draft.open(Part.SHARES, new ShareText.KeyTitle(key.label()));
        Map<KeyId, LineId> weights = new LinkedHashMap<>();
        key.weights()
                .forEach((part, weight) -> weights.put(
                        part,
                        inputs.input(new ShareText.Weight(key.label(), key(part).label()), Unit.PERCENT, weight)));
        Map<PartyId, LineId> fractions = new LinkedHashMap<>();
        for (PartyId party : parts.values().iterator().next().keySet()) {
            List<Expr> terms = new ArrayList<>();
            weights.forEach((part, weight) -> terms.add(times(line(weight), line(of(fractions(part), party)))));
            fractions.put(
                    party,
                    section.computed(
                            LineId.of("keys", key.id().name(), party.name()),
                            new ShareText.Fraction(key.label(), name(party)),
                            Unit.PERCENT,
                            new Expr.Sum(terms),
                            new ShareText.MixNote()));
        }
        return fractions;
    }

    /** Parties by the code that decides ties. */
    List<PartyId> ordered(Iterable<PartyId> ids) {
        List<PartyId> ordered = new ArrayList<>();
        ids.forEach(ordered::add);
        ordered.sort(Comparator.comparing((PartyId id) -> party(id).order()).thenComparing(PartyId::name));
        return ordered;
    }

    /** How a key is called in labels. */
    String label(KeyId id) {
        return key(id).label();
    }

    /** The name of a party as people write it. */
    String name(PartyId id) {
        return party(id).name();
    }

    private Map<PartyId, LineId> divided(Key key, Draft.Section section, Map<PartyId, LineId> values, LineId total) {
        Map<PartyId, LineId> fractions = new LinkedHashMap<>();
        values.forEach((party, value) -> fractions.put(
                party,
                section.computed(
                        LineId.of("keys", key.id().name(), party.name()),
                        new ShareText.Fraction(key.label(), name(party)),
                        Unit.PERCENT,
                        over(line(value), line(total)))));
        return fractions;
    }

    private LineId total(Key key, Draft.Section section, Map<PartyId, LineId> values, Unit unit) {
        return section.computed(
                LineId.of("keys", key.id().name()),
                new ShareText.KeyTotal(key.label()),
                unit,
                sumOf(List.copyOf(values.values())));
    }

    private Unit unitOf(StatisticId id) {
        return Objects.requireNonNull(units.get(id), () -> "no unit of " + id);
    }

    private Map<PartyId, LineId> valuesOf(StatisticId id) {
        Map<PartyId, LineId> values = statistics.get(id);
        if (values == null) {
            throw new IllegalArgumentException("no statistic is called " + id);
        }
        return values;
    }

    private Key key(KeyId id) {
        Key key = keys.get(id);
        if (key == null) {
            throw new IllegalArgumentException("no key is called " + id);
        }
        return key;
    }

    private Party party(PartyId id) {
        Party party = parties.get(id);
        if (party == null) {
            throw new IllegalArgumentException("no party is called " + id);
        }
        return party;
    }

    private LineId member(PartyId id) {
        return of(members, id);
    }

    private static LineId of(Map<PartyId, LineId> lines, PartyId party) {
        LineId line = lines.get(party);
        if (line == null) {
            throw new IllegalArgumentException("no line for party " + party);
        }
        return line;
    }

    private Unit unit(PartyId party) {
        return unit(party(party).kind());
    }

    private static Unit unit(Party.Kind kind) {
        return switch (kind) {
            case MUNICIPALITY -> Unit.MUNICIPALITY;
            case REGION -> Unit.NUMBER;
        };
    }
}
