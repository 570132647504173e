package vierkant.desk;

import static vierkant.desk.Tables.column;
import static vierkant.desk.Tables.joined;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vierkant.calc.LineId;
import vierkant.calc.Results;
import vierkant.contract.ContractComparison;
import vierkant.contract.ContractForm;
import vierkant.desk.CompareText.Heading;
import vierkant.desk.CompareText.RowWord;
import vierkant.desk.Table.Emphasis;
import vierkant.model.Scenario;
import vierkant.model.Unit;
import vierkant.model.UnitText;
import vierkant.plan.DemandSweep;
import vierkant.plan.Plan;
import vierkant.risk.Outlook;
import vierkant.risk.Simulation;
import vierkant.text.Message;
import vierkant.text.Verbatim;

/** A contract beside other forms, as tables. */
final class CompareTables {
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);
    /** Fewer than those in which is kept what is expected, so that a round demand is round again. */
    private static final MathContext LEVEL_DIGITS = new MathContext(10, RoundingMode.HALF_UP);
    /** Points of a sweep at most. */
    private static final int POINTS = 14;
    /** What differs less, as a part of the budget, comes from the draws on which agreed terms rest. */
    private static final BigDecimal DRAWN = new BigDecimal("0.000001");
    /** Below this part of all that moves a party bears none of the risk. */
    private static final BigDecimal NONE = new BigDecimal("0.1");
    /** Below this part it is not worth a word. */
    private static final BigDecimal NOTHING = new BigDecimal("0.001");

    private final Plan plan;
    private final Results results;
    private final Tables tables;
    private final Rests rests;
    private final ContractComparison comparison;
    private final DemandSweep sweep;
    private final Unit unit;
    private final BigDecimal alike;

    CompareTables(Plan plan, ContractComparison comparison) {
        this.plan = plan;
        this.results = plan.results();
        this.tables = new Tables(results);
        this.rests = new Rests(plan);
        this.comparison = comparison;
        this.sweep = new DemandSweep(plan, comparison);
        this.unit = tables.unit(comparison.volume());
        this.alike = results.total(comparison.budget())
                .multiply(DRAWN)
                .setScale(0, RoundingMode.CEILING)
                .max(BigDecimal.ONE);
    }

    /** Euro: what differs no more comes from rounding to cents, and from the draws on which terms rest; it is as cheap, and no loss. */
    BigDecimal alike() {
        return alike;
    }

    // the forms

    private static Cell cell(ContractComparison.Beside form) {
        return new Cell.Code(form.code(), form.name());
    }

    private List<Table.Column> formColumns() {
        return comparison.forms().stream()
                .map(form -> column(form.code(), form.name()))
                .toList();
    }

    // what would have to be agreed, and what it costs

    Table terms() {
        List<Table.Row> rows = new ArrayList<>();
        for (ContractComparison.Beside form : comparison.forms()) {
            for (LineId term : form.terms()) {
                rows.add(Table.Row.of(joined(
                                List.of(cell(form), new Cell.Text(label(term)), tables.unitCell(term)),
                                tables.amounts(term),
                                List.of(new Cell.Text(rests.of(term))))
                        .toArray(Cell[]::new)));
            }
        }
        return new Table(
                "terms",
                new CompareText.TermsTitle(),
                joined(
                        List.of(
                                column("form", Heading.FORM),
                                column("term", Heading.TERM),
                                column("unit", new DeskText.UnitHeading())),
                        tables.years(),
                        List.of(column("origin", new DeskText.OriginHeading()))),
                rows);
    }

    Table costs() {
        return new Table(
                "costs",
                new CompareText.CostsTitle(),
                joined(
                        List.of(column("form", Heading.FORM)),
                        tables.years(),
                        List.of(column("total", new DeskText.TotalHeading()))),
                comparison.forms().stream()
                        .map(form -> Table.Row.of(joined(
                                        List.of(cell(form)),
                                        tables.amounts(form.cost()),
                                        List.of(tables.total(form.cost())))
                                .toArray(Cell[]::new)))
                        .toList());
    }

    private Message label(LineId line) {
        return Objects.requireNonNull(plan.rows().get(line)).label();
    }

    // both parties

    Table payer(Simulation simulation) {
        BigDecimal budget = results.total(comparison.budget());
        return new Table(
                "payer",
                new CompareText.PayerTitle(),
                List.of(
                        column("form", Heading.FORM),
                        column("planned", RiskText.Heading.PLANNED),
                        column("mean", RiskText.Heading.MEAN),
                        column("p10", RiskText.Heading.P10),
                        column("p50", RiskText.Heading.P50),
                        column("p90", RiskText.Heading.P90),
                        column("chance-above", Heading.OVER_BUDGET),
                        column("excess", Heading.EXCESS)),
                comparison.forms().stream()
                        .map(form -> {
                            Outlook cost = simulation.above(form.cost(), budget, alike);
                            return Table.Row.of(
                                    cell(form),
                                    tables.total(form.cost()),
                                    euro(cost.mean()),
                                    euro(cost.p10()),
                                    euro(cost.p50()),
                                    euro(cost.p90()),
                                    new Cell.Estimate(cost.chanceAbove(), Unit.PERCENT),
                                    euro(cost.excess()));
                        })
                        .toList());
    }

    /** The same for each year by itself. */
    Table payerByYear(Simulation simulation) {
        List<Table.Row> rows = new ArrayList<>();
        for (ContractComparison.Beside form : comparison.forms()) {
            for (int year : plan.budget().years().all()) {
                Outlook cost = simulation.in(year, form.cost());
                rows.add(Table.Row.of(
                        cell(form),
                        new Cell.Name(Integer.toString(year)),
                        tables.amount(year, form.cost(), results.in(year, form.cost())),
                        euro(cost.mean()),
                        euro(cost.p10()),
                        euro(cost.p50()),
                        euro(cost.p90())));
            }
        }
        return new Table(
                "payer-by-year",
                new CompareText.PayerByYearTitle(),
                List.of(
                        column("form", Heading.FORM),
                        column("year", new DeskText.YearColumnHeading()),
                        column("planned", RiskText.Heading.PLANNED),
                        column("mean", RiskText.Heading.MEAN),
                        column("p10", RiskText.Heading.P10),
                        column("p50", RiskText.Heading.P50),
                        column("p90", RiskText.Heading.P90)),
                rows);
    }

    Table provider(Simulation simulation) {
        List<Table.Row> rows = new ArrayList<>();
        for (ContractComparison.Beside form : comparison.forms()) {
            LineId margin = form.margin().orElseThrow();
            Outlook outlook = simulation.total(margin);
            Outlook loss = simulation.below(margin, alike.negate());
            rows.add(Table.Row.of(
                    cell(form),
                    tables.total(margin),
                    euro(outlook.mean()),
                    euro(outlook.p10()),
                    euro(outlook.p50()),
                    euro(outlook.p90()),
                    new Cell.Estimate(loss.chanceAbove(), Unit.PERCENT)));
        }
        return new Table(
                "provider",
                new CompareText.ProviderTitle(),
                List.of(
                        column("form", Heading.FORM),
                        column("planned", RiskText.Heading.PLANNED),
                        column("mean", RiskText.Heading.MEAN),
                        column("p10", RiskText.Heading.P10),
                        column("p50", RiskText.Heading.P50),
                        column("p90", RiskText.Heading.P90),
                        column("chance-loss", Heading.LOSS)),
                rows);
    }

    /** At which demands each form is a loss to the provider: break-even, also where there is more than one. */
    Table losses(ContractComparison.Provider provider) {
        BigDecimal most = provider.capacity()
                .map(this::greatest)
                .or(this::level)
                .orElse(BigDecimal.ZERO)
                .multiply(BigDecimal.valueOf(2));
        List<Table.Row> rows = new ArrayList<>();
        for (ContractComparison.Beside form : comparison.forms()) {
            for (Loss loss : losses(form.margin().orElseThrow(), most)) {
                rows.add(Table.Row.of(
                        cell(form),
                        Tables.code(loss.word()),
                        care(loss.from()),
                        occupancy(loss.from(), provider),
                        care(loss.until()),
                        occupancy(loss.until(), provider)));
            }
        }
        return new Table(
                "losses",
                new CompareText.LossesTitle(UnitText.of(unit), most.setScale(0, RoundingMode.HALF_UP)),
                List.of(
                        column("form", Heading.FORM),
                        column("loss", Heading.LOSS_WHEN),
                        column("from", Heading.LOSS_FROM),
                        column("occupancy-from", Heading.OCCUPANCY),
                        column("until", Heading.LOSS_UNTIL),
                        column("occupancy-until", Heading.OCCUPANCY)),
                rows);
    }

    /**
     * A stretch of demands at which a margin is a loss.
     *
     * @param from at least 0; empty is from no demand on
     * @param until empty is up to all that was tried
     */
    private record Loss(CompareText.LossWord word, Optional<BigDecimal> from, Optional<BigDecimal> until) {
        static Loss of(Optional<BigDecimal> from, Optional<BigDecimal> until) {
            if (from.isEmpty()) {
                return new Loss(
                        until.isEmpty() ? CompareText.LossWord.ALWAYS : CompareText.LossWord.BELOW, from, until);
            }
            return new Loss(until.isEmpty() ? CompareText.LossWord.ABOVE : CompareText.LossWord.BETWEEN, from, until);
        }
    }

    private List<Loss> losses(LineId margin, BigDecimal most) {
        List<Loss> losses = new ArrayList<>();
        Optional<BigDecimal> from = Optional.empty();
        boolean isLoss = false;
        for (DemandSweep.Turn<Boolean> turn :
                sweep.turns(BigDecimal.ZERO, most, at -> at.total(margin).compareTo(alike.negate()) < 0)) {
            if (isLoss && !turn.now()) {
                losses.add(Loss.of(from, Optional.of(turn.from())));
            } else if (turn.now()) {
                from = Optional.of(turn.from()).filter(demand -> demand.signum() > 0);
            }
            isLoss = turn.now();
        }
        if (isLoss) {
            losses.add(Loss.of(from, Optional.empty()));
        }
        return losses.isEmpty()
                ? List.of(new Loss(CompareText.LossWord.NEVER, Optional.empty(), Optional.empty()))
                : losses;
    }

    private BigDecimal greatest(LineId line) {
        return plan.budget().years().all().stream()
                .map(year -> results.in(year, line))
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
    }

    private Cell care(Optional<BigDecimal> demand) {
        return demand.<Cell>map(each -> new Cell.Estimate(each.setScale(2, RoundingMode.HALF_UP), unit))
                .orElse(new Cell.Empty());
    }

    private Cell occupancy(Optional<BigDecimal> demand, ContractComparison.Provider provider) {
        return demand.flatMap(each -> provider.capacity()
                        .map(this::meanOf)
                        .filter(most -> most.signum() > 0)
                        .map(most -> new Cell.Estimate(each.divide(most, 3, RoundingMode.HALF_UP), Unit.PERCENT)))
                .<Cell>map(cell -> cell)
                .orElse(new Cell.Empty());
    }

    /** Over the years in which the contract runs. */
    private BigDecimal meanOf(LineId line) {
        List<Integer> years = sweep.years();
        return years.isEmpty()
                ? BigDecimal.ZERO
                : years.stream()
                        .map(year -> results.in(year, line))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(years.size()), DIGITS);
    }

    private static Cell euro(BigDecimal amount) {
        return new Cell.Estimate(amount, Unit.EURO);
    }

    // scenarios

    /** What each form costs in each scenario, and how much more that is than the cheapest. */
    Table regret(Map<Scenario, Results> scenarios) {
        List<Table.Row> rows = new ArrayList<>();
        regretRows(rows, "", new RiskText.AsPlanned(), results);
        scenarios.forEach(
                (scenario, other) -> regretRows(rows, scenario.id().name(), new Verbatim(scenario.label()), other));
        List<Cell> most = new ArrayList<>(
                List.of(new Cell.Empty(), new Cell.Text(new CompareText.MostRegret()), Tables.code(RowWord.REGRET)));
        for (ContractComparison.Beside form : comparison.forms()) {
            most.add(new Cell.Amount(
                    scenarios.values().stream()
                            .map(other -> other.total(form.cost()).subtract(least(other)))
                            .max(Comparator.naturalOrder())
                            .orElse(BigDecimal.ZERO),
                    Unit.EURO));
        }
        rows.add(new Table.Row(most, Emphasis.TOTAL, 0));
        return new Table(
                "regret",
                new CompareText.RegretTitle(),
                joined(
                        List.of(
                                column("scenario", RiskText.Heading.SCENARIO),
                                column("label", new DeskText.LabelHeading()),
                                column("which", RiskText.Heading.WHICH)),
                        formColumns()),
                rows);
    }

    private void regretRows(List<Table.Row> rows, String name, Message label, Results of) {
        BigDecimal least = least(of);
        Cell scenario = name.isEmpty() ? new Cell.Empty() : new Cell.Name(name);
        List<Cell> costs = new ArrayList<>(List.of(scenario, new Cell.Text(label), Tables.code(RowWord.COST)));
        List<Cell> regrets = new ArrayList<>(List.of(scenario, new Cell.Text(label), Tables.code(RowWord.REGRET)));
        for (ContractComparison.Beside form : comparison.forms()) {
            BigDecimal cost = of.total(form.cost());
            costs.add(new Cell.Amount(cost, Unit.EURO));
            regrets.add(new Cell.Amount(cost.subtract(least), Unit.EURO));
        }
        rows.add(new Table.Row(costs, Emphasis.NONE, 0));
        rows.add(new Table.Row(regrets, Emphasis.NONE, 1));
    }

    private BigDecimal least(Results of) {
        return comparison.forms().stream()
                .map(form -> of.total(form.cost()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    // one demand after another

    /** Whether a demand can be set, and one is expected. */
    boolean hasDemand() {
        return level().isPresent();
    }

    /** The expected demand per year, above 0, on average over the years in which it can be set; empty where there is none. */
    private Optional<BigDecimal> level() {
        return Optional.of(meanOf(comparison.level()).round(LEVEL_DIGITS)).filter(level -> level.signum() > 0);
    }

    List<Integer> sweptYears() {
        return sweep.years();
    }

    /** From three quarters of the expected demand to five quarters, in whole numbers. */
    CompareAsked.Span usualSpan() {
        BigDecimal level = level().orElseThrow();
        BigDecimal step = step(level.multiply(new BigDecimal("0.5")));
        BigDecimal from = level.multiply(new BigDecimal("0.75"))
                .divide(step, 0, RoundingMode.FLOOR)
                .multiply(step);
        BigDecimal to = level.multiply(new BigDecimal("1.25"))
                .divide(step, 0, RoundingMode.CEILING)
                .multiply(step);
        return new CompareAsked.Span(from, to);
    }

    /** A round step of which a width holds no more than the points of a sweep. */
    private static BigDecimal step(BigDecimal width) {
        BigDecimal least = width.divide(BigDecimal.valueOf(POINTS - 1L), DIGITS);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(least.precision() - least.scale() - 1);
        for (int times : List.of(1, 2, 5)) {
            BigDecimal step = power.multiply(BigDecimal.valueOf(times));
            if (step.compareTo(least) >= 0) {
                return step;
            }
        }
        return power.multiply(BigDecimal.TEN);
    }

    /** The numbers of a sweep: round ones, and both ends. */
    static List<BigDecimal> points(CompareAsked.Span span) {
        BigDecimal step = step(span.to().subtract(span.from()));
        List<BigDecimal> points = new ArrayList<>(List.of(span.from()));
        BigDecimal next = span.from()
                .divide(step, 0, RoundingMode.FLOOR)
                .add(BigDecimal.ONE)
                .multiply(step);
        while (next.compareTo(span.to()) < 0) {
            points.add(next);
            next = next.add(step);
        }
        points.add(span.to());
        return points;
    }

    Table sweep(CompareAsked.Span span) {
        List<Table.Row> rows = new ArrayList<>();
        for (BigDecimal demand : points(span)) {
            Results at = sweep.at(demand);
            List<Cell> cells = new ArrayList<>(List.of(new Cell.Amount(demand, unit)));
            comparison.forms().forEach(form -> cells.add(new Cell.Amount(at.total(form.cost()), Unit.EURO)));
            cells.add(cell(cheapest(at)));
            rows.add(new Table.Row(cells, Emphasis.NONE, 0));
        }
        return new Table(
                "sweep",
                new CompareText.SweepTitle(UnitText.of(unit)),
                joined(
                        List.of(column("demand", Heading.DEMAND)),
                        formColumns(),
                        List.of(column("cheapest", Heading.CHEAPEST))),
                rows);
    }

    /** The same as lines, for the eye. */
    Plot plot(CompareAsked.Span span) {
        List<BigDecimal> demands = points(span);
        List<Results> at = demands.stream().map(sweep::at).toList();
        return new Plot(
                new CompareText.SweepTitle(UnitText.of(unit)),
                Heading.DEMAND,
                demands,
                Unit.EURO,
                comparison.forms().stream()
                        .map(form -> new Plot.Series(
                                form.name(),
                                at.stream()
                                        .map(results -> results.total(form.cost()))
                                        .toList()))
                        .toList());
    }

    private ContractComparison.Beside cheapest(Results at) {
        BigDecimal most = least(at).add(alike);
        return comparison.forms().stream()
                .filter(form -> at.total(form.cost()).compareTo(most) <= 0)
                .findFirst()
                .orElseThrow();
    }

    /** From which demand on another form is the cheapest. */
    Table cheapest(CompareAsked.Span span) {
        return new Table(
                "cheapest",
                new CompareText.CheapestTitle(UnitText.of(unit)),
                List.of(column("from", Heading.FROM), column("cheapest", Heading.CHEAPEST)),
                sweep.turns(span.from(), span.to(), this::cheapest).stream()
                        .map(turn -> Table.Row.of(care(Optional.of(turn.from())), cell(turn.now())))
                        .toList());
    }

    // sentences

    /** Who bears what moves, form by form, and what the choice is about. */
    List<Message> sentences(Simulation simulation) {
        List<Message> sentences = new ArrayList<>();
        Map<ContractComparison.Beside, BigDecimal> bad = new LinkedHashMap<>();
        CompareText.Risk risk = risk();
        for (ContractComparison.Beside form : comparison.forms()) {
            // what moves every form alike is told apart, unless the lump sum itself may turn out otherwise
            BigDecimal payer = width(
                    risk == CompareText.Risk.OF_DEMAND
                            ? simulation.difference(form.cost(), lumpSum())
                            : simulation.total(form.cost()));
            bad.put(form, simulation.total(form.cost()).p90());
            sentences.add(bearing(
                    form, risk, payer, form.margin().map(simulation::total).map(CompareTables::width)));
        }
        ContractComparison.Beside least = extreme(bad, Comparator.naturalOrder());
        ContractComparison.Beside most = extreme(bad, Comparator.reverseOrder());
        BigDecimal lowest = Objects.requireNonNull(bad.get(least));
        BigDecimal highest = Objects.requireNonNull(bad.get(most));
        if (comparison.forms().stream().noneMatch(form -> simulation.isTouched(form.cost()))) {
            sentences.add(new CompareText.CertainSentence(
                    results.total(comparison.asAgreed().cost())));
        } else {
            sentences.add(
                    highest.subtract(lowest).compareTo(alike) <= 0
                            ? new CompareText.SameSentence(highest)
                            : new CompareText.Sentence(least.name(), lowest, most.name(), highest));
        }
        return sentences;
    }

    /** What a reader must know of how far the numbers go. */
    List<Message> limits(CompareAsked.Span span) {
        List<Message> limits = new ArrayList<>();
        if (comparison.demand().size() > 1) {
            limits.add(new CompareText.InProportion(
                    comparison.demand().stream().map(this::label).toList()));
        }
        comparison
                .provider()
                .flatMap(ContractComparison.Provider::capacity)
                // one that somebody gave, and not one that only follows from an occupancy
                .filter(line -> results.line(line).isInput())
                .map(this::meanOf)
                .filter(capacity -> capacity.signum() > 0 && span.to().compareTo(capacity) > 0)
                .ifPresent(capacity -> limits.add(
                        new CompareText.BeyondCapacity(capacity.setScale(2, RoundingMode.HALF_UP), UnitText.of(unit))));
        return limits;
    }

    /** What moves otherwise than a reader would think. */
    List<Message> unequal() {
        List<Message> notes = new ArrayList<>();
        List<LineId> moved = new ArrayList<>(uncertain());
        plan.budget().scenarios().stream()
                .flatMap(scenario -> scenario.settings().stream())
                .map(setting -> LineId.of(setting.of()))
                .filter(line -> !moved.contains(line))
                .forEach(moved::add);
        List<LineId> prices = notOfDemand(moved, List.of(comparison.asAgreed().cost()));
        if (!prices.isEmpty()) {
            notes.add(new CompareText.MovesOnlyAgreed(
                    prices.stream().map(this::label).toList()));
        }
        if (comparison.provider().isPresent() && !comparison.agreed().besides().isEmpty()) {
            notes.add(new CompareText.MarginOfFormAlone());
        }
        if (comparison.agreed().contract().terms().vacancyCompensation().isPresent()) {
            notes.add(new CompareText.VacancyStays());
        }
        return notes;
    }

    private List<LineId> uncertain() {
        return plan.budget().uncertain().stream()
                .map(each -> LineId.of(each.of()))
                .distinct()
                .toList();
    }

    /** Whether draws move nothing but the care, and what every form pays. */
    private CompareText.Risk risk() {
        List<LineId> both = new ArrayList<>();
        comparison.forms().forEach(form -> {
            both.add(form.cost());
            form.margin().ifPresent(both::add);
        });
        return notOfDemand(uncertain(), both).isEmpty() ? CompareText.Risk.OF_DEMAND : CompareText.Risk.OF_ALL;
    }

    /** Of some inputs those that move lines without moving the care, the days or what every form pays. */
    private List<LineId> notOfDemand(List<LineId> inputs, List<LineId> lines) {
        Set<LineId> moving = behind(lines);
        List<LineId> demand = new ArrayList<>(List.of(comparison.volume(), comparison.shareOfYear()));
        demand.addAll(comparison.agreed().besides());
        Set<LineId> ofDemand = behind(demand);
        return inputs.stream()
                .filter(input -> moving.contains(input) && !ofDemand.contains(input))
                .toList();
    }

    private Set<LineId> behind(List<LineId> lines) {
        return results.calculation().only(lines).byId().keySet();
    }

    /** Whether something moves every form alike, such as an option. */
    boolean movesAlike(Simulation simulation) {
        return risk() == CompareText.Risk.OF_DEMAND && simulation.isTouched(lumpSum());
    }

    /** The form that does not move with the demand: what another moves besides comes from the demand. */
    private LineId lumpSum() {
        return comparison.forms().stream()
                .filter(form -> form.form() == ContractForm.LUMP_SUM)
                .findFirst()
                .orElseThrow()
                .cost();
    }

    private static ContractComparison.Beside extreme(
            Map<ContractComparison.Beside, BigDecimal> amounts, Comparator<BigDecimal> order) {
        return amounts.entrySet().stream()
                .min(Map.Entry.comparingByValue(order))
                .orElseThrow()
                .getKey();
    }

    private static BigDecimal width(Outlook outlook) {
        return outlook.p90().subtract(outlook.p10());
    }

    private static Message bearing(
            ContractComparison.Beside form, CompareText.Risk risk, BigDecimal payer, Optional<BigDecimal> provider) {
        BigDecimal other = provider.orElse(BigDecimal.ZERO);
        BigDecimal all = payer.add(other);
        if (all.signum() == 0) {
            return new CompareText.NoRisk(form.name());
        }
        BigDecimal none = all.multiply(NONE);
        if (payer.compareTo(none) < 0) {
            return new CompareText.RiskOfProvider(form.name(), risk, other);
        }
        return other.compareTo(none) < 0
                ? new CompareText.RiskOfPayer(
                        form.name(), risk, payer, provider.filter(moves -> moves.compareTo(all.multiply(NOTHING)) > 0))
                : new CompareText.RiskOfBoth(form.name(), risk, payer, other);
    }

    /** The forms that do not stand there, for want of a key. */
    List<Message> missing() {
        List<Message> missing = new ArrayList<>();
        List<ContractForm> there =
                comparison.forms().stream().map(ContractComparison.Beside::form).toList();
        if (comparison.provider().isEmpty()) {
            missing.add(CompareText.Missing.PROVIDER);
        }
        if (!there.contains(ContractForm.AVAILABILITY)) {
            missing.add(CompareText.Missing.AVAILABILITY);
        }
        if (!there.contains(ContractForm.BANDWIDTH)) {
            missing.add(CompareText.Missing.BANDWIDTH);
        }
        if (!there.contains(ContractForm.TRAJECTORY)
                && (unit.equals(Unit.PLACE_EQUIVALENT) || unit.equals(Unit.DAY_OF_STAY))) {
            missing.add(CompareText.Missing.TRAJECTORY);
        }
        return missing;
    }
}
