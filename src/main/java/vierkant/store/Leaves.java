package vierkant.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vierkant.model.Path;
import vierkant.model.Problem;

/**
 * A small YAML file of texts under keys, for settings that are no part of a budget: every text with the keys above it.
 *
 * @param leaves in the order of the file; none where the file can not be read
 * @param problems what keeps the file from being read
 */
public record Leaves(List<Leaf> leaves, List<Located> problems) {
    private static final int MOST_BYTES = 1024 * 1024;

    public Leaves {
        leaves = List.copyOf(leaves);
        problems = List.copyOf(problems);
    }

    /**
     * One text.
     *
     * @param path the keys that lead to it
     * @param text as written, without quotes
     * @param keyMark where its last key stands
     */
    public record Leaf(Path path, String text, String file, Mark keyMark, String line) {
        /** A problem of this text, with its place. */
        public Located locate(Problem problem) {
            return new Located(file, keyMark, line, problem);
        }
    }

    /**
     * Reads a file.
     *
     * @param name how the file is called in reports
     */
    public static Leaves read(java.nio.file.Path file, String name) {
        Problems problems = new Problems(name);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                problems.add(Mark.START, new ReadingProblem.TooBig(1));
                return new Leaves(List.of(), problems.sorted());
            }
            return read(FileText.of(name, bytes, problems), problems);
        } catch (IOException e) {
            problems.add(Mark.START, new ReadingProblem.NotReadable());
            return new Leaves(List.of(), problems.sorted());
        }
    }

    private static Leaves read(FileText text, Problems problems) {
        List<Leaf> leaves = new ArrayList<>();
        Optional<Node> root = problems.isEmpty() ? Tree.of(text, problems) : Optional.empty();
        root.ifPresent(node -> add(new Node.Entry("", node.mark(), node), Path.ROOT, leaves, text, problems));
        return new Leaves(problems.isEmpty() ? leaves : List.of(), problems.sorted());
    }

    private static void add(Node.Entry entry, Path path, List<Leaf> leaves, FileText text, Problems problems) {
        int unused = entry.value()
                .in(new Node.Cases<>(
                        scalar -> leaf(scalar, entry, path, leaves, text),
                        items -> wrong(Shape.LIST, items, path, problems),
                        keys -> {
                            keys.entries().forEach(each -> add(each, path.then(each.key()), leaves, text, problems));
                            return 0;
                        },
                        broken -> 0));
    }

    private static int leaf(Node.Scalar scalar, Node.Entry entry, Path path, List<Leaf> leaves, FileText text) {
        Mark mark = entry.keyMark();
        leaves.add(new Leaf(path, scalar.text(), text.file(), mark, text.excerpt(mark)));
        return 0;
    }

    private static int wrong(Shape found, Node node, Path path, Problems problems) {
        problems.add(node.mark(), new ReadingProblem.WrongShape(path, Where.of(path), Shape.ONE_VALUE, found, "paid"));
        return 0;
    }
}
