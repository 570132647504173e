package vierkant.contract;

import static vierkant.calc.Expressions.atLeastZero;
import static vierkant.calc.Expressions.line;
import static vierkant.calc.Expressions.minus;
import static vierkant.calc.Expressions.number;
import static vierkant.calc.Expressions.over;
import static vierkant.calc.Expressions.sum;
import static vierkant.calc.Expressions.sumOf;
import static vierkant.calc.Expressions.times;

import java.util.ArrayList;
import java.util.List;
import vierkant.calc.Draft;
import vierkant.calc.Expr;
import vierkant.calc.LineId;
import vierkant.model.Day;
import vierkant.model.Steps;
import vierkant.model.Unit;
import vierkant.text.Message;

/**
 * Places that change on given days, within the term of a contract.
 *
 * @param placeDays places x days of the year on which they are there, in days of stay
 * @param average place-days / days of the year
 */
record PlaceLines(LineId placeDays, LineId average) {
    /**
     * Writes the lines.
     *
     * @param part the line under which these lines are named
     */
    static PlaceLines write(
            Steps steps,
            String label,
            Message item,
            LineId part,
            TermLines term,
            Draft.Section inputs,
            Draft.Section section) {
        List<LineId> from = new ArrayList<>();
        List<LineId> places = new ArrayList<>();
        int count = steps.steps().size();
        for (int i = 0; i < count; i++) {
            Steps.Step step = steps.steps().get(i);
            from.add(firstDay(step.from(), step, i, label, item, term, inputs));
            places.add(inputs.input(new ContractText.StepPlaces(label, item, i + 1), Unit.PLACE, step.places()));
        }
        List<LineId> days = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Expr> ends = new ArrayList<>();
            if (i + 1 < count) {
                ends.add(minus(line(from.get(i + 1)), number(1, Unit.DAY)));
            }
            ends.add(line(term.lastDay()));
            ends.add(line(term.time().lastDay()));
            days.add(section.computed(
                    part.then("step-" + (i + 1)).then("days"),
                    new ContractText.StepDays(label, item, i + 1),
                    Unit.DAY,
                    atLeastZero(
                            sum(
                                    minus(new Expr.Least(ends), new Expr.Greatest(begins(from.get(i), term))),
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
                over(line(all), line(term.daysOfYear())),
                new ContractText.AveragePlacesNote());
        return new PlaceLines(all, average);
    }

    /** What a step can not count before: its own first day, the contract's and the year's. */
    private static List<Expr> begins(LineId from, TermLines term) {
        List<Expr> begins = new ArrayList<>();
        begins.add(line(from));
        if (!from.equals(term.starts())) {
            begins.add(line(term.starts()));
        }
        begins.add(line(term.time().firstDay()));
        return begins;
    }

    /** The first day of a step; the contract's own first day where the user wrote no other. */
    private static LineId firstDay(
            Day from, Steps.Step step, int number, String label, Message item, TermLines term, Draft.Section inputs) {
        return from.path().equals(term.startDay().path())
                ? term.starts()
                : inputs.input(
                        LineId.of(step.places().path()).then("from"),
                        new ContractText.StepFrom(label, item, number + 1),
                        from);
    }
}
