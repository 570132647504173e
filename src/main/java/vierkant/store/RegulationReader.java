package vierkant.store;

import java.nio.file.Path;
import java.util.Optional;
import vierkant.model.Regulation;

/**
 * Reads regulation files. Whatever a file holds, the answer is a {@link ReadEdition}: a mistake of a user is never an
 * exception.
 *
 * <p>What a file may hold is told in {@code docs/regulation-file.md}.
 */
public final class RegulationReader {
    private RegulationReader() {}

    /**
     * Reads a file; of one that is too big only its size.
     *
     * @param name how the file is called in reports
     */
    public static ReadEdition read(Path file, String name) {
        return read(Opening.of(file, name), String.valueOf(file.getFileName()));
    }

    /**
     * Reads what a file holds.
     *
     * @param name how the file is called, without its folder
     */
    public static ReadEdition read(byte[] bytes, String name) {
        return read(Opening.of(bytes, name), name);
    }

    private static ReadEdition read(Opening opening, String fileName) {
        Problems problems = opening.problems();
        if (opening.root().isEmpty()) {
            return new ReadEdition(Optional.empty(), problems.sorted());
        }
        Node root = opening.root().get();
        Scan scan = new Scan(problems, root, RegulationFormat.REGULATION);
        Optional<Regulation> regulation = new EditionReading(scan, fileName).read(root);
        Marks marks = Marks.of(opening.text(), root, scan.places());
        return new ReadEdition(
                problems.hasErrors()
                        ? Optional.empty()
                        : regulation.map(read -> new Edition(read, marks, opening.contents())),
                problems.sorted());
    }
}
