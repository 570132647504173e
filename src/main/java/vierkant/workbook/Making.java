package vierkant.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.PrintOrientation;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vierkant.calc.LineId;
import vierkant.model.Unit;
import vierkant.plan.Plan;
import vierkant.plan.RiskResults;
import vierkant.text.Words;
import vierkant.workbook.Layout.Item;
import vierkant.workbook.Place.Span;

/** One workbook being made. */
final class Making {
    /** Widths of the columns with words, in characters. */
    private static final List<Integer> WIDTHS = List.of(52, 12, 46);

    /** The least width of a column with numbers; the longest number decides. */
    private static final int LEAST_WIDTH = 12;

    private static final int NAME_WIDTH = 30;
    /** The lines of a fund, a comparison and a move have the longest names. */
    private static final int LONG_NAME_WIDTH = 36;

    private static final int WHERE_WIDTH = 22;
    /** Inches. */
    private static final double SIDE_MARGIN = 0.4;

    private static final double EDGE_MARGIN = 0.6;

    private static final BigDecimal LARGE = BigDecimal.valueOf(1_000_000_000);

    private final Plan plan;
    private final Edition edition;
    private final Words words;
    private final Layout layout;
    private final Cells cells;
    private final HouseStyle style = HouseStyle.open();
    private final Deviations deviations;
    private final List<AnnexWarning> warnings = new ArrayList<>();

    Making(Plan plan, Edition edition) {
        this.plan = plan;
        this.edition = edition;
        this.words = Words.in(plan.budget().language());
        this.layout = new Layout(plan, words);
        this.cells = new Cells(plan, layout.places());
        this.deviations = Deviations.of(plan);
    }

    List<AnnexWarning> warnings() {
        return warnings;
    }

    XSSFWorkbook workbook() {
        XSSFWorkbook workbook = style.workbook();
        // our own formulas need no check on reading them back, which takes most of the time
        workbook.setCellFormulaValidation(false);
        differences();
        untold();
        Paper cover = paper(Page.COVER);
        List<Page> pages = new ArrayList<>(List.of(Page.COVER));
        List<String> texts = new ArrayList<>();
        for (Map.Entry<Page, List<Item>> each : layout.items().entrySet()) {
            Page page = each.getKey();
            pages.add(page);
            Paper paper = paper(page);
            SeriesSheet series = new SeriesSheet(page, paper, plan, edition, cells);
            series.write(each.getValue());
            int last = layout.end(page);
            if (page == Page.COUNCIL) {
                last = notes(paper, last);
            } else if (page == Page.FUNDS) {
                last = new FundLists(paper, plan, words, last).write();
            } else if (page == Page.COMPARISONS) {
                last = new ComparisonCharts(charts(paper, last), plan, words).draw();
            } else if (page == Page.MOVE && plan.move().isPresent()) {
                last = new MoveCharts(charts(paper, last), words)
                        .draw(plan.move().get());
            } else if (page == Page.CHECKS) {
                last = new CheckLists(paper, plan, words, last).write(warnings, deviations);
            }
            finish(page, paper, series.lastColumn(), last);
            texts.addAll(paper.texts());
        }
        new CoverSheet(cover, plan).write(pages, texts, edition, deviations);
        finish(Page.COVER, cover, CoverSheet.WIDTHS.size() - 1, cover.sheet().getLastRowNum() + 1);
        workbook.setActiveSheet(0);
        return workbook;
    }

    private ChartSheet charts(Paper paper, int last) {
        return new ChartSheet(paper.sheet(), plan, words, layout.places(), cells, last + 1);
    }

    private Paper paper(Page page) {
        XSSFSheet sheet = style.workbook().createSheet(words.say(page));
        Paper paper = new Paper(sheet, style, widths(page), warnings);
        paper.text(1, 0, words.say(new SheetText.Title(page, plan.budget().title())), Style.TITLE);
        return paper;
    }

    /** What a spreadsheet computes otherwise than the engine, and what it can not hold. */
    private void differences() {
        Places places = layout.places();
        Map<LineId, vierkant.calc.Row> rows = plan.rows();
        int first = plan.budget().years().first();
        for (BinaryResults.Difference difference : cells.binary().differences()) {
            Place place = places.of(difference.line());
            if (place.span() == Span.CONSTANT && difference.year() > first) {
                continue;
            }
            int column = place.span() == Span.CONSTANT
                    ? Column.CONSTANT.index()
                    : Column.FIRST_YEAR.index() + difference.year() - first;
            warnings.add(new AnnexWarning.Differs(
                    place.sheet(),
                    Paper.address(place.row(), column),
                    words.say(
                            Objects.requireNonNull(rows.get(difference.line())).label()),
                    difference.exact(),
                    new BigDecimal(difference.shipped())));
        }
        plan.results().calculation().lines().stream()
                .filter(line -> line.unit().equals(Unit.EURO))
                .forEach(line -> large(line.id(), places.of(line.id())));
    }

    private void untold() {
        plan.risk().map(RiskResults::untold).orElse(List.of()).stream()
                .map(each -> new AnnexWarning.ScenarioUntold(
                        each.scenario().label(), each.line().name(), each.year()))
                .forEach(warnings::add);
    }

    /** The cells of a row, its total among them, that hold more than a spreadsheet can round to the cent. */
    private void large(LineId line, Place place) {
        int first = plan.budget().years().first();
        for (int year : plan.budget().years().all()) {
            boolean constant = place.span() == Span.CONSTANT;
            if (!constant || year == first) {
                int column = constant ? Column.CONSTANT.index() : Column.FIRST_YEAR.index() + year - first;
                large(place, column, plan.results().in(year, line));
            }
        }
        if (!place.sheet().equals(words.say(Page.CHECKS)) && cells.isFlow(line)) {
            large(place, Column.TOTAL.index(), plan.results().total(line));
        }
    }

    private void large(Place place, int column, BigDecimal amount) {
        if (amount.abs().compareTo(LARGE) >= 0) {
            warnings.add(new AnnexWarning.TooLarge(place.sheet(), Paper.address(place.row(), column), amount));
        }
    }

    private int notes(Paper paper, int from) {
        paper.text(from, 0, words.say(SheetText.Section.TO_KNOW), Style.BLOCK);
        paper.fill(from, 1, lastYear(), Style.BLOCK);
        long differing =
                warnings.stream().filter(AnnexWarning.Differs.class::isInstance).count();
        int row = from + 1;
        for (Notes.Note note : new Notes(plan, (int) differing).all()) {
            row = paper.paragraph(row, 0, words.say(note.message()), note.style());
        }
        return row - 1;
    }

    private int lastYear() {
        return Column.FIRST_YEAR.index() + plan.budget().years().count() - 1;
    }

    private List<Integer> widths(Page page) {
        if (page == Page.COVER) {
            return CoverSheet.WIDTHS;
        }
        List<Integer> widths = new ArrayList<>(WIDTHS);
        int numbers = Math.max(LEAST_WIDTH, cells.widest());
        for (int column = WIDTHS.size(); column <= lastYear(); column++) {
            widths.add(numbers);
        }
        if (page != Page.COUNCIL) {
            widths.add(
                    page == Page.FUNDS || page == Page.COMPARISONS || page == Page.MOVE ? LONG_NAME_WIDTH : NAME_WIDTH);
        }
        if (page == Page.INPUTS) {
            widths.add(WHERE_WIDTH);
        }
        return widths;
    }

    /** The master check, what stays in view, protection, and how it is printed. */
    private void finish(Page page, Paper paper, int lastColumn, int lastRow) {
        XSSFSheet sheet = paper.sheet();
        master(page, paper);
        if (page == Page.COVER) {
            sheet.createFreezePane(0, 2);
        } else {
            sheet.createFreezePane(1, Column.RULER);
            // the title stands in the header of every page
            sheet.setRepeatingRows(new CellRangeAddress(Column.RULER - 1, Column.RULER - 1, -1, -1));
        }
        print(page, sheet, lastColumn, lastRow);
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
    }

    private void master(Page page, Paper paper) {
        Place errors = layout.places().of(Plan.ERRORS);
        int last = Column.FIRST_YEAR.index() + plan.budget().years().count() - 1;
        String sum =
                "SUM(" + Column.FIRST_YEAR.letters() + errors.row() + ":" + Column.letters(last) + errors.row() + ")";
        String formula = page == Page.CHECKS ? sum : words.say(Page.CHECKS) + "!$A$2";
        String format = "[=0]\"" + words.say(new SheetText.MasterHolds()) + "\";\""
                + words.say(new SheetText.MasterFails()) + " \"0";
        paper.formula(2, 0, formula, cells.total(Plan.ERRORS), Style.CHECK, format);
    }

    private void print(Page page, XSSFSheet sheet, int lastColumn, int lastRow) {
        sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
        sheet.getPrintSetup()
                .setOrientation(page == Page.COVER ? PrintOrientation.PORTRAIT : PrintOrientation.LANDSCAPE);
        sheet.setFitToPage(true);
        for (PageMargin side : List.of(PageMargin.LEFT, PageMargin.RIGHT)) {
            sheet.setMargin(side, SIDE_MARGIN);
        }
        // header and footer stand within these
        for (PageMargin edge : List.of(PageMargin.TOP, PageMargin.BOTTOM)) {
            sheet.setMargin(edge, EDGE_MARGIN);
        }
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) (page == Page.COUNCIL ? 1 : 0));
        // as large on a sheet that is made smaller to fit
        sheet.getHeaderFooterProperties().setScaleWithDoc(false);
        sheet.getHeader()
                .setLeft(escaped(words.say(new SheetText.Header(plan.budget().title(), page))));
        sheet.getFooter().setRight(words.say(new SheetText.PageOfPages()));
        int index = style.workbook().getSheetIndex(sheet);
        style.workbook().setPrintArea(index, 0, lastColumn, 0, lastRow - 1);
    }

    /** In headers and footers an ampersand begins a code. */
    private static String escaped(String text) {
        return Paper.clean(text).replace("&", "&&");
    }
}
