package vierkant.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vierkant.model.Party;
import vierkant.model.PartyId;

/** Parties by name, or all of one kind. */
record PartiesKind() implements Kind<PartiesKind.Chosen> {
    private static final Several<PartyId> LIST =
            new Several<>(new Reference<>(Section.PARTIES, PartyId::new, "drimmelen"));
    private static final Map<String, Party.Kind> ALL =
            Map.of("all-municipalities", Party.Kind.MUNICIPALITY, "all-regions", Party.Kind.REGION);

    /** Which parties. */
    sealed interface Chosen {
        /** All of a kind. */
        record All(Party.Kind kind) implements Chosen {}

        /** These. */
        record These(List<PartyId> parties) implements Chosen {}
    }

    @Override
    public Optional<Chosen> read(Value value) {
        Optional<Party.Kind> all = value.node()
                .in(new Node.Cases<>(
                        scalar -> Optional.ofNullable(ALL.get(scalar.text().strip())),
                        items -> Optional.empty(),
                        keys -> Optional.empty(),
                        broken -> Optional.empty()));
        return all.isPresent() ? all.map(Chosen.All::new) : LIST.read(value).map(Chosen.These::new);
    }

    @Override
    public String example() {
        return "all-municipalities";
    }

    @Override
    public Map<String, Object> schema() {
        return LIST.schema();
    }
}
