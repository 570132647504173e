package vierkant.workbook;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCalcPr;
import vierkant.workbook.ReadBook.Cell;
import vierkant.workbook.ReadBook.Row;
import vierkant.workbook.ReadBook.Ruler;
import vierkant.workbook.ReadBook.Sheet;
import vierkant.workbook.RuleFinding.Breach;

/** The rules about how numbers flow from cell to cell. */
final class FlowRules {
    private static final Pattern SUMMARY =
            Pattern.compile("\\b(samenvatting|vat samen|summary|summar\\w+|sums up)\\b", Pattern.CASE_INSENSITIVE);

    private FlowRules() {}

    /**
     * Formulas that take from another sheet are in styles that no other formula has, and the first sheet shows a cell in such
     * a style. The years above a table and the frozen rows are headings, and not asked.
     */
    static List<Breach> linksMarked(ReadBook book) {
        List<Breach> breaches = new ArrayList<>();
        Set<String> marks = new LinkedHashSet<>();
        for (Sheet sheet : book.sheets()) {
            asked(sheet).forEach(cell -> {
                boolean isLink = crosses(cell);
                String style = cell.style().name();
                if (isLink && cell.style().isForLinks()) {
                    marks.add(style);
                } else if (isLink) {
                    breaches.add(Breach.of(cell, new RuleProblem.LinkNotMarked(style)));
                } else if (cell.style().isForLinks()) {
                    breaches.add(Breach.of(cell, new RuleProblem.MarkedWithoutLink(style)));
                }
            });
        }
        Stream<Cell> samples = book.sheets().get(0).cells().filter(cell -> cell.isFilled() && !cell.isComputed());
        if (!marks.isEmpty()
                && samples.noneMatch(cell -> marks.contains(cell.style().name()))) {
            breaches.add(Breach.of(book.sheets().get(0), new RuleProblem.MarkNotExplained(List.copyOf(marks))));
        }
        return breaches;
    }

    private static Stream<Cell> asked(Sheet sheet) {
        int years = sheet.ruler().map(Ruler::row).orElse(-1);
        return sheet.cells()
                .filter(Cell::isComputed)
                .filter(cell -> cell.row() > years && cell.row() >= sheet.frozenRows());
    }

    private static boolean crosses(Cell cell) {
        return cell.formula().orElseThrow().references().stream()
                .flatMap(reference -> reference.sheet().stream())
                .anyMatch(name -> !name.equalsIgnoreCase(cell.sheet()));
    }

    /** No two rows compute the same from the same cells; a link computes nothing. */
    static List<Breach> calculatedOnce(ReadBook book) {
        List<Breach> breaches = new ArrayList<>();
        Map<String, Cell> seen = new HashMap<>();
        for (Sheet sheet : book.sheets()) {
            asked(sheet).filter(FlowRules::computes).forEach(cell -> {
                String form =
                        cell.formula().orElseThrow().absolute(cell.sheet()).toUpperCase(Locale.ROOT);
                Cell first = seen.putIfAbsent(form, cell);
                // in one row it is one formula, which a row must have: the same in every year
                boolean isOneRow = first != null
                        && first.row() == cell.row()
                        && first.sheet().equals(cell.sheet());
                if (first != null && !isOneRow) {
                    breaches.add(Breach.of(cell, new RuleProblem.ComputedBefore(first.address())));
                }
            });
        }
        return breaches;
    }

    private static boolean computes(Cell cell) {
        ReadFormula formula = cell.formula().orElseThrow();
        return formula.link().isEmpty() && !formula.references().isEmpty();
    }

    /** No cell needs itself, and the program is not told to go round. */
    static List<Breach> noCircle(ReadBook book) {
        List<Breach> breaches = new ArrayList<>();
        CTCalcPr settings = book.workbook().getCTWorkbook().getCalcPr();
        if (settings != null && settings.getIterate()) {
            breaches.add(Breach.of("", new RuleProblem.Iterates()));
        }
        IdentityHashMap<Cell, Boolean> done = new IdentityHashMap<>();
        book.formulas()
                .forEach(cell -> circle(book, cell, done)
                        .ifPresent(on -> breaches.add(Breach.of(on, new RuleProblem.Circle()))));
        return breaches;
    }

    /** Walks the precedents of a cell without recursion, since a chain can be as long as a file. */
    private static Optional<Cell> circle(ReadBook book, Cell start, IdentityHashMap<Cell, Boolean> done) {
        if (done.containsKey(start)) {
            return Optional.empty();
        }
        record Step(Cell cell, Iterator<Cell> left) {}
        ArrayDeque<Step> path = new ArrayDeque<>();
        path.push(new Step(start, book.precedents(start).iterator()));
        done.put(start, false);
        Optional<Cell> found = Optional.empty();
        while (!path.isEmpty()) {
            Step step = path.getFirst();
            if (!step.left().hasNext()) {
                done.put(step.cell(), true);
                path.pop();
                continue;
            }
            Cell next = step.left().next();
            Boolean closed = done.get(next);
            if (closed == null && next.isComputed()) {
                done.put(next, false);
                path.push(new Step(next, book.precedents(next).iterator()));
            } else if (closed != null && !closed) {
                found = found.or(() -> Optional.of(next));
            }
        }
        return found;
    }

    /**
     * A formula takes from an earlier sheet, from a row above, from its own row, or from an earlier year. Only a sheet that the
     * first sheet calls a summary may look ahead, and so may the rows that stay in view.
     */
    static List<Breach> readingOrder(ReadBook book) {
        List<Breach> breaches = new ArrayList<>();
        for (Sheet sheet : book.sheets()) {
            boolean mayLookAhead = isSummary(book, sheet);
            asked(sheet)
                    .forEach(cell -> cell.formula().orElseThrow().references().stream()
                            .filter(reference -> isAhead(book, sheet, cell, reference))
                            .filter(reference -> !mayLookAhead || isOnSheet(reference, sheet))
                            .findFirst()
                            .ifPresent(reference -> breaches.add(Breach.of(
                                    cell,
                                    new RuleProblem.LooksAhead(
                                            cell.formula().orElseThrow().text())))));
        }
        return breaches;
    }

    /** Whether the first sheet has a row that names a sheet and says that it sums up. */
    private static boolean isSummary(ReadBook book, Sheet sheet) {
        return book.sheets().get(0).rows().values().stream()
                .map(row -> row.cells().values().stream()
                        .map(cell -> cell.text().strip())
                        .toList())
                .anyMatch(texts -> texts.contains(sheet.name())
                        && texts.stream().anyMatch(text -> SUMMARY.matcher(text).find()));
    }

    private static boolean isAhead(ReadBook book, Sheet own, Cell cell, ReadFormula.Reference reference) {
        Optional<Sheet> target = book.target(cell, reference);
        if (target.isEmpty()) {
            return false;
        } else if (target.get().index() != own.index()) {
            return target.get().index() > own.index();
        }
        return reference.to().row() > cell.row() && reference.to().column() >= cell.column();
    }

    private static boolean isOnSheet(ReadFormula.Reference reference, Sheet sheet) {
        return reference.sheet().orElse(sheet.name()).equalsIgnoreCase(sheet.name());
    }

    /** Rows of yes and no hold 1 or 0; only rows of flags, dates and days ask for a date. */
    static List<Breach> flagsApart(ReadBook book) {
        List<Breach> breaches = new ArrayList<>();
        for (Sheet sheet : book.series()) {
            for (Row line : sheet.lines()) {
                String unit = line.text(Column.UNIT);
                if (ReadUnit.isFlag(unit)) {
                    sheet.years(line)
                            .filter(cell -> cell.number() != 0 && cell.number() != 1)
                            .forEach(cell -> breaches.add(Breach.of(cell, new RuleProblem.NoFlag())));
                } else if (!ReadUnit.isDate(unit) && !ReadUnit.isDays(unit)) {
                    sheet.years(line)
                            .filter(Cell::isComputed)
                            .filter(cell -> asksForDate(book, cell))
                            .forEach(cell -> breaches.add(Breach.of(cell, new RuleProblem.DateInAmount())));
                }
            }
        }
        return breaches;
    }

    private static boolean asksForDate(ReadBook book, Cell cell) {
        ReadFormula formula = cell.formula().orElseThrow();
        boolean tests = formula.functions().contains("IF")
                || formula.tokens().stream()
                        .anyMatch(
                                token -> Set.of("<", ">", "<=", ">=", "=", "<>").contains(token.text()));
        return formula.functions().contains("DATE")
                || (tests && book.precedents(cell).anyMatch(from -> isDated(book, from)));
    }

    /** A cell of the ruler, or of a row of dates. */
    private static boolean isDated(ReadBook book, Cell cell) {
        Sheet sheet = book.sheet(cell.sheet()).orElseThrow();
        boolean isYear = sheet.ruler()
                .filter(ruler -> ruler.row() == cell.row() && cell.column() >= ruler.firstColumn())
                .isPresent();
        return isYear
                || Optional.ofNullable(sheet.rows().get(cell.row()))
                        .filter(row -> ReadUnit.isDate(row.text(Column.UNIT)))
                        .isPresent();
    }

    /**
     * What is carried from year to year by adding is a block of rows: the opening repeats last year's closing, and the closing
     * is the sum of the block. What is carried by multiplying, such as an index, is no balance; a count of years, which adds 1 to
     * itself, is none either, and a deviation with that reason.
     */
    static List<Breach> corkscrews(ReadBook book) {
        List<Breach> breaches = new ArrayList<>();
        for (Sheet sheet : book.series()) {
            for (Row line : sheet.lines()) {
                sheet.years(line).filter(Cell::isComputed).findFirst().ifPresent(cell -> {
                    if (ReadUnit.isCount(line.text(Column.UNIT)) && StructureRules.isNextYear(cell)) {
                        breaches.add(Breach.excused(
                                cell.address(), new RuleProblem.CarriedInOneRow(), RuleReason.COUNTS_YEARS));
                    } else if (addsToItsLastYear(cell)) {
                        breaches.add(Breach.of(cell, new RuleProblem.CarriedInOneRow()));
                    } else {
                        closing(book, cell)
                                .filter(closing -> !sumsBlock(closing, cell))
                                .ifPresent(closing ->
                                        breaches.add(Breach.of(closing, new RuleProblem.NoCorkscrew(cell.address()))));
                    }
                });
            }
        }
        return breaches;
    }

    private static boolean addsToItsLastYear(Cell cell) {
        return cell.formula().orElseThrow().terms().stream()
                .anyMatch(term -> term.isOneCell()
                        && term.sheet().isEmpty()
                        && term.from().row() == cell.row()
                        && term.from().column() == cell.column() - 1
                        && cell.formula().orElseThrow().link().isEmpty());
    }

    /** The closing balance of this year, if a cell repeats last year's and this year's adds the cell. */
    private static Optional<Cell> closing(ReadBook book, Cell opening) {
        return opening.formula()
                .flatMap(ReadFormula::link)
                .filter(link -> link.sheet().isEmpty() && link.from().column() == opening.column() - 1)
                .flatMap(link -> book.sheet(opening.sheet())
                        .flatMap(sheet -> sheet.cell(link.from().row(), opening.column())))
                .filter(cell -> cell.isComputed() && takes(cell, opening));
    }

    private static boolean takes(Cell closing, Cell opening) {
        return closing.formula().orElseThrow().terms().stream()
                .anyMatch(term -> term.sheet().isEmpty() && covers(term, opening.row(), opening.column()));
    }

    /** Whether a closing balance stands right below its block and takes every row of it. */
    private static boolean sumsBlock(Cell closing, Cell opening) {
        if (closing.row() <= opening.row()) {
            return false;
        }
        for (int row = opening.row(); row < closing.row(); row++) {
            int each = row;
            if (closing.formula().orElseThrow().terms().stream()
                    .noneMatch(term -> covers(term, each, closing.column()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean covers(ReadFormula.Reference term, int row, int column) {
        return term.from().row() <= row
                && row <= term.to().row()
                && term.from().column() <= column
                && column <= term.to().column();
    }

    /** A link points at a cell that is typed or computes, never at another link; but a balance may open with one. */
    static List<Breach> noDaisyChains(ReadBook book) {
        return book.formulas()
                .flatMap(cell -> cell.formula().orElseThrow().link().stream()
                        .flatMap(link -> book.cell(cell, link).stream())
                        .filter(target ->
                                target.formula().flatMap(ReadFormula::link).isPresent())
                        .filter(target -> !isOpening(cell, target))
                        .map(target -> Breach.of(cell, new RuleProblem.LinkToLink(target.address()))))
                .toList();
    }

    /** Whether a cell looks at the year before the first one, which stands in the column of constants. */
    private static boolean isOpening(Cell cell, Cell target) {
        return target.sheet().equals(cell.sheet())
                && target.column() == Column.CONSTANT.index()
                && cell.column() == Column.FIRST_YEAR.index();
    }
}
