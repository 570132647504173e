package vierkant.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vierkant.model.Figure;
import vierkant.model.KeyId;
import vierkant.model.PartyId;
import vierkant.model.Share;
import vierkant.model.ShareId;
import vierkant.model.Target;
import vierkant.model.Unit;
import vierkant.model.UnitText;

/** Reads shares, and holds them against their keys. */
final class ShareReading {
    private final KeyReading keys;
    private final Units units;
    private final Map<String, Mapping> shares = new HashMap<>();
    private final Circles circles = new Circles();

    ShareReading(KeyReading keys, Units units) {
        this.keys = keys;
        this.units = units;
    }

    List<Share> read(List<Mapping> mappings) {
        mappings.forEach(in -> {
            shares.put(in.name(), in);
            circles.add(
                    in.name(),
                    in.read(ShareFormat.OF).map(ShareReading::sharesIn).orElse(List.of()));
        });
        List<Share> read = new ArrayList<>();
        mappings.forEach(in -> share(in).ifPresent(read::add));
        return read;
    }

    /** The share that a target is part of. */
    private static List<String> sharesIn(Target target) {
        String[] parts = target.name().split("\\.", -1);
        return parts.length == 3 ? List.of(parts[1]) : List.of();
    }

    private Optional<Share> share(Mapping in) {
        Optional<String> label = in.read(CommonFormat.LABEL);
        Optional<Target> of = in.read(ShareFormat.OF);
        of.ifPresent(target -> target(in, ShareFormat.OF, target));
        Optional<KeyId> key = in.read(ShareFormat.SHARE_KEY);
        Optional<Map<PartyId, Figure>> fixed = in.read(ShareFormat.FIXED);
        Optional<Figure> change = in.read(ShareFormat.MAX_CHANGE);
        Optional<Map<PartyId, Figure>> previous = in.read(ShareFormat.PREVIOUS);
        Optional<KeyId> settledBy = in.read(ShareFormat.SETTLED_BY);
        Optional<Map<PartyId, Figure>> published = in.read(ShareFormat.PUBLISHED);
        if (change.isPresent() && previous.isEmpty() && in.neededYears().size() == 1) {
            in.report(
                    ShareFormat.MAX_CHANGE,
                    new ReadingProblem.KeyNeedsKey(
                            in.path(),
                            Where.of(in.path()),
                            ShareFormat.MAX_CHANGE.name(),
                            ShareFormat.PREVIOUS.name()));
        }
        key.ifPresent(id -> parties(in, id.name(), settledBy));
        previous.ifPresent(all -> Sums.to100(in, ShareFormat.PREVIOUS, all.values()));
        circles.reported(in.name())
                .ifPresent(names -> in.report(
                        ShareFormat.OF, new ReadingProblem.Circle(in.path().then(ShareFormat.OF.name()), names)));
        return in.whole(() -> new Share(
                new ShareId(in.name()),
                label.get(),
                of.get(),
                key.get(),
                fixed.orElseGet(LinkedHashMap::new),
                change.map(most -> new Share.Limit(most, previous.orElseGet(LinkedHashMap::new))),
                settledBy,
                published.orElseGet(LinkedHashMap::new),
                in.path()));
    }

    /** Reports a target that is no money, or a part of a share that its key does not have. */
    void target(Mapping in, Field<?> field, Target target) {
        Unit unit = units.of(target);
        if (field.equals(ShareFormat.OF) && !unit.equals(Unit.EURO)) {
            in.report(field, new ReadingProblem.NoMoney(target.path(), target.name(), UnitText.of(unit)));
        }
        String[] parts = target.name().split("\\.", -1);
        if (parts.length == 3) {
            Optional.ofNullable(shares.get(parts[1]))
                    .flatMap(share -> share.read(ShareFormat.SHARE_KEY))
                    .ifPresent(key -> party(in, field, in.markOf(field), parts[2], key.name()));
        }
    }

    private void parties(Mapping in, String key, Optional<KeyId> settledBy) {
        for (Field<?> field : List.of(ShareFormat.FIXED, ShareFormat.PUBLISHED)) {
            keys.partiesOf(key).ifPresent(known -> {
                Set<String> others = in.keysOf(field);
                others.removeAll(known);
                others.forEach(party -> party(in, field, in.markOfKey(field, party), party, key));
            });
        }
        if (in.has(ShareFormat.PREVIOUS)) {
            Set<String> named = in.keysOf(ShareFormat.PREVIOUS);
            KeyReading.same(
                    in,
                    ShareFormat.PREVIOUS,
                    ShareFormat.PREVIOUS.name(),
                    Optional.of(named).filter(all -> knows(in, all)),
                    key,
                    keys.partiesOf(key));
        }
        settledBy.ifPresent(other -> KeyReading.same(
                in, ShareFormat.SETTLED_BY, key, keys.partiesOf(key), other.name(), keys.partiesOf(other.name())));
    }

    /** A party that the file does not have has been reported as that. */
    private static boolean knows(Mapping in, Set<String> parties) {
        return in.scan().names(Section.PARTIES).containsAll(parties);
    }

    private void party(Mapping in, Field<?> field, Mark mark, String party, String key) {
        if (in.scan().names(Section.PARTIES).contains(party)) {
            keys.partiesOf(key)
                    .filter(names -> !names.contains(party))
                    .ifPresent(names -> in.report(
                            mark,
                            new ReadingProblem.PartyNotInKey(
                                    in.path().then(field.name()), party, key, Known.of(party, names))));
        }
    }
}
