package vierkant.plan;

import static vierkant.calc.Expressions.line;
import static vierkant.calc.Expressions.minus;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vierkant.calc.Calculation;
import vierkant.calc.Draft;
import vierkant.calc.LineId;
import vierkant.calc.Part;
import vierkant.calc.Results;
import vierkant.model.Contract;
import vierkant.model.Figure;
import vierkant.model.Move;
import vierkant.model.Origin;
import vierkant.model.Path;
import vierkant.model.Steps;
import vierkant.model.Unit;
import vierkant.model.Values;

/**
 * What one place less, or one place-equivalent, on every day would free of the frame.
 *
 * @param name of the contract, or {@code move} and the name of the closed supply, of which it is one
 * @param label the same for a reader
 * @param freed euro by year; negative costs more; 0 where it is paid in any case
 */
record BuildDown(List<String> name, String label, Map<Integer, BigDecimal> freed) {
    BuildDown {
        name = List.copyOf(name);
    }

    /** Writes the lines; what is spent is kept as a number, with all places and with one less. */
    static List<FrameLines.OneLess> write(Draft draft, Plan plan) {
        List<BuildDown> downs = in(plan);
        if (downs.isEmpty()) {
            return List.of();
        }
        LineId needed = plan.frame().orElseThrow().needed();
        Path path = Path.of("frame", "one-less");
        Draft.Section inputs = draft.open(Part.INPUTS, new PlanText.OneLess());
        Draft.Section section = draft.open(Part.COMPARISONS, new PlanText.OneLess());
        LineId planned = inputs.input(
                new PlanText.NeededBeside(),
                Unit.EURO,
                Figures.kept(
                        plan.results(),
                        needed,
                        new Origin.Expected(needed.name(), Optional.empty()),
                        path.then("planned")));
        return downs.stream()
                .map(down -> {
                    Path with = path.then("with");
                    LineId id = LineId.of("frame", "freed");
                    for (String key : down.name()) {
                        with = with.then(key);
                        id = id.then(key);
                    }
                    LineId there = inputs.input(
                            new PlanText.NeededWithOneLess(down.label()),
                            Unit.EURO,
                            down.needed(plan.results(), needed, with));
                    return new FrameLines.OneLess(
                            String.join(".", down.name()),
                            down.label(),
                            section.computed(
                                    id,
                                    new PlanText.Freed(down.label()),
                                    Unit.EURO,
                                    minus(line(planned), line(there)),
                                    new PlanText.KeptNote()));
                })
                .toList();
    }

    /** What is spent of the frame with one place less. */
    private Figure needed(Results results, LineId needed, Path path) {
        TreeMap<Integer, BigDecimal> then = new TreeMap<>();
        freed.forEach((year, less) -> then.put(year, results.in(year, needed).subtract(less)));
        return new Figure(new Values.Yearly(then), new Origin.OneLess(needed.name(), label), path);
    }

    /**
     * For each contract in the frame that has places or a demand in place-equivalents, and each closed supply of the move whose places
     * make a difference to what must fit in it.
     */
    static List<BuildDown> in(Plan plan) {
        if (plan.frame().isEmpty()) {
            return List.of();
        }
        Calculation calculation =
                plan.results().calculation().only(List.of(plan.frame().get().needed()));
        List<BuildDown> all = new ArrayList<>();
        FrameLines.contracts(plan.budget().frame().orElseThrow(), plan.contracts())
                .flatMap(cost -> {
                    Contract.Terms terms = cost.contract().terms();
                    return of(plan, calculation, List.of(terms.id().name()), terms.label(), places(cost.contract()))
                            .stream();
                })
                .forEach(all::add);
        plan.budget().move().stream()
                .flatMap(move -> move.supplies().stream())
                .filter(supply -> supply.role() == Move.Role.CLOSED)
                .flatMap(supply ->
                        of(plan, calculation, List.of("move", supply.name()), supply.label(), places(supply.places()))
                                .stream())
                .forEach(all::add);
        return all;
    }

    /** @param calculation of what must fit in the frame */
    private static Optional<BuildDown> of(
            Plan plan, Calculation calculation, List<String> name, String label, List<LineId> places) {
        if (places.stream().noneMatch(calculation.byId()::containsKey)) {
            return Optional.empty();
        }
        LineId needed = plan.frame().orElseThrow().needed();
        Map<LineId, Map<Integer, BigDecimal>> fewer = new LinkedHashMap<>();
        for (LineId line : places) {
            if (calculation.byId().containsKey(line)) {
                Map<Integer, BigDecimal> byYear = new TreeMap<>();
                plan.budget().years().all().stream()
                        .filter(year -> plan.results().isGiven(year, line))
                        .forEach(year -> byYear.put(
                                year,
                                plan.results()
                                        .in(year, line)
                                        .subtract(BigDecimal.ONE)
                                        .max(BigDecimal.ZERO)));
                fewer.put(line, byYear);
            }
        }
        Results with = Results.of(calculation.with(fewer));
        Map<Integer, BigDecimal> freed = new TreeMap<>();
        plan.budget()
                .years()
                .all()
                .forEach(year -> freed.put(year, plan.results().in(year, needed).subtract(with.in(year, needed))));
        return Optional.of(new BuildDown(name, label, freed));
    }

    private static List<LineId> places(Contract contract) {
        return contract.accept(new Places())
                .map(figure -> LineId.of(figure.path()))
                .toList();
    }

    private static List<LineId> places(Steps steps) {
        return steps.steps().stream()
                .map(step -> LineId.of(step.places().path()))
                .toList();
    }

    /**
     * The figures that say how many places a contract has, or how many place-equivalents are asked of it. Those of a vacancy compensation
     * are not among them: they are what was agreed to be there, whatever is used.
     */
    private static final class Places implements Contract.Visitor<Stream<Figure>> {
        @Override
        public Stream<Figure> lumpSum(Contract.LumpSum contract) {
            return Stream.of();
        }

        @Override
        public Stream<Figure> pxq(Contract.Pxq contract) {
            return contract.products().stream()
                    .flatMap(product -> product.volume() instanceof Contract.Volume.Places there
                            ? places(there.places())
                            : Stream.of());
        }

        @Override
        public Stream<Figure> trajectory(Contract.Trajectory contract) {
            return Stream.of();
        }

        @Override
        public Stream<Figure> bandwidth(Contract.Bandwidth contract) {
            return contract.demand() instanceof Contract.Demand.Quarters quarters
                    ? quarters.quarters().stream()
                    : Stream.of(((Contract.Demand.YearAverage) contract.demand()).average());
        }

        @Override
        public Stream<Figure> availability(Contract.Availability contract) {
            return places(contract.places());
        }

        private static Stream<Figure> places(Steps steps) {
            return steps.steps().stream().map(Steps.Step::places);
        }
    }
}
