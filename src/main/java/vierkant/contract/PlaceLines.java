package vierkant.contract;

import static vierkant.calc.Expressions.atLeastZero;
import static vierkant.calc.Expressions.least;
import static vierkant.calc.Expressions.line;
import static vierkant.calc.Expressions.minus;
import static vierkant.calc.Expressions.number;
import static vierkant.calc.Expressions.over;
import static vierkant.calc.Expressions.sum;
import static vierkant.calc.Expressions.sumOf;
import static vierkant.calc.Expressions.times;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vierkant.calc.Draft;
import vierkant.calc.Expr;
import vierkant.calc.LineId;
import vierkant.model.Day;
import vierkant.model.Steps;
import vierkant.model.Unit;
import vierkant.text.Message;

/**
 * Places that change on given days, within the term of a contract or without end.
 *
 * @param from the first day of each step
 * @param until the day of the step after it, or of a still later one that comes before that; for each step but the last
 * @param places from the first day of each step on, at least 0
 * @param placeDays places x days of the year on which they are there, in days of stay
 * @param average place-days / days of the year
 */
public record PlaceLines(List<LineId> from, List<LineId> until, List<LineId> places, LineId placeDays, LineId average) {
    public PlaceLines {
        from = List.copyOf(from);
        until = List.copyOf(until);
        places = List.copyOf(places);
    }

    /**
     * Within which days places count.
     *
     * @param starts no place counts before it; empty is no such day
     * @param lastDay no place counts after it; empty is no such day
     * @param startDay what the first is as it was written
     */
    public record Bounds(TimeLines time, Optional<LineId> starts, Optional<LineId> lastDay, Optional<Day> startDay) {
        /** The years of the axis alone. */
        public static Bounds of(TimeLines time) {
            return new Bounds(time, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /**
     * Writes the lines.
     *
     * @param part the line under which these lines are named
     */
    public static PlaceLines write(
            Steps steps,
            String label,
            Message item,
            LineId part,
            Bounds bounds,
            Draft.Section inputs,
            Draft.Section section) {
        List<LineId> from = new ArrayList<>();
        List<LineId> places = new ArrayList<>();
        int count = steps.steps().size();
        for (int i = 0; i < count; i++) {
            Steps.Step step = steps.steps().get(i);
            from.add(firstDay(step.from(), step, i, label, item, bounds, inputs));
            places.add(inputs.input(new ContractText.StepPlaces(label, item, i + 1), Unit.PLACE, step.places()));
        }
        List<LineId> until = until(from, label, item, part, section);
        List<LineId> days = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Expr> ends = new ArrayList<>();
            if (i + 1 < count) {
                ends.add(minus(line(until.get(i)), number(1, Unit.DAY)));
            }
            bounds.lastDay().ifPresent(last -> ends.add(line(last)));
            ends.add(line(bounds.time().lastDay()));
            days.add(section.computed(
                    part.then("step-" + (i + 1)).then("days"),
                    new ContractText.StepDays(label, item, i + 1),
                    Unit.DAY,
                    atLeastZero(
                            sum(
                                    minus(new Expr.Least(ends), new Expr.Greatest(begins(from.get(i), bounds))),
                                    number(1, Unit.DAY)),
                            Unit.DAY),
                    new ContractText.DaysNote()));
        }
        List<LineId> placeDays = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            placeDays.add(section.computed(
                    part.then("step-" + (i + 1)).then("place-days"),
                    new ContractText.StepPlaceDays(label, item, i + 1),
                    Unit.DAY_OF_STAY,
                    times(line(places.get(i)), line(days.get(i)))));
        }
        LineId all = count == 1
                ? placeDays.get(0)
                : section.computed(
                        part.then("place-days"),
                        new ContractText.PlaceDays(label, item),
                        Unit.DAY_OF_STAY,
                        sumOf(placeDays));
        LineId average = section.computed(
                part.then("average-places"),
                new ContractText.AveragePlaces(label, item),
                Unit.PLACE,
                over(line(all), line(bounds.time().days())),
                new ContractText.AveragePlacesNote());
        return new PlaceLines(from, until, places, all, average);
    }

    /**
     * The day on which each step but the last ends. One step may come before another out of the order in which they were written,
     * where its day is uncertain, set by a scenario, or changed in a workbook; it then comes in the stead of the other.
     */
    private static List<LineId> until(
            List<LineId> from, String label, Message item, LineId part, Draft.Section section) {
        List<LineId> until = new ArrayList<>(from.subList(1, from.size()));
        for (int i = until.size() - 2; i >= 0; i--) {
            until.set(
                    i,
                    section.stock(
                            part.then("step-" + (i + 1)).then("until"),
                            new ContractText.StepUntil(label, item, i + 1),
                            Unit.DATE,
                            least(line(from.get(i + 1)), line(until.get(i + 1))),
                            new ContractText.StepUntilNote()));
        }
        return until;
    }

    /** What a step can not count before: its own first day, the contract's and the year's. */
    private static List<Expr> begins(LineId from, Bounds bounds) {
        List<Expr> begins = new ArrayList<>();
        begins.add(line(from));
        bounds.starts().filter(starts -> !starts.equals(from)).ifPresent(starts -> begins.add(line(starts)));
        begins.add(line(bounds.time().firstDay()));
        return begins;
    }

    /** The first day of a step; the contract's own first day where the user wrote no other. */
    private static LineId firstDay(
            Day from, Steps.Step step, int number, String label, Message item, Bounds bounds, Draft.Section inputs) {
        boolean isStart =
                bounds.startDay().filter(day -> day.path().equals(from.path())).isPresent();
        return isStart
                ? bounds.starts().orElseThrow()
                : inputs.input(
                        LineId.of(step.places().path()).then("from"),
                        new ContractText.StepFrom(label, item, number + 1),
                        from);
    }
}
