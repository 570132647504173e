package vierkant.shell;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import vierkant.risk.Progress;

/** How far a long piece of work is, on a line that is gone when the work is done; short work shows nothing. */
final class ProgressBar implements Progress {
    private static final long PATIENCE = 400_000_000;
    private static final int WIDTH = 40;
    private static final int HUNDRED = 100;
    private static final String BACK = "\r";

    private final Sink err;
    private final BooleanSupplier stop;
    private final LongSupplier clock;
    private final long start;
    private int shown = -1;

    /**
     * A bar for work that begins now.
     *
     * @param err where it is drawn
     * @param stop whether the person wants it to stop
     * @param clock nanoseconds
     */
    ProgressBar(Sink err, BooleanSupplier stop, LongSupplier clock) {
        this.err = err;
        this.stop = stop;
        this.clock = clock;
        this.start = clock.getAsLong();
    }

    @Override
    public boolean goesOn(int done, int of) {
        boolean stopped = stop.getAsBoolean();
        int percent = (int) ((long) done * HUNDRED / of);
        if (done == of || stopped) {
            if (shown >= 0) {
                err.print(BACK + " ".repeat(WIDTH + 8) + BACK);
            }
        } else if (percent != shown && clock.getAsLong() - start > PATIENCE) {
            shown = percent;
            int full = percent * WIDTH / HUNDRED;
            err.print(BACK + "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + percent + " %");
        }
        return !stopped;
    }
}
