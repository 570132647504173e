package vierkant.workbook;

/** What keeps the noise of binary fractions away from a rounding to fewer than six decimals. */
enum Guard {
    /** {@code ROUND(x,2)}. */
    NONE,
    /** {@code ROUND(ROUND(x,6),2)}: noise behind the sixth decimal is gone before the rounding that counts. */
    SIX_DECIMALS;

    /** The one that is tried first. */
    static final Guard USUAL = SIX_DECIMALS;

    /** The decimals to which a guarded value is rounded first. */
    static final int DECIMALS = 6;

    boolean appliesTo(int decimals) {
        return this == SIX_DECIMALS && decimals < DECIMALS;
    }

    /** The other one. */
    Guard other() {
        return this == NONE ? SIX_DECIMALS : NONE;
    }
}
