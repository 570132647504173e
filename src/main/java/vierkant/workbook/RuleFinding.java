package vierkant.workbook;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a workbook stands to one rule.
 *
 * @param breaches where it does not do what the rule says, in order of the workbook; empty where it does
 */
public record RuleFinding(Rule rule, List<Breach> breaches) {
    /**
     * Something in a workbook that is not as a rule says.
     *
     * @param where the cell ({@code Invoer!F12}), else the sheet or the part of the file; empty for the whole workbook
     * @param what is wrong there
     * @param reason why it may stay so all the same; empty where no reason is known
     */
    public record Breach(String where, RuleProblem what, Optional<RuleReason> reason) {
        public Breach {
            Objects.requireNonNull(where, "where");
            Objects.requireNonNull(what, "what");
            Objects.requireNonNull(reason, "reason");
        }

        static Breach of(String where, RuleProblem what) {
            return new Breach(where, what, Optional.empty());
        }

        static Breach of(ReadBook.Cell where, RuleProblem what) {
            return of(where.address(), what);
        }

        static Breach of(ReadBook.Sheet where, RuleProblem what) {
            return of(where.name(), what);
        }

        static Breach excused(String where, RuleProblem what, RuleReason reason) {
            return new Breach(where, what, Optional.of(reason));
        }
    }

    /** The outcome in one word. */
    public enum Outcome implements vierkant.text.Message {
        /** It is as the rule says. */
        PASS,
        /** It is not, and for everything that is not there is a reason. */
        DEVIATION,
        /** It is not. */
        FAIL
    }

    public RuleFinding {
        Objects.requireNonNull(rule, "rule");
        breaches = List.copyOf(breaches);
    }

    public Outcome outcome() {
        if (breaches.isEmpty()) {
            return Outcome.PASS;
        }
        return breaches.stream().allMatch(breach -> breach.reason().isPresent()) ? Outcome.DEVIATION : Outcome.FAIL;
    }

    /** The reasons for deviations, each once. */
    public List<RuleReason> reasons() {
        return breaches.stream()
                .flatMap(breach -> breach.reason().stream())
                .distinct()
                .toList();
    }
}
