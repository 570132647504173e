package vierkant.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vierkant.model.Problem;
import vierkant.shell.AsPrinted;
import vierkant.text.Language;

/** Whatever happens to a file, reading it gives a budget or says what is wrong, and never an exception. */
class FuzzPropertyTest {
    private static final byte[] WHOLE = BudgetReaderTest.EVERYTHING.getBytes(StandardCharsets.UTF_8);
    private static final List<String> LINES =
            BudgetReaderTest.EVERYTHING.lines().toList();

    @Property(tries = 500)
    void bytesMayFlip(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 0, max = 20_000) Integer> places,
            @ForAll @IntRange(min = 0, max = 255) int value) {
        byte[] bytes = WHOLE.clone();
        places.forEach(place -> bytes[place % bytes.length] = (byte) value);

        givesABudgetOrProblems(bytes);
    }

    @Property(tries = 300)
    void theFileMayEndAnywhere(@ForAll @IntRange(min = 0, max = 20_000) int length) {
        givesABudgetOrProblems(Arrays.copyOf(WHOLE, length % WHOLE.length));
    }

    /** Nearer to what people do than flipped bytes: the file stays YAML, so that the reading behind it is tried too. */
    @Property(tries = 1_000)
    void wordsMayBeReplaced(
            @ForAll @IntRange(min = 0, max = 20_000) int line,
            @ForAll @IntRange(min = 0, max = 40) int word,
            @ForAll("words") String other) {
        String text = LINES.get(line % LINES.size());
        String[] words = text.split("(?<=[ ,:{}\\[\\]])|(?=[ ,:{}\\[\\]])", -1);
        words[word % words.length] = other;

        givesABudgetOrProblems(replaced(line % LINES.size(), String.join("", words)));
    }

    @Property(tries = 300)
    void linesMayBeLost(@ForAll @Size(min = 1, max = 5) List<@IntRange(min = 0, max = 1_000) Integer> lost) {
        String left = IntStream.range(0, LINES.size())
                .filter(number -> lost.stream().noneMatch(each -> each % LINES.size() == number))
                .mapToObj(LINES::get)
                .collect(Collectors.joining("\n", "", "\n"));

        givesABudgetOrProblems(left.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 300)
    void anyTextIsAFile(@ForAll String text) {
        givesABudgetOrProblems(text.getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                "",
                "~",
                "0",
                "-1",
                "1.234",
                "5%",
                "105%",
                "x",
                "ja",
                "[]",
                "{}",
                "[a, b]",
                "{a: b}",
                "{2024: 1}",
                "{x-1: 1}",
                "2024",
                "2024..",
                "..2030",
                "2024-01-01",
                "4/2/2024",
                "2030-01-01",
                "brief",
                "drimmelen",
                "oost",
                "shares.oost.oost",
                "lines.bestaand",
                "type",
                "lump-sum",
                "pxq",
                "bandwidth",
                "typed",
                "mix",
                "equal",
                "percentages",
                "all-regions",
                "naar-inwoners",
                "gemengd",
                "Bestaand budget",
                "*a",
                "&a",
                "!!int",
                "#",
                "\t",
                "\"",
                "é",
                "999999999999999999");
    }

    private static byte[] replaced(int number, String line) {
        List<String> lines = new ArrayList<>(LINES);
        lines.set(number, line);
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void givesABudgetOrProblems(byte[] bytes) {
        Reading reading = BudgetReader.read(bytes, "budget.yaml", Shipped.regulations());

        assertThat(reading.budget().isPresent())
                .as("a budget, or errors")
                .isEqualTo(reading.problems().stream()
                        .noneMatch(each -> each.problem().severity() == Problem.Severity.ERROR));
        for (Language language : Language.values()) {
            assertThat(AsPrinted.text(reading.problems(), language)).isNotNull();
        }
    }
}
