package vierkant.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import vierkant.workbook.ReadBook.Cell;
import vierkant.workbook.ReadBook.Row;
import vierkant.workbook.ReadBook.Sheet;
import vierkant.workbook.RuleFinding.Breach;

/** The rules about the cells that a person fills in. */
final class EntryRules {
    /** A file and a line in it: {@code almata-2024.yaml:112}. */
    private static final Pattern PLACE = Pattern.compile("[^\\s:]+\\.\\p{Alnum}{1,8}:[0-9]+");
    /** A name without spaces, such as {@code contracts.almata.amount}. */
    private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}_]+([./:\\[\\]-]+[\\p{L}\\p{N}_]+)*\\]?");

    private EntryRules() {}

    /** Every row with an input tells in words, in the column for it, where the figure comes from. */
    static List<Breach> inputsExplained(ReadBook book) {
        return rows(book, row -> row.text(Column.SOURCE).isEmpty(), new RuleProblem.NoExplanation());
    }

    /** Every row with an input names its key and its place in a file, in a visible cell or a comment. */
    static List<Breach> traceable(ReadBook book) {
        List<Breach> breaches = new ArrayList<>();
        for (Sheet sheet : book.sheets()) {
            for (Row row : sheet.rows().values()) {
                Optional<Cell> input =
                        row.cells().values().stream().filter(Cell::isInput).findFirst();
                if (input.isEmpty()) {
                    continue;
                }
                List<String> words = words(sheet, row).toList();
                boolean placed =
                        words.stream().anyMatch(text -> PLACE.matcher(text).find());
                boolean named = words.stream()
                        .filter(text -> !PLACE.matcher(text).matches())
                        .anyMatch(text -> KEY.matcher(text).matches());
                if (!placed || !named) {
                    breaches.add(
                            Breach.of(input.get(), placed ? new RuleProblem.NoKey() : new RuleProblem.NoPlaceInFile()));
                }
            }
        }
        return breaches;
    }

    /** The texts of a row behind its amounts or in comments, and its source: not its label and unit. */
    private static Stream<String> words(Sheet sheet, Row row) {
        return Stream.concat(
                row.cells().tailMap(Column.SOURCE.index()).values().stream()
                        .map(cell -> cell.text().strip()),
                row.cells().values().stream().flatMap(cell -> comment(sheet, cell).stream()));
    }

    private static Optional<String> comment(Sheet sheet, Cell cell) {
        XSSFComment comment =
                sheet.raw().getCellComment(new org.apache.poi.ss.util.CellAddress(cell.row(), cell.column()));
        return comment == null
                ? Optional.empty()
                : Optional.of(comment.getString().getString());
    }

    /** Every input has a validation with a text that a person sees. */
    static List<Breach> inputsValidated(ReadBook book) {
        List<Breach> breaches = new ArrayList<>();
        for (Sheet sheet : book.sheets()) {
            if (!sheet.hasInputs()) {
                continue;
            }
            List<XSSFDataValidation> validations = sheet.raw().getDataValidations();
            sheet.cells().filter(Cell::isInput).forEach(cell -> {
                Optional<XSSFDataValidation> own =
                        validations.stream().filter(each -> covers(each, cell)).findFirst();
                if (own.isEmpty()) {
                    breaches.add(Breach.of(cell, new RuleProblem.NoValidation()));
                } else if (!speaks(own.get())) {
                    breaches.add(Breach.of(cell, new RuleProblem.SilentValidation()));
                }
            });
        }
        return breaches;
    }

    private static boolean covers(XSSFDataValidation validation, Cell cell) {
        return Stream.of(validation.getRegions().getCellRangeAddresses())
                .anyMatch((CellRangeAddress area) -> area.isInRange(cell.row(), cell.column()));
    }

    private static boolean speaks(XSSFDataValidation validation) {
        return (validation.getShowPromptBox() && isText(validation.getPromptBoxText()))
                || (validation.getShowErrorBox() && isText(validation.getErrorBoxText()));
    }

    private static boolean isText(@org.jspecify.annotations.Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static List<Breach> rows(ReadBook book, java.util.function.Predicate<Row> wrong, RuleProblem problem) {
        return book.sheets().stream()
                .flatMap(sheet -> sheet.rows().values().stream())
                .filter(wrong)
                .flatMap(row ->
                        row.cells().values().stream().filter(Cell::isInput).limit(1))
                .map(cell -> Breach.of(cell, problem))
                .toList();
    }
}
