package vierkant.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vierkant.desk.Table.Column;
import vierkant.desk.Table.Row;
import vierkant.text.Message;
import vierkant.text.Verbatim;

class ViewTest {
    private static final Message TITLE = new Verbatim("Totalen");
    private static final Column LINE = new Column("line", new Verbatim("Regel"));
    private static final Column YEAR = new Column("2024", new Verbatim("2024"));

    private static Table table(String key) {
        return new Table(key, TITLE, List.of(LINE), List.of());
    }

    @Test
    void aRowHasACellForEachColumn() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Table("totals", TITLE, List.of(LINE, YEAR), List.of(Row.of(new Cell.Name("totaal")))))
                .withMessage("a row of table totals has 1 cells for 2 columns");
    }

    @Test
    void keysAreUnique() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Table("totals", TITLE, List.of(LINE, LINE), List.of()))
                .withMessage("two columns of table totals have key line");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new View(Optional.empty(), List.of(table("totals"), table("totals")), List.of()))
                .withMessage("two tables have key totals");
    }

    @Test
    void levelIsNoColumnOfATable() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Column("level", TITLE));
    }

    @Test
    void aReplyThatIsNotDoneSaysWhy() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Reply(Status.WRONG_USE, Optional.empty(), List.of()));
    }

    @Test
    void theStatusesAreThoseThatScriptsRelyOn() {
        assertThat(Arrays.stream(Status.values()).map(Status::code)).containsExactly(0, 1, 2, 3, 4, 70);
    }
}
