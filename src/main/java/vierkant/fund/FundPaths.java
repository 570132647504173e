package vierkant.fund;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vierkant.model.FundId;
import vierkant.model.Path;

/** The paths of figures that stand below a fund in a calculation, and in another file than the budget. */
public final class FundPaths {
    static final String FUNDS = "funds";
    static final String STATUS = "status";
    static final String LIMITS = "limits";
    static final String ROOM = "room";
    static final String LEDGER = "ledger";
    private static final String REGULATION = "regulation";

    private FundPaths() {}

    /** The path of a figure of a regulation, below a fund. */
    static Path ofRegulation(FundId fund, Path inRegulation) {
        List<String> keys = new ArrayList<>(List.of(FUNDS, fund.name(), REGULATION));
        keys.addAll(inRegulation.keys());
        return new Path(keys);
    }

    /** The path in the file of a fund's regulation; empty for a figure that does not stand there. */
    public static Optional<Path> inRegulation(FundId fund, Path path) {
        return key(fund, path)
                .filter(REGULATION::equals)
                .map(key -> new Path(path.keys().subList(3, path.keys().size())));
    }

    /** Whether a figure is a sum of entries of a fund's ledger. */
    public static boolean isBooked(FundId fund, Path path) {
        return key(fund, path).filter(Set.of(LEDGER, LIMITS, ROOM)::contains).isPresent();
    }

    /** The first key below a fund, where more follows. */
    private static Optional<String> key(FundId fund, Path path) {
        List<String> keys = path.keys();
        return keys.size() > 2 && keys.get(0).equals(FUNDS) && keys.get(1).equals(fund.name())
                ? Optional.of(keys.get(2))
                : Optional.empty();
    }
}
