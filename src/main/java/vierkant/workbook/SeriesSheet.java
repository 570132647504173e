package vierkant.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import vierkant.calc.Line;
import vierkant.calc.LineId;
import vierkant.calc.Row;
import vierkant.fund.FundStatus;
import vierkant.model.Origin;
import vierkant.model.UnitText;
import vierkant.model.Years;
import vierkant.plan.OriginWords;
import vierkant.plan.Plan;
import vierkant.text.Message;
import vierkant.text.Words;
import vierkant.workbook.Layout.Item;
import vierkant.workbook.Place.Span;

/** Writes the rows of one sheet with columns for the years. */
final class SeriesSheet {
    private static final String YEAR = "0";

    private final Page page;
    private final Paper paper;
    private final Plan plan;
    private final Edition edition;
    private final Words words;
    private final Cells cells;
    private final Years years;
    private final InputRules inputs;
    private final EntrySources entries;
    private final Set<LineId> totals;
    private final Map<LineId, Message> kinds = new HashMap<>();

    SeriesSheet(Page page, Paper paper, Plan plan, Edition edition, Cells cells) {
        this.page = page;
        this.paper = paper;
        this.plan = plan;
        this.edition = edition;
        this.words = Words.in(plan.budget().language());
        this.cells = cells;
        this.years = plan.budget().years();
        this.inputs = new InputRules(paper.sheet(), words);
        this.entries = new EntrySources(plan);
        this.totals = totals(plan);
        plan.checks().forEach(check -> kinds.put(check.fails(), SheetText.kind(check.kind())));
    }

    void write(List<Item> items) {
        ruler();
        items.forEach(item -> item.writeOn(this));
        inputs.write();
    }

    void write(Item.Heading heading) {
        paper.text(heading.at(), Column.LABEL.index(), heading.title(), Style.BLOCK);
        paper.fill(heading.at(), Column.UNIT.index(), lastColumn(), Style.BLOCK);
    }

    /** The last column that holds anything, counted from 0. */
    int lastColumn() {
        return switch (page) {
            case COVER, COUNCIL -> nameColumn() - 1;
            case CONTRACTS, MOVE, FORMULAS, SHARES, FUNDS, COMPARISONS, CHECKS -> nameColumn();
            case INPUTS -> whereColumn();
        };
    }

    private int nameColumn() {
        return Column.FIRST_YEAR.index() + years.count();
    }

    private int whereColumn() {
        return nameColumn() + 1;
    }

    /** The years: typed once, on the inputs; one more in each column; the same on every sheet. */
    private void ruler() {
        List<SheetText.Heading> headings = List.of(
                SheetText.Heading.LABEL,
                SheetText.Heading.UNIT,
                SheetText.Heading.SOURCE,
                SheetText.Heading.TOTAL,
                SheetText.Heading.CONSTANT);
        for (int column = 0; column < headings.size(); column++) {
            Style of = column < Column.TOTAL.index() ? Style.HEADER : Style.HEADER_NUMBER;
            paper.text(Column.RULER, column, words.say(headings.get(column)), of);
        }
        int first = Column.FIRST_YEAR.index();
        String source = page == Page.INPUTS
                ? Column.CONSTANT.letters() + "$" + (Column.RULER - 1)
                : words.say(Page.INPUTS) + "!$" + Column.CONSTANT.letters() + "$" + (Column.RULER - 1);
        paper.formula(Column.RULER, first, source, years.first(), Style.HEADER_NUMBER, YEAR);
        for (int i = 1; i < years.count(); i++) {
            String next = Column.letters(first + i - 1) + Column.RULER + "+1";
            paper.formula(Column.RULER, first + i, next, years.first() + i, Style.HEADER_NUMBER, YEAR);
        }
        if (page != Page.COUNCIL) {
            paper.text(Column.RULER, nameColumn(), words.say(SheetText.Heading.NAME), Style.HEADER);
        }
        if (page == Page.INPUTS) {
            paper.text(Column.RULER, whereColumn(), words.say(SheetText.Heading.WHERE), Style.HEADER);
            firstYear();
        }
    }

    private void firstYear() {
        int row = Column.RULER - 1;
        paper.text(row, Column.LABEL.index(), words.say(new SheetText.FirstYear()), Style.LABEL);
        paper.text(row, Column.UNIT.index(), words.say(UnitText.One.YEAR), Style.UNIT);
        paper.text(row, Column.SOURCE.index(), words.say(new SheetText.FirstYearNote()), Style.SOURCE);
        paper.number(row, Column.CONSTANT.index(), years.first(), Style.INPUT, YEAR);
        inputs.add(SheetText.Allowed.YEAR, UnitText.One.YEAR, cell(row, Column.CONSTANT.index()));
        paper.text(row, nameColumn(), "years", Style.KEY);
        edition.where()
                .apply(vierkant.model.Path.of("years"))
                .ifPresent(where -> paper.text(row, whereColumn(), where, Style.KEY));
    }

    /** From left to right, as the file has them: cells out of order cost time when it is written. */
    void write(Item.Filled filled) {
        Row row = filled.row();
        LineId id = row.id();
        int at = filled.at();
        paper.text(at, Column.LABEL.index(), filled.label(), Style.LABEL);
        unit(at, row.line());
        explanation(row).ifPresent(text -> paper.text(at, Column.SOURCE.index(), text, Style.SOURCE));
        String form = cells.form(id).code(words.language());
        if (page != Page.CHECKS && cells.isFlow(id)) {
            total(id, at, form);
        }
        for (int column : columns(row.line(), filled.span())) {
            if (row.line().isInput()) {
                if (cells.isGiven(id, column)) {
                    paper.number(at, column, cells.value(id, column), Style.INPUT, form);
                } else {
                    paper.open(at, column, Style.INPUT, form);
                }
                inputs.add(row.line(), cells.form(id), cell(at, column));
            } else {
                String formula = cells.formula(id, column);
                paper.formula(at, column, formula, cells.value(id, column), style(id, formula), form);
            }
        }
        if (page != Page.COUNCIL) {
            paper.text(at, nameColumn(), id.name(), Style.KEY);
            row.input()
                    .flatMap(input -> edition.where().apply(input.path()))
                    .ifPresent(where -> paper.text(at, whereColumn(), where, Style.KEY));
        }
    }

    /** A row that only shows another one. */
    void write(Item.Shown shown) {
        Row row = shown.row();
        int at = shown.at();
        paper.text(at, Column.LABEL.index(), shown.label(), Style.LABEL);
        unit(at, row.line());
        Message again = new SheetText.ShownAgain(cells.sheet(row.id()));
        // the council reads what a row is; where it comes from, the formula says
        Message source = page == Page.COUNCIL ? row.note().orElse(again) : again;
        paper.text(at, Column.SOURCE.index(), words.say(source), Style.SOURCE);
        String form = cells.form(row.id()).code(words.language());
        boolean constant = cells.isConstant(row.id());
        if (page == Page.COUNCIL && cells.isFlow(row.id())) {
            total(row.id(), at, form);
        }
        for (int column : constant ? List.of(Column.CONSTANT.index()) : yearColumns()) {
            String formula = cells.shown(row.id(), words.say(page), column);
            paper.formula(at, column, formula, cells.value(row.id(), column), style(row.id(), formula), form);
        }
        if (page != Page.COUNCIL) {
            paper.text(at, nameColumn(), row.id().name(), Style.KEY);
        }
    }

    private void total(LineId id, int at, String form) {
        String first = Column.FIRST_YEAR.letters() + at;
        String last = Column.letters(Column.FIRST_YEAR.index() + years.count() - 1) + at;
        Style of = isTotal(id) ? Style.TOTAL : Style.CALCULATION;
        paper.formula(at, Column.TOTAL.index(), "SUM(" + first + ":" + last + ")", cells.total(id), of, form);
    }

    private void unit(int at, Line line) {
        paper.text(at, Column.UNIT.index(), words.say(UnitText.of(line.unit())), Style.UNIT);
    }

    private Style style(LineId id, String formula) {
        if (formula.indexOf('!') >= 0) {
            return isTotal(id) ? Style.TOTAL_LINK : Style.LINK;
        }
        return isTotal(id) ? Style.TOTAL : Style.CALCULATION;
    }

    private boolean isTotal(LineId id) {
        return totals.contains(id);
    }

    /** The sums and balances that a reader looks for. */
    private static Set<LineId> totals(Plan plan) {
        Set<LineId> totals =
                new HashSet<>(List.of(Plan.STRUCTURAL, Plan.INCIDENTAL, Plan.TOTAL, Plan.ERRORS, Plan.ALERTS));
        for (FundStatus fund : plan.funds()) {
            fund.pots().forEach(pot -> totals.add(pot.closing()));
            totals.add(fund.whole().closing());
            fund.recipients().forEach(recipient -> totals.add(recipient.closing()));
            fund.caps().forEach(cap -> cap.room().ifPresent(totals::add));
        }
        return totals;
    }

    private List<Integer> columns(Line line, Span span) {
        List<Integer> columns = new ArrayList<>();
        if (span == Span.CONSTANT || line.opening().isPresent()) {
            columns.add(Column.CONSTANT.index());
        }
        if (span == Span.YEARLY) {
            columns.addAll(yearColumns());
        }
        return columns;
    }

    private List<Integer> yearColumns() {
        return IntStream.range(0, years.count())
                .mapToObj(i -> Column.FIRST_YEAR.index() + i)
                .toList();
    }

    private Optional<String> explanation(Row row) {
        Optional<Message> kind = Optional.ofNullable(kinds.get(row.id()));
        Optional<Message> origin = row.input().map(input -> origin(plan, input.origin()));
        Optional<Message> first = origin.or(() -> kind).or(() -> entries.of(row.id()));
        Optional<Message> second = cells.hasGaps(row.id()) ? Optional.of(new SheetText.Gaps()) : row.note();
        return first.<Message>flatMap(one -> second.<Message>map(two -> new SheetText.Noted(one, two)))
                .or(() -> first)
                .or(() -> second)
                .map(words::say);
    }

    /** Where a figure comes from, in words. */
    static Message origin(Plan plan, Origin origin) {
        return origin.accept(new OriginWords(plan.sources(), OriginWords.Extent.TITLE));
    }

    private static CellRangeAddress cell(int row, int column) {
        return new CellRangeAddress(row - 1, row - 1, column, column);
    }
}
