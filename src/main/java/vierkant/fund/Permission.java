package vierkant.fund;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vierkant.model.Regulation;
import vierkant.model.Regulation.Consequence;
import vierkant.model.UseId;
import vierkant.text.Message;

/**
 * What one rule of a text says of a use, whatever the facts of a spend are.
 *
 * @param id the use
 * @param use its words
 * @param word the answer
 * @param rule that gives it; empty where no rule names the use
 */
public record Permission(UseId id, Regulation.Use use, Word word, Optional<Regulation.Rule> rule) {
    /** What a rule says of its uses. */
    public enum Word implements Message {
        ALLOWED,
        ALLOWED_IF,
        FORBIDDEN,
        FORBIDDEN_IF,
        NOT_NAMED;

        /** What a rule says of its uses; empty where it neither allows nor forbids. */
        public static Optional<Word> of(Regulation.Rule rule) {
            boolean always = rule.when().clauses().isEmpty();
            return rule.then().accept(new Consequence.Visitor<>() {
                @Override
                public Optional<Word> allows(Consequence.Allows allows) {
                    return Optional.of(always ? ALLOWED : ALLOWED_IF);
                }

                @Override
                public Optional<Word> forbids(Consequence.Forbids forbids) {
                    return Optional.of(always ? FORBIDDEN : FORBIDDEN_IF);
                }

                @Override
                public Optional<Word> within(Consequence.Within within) {
                    return Optional.empty();
                }

                @Override
                public Optional<Word> atMost(Consequence.AtMost atMost) {
                    return Optional.empty();
                }

                @Override
                public Optional<Word> warns(Consequence.Warns warns) {
                    return Optional.empty();
                }
            });
        }
    }

    /** For each use of a text, in its order, one for each rule that allows or forbids it; one that says so where there is none. */
    public static List<Permission> of(Regulation text) {
        return text.uses().entrySet().stream()
                .flatMap(each -> of(text, each.getKey(), each.getValue()))
                .toList();
    }

    private static Stream<Permission> of(Regulation text, UseId id, Regulation.Use use) {
        List<Permission> found = text.rules().stream()
                .filter(rule -> rule.uses().contains(id))
                .flatMap(rule -> Word.of(rule).map(word -> new Permission(id, use, word, Optional.of(rule))).stream())
                .toList();
        return found.isEmpty() ? Stream.of(new Permission(id, use, Word.NOT_NAMED, Optional.empty())) : found.stream();
    }
}
