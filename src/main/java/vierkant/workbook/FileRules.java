package vierkant.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCols;
import vierkant.workbook.ReadBook.Cell;
import vierkant.workbook.ReadBook.Sheet;
import vierkant.workbook.RuleFinding.Breach;

/** The rules about the file around the cells: how it prints, what it hides, what else is in it. */
final class FileRules {
    /** Below this contrast a text can not be seen at all. */
    private static final double INVISIBLE = 1.1;

    private static final Pattern OUTSIDE = Pattern.compile("/xl/(externalLinks|connections\\.xml|queryTables).*");
    private static final Pattern PROGRAM =
            Pattern.compile("(?i).*(vbaProject.*\\.bin|/xl/(macrosheets|activeX|embeddings)/.*)");
    private static final Pattern OTHER_BOOK = Pattern.compile("'?[^']*\\[[^\\]]+\\][^']*'?!.*");
    private static final String BUILT_IN = "_xlnm.";

    private FileRules() {}

    /** Each sheet has a print area with all its cells, is one page wide and tells page x of y; tables lie and repeat their heading. */
    static List<Breach> printSetup(ReadBook book) {
        List<Breach> breaches = new ArrayList<>();
        for (Sheet sheet : book.sheets()) {
            XSSFSheet raw = sheet.raw();
            String area = book.workbook().getPrintArea(sheet.index());
            if (area == null) {
                breaches.add(Breach.of(sheet, new RuleProblem.NoPrintArea()));
            } else {
                sheet.cells()
                        .filter(Cell::isFilled)
                        .filter(cell -> !isPrinted(area, cell))
                        .findFirst()
                        .ifPresent(cell -> breaches.add(Breach.of(cell, new RuleProblem.OutsidePrintArea())));
            }
            if (!raw.getPrintSetup().getLandscape()) {
                breaches.add(
                        sheet.ruler().isPresent()
                                ? Breach.of(sheet, new RuleProblem.Upright())
                                : Breach.excused(sheet.name(), new RuleProblem.Upright(), RuleReason.READS_AS_A_PAGE));
            }
            if (!raw.getFitToPage() || raw.getPrintSetup().getFitWidth() != 1) {
                breaches.add(Breach.of(sheet, new RuleProblem.SeveralPagesWide()));
            }
            CellRangeAddress repeated = raw.getRepeatingRows();
            if (sheet.ruler()
                    .filter(ruler -> repeated == null
                            || repeated.getFirstRow() > ruler.row()
                            || repeated.getLastRow() < ruler.row())
                    .isPresent()) {
                breaches.add(Breach.of(sheet, new RuleProblem.HeadingNotRepeated()));
            }
            if (!pageNumbers(raw)) {
                breaches.add(Breach.of(sheet, new RuleProblem.NoPageNumbers()));
            }
        }
        return breaches;
    }

    private static boolean isPrinted(String areas, Cell cell) {
        return Stream.of(AreaReference.generateContiguous(SpreadsheetVersion.EXCEL2007, areas))
                .anyMatch(area -> between(
                                area.getFirstCell().getRow(),
                                cell.row(),
                                area.getLastCell().getRow())
                        && between(
                                area.getFirstCell().getCol(),
                                cell.column(),
                                area.getLastCell().getCol()));
    }

    private static boolean between(int least, int number, int most) {
        return least <= number && number <= most;
    }

    private static boolean pageNumbers(XSSFSheet sheet) {
        String words = Stream.of(
                        sheet.getHeader().getLeft(),
                        sheet.getHeader().getCenter(),
                        sheet.getHeader().getRight(),
                        sheet.getFooter().getLeft(),
                        sheet.getFooter().getCenter(),
                        sheet.getFooter().getRight())
                .filter(Objects::nonNull)
                .reduce("", String::concat);
        return words.contains("&P") && words.contains("&N");
    }

    /** No formula, query or part of the file takes anything from elsewhere. */
    static List<Breach> noOtherBooks(ReadBook book) {
        List<Breach> breaches = new ArrayList<>();
        parts(book, OUTSIDE).forEach(part -> breaches.add(Breach.of(part, new RuleProblem.OutsidePart())));
        book.formulas()
                .filter(cell -> cell.formula().orElseThrow().tokens().stream()
                        .anyMatch(token -> Set.of(ReadFormula.Kind.REFERENCE, ReadFormula.Kind.NAME)
                                        .contains(token.kind())
                                && OTHER_BOOK.matcher(token.text()).matches()))
                .forEach(cell -> breaches.add(Breach.of(cell, new RuleProblem.OtherBook())));
        return breaches;
    }

    /** No macros, old macro sheets, controls or embedded files. */
    static List<Breach> noMacros(ReadBook book) {
        List<Breach> breaches = new ArrayList<>();
        if (book.workbook().isMacroEnabled()) {
            breaches.add(Breach.of("", new RuleProblem.MadeForMacros()));
        }
        parts(book, PROGRAM).forEach(part -> breaches.add(Breach.of(part, new RuleProblem.ProgramPart())));
        return breaches;
    }

    private static List<String> parts(ReadBook book, Pattern name) {
        return book.workbook().getPackage().getPartsByName(name).stream()
                .map(part -> part.getPartName().getName())
                .sorted()
                .toList();
    }

    /** Nothing is there that a reader does not see. */
    static List<Breach> nothingHidden(ReadBook book) {
        List<Breach> breaches = new ArrayList<>();
        for (Sheet sheet : book.sheets()) {
            if (book.workbook().isSheetHidden(sheet.index()) || book.workbook().isSheetVeryHidden(sheet.index())) {
                breaches.add(Breach.of(sheet, new RuleProblem.HiddenSheet()));
            }
            for (String column : hiddenColumns(sheet.raw())) {
                breaches.add(Breach.of(sheet, new RuleProblem.HiddenColumn(column)));
            }
            for (int row : sheet.rows().keySet()) {
                XSSFRow raw = sheet.raw().getRow(row);
                if (raw != null && (raw.getZeroHeight() || raw.getHeight() == 0)) {
                    breaches.add(Breach.of(sheet, new RuleProblem.HiddenRow((long) row + 1)));
                }
            }
            if (!sheet.raw().isDisplayZeros()) {
                breaches.add(Breach.of(sheet, new RuleProblem.HiddenZeros()));
            }
            sheet.cells().filter(Cell::isFilled).forEach(cell -> {
                if (isBlind(cell.style().format())) {
                    breaches.add(Breach.of(
                            cell, new RuleProblem.InvisibleFormat(cell.style().format())));
                } else if (cell.style().contrast() < INVISIBLE) {
                    breaches.add(Breach.of(cell, new RuleProblem.InvisibleInk()));
                } else if (cell.style().lock() == ReadStyle.Lock.SECRET) {
                    breaches.add(Breach.of(cell, new RuleProblem.HiddenFormula()));
                }
            });
        }
        return breaches;
    }

    private static List<String> hiddenColumns(XSSFSheet sheet) {
        List<String> hidden = new ArrayList<>();
        for (CTCols columns : sheet.getCTWorksheet().getColsList()) {
            for (CTCol column : columns.getColList()) {
                if (column.getHidden() || (column.isSetWidth() && column.getWidth() == 0)) {
                    hidden.add(CellReference.convertNumToColString((int) column.getMin() - 1));
                }
            }
        }
        return hidden;
    }

    /** Whether a number format shows nothing for some numbers or texts. */
    static boolean isBlind(String format) {
        for (String section : sections(format)) {
            // what stands in brackets is a colour or a condition, an underscore leaves a space, an asterisk fills
            String shown = section.replaceAll("\\[[^\\]]*\\]", "")
                    .replaceAll("[_*].", "")
                    .replace("\"\"", "");
            if (shown.isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** The sections of a number format, which semicolons part; not those between quotes. */
    private static List<String> sections(String format) {
        List<String> sections = new ArrayList<>();
        StringBuilder section = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < format.length(); i++) {
            char each = format.charAt(i);
            if (each == '\\' && i + 1 < format.length()) {
                section.append('x');
                i++;
            } else if (each == ';' && !quoted) {
                sections.add(section.toString());
                section.setLength(0);
            } else {
                quoted ^= each == '"';
                section.append(each);
            }
        }
        sections.add(section.toString());
        return sections;
    }

    /** No names, or global ones of one cell that formulas use and a sheet lists. */
    static List<Breach> noNames(ReadBook book) {
        Set<String> used = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        book.formulas().forEach(cell -> used.addAll(cell.formula().orElseThrow().names()));
        Set<String> printed = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        book.sheets()
                .forEach(sheet ->
                        sheet.texts().forEach(cell -> printed.add(cell.text().strip())));
        List<Breach> breaches = new ArrayList<>();
        for (Name name : book.workbook().getAllNames()) {
            String text = name.getNameName();
            if (text.toLowerCase(Locale.ROOT).startsWith(BUILT_IN)) {
                continue;
            }
            nameProblem(name, used, printed).ifPresent(problem -> breaches.add(Breach.of(text, problem)));
        }
        return breaches;
    }

    private static Optional<RuleProblem> nameProblem(Name name, Set<String> used, Set<String> printed) {
        if (name.getSheetIndex() >= 0) {
            return Optional.of(new RuleProblem.LocalName());
        } else if (!isOneCell(name.getRefersToFormula())) {
            return Optional.of(new RuleProblem.NoCellName());
        } else if (!used.contains(name.getNameName())) {
            return Optional.of(new RuleProblem.UnusedName());
        }
        return printed.contains(name.getNameName()) ? Optional.empty() : Optional.of(new RuleProblem.UnlistedName());
    }

    private static boolean isOneCell(@Nullable String formula) {
        return formula != null && ReadFormula.parse(formula).link().isPresent();
    }

    /** No merged cells; every number and formula is in a named style. */
    static List<Breach> namedStyles(ReadBook book) {
        List<Breach> breaches = new ArrayList<>();
        for (Sheet sheet : book.sheets()) {
            for (CellRangeAddress merged : sheet.raw().getMergedRegions()) {
                breaches.add(Breach.of(sheet.name() + "!" + merged.formatAsString(), new RuleProblem.Merged()));
            }
            sheet.cells()
                    .filter(cell -> cell.isAmount() && !cell.style().isNamed())
                    .forEach(cell -> breaches.add(Breach.of(cell, new RuleProblem.NoNamedStyle())));
        }
        return breaches;
    }
}
