package vierkant.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vierkant.text.Language;
import vierkant.text.Message;
import vierkant.text.Words;

/** {@code docs/budget.schema.json} and {@code docs/regulation.schema.json} are the formats as editors understand them; {@code -Dvierkant.rewrite=true} writes it anew. */
class SchemaTest {
    private static final Path FILE = GalleryTest.home().resolve("docs/budget.schema.json");
    private static final Path REGULATION_FILE = GalleryTest.home().resolve("docs/regulation.schema.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void isMadeFromTheFormat() throws IOException {
        isMadeFrom(vierkant.store.Schema.budget(SchemaTest::inBothLanguages), FILE);
        isMadeFrom(vierkant.store.Schema.regulation(SchemaTest::inBothLanguages), REGULATION_FILE);
    }

    private static void isMadeFrom(Map<String, Object> format, Path file) throws IOException {
        String made = JSON.writeValueAsString(sorted(format)) + "\n";
        if (Boolean.getBoolean("vierkant.rewrite")) {
            Files.writeString(file, made);
        }
        assertThat(made).isEqualTo(Files.readString(file));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("budgets")
    void acceptsWhatTheReaderReads(Path budget) throws IOException {
        assertThat(errors(Files.readString(budget))).isEmpty();
    }

    @Test
    void acceptsEveryKey() throws IOException {
        assertThat(errors(BudgetReaderTest.EVERYTHING)).isEmpty();
        assertThat(errorsOfRegulation(RegulationReaderTest.EVERYTHING)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("regulations")
    void acceptsTheRegulationsThatTheReaderReads(Path regulation) throws IOException {
        assertThat(errorsOfRegulation(Files.readString(regulation))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bad-condition", "rule-with-many-mistakes"})
    void refusesTheRegulationsThatTheReaderRefusesForTheirForm(String sample) throws IOException {
        Path file =
                GalleryTest.home().resolve("src/test/resources/problems/" + sample + "/regulations/subsidie-2024.yaml");

        assertThat(errorsOfRegulation(Files.readString(file))).isNotEmpty();
    }

    /** What refers to something else in the file, adds up or depends on the years only the reader can know. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "bad-code",
                "bad-name",
                "item-twice",
                "key-needs-key",
                "key-of-other-type",
                "keys-exclude",
                "missing-key",
                "negative",
                "no-percent-sign",
                "no-value",
                "none-of-keys",
                "not-a-number",
                "not-a-year",
                "not-one-year",
                "unknown-key",
                "unknown-word",
                "wrong-shape",
                "wrong-shape-of-file"
            })
    void refusesWhatTheReaderRefusesForItsForm(String sample) throws IOException {
        Path file = GalleryTest.home().resolve("src/test/resources/problems/" + sample + "/budget.yaml");

        assertThat(errors(Files.readString(file))).isNotEmpty();
    }

    static Stream<Path> budgets() throws IOException {
        return yamlFiles(GalleryTest.home().resolve("budgets"));
    }

    static Stream<Path> regulations() throws IOException {
        return yamlFiles(Shipped.folder());
    }

    private static Stream<Path> yamlFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    static List<String> errors(String yaml) throws IOException {
        return errors(yaml, FILE);
    }

    static List<String> errorsOfRegulation(String yaml) throws IOException {
        return errors(yaml, REGULATION_FILE);
    }

    private static List<String> errors(String yaml, Path file) throws IOException {
        Object value = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(file), InputFormat.JSON);
        return schema.validate(JSON.writeValueAsString(value), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static String inBothLanguages(Message message) {
        return Stream.of(Language.NL, Language.EN)
                .map(language -> Words.in(language).say(message))
                .collect(Collectors.joining(" | "));
    }

    /** Unordered maps get an order, so that the same format gives the same file. */
    private static Object sorted(Object value) {
        if (value instanceof Map<?, ?> map && !(value instanceof LinkedHashMap<?, ?>)) {
            Map<String, Object> inOrder = new TreeMap<>();
            map.forEach((key, each) -> inOrder.put(key.toString(), sorted(each)));
            return inOrder;
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> kept = new LinkedHashMap<>();
            map.forEach((key, each) -> kept.put(key.toString(), sorted(each)));
            return kept;
        } else if (value instanceof List<?> list) {
            return list.stream().map(SchemaTest::sorted).toList();
        }
        return value;
    }
}
