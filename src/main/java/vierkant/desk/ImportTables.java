package vierkant.desk;

import static vierkant.desk.Tables.code;
import static vierkant.desk.Tables.column;
import static vierkant.desk.Tables.typed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vierkant.desk.FundWords.Heading;
import vierkant.fund.Answer;
import vierkant.ledger.Preview;
import vierkant.model.Spend;
import vierkant.text.Message;

/** What a file of spends would add to a ledger, for its reader. */
final class ImportTables {
    /** So many rows are shown; the others are counted. */
    static final int MOST = 50;

    private final String file;
    private final Preview preview;
    private final List<Preview.Line> lines;
    private final ImportVerdicts verdicts;

    /** @param lines that would be added, in order */
    ImportTables(String file, Preview preview, List<Preview.Line> lines, ImportVerdicts verdicts) {
        this.file = file;
        this.preview = preview;
        this.lines = lines;
        this.verdicts = verdicts;
    }

    View view(Preview.Duplicates choice, List<Message> more) {
        List<Table> tables = new ArrayList<>();
        tables.add(rows("rows", new FundWords.PreviewTitle(file), lines));
        List<Preview.Line> notWholly =
                lines.stream().filter(line -> !verdicts.isWhollyEligible(line)).toList();
        if (!notWholly.isEmpty()) {
            tables.add(refused(notWholly));
        }
        if (!preview.duplicates().isEmpty()) {
            tables.add(duplicates());
        }
        List<Message> notes = new ArrayList<>();
        notes.add(new FundWords.ImportCounts((long) preview.rows(), (long) lines.size(), (long)
                preview.duplicates().size()));
        shortened(lines.size()).ifPresent(notes::add);
        if (!preview.duplicates().isEmpty()) {
            long count = preview.duplicates().size();
            notes.add(
                    choice == Preview.Duplicates.LEFT_OUT
                            ? new FundWords.DuplicatesLeftOut(count)
                            : new FundWords.DuplicatesTaken(count));
        }
        if (!notWholly.isEmpty()) {
            notes.add(new FundWords.NotEligibleRows((long) notWholly.size()));
        }
        notes.addAll(more);
        return new View(Optional.empty(), tables, notes);
    }

    private static Optional<Message> shortened(int count) {
        return count > MOST ? Optional.of(new FundWords.MoreRows((long) count - MOST)) : Optional.empty();
    }

    private static Table rows(String key, Message title, List<Preview.Line> lines) {
        return new Table(
                key,
                title,
                List.of(
                        column("row", Heading.ROW),
                        column("day", Heading.DAY),
                        column("state", Heading.STATE),
                        column("use", Heading.USE),
                        column("pot", Heading.POT),
                        column("recipient", Heading.RECIPIENT),
                        column("amount", Heading.AMOUNT),
                        column("vat", Heading.VAT),
                        column("vat-kind", Heading.VAT_KIND),
                        column("description", Heading.DESCRIPTION),
                        column("voucher", Heading.VOUCHER)),
                lines.stream()
                        .limit(MOST)
                        .map(line -> new Table.Row(cells(line), Table.Emphasis.NONE, 0))
                        .toList());
    }

    private static List<Cell> cells(Preview.Line line) {
        Spend spend = line.entry().spend();
        return List.of(
                new Cell.Name(Integer.toString(line.row())),
                new Cell.Date(spend.day()),
                code(FundWords.StateWord.valueOf(line.entry().state().name())),
                new Cell.Name(spend.use().name()),
                typed(spend.pot().map(Object::toString)),
                typed(spend.recipient().map(Object::toString)),
                VerdictTables.euros(spend.amount()),
                spend.vat().signum() == 0 ? new Cell.Empty() : VerdictTables.euros(spend.vat()),
                spend.vatKind()
                        .<Cell>map(kind -> code(FundWords.VatWord.valueOf(kind.name())))
                        .orElse(new Cell.Empty()),
                typed(line.entry().description()),
                typed(line.entry().voucher()));
    }

    private Table refused(List<Preview.Line> notWholly) {
        return new Table(
                "not-wholly-eligible",
                new FundWords.RefusedRowsTitle(),
                List.of(
                        column("row", Heading.ROW),
                        column("amount", Heading.AMOUNT),
                        column("answer", Heading.ANSWER),
                        column("most", Heading.MOST),
                        column("why", Heading.WHY)),
                notWholly.stream()
                        .limit(MOST)
                        .map(line -> {
                            ImportVerdicts.Judged judged = verdicts.judged(line);
                            Answer answer = judged.answer();
                            return Table.Row.of(
                                    new Cell.Name(Integer.toString(line.row())),
                                    VerdictTables.euros(line.entry().spend().amount()),
                                    code(answer.kind()),
                                    VerdictTables.euros(answer.most()),
                                    new Cell.Text(judged.why()));
                        })
                        .toList());
    }

    private Table duplicates() {
        return new Table(
                "duplicates",
                new FundWords.DuplicatesTitle(),
                List.of(
                        column("row", Heading.ROW),
                        column("day", Heading.DAY),
                        column("amount", Heading.AMOUNT),
                        column("voucher", Heading.VOUCHER),
                        column("of", Heading.SAME_AS),
                        column("number", Heading.NUMBER)),
                preview.duplicates().stream()
                        .limit(MOST)
                        .map(duplicate -> Table.Row.of(
                                new Cell.Name(Integer.toString(duplicate.line().row())),
                                new Cell.Date(duplicate.line().entry().spend().day()),
                                VerdictTables.euros(
                                        duplicate.line().entry().spend().amount()),
                                typed(duplicate.line().entry().voucher()),
                                code(FundWords.DuplicateWord.valueOf(
                                        duplicate.of().name())),
                                new Cell.Name(Integer.toString(duplicate.number()))))
                        .toList());
    }
}
