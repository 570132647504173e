package vierkant.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vierkant.model.Day;
import vierkant.model.Figure;
import vierkant.model.Origin;
import vierkant.model.Path;
import vierkant.model.Steps;
import vierkant.model.Unit;

/**
 * Places that change on given days: one number from the first day on, or dates or years with numbers.
 *
 * @param before what one number is without a day of its own
 */
record PlacesKind(Before before) implements Kind<Steps> {
    /** Which day is the first one. */
    enum Before {
        /** That of the contract. */
        CONTRACT,
        /** That of the years of the budget. */
        YEARS
    }

    private static final NumberKind PLACES = new NumberKind(Unit.PLACE, Range.NOT_NEGATIVE, Time.ONCE);

    @Override
    public Optional<Steps> read(Value value) {
        return value.hasKeys() ? steps(value) : fromTheStart(value);
    }

    private Optional<Steps> fromTheStart(Value value) {
        Optional<Figure> places = PLACES.read(value);
        Optional<Day> start = switch (before) {
            case CONTRACT -> value.in().term().map(Term::starts);
            case YEARS ->
                places.flatMap(number -> value.in()
                        .scan()
                        .years()
                        .map(years -> LocalDate.of(years.first(), 1, 1))
                        .map(day -> from(value, new Day(day, number.origin(), number.path()))));
        };
        return start.isPresent()
                ? places.map(number -> new Steps(List.of(new Steps.Step(start.get(), number))))
                : value.known();
    }

    private static Optional<Steps> steps(Value value) {
        List<Node.Entry> entries = value.entries().orElse(List.of());
        List<Steps.Step> steps = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        Optional<LocalDate> last = Optional.empty();
        for (Node.Entry entry : entries) {
            Optional<BigDecimal> places = PLACES.number(value.of(entry, PLACES.example()));
            Optional<LocalDate> day = day(value, entry);
            if (day.isEmpty()) {
                continue;
            }
            if (last.isPresent() && !last.get().isBefore(day.get())) {
                value.refuse(entry.keyMark(), new ReadingProblem.StepsOutOfOrder(value.path(), day.get(), last.get()));
                continue;
            }
            last = day;
            Path path = value.path().then(day.get().toString());
            value.in().scan().place(path, entry.value().mark());
            Optional<Origin> origin = value.in().origin(path, entry.value().mark());
            places.ifPresent(number -> origin.ifPresent(
                    from -> steps.add(step(value, new Day(day.get(), from, path), Figure.of(number, from, path)))));
            marks.add(entry.keyMark());
        }
        if (value.hasBroken() || entries.isEmpty() || steps.size() != entries.size()) {
            return Optional.empty();
        }
        for (int i = 0; i < steps.size(); i++) {
            Optional<LocalDate> next = steps.stream()
                    .skip(i + 1L)
                    .findFirst()
                    .map(step -> step.from().date());
            OutsideTerm.report(value, marks.get(i), steps.get(i), next);
        }
        return Optional.of(new Steps(steps));
    }

    private static Steps.Step step(Value value, Day from, Figure places) {
        value.in().scan().inputs().add(places.path(), PLACES, places);
        return new Steps.Step(from(value, from), places);
    }

    /** The first day of a step, which can be uncertain or set by a scenario as any other date. */
    private static Day from(Value value, Day day) {
        value.in().scan().inputs().add(day.path().then("from"), new DateInput(), DateInput.figure(day));
        return day;
    }

    /** A year stands for its first day. */
    private static Optional<LocalDate> day(Value value, Node.Entry entry) {
        String key = entry.key().strip();
        return YearKind.isYear(key)
                ? Optional.of(LocalDate.of(Integer.parseInt(key), 1, 1))
                : DayKind.date(value, entry.keyMark(), key);
    }

    @Override
    public String example() {
        return "{2024-01-01: 36, 2025-07-01: 24}";
    }

    @Override
    public Map<String, Object> schema() {
        return Schema.anyOf(PLACES.schema(), Schema.byDate(PLACES.schema()));
    }
}
