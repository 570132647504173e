package vierkant.desk;

import static vierkant.desk.Tables.column;
import static vierkant.desk.Tables.joined;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vierkant.calc.Explanation;
import vierkant.calc.Line;
import vierkant.calc.LineId;
import vierkant.calc.References;
import vierkant.calc.Row;
import vierkant.desk.Table.Emphasis;
import vierkant.model.Origin;
import vierkant.model.Source;
import vierkant.plan.Plan;
import vierkant.text.Message;
import vierkant.text.Verbatim;

/** Explains a line: what it was made of, down to the inputs with their sources. */
final class Why {
    private final Opened opened;
    private final Plan plan;
    private final Tables tables;
    private final Map<LineId, Row> rows;
    private final Map<LineId, Line> lines;

    Why(Opened opened) {
        this.opened = opened;
        this.plan = opened.plan();
        this.tables = new Tables(plan.results());
        this.rows = plan.rows();
        this.lines = plan.results().calculation().byId();
    }

    /** One year: each result with its own year, so that what came from the year before shows as such. */
    View inYear(LineId line, int year) {
        List<Table.Row> found = new ArrayList<>();
        explain(Explanation.of(plan.results(), line, year), 0, new HashSet<>(), found);
        List<Table.Column> columns = joined(
                List.of(column("label", new DeskText.LabelHeading())),
                List.of(column("year", new DeskText.YearColumnHeading()), column("value", new DeskText.ValueHeading())),
                closing());
        return view(line, columns, found);
    }

    /** All years side by side. */
    View inEveryYear(LineId line) {
        List<Table.Row> found = new ArrayList<>();
        explain(line, 0, new HashSet<>(), found);
        List<Table.Column> columns =
                joined(List.of(column("label", new DeskText.LabelHeading())), tables.years(), closing());
        return view(line, columns, found);
    }

    private static List<Table.Column> closing() {
        return List.of(
                column("unit", new DeskText.UnitHeading()),
                column("how", new DeskText.HowHeading()),
                column("where", new DeskText.WhereHeading()),
                column("line", new DeskText.LineHeading()));
    }

    private View view(LineId line, List<Table.Column> columns, List<Table.Row> found) {
        Message title = new DeskText.ExplanationTitle(label(line));
        return new View(
                Optional.of(new DeskText.BudgetTitle(
                        plan.budget().title(), plan.budget().by())),
                List.of(new Table("explanation", title, columns, found)),
                List.of());
    }

    private void explain(Explanation explanation, int level, Set<List<Object>> seen, List<Table.Row> found) {
        LineId line = explanation.line();
        boolean first = seen.add(List.of(line, explanation.year()));
        List<Cell> cells = joined(
                List.of(
                        new Cell.Text(label(line)),
                        new Cell.Name(Integer.toString(explanation.year())),
                        Tables.amount(explanation.result(), tables.unit(line))),
                closing(line, first));
        found.add(new Table.Row(cells, Emphasis.NONE, level));
        if (first) {
            explanation.parts().forEach(part -> explain(part, level + 1, seen, found));
        }
    }

    private void explain(LineId line, int level, Set<LineId> seen, List<Table.Row> found) {
        boolean first = seen.add(line);
        List<Cell> cells = joined(List.of(new Cell.Text(label(line))), tables.amounts(line), closing(line, first));
        found.add(new Table.Row(cells, Emphasis.NONE, level));
        Line of = lines.get(line);
        if (first && of != null) {
            Set<LineId> parts = new LinkedHashSet<>();
            of.expression().accept(new References()).forEach(reference -> parts.add(reference.line()));
            parts.remove(line);
            parts.forEach(part -> explain(part, level + 1, seen, found));
        }
    }

    private List<Cell> closing(LineId line, boolean first) {
        return List.of(
                tables.unitCell(line),
                new Cell.Text(first ? how(line) : new DeskText.AboveNote()),
                first ? where(line) : new Cell.Empty(),
                new Cell.Name(line.name()));
    }

    private Message label(LineId line) {
        Row row = rows.get(line);
        return row == null ? new Verbatim(line.name()) : row.label();
    }

    private Message how(LineId id) {
        Row row = rows.get(id);
        if (row != null && row.input().isPresent()) {
            return origin(row.input().get().origin());
        }
        if (row != null && row.note().isPresent()) {
            return row.note().get();
        }
        Line line = lines.get(id);
        return line == null ? DeskText.HowWord.INPUT : line.expression().accept(new How());
    }

    /** The words of an origin, such as title, publisher, date and place of a source. */
    private Message origin(Origin origin) {
        return origin.accept(new Origin.Visitor<>() {
            @Override
            public Message cited(Origin.Cited cited) {
                for (Source source : plan.budget().sources()) {
                    if (source.id().equals(cited.source())) {
                        return new DeskText.Cited(source.title(), source.by(), source.date(), cited.place());
                    }
                }
                return new Verbatim(cited.source().name());
            }

            @Override
            public Message assumed(Origin.Assumed assumed) {
                return new DeskText.Assumed(assumed.reason(), assumed.by());
            }

            @Override
            public Message booked(Origin.Booked booked) {
                return new DeskText.Booked(booked.ledger().name(), booked.entries());
            }

            @Override
            public Message asked(Origin.Asked asked) {
                return new DeskText.Asked();
            }
        });
    }

    private Cell where(LineId line) {
        Row row = rows.get(line);
        return row == null
                ? new Cell.Empty()
                : row.input()
                        .flatMap(input -> opened.places().apply(input.path()))
                        .<Cell>map(Cell.Name::new)
                        .orElse(new Cell.Empty());
    }
}
