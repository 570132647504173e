package vierkant.ledger;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** How long a ledger and an import take. Run by {@code bench/ledger}; the figures stand in the decision about the ledger. */
public final class LedgerBenchmark {
    private LedgerBenchmark() {}

    /** Argument: how many entries. */
    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("ledger");
        LedgerFile file = Given.file(folder);
        Path csv = folder.resolve("betalingen.csv");
        write(csv, count);
        Ledger empty = Given.read(file);
        Preview preview = timed("import of " + count + " rows, read", () -> import_(csv, empty));
        List<Entry> entries = preview.lines().stream().map(Preview.Line::entry).toList();
        timed("the same, written", () -> file.append(empty, entries, Given.TODAY));
        Ledger ledger = timed("ledger of " + count + " entries, read", () -> Given.read(file));
        for (int i = 0; i < 2; i++) {
            timed("once more", () -> Given.read(file));
        }
        timed("import against it, all duplicates", () -> import_(csv, ledger));
        timed("one entry added", () -> file.append(ledger, List.of(Given.paid("1")), Given.TODAY));
        System.out.println(Files.size(file.path()) / 1_000_000 + " MB of ledger");
        try (var files = Files.list(folder)) {
            for (Path each : files.toList()) {
                Files.delete(each);
            }
        }
        Files.delete(folder);
    }

    private static Preview import_(Path csv, Ledger ledger) {
        return SpendImport.preview(csv, "betalingen.csv", ImportMapping.USUAL, Given.NAMES, ledger);
    }

    private static void write(Path csv, int count) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(csv)) {
            out.write("Datum;Bedrag;Besteding;Ontvanger;Status;Omschrijving;Factuurnummer\n");
            for (int i = 0; i < count; i++) {
                out.write(LocalDate.of(2021, 1, 1).plusDays(i % 1_400) + ";" + (1 + i % 9_000) + "," + (10 + i % 90)
                        + ";verbouwen;Stichting Horizon;betaald;Termijn van de verbouwing;F-" + i + "\n");
            }
        }
    }

    private static <T> T timed(String what, Callable<T> work) throws Exception {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long began = System.nanoTime();
        long busy = thread.getCurrentThreadCpuTime();
        T result = work.call();
        System.out.println(String.format(
                Locale.ROOT,
                "%6.2f s, %6.2f s of processor: %s",
                (System.nanoTime() - began) / 1e9,
                (thread.getCurrentThreadCpuTime() - busy) / 1e9,
                what));
        return result;
    }
}
