package vierkant.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import vierkant.workbook.ReadBook.Cell;
import vierkant.workbook.ReadBook.Row;
import vierkant.workbook.ReadBook.Ruler;
import vierkant.workbook.ReadBook.Sheet;
import vierkant.workbook.RuleFinding.Breach;

/** The rules about which sheet, column and row holds what. */
final class StructureRules {
    private StructureRules() {}

    /**
     * A sheet with cells to fill in computes nothing but its ruler, the totals of its rows, and sums over its own cells; and a
     * sheet without such cells has no typed number among its lines.
     */
    static List<Breach> sheetsByPurpose(ReadBook book) {
        List<Breach> breaches = new ArrayList<>();
        for (Sheet sheet : book.sheets()) {
            if (sheet.hasInputs()) {
                int from = sheet.ruler().map(Ruler::row).orElse(-1);
                sheet.cells()
                        .filter(cell -> cell.row() > from && cell.isComputed() && cell.isAmount())
                        .filter(cell -> !isSum(cell))
                        .forEach(cell -> breaches.add(Breach.of(cell, new RuleProblem.ComputedAmongInputs())));
            } else {
                sheet.lines().stream()
                        .flatMap(line -> Stream.concat(
                                Stream.of(Column.TOTAL, Column.CONSTANT)
                                        .flatMap(column -> line.cell(column.index()).stream()),
                                sheet.years(line)))
                        .filter(Cell::isTypedNumber)
                        .forEach(cell -> breaches.add(Breach.of(cell, new RuleProblem.TypedAmongFormulas())));
            }
        }
        return breaches;
    }

    private static boolean isSum(Cell cell) {
        ReadFormula formula = cell.formula().orElseThrow();
        return formula.functions().equals(List.of("SUM"))
                && formula.references().stream()
                        .allMatch(reference -> reference.sheet().isEmpty());
    }

    /** The columns of words, and the first year, are those of the first sheet with years. */
    static List<Breach> sameColumns(ReadBook book) {
        List<Breach> breaches = new ArrayList<>();
        List<Sheet> series = book.series();
        for (Sheet sheet : series) {
            Sheet first = series.get(0);
            Ruler years = sheet.ruler().orElseThrow();
            Ruler firstYears = first.ruler().orElseThrow();
            if (years.firstColumn() != firstYears.firstColumn()) {
                breaches.add(Breach.of(
                        sheet,
                        new RuleProblem.YearsElsewhere(
                                letters(years.firstColumn()), letters(firstYears.firstColumn()), first.name())));
                continue;
            }
            for (int column = 0; column < years.firstColumn(); column++) {
                String heading = heading(sheet, column);
                String expected = heading(first, column);
                if (heading.isEmpty()) {
                    breaches.add(Breach.of(at(sheet, years.row(), column), new RuleProblem.NoHeading()));
                } else if (!heading.equals(expected)) {
                    breaches.add(Breach.of(
                            at(sheet, years.row(), column),
                            new RuleProblem.OtherHeading(heading, expected, first.name())));
                }
            }
        }
        return breaches;
    }

    /** What stands above a column, in the row of the years. */
    private static String heading(Sheet sheet, int column) {
        return sheet.cell(sheet.ruler().orElseThrow().row(), column)
                .map(Cell::text)
                .map(String::strip)
                .orElse("");
    }

    /**
     * One year is typed, in the ruler of one sheet or in a cell that it repeats; each next one is the one before plus 1; the
     * rulers of the other sheets take theirs from the same column there.
     */
    static List<Breach> oneRuler(ReadBook book) {
        List<Sheet> series = book.series();
        if (series.isEmpty()) {
            return List.of(Breach.of("", new RuleProblem.NoRuler()));
        }
        List<Sheet> masters = series.stream()
                .filter(sheet -> years(sheet)
                        .findFirst()
                        .filter(first -> isTyped(book, first))
                        .isPresent())
                .toList();
        if (masters.isEmpty()) {
            return List.of(Breach.of(series.get(0), new RuleProblem.FirstYearNotTyped()));
        }
        List<Breach> breaches = new ArrayList<>();
        Sheet master = masters.get(0);
        Ruler masterYears = master.ruler().orElseThrow();
        for (Sheet sheet : series) {
            Ruler own = sheet.ruler().orElseThrow();
            for (Cell cell : years(sheet).toList()) {
                boolean isFirst = cell.column() == own.firstColumn();
                if (isFirst ? sheet.index() == master.index() : isNextYear(cell)) {
                    continue;
                }
                if (sheet.index() == master.index()) {
                    breaches.add(Breach.of(cell, new RuleProblem.NoNextYear()));
                } else if (!isLink(book, cell, master, masterYears)) {
                    breaches.add(Breach.of(cell, new RuleProblem.OtherRuler(master.name())));
                }
            }
            if (own.count() != masterYears.count()) {
                breaches.add(Breach.of(
                        sheet,
                        new RuleProblem.OtherLength((long) own.count(), (long) masterYears.count(), master.name())));
            }
        }
        return breaches;
    }

    /** Whether a first year is filled in by a person, there or in the one cell of its sheet that it repeats. */
    private static boolean isTyped(ReadBook book, Cell year) {
        return year.isTypedNumber()
                || year.formula()
                        .flatMap(ReadFormula::link)
                        .filter(link -> link.sheet().isEmpty())
                        .flatMap(link -> book.cell(year, link))
                        .filter(Cell::isTypedNumber)
                        .isPresent();
    }

    private static Stream<Cell> years(Sheet sheet) {
        Ruler ruler = sheet.ruler().orElseThrow();
        return IntStream.range(ruler.firstColumn(), ruler.lastColumn() + 1)
                .mapToObj(column -> sheet.cell(ruler.row(), column))
                .flatMap(Optional::stream);
    }

    /** Whether a cell is the one before it plus 1. */
    static boolean isNextYear(Cell cell) {
        return cell.formula()
                .filter(formula -> formula.relative(cell.row(), cell.column()).equals("R[0]C[-1] + 1"))
                .isPresent();
    }

    /** Whether a year is that of the same column of the first ruler, or for a first year, what that one begins with. */
    private static boolean isLink(ReadBook book, Cell cell, Sheet master, Ruler years) {
        Optional<Cell> target = cell.formula().flatMap(ReadFormula::link).flatMap(link -> book.cell(cell, link));
        boolean isSameColumn = target.filter(year -> year.sheet().equals(master.name()))
                .filter(year -> year.row() == years.row() && year.column() == cell.column())
                .isPresent();
        Optional<Cell> begin = master.cell(years.row(), years.firstColumn())
                .flatMap(year -> year.formula().flatMap(ReadFormula::link).flatMap(link -> book.cell(year, link)));
        return isSameColumn || (cell.column() == years.firstColumn() && begin.isPresent() && begin.equals(target));
    }

    /** Columns are equally wide on all sheets with years; words stand under words and numbers under numbers. */
    static List<Breach> columnPurpose(ReadBook book) {
        List<Breach> breaches = new ArrayList<>();
        List<Sheet> series = book.series();
        for (Sheet sheet : series) {
            Sheet first = series.get(0);
            Ruler years = sheet.ruler().orElseThrow();
            for (int column = 0; column <= years.lastColumn(); column++) {
                if (sheet.raw().getColumnWidth(column) != first.raw().getColumnWidth(column)) {
                    breaches.add(Breach.of(sheet, new RuleProblem.OtherWidth(letters(column), first.name())));
                }
            }
            for (Row line : sheet.lines()) {
                line.cells().headMap(Column.TOTAL.index()).values().stream()
                        .filter(Cell::isAmount)
                        .forEach(cell -> breaches.add(Breach.of(cell, new RuleProblem.NumberUnderWords())));
                line.cells().subMap(years.firstColumn(), years.lastColumn() + 1).values().stream()
                        .filter(cell -> cell.isFilled() && !cell.isAmount())
                        .forEach(cell -> breaches.add(Breach.of(cell, new RuleProblem.WordUnderNumbers())));
            }
        }
        return breaches;
    }

    /** A sheet counts years in one row only. */
    static List<Breach> oneAxis(ReadBook book) {
        List<Breach> breaches = new ArrayList<>();
        for (Sheet sheet : book.series()) {
            Ruler ruler = sheet.ruler().orElseThrow();
            sheet.rows().values().stream()
                    .filter(row -> row.index() != ruler.row())
                    .filter(row -> row.text(Column.UNIT).isEmpty())
                    .filter(row ->
                            Ruler.in(row).filter(other -> other.count() > 1).isPresent())
                    .forEach(row -> breaches.add(Breach.of(
                            at(sheet, row.index(), Ruler.in(row).orElseThrow().firstColumn()),
                            new RuleProblem.SecondRuler((long) ruler.row() + 1))));
        }
        return breaches;
    }

    /**
     * Every sheet has, in rows that stay in view, a formula that leads to one and the same cell.
     *
     * @see #master
     */
    static List<Breach> masterInView(ReadBook book) {
        if (master(book).isPresent()) {
            return List.of();
        }
        List<Breach> breaches = new ArrayList<>();
        for (Sheet sheet : book.sheets()) {
            if (sheet.frozenRows() == 0) {
                breaches.add(Breach.of(sheet, new RuleProblem.NothingFrozen()));
            } else if (shown(book, sheet).isEmpty()) {
                breaches.add(Breach.of(sheet, new RuleProblem.NoCheckInView()));
            }
        }
        return breaches.isEmpty() ? List.of(Breach.of("", new RuleProblem.NoCommonCheck())) : breaches;
    }

    /** The master check: the computed cell, no year, that the frozen rows of all sheets lead to or hold. */
    static Optional<Cell> master(ReadBook book) {
        Map<String, Cell> common = new HashMap<>();
        boolean isFirst = true;
        for (Sheet sheet : book.sheets()) {
            Map<String, Cell> here = new HashMap<>();
            shown(book, sheet).forEach(cell -> here.put(cell.address(), cell));
            if (isFirst) {
                common.putAll(here);
            } else {
                common.keySet().retainAll(here.keySet());
            }
            isFirst = false;
        }
        return common.values().stream()
                .sorted((one, other) -> one.address().compareTo(other.address()))
                .findFirst();
    }

    /** The computed cells, no years, that the frozen rows of a sheet hold or name. */
    private static List<Cell> shown(ReadBook book, Sheet sheet) {
        return sheet.rows().headMap(sheet.frozenRows()).values().stream()
                .filter(row -> sheet.ruler()
                        .filter(ruler -> ruler.row() == row.index())
                        .isEmpty())
                .flatMap(row -> row.cells().values().stream())
                .filter(Cell::isComputed)
                .flatMap(cell -> Stream.concat(Stream.of(cell), book.precedents(cell)))
                .filter(Cell::isComputed)
                .toList();
    }

    /** No two lines of a sheet have one label, and none has none. */
    static List<Breach> uniqueLabels(ReadBook book) {
        List<Breach> breaches = new ArrayList<>();
        for (Sheet sheet : book.series()) {
            Set<String> seen = new HashSet<>();
            for (Row line : sheet.lines()) {
                String label = line.text(Column.LABEL);
                String where = at(sheet, line.index(), Column.LABEL.index());
                if (label.isEmpty()) {
                    breaches.add(Breach.of(where, new RuleProblem.NoLabel()));
                } else if (!seen.add(label.toLowerCase(Locale.ROOT))) {
                    breaches.add(Breach.of(where, new RuleProblem.LabelTwice(label)));
                }
            }
        }
        return breaches;
    }

    /** Every line has a unit of the list. */
    static List<Breach> units(ReadBook book) {
        List<Breach> breaches = new ArrayList<>();
        for (Sheet sheet : book.series()) {
            for (Row line : sheet.lines()) {
                String unit = line.text(Column.UNIT);
                String where = at(sheet, line.index(), Column.UNIT.index());
                if (unit.isEmpty()) {
                    breaches.add(Breach.of(where, new RuleProblem.NoUnit()));
                } else if (!ReadUnit.isKnown(unit)) {
                    breaches.add(Breach.of(where, new RuleProblem.UnknownUnit(unit)));
                }
            }
        }
        return breaches;
    }

    /** An address of a cell that may not be in the file. */
    static String at(Sheet sheet, int row, int column) {
        return sheet.name() + "!" + letters(column) + (row + 1);
    }

    private static String letters(int column) {
        return CellReference.convertNumToColString(column);
    }
}
