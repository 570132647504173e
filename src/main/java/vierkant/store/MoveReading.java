package vierkant.store;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vierkant.model.Figure;
import vierkant.model.Move;
import vierkant.model.Steps;
import vierkant.model.Target;

/** Reads what a budget says of a move from closed places to alternatives. */
final class MoveReading {
    private MoveReading() {}

    /** The move; empty where something is wrong, which has then been reported. */
    static Optional<Move> read(Mapping in) {
        Optional<String> label = in.read(CommonFormat.LABEL);
        Optional<Figure> needed = in.read(MoveFormat.NEEDED);
        Optional<Figure> emptyPlace = in.read(MoveFormat.EMPTY_PLACE);
        List<Mapping> supplied = in.read(MoveFormat.SUPPLIES).orElse(List.of());
        List<Move.Supply> supplies = BudgetReading.each(in, MoveFormat.SUPPLIES, MoveReading::supply);
        boolean isUseKnown = supplied.stream().allMatch(each -> each.has(MoveFormat.USED));
        if (!isUseKnown) {
            supplied.stream().filter(each -> each.has(MoveFormat.USED)).forEach(MoveReading::usedAlone);
        }
        List<Move.Friction> frictions = BudgetReading.each(
                in, MoveFormat.FRICTION, each -> friction(each, in.has(MoveFormat.EMPTY_PLACE), isUseKnown));
        twice(in);
        return in.whole(() -> new Move(label.get(), needed.get(), emptyPlace, supplies, frictions, in.path()));
    }

    /** What the move makes of its double supply, or of its vacancy, is one cost. */
    private static void twice(Mapping in) {
        Map<Move.Kind, String> first = new EnumMap<>(Move.Kind.class);
        for (Mapping each : in.read(MoveFormat.FRICTION).orElse(List.of())) {
            if (!each.has(MoveFormat.AMOUNT)) {
                each.read(MoveFormat.KIND).ifPresent(kind -> {
                    String before = first.putIfAbsent(kind, each.name());
                    if (before != null) {
                        each.report(new ReadingProblem.FrictionTwice(each.path(), before));
                    }
                });
            }
        }
    }

    private static void usedAlone(Mapping supply) {
        supply.remark(
                supply.markOf(MoveFormat.USED),
                new ReadingProblem.UsedAlone(supply.path().then(MoveFormat.USED.name())));
    }

    private static Optional<Move.Supply> supply(Mapping in) {
        Optional<String> label = in.read(CommonFormat.LABEL);
        Optional<Move.Role> role = in.read(MoveFormat.ROLE);
        Optional<Steps> places = in.read(MoveFormat.SUPPLY_PLACES);
        Optional<Figure> factor = in.read(MoveFormat.FACTOR);
        Optional<Figure> used = in.read(MoveFormat.USED);
        Optional<Figure> price = in.read(MoveFormat.PRICE);
        places.ifPresent(steps -> in.scan()
                .years()
                .ifPresent(years -> steps.steps().stream()
                        .filter(step -> step.from().date().getYear() > years.last())
                        .forEach(step -> in.remark(
                                Objects.requireNonNull(
                                        in.scan().places().get(step.places().path())),
                                new ReadingProblem.StepAfterYears(
                                        step.places().path(), step.from().date(), years.last())))));
        return in.whole(() ->
                new Move.Supply(in.name(), label.get(), role.get(), places.get(), factor, used, price, in.path()));
    }

    /**
     * A friction cost.
     *
     * @param hasPrice whether is known what an empty place costs
     * @param isUseKnown whether is known how many places of each supply are used
     */
    private static Optional<Move.Friction> friction(Mapping in, boolean hasPrice, boolean isUseKnown) {
        Optional<String> label = in.read(CommonFormat.LABEL);
        Optional<Move.Kind> kind = in.read(MoveFormat.KIND);
        Optional<Figure> amount = in.read(MoveFormat.AMOUNT);
        Optional<Target> cover = in.read(MoveFormat.COVER);
        if (kind.isPresent() && !in.has(MoveFormat.AMOUNT)) {
            boolean isVacancy = kind.get() == Move.Kind.VACANCY;
            if (kind.get() != Move.Kind.DOUBLE_SUPPLY && !isVacancy) {
                in.report(new ReadingProblem.MissingKey(
                        in.path(),
                        Where.of(in.path()),
                        MoveFormat.AMOUNT.name(),
                        MoveFormat.AMOUNT.kind().example(),
                        MoveFormat.AMOUNT.meaning()));
            } else if (!hasPrice) {
                in.report(new ReadingProblem.FrictionNeeds(in.path(), MoveFormat.EMPTY_PLACE.name()));
            } else if (isVacancy && !isUseKnown) {
                in.report(new ReadingProblem.FrictionNeeds(in.path(), MoveFormat.USED.name()));
            }
        }
        return in.whole(() -> new Move.Friction(in.name(), label.get(), kind.get(), amount, cover, in.path()));
    }
}
