package vierkant.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vierkant.model.Booking;

/** Two people enter at once. */
@Timeout(60)
class LedgerWritersTest {
    @TempDir
    private Path folder;

    @Test
    void noEntryOfManyWritersIsLost() throws Exception {
        int each = 25;
        ExecutorService writers = Executors.newFixedThreadPool(4);
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            work.add(() -> enter(each));
        }
        int written = 0;
        for (Future<Integer> done : writers.invokeAll(work)) {
            written += done.get();
        }
        writers.shutdown();

        LedgerReading reading = Given.file(folder).read();
        assertThat(reading.problems()).isEmpty();
        assertThat(written).isEqualTo(4 * each);
        assertThat(reading.ledger().orElseThrow().bookings())
                .hasSize(4 * each * 2)
                .extracting(Booking::number)
                .isSorted();
    }

    /** Tries until so many writes of two entries went well. */
    private int enter(int count) {
        LedgerFile file = Given.file(folder);
        int written = 0;
        while (written < count) {
            LedgerFile.Appended appended =
                    file.append(Given.read(file), List.of(Given.paid("1"), Given.committed("2")), Given.TODAY);
            if (appended.problem().isEmpty()) {
                written++;
            } else {
                assertThat(appended.problem().get().problem()).isEqualTo(new LedgerProblem.ChangedMeanwhile());
            }
        }
        return written;
    }

    @Test
    void whoeverFindsAnotherWritingWaitsAndThenHasIt() throws IOException {
        Path file = Given.file(folder).path();
        WriteLock first = WriteLock.take(file, Duration.ZERO).orElseThrow();
        assertThat(WriteLock.take(file, Duration.ofMillis(50))).isEmpty();
        first.close();
        WriteLock.take(file, Duration.ZERO).orElseThrow().close();
    }
}
