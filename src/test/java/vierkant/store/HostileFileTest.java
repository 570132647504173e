package vierkant.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vierkant.shell.AsPrinted;

/** Files that nobody writes by hand, and that must cost no more than a message. */
@Timeout(20)
class HostileFileTest {
    private static final String HEAD = "vierkant: 1\ntitle: Groot\nby: Iemand\nyears: 2024\n";

    @Test
    void aFileOf100MegabytesIsRefused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("groot.yaml");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(100L * 1024 * 1024);
        }

        Reading reading = BudgetReader.read(file, "groot.yaml", Regulations.NONE);

        assertThat(only(reading)).isEqualTo(new ReadingProblem.TooBig(10));
    }

    @Test
    void aListOfAMillionPartsIsRefused() {
        Reading reading = BudgetReaderTest.reading(HEAD + "remarks: [" + "a,\n".repeat(1_000_000) + "a]\n");

        assertThat(only(reading)).isEqualTo(new ReadingProblem.TooManyParts(Tree.MOST_PARTS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? "})
    void deepNestingIsRefused(String opening) {
        Reading reading = BudgetReaderTest.reading(HEAD + "remarks:\n  " + opening.repeat(20_000) + "\n");

        assertThat(only(reading)).isEqualTo(new ReadingProblem.TooDeep(Tree.MOST_DEPTH));
    }

    @Test
    void aLineOfMegabytesIsRefused() {
        Reading reading = BudgetReaderTest.reading(HEAD + "remarkz: " + "x".repeat(5_000_000) + "\n");

        assertThat(only(reading)).isEqualTo(new ReadingProblem.LineTooLong(100_000));
    }

    @Test
    void aLongLineIsShownInPart() {
        Reading reading = BudgetReaderTest.reading(HEAD + "remarkz: " + "x".repeat(90_000) + "\n");

        assertThat(AsPrinted.text(reading.problems(), vierkant.text.Language.EN))
                .contains("the file has no key 'remarkz'")
                .hasSizeLessThan(2_000);
    }

    @Test
    void aNumberOfNinetyThousandDigitsIsNoNumber() {
        String line = "{label: Lang, nature: structural, amount: 1" + "0".repeat(90_000) + ", assumption: x}";
        Reading reading = BudgetReaderTest.reading(HEAD + "author: Iemand\nlines:\n  lang: " + line + "\n");

        assertThat(only(reading)).isInstanceOf(ReadingProblem.NotANumber.class);
    }

    @Test
    void manyUnknownKeysAreSaidInGoodTime() {
        StringBuilder yaml = new StringBuilder(HEAD);
        for (int i = 0; i < 20_000; i++) {
            yaml.append("k").append(i).append(": 1\n");
        }

        assertThat(BudgetReaderTest.reading(yaml.toString()).problems()).hasSize(20_000);
    }

    @Test
    void manyPartiesAreReadInGoodTime() {
        int count = 12_000;
        StringBuilder parties = new StringBuilder("parties:\n");
        StringBuilder values = new StringBuilder("statistics:\n  s:\n    label: S\n    unit: inwoners\n    values:\n");
        StringBuilder list = new StringBuilder("    parties:\n");
        StringBuilder fixed = new StringBuilder("    fixed:\n");
        for (int i = 0; i < count; i++) {
            parties.append("  p").append(i).append(": {name: P, assumption: x}\n");
            values.append("      p").append(i).append(": 1\n");
            list.append("      - p").append(i).append("\n");
            fixed.append("      p").append(i).append(": 1\n");
        }
        String yaml = HEAD + "author: Iemand\n" + parties + values + "    assumption: x\n"
                + "lines:\n  l: {label: L, nature: structural, amount: 1_000_000, assumption: x}\n"
                + "keys:\n  s: {label: S, type: proportional, statistics: s}\n"
                + "  e:\n    label: E\n    type: equal\n" + list
                + "  m: {label: M, type: mix, weights: {s: 50%, e: 50%}, assumption: x}\n"
                + "shares:\n  l:\n    label: L\n    of: lines.l\n    key: m\n    settled-by: s\n    assumption: x\n"
                + fixed;

        assertThat(BudgetReaderTest.budget(yaml).parties()).hasSize(count);
    }

    @Test
    void aFolderIsNoBudget(@TempDir Path folder) {
        assertThat(only(BudgetReader.read(folder, "map", Regulations.NONE)))
                .isEqualTo(new ReadingProblem.NotReadable());
    }

    @Test
    void anotherEncodingIsNamedAtItsFirstByte() {
        byte[] utf16 = HEAD.getBytes(StandardCharsets.UTF_16);

        assertThat(BudgetReader.read(utf16, "utf16.yaml", Regulations.NONE)
                        .problems()
                        .get(0)
                        .problem())
                .isEqualTo(new ReadingProblem.NotUtf8("FE"));
    }

    @Test
    void aFileThatEndsInTheMiddleOfACharacterIsNamed() {
        byte[] whole = (HEAD + "author: Financië").getBytes(StandardCharsets.UTF_8);
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);

        assertThat(only(BudgetReader.read(cut, "budget.yaml", Regulations.NONE)))
                .isEqualTo(new ReadingProblem.NotUtf8("C3"));
    }

    @Test
    void aBudgetThatMayNotBeReadIsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("dicht.yaml"), HEAD);
        if (file.toFile().setReadable(false) && !Files.isReadable(file)) {
            assertThat(only(BudgetReader.read(file, "dicht.yaml", Regulations.NONE)))
                    .isEqualTo(new ReadingProblem.NotReadable());
        }
    }

    private static vierkant.model.Problem only(Reading reading) {
        assertThat(reading.budget()).isEmpty();
        assertThat(reading.problems()).hasSize(1);
        return reading.problems().get(0).problem();
    }
}
