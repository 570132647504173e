package vierkant.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A file of the user with what stands in it, or why that can not be known. */
final class Opening {
    private static final int MEGABYTE = 1024 * 1024;
    private static final int MOST_MEGABYTES = 10;
    private static final int MOST_BYTES = MOST_MEGABYTES * MEGABYTE;

    private final Problems problems;
    private final FileText text;
    private final Optional<Node> root;
    private final Contents contents;

    private Opening(Problems problems, FileText text, Optional<Node> root, Contents contents) {
        this.problems = problems;
        this.text = text;
        this.root = root;
        this.contents = contents;
    }

    /** Opens a file; of one that is too big only its size is looked at. */
    static Opening of(Path file, String name) {
        if (!Files.isRegularFile(file)) {
            return refused(name, new ReadingProblem.NotReadable());
        }
        try (InputStream in = Files.newInputStream(file)) {
            return of(in.readNBytes(MOST_BYTES + 1), name);
        } catch (IOException e) {
            return refused(name, new ReadingProblem.NotReadable());
        }
    }

    /** Opens what a file holds. */
    static Opening of(byte[] bytes, String name) {
        if (bytes.length > MOST_BYTES) {
            return refused(name, new ReadingProblem.TooBig(MOST_MEGABYTES));
        }
        Problems problems = new Problems(name);
        FileText text = FileText.of(name, bytes, problems);
        Optional<Node> root = problems.isEmpty() ? Tree.of(text, problems) : Optional.empty();
        return new Opening(problems, text, root, new Contents(bytes));
    }

    private static Opening refused(String name, ReadingProblem problem) {
        Problems problems = new Problems(name);
        problems.add(Mark.START, problem);
        return new Opening(problems, new FileText(name, "", List.of()), Optional.empty(), new Contents(new byte[0]));
    }

    Problems problems() {
        return problems;
    }

    FileText text() {
        return text;
    }

    /** What stands in it; empty where it can not be read to its end, which has then been reported. */
    Optional<Node> root() {
        return root;
    }

    /** What the file held; nothing where it was not read. */
    Contents contents() {
        return contents;
    }
}
