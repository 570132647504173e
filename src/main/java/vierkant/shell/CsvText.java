package vierkant.shell;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vierkant.desk.Cell;
import vierkant.desk.Table;
import vierkant.desk.View;
import vierkant.model.Unit;
import vierkant.text.Language;
import vierkant.text.Message;
import vierkant.text.Words;

/**
 * Writes the tables of a view as comma-separated values (RFC 4180) that a spreadsheet opens as numbers and days.
 *
 * <p>In English: commas, decimal points, yyyy-mm-dd. In Dutch, as Dutch spreadsheets read it: a byte order mark, semicolons,
 * decimal commas, dd-mm-yyyy. Numbers have no thousands separators and no euro sign. Several tables have an empty line
 * between them. A text that a spreadsheet could take for a formula gets an apostrophe in front.
 */
final class CsvText implements Cell.Visitor<String> {
    private static final DateTimeFormatter DUTCH_DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT);

    private final Words words;
    private final boolean dutch;

    CsvText(Words words) {
        this.words = words;
        this.dutch = words.language() == Language.NL;
    }

    String text(View view) {
        CSVFormat format =
                CSVFormat.RFC4180.builder().setDelimiter(dutch ? ';' : ',').get();
        StringWriter text = new StringWriter();
        if (dutch) {
            text.append('\uFEFF');
        }
        try (CSVPrinter csv = new CSVPrinter(text, format)) {
            for (int i = 0; i < view.tables().size(); i++) {
                if (i > 0) {
                    csv.println();
                }
                table(csv, view.tables().get(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void table(CSVPrinter csv, Table table) throws IOException {
        boolean levels = table.rows().stream().anyMatch(row -> row.level() > 0);
        List<String> headings = new ArrayList<>();
        if (levels) {
            headings.add(words.say(Heading.LEVEL));
        }
        table.columns().forEach(column -> headings.add(inert(words.say(column.heading()))));
        if (headings.stream().anyMatch(heading -> !heading.isEmpty())) {
            csv.printRecord(headings);
        }
        for (Table.Row row : table.rows()) {
            List<String> cells = new ArrayList<>();
            if (levels) {
                cells.add(Integer.toString(row.level()));
            }
            row.cells().forEach(cell -> cells.add(cell.accept(this)));
            csv.printRecord(cells);
        }
    }

    /** A heading that no table brings itself. */
    enum Heading implements Message {
        LEVEL
    }

    @Override
    public String text(Cell.Text text) {
        return inert(words.say(text.words()));
    }

    @Override
    public String name(Cell.Name name) {
        return inert(name.name());
    }

    @Override
    public String code(Cell.Code code) {
        return inert(words.say(code.words()));
    }

    @Override
    public String amount(Cell.Amount amount) {
        BigDecimal value = amount.value();
        Unit unit = amount.unit();
        if (unit.equals(Unit.FLAG)) {
            return new CellWords(words).amount(amount);
        } else if (unit.equals(Unit.EURO)) {
            return number(CellWords.money(value));
        } else if (unit.equals(Unit.PERCENT)) {
            return number(bare(value.movePointRight(2))) + "%";
        }
        return number(bare(value));
    }

    @Override
    public String estimate(Cell.Estimate estimate) {
        BigDecimal value = estimate.value();
        return estimate.unit().equals(Unit.PERCENT) ? number(value.movePointRight(2)) + "%" : number(value);
    }

    @Override
    public String date(Cell.Date date) {
        return day(date.day());
    }

    @Override
    public String empty(Cell.Empty empty) {
        return "";
    }

    private String number(BigDecimal value) {
        return dutch ? value.toPlainString().replace('.', ',') : value.toPlainString();
    }

    private static BigDecimal bare(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    private String day(LocalDate day) {
        return dutch ? day.format(DUTCH_DAY) : day.toString();
    }

    /** A text that stays a text: what begins like a formula would be run by the spreadsheet of whoever opens the file. */
    private static String inert(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
