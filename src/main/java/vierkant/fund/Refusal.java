package vierkant.fund;

import java.util.List;
import java.util.Optional;
import vierkant.model.Regulation;
import vierkant.text.Message;

/**
 * A step of a verdict by which a fund does not pay, or not all.
 *
 * @param article where the rule stands; empty for what the program asks of every spend
 * @param says what it says
 * @param outcome how it came out
 */
public record Refusal(Optional<String> article, Message says, Outcome outcome) implements Message {
    /** The steps by which alone a spend may not be charged, in order. */
    static List<Refusal> among(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.outcome().refuses())
                .map(Refusal::of)
                .toList();
    }

    static Refusal of(Step step) {
        return new Refusal(step.rule().map(Regulation.Rule::article), step.says(), step.outcome());
    }
}
