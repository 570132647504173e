package vierkant.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vierkant.model.Budget;
import vierkant.model.BudgetLine;
import vierkant.model.Chain;
import vierkant.model.Check;
import vierkant.model.Contract;
import vierkant.model.Figure;
import vierkant.model.Formula;
import vierkant.model.Frame;
import vierkant.model.Fund;
import vierkant.model.Index;
import vierkant.model.Key;
import vierkant.model.Move;
import vierkant.model.Party;
import vierkant.model.PartyId;
import vierkant.model.PlannedCost;
import vierkant.model.Quantity;
import vierkant.model.QuantityId;
import vierkant.model.Scenario;
import vierkant.model.Share;
import vierkant.model.Source;
import vierkant.model.SourceId;
import vierkant.model.Statistic;
import vierkant.model.StatisticId;
import vierkant.model.Target;
import vierkant.model.Uncertain;
import vierkant.model.Unit;
import vierkant.model.UseId;

/** Makes a budget of what stands in a file. */
final class BudgetReading {
    /** What does nothing unless something refers to it. */
    private static final Map<Section, Field<List<Mapping>>> REFERRED_TO = new EnumMap<>(Map.of(
            Section.SOURCES, Format.SOURCES,
            Section.PARTIES, Format.PARTIES,
            Section.STATISTICS, Format.STATISTICS,
            Section.INDEXES, Format.INDEXES,
            Section.KEYS, Format.KEYS));

    private final Scan scan;
    private final Regulations regulations;
    private final Units units = new Units();

    BudgetReading(Scan scan, Regulations regulations) {
        this.scan = scan;
        this.regulations = regulations;
    }

    /** The budget; empty where something is wrong, which has then been reported. */
    Optional<Budget> read(Node node) {
        return Mapping.root(scan, node, Format.BUDGET).flatMap(this::budget);
    }

    private Optional<Budget> budget(Mapping in) {
        version(in);
        Optional<String> title = in.read(Format.TITLE);
        Optional<String> by = by(in);
        scan.author(in.read(Format.AUTHOR));
        scan.years(in.read(Format.YEARS));
        var language = in.read(Format.LANGUAGE);
        List<String> remarks = in.read(Format.REMARKS).orElse(List.of());
        List<Source> sources = each(in, Format.SOURCES, BudgetReading::source);

        List<Mapping> partyMappings = in.read(Format.PARTIES).orElse(List.of());
        List<Party> parties = new PartyReading().read(partyMappings);
        List<Mapping> statisticMappings = in.read(Format.STATISTICS).orElse(List.of());
        List<Statistic> statistics = each(in, Format.STATISTICS, this::statistic);
        List<Quantity> quantities = each(in, Format.QUANTITIES, this::quantity);
        List<BudgetLine> lines = each(in, Format.LINES, this::line);

        IndexReading indexReading = new IndexReading();
        List<Index> indices = indexReading.read(in.read(Format.INDEXES).orElse(List.of()));
        ContractReading contractReading = new ContractReading(scan);
        List<Contract> contracts =
                contractReading.read(in.read(Format.CONTRACTS).orElse(List.of()));
        indexReading.reportMissing(contractReading.indexedYears());

        Optional<Move> move = in.read(Format.MOVE).flatMap(MoveReading::read);
        Optional<Chain> chain = in.read(Format.CHAIN).flatMap(ChainReading::read);
        List<Formula> formulas =
                new FormulaReading(in, units).read(in.read(Format.FORMULAS).orElse(List.of()));

        KeyReading keyReading = new KeyReading(statisticMappings, statistics, byKind(partyMappings));
        List<Key> keys = keyReading.read(in.read(Format.KEYS).orElse(List.of()));
        ShareReading shareReading = new ShareReading(keyReading, units);
        List<Share> shares = shareReading.read(in.read(Format.SHARES).orElse(List.of()));
        FundReading fundReading = new FundReading(scan, regulations);
        List<Fund> funds = fundReading.read(in.read(Format.FUNDS).orElse(List.of()));
        sources.addAll(fundReading.sources());
        Optional<Frame> frame =
                in.has(Format.FRAME) ? in.read(Format.FRAME).flatMap(BudgetReading::frame) : Optional.empty();
        CostReading costReading =
                new CostReading(regulations, in.read(Format.FUNDS).orElse(List.of()));
        List<PlannedCost> plannedCosts = each(in, Format.PLANNED_COSTS, costReading::read);
        List<Check> checks = new CheckReading(shareReading, units)
                .read(in.read(Format.CHECKS).orElse(List.of()));
        scan.inputs().close();
        RiskReading riskReading = new RiskReading(chain);
        List<Uncertain> uncertain = each(in, Format.UNCERTAIN, riskReading::uncertain);
        List<Scenario> scenarios = each(in, Format.SCENARIOS, riskReading::scenario);
        if (!plannedCosts.isEmpty()) {
            in.read(Format.MOVE).ifPresent(there -> paysTwice(there, lines));
        }
        scan.reportOrigins();
        unused(in, byKind(partyMappings), checks);
        return in.whole(() -> new Budget(
                title.get(),
                by.get(),
                scan.years().get(),
                language.get(),
                remarks,
                sources,
                parties,
                statistics,
                quantities,
                lines,
                indices,
                contracts,
                contractReading.comparisons(),
                formulas,
                keys,
                shares,
                funds,
                frame,
                move,
                chain,
                plannedCosts,
                checks,
                uncertain,
                scenarios));
    }

    static void version(Mapping in) {
        in.read(Format.VIERKANT)
                .filter(version -> !version.equals(Format.VERSION))
                .ifPresent(version -> in.report(
                        Format.VIERKANT,
                        new ReadingProblem.UnknownVersion(
                                in.path().then(Format.VIERKANT.name()), Value.shown(version))));
    }

    /** A budget is of one body, under one of two keys. */
    private static Optional<String> by(Mapping in) {
        return in.has(Format.BY) ? in.read(Format.BY) : in.read(Format.MUNICIPALITY);
    }

    static Optional<Source> source(Mapping in) {
        Optional<String> title = in.read(Format.SOURCE_TITLE);
        Optional<String> by = in.read(Format.SOURCE_BY);
        Optional<String> date = in.read(Format.SOURCE_DATE);
        Optional<String> link = in.read(Format.SOURCE_LINK);
        return in.whole(() -> new Source(new SourceId(in.name()), title.get(), by, date, link));
    }

    private Optional<Statistic> statistic(Mapping in) {
        Optional<String> label = in.read(CommonFormat.LABEL);
        Optional<Unit> unit = in.read(Format.STATISTIC_UNIT);
        Unit known = unit.orElse(Unit.NUMBER);
        units.put(Section.STATISTICS, in.name(), known);
        Optional<Map<PartyId, Figure>> values = in.read(Format.STATISTIC_VALUES, Format.statisticValues(known));
        return in.whole(
                () -> new Statistic(new StatisticId(in.name()), label.get(), unit.get(), values.get(), in.path()));
    }

    private Optional<Quantity> quantity(Mapping in) {
        Optional<String> label = in.read(CommonFormat.LABEL);
        Optional<Unit> unit = in.read(Format.QUANTITY_UNIT);
        Unit known = unit.orElse(Unit.NUMBER);
        units.put(Section.QUANTITIES, in.name(), known);
        Optional<Figure> values = in.read(Format.QUANTITY_VALUES, Format.QUANTITY_NUMBER.in(known));
        return in.whole(
                () -> new Quantity(new QuantityId(in.name()), label.get(), unit.get(), values.get(), in.path()));
    }

    /** The cover plan knows nothing of friction costs: a line that pays for both may be asked for more than it has. */
    private static void paysTwice(Mapping move, List<BudgetLine> lines) {
        for (Mapping friction : move.read(MoveFormat.FRICTION).orElse(List.of())) {
            friction.read(MoveFormat.COVER)
                    .filter(cover -> lines.stream()
                            .anyMatch(line -> cover.name().equals(Section.LINES.key() + "." + line.name())
                                    && !line.paysFor().isEmpty()))
                    .ifPresent(cover -> friction.remark(
                            friction.markOf(MoveFormat.COVER),
                            new ReadingProblem.PaysTwice(cover.path(), cover.name())));
        }
    }

    private static Optional<Frame> frame(Mapping in) {
        Optional<String> label = in.read(CommonFormat.LABEL);
        Optional<Figure> amount = in.read(Format.FRAME_AMOUNT);
        Optional<Figure> structural =
                in.has(Format.FRAME_STRUCTURAL) ? in.read(Format.FRAME_STRUCTURAL) : Optional.empty();
        List<Target> of = in.has(Format.FRAME_OF) ? in.read(Format.FRAME_OF).orElse(List.of()) : List.of();
        amount.ifPresent(all -> structural.ifPresent(part -> in.neededYears().stream()
                .filter(year -> part.values().in(year).compareTo(all.values().in(year)) > 0)
                .findFirst()
                .ifPresent(year -> in.report(
                        Format.FRAME_STRUCTURAL,
                        new ReadingProblem.MoreThanTheFrame(
                                part.path(),
                                year,
                                part.values().in(year),
                                all.values().in(year))))));
        return in.whole(() -> new Frame(label.get(), amount.get(), structural, of, in.path()));
    }

    private Optional<BudgetLine> line(Mapping in) {
        var label = in.read(CommonFormat.LABEL);
        var nature = in.read(Format.LINE_NATURE);
        var amount = in.read(Format.LINE_AMOUNT);
        List<UseId> paysFor = in.read(Format.LINE_PAYS_FOR, new Several<>(new UseKind(regulations)))
                .orElse(List.of());
        return in.whole(() -> new BudgetLine(in.name(), label.get(), nature.get(), amount.get(), paysFor, in.path()));
    }

    /** Says what nothing refers to; only where nothing is wrong, for a reference that is wrong refers to nothing. */
    private void unused(Mapping in, Map<Party.Kind, List<PartyId>> parties, List<Check> checks) {
        if (scan.hasErrors()) {
            return;
        }
        checks.forEach(check -> check.of()
                .forEach(target -> TargetKind.counted(target)
                        .ifPresent(kind -> parties.getOrDefault(kind, List.of())
                                .forEach(party -> scan.use(Section.PARTIES, party.name())))));
        REFERRED_TO.forEach((section, field) -> in.read(field).orElse(List.of()).stream()
                .filter(each -> !scan.isUsed(section, each.name()))
                .forEach(each -> each.remark(
                        each.mark(), new ReadingProblem.NeverUsed(each.path(), section.key(), each.name()))));
    }

    private static Map<Party.Kind, List<PartyId>> byKind(List<Mapping> parties) {
        Map<Party.Kind, List<PartyId>> byKind = new EnumMap<>(Party.Kind.class);
        parties.forEach(in -> in.read(Format.PARTY_KIND)
                .ifPresent(kind -> in.id(PartyId::new)
                        .ifPresent(id -> byKind.computeIfAbsent(kind, each -> new ArrayList<>())
                                .add(id))));
        return byKind;
    }

    /** What can be made of each; what can not has been reported. */
    static <T> List<T> each(Mapping in, Field<List<Mapping>> section, Function<Mapping, Optional<T>> made) {
        List<T> read = new ArrayList<>();
        in.read(section).orElse(List.of()).forEach(each -> made.apply(each).ifPresent(read::add));
        return read;
    }
}
