package vierkant.desk;

import static vierkant.desk.Tables.column;
import static vierkant.desk.Tables.joined;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vierkant.calc.Explanation;
import vierkant.calc.Expr;
import vierkant.calc.Line;
import vierkant.calc.LineId;
import vierkant.calc.Row;
import vierkant.desk.Table.Emphasis;
import vierkant.model.Origin;
import vierkant.model.Path;
import vierkant.plan.OriginWords;
import vierkant.plan.Plan;
import vierkant.text.Message;
import vierkant.text.Verbatim;

/** Explains a line: what it was made of, down to the inputs with their sources. */
final class Why {
    /** An explanation of no more rows is shown whole. */
    private static final int MOST_ROWS = 100;

    /** So many parts are shown of a row that has too many. */
    private static final int FIRST_PARTS = 3;

    private final Opened opened;
    private final Plan plan;
    private final Tables tables;
    private final Map<LineId, Row> rows;
    private final Map<LineId, Line> lines;
    private final Map<LineId, Path> formulas = new HashMap<>();

    Why(Opened opened) {
        this.opened = opened;
        this.plan = opened.plan();
        this.tables = new Tables(plan.results());
        this.rows = plan.rows();
        this.lines = plan.results().calculation().byId();
        plan.budget().formulas().forEach(formula -> formulas.put(LineId.of(formula.path()), formula.at()));
    }

    /** One year: each result with its own year, so that what came from the year before shows as such. */
    View inYear(LineId line, int year, Detail detail) {
        List<Table.Column> columns = joined(
                List.of(column("label", new DeskText.LabelHeading())),
                List.of(column("year", new DeskText.YearColumnHeading()), column("value", new DeskText.ValueHeading())),
                closing());
        return view(line, columns, detail, new OneYear(Explanation.of(plan.results(), line, year)));
    }

    /** All years side by side. */
    View inEveryYear(LineId line, Detail detail) {
        List<Table.Column> columns =
                joined(List.of(column("label", new DeskText.LabelHeading())), tables.years(), closing());
        return view(line, columns, detail, new EveryYear(line));
    }

    private static List<Table.Column> closing() {
        return List.of(
                column("unit", new DeskText.UnitHeading()),
                column("how", new DeskText.HowHeading()),
                column("where", new DeskText.WhereHeading()),
                column("line", new DeskText.LineHeading()));
    }

    private View view(LineId line, List<Table.Column> columns, Detail detail, Step step) {
        Rows all = new Rows(Detail.ALL);
        all.add(step, 0);
        Rows shown = all;
        if (detail.parts() == Integer.MAX_VALUE || all.found.size() > MOST_ROWS) {
            shown = new Rows(detail);
            shown.add(step, 0);
        }
        Message title = new DeskText.ExplanationTitle(label(line));
        return new View(
                Optional.of(new DeskText.BudgetTitle(
                        plan.budget().title(), plan.budget().by())),
                List.of(new Table("explanation", title, columns, shown.found)),
                hidden(all, shown));
    }

    /** How many rows are not shown, how to see them, and where the inputs among them come from. */
    private List<Message> hidden(Rows all, Rows shown) {
        List<Message> notes = new ArrayList<>();
        int hidden = all.found.size() - shown.found.size();
        if (hidden > 0) {
            notes.add(new DeskText.HiddenRows((long) hidden, (long) all.deepest));
        }
        Map<Message, Long> origins = new LinkedHashMap<>();
        all.lines.stream()
                .filter(line -> !shown.lines.contains(line))
                .flatMap(line -> Optional.ofNullable(rows.get(line)).flatMap(Row::input).stream())
                .forEach(input -> origins.merge(summary(input.origin()), 1L, Long::sum));
        origins.forEach((origin, count) -> notes.add(new DeskText.HiddenInputs(count, origin)));
        return notes;
    }

    /** Each sum of entries has other numbers: what is common to them is the ledger. */
    private Message summary(Origin origin) {
        return origin instanceof Origin.Booked booked
                ? new DeskText.LedgerOf(booked.ledger().name())
                : origin(origin);
    }

    /** A line on the way down, in one year or in all. */
    private interface Step {
        LineId line();

        /** Of where the numbers of its line came from, what is about those that are shown. */
        Origin shown(Origin origin);

        /** What tells it from any other: a line may come back in another year. */
        Object same();

        List<Cell> amounts();

        /** Whether somebody gave its number; where it is told in every year, the years that are open show it. */
        boolean isGiven();

        /** What it is the same as, where the note of the line does not hold: in the year before the first. */
        Optional<Expr> opening();

        List<Step> parts();
    }

    private final class OneYear implements Step {
        private final Explanation explanation;

        OneYear(Explanation explanation) {
            this.explanation = explanation;
        }

        @Override
        public LineId line() {
            return explanation.line();
        }

        @Override
        public Origin shown(Origin origin) {
            return origin.in(explanation.year());
        }

        @Override
        public Object same() {
            return List.of(explanation.line(), explanation.year());
        }

        @Override
        public List<Cell> amounts() {
            return List.of(
                    new Cell.Name(Integer.toString(explanation.year())),
                    tables.amount(explanation.year(), explanation.line(), explanation.result()));
        }

        @Override
        public boolean isGiven() {
            return plan.results().isGiven(explanation.year(), explanation.line());
        }

        @Override
        public Optional<Expr> opening() {
            return plan.budget().years().contains(explanation.year())
                    ? Optional.empty()
                    : Optional.ofNullable(lines.get(explanation.line()))
                            .flatMap(Line::opening)
                            .filter(Expr.Reference.class::isInstance);
        }

        @Override
        public List<Step> parts() {
            return explanation.parts().stream().<Step>map(OneYear::new).toList();
        }
    }

    private final class EveryYear implements Step {
        private final LineId line;

        EveryYear(LineId line) {
            this.line = line;
        }

        @Override
        public LineId line() {
            return line;
        }

        @Override
        public Origin shown(Origin origin) {
            return origin;
        }

        @Override
        public Object same() {
            return line;
        }

        @Override
        public List<Cell> amounts() {
            return tables.amounts(line);
        }

        @Override
        public boolean isGiven() {
            return true;
        }

        @Override
        public Optional<Expr> opening() {
            return Optional.empty();
        }

        @Override
        public List<Step> parts() {
            Set<LineId> parts = new LinkedHashSet<>();
            Optional.ofNullable(lines.get(line))
                    .ifPresent(of -> of.references().forEach(reference -> parts.add(reference.line())));
            parts.remove(line);
            return parts.stream().<Step>map(EveryYear::new).toList();
        }
    }

    /** The rows of an explanation; what was told once is told to be above. */
    private final class Rows {
        private final Detail detail;
        private final List<Table.Row> found = new ArrayList<>();
        private final Set<LineId> lines = new LinkedHashSet<>();
        private final Set<Object> told = new HashSet<>();
        private int deepest;

        Rows(Detail detail) {
            this.detail = detail;
        }

        void add(Step step, int level) {
            boolean first = !told.contains(step.same());
            lines.add(step.line());
            deepest = Math.max(deepest, level);
            List<Cell> cells = joined(List.of(new Cell.Text(label(step.line()))), step.amounts(), closing(step, first));
            found.add(new Table.Row(cells, Emphasis.NONE, level));
            if (first && level < detail.depth()) {
                told.add(step.same());
                List<Step> parts = step.parts();
                int shown = level > 0 && parts.size() > detail.parts() ? FIRST_PARTS : parts.size();
                parts.subList(0, shown).forEach(part -> add(part, level + 1));
            }
        }
    }

    private List<Cell> closing(Step step, boolean first) {
        LineId line = step.line();
        Message how = !step.isGiven()
                ? new DeskText.NotGiven()
                : step.opening().<Message>map(same -> same.accept(new How())).orElseGet(() -> how(step));
        return List.of(
                tables.unitCell(line),
                new Cell.Text(first ? how : new DeskText.AboveNote()),
                first ? where(line) : new Cell.Empty(),
                new Cell.Name(line.name()));
    }

    private Message label(LineId line) {
        Row row = rows.get(line);
        return row == null ? new Verbatim(line.name()) : row.label();
    }

    private Message how(Step step) {
        LineId id = step.line();
        Row row = rows.get(id);
        if (row != null && row.input().isPresent()) {
            return origin(step.shown(row.input().get().origin()));
        }
        if (row != null && row.note().isPresent()) {
            return row.note().get();
        }
        Line line = lines.get(id);
        return line == null ? DeskText.HowWord.INPUT : line.expression().accept(new How());
    }

    /** The words of an origin, such as title, publisher, date and place of a source. */
    Message origin(Origin origin) {
        return origin.accept(new OriginWords(plan.sources(), OriginWords.Extent.WHOLE));
    }

    /** Where an input is written, or the formula of a user's own. */
    private Cell where(LineId line) {
        Optional<Path> written = Optional.ofNullable(rows.get(line))
                .flatMap(Row::input)
                .map(Row.Input::path)
                .or(() -> Optional.ofNullable(formulas.get(line)));
        return written.flatMap(path -> opened.places().apply(path))
                .<Cell>map(Cell.Name::new)
                .orElse(new Cell.Empty());
    }
}
