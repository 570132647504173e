package vierkant.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
    /** What is written under these keys has a name of its own below the share, as each party has. */
    private static final Set<String> TAKEN = Set.of(
            ShareFormat.FIXED.name(),
            ShareFormat.MAX_CHANGE.name(),
            ShareFormat.PREVIOUS.name(),
            ShareFormat.PUBLISHED.name());

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
        if (change.isPresent()) {
            previous.ifPresent(all -> warnOfZeros(in, all));
        }
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

    /** Says which parties stay at nothing whatever the key says: odd, but no mistake. */
    private static void warnOfZeros(Mapping in, Map<PartyId, Figure> previous) {
        previous.forEach((party, part) -> {
            if (part.values().in(0).signum() == 0) {
                in.scan()
                        .report(
                                in.markOfKey(ShareFormat.PREVIOUS, party.name()),
                                new ReadingProblem.StaysAtZero(part.path(), party.name()));
            }
        });
    }

    /** Reports a target that is no money, or a part of a share that its key does not have. */
    void target(Mapping in, Field<?> field, Target target) {
        Unit unit = units.of(target);
        if (!unit.equals(Unit.EURO) && field.equals(ShareFormat.OF)) {
            in.report(field, new ReadingProblem.NoMoney(target.path(), target.name(), UnitText.of(unit)));
        }
        String[] parts = target.name().split("\\.", -1);
        if (parts.length == 3) {
            Optional.ofNullable(shares.get(parts[1]))
                    .flatMap(share -> share.read(ShareFormat.SHARE_KEY)
                            .flatMap(key -> payers(share, key.name())
                                    .filter(payers -> !payers.contains(parts[2]))
                                    .map(payers -> notInKey(in, field, parts[2], key.name(), payers))))
                    .ifPresent(problem -> in.report(field, problem));
        }
    }

    private void parties(Mapping in, String key, Optional<KeyId> settledBy) {
        payers(in, key).ifPresent(payers -> {
            payers.stream()
                    .filter(TAKEN::contains)
                    .forEach(party -> in.report(
                            ShareFormat.SHARE_KEY,
                            new ReadingProblem.PartyNamedAsKey(in.path().then(ShareFormat.SHARE_KEY.name()), party)));
            Set<String> others = in.keysOf(ShareFormat.PUBLISHED);
            others.removeAll(payers);
            others.stream()
                    .filter(party -> knows(in, Set.of(party)))
                    .forEach(party -> in.report(
                            in.markOfKey(ShareFormat.PUBLISHED, party),
                            notInKey(in, ShareFormat.PUBLISHED, party, key, payers)));
        });
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

    /** Who pays in a share: the parties of its key, and those with a fixed amount; empty where the key's are not known. */
    private Optional<Set<String>> payers(Mapping share, String key) {
        return keys.partiesOf(key).map(byKey -> {
            Set<String> payers = new LinkedHashSet<>(byKey);
            payers.addAll(share.keysOf(ShareFormat.FIXED));
            return payers;
        });
    }

    private static ReadingProblem notInKey(Mapping in, Field<?> field, String party, String key, Set<String> payers) {
        return new ReadingProblem.PartyNotInKey(in.path().then(field.name()), party, key, Known.of(party, payers));
    }
}
