package vierkant.fund;

/** Whether something is so, as far as it is known (Kleene's three values). */
enum Truth {
    NO,
    UNKNOWN,
    YES;

    static Truth of(boolean so) {
        return so ? YES : NO;
    }

    /** Whether both are so. */
    Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Whether at least one is so. */
    Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    Truth not() {
        return switch (this) {
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
            case YES -> NO;
        };
    }
}
