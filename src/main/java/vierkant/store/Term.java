package vierkant.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vierkant.model.Contract.Option;
import vierkant.model.Day;

/**
 * When a contract runs.
 *
 * @param contract its name
 * @param starts first day
 * @param ends last day, without options
 * @param options to extend, in order
 */
record Term(String contract, Day starts, Day ends, List<Option> options) {
    Term {
        options = List.copyOf(options);
    }

    /** The last day, with the options that are exercised. */
    LocalDate lastDay() {
        return Option.lastDay(ends, options);
    }

    boolean runsIn(int year) {
        return starts.date().getYear() <= year && year <= lastDay().getYear();
    }

    /** The option that must be exercised before the contract runs in a year; none where it runs, or can not run at all. */
    Optional<String> optionFor(int year) {
        return runsIn(year) || year < starts.date().getYear()
                ? Optional.empty()
                : options.stream()
                        .filter(option -> year <= option.until().date().getYear())
                        .map(Option::name)
                        .findFirst();
    }
}
