package vierkant.store;

import java.util.Map;
import java.util.Optional;
import vierkant.model.FactId;
import vierkant.model.Figure;
import vierkant.model.Regulation.Fact;
import vierkant.model.Regulation.Limit;
import vierkant.model.Regulation.Limit.Basis;
import vierkant.model.Regulation.Parameter;
import vierkant.model.Unit;
import vierkant.model.UnitText;

/**
 * Reads the most that may be charged.
 *
 * @param facts those of the file
 * @param parameters those of the file
 */
record LimitReading(Map<FactId, Fact> facts, Map<FactId, Parameter> parameters) {
    Optional<Limit> read(Mapping in) {
        Optional<Figure> part = in.read(RegulationFormat.PART);
        Optional<FactId> parameter = in.read(RegulationFormat.LIMIT_PARAMETER);
        Optional<Figure> amount = in.read(RegulationFormat.LIMIT_AMOUNT);
        Optional<Figure> first = in.read(RegulationFormat.FIRST);
        Optional<Figure> further = in.read(RegulationFormat.FURTHER);
        Optional<FactId> count = in.read(RegulationFormat.COUNT);
        Optional<Basis> of = in.read(RegulationFormat.OF);
        parameter.ifPresent(known -> checkUnit(in, known, of));
        count.ifPresent(known -> checkCount(in, known));
        if (in.has(RegulationFormat.PART)) {
            return in.whole(() -> new Limit.PartOf(of.get(), part.get()));
        } else if (in.has(RegulationFormat.LIMIT_PARAMETER)) {
            return in.whole(() -> of.<Limit>map(basis -> new Limit.ParameterOf(basis, parameter.get()))
                    .orElseGet(() -> new Limit.AmountBy(parameter.get())));
        } else if (in.has(RegulationFormat.LIMIT_AMOUNT)) {
            return in.whole(() -> new Limit.Amount(amount.get()));
        }
        return in.whole(() -> new Limit.PerPiece(first.get(), further.get(), count.get()));
    }

    /** A part of something is a percentage, and an amount is euros. */
    private void checkUnit(Mapping in, FactId parameter, Optional<Basis> of) {
        Unit wanted = of.isPresent() ? Unit.PERCENT : Unit.EURO;
        Optional.ofNullable(parameters.get(parameter))
                .filter(known -> !known.unit().equals(wanted))
                .ifPresent(known -> in.report(
                        RegulationFormat.LIMIT_PARAMETER,
                        new ReadingProblem.ParameterUnit(
                                in.path().then(RegulationFormat.LIMIT_PARAMETER.name()),
                                parameter.name(),
                                UnitText.of(known.unit()),
                                UnitText.of(wanted))));
    }

    private void checkCount(Mapping in, FactId count) {
        Optional.ofNullable(facts.get(count))
                .filter(known -> known.kind() != Fact.Kind.COUNT)
                .ifPresent(known -> in.report(
                        RegulationFormat.COUNT,
                        new ReadingProblem.FactIsNoCount(in.path().then(RegulationFormat.COUNT.name()), count.name())));
    }
}
