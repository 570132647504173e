package vierkant.risk;

/** Hears how far a long piece of work is, and may stop it. */
@FunctionalInterface
public interface Progress {
    /** Never stops. */
    Progress SILENT = (done, of) -> true;

    /**
     * Told after each part, by one thread at a time.
     *
     * @return whether to go on
     */
    boolean goesOn(int done, int of);
}
