package vierkant.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vierkant.calc.Dates;
import vierkant.calc.Line;
import vierkant.calc.LineId;
import vierkant.calc.Results;
import vierkant.model.Unit;
import vierkant.model.UnitText;
import vierkant.text.Message;

/** Columns and cells that the tables of the desk share. */
final class Tables {
    private final Results results;
    private final Map<LineId, Line> lines;

    Tables(Results results) {
        this.results = results;
        this.lines = results.calculation().byId();
    }

    static Table.Column column(String key, Message heading) {
        return new Table.Column(key, heading);
    }

    /** A column for each year. */
    List<Table.Column> years() {
        return results.calculation().years().all().stream()
                .map(year -> column(Integer.toString(year), new DeskText.YearHeading(year)))
                .toList();
    }

    /** A cell for each year. */
    List<Cell> amounts(LineId line) {
        Unit unit = unit(line);
        return results.calculation().years().all().stream()
                .map(year -> amount(results.in(year, line), unit))
                .toList();
    }

    /** The sum over the years, where a sum means something: for euros. */
    Cell total(LineId line) {
        return unit(line).equals(Unit.EURO) ? new Cell.Amount(results.total(line), Unit.EURO) : new Cell.Empty();
    }

    Unit unit(LineId id) {
        Line line = lines.get(id);
        if (line == null) {
            throw new IllegalArgumentException("no line is called " + id);
        }
        return line.unit();
    }

    static Cell amount(BigDecimal value, Unit unit) {
        return unit.equals(Unit.DATE) ? new Cell.Date(Dates.date(value)) : new Cell.Amount(value, unit);
    }

    Cell unitCell(LineId line) {
        Unit unit = unit(line);
        return new Cell.Code(unit.toString().toLowerCase(Locale.ROOT), UnitText.of(unit));
    }

    /** A code with its words; the code is the constant's name in lower case with hyphens. */
    static <E extends Enum<E> & Message> Cell code(E word) {
        return new Cell.Code(word.name().toLowerCase(Locale.ROOT).replace('_', '-'), word);
    }

    @SafeVarargs
    static <T> List<T> joined(List<? extends T>... lists) {
        List<T> all = new ArrayList<>();
        for (List<? extends T> list : lists) {
            all.addAll(list);
        }
        return all;
    }
}
