package vierkant.store;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vierkant.model.Chain;
import vierkant.model.Figure;
import vierkant.model.Likelihood;
import vierkant.model.Path;
import vierkant.model.Scenario;
import vierkant.model.ScenarioId;
import vierkant.model.Setting;
import vierkant.model.Uncertain;
import vierkant.model.UncertainId;
import vierkant.model.Years;
import vierkant.store.Inputs.Input;

/** Reads what is uncertain and the scenarios, and holds both against the inputs of the budget. */
final class RiskReading {
    /** More arrivals in a year than the whole country knows; also the longest stay in months that is taken for one. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    private final Map<Path, String> uncertain = new HashMap<>();
    private final ChainOrder chain;

    /** @param chain of which the estimates must stay in order */
    RiskReading(Optional<Chain> chain) {
        this.chain = new ChainOrder(chain);
    }

    Optional<Uncertain> uncertain(Mapping in) {
        Optional<String> label = in.read(CommonFormat.LABEL);
        Optional<String> type = in.read(RiskFormat.TYPE);
        Optional<Input> input =
                in.read(RiskFormat.OF).flatMap(path -> in.scan().inputs().named(path.toString()));
        input.ifPresent(of -> once(in, of.path()));
        Optional<Likelihood> likelihood = type.flatMap(word -> input.flatMap(of -> likelihood(in, word, of)));
        Optional<Figure> persistence =
                in.has(RiskFormat.PERSISTENCE) ? in.read(RiskFormat.PERSISTENCE) : Optional.empty();
        return in.whole(() -> new Uncertain(
                new UncertainId(in.name()),
                label.get(),
                input.orElseThrow().path(),
                likelihood.orElseThrow(),
                persistence,
                in.path()));
    }

    /** What is uncertain twice would have to be drawn twice. */
    private void once(Mapping in, Path of) {
        Optional.ofNullable(uncertain.putIfAbsent(of, in.name()))
                .ifPresent(other ->
                        in.report(RiskFormat.OF, new ReadingProblem.UncertainTwice(in.path(), of.toString(), other)));
    }

    private Optional<Likelihood> likelihood(Mapping in, String type, Input of) {
        if (type.equals(RiskFormat.CHANCE)) {
            return chance(in, of);
        }
        if (!(of.kind() instanceof NumberKind number)) {
            in.report(
                    RiskFormat.TYPE,
                    new ReadingProblem.OnlyChance(in.path(), of.path().toString()));
            return Optional.empty();
        }
        return switch (type) {
            case RiskFormat.RANGE -> range(in, of, number);
            case RiskFormat.ARRIVALS -> arrivals(in, of, number);
            default -> history(in, number);
        };
    }

    private Optional<Likelihood> range(Mapping in, Input of, NumberKind number) {
        Optional<Figure> low = in.read(RiskFormat.LOW, number);
        Optional<Figure> likely = in.has(RiskFormat.LIKELY) ? in.read(RiskFormat.LIKELY, number) : Optional.empty();
        Optional<Figure> high = in.read(RiskFormat.HIGH, number);
        if (low.isPresent() && high.isPresent() && !in.isFaulty()) {
            boolean isSound = true;
            for (int year : in.scan().years().map(Years::all).orElse(List.of())) {
                isSound = isSound
                        && (!of.figure().values().names(year)
                                || isInOrder(in, year, low.get(), likely.orElse(of.figure()), high.get()));
            }
            if (isSound) {
                keepsOrder(in, RiskFormat.LOW, of, low.get());
                keepsOrder(in, RiskFormat.HIGH, of, high.get());
            }
        }
        return low.flatMap(least -> high.map(most -> new Likelihood.Range(least, likely, most)));
    }

    /** Reports where a number that an input may become brings the estimates of the chain out of order. */
    private void keepsOrder(Mapping in, Field<?> field, Input of, Figure other) {
        chain.broken(in.path(), in.neededYears(), Map.of(of.path(), other))
                .forEach(broken -> in.report(field, broken.problem()));
    }

    /** Whether the estimates of a year are in order; that they are not is reported. */
    private static boolean isInOrder(Mapping in, int year, Figure low, Figure likely, Figure high) {
        if (low.values().names(year) != high.values().names(year)) {
            in.report(RiskFormat.HIGH, new ReadingProblem.RangeHalf(in.path(), year));
            return false;
        }
        BigDecimal least = low.values().in(year);
        BigDecimal middle = likely.values().in(year);
        BigDecimal most = high.values().in(year);
        boolean isUpsideDown = low.values().names(year) && (least.compareTo(middle) > 0 || middle.compareTo(most) > 0);
        if (isUpsideDown) {
            in.report(RiskFormat.LOW, new ReadingProblem.RangeUpsideDown(in.path(), year, least, middle, most));
        }
        return !isUpsideDown;
    }

    private static Optional<Likelihood> arrivals(Mapping in, Input of, NumberKind number) {
        Optional<Figure> arriving = in.read(RiskFormat.ARRIVING);
        Optional<Figure> stay = in.has(RiskFormat.STAY) ? in.read(RiskFormat.STAY) : Optional.empty();
        if (!number.isCount()) {
            in.report(
                    RiskFormat.TYPE,
                    new ReadingProblem.NotCounted(in.path(), of.path().toString()));
        }
        arriving.ifPresent(figure -> positive(in, RiskFormat.ARRIVING, figure));
        stay.ifPresent(figure -> positive(in, RiskFormat.STAY, figure));
        return arriving.map(each -> new Likelihood.Arrivals(each, stay));
    }

    private static void positive(Mapping in, Field<Figure> field, Figure figure) {
        boolean sound = in.scan().years().stream()
                .flatMap(axis -> axis.all().stream())
                .filter(year -> figure.values().names(year))
                .map(year -> figure.values().in(year))
                .allMatch(value -> value.signum() > 0 && value.compareTo(MOST) <= 0);
        if (!sound) {
            in.report(field, new ReadingProblem.NotPositive(figure.path(), MOST));
        }
    }

    private static Optional<Likelihood> history(Mapping in, NumberKind number) {
        Optional<List<Figure>> seen = in.read(RiskFormat.SEEN, new SeenKind(number));
        Optional<Likelihood.Again> again = in.read(RiskFormat.AGAIN);
        if (seen.isEmpty() || again.isEmpty()) {
            return Optional.empty();
        }
        boolean changes = again.get() == Likelihood.Again.CHANGES;
        if (seen.get().size() < again.get().least()) {
            in.report(
                    RiskFormat.SEEN,
                    new ReadingProblem.SeenTooFew(in.path(), again.get().least()));
            return Optional.empty();
        }
        if (changes
                && seen.get().stream().anyMatch(figure -> figure.values().in(0).signum() <= 0)) {
            in.report(RiskFormat.SEEN, new ReadingProblem.NotPositive(in.path().then(RiskFormat.SEEN.name()), MOST));
        }
        return Optional.of(new Likelihood.History(seen.get(), again.get()));
    }

    private Optional<Likelihood> chance(Mapping in, Input of) {
        Optional<Figure> chance = in.read(RiskFormat.PROBABILITY);
        if (of.kind() instanceof FlagInput) {
            if (in.has(RiskFormat.THEN)) {
                in.report(
                        RiskFormat.THEN,
                        new ReadingProblem.ThenOfFlag(in.path(), of.path().toString()));
            }
            return chance.map(each -> new Likelihood.Chance(
                    each, Figure.of(BigDecimal.ONE, each.origin(), in.path().then(RiskFormat.THEN.name()))));
        }
        if (!in.has(RiskFormat.THEN)) {
            in.report(new ReadingProblem.NoThen(
                    in.path(), of.path().toString(), of.kind().example()));
            return Optional.empty();
        }
        Optional<Figure> then = in.read(RiskFormat.THEN, of.kind());
        then.ifPresent(other -> keepsOrder(in, RiskFormat.THEN, of, other));
        return chance.flatMap(each -> then.map(other -> new Likelihood.Chance(each, other)));
    }

    Optional<Scenario> scenario(Mapping in) {
        Optional<String> label = in.read(CommonFormat.LABEL);
        Optional<List<Setting>> settings = in.read(RiskFormat.SET);
        Map<Path, Figure> others = new HashMap<>();
        settings.orElse(List.of()).forEach(setting -> others.put(setting.of(), setting.figure()));
        chain.broken(in.path(), in.neededYears(), others)
                .forEach(broken ->
                        in.report(in.markOfKey(RiskFormat.SET, broken.changed().toString()), broken.problem()));
        return in.whole(() -> new Scenario(new ScenarioId(in.name()), label.get(), settings.get(), in.path()));
    }
}
