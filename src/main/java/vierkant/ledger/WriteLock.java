package vierkant.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/**
 * The right to write a file: one process, and one thread in it, has it at a time. The operating system takes it back when a
 * process dies; the empty file beside the ledger that it is bound to stays, for removing it would let two in at once.
 */
final class WriteLock implements Closeable {
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final FileChannel channel;

    private WriteLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Waits for the right to write.
     *
     * @return empty where somebody else kept it all that time
     */
    static Optional<WriteLock> take(Path file, Duration patience) throws IOException {
        FileChannel channel = FileChannel.open(
                file.resolveSibling(file.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        long began = System.nanoTime();
        boolean taken = false;
        try {
            taken = tries(channel);
            while (!taken && System.nanoTime() - began < patience.toNanos()) {
                Thread.sleep(PAUSE.toMillis());
                taken = tries(channel);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (!taken) {
                channel.close();
            }
        }
        return taken ? Optional.of(new WriteLock(channel)) : Optional.empty();
    }

    private static boolean tries(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException anotherThread) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
