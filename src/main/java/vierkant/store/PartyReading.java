package vierkant.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vierkant.model.Origin;
import vierkant.model.Party;
import vierkant.model.PartyId;

/** Reads the parties, and holds them against each other. */
final class PartyReading {
    private final Map<String, String> byCode = new HashMap<>();
    private final Map<PartyId, Party.Kind> kinds = new HashMap<>();

    List<Party> read(List<Mapping> mappings) {
        for (Mapping in : mappings) {
            in.read(Format.PARTY_KIND).ifPresent(kind -> in.id(PartyId::new).ifPresent(id -> kinds.put(id, kind)));
        }
        List<Party> parties = new ArrayList<>();
        mappings.forEach(in -> party(in).ifPresent(parties::add));
        return parties;
    }

    private Optional<Party> party(Mapping in) {
        Optional<String> name = in.read(Format.PARTY_NAME);
        Optional<String> code = in.read(Format.PARTY_CODE);
        code.ifPresent(each -> Optional.ofNullable(byCode.putIfAbsent(each, in.name()))
                .ifPresent(other -> in.report(
                        Format.PARTY_CODE,
                        new ReadingProblem.CodeTwice(in.path().then("code"), each, other))));
        Optional<PartyId> region = in.read(Format.PARTY_REGION);
        region.filter(id -> kinds.get(id) == Party.Kind.MUNICIPALITY)
                .ifPresent(id -> in.report(
                        Format.PARTY_REGION,
                        new ReadingProblem.NotARegion(in.path().then("region"), id.name())));
        Optional<Origin> origin = in.origin(in.path(), in.mark());
        Optional<Party.Kind> kind = in.id(PartyId::new).map(kinds::get);
        return in.whole(
                () -> new Party(new PartyId(in.name()), name.get(), kind.get(), code, region, origin.get(), in.path()));
    }
}
