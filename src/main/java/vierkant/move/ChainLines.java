package vierkant.move;

import static vierkant.calc.Expressions.cents;
import static vierkant.calc.Expressions.line;
import static vierkant.calc.Expressions.minus;
import static vierkant.calc.Expressions.one;
import static vierkant.calc.Expressions.over;
import static vierkant.calc.Expressions.sum;
import static vierkant.calc.Expressions.times;
import static vierkant.calc.Expressions.when;
import static vierkant.calc.Expressions.zero;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import vierkant.calc.Draft;
import vierkant.calc.Expr;
import vierkant.calc.Expr.Operator;
import vierkant.calc.LineId;
import vierkant.calc.Part;
import vierkant.model.Chain;
import vierkant.model.Chain.Stage;
import vierkant.model.Figure;
import vierkant.model.Unit;
import vierkant.move.ChainStatus.Band;
import vierkant.move.ChainText.Bound;

/**
 * A chain of care as lines: each amount once with all estimates as they are likely, once with all at their lowest and once with
 * all at their highest.
 */
public final class ChainLines {
    private static final LineId ID = LineId.of("chain");
    private static final Unit PER_MONTH = Unit.EURO.per(Unit.MONTH);

    private final Chain chain;
    private final Draft draft;
    private final Draft.Section inputs;
    /** By how much later years count, by the number of years; of those that are needed. */
    private final List<LineId> factors = new ArrayList<>();

    /** A pathway with what its steps cost per youth. */
    private record Costed(ChainStatus.Pathway written, Map<Chain.Step, Band> steps, Map<Chain.Step, LineId> prices) {}

    /** Writes the lines of a chain. */
    public static ChainStatus write(Draft draft, Chain chain) {
        return new ChainLines(draft, chain).written();
    }

    private ChainLines(Draft draft, Chain chain) {
        this.chain = chain;
        this.draft = draft;
        this.inputs = draft.open(Part.INPUTS, new ChainText.Title(chain.label()));
        chain.discount().ifPresent(this::factors);
    }

    private void factors(Figure discount) {
        int most = chain.pathways().stream()
                .flatMap(pathway -> pathway.steps().stream())
                .mapToInt(Chain.Step::yearsLater)
                .max()
                .orElse(0);
        LineId rate = inputs.input(new ChainText.Discount(), Unit.PERCENT, discount);
        Draft.Section section = draft.open(Part.MOVE, new ChainText.Title(chain.label()));
        for (int years = 1; years <= most; years++) {
            Expr before = years == 1 ? one() : line(factors.get(years - 2));
            factors.add(section.stock(
                    ID.then("factor-" + years),
                    new ChainText.Factor(years),
                    Unit.NUMBER,
                    over(before, sum(one(), line(rate))),
                    new ChainText.FactorNote()));
        }
    }

    private ChainStatus written() {
        List<Costed> pathways = chain.pathways().stream().map(this::pathway).toList();
        List<ChainStatus.Difference> differences = new ArrayList<>();
        if (pathways.size() > 1) {
            Draft.Section section = draft.open(Part.MOVE, new ChainText.Differences(chain.label()));
            pathways.stream().skip(1).forEach(other -> differences.add(difference(section, pathways.get(0), other)));
        }
        return new ChainStatus(chain, pathways.stream().map(Costed::written).toList(), differences);
    }

    private Costed pathway(Chain.Pathway pathway) {
        String label = pathway.label();
        LineId id = ID.then("pathways").then(pathway.name());
        Draft.Section section = draft.open(Part.MOVE, new ChainText.Pathway(chain.label(), label));
        Map<Chain.Step, Band> steps = new LinkedHashMap<>();
        Map<Chain.Step, LineId> prices = new LinkedHashMap<>();
        for (Chain.Step step : pathway.steps()) {
            Band price = estimate(step.price(), bound -> new ChainText.Price(label, step.label(), bound), PER_MONTH);
            Band months =
                    estimate(step.months(), bound -> new ChainText.Months(label, step.label(), bound), Unit.MONTH);
            prices.put(step, price.likely());
            steps.put(
                    step,
                    band(
                            section,
                            id.then("steps").then(step.name()).then("cost"),
                            bound -> new ChainText.StepCost(label, step.label(), bound),
                            bound -> times(line(of(price, bound)), line(of(months, bound))),
                            new ChainText.StepCostNote()));
        }
        Optional<Band> trajectory = trajectory(pathway).isEmpty()
                ? Optional.empty()
                : Optional.of(band(
                        section,
                        id.then("trajectory"),
                        bound -> new ChainText.Trajectory(label, bound),
                        bound -> cents(sumOf(steps, bound, step -> step.stage() == Stage.TRAJECTORY, false)),
                        new ChainText.TrajectoryNote()));
        Band whole = band(
                section,
                id.then("whole"),
                bound -> new ChainText.Whole(label, bound),
                bound -> cents(sumOf(steps, bound, step -> true, true)),
                factors.isEmpty() ? new ChainText.UndiscountedNote() : new ChainText.WholeNote());
        Optional<Band> total = pathway.starting().map(figure -> {
            LineId starting = inputs.input(new ChainText.Starting(label), Unit.NUMBER, figure);
            EnumMap<Bound, LineId> lines = new EnumMap<>(Bound.class);
            for (Bound bound : Bound.values()) {
                lines.put(
                        bound,
                        section.computed(
                                named(id.then("total"), bound),
                                new ChainText.Total(label, bound),
                                Unit.EURO,
                                cents(times(line(of(whole, bound)), line(starting)))));
            }
            return made(lines);
        });
        return new Costed(new ChainStatus.Pathway(pathway, trajectory, whole, total), steps, prices);
    }

    private Expr sumOf(Map<Chain.Step, Band> steps, Bound bound, Predicate<Chain.Step> counts, boolean isDiscounted) {
        List<Expr> terms = new ArrayList<>();
        steps.forEach((step, band) -> {
            if (counts.test(step)) {
                Expr cost = line(of(band, bound));
                terms.add(
                        isDiscounted && step.yearsLater() > 0 && !factors.isEmpty()
                                ? times(cost, line(factors.get(step.yearsLater() - 1)))
                                : cost);
            }
        });
        return new Expr.Sum(terms);
    }

    /** The steps that are the trajectory itself. */
    private static List<Chain.Step> trajectory(Chain.Pathway pathway) {
        return pathway.steps().stream()
                .filter(step -> step.stage() == Stage.TRAJECTORY)
                .toList();
    }

    private ChainStatus.Difference difference(Draft.Section section, Costed first, Costed other) {
        String label = other.written().pathway().label();
        LineId id = ID.then("pathways").then(other.written().pathway().name());
        Optional<Band> trajectory = moreOfBoth(
                section,
                id.then("trajectory-more"),
                bound -> new ChainText.TrajectoryMore(label, bound),
                first.written().trajectory(),
                other.written().trajectory());
        Band whole = more(
                section,
                id.then("whole-more"),
                bound -> new ChainText.WholeMore(label, bound),
                first.written().whole(),
                other.written().whole());
        Optional<Band> total = moreOfBoth(
                section,
                id.then("total-more"),
                bound -> new ChainText.TotalMore(label, bound),
                first.written().total(),
                other.written().total());
        return new ChainStatus.Difference(
                other.written().pathway(), trajectory, whole, total, even(section, id, first, other));
    }

    private static Optional<Band> moreOfBoth(
            Draft.Section section,
            LineId id,
            Function<Bound, ChainText> words,
            Optional<Band> than,
            Optional<Band> of) {
        return than.flatMap(before -> of.map(now -> more(section, id, words, before, now)));
    }

    /** By how much one band lies above another; the widest there can be. */
    private static Band more(Draft.Section section, LineId id, Function<Bound, ChainText> words, Band than, Band of) {
        return band(
                section,
                id,
                words,
                bound -> switch (bound) {
                    case LOW -> minus(line(of.low()), line(than.high()));
                    case LIKELY -> minus(line(of.likely()), line(than.likely()));
                    case HIGH -> minus(line(of.high()), line(than.low()));
                },
                new ChainText.MoreNote());
    }

    /**
     * How long a trajectory of one step may take before it costs more than the first pathway's. Of a month that costs nothing there is no
     * such number; only a scenario, a draw or a change in a workbook can still make the price 0, and then it is 0.
     */
    private Optional<LineId> even(Draft.Section section, LineId id, Costed first, Costed other) {
        List<Chain.Step> own = trajectory(other.written().pathway());
        if (own.size() != 1 || !isPaid(own.get(0))) {
            return Optional.empty();
        }
        LineId price = Objects.requireNonNull(other.prices().get(own.get(0)));
        return first.written()
                .trajectory()
                .map(than -> section.stock(
                        id.then("even-months"),
                        new ChainText.Even(other.written().pathway().label()),
                        Unit.MONTH,
                        when(
                                line(price),
                                Operator.EQUAL,
                                zero(PER_MONTH),
                                zero(Unit.MONTH),
                                over(line(than.likely()), line(price))),
                        new ChainText.EvenNote()));
    }

    private boolean isPaid(Chain.Step step) {
        return draft.years().all().stream()
                .allMatch(year -> step.price().likely().values().in(year).signum() > 0);
    }

    // bands

    private Band estimate(Chain.Estimate estimate, Function<Bound, ChainText> words, Unit unit) {
        LineId likely = inputs.input(words.apply(Bound.LIKELY), unit, estimate.likely());
        return new Band(
                estimate.low()
                        .map(figure -> inputs.input(words.apply(Bound.LOW), unit, figure))
                        .orElse(likely),
                likely,
                estimate.high()
                        .map(figure -> inputs.input(words.apply(Bound.HIGH), unit, figure))
                        .orElse(likely));
    }

    private static Band band(
            Draft.Section section,
            LineId id,
            Function<Bound, ChainText> words,
            Function<Bound, Expr> amount,
            ChainText note) {
        EnumMap<Bound, LineId> lines = new EnumMap<>(Bound.class);
        for (Bound bound : Bound.values()) {
            lines.put(bound, section.stock(named(id, bound), words.apply(bound), Unit.EURO, amount.apply(bound), note));
        }
        return made(lines);
    }

    private static Band made(Map<Bound, LineId> lines) {
        return new Band(
                Objects.requireNonNull(lines.get(Bound.LOW)),
                Objects.requireNonNull(lines.get(Bound.LIKELY)),
                Objects.requireNonNull(lines.get(Bound.HIGH)));
    }

    private static LineId of(Band band, Bound bound) {
        return switch (bound) {
            case LOW -> band.low();
            case LIKELY -> band.likely();
            case HIGH -> band.high();
        };
    }

    /** The likely one has the name itself. */
    private static LineId named(LineId id, Bound bound) {
        return bound == Bound.LIKELY
                ? id
                : new LineId(id.name() + "-" + bound.name().toLowerCase(Locale.ROOT));
    }
}
