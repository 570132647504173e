package vierkant.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody changes the file. Lines count from 1; the first entry is line 3. */
class LedgerTamperTest {
    private static final String BACK =
            "\n  A ledger is not changed by hand: put the line back as it was, from a backup or"
                    + " from git. Corrections are made with spend reverse.";

    @TempDir
    private Path folder;

    private LedgerFile file;

    @BeforeEach
    void write() {
        file = Given.file(folder);
        Given.append(file, Given.paid("100"));
        Given.append(file, Given.paid("200"), Given.committed("300"));
        Given.append(file, Given.paid("400"));
        Ledger ledger = Given.read(file);
        Given.append(file, ledger.reversal(4, "terug").entries().get(0));
    }

    @Test
    void anAmountThatStillLooksRightIsFound() throws IOException {
        change(3, line -> line.replace("\t10000\t", "\t10001\t"));

        assertThat(said()).contains(":3:1: error: entry 1 is not as it was written, or a line above it is missing\n");
        assertThat(said()).endsWith(BACK + "\n");
        assertThat(file.read().problems()).hasSize(1);
    }

    @Test
    void everyChangeOfOneCharacterIsFound() throws IOException {
        String whole = Files.readString(file.path(), StandardCharsets.ISO_8859_1);
        for (int at = 0; at < whole.length(); at++) {
            char other = whole.charAt(at) == '7' ? '8' : '7';
            Files.writeString(
                    file.path(), whole.substring(0, at) + other + whole.substring(at + 1), StandardCharsets.ISO_8859_1);

            assertThat(file.read().problems()).as("character " + at).isNotEmpty();
            boolean isLastEnd = at >= whole.lastIndexOf('\n', whole.length() - 2);
            if (!isLastEnd) {
                assertThat(file.read().ledger()).as("character " + at).isEmpty();
            }
        }
    }

    @Test
    void anAmountInEurosIsFoundAtItsCell() throws IOException {
        change(3, line -> line.replace("\t10000\t", "\t100,00\t"));

        assertThat(said())
                .contains(":3:49: error: '100,00' in column 'cents' is not an amount in whole cents above 0, such as"
                        + " 45000000 for € 450,000.00\n");
    }

    @Test
    void aLineThatIsTakenOutIsAGap() throws IOException {
        lines(lines -> lines.remove(2));

        assertThat(said()).startsWith("zuidwest.vastgoed.ledger:3:1: error: entry 2 stands where entry 1 must be\n");
        assertThat(file.read().problems()).hasSize(1);
    }

    @Test
    void theLastLineOfAWriteTakenOutIsFound() throws IOException {
        lines(lines -> lines.remove(4));

        assertThat(said()).contains(":5:1: error: entry 4 stands where entry 3 must be\n");
    }

    @Test
    void linesThatChangedPlacesAreFound() throws IOException {
        lines(lines -> lines.add(3, lines.remove(2)));

        assertThat(said()).contains("entry 2 stands where entry 1 must be");
        assertThat(file.read().ledger()).isEmpty();
    }

    @Test
    void aLineWithTooFewCellsIsFound() throws IOException {
        change(4, line -> line.substring(0, 20));

        assertThat(said()).contains(":4:1: error: this line has 4 cells and not 17\n");
        assertThat(file.read().problems()).hasSize(1);
    }

    @Test
    void aReversalOfNothingIsFound() throws IOException {
        change(7, line -> line.replace("\t4\t", "\t9\t"));

        assertThat(said()).contains("'9' in column 'reverses' is not the number of an earlier entry");
    }

    @Test
    void reversalsThatCanNotBeAreFoundThoughTheSealsAreRight() throws IOException {
        forged("4");
        assertThat(said()).contains("entry 6 reverses entry 4, which entry 5 reversed already");
        forged("5");
        assertThat(said()).contains("entry 6 reverses entry 5, which is a reversal itself");
        forged("1");
        assertThat(said()).contains("entry 6 reverses entry 1 and is about something else");
    }

    @Test
    void anotherFileIsNoLedger() throws IOException {
        Files.writeString(file.path(), "vierkant: 1\n");
        assertThat(said())
                .contains(":1:1: error: this is not the head of a ledger: 'vierkant: 1'\n")
                .contains("This line reads, with tabs between the words: vierkant-ledger 1 vastgoed.");
        Files.writeString(file.path(), "vierkant-ledger\t1\ttransformatie\n");
        assertThat(said()).contains("this is the ledger of fund 'transformatie', not of 'vastgoed'");
        Files.writeString(file.path(), "vierkant-ledger\t2\tvastgoed\n");
        assertThat(said()).contains("this ledger has form '2'; this program knows form 1");
    }

    @Test
    void aVeryLongLineIsRefused() throws IOException {
        Files.writeString(file.path(), Files.readString(file.path()) + "x".repeat(3_000_000) + "\n");

        assertThat(said()).contains(":8:1: error: this line is longer than 400000 characters");
    }

    @Test
    void ofVeryManyProblemsTheFirstAreShown() throws IOException {
        Files.writeString(file.path(), Files.readString(file.path()) + "kapot\n".repeat(1_000));

        assertThat(file.read().problems()).hasSize(201);
        assertThat(said()).contains("error: and 800 more problems like these");
    }

    /** A sixth entry with a right seal, that reverses what it can not: as a mistake of ours would write it. */
    private void forged(String reverses) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file.path()));
        String last = lines.get(6);
        String seal = last.substring(last.lastIndexOf('\t') + 1);
        String body = last.substring(0, last.lastIndexOf('\t'))
                .replaceFirst("^5\t5", "6\t6")
                .replaceFirst("\t4$", "\t" + reverses);
        lines = new ArrayList<>(lines.subList(0, 7));
        lines.add(body + "\t" + new Seal().of(seal, body));
        Files.write(file.path(), lines);
    }

    private void change(int number, UnaryOperator<String> change) throws IOException {
        lines(lines -> lines.set(number - 1, change.apply(lines.get(number - 1))));
    }

    private void lines(Consumer<List<String>> change) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file.path()));
        change.accept(lines);
        Files.write(file.path(), lines);
    }

    private String said() {
        return Given.text(file.read().problems());
    }
}
