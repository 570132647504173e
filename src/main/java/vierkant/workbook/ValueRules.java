package vierkant.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import vierkant.calc.Expr.Direction;
import vierkant.workbook.ReadBook.Cell;
import vierkant.workbook.ReadBook.Sheet;
import vierkant.workbook.RuleFinding.Breach;

/** The rule about the values that the file holds beside its formulas. */
final class ValueRules {
    /** Numbers that are no euros agree when they differ by less than this part of themselves. */
    private static final double TOLERANCE = 1e-9;
    /** Below this, a difference is measured against this: a number that should be 0 has no part of itself. */
    private static final double LEAST = 1e-3;

    private ValueRules() {}

    /**
     * No errors, and every formula's value is what it gives when computed anew: euros to the cent, anything else to a
     * billionth part.
     *
     * @param known what an independent program gives, by address such as {@code Invoer!F12}; POI computes the others
     */
    static List<Breach> valuesAgree(ReadBook book, Map<String, BigDecimal> known) {
        List<Breach> breaches = new ArrayList<>();
        book.cells()
                .filter(cell -> cell.type() == CellType.ERROR)
                .forEach(cell -> breaches.add(Breach.of(cell, new RuleProblem.ErrorValue(cell.text()))));
        XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(book.workbook());
        for (Sheet sheet : book.sheets()) {
            sheet.cells()
                    .filter(cell -> cell.isComputed() && cell.type() != CellType.ERROR)
                    .forEach(cell -> problem(sheet, cell, known, evaluator)
                            .ifPresent(problem -> breaches.add(Breach.of(cell, problem))));
        }
        return breaches;
    }

    private static Optional<RuleProblem> problem(
            Sheet sheet, Cell cell, Map<String, BigDecimal> known, XSSFFormulaEvaluator evaluator) {
        BigDecimal independent = known.get(cell.address());
        if (independent != null) {
            return compared(sheet, cell, independent.doubleValue());
        }
        CellValue anew;
        try {
            anew = evaluator.evaluate(raw(sheet, cell));
        } catch (RuntimeException e) {
            // whatever POI does not know: a function, a table, a text that is no formula
            return Optional.of(new RuleProblem.NotRecalculated());
        }
        return switch (anew.getCellType()) {
            case NUMERIC -> compared(sheet, cell, anew.getNumberValue());
            case STRING -> same(cell, anew.getStringValue());
            case BOOLEAN -> same(cell, anew.getBooleanValue() ? "TRUE" : "FALSE");
            case ERROR -> Optional.of(new RuleProblem.BecomesError());
            default -> Optional.of(new RuleProblem.NotRecalculated());
        };
    }

    private static XSSFCell raw(Sheet sheet, Cell cell) {
        return Objects.requireNonNull(
                Objects.requireNonNull(sheet.raw().getRow(cell.row())).getCell(cell.column()));
    }

    private static Optional<RuleProblem> same(Cell cell, String anew) {
        return cell.text().equals(anew) ? Optional.empty() : Optional.of(new RuleProblem.OtherText(cell.text(), anew));
    }

    private static Optional<RuleProblem> compared(Sheet sheet, Cell cell, double anew) {
        boolean agree = cell.type() == CellType.NUMERIC
                && (isEuro(sheet, cell) ? agreeToTheCent(cell.number(), anew) : agree(cell.number(), anew));
        return agree
                ? Optional.empty()
                : Optional.of(new RuleProblem.OtherValue(decimal(cell.number()), decimal(anew)));
    }

    private static boolean isEuro(Sheet sheet, Cell cell) {
        return ReadUnit.isEuro(
                Objects.requireNonNull(sheet.rows().get(cell.row())).text(Column.UNIT));
    }

    private static boolean agreeToTheCent(double one, double other) {
        return BinaryReading.rounded(one, 2, Direction.HALF_UP)
                        .compareTo(BinaryReading.rounded(other, 2, Direction.HALF_UP))
                == 0;
    }

    private static boolean agree(double one, double other) {
        return Math.abs(one - other) <= Math.max(Math.abs(other), LEAST) * TOLERANCE;
    }

    /** For the reader's eye: no more digits than a spreadsheet keeps. */
    private static BigDecimal decimal(double number) {
        return BigDecimal.valueOf(number).setScale(9, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
