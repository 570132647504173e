package vierkant.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import vierkant.calc.LineId;
import vierkant.calc.Results;
import vierkant.contract.ContractComparison;
import vierkant.contract.ContractCost;
import vierkant.contract.ContractForm;
import vierkant.model.Comparison;
import vierkant.model.Contract;
import vierkant.model.Figure;
import vierkant.model.Origin;
import vierkant.model.Path;
import vierkant.model.Scenario;
import vierkant.model.Unit;
import vierkant.model.UnitText;
import vierkant.plan.Plan;
import vierkant.plan.Planning;
import vierkant.risk.Progress;
import vierkant.risk.Simulation;
import vierkant.text.Message;
import vierkant.text.Words;

/**
 * One contract being held beside other forms.
 *
 * @param cost of the contract
 */
record Comparing(Opened opened, ContractCost cost, CompareAsked asked, RiskDesk.Drawing drawing, Progress progress) {
    private static final String BY = "Vierkant";

    Reply reply() {
        String name = cost.contract().terms().id().name();
        Optional<ContractComparison> written = comparison(opened.plan(), name);
        if (written.isPresent()) {
            return reply(opened.plan(), written.get(), List.of());
        }
        if (cost.volume().isEmpty()) {
            return Reply.refused(Status.ANSWER_IS_NO, Finding.error(new DeskProblem.NothingToCompare(name)));
        }
        Planning planning = planned(usual());
        return planning.plan()
                .map(plan -> reply(plan, comparison(plan, name).orElseThrow(), List.of(new CompareText.OwnTerms(name))))
                .orElseGet(() -> new Reply(
                        Status.ANSWER_IS_NO,
                        Optional.empty(),
                        planning.problems().stream().map(Finding::error).toList()));
    }

    /** The budget with other terms for the comparison. */
    private Planning planned(Comparison comparison) {
        return Planning.of(
                opened.plan().budget().with(comparison),
                opened.funds().stream().map(OpenedFund::dossier).toList());
    }

    private static Optional<ContractComparison> comparison(Plan plan, String contract) {
        return plan.comparisons().stream()
                .filter(each -> each.comparison().contract().name().equals(contract))
                .findFirst();
    }

    /** Terms that nobody gave, marked as our assumptions. */
    private Comparison usual() {
        Path path = cost.contract().terms().path().then("compare");
        boolean isBandwidth = ContractForm.of(cost.contract()) == ContractForm.BANDWIDTH;
        return new Comparison(
                cost.contract().terms().id(),
                Optional.empty(),
                Optional.empty(),
                isBandwidth
                        ? Optional.empty()
                        : Optional.of(new Comparison.Band(
                                assumed(path, "band", "0.05", new CompareText.BandReason()),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())),
                Optional.empty(),
                Optional.of(assumed(path, "fixed-part", "0.7", new CompareText.FixedPartReason())),
                Optional.of(new Comparison.Provider.Covering(
                        assumed(path, "cost-covering-at", "0.9", new CompareText.CoveringReason()), Optional.empty())),
                Optional.empty(),
                false,
                path);
    }

    private Figure assumed(Path path, String key, String value, Message reason) {
        String why = Words.in(opened.plan().budget().language()).say(reason);
        return Figure.of(new BigDecimal(value), new Origin.Assumed(why, BY), path.then(key));
    }

    private Reply reply(Plan plan, ContractComparison comparison, List<Message> first) {
        Optional<Integer> unequal = plan.budget().years().all().stream()
                .filter(year -> plan.results().in(year, comparison.notEqual()).signum() != 0)
                .findFirst();
        if (unequal.isPresent()) {
            return Reply.refused(
                    Status.ANSWER_IS_NO,
                    Finding.error(new DeskProblem.NoCareExpected(
                            comparison.comparison().contract().name(), unequal.get())));
        }
        boolean triesBand = asked.band().isPresent() || asked.reference().isPresent();
        if (triesBand && comparison.forms().stream().noneMatch(form -> form.form() == ContractForm.BANDWIDTH)) {
            return Reply.refused(
                    Status.WRONG_USE,
                    Finding.error(new DeskProblem.NoBandwidth(
                            comparison.comparison().contract().name())));
        }
        Set<LineId> wanted = new LinkedHashSet<>();
        comparison.forms().forEach(form -> {
            wanted.add(form.cost());
            form.margin().ifPresent(wanted::add);
        });
        return Simulation.of(
                        plan.results(), plan.budget().uncertain(), wanted, drawing.draws(), drawing.seed(), progress)
                .map(simulation -> Reply.of(view(plan, comparison, simulation, first)))
                .orElseGet(() -> Reply.refused(Status.ANSWER_IS_NO, Finding.error(new DeskProblem.Stopped())));
    }

    private View view(Plan plan, ContractComparison comparison, Simulation simulation, List<Message> first) {
        CompareTables tables = new CompareTables(plan, comparison);
        List<Table> all = new ArrayList<>(List.of(tables.terms(), tables.costs(), tables.payer(simulation)));
        if (plan.budget().years().count() > 1
                && comparison.forms().stream().anyMatch(form -> simulation.isTouched(form.cost()))) {
            all.add(tables.payerByYear(simulation));
        }
        comparison.provider().ifPresent(provider -> {
            all.add(tables.provider(simulation));
            if (tables.hasDemand()) {
                all.add(tables.losses(provider));
            }
        });
        List<Plot> plots = new ArrayList<>();
        List<Message> notes = new ArrayList<>(first);
        notes.add(new CompareText.EqualTerms(plan.results().total(comparison.budget()), tables.alike()));
        if (!plan.budget().uncertain().isEmpty()) {
            notes.add(new CompareText.TermsDrawn(
                    BigDecimal.valueOf(Simulation.USUAL_DRAWS), Long.toString(Simulation.USUAL_SEED)));
        }
        Map<Scenario, Results> scenarios = new LinkedHashMap<>();
        plan.budget().scenarios().forEach(each -> scenarios.put(each, RiskDesk.results(plan, each)));
        if (scenarios.isEmpty()) {
            notes.add(new CompareText.NoScenarios());
        } else {
            all.add(tables.regret(scenarios));
        }
        if (tables.hasDemand()) {
            CompareAsked.Span span = asked.demand().orElseGet(tables::usualSpan);
            all.add(tables.cheapest(span));
            all.add(tables.sweep(span));
            plots.add(tables.plot(span));
            notes.add(new CompareText.YearsAtOnce(
                    Tables.spans(tables.sweptYears()), tables.sweptYears().size()));
            notes.addAll(tables.limits(span));
        } else {
            notes.add(new CompareText.NoDemand());
        }
        notes.addAll(tables.unequal());
        CompareTrials trials = new CompareTrials(plan, comparison, drawing, tables.alike());
        asked.reference().ifPresent(span -> all.add(references(plan, comparison, trials, span)));
        asked.band().ifPresent(span -> all.add(bands(comparison, trials, span)));
        if (!plan.budget().uncertain().isEmpty()) {
            all.add(trials.tornado());
            notes.add(new CompareText.TornadoNote());
        }
        notes.addAll(tables.missing());
        notes.add(new RiskText.Drawn(
                BigDecimal.valueOf(simulation.samples().draws()), Long.toString(simulation.seed()), Desk.version()));
        notes.add(new CompareText.Statistics());
        if (plan.budget().uncertain().isEmpty()) {
            notes.add(new RiskText.NothingUncertain());
        }
        if (tables.movesAlike(simulation)) {
            notes.add(new CompareText.AlikeLeftOut());
        }
        notes.addAll(tables.sentences(simulation));
        return new View(Optional.of(new Overview(opened).title()), all, plots, notes);
    }

    private Table references(Plan plan, ContractComparison comparison, CompareTrials trials, CompareAsked.Span span) {
        Unit unit = plan.results().line(comparison.volume()).unit();
        List<CompareTrials.Trial> each = CompareTables.points(span).stream()
                .map(number -> comparison.agreed().contract() instanceof Contract.Bandwidth own
                        ? trials.agreedWith(LineId.of(own.reference().path()), number)
                        : renegotiated(
                                number,
                                (band, figure) -> new Comparison.Band(
                                        band.width(), Optional.of(figure), band.priceAbove(), band.priceBelow()),
                                "reference",
                                comparison.comparison()))
                .toList();
        return trials.terms(
                "reference",
                CompareText.Heading.REFERENCE,
                new CompareText.ReferenceTitle(UnitText.of(unit)),
                unit,
                each);
    }

    private Table bands(ContractComparison comparison, CompareTrials trials, CompareAsked.Span span) {
        List<CompareTrials.Trial> each = CompareTables.points(span).stream()
                .map(number -> comparison.agreed().contract() instanceof Contract.Bandwidth own
                        ? trials.agreedWith(LineId.of(own.band().path()), number)
                        : renegotiated(
                                number,
                                (band, figure) -> new Comparison.Band(
                                        figure, band.reference(), band.priceAbove(), band.priceBelow()),
                                "band",
                                comparison.comparison()))
                .toList();
        return trials.terms("band", CompareText.Heading.BAND, new CompareText.BandTitle(), Unit.PERCENT, each);
    }

    /** A bandwidth beside the contract with another number for a term: its amount is agreed anew, equal in expected cost. */
    private CompareTrials.Trial renegotiated(
            BigDecimal number,
            BiFunction<Comparison.Band, Figure, Comparison.Band> with,
            String key,
            Comparison terms) {
        Comparison.Band band = terms.bandwidth().orElseThrow();
        Figure figure = Figure.of(number, band.width().origin(), terms.path().then(key));
        Plan plan = planned(new Comparison(
                        terms.contract(),
                        terms.demand(),
                        terms.budget(),
                        Optional.of(with.apply(band, figure)),
                        terms.stay(),
                        terms.fixedPart(),
                        terms.provider(),
                        terms.sweep(),
                        false,
                        terms.path()))
                .plan()
                .orElseThrow();
        ContractComparison there = comparison(plan, terms.contract().name()).orElseThrow();
        ContractComparison.Beside form = there.forms().stream()
                .filter(each -> each.form() == ContractForm.BANDWIDTH)
                .findFirst()
                .orElseThrow();
        return new CompareTrials.Trial(number, plan.results().calculation(), form);
    }
}
