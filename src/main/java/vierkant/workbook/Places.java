package vierkant.workbook;

import java.util.Map;
import java.util.Objects;
import vierkant.calc.LineId;

/** Where every line stands. */
final class Places {
    private final Map<LineId, Place> places;

    Places(Map<LineId, Place> places) {
        this.places = Map.copyOf(places);
    }

    /** The place of a line, which must have one. */
    Place of(LineId line) {
        return Objects.requireNonNull(places.get(line), () -> "no place for " + line);
    }
}
