package vierkant.contract;

import java.util.Objects;
import vierkant.calc.LineId;
import vierkant.model.Nature;
import vierkant.text.Message;

/**
 * One part of what a contract costs.
 *
 * @param line euro per year excluding VAT, whole cents; positive is a cost, negative is a refund or income
 * @param label what a reader sees
 * @param nature structural or incidental
 */
public record Component(LineId line, Message label, Nature nature) {
    public Component {
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(nature, "nature");
    }
}
