package vierkant.store;

import java.nio.file.Path;
import java.util.Optional;
import vierkant.model.Budget;

/**
 * Reads budget files. Whatever a file holds, the answer is a {@link Reading}: a mistake of a user is never an exception.
 *
 * <p>What a file may hold is told in {@code docs/budget-file.md}.
 */
public final class BudgetReader {
    private BudgetReader() {}

    /**
     * Reads a file; of one that is too big only its size.
     *
     * @param name how the file is called in reports
     * @param regulations those that its funds can name
     */
    public static Reading read(Path file, String name, Regulations regulations) {
        return read(Opening.of(file, name), regulations);
    }

    /**
     * Reads what a file holds.
     *
     * @param name how the file is called in reports
     * @param regulations those that its funds can name
     */
    public static Reading read(byte[] bytes, String name, Regulations regulations) {
        return read(Opening.of(bytes, name), regulations);
    }

    private static Reading read(Opening opening, Regulations regulations) {
        Problems problems = opening.problems();
        if (opening.root().isEmpty()) {
            return new Reading(Optional.empty(), problems.sorted(), Marks.none(opening.text()), opening.contents());
        }
        Node root = opening.root().get();
        Scan scan = new Scan(problems, root, Format.BUDGET);
        Optional<Budget> budget = new BudgetReading(scan, regulations).read(root);
        return new Reading(
                problems.hasErrors() ? Optional.empty() : budget,
                problems.sorted(),
                Marks.of(opening.text(), root, scan.places()),
                opening.contents());
    }
}
