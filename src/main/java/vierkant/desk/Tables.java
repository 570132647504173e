package vierkant.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vierkant.calc.Dates;
import vierkant.calc.LineId;
import vierkant.calc.Results;
import vierkant.model.Unit;
import vierkant.model.UnitText;
import vierkant.text.Invisible;
import vierkant.text.Message;

/** Columns and cells that the tables of the desk share. */
final class Tables {
    private final Results results;

    Tables(Results results) {
        this.results = results;
    }

    static Table.Column column(String key, Message heading) {
        return new Table.Column(key, heading);
    }

    /** What a user typed, with a sign for each character that can not be seen: nothing in it plays tricks with a terminal. */
    static Cell typed(String text) {
        return new Cell.Name(Invisible.replaced(text));
    }

    /** The same, or nothing. */
    static Cell typed(Optional<String> text) {
        return text.map(Tables::typed).orElse(new Cell.Empty());
    }

    /** A column for each year. */
    List<Table.Column> years() {
        return results.calculation().years().all().stream()
                .map(year -> column(Integer.toString(year), new DeskText.YearHeading(year)))
                .toList();
    }

    /** A cell for each year; nothing in a year for which nobody gave a number. */
    List<Cell> amounts(LineId line) {
        return results.calculation().years().all().stream()
                .map(year -> amount(year, line, results.in(year, line)))
                .toList();
    }

    /** The result of a line in a year, or nothing where it is an input that nobody gave. */
    Cell amount(int year, LineId line, BigDecimal result) {
        return results.isGiven(year, line) ? amount(result, unit(line)) : new Cell.Empty();
    }

    /** The sum over the years, where a sum means something: for euros. */
    Cell total(LineId line) {
        return unit(line).equals(Unit.EURO) ? new Cell.Amount(results.total(line), Unit.EURO) : new Cell.Empty();
    }

    Unit unit(LineId id) {
        return results.line(id).unit();
    }

    static Cell amount(BigDecimal value, Unit unit) {
        return unit.equals(Unit.DATE) ? new Cell.Date(Dates.date(value)) : new Cell.Amount(value, unit);
    }

    Cell unitCell(LineId line) {
        Unit unit = unit(line);
        return new Cell.Code(unit.toString().toLowerCase(Locale.ROOT), UnitText.of(unit));
    }

    /** Years as in a budget file, without gaps: {@code 2024..2026, 2028}; in order. */
    static String spans(List<Integer> years) {
        List<String> spans = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < years.size(); i++) {
            boolean ends = i == years.size() - 1 || years.get(i + 1) != years.get(i) + 1;
            if (ends) {
                spans.add(from == i ? years.get(i).toString() : years.get(from) + ".." + years.get(i));
                from = i + 1;
            }
        }
        return String.join(", ", spans);
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
