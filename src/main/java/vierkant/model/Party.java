package vierkant.model;

import java.util.Objects;
import java.util.Optional;

/**
 * Somebody who pays a share: a municipality or a youth-care region.
 *
 * @param id its name in this budget
 * @param name as it is written in Dutch, such as "Bergen op Zoom"
 * @param kind municipality or region
 * @param code the municipality code of CBS, such as "GM0748"; ties in a division go to the lowest code. Without a code
 *     the name in the budget decides.
 * @param region the region that a municipality belongs to
 * @param origin where it says that this party takes part
 * @param path where it is written
 */
public record Party(
        PartyId id, String name, Kind kind, Optional<String> code, Optional<PartyId> region, Origin origin, Path path) {
    /** What sort of party. */
    public enum Kind {
        MUNICIPALITY,
        REGION
    }

    public Party {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(origin, "origin");
    }

    /** What decides between equal remainders: the code, or the name where there is none. */
    public String order() {
        return code.orElse(id.name());
    }
}
