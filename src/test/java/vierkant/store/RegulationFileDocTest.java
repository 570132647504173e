package vierkant.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vierkant.model.Budget;
import vierkant.model.Regulation;
import vierkant.shell.AsPrinted;
import vierkant.text.Language;

/**
 * {@code docs/regulation-file.md} tells every key, and its recipe can be followed; {@code -Dvierkant.rewrite=true} writes its
 * tables.
 */
class RegulationFileDocTest {
    private static final Path FILE = GalleryTest.home().resolve("docs/regulation-file.md");
    private static final Pattern REGULATION =
            Pattern.compile("(?<=```yaml\n)vierkant: 1\nregulation: .*?(?=```)", Pattern.DOTALL);
    private static final Pattern BUDGET =
            Pattern.compile("(?<=```yaml\n)vierkant: 1\ntitle: .*?(?=```)", Pattern.DOTALL);

    @Test
    void hasATableOfTheKeysOfEveryForm() throws IOException {
        String document = Files.readString(FILE);
        Map<String, List<Field<?>>> expected = tables();
        String made = BudgetFileDocTest.TABLE
                .matcher(document)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1)
                        + found.group(2)
                        + BudgetFileDocTest.table(expected.getOrDefault(found.group(1), List.of()))));
        if (Boolean.getBoolean("vierkant.rewrite")) {
            Files.writeString(FILE, made);
        }
        assertThat(made).isEqualTo(Files.readString(FILE));
        assertThat(BudgetFileDocTest.TABLE.matcher(made).results().map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(expected.keySet());
    }

    @Test
    void namesEveryWordThatCanBeChosen() throws IOException {
        String document = Files.readString(FILE);
        List<String> missing = RegulationFormat.FORMS.stream()
                .flatMap(form -> form.fields().stream())
                .filter(field -> field.kind() instanceof Choice<?>)
                .flatMap(field -> ((Choice<?>) field.kind()).words().keySet().stream())
                .filter(word -> !document.contains(word))
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void theRecipeGivesARegulationAndAFundUnderIt(@TempDir Path folder) throws IOException {
        String regulation = only(REGULATION);
        Path file = folder.resolve("kleinschalig-wonen-2025.yaml");
        Files.writeString(file, regulation);

        ReadEdition read = RegulationReader.read(file, "kleinschalig-wonen-2025.yaml");
        assertThat(AsPrinted.text(read.problems(), Language.EN)).isEmpty();
        assertThat(SchemaTest.errorsOfRegulation(regulation)).isEmpty();
        assertThat(read.edition().orElseThrow().regulation().rules())
                .extracting(Regulation.Rule::name)
                .contains("verbouwen", "bouwplaats", "plafond");

        Reading budget = BudgetReader.read(
                only(BUDGET).getBytes(StandardCharsets.UTF_8),
                "budget.yaml",
                Regulations.in(List.of(folder), Path::toString));
        assertThat(AsPrinted.text(budget.problems(), Language.EN)).isEmpty();
        assertThat(SchemaTest.errors(only(BUDGET))).isEmpty();
        assertThat(budget.budget().map(Budget::funds).orElseThrow()).hasSize(1);
    }

    private static String only(Pattern example) throws IOException {
        List<String> found = example.matcher(Files.readString(FILE))
                .results()
                .map(each -> each.group())
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    /** Sources and origins are told with the budget file. */
    private static Map<String, List<Field<?>>> tables() {
        Map<String, List<Field<?>>> tables = new LinkedHashMap<>();
        for (Form form : RegulationFormat.FORMS) {
            List<Field<?>> fields = new ArrayList<>(form.fields());
            fields.removeAll(Origins.FIELDS);
            tables.put(form.name(), fields);
        }
        tables.keySet().removeAll(List.of(Format.SOURCE.name(), AssumptionKind.FORM.name()));
        return tables;
    }
}
