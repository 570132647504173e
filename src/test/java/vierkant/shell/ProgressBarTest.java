package vierkant.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How far a long piece of work is. */
class ProgressBarTest {
    private static final long SECOND = 1_000_000_000;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicLong clock = new AtomicLong(5 * SECOND);
    private final Interrupt interrupt = new Interrupt();
    private final ProgressBar bar = new ProgressBar(new Sink(err), interrupt::isRaised, clock::get);

    private String shown() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void shortWorkShowsNothing() {
        assertThat(bar.goesOn(1, 2)).isTrue();
        assertThat(bar.goesOn(2, 2)).isTrue();
        assertThat(shown()).isEmpty();
    }

    @Test
    void longWorkShowsHowFarItIsAndLeavesNothingBehind() {
        clock.addAndGet(SECOND);
        assertThat(bar.goesOn(1, 4)).isTrue();
        assertThat(shown()).isEqualTo("\r[##########..............................] 25 %");
        assertThat(bar.goesOn(4, 4)).isTrue();
        assertThat(shown()).endsWith("\r" + " ".repeat(48) + "\r");
    }

    @Test
    void theSamePercentIsDrawnOnce() {
        clock.addAndGet(SECOND);
        bar.goesOn(100, 1000);
        int length = shown().length();
        bar.goesOn(101, 1000);
        assertThat(shown()).hasSize(length);
    }

    @Test
    void stopsWhereThePersonWantsIt() {
        clock.addAndGet(SECOND);
        bar.goesOn(1, 4);
        interrupt.raise();
        assertThat(bar.goesOn(2, 4)).isFalse();
        assertThat(shown()).endsWith("\r");
    }

    @Test
    void whatWasPressedBeforeIsNotMeantForThisCommand() {
        interrupt.raise();
        interrupt.lower();
        assertThat(bar.goesOn(1, 4)).isTrue();
    }
}
