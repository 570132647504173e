package vierkant.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import vierkant.model.Problem;
import vierkant.store.Mark;
import vierkant.workbook.SheetReader;
import vierkant.workbook.SheetValue;

/**
 * The rows of a text file with a separator between cells (RFC 4180): a cell between double quotes may hold separators, line
 * ends and, doubled, quotes. Every cell keeps its place; nothing in it is more than text.
 */
final class CsvRows {
    private static final int LONGEST_CELL = 100_000;
    private static final int MOST_CELLS = 1_000;

    private final Utf8 in;
    private final char separator;
    private final StringBuilder raw = new StringBuilder();
    private final StringBuilder cell = new StringBuilder();
    private int line = 1;
    private int column = 1;

    private CsvRows(Utf8 in, char separator) {
        this.in = in;
        this.separator = separator;
    }

    /** Whoever hears what is wrong with the file itself. */
    interface Complaints {
        void add(Mark mark, String line, Problem problem);
    }

    /** Gives every row that is not blank, up to the first that can not be read. */
    static void read(InputStream bytes, char separator, Row.Taker taker, Complaints complaints) throws IOException {
        CsvRows rows = new CsvRows(new Utf8(bytes), separator);
        try {
            rows.read(taker);
        } catch (Stop stop) {
            complaints.add(stop.mark, rows.raw.toString().lines().reduce("", (first, last) -> last), stop.problem);
            return;
        }
        rows.in
                .bad()
                .ifPresent(code -> complaints.add(
                        new Mark(rows.line, rows.column), rows.raw.toString(), new ImportProblem.NotUtf8(code)));
    }

    /** Where reading can not go on. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Mark mark;
        private final transient Problem problem;

        Stop(Mark mark, Problem problem) {
            super(null, null, false, false);
            this.mark = mark;
            this.problem = problem;
        }
    }

    private void read(Row.Taker taker) throws IOException {
        while (in.peek() != Utf8.END) {
            Row row = row();
            if (in.bad().isPresent() && in.peek() == Utf8.END) {
                return;
            }
            if (!row.isBlank() && !taker.take(row)) {
                return;
            }
        }
    }

    private Row row() throws IOException {
        raw.setLength(0);
        int number = line;
        List<Row.Cell> cells = new ArrayList<>();
        boolean isMore = true;
        while (isMore) {
            Mark mark = new Mark(line, column);
            cell.setLength(0);
            boolean isQuoted = in.peek() == '"';
            if (isQuoted) {
                quoted(mark);
            } else {
                plain();
            }
            cells.add(new Row.Cell(
                    cells.size() + 1, mark, new SheetValue.Text(cell.toString()), SheetReader.Made.TYPED, isQuoted));
            if (cells.size() > MOST_CELLS) {
                throw new Stop(mark, new ImportProblem.WrongCells(cells.size(), MOST_CELLS));
            }
            isMore = in.peek() == separator;
            if (isMore) {
                take();
            }
        }
        Row row = new Row(number, cells, raw.toString());
        if (in.peek() != Utf8.END) {
            endLine();
        }
        return row;
    }

    private void plain() throws IOException {
        while (!isCellEnd(in.peek())) {
            keep(take());
        }
    }

    private void quoted(Mark mark) throws IOException {
        take();
        while (true) {
            int next = in.peek();
            if (next == Utf8.END) {
                if (in.bad().isPresent()) {
                    return;
                }
                throw new Stop(mark, new ImportProblem.QuoteNotClosed());
            }
            if (next == '\n' || next == '\r') {
                keep('\n');
                endLine();
                continue;
            }
            take();
            if (next != '"') {
                keep(next);
            } else if (in.peek() == '"') {
                keep(take());
            } else {
                break;
            }
        }
        while (in.peek() == ' ') {
            take();
        }
        if (!isCellEnd(in.peek())) {
            Mark here = new Mark(line, column);
            cell.setLength(0);
            plain();
            throw new Stop(here, new ImportProblem.TextAfterQuote(Shown.part(cell.toString())));
        }
    }

    private boolean isCellEnd(int character) {
        return character == separator || character == '\n' || character == '\r' || character == Utf8.END;
    }

    private void keep(int character) {
        cell.append((char) character);
        if (cell.length() > LONGEST_CELL) {
            throw new Stop(new Mark(line, 1), new ImportProblem.CellTooLong(LONGEST_CELL));
        }
    }

    /** Goes past a character within a line. */
    private int take() throws IOException {
        int character = in.next();
        raw.append((char) character);
        if (!Character.isLowSurrogate((char) character)) {
            column++;
        }
        return character;
    }

    private void endLine() throws IOException {
        if (in.next() == '\r' && in.peek() == '\n') {
            in.next();
        }
        raw.append('\n');
        line++;
        column = 1;
    }
}
