package vierkant.calc;

import java.util.Objects;
import java.util.Optional;
import vierkant.model.Origin;
import vierkant.model.Path;
import vierkant.text.Message;

/**
 * A line dressed for its reader.
 *
 * @param line what it computes
 * @param label what it is called, unique within its block
 * @param input where its numbers come from; present exactly for lines whose numbers a user wrote
 * @param note how it is computed or what it means, where the label does not say enough
 * @param time whether its years can be added up
 */
public record Row(Line line, Message label, Optional<Input> input, Optional<Message> note, Time time) {
    /** What a result of one year is about. */
    public enum Time {
        /** What happens in the year: the years can be added up. */
        FLOW,
        /** What there is at one moment of the year, such as a balance or a limit: a sum of years means nothing. */
        STOCK
    }

    /**
     * Where a number comes from.
     *
     * @param origin the source or the assumption
     * @param path where in the budget it is written
     */
    public record Input(Origin origin, Path path) {
        public Input {
            Objects.requireNonNull(origin, "origin");
            Objects.requireNonNull(path, "path");
        }
    }

    public Row {
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(time, "time");
        if (input.isPresent() != line.isInput()) {
            throw new IllegalArgumentException("row " + line.id()
                    + (line.isInput() ? " is an input without" : " is no input but has") + " an origin");
        }
    }

    public LineId id() {
        return line.id();
    }
}
