package vierkant.model;

import java.util.List;
import java.util.Objects;

/**
 * When a rule holds: every clause holds.
 *
 * @param clauses all must hold; none is always
 */
public record Condition(List<Clause> clauses) {
    /** Without any condition. */
    public static final Condition ALWAYS = new Condition(List.of());

    /**
     * Alternatives of which one must hold.
     *
     * @param literals at least one
     */
    public record Clause(List<Literal> literals) {
        public Clause {
            literals = List.copyOf(literals);
            if (literals.isEmpty()) {
                throw new IllegalArgumentException("a clause has no alternatives");
            }
        }
    }

    /**
     * That something is so, or is not so.
     *
     * @param fact a fact that is answered with yes or no
     * @param wanted whether it must be so
     */
    public record Literal(FactId fact, boolean wanted) {
        public Literal {
            Objects.requireNonNull(fact, "fact");
        }
    }

    public Condition {
        clauses = List.copyOf(clauses);
    }
}
