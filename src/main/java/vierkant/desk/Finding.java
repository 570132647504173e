package vierkant.desk;

import java.util.Objects;
import java.util.Optional;
import vierkant.model.Problem;
import vierkant.store.Located;
import vierkant.text.Complaint;
import vierkant.text.Message;

/**
 * Something that is wrong or doubtful, and where it is written.
 *
 * @param severity an error keeps the command from its result, a warning does not
 * @param complaint what it is, and what can be done
 * @param spot where it is written; empty where it is not about a text
 */
public record Finding(Severity severity, Complaint complaint, Optional<Spot> spot) {
    /** How bad it is. */
    public enum Severity implements Message {
        ERROR,
        WARNING
    }

    /**
     * A place in a text.
     *
     * @param file as the user would name it, such as {@code budgets/zuidwest.yaml}; empty for the line just typed
     * @param line from 1
     * @param column from 1, in characters as a person counts them (code points)
     * @param excerpt that line of the text, without its end; empty where it is not shown
     */
    public record Spot(String file, int line, int column, String excerpt) {
        public Spot {
            if (line < 1 || column < 1) {
                throw new IllegalArgumentException("line " + line + " and column " + column + " count from 1");
            }
            if (excerpt.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("excerpt is more than one line");
            }
        }
    }

    public Finding {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(complaint, "complaint");
        Objects.requireNonNull(spot, "spot");
    }

    /** What is wrong with a file, at its place. */
    public static Finding of(Located located) {
        return new Finding(
                located.problem().severity() == Problem.Severity.ERROR ? Severity.ERROR : Severity.WARNING,
                located.problem(),
                Optional.of(new Spot(
                        located.file(), located.mark().line(), located.mark().column(), located.excerpt())));
    }

    /** An error that is not about a text. */
    public static Finding error(Complaint complaint) {
        return new Finding(Severity.ERROR, complaint, Optional.empty());
    }

    public static Finding error(Complaint complaint, Spot spot) {
        return new Finding(Severity.ERROR, complaint, Optional.of(spot));
    }
}
