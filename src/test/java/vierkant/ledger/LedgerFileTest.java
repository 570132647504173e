package vierkant.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vierkant.model.Booking;
import vierkant.model.FundId;
import vierkant.model.Problem;

class LedgerFileTest {
    @TempDir
    private Path folder;

    private LedgerFile file;

    @BeforeEach
    void name() {
        file = Given.file(folder);
    }

    @Test
    void standsBesideTheBudgetUnderTheNamesOfBoth() {
        assertThat(LedgerFile.beside(Path.of("budgets/zuidwest-2021.yaml"), Given.FUND))
                .isEqualTo(Path.of("budgets/zuidwest-2021.vastgoed.ledger"));
    }

    /** So that an old receipt can be held against a ledger that went on. */
    @Test
    void theHashOfEarlierEntriesIsThatOfTheFileAsItWasThen() throws IOException {
        String none = Given.read(file).sha256();
        Given.append(file, Given.paid("1"));
        String one = Given.read(file).sha256();
        Given.append(file, Given.full(), Given.paid("2"));
        String three = Given.read(file).sha256();
        Given.append(file, Given.paid("4"));
        Ledger ledger = Given.read(file);

        assertThat(ledger.sha256(0)).isEqualTo(none);
        assertThat(ledger.sha256(1)).isEqualTo(one);
        assertThat(ledger.sha256(3)).isEqualTo(three).isNotEqualTo(ledger.sha256(2));
        assertThat(ledger.sha256(4)).isEqualTo(ledger.sha256());
    }

    @Test
    void noFileIsALedgerWithoutEntries() {
        Ledger ledger = Given.read(file);

        assertThat(ledger.bookings()).isEmpty();
        assertThat(file.read().problems()).isEmpty();
        assertThat(file.path()).doesNotExist();
    }

    @Test
    void isTextThatAPersonCanRead() throws IOException {
        Given.append(file, Given.full());

        assertThat(Files.readString(file.path()).replaceAll("[0-9a-f]{16}", "(seal)"))
                .isEqualTo("vierkant-ledger\t1\tvastgoed\n"
                        + "number\tuntil\tbooked\tday\tstate\tuse\tpot\trecipient\tcents\tvat-cents\tvat-kind\tfacts"
                        + "\tdescription\tvoucher\tin-spite-of\treverses\tseal\n"
                        + "1\t1\t2024-11-22\t2022-03-01\tcommitted\trebuild\tbuild\thorizon\t45000001\t9450000"
                        + "\tcost-increasing\twound-down=1\tDak, gevel\\ten \"vloer\"\\n=1+1 \\\\ \\u202e\t2022-0017"
                        + "\tbesluit college\t\t(seal)\n");
    }

    @Test
    void whatWasWrittenIsReadTheSame() {
        Given.append(file, Given.full(), Given.paid("0.01"));
        Given.append(file, Given.paid("999999999.99"));

        assertThat(Given.read(file).bookings())
                .containsExactly(
                        Given.full().booked(1, 2, Given.TODAY),
                        Given.paid("0.01").booked(2, 2, Given.TODAY),
                        Given.paid("999999999.99").booked(3, 3, Given.TODAY));
    }

    @Test
    void anAmountWithoutPlaceIsRefusedAndNothingIsWritten() {
        LedgerFile.Appended appended =
                file.append(Given.read(file), List.of(Given.paid("1"), Given.paid("1000000000")), Given.TODAY);

        assertThat(problem(appended)).isEqualTo(new LedgerProblem.AmountTooLarge(new BigDecimal("1000000000.00")));
        assertThat(appended.bookings()).isEmpty();
        assertThat(file.path()).doesNotExist();
    }

    @Test
    void whoeverDecidedOnAnOlderLedgerWritesNothing() throws IOException {
        Ledger seen = Given.read(file);
        Given.append(file, Given.paid("1"));
        String before = Files.readString(file.path());

        assertThat(problem(file.append(seen, List.of(Given.paid("2")), Given.TODAY)))
                .isEqualTo(new LedgerProblem.ChangedMeanwhile());
        assertThat(Files.readString(file.path())).isEqualTo(before);
    }

    @Test
    void aLedgerOfTheSameLengthWithOtherEntriesIsAnother() {
        Given.append(file, Given.paid("1"));
        Ledger seen = Given.read(file);
        file.path().toFile().delete();
        Given.append(file, Given.paid("2"));

        assertThat(problem(file.append(seen, List.of(Given.paid("3")), Given.TODAY)))
                .isEqualTo(new LedgerProblem.ChangedMeanwhile());
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        LedgerFile nowhere = Given.file(folder.resolve("weg"));

        assertThat(problem(nowhere.append(Given.read(nowhere), List.of(Given.paid("1")), Given.TODAY)))
                .isEqualTo(new LedgerProblem.NotWritten(LedgerFile.Reason.NO_SUCH_FOLDER));
    }

    @Test
    void aFolderIsNoLedger() throws IOException {
        Files.createDirectory(file.path());

        assertThat(file.read().ledger()).isEmpty();
        assertThat(file.read().problems().get(0).problem()).isEqualTo(new LedgerProblem.NotReadable());
    }

    @Test
    void theHashIsThatOfTheFile() throws Exception {
        Given.append(file, Given.paid("1"));
        Given.append(file, Given.paid("2"), Given.paid("3"));

        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file.path()));
        assertThat(Given.read(file).sha256()).isEqualTo(HexFormat.of().formatHex(hash));
    }

    @Test
    void aLedgerThatGitGaveOtherLineEndsIsTheSame() throws IOException {
        Given.append(file, Given.paid("1"));
        List<Booking> before = Given.read(file).bookings();
        Files.writeString(file.path(), Files.readString(file.path()).replace("\n", "\r\n"));

        assertThat(Given.read(file).bookings()).isEqualTo(before);
        Given.append(file, Given.paid("2"));
        assertThat(Given.read(file).bookings()).hasSize(2);
    }

    @Test
    void aLedgerThatAnEditorGaveAByteOrderMarkIsTheSame() throws IOException {
        Given.append(file, Given.paid("1"));
        List<Booking> before = Given.read(file).bookings();
        Files.writeString(file.path(), "\uFEFF" + Files.readString(file.path()));

        assertThat(Given.read(file).bookings()).isEqualTo(before);
        assertThat(file.read().problems()).isEmpty();
        Given.append(file, Given.paid("2"));
        assertThat(Given.read(file).bookings()).hasSize(2);
        assertThat(Files.readString(file.path())).startsWith("\uFEFFvierkant-ledger");
    }

    @Test
    void aMarkAnywhereElseIsNamedInTheMessage() throws IOException {
        Files.writeString(file.path(), "vierkant-ledger\t1\tvastgoed\n\uFEFFnumber\n");

        assertThat(Given.text(file.read().problems())).contains("this is not the head of a ledger: '\uFFFDnumber'");
    }

    @Test
    void aHeadBehindAMarkThatWasNeverFinishedIsAnEmptyLedger() throws IOException {
        Files.writeString(file.path(), "\uFEFFvierkant-led");

        assertThat(Given.read(file).bookings()).isEmpty();
        Given.append(file, Given.paid("1"));
        assertThat(Given.read(file).bookings()).hasSize(1);
    }

    @Test
    void anEntryOfAnotherFundIsAMistakeOfOurs() {
        LedgerFile other = new LedgerFile(file.path(), "x", new FundId("transformatie"));

        assertThatThrownBy(() -> other.append(Given.read(other), List.of(Given.paid("1")), Given.TODAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("vastgoed");
    }

    private static Problem problem(LedgerFile.Appended appended) {
        return appended.problem().orElseThrow().problem();
    }
}
