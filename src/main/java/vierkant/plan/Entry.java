package vierkant.plan;

import java.util.Objects;
import vierkant.calc.LineId;
import vierkant.model.Nature;
import vierkant.text.Message;

/**
 * One row of the overview of a budget: a line of its own, or the structural or incidental part of a contract.
 *
 * @param name as users refer to it, such as {@code lines.verhoging}
 * @param label what a reader sees
 * @param nature structural or incidental
 * @param line euro per year, positive is expenditure
 */
public record Entry(String name, Message label, Nature nature, LineId line) {
    public Entry {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(nature, "nature");
        Objects.requireNonNull(line, "line");
    }
}
