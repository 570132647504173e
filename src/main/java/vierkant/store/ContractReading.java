package vierkant.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import vierkant.model.Comparison;
import vierkant.model.Contract;
import vierkant.model.Contract.Amount;
import vierkant.model.Contract.CareUnit;
import vierkant.model.Contract.Exercise;
import vierkant.model.Contract.Indexed;
import vierkant.model.Contract.Indexing;
import vierkant.model.Contract.Option;
import vierkant.model.Contract.PartYear;
import vierkant.model.Contract.Product;
import vierkant.model.Contract.Saved;
import vierkant.model.Contract.Tariff;
import vierkant.model.Contract.Terms;
import vierkant.model.Contract.TrajectoryKind;
import vierkant.model.Contract.TurnoverGuarantee;
import vierkant.model.Contract.VacancyCompensation;
import vierkant.model.Contract.Volume;
import vierkant.model.ContractId;
import vierkant.model.Day;
import vierkant.model.Figure;
import vierkant.model.IndexId;
import vierkant.model.Nature;
import vierkant.model.Origin;
import vierkant.model.Path;
import vierkant.model.Steps;
import vierkant.model.Unit;
import vierkant.model.Years;

/** Reads contracts of every form. */
final class ContractReading {
    private final Scan scan;
    private final Map<IndexId, NavigableSet<Integer>> indexedYears = new HashMap<>();
    private final Set<Mapping> withIndexedPart = new HashSet<>();
    private final List<Comparison> comparisons = new ArrayList<>();

    ContractReading(Scan scan) {
        this.scan = scan;
    }

    List<Contract> read(List<Mapping> mappings) {
        List<Contract> contracts = new ArrayList<>();
        mappings.forEach(in -> contract(in).ifPresent(contract -> {
            contracts.add(contract);
            contract.terms()
                    .indexing()
                    .filter(none -> !withIndexedPart.contains(in))
                    .ifPresent(indexing -> in.remark(
                            in.markOf(ContractFormat.INDEX),
                            new ReadingProblem.NothingIndexed(
                                    in.path().then(ContractFormat.INDEX.name()),
                                    in.name(),
                                    indexing.index().name())));
            CompareReading.remarkIdle(in, contract);
        }));
        return contracts;
    }

    /** On what terms contracts are held beside other forms. */
    List<Comparison> comparisons() {
        return comparisons;
    }

    /** For each index the years in which a contract follows it. */
    Map<IndexId, NavigableSet<Integer>> indexedYears() {
        return indexedYears;
    }

    private Optional<Contract> contract(Mapping in) {
        Optional<String> type = in.read(ContractFormat.TYPE);
        Optional<Terms> terms = terms(in);
        CompareReading.read(in).ifPresent(comparisons::add);
        return type.flatMap(form -> switch (form) {
            case ContractFormat.LUMP_SUM -> in.<Contract>whole(() -> new Contract.LumpSum(terms.get()));
            case ContractFormat.PXQ -> pxq(in, terms);
            case ContractFormat.TRAJECTORY -> trajectory(in, terms);
            case ContractFormat.BANDWIDTH -> bandwidth(in, terms);
            case ContractFormat.AVAILABILITY -> availability(in, terms);
            default -> throw new IllegalStateException("contract type " + form);
        });
    }

    private Optional<Terms> terms(Mapping in) {
        Optional<String> label = in.read(CommonFormat.LABEL);
        Optional<List<String>> providers = in.read(ContractFormat.PROVIDER);
        Optional<Day> starts = in.read(ContractFormat.STARTS);
        Optional<Day> ends = in.read(ContractFormat.ENDS);
        if (starts.isPresent()
                && ends.isPresent()
                && ends.get().date().isBefore(starts.get().date())) {
            in.report(
                    ContractFormat.ENDS,
                    new ReadingProblem.EndsBeforeStart(
                            ends.get().path(), ends.get().date(), starts.get().date()));
            starts = Optional.empty();
        }
        in.read(ContractFormat.CONTRACT_NATURE);
        List<Option> options = options(in, ends.map(Day::date));
        term(in, starts, ends, options);
        Optional<Indexing> indexing = indexing(in);
        Optional<PartYear> partYear = in.read(ContractFormat.CONTRACT_PART_YEAR);
        List<Amount> amounts = all(in.read(ContractFormat.AMOUNTS), each -> amount(in, each));
        Optional<TurnoverGuarantee> guarantee =
                in.read(ContractFormat.GUARANTEE).flatMap(each -> guarantee(in, each));
        Optional<VacancyCompensation> vacancy = in.read(ContractFormat.VACANCY).flatMap(each -> vacancy(in, each));
        Optional<Day> first = starts;
        return in.whole(() -> new Terms(
                new ContractId(in.name()),
                label.get(),
                providers.get(),
                first.get(),
                ends.get(),
                options,
                indexing,
                partYear.get(),
                amounts,
                guarantee,
                vacancy,
                in.path()));
    }

    private static List<Option> options(Mapping in, Optional<LocalDate> ends) {
        List<Option> options = new ArrayList<>();
        Optional<LocalDate> before = ends;
        Optional<String> skipped = Optional.empty();
        for (Mapping each : in.read(ContractFormat.OPTIONS).orElse(List.of())) {
            Optional<Day> until = each.read(ContractFormat.UNTIL);
            Optional<Exercise> exercise = each.read(ContractFormat.EXERCISED);
            Optional<Origin> origin = exercise.flatMap(known -> each.origin(
                    each.path().then(ContractFormat.EXERCISED.name()), each.markOf(ContractFormat.EXERCISED)));
            exercise.ifPresent(known -> origin.ifPresent(from -> flag(each, known, from)));
            if (until.isPresent()
                    && before.isPresent()
                    && !before.get().isBefore(until.get().date())) {
                each.report(
                        ContractFormat.UNTIL,
                        new ReadingProblem.OptionNotLater(
                                until.get().path(), until.get().date(), before.get()));
            }
            before = until.map(Day::date);
            if (exercise.equals(Optional.of(Exercise.EXERCISED)) && skipped.isPresent()) {
                each.report(
                        ContractFormat.EXERCISED,
                        new ReadingProblem.OptionSkipped(each.path(), each.name(), skipped.get()));
            }
            if (exercise.equals(Optional.of(Exercise.NOT_EXERCISED)) && skipped.isEmpty()) {
                skipped = Optional.of(each.name());
            }
            each.whole(() -> new Option(each.name(), until.get(), exercise.get(), origin.get(), each.path()))
                    .ifPresent(options::add);
        }
        return options;
    }

    private static void flag(Mapping option, Exercise exercise, Origin origin) {
        Path path = option.path().then(ContractFormat.EXERCISED.name());
        BigDecimal number = exercise == Exercise.EXERCISED ? BigDecimal.ONE : BigDecimal.ZERO;
        option.scan().inputs().add(path, new FlagInput(), Figure.of(number, origin, path));
    }

    /** Tells the mapping its term, so that what is needed every year is asked for the right years. */
    private static void term(Mapping in, Optional<Day> starts, Optional<Day> ends, List<Option> options) {
        int written = in.read(ContractFormat.OPTIONS).map(List::size).orElse(0);
        if (starts.isPresent() && ends.isPresent() && options.size() == written) {
            in.term(new Term(in.name(), starts.get(), ends.get(), options));
            in.scan()
                    .years()
                    .filter(axis -> in.neededYears().isEmpty())
                    .ifPresent(
                            axis -> in.remark(in.mark(), new ReadingProblem.OutsideYears(in.path(), in.name(), axis)));
        } else {
            in.noTerm();
        }
    }

    private Optional<Indexing> indexing(Mapping in) {
        Optional<IndexId> index = in.read(ContractFormat.INDEX);
        Optional<Figure> level = in.read(ContractFormat.PRICE_LEVEL);
        if (index.isEmpty() || level.isEmpty()) {
            return Optional.empty();
        }
        Optional<Years> axis = scan.years();
        Optional<Term> term = in.term();
        if (term.isPresent() && axis.isPresent()) {
            int from = Math.max(axis.get().first(), level.get().values().in(0).intValueExact() + 1);
            int to = Math.min(axis.get().last(), term.get().lastDay().getYear());
            NavigableSet<Integer> years = indexedYears.computeIfAbsent(index.get(), id -> new TreeSet<>());
            IntStream.rangeClosed(from, to).forEach(years::add);
            if (from > to && !in.neededYears().isEmpty()) {
                in.remark(
                        in.markOf(ContractFormat.PRICE_LEVEL),
                        new ReadingProblem.PriceLevelTooLate(level.get().path(), in.name(), from - 1, to));
            }
        }
        return Optional.of(new Indexing(index.get(), level.get()));
    }

    private Optional<Amount> amount(Mapping contract, Mapping in) {
        Optional<String> label = in.read(CommonFormat.LABEL);
        Optional<Figure> amount = in.read(ContractFormat.AMOUNT);
        Optional<Nature> nature = nature(contract, in);
        Optional<Indexed> indexed = indexed(contract, in);
        Optional<PartYear> partYear = partYear(contract, in);
        return in.whole(() -> new Amount(
                in.name(), label.get(), amount.get(), nature.get(), indexed.get(), partYear.get(), in.path()));
    }

    private static Optional<TurnoverGuarantee> guarantee(Mapping contract, Mapping in) {
        Optional<Figure> share = in.read(ContractFormat.GUARANTEED);
        Optional<Figure> expected = in.read(ContractFormat.EXPECTED);
        Optional<PartYear> partYear = partYear(contract, in);
        Optional<Nature> nature = nature(contract, in);
        return in.whole(
                () -> new TurnoverGuarantee(share.get(), expected.get(), partYear.get(), nature.get(), in.path()));
    }

    private static Optional<VacancyCompensation> vacancy(Mapping contract, Mapping in) {
        Optional<Figure> target = in.read(ContractFormat.VACANCY_TARGET);
        Optional<Steps> places = in.read(ContractFormat.PLACES);
        Optional<Figure> occupied = in.read(ContractFormat.OCCUPIED);
        Optional<Figure> fixedCost = in.read(ContractFormat.FIXED_COST);
        Optional<Nature> nature = nature(contract, in);
        return in.whole(() -> new VacancyCompensation(
                target.get(), places.get(), occupied.get(), fixedCost.get(), nature.get(), in.path()));
    }

    private Optional<Contract> pxq(Mapping in, Optional<Terms> terms) {
        List<Product> products = all(in.read(ContractFormat.PRODUCTS), each -> product(in, each));
        Optional<Figure> ceiling = in.read(ContractFormat.CEILING);
        return in.whole(() -> new Contract.Pxq(terms.get(), products, ceiling));
    }

    private Optional<Product> product(Mapping contract, Mapping in) {
        Optional<String> label = in.read(CommonFormat.LABEL);
        Optional<CareUnit> unit = in.read(ContractFormat.CARE_UNIT);
        Unit counted = unit.map(CareUnit::unit).orElse(Unit.NUMBER);
        Optional<Tariff> tariff = in.read(ContractFormat.TARIFF, new TariffKind(Unit.EURO.per(counted)));
        var rounding = in.read(ContractFormat.TARIFF_ROUNDING);
        Optional<Volume> volume = volume(contract, in, counted);
        Optional<Nature> nature = nature(contract, in);
        Optional<Indexed> indexed = indexed(contract, in);
        return in.whole(() -> new Product(
                in.name(),
                label.get(),
                unit.get(),
                tariff.get(),
                rounding.get(),
                volume.get(),
                nature.get(),
                indexed.get(),
                in.path()));
    }

    /** A number, or places with an occupancy. */
    private static Optional<Volume> volume(Mapping contract, Mapping in, Unit counted) {
        Optional<Figure> quantity = in.read(ContractFormat.QUANTITY, ContractFormat.COUNT.in(counted));
        Optional<Steps> places = in.read(ContractFormat.PRODUCT_PLACES);
        Optional<Figure> occupancy = in.read(ContractFormat.PRODUCT_OCCUPANCY);
        if (quantity.isEmpty() && (places.isEmpty() || occupancy.isEmpty())) {
            in.fault();
        }
        return places.isPresent()
                ? occupancy.map(known -> new Volume.Places(places.get(), known))
                : quantity.flatMap(number -> partYear(contract, in).map(known -> new Volume.Counted(number, known)));
    }

    private Optional<Contract> trajectory(Mapping in, Optional<Terms> terms) {
        List<TrajectoryKind> kinds = all(in.read(ContractFormat.TRAJECTORIES), each -> kind(in, each));
        return in.whole(() -> new Contract.Trajectory(terms.get(), kinds));
    }

    private Optional<TrajectoryKind> kind(Mapping contract, Mapping in) {
        Optional<String> label = in.read(CommonFormat.LABEL);
        Optional<Figure> price = in.read(ContractFormat.PRICE);
        var rounding = in.read(ContractFormat.TARIFF_ROUNDING);
        Optional<Figure> atStart = in.read(ContractFormat.AT_START);
        Optional<Figure> started = in.read(ContractFormat.STARTED);
        Optional<Figure> ended = in.read(ContractFormat.ENDED);
        Optional<PartYear> partYear = partYear(contract, in);
        Optional<Nature> nature = nature(contract, in);
        Optional<Indexed> indexed = indexed(contract, in);
        return in.whole(() -> new TrajectoryKind(
                in.name(),
                label.get(),
                price.get(),
                rounding.get(),
                atStart.get(),
                started.get(),
                ended.get(),
                partYear.get(),
                nature.get(),
                indexed.get(),
                in.path()));
    }

    private Optional<Contract> bandwidth(Mapping in, Optional<Terms> terms) {
        Optional<Figure> reference = in.read(ContractFormat.REFERENCE);
        Optional<Figure> band = in.read(ContractFormat.BAND);
        Optional<Figure> amount = in.read(ContractFormat.LUMP);
        Optional<Figure> above = in.read(ContractFormat.PRICE_ABOVE);
        Optional<Figure> below = in.read(ContractFormat.PRICE_BELOW);
        var demand = in.read(ContractFormat.DEMAND);
        var settlement = in.read(ContractFormat.SETTLEMENT);
        Optional<Saved> saved = saved(in);
        Optional<Nature> nature = nature(in, in);
        Optional<Indexed> indexed = indexed(in, in);
        return in.whole(() -> new Contract.Bandwidth(
                terms.get(),
                reference.get(),
                band.get(),
                amount.get(),
                above.get(),
                below.get(),
                demand.get(),
                settlement.get(),
                saved.get(),
                nature.get(),
                indexed.get()));
    }

    /** The fraction that is refunded: all, nothing, or what the contract says. */
    private static Optional<Saved> saved(Mapping in) {
        Optional<ContractFormat.SavedWord> word = in.read(ContractFormat.SAVED);
        Optional<Figure> share = in.read(ContractFormat.REFUNDED_SHARE);
        boolean isShared = word.equals(Optional.of(ContractFormat.SavedWord.SHARED));
        if (isShared) {
            if (!in.has(ContractFormat.REFUNDED_SHARE)) {
                in.report(
                        ContractFormat.SAVED,
                        new ReadingProblem.KeyNeedsKey(
                                in.path(), Where.of(in.path()), "saved: shared", ContractFormat.REFUNDED_SHARE.name()));
            }
            return share.map(Saved::new);
        }
        if (word.isPresent() && in.has(ContractFormat.REFUNDED_SHARE)) {
            in.report(
                    ContractFormat.REFUNDED_SHARE,
                    new ReadingProblem.KeyNeedsKey(
                            in.path(), Where.of(in.path()), ContractFormat.REFUNDED_SHARE.name(), "saved: shared"));
        }
        Optional<Origin> origin = word.flatMap(
                known -> in.origin(in.path().then(ContractFormat.SAVED.name()), in.markOf(ContractFormat.SAVED)));
        return origin.map(from -> new Saved(Figure.of(
                word.equals(Optional.of(ContractFormat.SavedWord.REFUNDED)) ? BigDecimal.ONE : BigDecimal.ZERO,
                from,
                in.path().then(ContractFormat.SAVED.name()))));
    }

    private Optional<Contract> availability(Mapping in, Optional<Terms> terms) {
        Optional<Steps> places = in.read(ContractFormat.PLACES);
        Optional<Figure> fixed = in.read(ContractFormat.FIXED);
        Optional<Figure> occupancy = in.read(ContractFormat.OCCUPANCY);
        Optional<Figure> variable = in.read(ContractFormat.VARIABLE);
        Optional<Nature> nature = nature(in, in);
        Optional<Indexed> indexed = indexed(in, in);
        return in.whole(() -> new Contract.Availability(
                terms.get(), places.get(), fixed.get(), occupancy.get(), variable.get(), nature.get(), indexed.get()));
    }

    /** What a part says of itself, or else the contract. */
    private static Optional<Nature> nature(Mapping contract, Mapping in) {
        if (!in.has(ContractFormat.NATURE) && !contract.has(ContractFormat.CONTRACT_NATURE)) {
            in.report(new ReadingProblem.NatureMissing(in.path(), Where.of(in.path())));
        }
        Optional<Nature> nature = in.has(ContractFormat.NATURE)
                ? in.read(ContractFormat.NATURE)
                : contract.read(ContractFormat.CONTRACT_NATURE);
        if (nature.isEmpty()) {
            in.fault();
        }
        return nature;
    }

    /** What a part says of itself, or else the contract. */
    private static Optional<PartYear> partYear(Mapping contract, Mapping in) {
        Optional<PartYear> partYear = in.has(ContractFormat.PART_YEAR)
                ? in.read(ContractFormat.PART_YEAR)
                : contract.read(ContractFormat.CONTRACT_PART_YEAR);
        if (partYear.isEmpty()) {
            in.fault();
        }
        return partYear;
    }

    /** Without an index nothing is indexed. */
    private Optional<Indexed> indexed(Mapping contract, Mapping in) {
        Optional<Indexed> indexed = in.read(ContractFormat.INDEXED);
        boolean hasIndex = contract.has(ContractFormat.INDEX);
        if (!hasIndex && in.has(ContractFormat.INDEXED) && indexed.equals(Optional.of(Indexed.YES))) {
            in.report(
                    ContractFormat.INDEXED,
                    new ReadingProblem.KeyNeedsKey(
                            in.path(),
                            Where.of(in.path()),
                            ContractFormat.INDEXED.name(),
                            ContractFormat.INDEX.name()));
        }
        if (hasIndex && !indexed.equals(Optional.of(Indexed.NO))) {
            withIndexedPart.add(contract);
        }
        return hasIndex ? indexed : Optional.of(Indexed.NO);
    }

    private static <T> List<T> all(Optional<List<Mapping>> mappings, Function<Mapping, Optional<T>> made) {
        List<T> read = new ArrayList<>();
        mappings.orElse(List.of()).forEach(in -> made.apply(in).ifPresent(read::add));
        return read;
    }
}
