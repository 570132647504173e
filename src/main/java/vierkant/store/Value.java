package vierkant.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vierkant.model.Path;

/**
 * One value in a file: what stands there, in which mapping, and where.
 *
 * @param in the mapping that holds it
 * @param node what stands there
 * @param path its path
 * @param example what could stand here, as a user would write it
 */
record Value(Mapping in, Node node, Path path, String example) {
    /** Longer values are shown in part. */
    private static final int LONGEST = 60;

    /** The text, where one text stands here; anything else is reported. */
    Optional<Node.Scalar> scalar() {
        return node.in(new Node.Cases<>(
                scalar -> scalar.isNothing() ? refuse(new ReadingProblem.NoValue(path, example)) : Optional.of(scalar),
                items -> wrong(Shape.ONE_VALUE, Shape.LIST),
                keys -> wrong(Shape.ONE_VALUE, Shape.KEYS),
                broken -> known()));
    }

    /** The entries, where a mapping stands here that is not empty; anything else is reported. */
    Optional<List<Node.Entry>> entries() {
        return node.in(new Node.Cases<>(
                scalar -> scalar.isNothing()
                        ? refuse(new ReadingProblem.NoValue(path, example))
                        : wrong(Shape.KEYS, Shape.ONE_VALUE),
                items -> wrong(Shape.KEYS, Shape.LIST),
                keys -> keys.entries().isEmpty()
                        ? refuse(new ReadingProblem.NoValue(path, example))
                        : Optional.of(sound(keys)),
                broken -> known()));
    }

    /** Without those that have been reported. */
    private List<Node.Entry> sound(Node.Keys keys) {
        if (hasBroken()) {
            in.fault();
        }
        return keys.entries().stream().filter(entry -> !isBroken(entry.value())).toList();
    }

    /** Whether something among the keys here has been reported already. */
    boolean hasBroken() {
        return node.in(new Node.Cases<>(
                scalar -> false,
                items -> false,
                keys -> keys.entries().stream().anyMatch(entry -> isBroken(entry.value())),
                broken -> true));
    }

    private static boolean isBroken(Node node) {
        return node.in(new Node.Cases<>(scalar -> false, items -> false, keys -> false, broken -> true));
    }

    /** The items of a list that is not empty, or the one value that stands here; a mapping is reported. */
    Optional<List<Value>> items() {
        return node.in(new Node.Cases<>(
                scalar -> scalar.isNothing()
                        ? refuse(new ReadingProblem.NoValue(path, example))
                        : Optional.of(List.of(this)),
                items -> items.items().isEmpty()
                        ? refuse(new ReadingProblem.NoValue(path, example))
                        : Optional.of(items.items().stream()
                                .map(item -> new Value(in, item, path, example))
                                .toList()),
                keys -> wrong(Shape.LIST, Shape.KEYS),
                broken -> known()));
    }

    /** Whether keys with values stand here. */
    boolean hasKeys() {
        return node.in(new Node.Cases<>(scalar -> false, items -> false, keys -> true, broken -> false));
    }

    /** Whether keys stand here that are words, not years or dates. */
    boolean hasWords() {
        return Scan.keys(node).stream().anyMatch(key -> !key.isEmpty() && Character.isLetter(key.charAt(0)));
    }

    /** The value of an entry of the keys that stand here. */
    Value of(Node.Entry entry, String exampleOfEach) {
        return new Value(in, entry.value(), path.then(entry.key()), exampleOfEach);
    }

    /** Reports what is wrong here. */
    <T> Optional<T> refuse(ReadingProblem problem) {
        return refuse(node.mark(), problem);
    }

    <T> Optional<T> refuse(Mark mark, ReadingProblem problem) {
        in.report(mark, problem);
        return Optional.empty();
    }

    /** What stands here has been reported. */
    <T> Optional<T> known() {
        in.fault();
        return Optional.empty();
    }

    <T> Optional<T> wrong(Shape wanted, Shape found) {
        return refuse(new ReadingProblem.WrongShape(path, Where.of(path), wanted, found, example));
    }

    /** The value as it is shown in a message. */
    static String shown(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** The text that stands here, made into something; reports what makes nothing of it. */
    <T> Optional<T> text(Function<String, Optional<T>> made, Function<String, ReadingProblem> otherwise) {
        return scalar().flatMap(scalar -> {
            Optional<T> read = made.apply(scalar.text().strip());
            return read.isPresent() ? read : refuse(otherwise.apply(shown(scalar.text())));
        });
    }
}
