package vierkant.store;

import java.util.List;
import java.util.Optional;
import vierkant.model.Comparison;
import vierkant.model.Comparison.Band;
import vierkant.model.Contract;
import vierkant.model.ContractId;
import vierkant.model.Figure;
import vierkant.model.Unit;

/** Reads on what terms a contract is held beside other forms. */
final class CompareReading {
    private static final List<Field<Mapping>> FIELDS =
            List.of(CompareFormat.BANDWIDTH_COMPARED, CompareFormat.LUMP_SUM_COMPARED, CompareFormat.COMPARED);

    private CompareReading() {}

    /** What a contract says of it; empty where it says nothing, or something that is wrong, which has been reported. */
    static Optional<Comparison> read(Mapping contract) {
        return terms(contract).flatMap(in -> comparison(contract, in));
    }

    private static Optional<Mapping> terms(Mapping contract) {
        return FIELDS.stream()
                .filter(field -> contract.form().fields().contains(field))
                .findFirst()
                .flatMap(contract::read);
    }

    /** Says which key asks in vain for a form beside a contract. */
    static void remarkIdle(Mapping in, Contract contract) {
        terms(in)
                .ifPresent(terms -> contract.accept(new Idle(terms))
                        .ifPresent(idle -> terms.remark(
                                terms.markOf(idle.key()),
                                new ReadingProblem.NoFormBeside(
                                        terms.path().then(idle.key().name()),
                                        idle.key().name(),
                                        idle.why()))));
    }

    /** A key that does nothing. */
    private record InVain(Field<Figure> key, NothingBeside why) {}

    /** Finds the key that does nothing in each form of contract; at most one can. */
    private record Idle(Mapping terms) implements Contract.Visitor<Optional<InVain>> {
        @Override
        public Optional<InVain> lumpSum(Contract.LumpSum contract) {
            return Optional.empty();
        }

        @Override
        public Optional<InVain> pxq(Contract.Pxq contract) {
            boolean isOfStay = contract.products().size() == 1
                    && contract.products().get(0).unit().unit().equals(Unit.DAY_OF_STAY);
            return isOfStay ? Optional.empty() : stay(NothingBeside.NO_PLACES);
        }

        @Override
        public Optional<InVain> trajectory(Contract.Trajectory contract) {
            return stay(NothingBeside.TRAJECTORY_ITSELF);
        }

        @Override
        public Optional<InVain> bandwidth(Contract.Bandwidth contract) {
            return Optional.empty();
        }

        @Override
        public Optional<InVain> availability(Contract.Availability contract) {
            return terms.has(CompareFormat.FIXED_PART) && !terms.has(CompareFormat.COVERING)
                    ? Optional.of(new InVain(CompareFormat.FIXED_PART, NothingBeside.AVAILABILITY_ITSELF))
                    : Optional.empty();
        }

        private Optional<InVain> stay(NothingBeside why) {
            return terms.has(CompareFormat.STAY) ? Optional.of(new InVain(CompareFormat.STAY, why)) : Optional.empty();
        }
    }

    private static Optional<Comparison> comparison(Mapping contract, Mapping in) {
        Optional<Figure> demand = figure(in, CompareFormat.DEMAND);
        Optional<Figure> budget = figure(in, CompareFormat.BUDGET);
        Optional<Band> band = band(in);
        Optional<Figure> stay = figure(in, CompareFormat.STAY);
        Optional<Figure> fixedPart = figure(in, CompareFormat.FIXED_PART);
        Optional<Comparison.Provider> provider = provider(in);
        Optional<Figure> sweep = figure(in, CompareFormat.SWEEP);
        Optional<Boolean> tornado = in.read(CompareFormat.TORNADO);
        // a name that is none has been reported
        return contract.id(ContractId::new)
                .flatMap(id -> in.whole(() -> new Comparison(
                        id, demand, budget, band, stay, fixedPart, provider, sweep, tornado.get(), in.path())));
    }

    private static Optional<Band> band(Mapping in) {
        Optional<Figure> reference = figure(in, CompareFormat.REFERENCE);
        Optional<Figure> above = figure(in, CompareFormat.ABOVE);
        Optional<Figure> below = figure(in, CompareFormat.BELOW);
        return figure(in, CompareFormat.BAND).map(width -> new Band(width, reference, above, below));
    }

    private static Optional<Comparison.Provider> provider(Mapping in) {
        Optional<Figure> covering = figure(in, CompareFormat.COVERING);
        Optional<Figure> fixed = figure(in, CompareFormat.FIXED);
        Optional<Figure> variable = figure(in, CompareFormat.VARIABLE);
        Optional<Figure> capacity = figure(in, CompareFormat.CAPACITY);
        if (in.has(CompareFormat.CAPACITY) && !in.has(CompareFormat.COVERING) && !in.has(CompareFormat.FIXED)) {
            in.report(
                    CompareFormat.CAPACITY,
                    new ReadingProblem.KeyNeedsKey(
                            in.path(),
                            Where.of(in.path()),
                            CompareFormat.CAPACITY.name(),
                            CompareFormat.COVERING.name()));
        }
        return covering.<Comparison.Provider>map(at -> new Comparison.Provider.Covering(at, capacity))
                .or(() -> fixed.flatMap(
                        whole -> variable.map(each -> new Comparison.Provider.Costs(whole, each, capacity))));
    }

    private static Optional<Figure> figure(Mapping in, Field<Figure> field) {
        return in.form().fields().contains(field) && in.has(field) ? in.read(field) : Optional.empty();
    }
}
