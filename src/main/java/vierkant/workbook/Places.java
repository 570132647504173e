package vierkant.workbook;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vierkant.calc.LineId;

/** Where every line stands, and in which rows a cell may be empty. */
final class Places {
    private final Map<LineId, Place> places;
    private final Set<LineId> gaps;

    Places(Map<LineId, Place> places, Set<LineId> gaps) {
        this.places = Map.copyOf(places);
        this.gaps = Set.copyOf(gaps);
    }

    /** Whether a line is an input of which some cell is empty, because nobody gave its number. */
    boolean hasGaps(LineId line) {
        return gaps.contains(line);
    }

    /** The place of a line, which must have one. */
    Place of(LineId line) {
        return Objects.requireNonNull(places.get(line), () -> "no place for " + line);
    }
}
