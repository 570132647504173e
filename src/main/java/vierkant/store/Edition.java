package vierkant.store;

import java.util.Objects;
import vierkant.model.Regulation;

/**
 * One text of a regulation as it was read from its file.
 *
 * @param regulation what it says
 * @param marks where everything in it stands
 * @param contents of the file
 */
public record Edition(Regulation regulation, Marks marks, Contents contents) {
    public Edition {
        Objects.requireNonNull(regulation, "regulation");
        Objects.requireNonNull(marks, "marks");
        Objects.requireNonNull(contents, "contents");
    }
}
