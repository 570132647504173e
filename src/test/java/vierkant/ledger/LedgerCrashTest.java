package vierkant.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vierkant.model.Booking;
import vierkant.model.Problem;

/** The program or the machine stops in the middle of a write. */
class LedgerCrashTest {
    @TempDir
    private Path folder;

    private LedgerFile file;

    @BeforeEach
    void name() {
        file = Given.file(folder);
    }

    @Test
    void aWriteThatStoppedAtAnyByteLeavesWhatWasThere() throws IOException {
        Given.append(file, Given.paid("1"));
        Given.append(file, Given.full(), Given.paid("2"));
        byte[] before = Files.readAllBytes(file.path());
        List<Booking> confirmed = Given.read(file).bookings();
        Given.append(file, Given.paid("3"), Given.full(), Given.paid("5"));
        byte[] after = Files.readAllBytes(file.path());
        List<Booking> all = Given.read(file).bookings();

        for (int size = before.length; size < after.length; size++) {
            Files.write(file.path(), Arrays.copyOf(after, size));
            LedgerReading reading = file.read();

            // without its last line end the last entry is there to its seal
            List<Booking> wanted = size == after.length - 1 ? all : confirmed;
            assertThat(reading.ledger().orElseThrow().bookings()).isEqualTo(wanted);
            boolean isCut = size > before.length && size < after.length - 1;
            assertThat(reading.problems().stream().map(each -> each.problem()).toList())
                    .isEqualTo(isCut ? List.of(new LedgerProblem.CutOff(3)) : List.of());
        }
    }

    /** A file that is there and holds nothing may have been a ledger; one that is not there was none. */
    @Test
    void anEmptyFileIsToldAndNoFileIsNot() throws IOException {
        assertThat(file.read().problems()).isEmpty();
        Files.createFile(file.path());
        assertThat(file.read().problems().stream().map(each -> each.problem()).toList())
                .isEqualTo(List.of(new LedgerProblem.CutOff(0)));
        Given.append(file, Given.paid("1"));
        assertThat(file.read().problems()).isEmpty();
    }

    @Test
    void whateverWasLeftTheNextWriteGoesWell() throws IOException {
        Given.append(file, Given.paid("1"));
        byte[] before = Files.readAllBytes(file.path());
        Given.append(file, Given.paid("3"), Given.full());
        byte[] after = Files.readAllBytes(file.path());

        for (int size = 0; size < after.length - 1; size += size < before.length ? 1 : 7) {
            Files.write(file.path(), Arrays.copyOf(after, size));
            int entries = Given.read(file).bookings().size();
            Given.append(file, Given.paid("4"));

            assertThat(file.read().problems()).isEmpty();
            assertThat(Given.read(file).bookings())
                    .hasSize(entries + 1)
                    .last()
                    .isEqualTo(Given.paid("4").booked(entries + 1, entries + 1, Given.TODAY));
        }
    }

    @Test
    void theFirstWriteThatStoppedLeavesAnEmptyLedger() throws IOException {
        Given.append(file, Given.paid("1"));
        byte[] after = Files.readAllBytes(file.path());

        for (int size = 0; size < after.length - 1; size++) {
            Files.write(file.path(), Arrays.copyOf(after, size));

            assertThat(Given.read(file).bookings()).isEmpty();
        }
    }

    @Test
    void whatTheCrashLeftIsKeptBeside() throws IOException {
        Given.append(file, Given.paid("1"));
        Files.writeString(file.path(), Files.readString(file.path()) + "2\t2\t2024-");
        Given.append(file, Given.paid("2"));

        assertThat(Files.readString(folder.resolve("zuidwest.vastgoed.ledger.rest")))
                .isEqualTo("2\t2\t2024-\n");
    }

    @Test
    void zerosThatAPowerCutLeftAreNoEntries() throws IOException {
        Given.append(file, Given.paid("1"));
        byte[] whole = Files.readAllBytes(file.path());
        Files.write(file.path(), Arrays.copyOf(whole, whole.length + 5_000_000));

        LedgerReading reading = file.read();

        assertThat(reading.ledger().orElseThrow().bookings()).hasSize(1);
        assertThat(reading.problems()).hasSize(1).allMatch(each -> each.problem() instanceof LedgerProblem.CutOff);
    }

    @Test
    void aCutIsToldAndIsNoError() throws IOException {
        Given.append(file, Given.paid("1"));
        Files.writeString(file.path(), Files.readString(file.path()) + "2\t2");

        assertThat(file.read().problems().get(0).problem().severity()).isEqualTo(Problem.Severity.WARNING);
        assertThat(Given.text(file.read().problems()))
                .startsWith("zuidwest.vastgoed.ledger:4:1: warning: the ledger ends in the middle of a write: it was"
                        + " never finished, or the end of the file was taken off; the 1 entry before it is complete\n");
    }

    @Test
    void anEndThatWasCutByHandIsNotCalledAWriteThatNeverFinishedAndNoMore() throws IOException {
        Given.append(file, Given.paid("1"));
        Given.append(file, Given.paid("2"));
        Given.append(file, Given.paid("3"));
        String whole = Files.readString(file.path());
        Files.writeString(file.path(), whole.substring(0, whole.indexOf("\n2\t2") + 20));

        assertThat(Given.text(file.read().problems()))
                .contains("or the end of the file was taken off; the 1 entry before it is complete")
                .contains("Where an older copy or receipt has more entries, put that copy back.");
    }

    @Test
    void anEditorThatTakesTheLastLineEndAwayDoesNoHarm() throws IOException {
        Given.append(file, Given.paid("1"));
        Files.writeString(file.path(), Files.readString(file.path()).stripTrailing());

        assertThat(file.read().problems()).isEmpty();
        Given.append(file, Given.paid("2"));
        assertThat(Given.read(file).bookings()).hasSize(2);
    }
}
