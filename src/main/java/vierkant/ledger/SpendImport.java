package vierkant.ledger;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vierkant.model.Booking;
import vierkant.model.PotId;
import vierkant.model.Problem;
import vierkant.model.RecipientId;
import vierkant.model.Spend;
import vierkant.model.UseId;
import vierkant.store.Mark;
import vierkant.workbook.SheetReader;

/**
 * Reads a file of spends, text with separators or a workbook, into entries for a ledger. Nothing is written: the answer is a
 * {@link Preview}, and whoever agrees with it appends its entries.
 */
public final class SpendImport {
    /** More than a sheet has rows. */
    private static final int MOST_ROWS = 2_000_000;

    private static final char[] SEPARATORS = {';', ',', '\t'};

    private static final Pattern SEPARATOR_LINE = Pattern.compile("\"?sep=.?\"?", Pattern.CASE_INSENSITIVE);

    /** Thousands that a comma parts from what is before, or cents. */
    private static final Pattern HALVES = Pattern.compile("\\D*(\\d{1,3},\\d{3}([.]\\d{1,2})?|[\\d. ]+,\\d{1,2})-?");

    private static final Mark START = new Mark(1, 1);

    private final Path file;
    private final String called;
    private final ImportMapping mapping;
    private final ImportNames names;
    private final Ledger ledger;
    private final Findings findings = new Findings();
    private final List<Preview.Line> lines = new ArrayList<>();
    private final List<Preview.Duplicate> duplicates = new ArrayList<>();
    private final Map<Likeness, Place> inLedger = new HashMap<>();
    private final Map<Likeness, Place> inFile = new HashMap<>();
    private String place;
    private Optional<Columns> columns = Optional.empty();
    private Optional<RowReading> reading = Optional.empty();
    private int rows;
    private int computed;
    private Mark firstComputed = START;

    private SpendImport(Path file, String called, ImportMapping mapping, ImportNames names, Ledger ledger) {
        this.file = file;
        this.called = called;
        this.place = called;
        this.mapping = mapping;
        this.names = names;
        this.ledger = ledger;
    }

    /**
     * By this two entries are taken for one: who receives how much on which day for what, by which proof.
     *
     * @param proof the voucher, or the description where there is none: two instalments of one day have no other difference
     */
    private record Likeness(
            Proof proof,
            LocalDate day,
            BigDecimal amount,
            UseId use,
            Optional<PotId> pot,
            Optional<RecipientId> recipient) {
        private record Proof(Optional<String> voucher, String description) {}
    }

    /** In a fund with one pot it makes no difference whether that is named. */
    private Likeness likeness(Optional<String> voucher, String description, Spend spend) {
        boolean hasPots = names.pots().values().stream().distinct().count() > 1;
        return new Likeness(
                new Likeness.Proof(voucher, voucher.isPresent() ? "" : description),
                spend.day(),
                spend.amount(),
                spend.use(),
                spend.pot().filter(pot -> hasPots),
                spend.recipient());
    }

    /** Where something like a row stands: the number of an entry or of a row, and whether it was paid there. */
    private record Place(int number, Booking.State state) {
        /** Of two, the one that was paid: whatever is like it is paid already. */
        static Place paidOf(Place one, Place other) {
            return one.state() == Booking.State.PAID ? one : other;
        }

        /** Whether a row with this state is what was committed there, and is paid now. */
        boolean isPaidBy(Booking.State now) {
            return state == Booking.State.COMMITTED && now == Booking.State.PAID;
        }
    }

    /**
     * Reads a file.
     *
     * @param file a workbook (xlsx) or text in UTF-8 with semicolons, commas or tabs; its first row that is not empty holds the
     *     headings
     * @param called how it is called in reports
     * @param mapping which column holds what
     * @param names what the fund knows
     * @param ledger that the entries are for, in which duplicates are looked for
     */
    public static Preview preview(Path file, String called, ImportMapping mapping, ImportNames names, Ledger ledger) {
        return new SpendImport(file, called, mapping, names, ledger).preview();
    }

    private Preview preview() {
        for (Booking booking : ledger.bookings()) {
            if (ledger.isLive(booking)) {
                inLedger.merge(
                        likeness(booking.voucher(), booking.description(), booking.spend()),
                        new Place(booking.number(), booking.state()),
                        Place::paidOf);
            }
        }
        try {
            if (!Files.isRegularFile(file)) {
                report(START, "", new ImportProblem.NotReadable());
            } else if (isArchive()) {
                sheet();
            } else {
                text();
            }
        } catch (IOException e) {
            report(START, "", new ImportProblem.NotReadable());
        }
        if (rows == 0 && !findings.hasErrors()) {
            report(START, "", new ImportProblem.NothingInFile());
        }
        if (computed > 0) {
            report(firstComputed, "", new ImportProblem.Computed(computed));
        }
        boolean isSound = !findings.hasErrors();
        return new Preview(
                columns.map(Columns::headings).orElse(Map.of()),
                rows,
                isSound ? lines : List.of(),
                isSound ? duplicates : List.of(),
                findings.sorted());
    }

    /** Workbooks of today are zip archives; those of before 2007 start otherwise, as do those with a password. */
    private boolean isArchive() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(4);
            boolean isZip = start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] <= 8;
            boolean isOle = start.length == 4 && (start[0] & 0xFF) == 0xD0 && (start[1] & 0xFF) == 0xCF;
            return isZip || isOle;
        }
    }

    private void sheet() {
        Optional<? extends Problem> problem = SheetReader.read(file, mapping.sheet(), new SheetReader.Rows() {
            @Override
            public void sheet(String name) {
                place = called + "!" + name;
            }

            @Override
            public void row(int number, List<SheetReader.Cell> cells) {
                Row row = new Row(
                        number,
                        cells.stream()
                                .map(cell -> new Row.Cell(
                                        cell.column(),
                                        new Mark(number, cell.column()),
                                        cell.value(),
                                        cell.made(),
                                        true))
                                .toList(),
                        "");
                if (!row.isBlank()) {
                    take(row);
                }
            }
        });
        problem.ifPresent(each -> report(START, "", each));
    }

    private void text() throws IOException {
        separator = separator();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            CsvRows.read(in, separator, this::take, this::report);
        }
    }

    /** The separator under which the headings say most. */
    private char separator() throws IOException {
        char best = SEPARATORS[0];
        int most = -1;
        for (char separator : SEPARATORS) {
            int[] score = {0};
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                CsvRows.read(
                        in,
                        separator,
                        row -> {
                            if (isSeparatorLine(row)) {
                                return true;
                            }
                            score[0] = Columns.recognised(row, mapping) * 1_000
                                    + Math.min(row.cells().size(), 999);
                            return false;
                        },
                        (mark, line, problem) -> {});
            }
            if (score[0] > most) {
                most = score[0];
                best = separator;
            }
        }
        return best;
    }

    /** A first line by which some programs tell Excel the separator; the headings tell it as well. */
    private static boolean isSeparatorLine(Row row) {
        return row.number() == 1 && SEPARATOR_LINE.matcher(row.raw().strip()).matches();
    }

    /** Takes a row; whether the next is wanted. */
    private boolean take(Row row) {
        if (columns.isEmpty() && isSeparatorLine(row)) {
            return true;
        }
        if (columns.isEmpty()) {
            Columns found = Columns.of(row, mapping, names, in(row));
            columns = Optional.of(found);
            return !findings.hasErrors();
        }
        if (findings.hasErrors() && reading.isEmpty()) {
            return false;
        }
        if (++rows > MOST_ROWS) {
            report(row.mark(), row.line(row.mark()), new ImportProblem.TooManyRows(MOST_ROWS));
            return false;
        }
        current = row;
        RowReading reader = reading.orElseGet(() -> new RowReading(ledger.fund(), mapping, names, inCurrent()));
        reading = Optional.of(reader);
        int count = columns.get().count();
        if (!row.raw().isEmpty() && row.cells().size() != count && !isBlankFrom(row, count)) {
            in(row).add(row, new ImportProblem.WrongCells(row.cells().size(), count));
            return true;
        }
        Map<ImportField, Row.Cell> cells = columns.get().of(row);
        if (isCut(row, cells)) {
            return true;
        }
        cells.values().stream()
                .filter(cell -> cell.made() == SheetReader.Made.COMPUTED)
                .forEach(this::remark);
        reader.read(row, cells).ifPresent(entry -> line(row, entry));
        return true;
    }

    /** Whether an amount may have been cut in two by a comma; both halves would be read, and neither is what was written. */
    private boolean isCut(Row row, Map<ImportField, Row.Cell> cells) {
        boolean isCut = false;
        if (separator == ',') {
            for (ImportField field : List.of(ImportField.AMOUNT, ImportField.VAT)) {
                Optional<Row.Cell> first = Optional.ofNullable(cells.get(field));
                Optional<Row.Cell> second = first.flatMap(cell -> row.at(cell.column() + 1));
                if (first.isPresent() && second.isPresent() && areHalves(first.get(), second.get())) {
                    in(row).add(
                                    first.get(),
                                    new ImportProblem.CutAmount(
                                            field,
                                            first.get().text().strip(),
                                            second.get().text().strip()));
                    isCut = true;
                }
            }
        }
        return isCut;
    }

    private static boolean areHalves(Row.Cell first, Row.Cell second) {
        return !first.isWhole()
                && !second.isWhole()
                && HALVES.matcher(first.text().strip() + "," + second.text().strip())
                        .matches();
    }

    private Row current = new Row(1, List.of(), "");
    private char separator = SEPARATORS[0];

    /** Separators at the end of a line, with nothing behind them, do no harm. */
    private static boolean isBlankFrom(Row row, int count) {
        return row.cells().size() > count
                && row.cells().subList(count, row.cells().size()).stream().allMatch(Row.Cell::isBlank);
    }

    private void remark(Row.Cell cell) {
        if (computed++ == 0) {
            firstComputed = cell.mark();
        }
    }

    private void line(Row row, Entry entry) {
        Preview.Line line = new Preview.Line(row.number(), entry);
        Booking.State state = entry.state();
        Likeness likeness = likeness(entry.voucher(), entry.description(), entry.spend());
        Optional<Place> booked = Optional.ofNullable(inLedger.get(likeness));
        Optional<Place> above = Optional.ofNullable(inFile.get(likeness));
        inFile.merge(likeness, new Place(row.number(), state), Place::paidOf);
        Optional<Preview.Duplicate> duplicate = booked.filter(place -> !place.isPaidBy(state))
                .map(place -> new Preview.Duplicate(line, Preview.Of.LEDGER, place.number()))
                .or(() -> above.filter(place -> !place.isPaidBy(state))
                        .map(place -> new Preview.Duplicate(line, Preview.Of.FILE, place.number())));
        if (duplicate.isPresent()) {
            duplicates.add(duplicate.get());
            return;
        }
        booked.ifPresent(place -> in(row).add(row, new ImportProblem.PaysEntry(place.number())));
        above.ifPresent(place -> in(row).add(row, new ImportProblem.PaysRow(place.number())));
        lines.add(line);
    }

    private Columns.Problems inCurrent() {
        return new Columns.Problems() {
            @Override
            public void add(Row row, ImportProblem problem) {
                in(row).add(row, problem);
            }

            @Override
            public void add(Row.Cell cell, ImportProblem problem) {
                in(current).add(cell, problem);
            }
        };
    }

    private Columns.Problems in(Row shown) {
        return new Columns.Problems() {
            @Override
            public void add(Row row, ImportProblem problem) {
                report(row.mark(), row.line(row.mark()), problem);
            }

            @Override
            public void add(Row.Cell cell, ImportProblem problem) {
                report(cell.mark(), shown.line(cell.mark()), problem);
            }
        };
    }

    private void report(Mark mark, String line, Problem problem) {
        findings.add(place, mark, line, problem);
    }
}
