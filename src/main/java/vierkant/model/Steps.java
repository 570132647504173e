package vierkant.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * A number of places that changes on given days: from each step's day its number holds, until the next step.
 *
 * @param steps in order of time, at least one; the first holds from its own day, before it there are no places
 */
public record Steps(List<Step> steps) {
    /**
     * From a day on, so many places.
     *
     * @param from the first day on which the number holds
     * @param places at least 0
     */
    public record Step(Day from, Figure places) {
        public Step {
            if (places.values() instanceof Values.Constant constant
                    && constant.value().compareTo(BigDecimal.ZERO) < 0) {
                throw new IllegalArgumentException("places of a step are below 0: " + constant.value());
            }
        }
    }

    public Steps {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("steps are empty");
        }
        for (int i = 1; i < steps.size(); i++) {
            if (!steps.get(i - 1).from().date().isBefore(steps.get(i).from().date())) {
                throw new IllegalArgumentException(
                        "steps are not in order of time: " + steps.get(i).from().date() + " after "
                                + steps.get(i - 1).from().date());
            }
        }
    }
}
