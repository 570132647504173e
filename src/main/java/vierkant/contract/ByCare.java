package vierkant.contract;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vierkant.calc.LineId;

/** How the cost of a contract depends on the care that is used, where that can be said in a line. */
public sealed interface ByCare {
    /**
     * Some amounts, and a price for each unit.
     *
     * @param fixed euro in the term, whatever is used
     * @param price euro per unit; empty where the care itself is counted in euro
     */
    record Linear(List<LineId> fixed, Optional<LineId> price) implements ByCare {
        public Linear {
            fixed = List.copyOf(fixed);
            Objects.requireNonNull(price, "price");
        }
    }

    /**
     * A bandwidth that is settled beyond its edges.
     *
     * @param amount euro in the term
     * @param upper edge, per year
     * @param lower edge, per year
     * @param above euro per unit above it
     * @param below euro per unit below it
     * @param refunded the part of what is saved that goes back
     */
    record Banded(LineId amount, LineId upper, LineId lower, LineId above, LineId below, LineId refunded)
            implements ByCare {}
}
