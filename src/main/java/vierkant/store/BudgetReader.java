package vierkant.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vierkant.model.Budget;

/**
 * Reads budget files. Whatever a file holds, the answer is a {@link Reading}: a mistake of a user is never an exception.
 *
 * <p>What a file may hold is told in {@code docs/budget-file.md}.
 */
public final class BudgetReader {
    private static final int MEGABYTE = 1024 * 1024;
    private static final int MOST_MEGABYTES = 10;
    private static final int MOST_BYTES = MOST_MEGABYTES * MEGABYTE;

    private BudgetReader() {}

    /** Reads a file; of one that is too big only its size. */
    public static Reading read(Path file) {
        return read(file, file.toString());
    }

    /**
     * Reads a file.
     *
     * @param name how the file is called in reports
     */
    public static Reading read(Path file, String name) {
        if (!Files.isRegularFile(file)) {
            return refused(name, new ReadingProblem.NotReadable());
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(in.readNBytes(MOST_BYTES + 1), name);
        } catch (IOException e) {
            return refused(name, new ReadingProblem.NotReadable());
        }
    }

    /**
     * Reads what a file holds.
     *
     * @param name how the file is called in reports
     */
    public static Reading read(byte[] bytes, String name) {
        if (bytes.length > MOST_BYTES) {
            return refused(name, new ReadingProblem.TooBig(MOST_MEGABYTES));
        }
        Problems problems = new Problems(name);
        FileText text = FileText.of(name, bytes, problems);
        Optional<Node> root = problems.isEmpty() ? Tree.of(text, problems) : Optional.empty();
        if (root.isEmpty()) {
            return new Reading(Optional.empty(), problems.sorted(), Marks.none(text));
        }
        Scan scan = new Scan(problems, root.get());
        Optional<Budget> budget = new BudgetReading(scan).read(root.get());
        return new Reading(
                problems.hasErrors() ? Optional.empty() : budget,
                problems.sorted(),
                Marks.of(text, root.get(), scan.places()));
    }

    private static Reading refused(String name, ReadingProblem problem) {
        Problems problems = new Problems(name);
        problems.add(Mark.START, problem);
        return new Reading(Optional.empty(), problems.sorted(), Marks.none(new FileText(name, "", List.of())));
    }
}
