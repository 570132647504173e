package vierkant.shell;

import java.util.List;
import java.util.Optional;
import vierkant.desk.Cell;
import vierkant.desk.Desk;
import vierkant.desk.Table;
import vierkant.desk.Table.Column;
import vierkant.desk.Table.Row;
import vierkant.desk.View;
import vierkant.text.Message;
import vierkant.text.Verbatim;

/** Which Vierkant this is, and on which Java it runs. */
final class Version {
    /** What the version's table calls its rows. */
    enum Text implements Message {
        PROGRAM,
        JAVA
    }

    private Version() {}

    static View view() {
        Message none = new Verbatim("");
        return new View(
                Optional.empty(),
                List.of(new Table(
                        "version",
                        none,
                        List.of(new Column("of", none), new Column("version", none)),
                        List.of(
                                Row.of(new Cell.Code("vierkant", Text.PROGRAM), new Cell.Name(Desk.version())),
                                Row.of(
                                        new Cell.Code("java", Text.JAVA),
                                        new Cell.Name(System.getProperty("java.runtime.version")))))),
                List.of());
    }
}
