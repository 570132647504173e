package vierkant.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vierkant.calc.Calculation;
import vierkant.calc.LineId;
import vierkant.calc.Results;
import vierkant.contract.ContractCost;
import vierkant.model.Contract;
import vierkant.model.Figure;
import vierkant.model.Steps;

/**
 * What one place less, or one place-equivalent, on every day would free of the frame.
 *
 * @param contract of which it is one
 * @param freed euro by year; negative costs more; 0 where the contract is paid in any case
 */
public record BuildDown(ContractCost contract, Map<Integer, BigDecimal> freed) {
    /** For each contract in the frame that has places or a demand in place-equivalents. */
    public static List<BuildDown> in(Plan plan) {
        List<BuildDown> all = new ArrayList<>();
        plan.budget()
                .frame()
                .ifPresent(frame -> plan.frame()
                        .ifPresent(lines -> FrameLines.contracts(frame, plan.contracts())
                                .forEach(cost -> of(plan, lines.needed(), cost).ifPresent(all::add))));
        return all;
    }

    private static Optional<BuildDown> of(Plan plan, LineId needed, ContractCost cost) {
        List<LineId> places = places(cost.contract());
        if (places.isEmpty()) {
            return Optional.empty();
        }
        Calculation calculation = plan.results().calculation().only(List.of(needed));
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
        return Optional.of(new BuildDown(cost, freed));
    }

    private static List<LineId> places(Contract contract) {
        Stream<Figure> figures = Stream.of();
        if (contract instanceof Contract.Pxq pxq) {
            figures = pxq.products().stream()
                    .flatMap(product -> product.volume() instanceof Contract.Volume.Places there
                            ? there.places().steps().stream().map(Steps.Step::places)
                            : Stream.of());
        } else if (contract instanceof Contract.Availability availability) {
            figures = availability.places().steps().stream().map(Steps.Step::places);
        } else if (contract instanceof Contract.Bandwidth bandwidth) {
            figures = bandwidth.demand() instanceof Contract.Demand.Quarters quarters
                    ? quarters.quarters().stream()
                    : Stream.of(((Contract.Demand.YearAverage) bandwidth.demand()).average());
        }
        return figures.map(figure -> LineId.of(figure.path())).toList();
    }
}
