package vierkant.calc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vierkant.calc.Row.Time;
import vierkant.model.Day;
import vierkant.model.Figure;
import vierkant.model.Unit;
import vierkant.model.Values;
import vierkant.model.Years;
import vierkant.text.Message;

/**
 * A calculation that is being written down, line by line, in blocks for its reader.
 *
 * <p>Lines count in the order in which they are added, whatever block they are added to. That order is also the order of
 * the parts ({@link Part}) and of the blocks in a part, so that a document reads from top to bottom as it computes.
 */
public final class Draft {
    private final Years years;
    private final List<Line> lines = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();

    public Draft(Years years) {
        this.years = years;
    }

    public Years years() {
        return years;
    }

    /**
     * The unit of a line that was written.
     *
     * @throws IllegalArgumentException where there is no such line
     */
    public Unit unit(LineId id) {
        return lines.stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .map(Line::unit)
                .orElseThrow(() -> new IllegalArgumentException("no line is called " + id));
    }

    /**
     * The unit of an expression over lines that were written.
     *
     * @param later units of lines that will be, for looking back at them
     * @throws IllegalArgumentException where it refers to a line that is neither
     */
    public Unit unit(Expr expression, Map<LineId, Unit> later) {
        Map<LineId, Unit> units = new HashMap<>(later);
        lines.forEach(line -> units.put(line.id(), line.unit()));
        return expression.accept(new UnitReading(units, Map.of()));
    }

    /** Opens a block; it appears in the document when it has a row. */
    public Section open(Part part, Message title) {
        Section section = new Section(part, title);
        sections.add(section);
        return section;
    }

    /**
     * The calculation.
     *
     * @throws IllegalArgumentException as the {@linkplain Calculation constructor} does
     */
    public Calculation calculation() {
        return new Calculation(years, lines);
    }

    /** The blocks that have rows, in the order in which they were opened. */
    public List<Block> blocks() {
        return sections.stream()
                .filter(section -> !section.rows.isEmpty())
                .map(section -> new Block(section.part, section.title, section.rows))
                .toList();
    }

    /** Every row by the name of its line, block by block. */
    public Map<LineId, Row> rows() {
        Map<LineId, Row> rows = new LinkedHashMap<>();
        sections.forEach(section -> section.rows.forEach(row -> rows.put(row.id(), row)));
        return rows;
    }

    /** An open block: add rows to it. Each method gives the name of the line, ready to be referred to. */
    public final class Section {
        private final Part part;
        private final Message title;
        private final List<Row> rows = new ArrayList<>();

        private Section(Part part, Message title) {
            this.part = part;
            this.title = title;
        }

        /** A figure that a user wrote, at its own path. A yearly figure is cut to the axis; a missing year stays open. */
        public LineId input(Message label, Unit unit, Figure figure) {
            return input(label, unit, figure, Optional.empty());
        }

        /** A figure that stands in another file than the budget, under a name of its own. */
        public LineId input(LineId id, Message label, Unit unit, Figure figure) {
            Line line = Line.of(id, unit, expression(unit, figure.values(), years.all()));
            return add(new Row(
                    line,
                    label,
                    Optional.of(new Row.Input(figure.origin(), figure.path())),
                    Optional.empty(),
                    Time.FLOW));
        }

        /** A figure of which the sum over the years means nothing, such as an amount that is exceeded in one of ten futures. */
        public LineId inputOfEachYear(Message label, Unit unit, Figure figure) {
            Line line = Line.of(LineId.of(figure.path()), unit, expression(unit, figure.values(), years.all()));
            return add(new Row(
                    line,
                    label,
                    Optional.of(new Row.Input(figure.origin(), figure.path())),
                    Optional.empty(),
                    Time.STOCK));
        }

        /** A figure whose year before the axis counts as well; it stays open where the user named none. */
        public LineId inputWithOpening(Message label, Unit unit, Figure figure) {
            Expr before = expression(unit, figure.values(), List.of(years.first() - 1));
            return input(label, unit, figure, Optional.of(before));
        }

        private LineId input(Message label, Unit unit, Figure figure, Optional<Expr> opening) {
            Line line =
                    new Line(LineId.of(figure.path()), unit, expression(unit, figure.values(), years.all()), opening);
            return add(new Row(
                    line,
                    label,
                    Optional.of(new Row.Input(figure.origin(), figure.path())),
                    Optional.empty(),
                    Time.FLOW));
        }

        /** A date that a user wrote. */
        public LineId input(LineId id, Message label, Day day) {
            Line line = Line.of(id, Unit.DATE, new Expr.Value(Dates.number(day.date()), Unit.DATE));
            return add(new Row(
                    line, label, Optional.of(new Row.Input(day.origin(), day.path())), Optional.empty(), Time.STOCK));
        }

        public LineId computed(LineId id, Message label, Unit unit, Expr expression) {
            return add(new Row(Line.of(id, unit, expression), label, Optional.empty(), Optional.empty(), Time.FLOW));
        }

        /**
         * A computed line with a note.
         *
         * @param note how it is computed or what it means
         */
        public LineId computed(LineId id, Message label, Unit unit, Expr expression, Message note) {
            return add(new Row(Line.of(id, unit, expression), label, Optional.empty(), Optional.of(note), Time.FLOW));
        }

        /** A computed line that holds at one moment of the year, so that its years can not be added up. */
        public LineId stock(LineId id, Message label, Unit unit, Expr expression) {
            return add(new Row(Line.of(id, unit, expression), label, Optional.empty(), Optional.empty(), Time.STOCK));
        }

        /**
         * The same with a note.
         *
         * @param note how it is computed or what it means
         */
        public LineId stock(LineId id, Message label, Unit unit, Expr expression, Message note) {
            return add(new Row(Line.of(id, unit, expression), label, Optional.empty(), Optional.of(note), Time.STOCK));
        }

        /** A line that may be looked back at; the opening is its result in the year before the axis. */
        public LineId carried(LineId id, Message label, Unit unit, Expr expression, Expr opening, Message note) {
            return add(new Row(
                    new Line(id, unit, expression, Optional.of(opening)),
                    label,
                    Optional.empty(),
                    Optional.of(note),
                    Time.STOCK));
        }

        /**
         * A computed line that may have an opening: its result in the year before the axis, for lines that look back at it.
         *
         * @param time whether its years can be added up
         */
        public LineId computed(
                LineId id, Message label, Unit unit, Expr expression, Optional<Expr> opening, Message note, Time time) {
            return add(
                    new Row(new Line(id, unit, expression, opening), label, Optional.empty(), Optional.of(note), time));
        }

        private LineId add(Row row) {
            lines.add(row.line());
            rows.add(row);
            return row.id();
        }
    }

    /** Only the years that were given; but a flag that is not raised is down, and that is no figure. */
    private static Expr expression(Unit unit, Values values, List<Integer> years) {
        if (values instanceof Values.Constant constant) {
            return new Expr.Value(constant.value(), unit);
        }
        SortedMap<Integer, BigDecimal> amounts = new TreeMap<>();
        years.stream()
                .filter(year -> values.names(year) || unit.equals(Unit.FLAG))
                .forEach(year -> amounts.put(year, values.in(year)));
        return new Expr.Series(amounts, unit);
    }
}
