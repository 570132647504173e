package vierkant.contract;

import static vierkant.calc.Expressions.line;
import static vierkant.calc.Expressions.minus;
import static vierkant.calc.Expressions.number;
import static vierkant.calc.Expressions.one;
import static vierkant.calc.Expressions.over;
import static vierkant.calc.Expressions.previous;
import static vierkant.calc.Expressions.sum;
import static vierkant.calc.Expressions.times;
import static vierkant.calc.Expressions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vierkant.calc.Draft;
import vierkant.calc.Expr;
import vierkant.calc.Expr.Direction;
import vierkant.calc.Expr.Operator;
import vierkant.calc.Expr.Rounded;
import vierkant.calc.LineId;
import vierkant.calc.Part;
import vierkant.model.Figure;
import vierkant.model.Index;
import vierkant.model.Unit;
import vierkant.model.Values;

/**
 * Turns an index into lines, with its build-up: weighted forecast, weighted definitive value, correction, result.
 *
 * <p>{@code index(t) = forecast(t) + correction(t - 1)} (Contractstandaarden Jeugd); the conventions that differ between
 * regions are settings of the index.
 */
final class IndexLines implements Index.Visitor<IndexLines.Rates> {
    private final Draft draft;

    IndexLines(Draft draft) {
        this.draft = draft;
    }

    /**
     * The lines of an index, fractions per year.
     *
     * @param first for the first indexed year after the price level
     * @param later for every later year
     */
    record Rates(LineId first, LineId later) {}

    @Override
    public Rates typed(Index.Typed index) {
        Draft.Section inputs = draft.open(Part.INPUTS, new IndexText.Title(index.label()));
        LineId percentages = inputs.input(new IndexText.Percentage(index.label()), Unit.PERCENT, index.percentages());
        inputs.input(
                new IndexText.Definitive(index.label()),
                Unit.FLAG,
                index.percentages().flags("definitive", index.definitive()));
        return new Rates(percentages, percentages);
    }

    @Override
    public Rates composed(Index.Composed index) {
        String label = index.label();
        LineId id = LineId.of("indexes", index.id().name());
        Draft.Section inputs = draft.open(Part.INPUTS, new IndexText.Title(label));
        Draft.Section section = draft.open(Part.CONTRACTS, new IndexText.Title(label));
        List<Expr> forecasts = new ArrayList<>();
        List<Expr> definitives = new ArrayList<>();
        for (Index.Part part : index.parts()) {
            LineId weight = inputs.input(new IndexText.Weight(label, part.name()), Unit.PERCENT, part.weight());
            LineId forecast = inputs.inputWithOpening(
                    new IndexText.PartForecast(label, part.name()), Unit.PERCENT, part.forecast());
            Expr settled = part.definitive()
                    .map(definitive -> settled(inputs, label, part.name(), definitive, forecast))
                    .orElse(line(forecast));
            LineId settledId = id.then(part.name()).then("settled");
            section.carried(
                    settledId,
                    new IndexText.PartSettled(label, part.name()),
                    Unit.PERCENT,
                    settled,
                    settled,
                    new IndexText.SettledNote());
            forecasts.add(times(line(weight), line(forecast)));
            definitives.add(times(line(weight), line(settledId)));
        }
        Expr forecast = rounded(new Expr.Sum(forecasts), index.roundParts());
        LineId forecastId = section.carried(
                id.then("forecast"),
                new IndexText.Forecast(label),
                Unit.PERCENT,
                forecast,
                forecast,
                new IndexText.WeightedNote());
        Expr definitive = rounded(new Expr.Sum(definitives), index.roundParts());
        LineId definitiveId = section.carried(
                id.then("outcome"),
                new IndexText.Outcome(label),
                Unit.PERCENT,
                definitive,
                definitive,
                new IndexText.WeightedNote());
        LineId correction = section.computed(
                id.then("correction"),
                new IndexText.Correction(label),
                Unit.PERCENT,
                rounded(correction(index.method(), definitiveId, forecastId), index.roundParts()),
                note(index.method()));
        LineId later = section.computed(
                id.then("index"),
                new IndexText.WithCorrection(label),
                Unit.PERCENT,
                rounded(joined(index.method(), forecastId, correction), index.roundResult()),
                note(index.method()));
        return switch (index.firstYear()) {
            case WITH_CORRECTION -> new Rates(later, later);
            case FORECAST_ONLY ->
                new Rates(
                        section.computed(
                                id.then("first-year"),
                                new IndexText.ForecastOnly(label),
                                Unit.PERCENT,
                                rounded(line(forecastId), index.roundResult()),
                                new IndexText.ForecastOnlyNote()),
                        later);
        };
    }

    /** What it became where that is known, and the forecast elsewhere. */
    private Expr settled(Draft.Section inputs, String label, String part, Figure became, LineId forecast) {
        LineId definitive = inputs.inputWithOpening(new IndexText.PartDefinitive(label, part), Unit.PERCENT, became);
        LineId known = inputs.inputWithOpening(
                new IndexText.PartKnown(label, part), Unit.FLAG, became.flags("known", named(became)));
        return when(line(known), Operator.EQUAL, number(1, Unit.FLAG), line(definitive), line(forecast));
    }

    private static Expr correction(Index.Method method, LineId definitive, LineId forecast) {
        return switch (method) {
            case SUBTRACT -> minus(previous(definitive), previous(forecast));
            case RATIO, PRODUCT -> minus(over(sum(one(), previous(definitive)), sum(one(), previous(forecast))), one());
        };
    }

    private static Expr joined(Index.Method method, LineId forecast, LineId correction) {
        return switch (method) {
            case SUBTRACT, RATIO -> sum(line(forecast), line(correction));
            case PRODUCT -> minus(times(sum(one(), line(forecast)), sum(one(), line(correction))), one());
        };
    }

    private static IndexText note(Index.Method method) {
        return switch (method) {
            case SUBTRACT -> new IndexText.SubtractNote();
            case RATIO -> new IndexText.RatioNote();
            case PRODUCT -> new IndexText.ProductNote();
        };
    }

    /** Rounded as a percentage: to so many decimals of a hundredth. */
    private static Expr rounded(Expr fraction, Optional<Integer> decimals) {
        return decimals.<Expr>map(places -> over(
                        new Rounded(times(fraction, number(100, Unit.NUMBER)), places, Direction.HALF_UP),
                        number(100, Unit.NUMBER)))
                .orElse(fraction);
    }

    private Set<Integer> named(Figure figure) {
        if (figure.values() instanceof Values.Yearly yearly) {
            return yearly.byYear().keySet();
        }
        Set<Integer> all = new TreeSet<>(draft.years().all());
        all.add(draft.years().first() - 1);
        return all;
    }
}
