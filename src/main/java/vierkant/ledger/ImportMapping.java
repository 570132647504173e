package vierkant.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vierkant.store.Leaves;
import vierkant.store.Located;
import vierkant.store.ReadingProblem;
import vierkant.text.Invisible;
import vierkant.text.Language;
import vierkant.text.Near;

/**
 * How the columns of somebody's files are to be read. It is kept in a small file beside the ledger, so that it is said once.
 *
 * @param columns the heading of the column that holds a field; of fields that are not here the usual headings are tried
 * @param otherwise what holds where a file has no column for a field, or a row nothing in it
 * @param words what words of a file mean, by field; an empty meaning is not said
 * @param notation how a number or date is read that could mean two things; empty refuses those
 * @param sheet of a workbook; empty is the first
 */
public record ImportMapping(
        Map<ImportField, String> columns,
        Map<ImportField, String> otherwise,
        Map<ImportField, Map<String, String>> words,
        Optional<Language> notation,
        Optional<String> sheet) {
    /** With the usual headings only. */
    public static final ImportMapping USUAL =
            new ImportMapping(Map.of(), Map.of(), Map.of(), Optional.empty(), Optional.empty());

    private static final List<String> KEYS = List.of("columns", "otherwise", "words", "notation", "sheet");

    public ImportMapping {
        columns = copy(columns);
        otherwise = copy(otherwise);
        Map<ImportField, Map<String, String>> meanings = new EnumMap<>(ImportField.class);
        words.forEach((field, each) -> meanings.put(field, Collections.unmodifiableMap(new LinkedHashMap<>(each))));
        words = Collections.unmodifiableMap(meanings);
        Objects.requireNonNull(notation, "notation");
        Objects.requireNonNull(sheet, "sheet");
    }

    private static Map<ImportField, String> copy(Map<ImportField, String> of) {
        Map<ImportField, String> copy = new EnumMap<>(ImportField.class);
        copy.putAll(of);
        return Collections.unmodifiableMap(copy);
    }

    /**
     * What came of reading the file of a mapping.
     *
     * @param mapping empty where something is wrong with it
     * @param problems by place
     */
    public record Reading(Optional<ImportMapping> mapping, List<Located> problems) {
        public Reading {
            Objects.requireNonNull(mapping, "mapping");
            problems = List.copyOf(problems);
        }
    }

    /** The file that keeps the mapping of a ledger: {@code zuidwest.vastgoed.import.yaml}. */
    public static Path beside(Path ledger) {
        String name = Objects.requireNonNull(ledger.getFileName(), "ledger").toString();
        String bare = name.endsWith(".ledger") ? name.substring(0, name.length() - ".ledger".length()) : name;
        return ledger.resolveSibling(bare + ".import.yaml");
    }

    /**
     * Reads the file of a mapping; no file, or one without anything in it, is the usual mapping.
     *
     * @param called how the file is called in reports
     */
    public static Reading read(Path file, String called) {
        if (!Files.exists(file)) {
            return new Reading(Optional.of(USUAL), List.of());
        }
        Leaves leaves = Leaves.read(file, called);
        if (leaves.problems().stream().anyMatch(each -> each.problem() instanceof ReadingProblem.NothingInFile)) {
            return new Reading(Optional.of(USUAL), List.of());
        }
        if (!leaves.problems().isEmpty()) {
            return new Reading(Optional.empty(), leaves.problems());
        }
        Draft draft = new Draft();
        leaves.leaves().forEach(draft::take);
        return new Reading(
                draft.problems.isEmpty() ? Optional.of(draft.mapping()) : Optional.empty(),
                draft.problems.stream().sorted().toList());
    }

    /**
     * Keeps the mapping, unless there is a file already: that is the user's own.
     *
     * @param file where
     * @throws IOException where it can not be written
     */
    public void keep(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(yaml().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (FileAlreadyExistsException kept) {
            // the user's own
        }
    }

    /** The same, with the headings of the columns that were recognised in a file. */
    public ImportMapping withColumns(Map<ImportField, String> recognised) {
        Map<ImportField, String> all = new EnumMap<>(ImportField.class);
        all.putAll(columns);
        recognised.forEach((field, heading) -> all.put(field, seen(heading)));
        return new ImportMapping(all, otherwise, words, notation, sheet);
    }

    /** A heading is found by its letters and digits; what can not be seen of it is refused in a mapping. */
    private static String seen(String heading) {
        return heading.codePoints()
                .map(character -> Invisible.is(character) ? ' ' : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    String yaml() {
        StringBuilder yaml = new StringBuilder("# How files of spends are read for this ledger: docs/ledger.md.\n");
        notation.ifPresent(
                language -> yaml.append("notation: ").append(language.tag()).append('\n'));
        sheet.ifPresent(name -> yaml.append("sheet: ").append(quoted(name)).append('\n'));
        section(yaml, "columns", columns);
        section(yaml, "otherwise", otherwise);
        if (!words.isEmpty()) {
            yaml.append("words:\n");
            words.forEach((field, meanings) -> {
                yaml.append("  ").append(field.key()).append(":\n");
                meanings.forEach((word, meaning) -> yaml.append("    ")
                        .append(quoted(word))
                        .append(": ")
                        .append(quoted(meaning))
                        .append('\n'));
            });
        }
        return yaml.toString();
    }

    private static void section(StringBuilder yaml, String key, Map<ImportField, String> texts) {
        if (!texts.isEmpty()) {
            yaml.append(key).append(":\n");
            texts.forEach((field, text) -> yaml.append("  ")
                    .append(field.key())
                    .append(": ")
                    .append(quoted(text))
                    .append('\n'));
        }
    }

    /** Between double quotes, where every character can be written. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(character -> {
            if (character == '"' || character == '\\') {
                quoted.append('\\').append((char) character);
            } else if (character < ' ' || character == 0x7F || character == 0x85 || character == 0xFEFF) {
                quoted.append("\\u")
                        .append("0".repeat(4 - Integer.toHexString(character).length()))
                        .append(Integer.toHexString(character));
            } else {
                quoted.append((char) character);
            }
        });
        return quoted.append('"').toString();
    }

    /** A mapping of which some texts have been read. */
    private static final class Draft {
        private final Map<ImportField, String> columns = new EnumMap<>(ImportField.class);
        private final Map<ImportField, String> otherwise = new EnumMap<>(ImportField.class);
        private final Map<ImportField, Map<String, String>> words = new EnumMap<>(ImportField.class);
        private Optional<Language> notation = Optional.empty();
        private Optional<String> sheet = Optional.empty();
        private final List<Located> problems = new ArrayList<>();

        void take(Leaves.Leaf leaf) {
            List<String> keys = leaf.path().keys();
            switch (keys.isEmpty() ? "" : keys.get(0)) {
                case "columns" -> field(leaf, 2).ifPresent(field -> columns.put(field, leaf.text()));
                case "otherwise" -> field(leaf, 2).ifPresent(field -> otherwise.put(field, leaf.text()));
                case "words" ->
                    field(leaf, 3)
                            .ifPresent(field -> words.computeIfAbsent(field, any -> new LinkedHashMap<>())
                                    .put(keys.get(2), leaf.text()));
                case "notation" -> {
                    notation = notation(leaf.text());
                    if (notation.isEmpty() || keys.size() > 1) {
                        add(leaf, leaf.text(), List.of("nl", "en"));
                    }
                }
                case "sheet" -> sheet = Optional.of(leaf.text());
                default -> add(leaf, keys.isEmpty() ? leaf.text() : keys.get(0), KEYS);
            }
        }

        private static Optional<Language> notation(String text) {
            return Arrays.stream(Language.values())
                    .filter(language -> language.tag().equals(text))
                    .findFirst();
        }

        private Optional<ImportField> field(Leaves.Leaf leaf, int depth) {
            List<String> keys = leaf.path().keys();
            if (keys.size() != depth) {
                add(leaf, String.join(".", keys), KEYS);
                return Optional.empty();
            }
            Optional<ImportField> field = ImportField.of(keys.get(1));
            if (field.isEmpty()) {
                add(leaf, keys.get(1), ImportField.keys());
            }
            return field;
        }

        private void add(Leaves.Leaf leaf, String key, List<String> known) {
            problems.add(leaf.locate(new ImportProblem.UnknownKey(Shown.part(key), Near.to(key, known), known)));
        }

        ImportMapping mapping() {
            return new ImportMapping(columns, otherwise, words, notation, sheet);
        }
    }
}
