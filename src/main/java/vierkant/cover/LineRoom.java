package vierkant.cover;

import vierkant.model.BudgetLine;

/**
 * A line of the budget in a year.
 *
 * @param cents its amount, at least 0
 */
record LineRoom(BudgetLine line, int year, long cents) {
    boolean paysFor(Need need) {
        return year == need.year() && line.mayPayFor(need.kind().use());
    }
}
