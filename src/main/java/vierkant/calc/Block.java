package vierkant.calc;

import java.util.List;
import java.util.Objects;
import vierkant.text.Message;

/**
 * Rows that belong together under one heading.
 *
 * @param part where in a document they stand
 * @param title the heading
 * @param rows in order of calculation, at least one
 */
public record Block(Part part, Message title, List<Row> rows) {
    public Block {
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(title, "title");
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("rows of block " + title + " are empty");
        }
    }
}
