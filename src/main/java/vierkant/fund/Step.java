package vierkant.fund;

import java.util.Optional;
import vierkant.model.Regulation;
import vierkant.text.Message;

/**
 * One step of a verdict.
 *
 * @param rule of the text, with its article, its days and its origin; empty for what the program asks of every spend
 * @param says what it says, in a sentence
 * @param outcome how it came out
 */
public record Step(Optional<Regulation.Rule> rule, Message says, Outcome outcome) {
    static Step of(Regulation.Rule rule, Outcome outcome) {
        return new Step(Optional.of(rule), rule.says(), outcome);
    }

    static Step builtIn(Message says, Outcome outcome) {
        return new Step(Optional.empty(), says, outcome);
    }
}
