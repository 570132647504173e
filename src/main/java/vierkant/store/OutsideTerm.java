package vierkant.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vierkant.model.Steps;

/**
 * Reports what a user typed for a time in which the contract does not run: it would do nothing, in silence.
 *
 * <p>Of years only those that stand there are looked at: an open end such as {@code 2024..} goes on for as long as the
 * contract does.
 */
final class OutsideTerm {
    private OutsideTerm() {}

    /**
     * Reports years outside the term of the contract that holds a value.
     *
     * @param typed the years that stand there with a number other than 0, each with its place
     */
    static void report(Value value, NumberKind kind, SortedMap<Integer, Mark> typed) {
        value.in().term().ifPresent(term -> {
            SortedMap<Integer, Mark> never = new TreeMap<>();
            Map<String, SortedMap<Integer, Mark>> byOption = new TreeMap<>();
            typed.forEach((year, mark) -> {
                if (!term.runsIn(year)) {
                    Optional<String> option = term.optionFor(year);
                    option.map(name -> byOption.computeIfAbsent(name, each -> new TreeMap<>()))
                            .orElse(never)
                            .put(year, mark);
                }
            });
            if (!never.isEmpty()) {
                never(value, kind, term, never);
            }
            byOption.forEach((option, years) -> value.in()
                    .remark(
                            first(years),
                            new ReadingProblem.OnlyWithOption(
                                    value.path(), List.copyOf(years.keySet()), term.contract(), option)));
        });
    }

    private static void never(Value value, NumberKind kind, Term term, SortedMap<Integer, Mark> years) {
        List<Integer> all = List.copyOf(years.keySet());
        LocalDate starts = term.starts().date();
        if (kind.isCounted()) {
            value.refuse(
                    first(years),
                    new ReadingProblem.OutsideTerm(value.path(), all, term.contract(), starts, term.lastDay()));
        } else {
            value.in()
                    .remark(
                            first(years),
                            new ReadingProblem.NotNeeded(value.path(), all, term.contract(), starts, term.lastDay()));
        }
    }

    private static Mark first(SortedMap<Integer, Mark> years) {
        return years.values().iterator().next();
    }

    /**
     * Reports a step of places that holds on no day of the contract.
     *
     * @param step which
     * @param next the day of the step after it, if there is one
     */
    static void report(Value value, Mark mark, Steps.Step step, Optional<LocalDate> next) {
        value.in().term().ifPresent(term -> {
            LocalDate starts = term.starts().date();
            LocalDate from = step.from().date();
            boolean over = next.filter(day -> !day.isAfter(starts)).isPresent();
            boolean zero = step.places().values().in(from.getYear()).signum() == 0;
            if (!zero && (over || from.isAfter(term.lastDay()))) {
                value.in()
                        .remark(
                                mark,
                                new ReadingProblem.StepNeverHolds(
                                        value.path(), from, term.contract(), starts, term.lastDay()));
            }
        });
    }
}
