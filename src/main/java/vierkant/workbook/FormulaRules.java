package vierkant.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vierkant.workbook.ReadBook.Cell;
import vierkant.workbook.ReadBook.Row;
import vierkant.workbook.ReadBook.Sheet;
import vierkant.workbook.RuleFinding.Breach;

/** The rules about what stands in one formula, or in the formulas of one row. */
final class FormulaRules {
    static final int MOST_CHARACTERS = 80;
    static final int MOST_CALLS = 3;

    static final Set<String> FUNCTIONS = Set.of(
            "SUM",
            "SUMPRODUCT",
            "SUMIFS",
            "MIN",
            "MAX",
            "ROUND",
            "ROUNDDOWN",
            "ABS",
            "IF",
            "INDEX",
            "MATCH",
            "AND",
            "OR",
            "COUNTIF",
            "DATE",
            "RANK");

    private static final Set<BigDecimal> NUMBERS =
            Set.of(number(0), number(1), number(2), number(6), number(12), number(100));

    private static final Set<String> MASKS = Set.of(
            "IFERROR",
            "IFNA",
            "ISERROR",
            "ISERR",
            "ISNA",
            "ERROR.TYPE",
            "NA",
            "AGGREGATE",
            "_XLFN.IFNA",
            "_XLFN.AGGREGATE");

    private static final Set<String> VOLATILE = Set.of(
            "OFFSET",
            "INDIRECT",
            "NOW",
            "TODAY",
            "RAND",
            "RANDBETWEEN",
            "RANDARRAY",
            "_XLFN.RANDARRAY",
            "CELL",
            "INFO");

    private static final Set<String> DISCOUNTING = Set.of("NPV", "XNPV", "IRR", "XIRR", "MIRR");

    private FormulaRules() {}

    /** A row is typed or computed, not both; the years of the ruler begin with one that is typed. */
    static List<Breach> constantsApart(ReadBook book) {
        List<Breach> breaches = new ArrayList<>();
        for (Sheet sheet : book.series()) {
            for (Row line : sheet.lines()) {
                List<Cell> own = Stream.concat(line.cell(Column.CONSTANT.index()).stream(), sheet.years(line))
                        .filter(Cell::isAmount)
                        .toList();
                if (own.stream().anyMatch(Cell::isComputed)) {
                    own.stream()
                            .filter(Cell::isTypedNumber)
                            .forEach(cell -> breaches.add(Breach.of(cell, new RuleProblem.TypedInComputedRow())));
                }
            }
        }
        return breaches;
    }

    /** All years of a row have the formula of the first, moved along. */
    static List<Breach> oneFormulaPerRow(ReadBook book) {
        List<Breach> breaches = new ArrayList<>();
        for (Sheet sheet : book.series()) {
            for (Row line : sheet.lines()) {
                List<Cell> years = sheet.years(line).filter(Cell::isComputed).toList();
                Map<String, List<Cell>> byForm = new LinkedHashMap<>();
                years.forEach(cell -> byForm.computeIfAbsent(relative(cell), form -> new ArrayList<>())
                        .add(cell));
                if (byForm.size() > 1) {
                    String first = years.get(0).formula().orElseThrow().text();
                    byForm.values().stream()
                            .skip(1)
                            .forEach(others -> breaches.add(Breach.of(
                                    others.get(0), new RuleProblem.OtherFormula(text(others.get(0)), first))));
                }
            }
        }
        return breaches;
    }

    private static String relative(Cell cell) {
        return cell.formula().orElseThrow().relative(cell.row(), cell.column());
    }

    /**
     * A sum along a row takes all years, a sum down a column its whole block: the row before and the row behind it are of the
     * same block, and left out, when they have the same unit and the same style, are both typed or do the same, and no other
     * row takes them.
     */
    static List<Breach> wholeRanges(ReadBook book) {
        List<Breach> breaches = new ArrayList<>();
        Set<Cell> taken = taken(book);
        book.formulas()
                .forEach(cell -> cell.formula().orElseThrow().argumentsOf("SUM").stream()
                        .filter(area -> !area.isOneCell())
                        .flatMap(area -> Stream.concat(
                                years(book, cell, area), rows(book, cell, area).filter(out -> !taken.contains(out))))
                        .findFirst()
                        .ifPresent(out -> breaches.add(Breach.of(cell, new RuleProblem.PartialRange(out.address())))));
        return breaches;
    }

    /** The cells that a formula on another row names. */
    private static Set<Cell> taken(ReadBook book) {
        Set<Cell> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        book.formulas()
                .forEach(cell -> book.precedents(cell)
                        .filter(from ->
                                from.row() != cell.row() || !from.sheet().equals(cell.sheet()))
                        .forEach(taken::add));
        return taken;
    }

    /** The years right before and behind the area of a sum along a row. */
    private static Stream<Cell> years(ReadBook book, Cell sum, ReadFormula.Reference area) {
        int row = area.from().row();
        return book.target(sum, area).filter(sheet -> row == area.to().row()).stream()
                .flatMap(sheet -> sheet.ruler().filter(years -> row > years.row()).stream()
                        .flatMap(years -> Stream.of(
                                        area.from().column() - 1, area.to().column() + 1)
                                .filter(column -> column >= years.firstColumn() && column <= years.lastColumn()))
                        .flatMap(column -> sheet.cell(row, column).stream()))
                .filter(Cell::isAmount);
    }

    /** The cells right above and below the area of a sum down a column that look as if they belong to it. */
    private static Stream<Cell> rows(ReadBook book, Cell sum, ReadFormula.Reference area) {
        return book
                .target(sum, area)
                .filter(sheet -> area.from().column() == area.to().column())
                .stream()
                .flatMap(sheet -> Stream.concat(
                        next(sheet, area.from(), area.from().row() - 1, sum),
                        next(sheet, area.to(), area.to().row() + 1, sum)));
    }

    private static Stream<Cell> next(Sheet sheet, ReadFormula.Corner inside, int row, Cell sum) {
        Optional<Cell> last = sheet.cell(inside.row(), inside.column());
        return sheet.cell(row, inside.column()).stream()
                .filter(Cell::isAmount)
                .filter(other -> !(other.sheet().equals(sum.sheet()) && other.row() == sum.row()))
                .filter(other ->
                        last.filter(known -> isOfOneBlock(sheet, known, other)).isPresent());
    }

    private static boolean isOfOneBlock(Sheet sheet, Cell one, Cell other) {
        return one.style().equals(other.style())
                && unit(sheet, one).equals(unit(sheet, other))
                && one.formula().map(ReadFormula::shape).equals(other.formula().map(ReadFormula::shape));
    }

    private static String unit(Sheet sheet, Cell cell) {
        return Optional.ofNullable(sheet.rows().get(cell.row()))
                .map(row -> row.text(Column.UNIT))
                .orElse("");
    }

    static List<Breach> shortFormulas(ReadBook book) {
        return each(book, formula -> {
            int calls = formula.functions().size();
            if (formula.text().contains("\n")) {
                return Optional.of(new RuleProblem.SeveralLines());
            } else if (formula.text().length() > MOST_CHARACTERS) {
                return Optional.of(
                        new RuleProblem.LongFormula((long) formula.text().length(), (long) MOST_CHARACTERS));
            }
            return calls > MOST_CALLS
                    ? Optional.of(new RuleProblem.ManyCalls((long) calls, (long) MOST_CALLS))
                    : Optional.empty();
        });
    }

    static List<Breach> fewFunctions(ReadBook book) {
        return each(book, formula -> {
            List<String> unknown = formula.functions().stream()
                    .filter(function -> !FUNCTIONS.contains(function))
                    .distinct()
                    .toList();
            return unknown.isEmpty() ? Optional.empty() : Optional.of(new RuleProblem.OtherFunctions(unknown));
        });
    }

    static List<Breach> fewIfs(ReadBook book) {
        return each(book, formula -> {
            if (formula.depthOf("IF") > 1) {
                return Optional.of(new RuleProblem.NestedIf());
            }
            return formula.functions().stream().filter("IF"::equals).count() > 1
                    ? Optional.of(new RuleProblem.SeveralIfs())
                    : Optional.empty();
        });
    }

    static List<Breach> noMaskedErrors(ReadBook book) {
        return each(book, formula -> {
            List<String> masks = formula.functions().stream()
                    .filter(MASKS::contains)
                    .distinct()
                    .toList();
            if (!masks.isEmpty()) {
                return Optional.of(new RuleProblem.MaskedError(masks));
            }
            return formula.holds(ReadFormula.Kind.ERROR) ? Optional.of(new RuleProblem.ErrorTyped()) : Optional.empty();
        });
    }

    static List<Breach> noNumbers(ReadBook book) {
        return each(book, formula -> {
            List<String> numbers = formula.numbers().stream()
                    .filter(number -> !NUMBERS.contains(new BigDecimal(number).stripTrailingZeros()))
                    .distinct()
                    .toList();
            return numbers.isEmpty() ? Optional.empty() : Optional.of(new RuleProblem.NumberInFormula(numbers));
        });
    }

    static List<Breach> nothingVolatile(ReadBook book) {
        return each(book, formula -> {
            List<String> found = formula.functions().stream()
                    .filter(function -> VOLATILE.contains(function) || DISCOUNTING.contains(function))
                    .distinct()
                    .toList();
            return found.isEmpty() ? Optional.empty() : Optional.of(new RuleProblem.VolatileFunctions(found));
        });
    }

    private static List<Breach> each(ReadBook book, Function<ReadFormula, Optional<RuleProblem>> check) {
        return book.formulas()
                .flatMap(cell ->
                        check.apply(cell.formula().orElseThrow()).map(problem -> Breach.of(cell, problem)).stream())
                .toList();
    }

    private static String text(Cell cell) {
        return cell.formula().orElseThrow().text();
    }

    private static BigDecimal number(int number) {
        return new BigDecimal(number).stripTrailingZeros();
    }
}
