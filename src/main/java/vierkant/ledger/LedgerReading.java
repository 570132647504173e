package vierkant.ledger;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vierkant.store.Located;

/**
 * What came of reading a ledger.
 *
 * @param ledger empty where something is wrong with an entry: then no sum of it can be trusted
 * @param problems what was found, by place; those of a ledger that could be read are warnings
 */
public record LedgerReading(Optional<Ledger> ledger, List<Located> problems) {
    public LedgerReading {
        Objects.requireNonNull(ledger, "ledger");
        problems = List.copyOf(problems);
    }
}
