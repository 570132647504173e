package vierkant.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vierkant.text.Language;
import vierkant.text.Words;

/** {@code docs/budget-file.md} tells every key, and its examples can be read; {@code -Dvierkant.rewrite=true} writes its tables. */
class BudgetFileDocTest {
    private static final Path FILE = GalleryTest.home().resolve("docs/budget-file.md");
    static final Pattern TABLE =
            Pattern.compile("(?<=<!-- keys: )([a-z-]+)( -->\n)(.*?)(?=<!-- /keys -->)", Pattern.DOTALL);
    private static final Pattern EXAMPLE = Pattern.compile("(?<=```yaml\n)vierkant: 1\n.*?(?=```)", Pattern.DOTALL);

    @Test
    void hasATableOfTheKeysOfEveryForm() throws IOException {
        String document = Files.readString(FILE);
        Map<String, List<Field<?>>> expected = tables();
        String made = TABLE.matcher(document)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) + found.group(2) + table(expected.getOrDefault(found.group(1), List.of()))));
        if (Boolean.getBoolean("vierkant.rewrite")) {
            Files.writeString(FILE, made);
        }
        assertThat(made).isEqualTo(Files.readString(FILE));
        assertThat(TABLE.matcher(made).results().map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(expected.keySet());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExamplesCanBeRead(String example) throws IOException {
        assertThat(BudgetReaderTest.budget(example).title()).isNotBlank();
        assertThat(SchemaTest.errors(example)).isEmpty();
    }

    @Test
    void namesEveryWordThatCanBeChosen() throws IOException {
        String document = Files.readString(FILE);
        List<String> missing = Format.FORMS.stream()
                .flatMap(form -> form.fields().stream())
                .filter(field -> field.kind() instanceof Choice<?>)
                .flatMap(field -> ((Choice<?>) field.kind()).words().keySet().stream())
                .filter(word -> !document.contains(word))
                .toList();
        assertThat(missing).isEmpty();
    }

    static Stream<String> examples() throws IOException {
        List<String> examples = EXAMPLE.matcher(Files.readString(FILE))
                .results()
                .map(found -> found.group())
                .toList();
        assertThat(examples).hasSizeGreaterThanOrEqualTo(5);
        return examples.stream();
    }

    /** What all types have in common is told once. */
    private static Map<String, List<Field<?>>> tables() {
        Map<String, List<Field<?>>> tables = new LinkedHashMap<>();
        tables.put("origin", Origins.FIELDS);
        for (Form form : Format.FORMS) {
            List<Field<?>> fields = new ArrayList<>(form.fields());
            fields.removeAll(Origins.FIELDS);
            tables.put(form.name(), fields);
        }
        List<Field<?>> common = new ArrayList<>(tables.getOrDefault("contract-lump-sum", List.of()));
        ContractFormat.CONTRACT.forms().forEach(form -> common.retainAll(form.fields()));
        tables.put("contract", common);
        ContractFormat.CONTRACT
                .forms()
                .forEach(form -> tables.getOrDefault(form.name(), List.of()).removeAll(common));
        return tables;
    }

    static String table(List<Field<?>> fields) {
        StringBuilder table =
                new StringBuilder("\n| key | | meaning | by year | for instance |\n|---|---|---|---|---|\n");
        for (Field<?> field : fields) {
            table.append("| `")
                    .append(field.name())
                    .append("` | ")
                    .append(need(field))
                    .append(" | ")
                    .append(Words.in(Language.EN).say(field.meaning()))
                    .append(words(field))
                    .append(" | ")
                    .append(byYear(field.kind()))
                    .append(" | `")
                    .append(field.kind().example())
                    .append("` |\n");
        }
        return table.append('\n').toString();
    }

    private static String need(Field<?> field) {
        if (field.isRequired()) {
            return "required";
        }
        return field.preset()
                .map(preset -> field.kind() instanceof Choice<?> choice ? choice.word(preset) : preset.toString())
                .map(preset -> "default `" + preset + "`")
                .orElse("");
    }

    private static String byYear(Kind<?> kind) {
        if (kind instanceof TariffKind || kind instanceof DemandKind) {
            return "every year";
        } else if (kind instanceof ByName<?> figures) {
            return byYear(figures.each());
        } else if (!(kind instanceof NumberKind number)) {
            return "";
        } else {
            return switch (number.time()) {
                case ONCE -> "no";
                case ZERO_ELSEWHERE -> "yes, 0 elsewhere";
                case WHERE_NAMED -> "yes";
                case EVERY_YEAR -> "every year";
                case PUBLISHED -> "yes, and the year before";
            };
        }
    }

    private static String words(Field<?> field) {
        return field.kind() instanceof Choice<?> choice
                ? ": `" + String.join("`, `", choice.words().keySet()) + "`"
                : "";
    }
}
