package vierkant.store;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vierkant.model.Budget;

/**
 * What came of reading a budget file.
 *
 * @param budget what it says; empty as soon as there is an error among the problems
 * @param problems everything that is wrong with it, by place
 * @param marks where everything in it stands
 * @param contents of the file; nothing where it was not read
 */
public record Reading(Optional<Budget> budget, List<Located> problems, Marks marks, Contents contents) {
    public Reading {
        Objects.requireNonNull(budget, "budget");
        problems = List.copyOf(problems);
        Objects.requireNonNull(marks, "marks");
        Objects.requireNonNull(contents, "contents");
    }
}
