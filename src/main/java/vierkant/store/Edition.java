package vierkant.store;

import java.util.Objects;
import vierkant.model.Regulation;

/**
 * One text of a regulation as it was read from its file.
 *
 * @param regulation what it says
 * @param marks where everything in it stands
 * @param sha256 the hash of the file in hexadecimal digits: the same hash is the same text to the letter
 */
public record Edition(Regulation regulation, Marks marks, String sha256) {
    public Edition {
        Objects.requireNonNull(regulation, "regulation");
        Objects.requireNonNull(marks, "marks");
        Objects.requireNonNull(sha256, "sha256");
    }
}
