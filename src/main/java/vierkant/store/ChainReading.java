package vierkant.store;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vierkant.model.Chain;
import vierkant.model.Figure;

/** Reads what a budget says of the chain of care. */
final class ChainReading {
    private ChainReading() {}

    /** The chain; empty where something is wrong, which has then been reported. */
    static Optional<Chain> read(Mapping in) {
        Optional<String> label = in.read(CommonFormat.LABEL);
        Optional<Figure> discount = in.read(ChainFormat.DISCOUNT);
        List<Chain.Pathway> pathways = BudgetReading.each(in, ChainFormat.PATHWAYS, ChainReading::pathway);
        return in.whole(() -> new Chain(label.get(), discount, pathways, in.path()));
    }

    private static Optional<Chain.Pathway> pathway(Mapping in) {
        Optional<String> label = in.read(CommonFormat.LABEL);
        Optional<Figure> starting = in.read(ChainFormat.STARTING);
        List<Chain.Step> steps = BudgetReading.each(in, ChainFormat.STEPS, ChainReading::step);
        return in.whole(() -> new Chain.Pathway(in.name(), label.get(), starting, steps, in.path()));
    }

    private static Optional<Chain.Step> step(Mapping in) {
        Optional<String> label = in.read(CommonFormat.LABEL);
        Optional<Chain.Stage> stage = in.read(ChainFormat.STAGE);
        Optional<Integer> later = in.read(ChainFormat.YEARS_LATER);
        Optional<Chain.Estimate> price = estimate(in, ChainFormat.PRICE, ChainFormat.PRICE_LOW, ChainFormat.PRICE_HIGH);
        Optional<Chain.Estimate> months =
                estimate(in, ChainFormat.MONTHS, ChainFormat.MONTHS_LOW, ChainFormat.MONTHS_HIGH);
        if (stage.isPresent() && stage.get() != Chain.Stage.AFTER && later.isPresent() && later.get() > 0) {
            in.report(
                    ChainFormat.YEARS_LATER,
                    new ReadingProblem.NotLater(in.path().then(ChainFormat.YEARS_LATER.name())));
        }
        return in.whole(() ->
                new Chain.Step(in.name(), label.get(), stage.get(), later.get(), price.get(), months.get(), in.path()));
    }

    private static Optional<Chain.Estimate> estimate(
            Mapping in, Field<Figure> likely, Field<Figure> low, Field<Figure> high) {
        Optional<Figure> least = in.read(low);
        Optional<Figure> most = in.read(high);
        return in.read(likely)
                .filter(figure -> isInOrder(in, least.orElse(figure), figure, most.orElse(figure), low, high))
                .map(figure -> new Chain.Estimate(figure, least, most));
    }

    private static boolean isInOrder(
            Mapping in, Figure low, Figure likely, Figure high, Field<Figure> lowField, Field<Figure> highField) {
        for (int year : in.neededYears()) {
            BigDecimal least = low.values().in(year);
            BigDecimal middle = likely.values().in(year);
            BigDecimal most = high.values().in(year);
            if (least.compareTo(middle) > 0 || middle.compareTo(most) > 0) {
                in.report(
                        least.compareTo(middle) > 0 ? lowField : highField,
                        new ReadingProblem.RangeUpsideDown(in.path(), year, least, middle, most));
                return false;
            }
        }
        return true;
    }
}
