package vierkant.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vierkant.model.Booking;
import vierkant.model.FundId;
import vierkant.store.Mark;

/** One reading of one ledger, from the first line to the last. */
final class LedgerScan {
    /** An entry has three texts of a user; this is a hundred pages. */
    static final int LONGEST_LINE = 400_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int MOST_ENTRIES = 10_000_000;
    private static final int COLUMNS = EntryText.cells();

    private final String called;
    private final FundId fund;
    private final EntryText text;
    private final Seal seals = new Seal();
    private final Findings findings = new Findings();
    private final List<Booking> bookings = new ArrayList<>();
    private final Map<Integer, Integer> reversedBy = new HashMap<>();
    private MessageDigest digest = Seal.sha256();
    private Optional<MessageDigest> beforeWrite = Optional.empty();

    /** The seal above; empty where that line can not be trusted to have one. */
    private Optional<String> above;

    private int line;
    private int expected = 1;
    /** The last number of the write that is not complete yet; 0 where none is. */
    private int open;

    private int confirmedEntries;
    private long confirmed;
    private String seal;
    private Ledger.End.LineEnd lineEnd = Ledger.End.LineEnd.THERE;

    private LedgerScan(String called, FundId fund) {
        this.called = called;
        this.fund = fund;
        this.text = new EntryText(fund);
        this.seal = seals.ofHead(EntryText.head(fund));
        this.above = Optional.of(seal);
    }

    /**
     * Reads a ledger.
     *
     * @param size of the file, in bytes
     */
    static LedgerReading read(InputStream in, long size, String called, FundId fund) throws IOException {
        return new LedgerScan(called, fund).read(new LineBytes(in, LONGEST_LINE), size);
    }

    /** The ledger of which there is no file yet. */
    static LedgerReading none(String called, FundId fund) {
        return new LedgerReading(Optional.of(new LedgerScan(called, fund).ledger(0)), List.of());
    }

    private LedgerReading read(LineBytes lines, long size) throws IOException {
        boolean isWhole = head(lines);
        while (isWhole && lines.advance()) {
            line++;
            if (lines.isTooLong() && !lines.endsInZeros()) {
                add(1, "", new LedgerProblem.LineTooLong(LONGEST_LINE));
                break;
            }
            if (expected > MOST_ENTRIES) {
                add(1, "", new LedgerProblem.TooManyEntries(MOST_ENTRIES));
                break;
            }
            if (!lines.isEnded()) {
                isWhole = isSealed(lines);
                lineEnd = isWhole ? Ledger.End.LineEnd.MISSING : lineEnd;
            }
            if (isWhole) {
                entry(lines);
            }
        }
        if (findings.hasErrors()) {
            return new LedgerReading(Optional.empty(), findings.sorted());
        }
        if (open > 0) {
            isWhole = false;
            lineEnd = Ledger.End.LineEnd.THERE;
            bookings.subList(confirmedEntries, bookings.size()).clear();
            digest = beforeWrite.orElseThrow();
        }
        if (!isWhole) {
            line = confirmed == 0 ? 1 : confirmedEntries + 3;
            add(1, "", new LedgerProblem.CutOff(confirmedEntries));
        }
        return new LedgerReading(Optional.of(ledger(size)), findings.sorted());
    }

    private Ledger ledger(long size) {
        byte[] hash = digest.digest();
        return new Ledger(fund, bookings, Seal.hex(hash, hash.length), new Ledger.End(size, confirmed, lineEnd, seal));
    }

    /** Reads the lines above the entries; whether they are there to their end. */
    private boolean head(LineBytes lines) throws IOException {
        for (String wanted : EntryText.head(fund).lines().toList()) {
            if (!lines.advance()) {
                return false;
            }
            line++;
            String found = lines.isTooLong() ? "" : withoutMark(lines.text());
            if (!lines.isEnded() && wanted.startsWith(found)) {
                digest.reset();
                return false;
            }
            if (!found.equals(wanted)) {
                add(1, found, line == 1 ? otherKind(found, wanted) : notALedger(found, wanted));
                return false;
            }
            lines.addTo(digest);
        }
        confirmed = lines.end();
        return true;
    }

    /** Some editors put a byte order mark in front, which is no part of the text; the seals do not hang on it. */
    private String withoutMark(String text) {
        return line == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }

    private LedgerProblem otherKind(String found, String wanted) {
        String[] cells = found.split("\t", -1);
        if (cells.length != 3 || !cells[0].equals(EntryText.MAGIC)) {
            return notALedger(found, wanted);
        }
        return cells[1].equals(Integer.toString(EntryText.VERSION))
                ? new LedgerProblem.OtherFund(Shown.part(cells[2]), fund.name())
                : new LedgerProblem.OtherVersion(Shown.part(cells[1]), EntryText.VERSION);
    }

    private static LedgerProblem notALedger(String found, String wanted) {
        return new LedgerProblem.NotALedger(Shown.part(found), wanted.replace('\t', ' '));
    }

    /** Whether a line that has no end is an entry to its last character all the same: an editor took the end away. */
    private boolean isSealed(LineBytes lines) {
        int tab = lines.to() - Seal.LENGTH - 1;
        return tab > lines.from()
                && lines.buffer()[tab] == '\t'
                && above.isPresent()
                && stated(lines).equals(seals.of(above.get(), lines.buffer(), lines.from(), tab));
    }

    private static String stated(LineBytes lines) {
        return new String(lines.buffer(), lines.to() - Seal.LENGTH, Seal.LENGTH, StandardCharsets.ISO_8859_1);
    }

    private void entry(LineBytes lines) {
        String content = lines.text();
        List<String> cells = cells(content);
        if (cells.size() != COLUMNS) {
            add(1, content, new LedgerProblem.WrongCells(cells.size(), COLUMNS));
            above = Optional.empty();
            expected++;
            return;
        }
        EntryText.Line read = text.read(cells);
        for (EntryText.Bad bad : read.bad()) {
            add(column(cells, bad.cell()), content, bad.problem());
        }
        boolean isNext = read.number() == expected;
        if (read.number() > 0 && !isNext) {
            add(1, content, new LedgerProblem.OutOfOrder(read.number(), expected));
        } else if (read.bad().isEmpty() && above.isPresent() && !isSealed(lines)) {
            add(1, content, new LedgerProblem.Altered(read.number()));
        }
        String stated = cells.get(COLUMNS - 1);
        above = stated.length() == Seal.LENGTH ? Optional.of(stated) : Optional.empty();
        expected = Math.max(read.number(), expected) + 1;
        if (read.booking().isPresent() && isNext) {
            reversal(read.booking().get(), cells, content);
            together(read, content, lines);
            bookings.add(read.booking().get());
        }
        if (open == 0) {
            confirmedEntries = bookings.size();
            confirmed = lines.end();
            seal = stated;
        }
    }

    /** What was written together is there together. */
    private void together(EntryText.Line read, String content, LineBytes lines) {
        if (open > 0 && read.until() != open) {
            add(1, content, new LedgerProblem.HalfWrite(open));
            open = 0;
        }
        if (read.until() < read.number()) {
            add(1, content, new LedgerProblem.HalfWrite(read.until()));
        }
        if (open == 0 && read.until() > read.number()) {
            open = read.until();
            beforeWrite = Optional.of(copy(digest));
        }
        lines.addTo(digest);
        if (open == read.number()) {
            open = 0;
        }
    }

    private void reversal(Booking booking, List<String> cells, String content) {
        if (booking.reverses().isEmpty() || bookings.size() != booking.number() - 1) {
            return;
        }
        int number = booking.reverses().get();
        Booking reversed = bookings.get(number - 1);
        int column = column(cells, EntryText.place(EntryText.Column.REVERSES));
        Integer before = reversedBy.putIfAbsent(number, booking.number());
        if (reversed.reverses().isPresent()) {
            add(column, content, new LedgerProblem.ReversesReversal(booking.number(), number));
        } else if (before != null) {
            add(column, content, new LedgerProblem.ReversedTwice(booking.number(), number, before));
        } else if (!reversed.spend().equals(booking.spend()) || reversed.state() != booking.state()) {
            add(column, content, new LedgerProblem.ReversalDiffers(booking.number(), number));
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>(COLUMNS);
        int from = 0;
        for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', from)) {
            cells.add(line.substring(from, tab));
            from = tab + 1;
        }
        cells.add(line.substring(from));
        return cells;
    }

    private static int column(List<String> cells, int cell) {
        return 1
                + cells.subList(0, cell).stream()
                        .mapToInt(each -> each.codePointCount(0, each.length()) + 1)
                        .sum();
    }

    private void add(int column, String content, LedgerProblem problem) {
        findings.add(called, new Mark(line, column), content, problem);
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's own SHA-256 can be copied", e);
        }
    }
}
