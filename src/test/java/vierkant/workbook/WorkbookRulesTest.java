package vierkant.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vierkant.text.Language;
import vierkant.text.Words;
import vierkant.workbook.RuleFinding.Breach;
import vierkant.workbook.RuleFinding.Outcome;

/**
 * Holds our own workbooks against every rule: of the budgets that come with the program, in Dutch and one in English, of two
 * small ones, of a move of many forms of care, and of every case that was calculated by hand.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkbookRulesTest {
    private static final Words ENGLISH = Words.in(Language.EN);

    private final Map<Sample, List<RuleFinding>> findings = new LinkedHashMap<>();

    @BeforeAll
    void readAllBack() throws IOException {
        List<Sample> samples = Stream.of(Sample.all(), Stream.of(Sample.inEnglish(), manySupplies()), Sample.cases())
                .flatMap(each -> each)
                .toList();
        for (Sample sample : samples) {
            findings.put(sample, RuleBook.findings(sample.bytes()));
        }
    }

    /** A move of many forms of care whose roles alternate, so that a formula that named each of their rows would be too long. */
    private static Sample manySupplies() {
        StringBuilder yaml = new StringBuilder("""
                vierkant: 1
                title: Veel vormen
                by: Proefregio
                author: een test
                years: 2024..2026
                move:
                  label: Beweging
                  needed: 270
                  empty-place: 50_000
                  assumption: een test
                  supplies:
                """);
        List<String> roles = List.of("closed", "hybrid", "alternative");
        for (int i = 0; i < 24; i++) {
            yaml.append("    vorm-%d: {label: Vorm %d, role: %s, places: %d, used: %d, price: %d}%n"
                    .formatted(i, i, roles.get(i % 3), 10 + i % 4, 9 + i % 5, 50_000 + i));
        }
        return Sample.ofText("many-supplies", yaml.toString());
    }

    static Stream<Named<Rule>> rules() {
        return Rule.all().stream().map(rule -> Named.of(rule.number() + " " + rule + ": " + ENGLISH.say(rule), rule));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void everyWorkbookHolds(Rule rule) {
        List<String> broken = new ArrayList<>();
        findings.forEach((sample, all) -> of(rule, all).breaches().stream()
                .filter(breach -> breach.reason().isEmpty())
                .forEach(breach -> broken.add(told(sample, breach))));
        assertThat(broken).isEmpty();
    }

    /** What the checks sheet says was not found when the file was made, so it is held against what is found now. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void deviationsAreThoseThatAreDeclared(Rule rule) {
        findings.forEach((sample, all) -> assertThat(of(rule, all).reasons())
                .as(sample.name())
                .containsExactlyElementsOf(
                        Deviations.of(sample.plan()).reason(rule).stream().toList()));
    }

    @Test
    void everyReasonIsNeededSomewhere() {
        Set<RuleReason> found = EnumSet.noneOf(RuleReason.class);
        findings.values().forEach(all -> all.forEach(finding -> found.addAll(finding.reasons())));
        assertThat(found).containsExactlyInAnyOrder(RuleReason.values());
    }

    @Test
    void theSheetsTellWhatIsFound() {
        findings.forEach((sample, all) -> {
            Words words = Words.in(sample.plan().budget().language());
            XSSFWorkbook workbook = AnnexTest.opened(sample.bytes());
            XSSFSheet checks = workbook.getSheet(words.say(Page.CHECKS));
            for (RuleFinding finding : all) {
                Row row = row(checks, words.say(new SheetText.RuleNumber((long)
                        finding.rule().number())));
                assertThat(text(row, Column.UNIT))
                        .as("%s, rule %s", sample, finding.rule())
                        .isEqualTo(words.say(finding.outcome()));
                assertThat(text(row, Column.SOURCE)).startsWith(words.say(finding.rule()));
            }
            assertThat(running(checks))
                    .as(sample.name())
                    .contains(all.stream()
                            .flatMap(finding -> finding.reasons().stream())
                            .map(words::say)
                            .toList());
            long deviating = all.stream()
                    .filter(finding -> finding.outcome() == Outcome.DEVIATION)
                    .count();
            assertThat(running(workbook.getSheetAt(0)))
                    .as(sample.name())
                    .contains(words.say(new SheetText.HeldAgainst((long) all.size(), deviating, Page.CHECKS)));
        });
    }

    private static RuleFinding of(Rule rule, List<RuleFinding> findings) {
        return findings.get(rule.number() - 1);
    }

    private static String told(Sample sample, Breach breach) {
        return sample + " " + breach.where() + ": " + ENGLISH.say(breach.what());
    }

    private static Row row(XSSFSheet sheet, String label) {
        for (Row row : sheet) {
            if (text(row, Column.LABEL).equals(label)) {
                return row;
            }
        }
        throw new AssertionError(sheet.getSheetName() + " lists no " + label);
    }

    private static String text(Row row, Column column) {
        Cell cell = row.getCell(column.index());
        return cell == null || cell.getCellType() != CellType.STRING ? "" : cell.getStringCellValue();
    }

    /** The texts of a sheet, which go on in the row below where they are long. */
    private static String running(XSSFSheet sheet) {
        StringJoiner texts = new StringJoiner(" ");
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING) {
                    texts.add(cell.getStringCellValue());
                }
            }
        }
        return texts.toString();
    }
}
