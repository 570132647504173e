package vierkant.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vierkant.model.Path;
import vierkant.model.Problem;

/** What can be wrong with a file of spends, or with the mapping of its columns. Texts are the user's own, cut off where long. */
public sealed interface ImportProblem extends Problem {
    @Override
    default Path at() {
        return Path.ROOT;
    }

    /** Something that a reader should know, and that keeps nothing from being taken up. */
    sealed interface Remark extends ImportProblem {
        @Override
        default Severity severity() {
            return Severity.WARNING;
        }
    }

    // The mapping

    /** A key that a mapping does not have. */
    record UnknownKey(String key, List<String> near, List<String> known) implements ImportProblem {}

    // The file

    /** There is no file to read, or it may not be read. */
    record NotReadable() implements ImportProblem {}

    /** Nothing but a heading, or not even that. */
    record NothingInFile() implements ImportProblem {}

    /** A byte that UTF-8 does not have there. */
    record NotUtf8(String code) implements ImportProblem {}

    /** A quote that is not closed before the end of the file. */
    record QuoteNotClosed() implements ImportProblem {}

    /** Something between the quote that closes a cell and the end of that cell. */
    record TextAfterQuote(String text) implements ImportProblem {}

    /** A cell that is longer than any description. */
    record CellTooLong(int most) implements ImportProblem {}

    /** More rows than are taken in one go. */
    record TooManyRows(int most) implements ImportProblem {}

    // Columns

    /** A column of the mapping that the file does not have. */
    record NoSuchColumn(ImportField field, String column, List<String> near, List<String> columns)
            implements ImportProblem {}

    /**
     * Columns of the mapping that the file does not have, with headings that are known by themselves.
     *
     * @param instead the headings of the file that are known for the same fields
     */
    record ColumnsElsewhere(List<String> columns, List<String> instead) implements Remark {}

    /** No column for what every entry must have. */
    record ColumnMissing(ImportField field, String key, List<String> headings, List<String> columns)
            implements ImportProblem {}

    /** Several columns that could hold the same. */
    record SeveralColumns(ImportField field, String key, List<String> columns) implements ImportProblem {}

    /** A column that is not read. */
    record UnknownColumn(String column, List<String> near) implements Remark {}

    // Rows

    /** A row with another number of cells than the headings: an amount with a comma in it may have been cut in two. */
    record WrongCells(int found, int wanted) implements ImportProblem {}

    /** A number and the cell behind it, which may be one amount in which the comma stands for thousands or for cents. */
    record CutAmount(ImportField field, String first, String second) implements ImportProblem {}

    /** An empty cell where every entry has something. */
    record NoValue(ImportField field) implements ImportProblem {}

    /** A number that can mean two things. */
    record AmbiguousAmount(ImportField field, String value, BigDecimal dutch, BigDecimal english)
            implements ImportProblem {}

    /** What looks like the payment of a commitment of the ledger, which stays committed besides. */
    record PaysEntry(int number) implements Remark {}

    /** The same of a row above. */
    record PaysRow(int row) implements Remark {}

    /** VAT that is said not to be there. */
    record VatOfNone(BigDecimal vat) implements ImportProblem {}

    /** A number that may be somebody's citizen service number. */
    record PersonalNumber(ImportField field, String number) implements ImportProblem {}

    /** A text where an amount must be. */
    record NotAnAmount(ImportField field, String value) implements ImportProblem {}

    /** Nothing, or less than nothing, where money is spent. */
    record NotPositive(ImportField field, BigDecimal amount) implements ImportProblem {}

    /** An amount that is not in whole cents. */
    record PartOfCent(ImportField field, String amount) implements ImportProblem {}

    /** A billion euro, or more. */
    record TooLarge(ImportField field, String value) implements ImportProblem {}

    /** A text where a date must be, or a day that does not exist. */
    record NotADate(String value) implements ImportProblem {}

    /** A date of which day and month could change places. */
    record AmbiguousDate(String value, LocalDate dutch, LocalDate english) implements ImportProblem {}

    /** A word that means nothing here. */
    record UnknownWord(ImportField field, String key, String value, List<String> near, List<String> known)
            implements ImportProblem {}

    /** A cell of a workbook that holds an error, or a formula that was never calculated. */
    record NoResult(ImportField field, String shown) implements ImportProblem {}

    /** Cells of a workbook that a formula computed; the first of them is at the place of this remark. */
    record Computed(int cells) implements Remark {}
}
