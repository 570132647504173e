package vierkant.ledger;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vierkant.model.Booking;
import vierkant.model.FundId;
import vierkant.model.Ids;
import vierkant.store.Located;
import vierkant.store.Mark;
import vierkant.text.Message;
import vierkant.text.Verbatim;

/**
 * The file of a fund's ledger, beside the budget: text, one line per entry, to which lines are only added. What it holds is
 * told in {@code docs/ledger.md}.
 *
 * @param path where it is, or will be; no file is a ledger without entries
 * @param called how it is called in reports
 * @param fund whose ledger it is
 */
public record LedgerFile(Path path, String called, FundId fund) {
    private static final String ENDING = ".ledger";
    private static final int MEGABYTE = 1024 * 1024;
    private static final int MOST_MEGABYTES = 2048;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Mark START = new Mark(1, 1);

    public LedgerFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(fund, "fund");
    }

    /** The ledger of a fund of a budget: {@code zuidwest.yaml} and {@code vastgoed} give {@code zuidwest.vastgoed.ledger}. */
    public static Path beside(Path budget, FundId fund) {
        return budget.resolveSibling(bare(budget) + "." + fund + ENDING);
    }

    /** The funds of which a ledger stands beside a budget, whether the budget has them or not. */
    public static List<FundId> fundsBeside(Path budget) {
        String start = bare(budget) + ".";
        Path folder = Objects.requireNonNull(budget.toAbsolutePath().getParent(), "folder");
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(LedgerFile::name)
                    .filter(name -> name.startsWith(start) && name.endsWith(ENDING))
                    .map(name ->
                            name.substring(start.length(), Math.max(start.length(), name.length() - ENDING.length())))
                    .filter(Ids::isName)
                    .sorted()
                    .map(FundId::new)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String bare(Path budget) {
        String name = name(budget);
        return name.endsWith(".yaml") ? name.substring(0, name.length() - ".yaml".length()) : name;
    }

    private static String name(Path file) {
        return Objects.requireNonNull(file.getFileName(), "file").toString();
    }

    /** Why entries could not be written. */
    enum Reason implements Message {
        NO_SUCH_FOLDER,
        NOT_ALLOWED
    }

    /**
     * What came of writing.
     *
     * @param bookings the entries with their numbers; none where there is a problem
     * @param problem why nothing was written
     */
    public record Appended(List<Booking> bookings, Optional<Located> problem) {
        public Appended {
            Objects.requireNonNull(problem, "problem");
        }
    }

    /** Reads the ledger. Whatever the file holds, the answer is a reading. */
    public LedgerReading read() {
        if (!Files.exists(path)) {
            return LedgerScan.none(called, fund);
        }
        LedgerReading reading = readOnce();
        boolean isCutOff = reading.problems().stream().anyMatch(each -> each.problem() instanceof LedgerProblem.CutOff);
        // perhaps somebody is just writing: then it is whole a moment later
        return isCutOff ? readAlone(reading) : reading;
    }

    private LedgerReading readAlone(LedgerReading otherwise) {
        try {
            Optional<WriteLock> lock = WriteLock.take(path, PATIENCE);
            if (lock.isEmpty()) {
                return otherwise;
            }
            WriteLock held = lock.get();
            try (held) {
                return readOnce();
            }
        } catch (IOException mayNotWriteHere) {
            return otherwise;
        }
    }

    private LedgerReading readOnce() {
        if (!Files.isRegularFile(path)) {
            return unread(new LedgerProblem.NotReadable());
        }
        try (FileChannel channel = FileChannel.open(path)) {
            long size = channel.size();
            if (size > (long) MOST_MEGABYTES * MEGABYTE) {
                return unread(new LedgerProblem.TooBig(MOST_MEGABYTES));
            }
            return LedgerScan.read(Channels.newInputStream(channel), size, called, fund);
        } catch (IOException e) {
            return unread(new LedgerProblem.NotReadable());
        }
    }

    private LedgerReading unread(LedgerProblem problem) {
        return new LedgerReading(Optional.empty(), List.of(located(problem)));
    }

    private Located located(LedgerProblem problem) {
        return new Located(called, START, "", problem);
    }

    /**
     * Adds entries: all of them or none. When this returns without a problem they are on the disk.
     *
     * @param seen the ledger on which it was decided to write them; if the file holds something else by now, nothing is
     *     written, for a limit may have been reached or an entry reversed
     * @param entries at least one, of this fund; what they reverse counts in {@code seen}
     * @param booked the day of today
     */
    public Appended append(Ledger seen, List<Entry> entries, LocalDate booked) {
        List<Booking> bookings = numbered(seen, entries, booked);
        Optional<LedgerProblem> tooLarge = tooLarge(entries);
        if (tooLarge.isPresent()) {
            return refused(tooLarge.get());
        }
        try {
            Optional<WriteLock> lock = WriteLock.take(path, PATIENCE);
            if (lock.isEmpty()) {
                return refused(new LedgerProblem.Busy((int) PATIENCE.toSeconds()));
            }
            WriteLock held = lock.get();
            try (held) {
                return write(seen.end(), bookings)
                        .map(this::refused)
                        .orElseGet(() -> new Appended(bookings, Optional.empty()));
            }
        } catch (IOException e) {
            return refused(new LedgerProblem.NotWritten(reason(e)));
        }
    }

    /** The first amount among entries that has no place in a ledger. */
    public static Optional<LedgerProblem> tooLarge(List<Entry> entries) {
        return entries.stream()
                .flatMap(
                        entry -> Stream.of(entry.spend().amount(), entry.spend().vat()))
                .filter(amount -> !EntryText.fits(amount))
                .findFirst()
                .map(LedgerProblem.AmountTooLarge::new);
    }

    private List<Booking> numbered(Ledger seen, List<Entry> entries, LocalDate booked) {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("there are no entries to add");
        }
        List<Booking> bookings = new ArrayList<>(entries.size());
        Set<Integer> reversed = new HashSet<>();
        int before = seen.bookings().size();
        for (Entry entry : entries) {
            if (!entry.spend().fund().equals(fund)) {
                throw new IllegalArgumentException(
                        "an entry of " + entry.spend().fund() + " in the ledger of " + fund);
            }
            entry.reverses().ifPresent(number -> {
                Booking target = seen.booking(number)
                        .filter(seen::isLive)
                        .orElseThrow(() -> new IllegalArgumentException("entry " + number + " does not count"));
                if (!reversed.add(number) || !target.spend().equals(entry.spend()) || target.state() != entry.state()) {
                    throw new IllegalArgumentException("not a reversal of entry " + number);
                }
            });
            bookings.add(entry.booked(before + bookings.size() + 1, before + entries.size(), booked));
        }
        return bookings;
    }

    private Optional<LedgerProblem> write(Ledger.End end, List<Booking> bookings) throws IOException {
        boolean isNew = !Files.exists(path);
        try (FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (!isAsSeen(channel, end)) {
                return Optional.of(new LedgerProblem.ChangedMeanwhile());
            }
            if (channel.size() > end.confirmed()) {
                keepRest(channel, end.confirmed());
                channel.truncate(end.confirmed());
            }
            try {
                channel.position(end.confirmed());
                write(channel, end, bookings);
            } catch (IOException e) {
                channel.truncate(end.confirmed());
                throw e;
            }
        }
        if (isNew) {
            forceFolder();
        }
        return Optional.empty();
    }

    /** Whether the file still ends as it did when it was read; each seal depends on all that stands above it. */
    private static boolean isAsSeen(FileChannel channel, Ledger.End end) throws IOException {
        if (channel.size() != end.size()) {
            return false;
        }
        int length = (int) Math.min(end.confirmed(), Seal.LENGTH + 2L);
        ByteBuffer last = ByteBuffer.allocate(length);
        while (last.hasRemaining()) {
            if (channel.read(last, end.confirmed() - length + last.position()) < 0) {
                return false;
            }
        }
        String line = new String(last.array(), StandardCharsets.ISO_8859_1).stripTrailing();
        return line.endsWith(end.seal()) || line.endsWith(EntryText.Column.SEAL.heading()) || line.isEmpty();
    }

    /** What an unfinished write left is not thrown away: somebody may want to see it. */
    private void keepRest(FileChannel channel, long from) throws IOException {
        try (FileChannel rest = FileChannel.open(
                path.resolveSibling(path.getFileName() + ".rest"),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND)) {
            for (long at = from; at < channel.size(); ) {
                at += channel.transferTo(at, channel.size() - at, rest);
            }
            rest.write(ByteBuffer.wrap(new byte[] {'\n'}));
            rest.force(true);
        }
    }

    /** The last line goes to the disk after the others are there: it tells that they were written wholly. */
    private void write(FileChannel channel, Ledger.End end, List<Booking> bookings) throws IOException {
        Seal seals = new Seal();
        String seal = end.seal();
        int until = bookings.get(bookings.size() - 1).number();
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), MEGABYTE);
        if (end.confirmed() == 0) {
            out.write(EntryText.head(fund).getBytes(StandardCharsets.UTF_8));
        }
        if (end.line() == Ledger.End.LineEnd.MISSING) {
            out.write('\n');
        }
        for (Booking booking : bookings) {
            if (booking.number() == until && bookings.size() > 1) {
                out.flush();
                channel.force(false);
            }
            String body = EntryText.written(booking);
            seal = seals.of(seal, body);
            out.write(EntryText.sealed(body, seal));
        }
        out.flush();
        channel.force(true);
    }

    private void forceFolder() {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder)) {
            channel.force(true);
        } catch (IOException notOnThisSystem) {
            // Windows keeps the names of files safe by itself
        }
    }

    private Appended refused(LedgerProblem problem) {
        return new Appended(List.of(), Optional.of(located(problem)));
    }

    private static Message reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return Reason.NO_SUCH_FOLDER;
        }
        if (e instanceof AccessDeniedException) {
            return Reason.NOT_ALLOWED;
        }
        return new Verbatim(String.valueOf(e.getMessage()));
    }
}
