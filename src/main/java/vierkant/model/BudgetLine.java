package vierkant.model;

import java.util.List;
import java.util.Objects;

/**
 * Money in the municipality's own budget that is not a contract, such as "JeugdzorgPlus, bestaand budget".
 *
 * @param name its name in this budget
 * @param label what a reader sees
 * @param nature structural or incidental
 * @param amount euro per year excluding VAT; positive is expenditure, negative is income
 * @param paysFor what it may be spent on, by the names that regulations give to uses; empty is not said
 * @param path where it is written
 */
public record BudgetLine(String name, String label, Nature nature, Figure amount, List<UseId> paysFor, Path path) {
    public BudgetLine {
        Ids.check("line", name);
        Objects.requireNonNull(nature, "nature");
        Objects.requireNonNull(amount, "amount");
        paysFor = List.copyOf(paysFor);
    }

    /** Whether it may be spent on a use: on what it says, and on nothing where it says nothing. */
    public boolean mayPayFor(UseId use) {
        return paysFor.contains(use);
    }
}
