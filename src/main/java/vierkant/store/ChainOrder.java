package vierkant.store;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vierkant.model.Chain;
import vierkant.model.Figure;
import vierkant.model.Path;

/** Whether other numbers leave the estimates of a chain of care in order: the low one, the likely one and the high one. */
final class ChainOrder {
    private final List<Chain.Estimate> estimates;

    ChainOrder(Optional<Chain> chain) {
        estimates = chain.stream()
                .flatMap(each -> each.pathways().stream())
                .flatMap(pathway -> pathway.steps().stream())
                .flatMap(step -> Stream.of(step.price(), step.months()))
                .toList();
    }

    /**
     * An estimate that is out of order.
     *
     * @param changed the path of a number of it that was given another
     */
    record Broken(Path changed, ReadingProblem problem) {}

    /**
     * The estimates that other numbers bring out of order, each in the first year in which they do.
     *
     * @param at where the other numbers are written
     * @param others by the paths of their inputs; what they do not name stays as the budget has it
     */
    List<Broken> broken(Path at, List<Integer> years, Map<Path, Figure> others) {
        return estimates.stream()
                .flatMap(estimate -> figures(estimate)
                        .map(Figure::path)
                        .filter(others::containsKey)
                        .findFirst()
                        .flatMap(changed -> years.stream()
                                .flatMap(year -> problem(at, year, estimate, others).stream())
                                .findFirst()
                                .map(problem -> new Broken(changed, problem)))
                        .stream())
                .toList();
    }

    private static Stream<Figure> figures(Chain.Estimate estimate) {
        return Stream.of(Stream.of(estimate.likely()), estimate.low().stream(), estimate.high().stream())
                .flatMap(each -> each);
    }

    private static Optional<ReadingProblem> problem(
            Path at, int year, Chain.Estimate estimate, Map<Path, Figure> others) {
        BigDecimal likely = number(year, estimate.likely(), others);
        BigDecimal low = number(year, estimate.low().orElse(estimate.likely()), others);
        BigDecimal high = number(year, estimate.high().orElse(estimate.likely()), others);
        return low.compareTo(likely) > 0 || likely.compareTo(high) > 0
                ? Optional.of(new ReadingProblem.EstimatesUpsideDown(
                        at, estimate.likely().path().toString(), year, low, likely, high))
                : Optional.empty();
    }

    private static BigDecimal number(int year, Figure own, Map<Path, Figure> others) {
        Figure other = others.getOrDefault(own.path(), own);
        return (other.values().names(year) ? other : own).values().in(year);
    }
}
