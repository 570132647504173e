package vierkant.store;

import java.util.Locale;

/** The parts of a file in which things are given names. */
enum Section {
    SOURCES,
    PARTIES,
    STATISTICS,
    QUANTITIES,
    LINES,
    INDEXES,
    CONTRACTS,
    FORMULAS,
    KEYS,
    SHARES,
    FUNDS,
    PLANNED_COSTS,
    CHECKS,
    UNCERTAIN,
    SCENARIOS,
    USES,
    POTS,
    FACTS,
    PARAMETERS;

    /** The key under which it stands. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
