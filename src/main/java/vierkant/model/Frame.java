package vierkant.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The agreed budget frame, "het vierkant": what may be spent in each year.
 *
 * @param label what a reader sees
 * @param amount euro per year, at least 0
 * @param structural the part of it that is there every year again, euro per year; empty where nobody said
 * @param of what must fit in it: lines and contracts; empty is all expenditure of the budget
 * @param path where it is written
 */
public record Frame(String label, Figure amount, Optional<Figure> structural, List<Target> of, Path path) {
    public Frame {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(structural, "structural");
        of = List.copyOf(of);
    }
}
