package vierkant.store;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vierkant.model.Day;
import vierkant.model.Origin;
import vierkant.money.Notation;

/** A date. */
record DayKind() implements Kind<Day> {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    @Override
    public Optional<Day> read(Value value) {
        Optional<LocalDate> date =
                value.scalar().flatMap(scalar -> date(value, value.node().mark(), scalar.text()));
        Optional<Origin> origin = value.in().origin(value.path(), value.node().mark());
        Optional<Day> read = date.flatMap(day -> origin.map(from -> new Day(day, from, value.path())));
        read.ifPresent(day -> value.in().scan().inputs().add(day.path(), new DateInput(), DateInput.figure(day)));
        return read;
    }

    /** The date that a text is; what is wrong with it is reported at the mark. */
    static Optional<LocalDate> date(Value value, Mark mark, String text) {
        String shown = Value.shown(text);
        return Notation.date(text)
                .either(
                        date -> date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR
                                ? value.refuse(mark, new ReadingProblem.NotADate(value.path(), shown))
                                : Optional.of(date),
                        (dutch, english) -> value.refuse(
                                mark,
                                new ReadingProblem.AmbiguousDate(
                                        value.path(), shown, dutch, english, dutch.toString(), english.toString())),
                        () -> value.refuse(mark, new ReadingProblem.NotADate(value.path(), shown)));
    }

    @Override
    public String example() {
        return "2024-01-01";
    }

    @Override
    public Map<String, Object> schema() {
        return Schema.date();
    }
}
