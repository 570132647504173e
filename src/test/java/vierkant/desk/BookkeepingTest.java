package vierkant.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vierkant.Days;
import vierkant.ledger.Preview;

/** What is written into a ledger and shown of it, on a practice budget. */
class BookkeepingTest {
    private static final Path HOME = Path.of(System.getProperty("vierkant.home"));

    @TempDir
    private Path folder;

    private FundDesk desk;

    @BeforeEach
    void layABudgetDown() throws IOException {
        Files.createDirectories(folder.resolve("budgets"));
        Files.copy(
                HOME.resolve("src/test/resources/sessions/spends/budgets/roosendaal.yaml"),
                folder.resolve("budgets/roosendaal.yaml"));
        desk = new Desk(folder, HOME, Days::today).funds();
    }

    @Test
    void aRowCanSayThatItsRecipientIsNoneThatTheFundNames() throws IOException {
        Files.writeString(folder.resolve("budgets/roosendaal.vastgoed.import.yaml"), """
                words:
                  recipient:
                    Aannemer Jansen: another
                    Nog te bepalen: ''
                """);
        Reply reply = imported("""
                day;amount;use;state;recipient
                2022-03-01;1;rebuild;paid;another
                2022-03-02;2;rebuild;paid;Een ander
                2022-03-03;3;rebuild;paid;Aannemer Jansen
                2022-03-04;4;rebuild;paid;Nog te bepalen
                2022-03-05;5;rebuild;paid;Almata
                """);

        assertThat(reply.findings()).isEmpty();
        assertThat(column(reply, "recipient"))
                .containsExactly(
                        new Cell.Name("another"),
                        new Cell.Name("another"),
                        new Cell.Name("another"),
                        new Cell.Empty(),
                        new Cell.Name("almata"));
    }

    @Test
    void aTextIsShownWithoutTheCharactersThatNobodySees() throws IOException {
        Reply preview = imported("""
                day;amount;use;state;recipient;description;voucher;reason
                2022-03-01;1;rebuild;paid;another;Dak \u202E001;A\u200B1;om\u202Edat
                """);

        assertThat(column(preview, "description")).containsExactly(new Cell.Name("Dak \uFFFD001"));
        assertThat(column(preview, "voucher")).containsExactly(new Cell.Name("A\uFFFD1"));
        Reply listed = desk.entries("roosendaal", "vastgoed", Optional.empty());
        assertThat(column(listed, "description")).containsExactly(new Cell.Name("Dak \uFFFD001"));
        assertThat(column(listed, "voucher")).containsExactly(new Cell.Name("A\uFFFD1"));
        assertThat(column(listed, "in-spite-of")).containsExactly(new Cell.Name("om\uFFFDdat"));
    }

    @Test
    void entriesOfAYearOutsideTheBudgetCanBeListed() throws IOException {
        imported("day;amount;use;state\n1999-03-01;1;rebuild;paid\n2022-03-01;2;rebuild;paid\n");

        assertThat(column(desk.entries("roosendaal", "vastgoed", Optional.of(1999)), "number"))
                .containsExactly(new Cell.Name("1"));
    }

    /** Written whatever the verdict is. */
    private Reply imported(String rows) throws IOException {
        Files.writeString(folder.resolve("uitgaven.csv"), rows);
        return desk.importSpends(
                "roosendaal",
                "vastgoed",
                Path.of("uitgaven.csv"),
                Map.of("transition", "yes", "structural", "no"),
                FundDesk.Writing.WRITE,
                Preview.Duplicates.LEFT_OUT,
                Optional.of("om het te proberen"));
    }

    private static List<Cell> column(Reply reply, String key) {
        Table table = reply.view().orElseThrow().tables().get(0);
        int at = table.columns().stream().map(Table.Column::key).toList().indexOf(key);
        return table.rows().stream().map(row -> row.cells().get(at)).toList();
    }
}
