package vierkant.plan;

import java.util.Objects;
import java.util.Optional;
import vierkant.calc.LineId;
import vierkant.model.Check;
import vierkant.text.Message;

/**
 * One check of a plan.
 *
 * @param name its name: that of the budget's check, or of what the tool checks by itself
 * @param label what it says when all is well
 * @param kind what a failure means
 * @param expected what a source prints; empty where the tool expects a difference of 0
 * @param actual what the budget adds up to
 * @param compared 1 in each year that is compared; empty where every year is
 * @param difference actual less expected; 0 when all is well
 * @param fails 1 in each year in which there is a difference, else 0
 */
public record CheckLine(
        String name,
        Message label,
        Check.Kind kind,
        Optional<LineId> expected,
        Optional<LineId> actual,
        Optional<LineId> compared,
        LineId difference,
        LineId fails) {
    public CheckLine {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(kind, "kind");
    }
}
