package vierkant.plan;

import static vierkant.calc.Expressions.line;
import static vierkant.calc.Expressions.minus;
import static vierkant.calc.Expressions.number;
import static vierkant.calc.Expressions.sum;
import static vierkant.calc.Expressions.sumOf;
import static vierkant.calc.Expressions.times;
import static vierkant.calc.Expressions.when;
import static vierkant.calc.Expressions.zero;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vierkant.calc.Draft;
import vierkant.calc.Expr;
import vierkant.calc.Expr.Direction;
import vierkant.calc.Expr.Operator;
import vierkant.calc.Expr.Rounded;
import vierkant.calc.LineId;
import vierkant.calc.Part;
import vierkant.calc.Results;
import vierkant.contract.ComparisonLines;
import vierkant.contract.ContractComparison;
import vierkant.contract.ContractCost;
import vierkant.contract.ContractLines;
import vierkant.contract.ContractProblem;
import vierkant.contract.TimeLines;
import vierkant.cover.CoverLines;
import vierkant.cover.CoverPlan;
import vierkant.fund.Dossier;
import vierkant.fund.FundStatus;
import vierkant.model.Budget;
import vierkant.model.BudgetLine;
import vierkant.model.Check;
import vierkant.model.Comparison;
import vierkant.model.Formula;
import vierkant.model.Nature;
import vierkant.model.Origin;
import vierkant.model.Problem;
import vierkant.model.Quantity;
import vierkant.model.Unit;
import vierkant.model.Values;
import vierkant.move.ChainLines;
import vierkant.move.ChainStatus;
import vierkant.move.MoveLines;
import vierkant.move.MoveStatus;
import vierkant.move.MoveText;
import vierkant.risk.DrawnOpening;
import vierkant.share.ShareLines;
import vierkant.share.ShareTable;
import vierkant.text.Message;
import vierkant.text.Verbatim;

/**
 * The planning of a budget: a plan, or the problems that stand in its way.
 *
 * @param plan empty where there are problems
 * @param problems every problem, in no order
 */
public record Planning(Optional<Plan> plan, List<Problem> problems) {
    public Planning {
        problems = List.copyOf(problems);
    }

    /** What a plan is made for. */
    public enum Purpose {
        /** To answer a question about the budget. */
        ANSWER,
        /** To be written down whole, with what scenarios and draws make of the budget. */
        DOCUMENT
    }

    /**
     * Joins a budget into one calculation and evaluates it, to answer a question about it.
     *
     * @param dossiers one for each fund of the budget, in the budget's order
     */
    public static Planning of(Budget budget, List<Dossier> dossiers) {
        return of(budget, dossiers, Purpose.ANSWER);
    }

    /**
     * Joins a budget into one calculation and evaluates it.
     *
     * @param dossiers one for each fund of the budget, in the budget's order
     */
    public static Planning of(Budget budget, List<Dossier> dossiers, Purpose purpose) {
        List<ContractProblem> problems = ContractProblem.in(budget);
        if (!problems.isEmpty()) {
            return new Planning(Optional.empty(), List.copyOf(problems));
        }
        Joining joining = new Joining(budget, dossiers);
        List<ContractCost> contracts = joining.writeUpToFormulas();
        List<FormulaProblem> inFormulas = joining.formulas.problems();
        if (!inFormulas.isEmpty()) {
            return new Planning(Optional.empty(), List.copyOf(inFormulas));
        }
        Plan plan = joining.plan(contracts, purpose);
        return joining.problems.isEmpty()
                ? new Planning(Optional.of(plan), List.of())
                : new Planning(Optional.empty(), List.copyOf(joining.problems));
    }

    /** One budget being joined. */
    private static final class Joining {
        private final Budget budget;
        private final List<Dossier> dossiers;
        private final Draft draft;
        private final FormulaLines formulas;
        private final Map<String, LineId> names = new LinkedHashMap<>();
        private final List<Entry> entries = new ArrayList<>();
        private final List<CheckLine> checks = new ArrayList<>();
        private final List<RiskProblem> problems = new ArrayList<>();
        private Optional<MoveStatus> move = Optional.empty();
        private Optional<ChainStatus> chain = Optional.empty();

        Joining(Budget budget, List<Dossier> dossiers) {
            this.budget = budget;
            this.dossiers = List.copyOf(dossiers);
            this.draft = new Draft(budget.years());
            this.formulas = new FormulaLines(budget, draft);
        }

        /** Everything that a formula can use, and the formulas. */
        List<ContractCost> writeUpToFormulas() {
            writeLines();
            writeQuantities();
            List<ContractCost> contracts = List.of();
            Map<String, LineId> usable = new HashMap<>(names);
            if (!budget.contracts().isEmpty() || budget.move().isPresent()) {
                TimeLines time = TimeLines.write(draft, budget.contracts().isEmpty() ? Part.MOVE : Part.CONTRACTS);
                contracts = ContractLines.write(draft, budget, time);
                contracts.forEach(contract ->
                        usable.put("contracts." + contract.contract().terms().id(), contract.total()));
                move = budget.move().map(each -> MoveLines.write(draft, each, time, usable));
                move.ifPresent(status -> usable.putAll(status.names()));
            }
            chain = budget.chain().map(each -> ChainLines.write(draft, each));
            formulas.write(usable);
            return contracts;
        }

        Plan plan(List<ContractCost> contracts, Purpose purpose) {
            writeSummary(contracts);
            Optional<FrameLines> frame =
                    budget.frame().map(agreed -> FrameLines.write(draft, budget, agreed, contracts, names));
            ShareLines.Written shares = ShareLines.write(draft, budget, names);
            shares.targets().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(target -> names.putIfAbsent(target.getKey(), target.getValue()));
            List<FundStatus> funds = writeFunds();
            Optional<Cover> cover = writeCover(funds);
            List<ContractComparison> comparisons = writeComparisons(contracts);
            List<RiskProblem> notThere = RiskLines.write(draft, budget);
            Optional<LineId> changed = purpose == Purpose.DOCUMENT
                    ? TermInputs.changed(draft, comparisons, budget.uncertain())
                    : Optional.empty();
            writeChecks(contracts, shares.tables(), frame, comparisons, changed);
            move.ifPresent(status -> names.putAll(status.names()));
            // a comparison that could not be written has left out its inputs
            if (problems.isEmpty()) {
                problems.addAll(notThere);
            }
            Plan plan = plan(contracts, shares, funds, frame, cover, comparisons, Optional.empty());
            if (!problems.isEmpty()) {
                return plan;
            }
            List<FrameLines.OneLess> oneLess = BuildDown.write(draft, plan);
            Optional<RiskResults> risk = purpose == Purpose.DOCUMENT && RiskResults.isIn(plan)
                    ? Optional.of(RiskResults.write(draft, plan))
                    : Optional.empty();
            return oneLess.isEmpty() && risk.isEmpty()
                    ? plan
                    : plan(contracts, shares, funds, frame.map(lines -> lines.with(oneLess)), cover, comparisons, risk);
        }

        private Plan plan(
                List<ContractCost> contracts,
                ShareLines.Written shares,
                List<FundStatus> funds,
                Optional<FrameLines> frame,
                Optional<Cover> cover,
                List<ContractComparison> comparisons,
                Optional<RiskResults> risk) {
            return new Plan(
                    budget,
                    Results.of(draft.calculation()),
                    draft.blocks(),
                    draft.rows(),
                    entries,
                    contracts,
                    shares.tables(),
                    funds,
                    frame,
                    move,
                    chain,
                    cover,
                    comparisons,
                    risk,
                    checks,
                    names);
        }

        private void writeLines() {
            for (Nature nature : Nature.values()) {
                Draft.Section section = draft.open(
                        Part.INPUTS,
                        nature == Nature.STRUCTURAL ? new PlanText.StructuralLines() : new PlanText.IncidentalLines());
                for (BudgetLine line : budget.lines()) {
                    if (line.nature() == nature) {
                        names.put(
                                "lines." + line.name(),
                                section.input(new Verbatim(line.label()), Unit.EURO, line.amount()));
                    }
                }
            }
        }

        private void writeQuantities() {
            Draft.Section section = draft.open(Part.INPUTS, new PlanText.Quantities());
            for (Quantity quantity : budget.quantities()) {
                names.put(
                        "quantities." + quantity.id().name(),
                        section.input(new Verbatim(quantity.label()), quantity.unit(), quantity.values()));
            }
        }

        private void writeSummary(List<ContractCost> contracts) {
            for (Nature nature : Nature.values()) {
                boolean structural = nature == Nature.STRUCTURAL;
                Draft.Section section = draft.open(
                        Part.SUMMARY, structural ? new PlanText.StructuralTitle() : new PlanText.IncidentalTitle());
                List<LineId> rows = new ArrayList<>();
                for (BudgetLine line : budget.lines()) {
                    if (line.nature() == nature) {
                        String name = "lines." + line.name();
                        rows.add(entry(section, name, new Verbatim(line.label()), nature, named(name)));
                    }
                }
                for (ContractCost contract : contracts) {
                    String label = contract.contract().terms().label();
                    Message words = structural
                            ? new PlanText.ContractStructural(label)
                            : new PlanText.ContractIncidental(label);
                    contract.of(nature)
                            .ifPresent(cost -> rows.add(entry(
                                    section,
                                    "contracts." + contract.contract().terms().id(),
                                    words,
                                    nature,
                                    cost)));
                }
                for (Formula formula : budget.formulas()) {
                    if (formula.nature().filter(nature::equals).isPresent()) {
                        rows.add(entry(
                                section,
                                FormulaLines.name(formula),
                                new Verbatim(formula.label()),
                                nature,
                                FormulaLines.id(formula)));
                    }
                }
                section.computed(
                        Plan.total(nature),
                        structural ? new PlanText.Structural() : new PlanText.Incidental(),
                        Unit.EURO,
                        rows.isEmpty() ? sum(zero(Unit.EURO)) : sumOf(rows));
            }
            contracts.forEach(contract ->
                    names.put("contracts." + contract.contract().terms().id(), contract.total()));
            draft.open(Part.SUMMARY, new PlanText.TotalTitle())
                    .computed(
                            Plan.TOTAL,
                            new PlanText.Total(),
                            Unit.EURO,
                            sum(line(Plan.STRUCTURAL), line(Plan.INCIDENTAL)));
            budget.formulas().forEach(formula -> names.put(FormulaLines.name(formula), FormulaLines.id(formula)));
            names.put("structural", Plan.STRUCTURAL);
            names.put("incidental", Plan.INCIDENTAL);
            names.put("total", Plan.TOTAL);
        }

        private List<FundStatus> writeFunds() {
            List<FundStatus> funds = dossiers.stream()
                    .map(dossier -> FundStatus.write(
                            draft,
                            dossier.fund(),
                            dossier.textAt(LocalDate.of(budget.years().last(), 12, 31)),
                            dossier.bookings()))
                    .toList();
            funds.forEach(status ->
                    names.put("funds." + status.fund().id(), status.whole().closing()));
            return funds;
        }

        private Optional<Cover> writeCover(List<FundStatus> funds) {
            if (budget.plannedCosts().isEmpty()) {
                return Optional.empty();
            }
            CoverPlan plan = CoverPlan.of(budget, dossiers);
            return Optional.of(new Cover(plan, CoverLines.write(draft, plan, funds, names)));
        }

        private List<ContractComparison> writeComparisons(List<ContractCost> contracts) {
            Expecting expecting = new Expecting(draft, budget.uncertain());
            List<ContractComparison> written = new ArrayList<>();
            for (Comparison comparison : budget.comparisons()) {
                ContractCost agreed = contracts.stream()
                        .filter(cost -> cost.contract().terms().id().equals(comparison.contract()))
                        .findFirst()
                        .orElseThrow();
                try {
                    written.add(ComparisonLines.write(draft, comparison, agreed, expecting));
                } catch (DrawnOpening e) {
                    problems.add(new RiskProblem.StartsUncertain(
                            comparison.path(),
                            comparison.contract().name(),
                            e.line().name(),
                            e.drawn().name()));
                }
            }
            return written;
        }

        private LineId entry(Draft.Section section, String name, Message label, Nature nature, LineId of) {
            LineId line = section.computed(
                    LineId.of("summary", nature == Nature.STRUCTURAL ? "structural" : "incidental", name),
                    label,
                    Unit.EURO,
                    line(of));
            entries.add(new Entry(name, label, nature, line));
            return line;
        }

        private void writeChecks(
                List<ContractCost> contracts,
                List<ShareTable> shares,
                Optional<FrameLines> frame,
                List<ContractComparison> comparisons,
                Optional<LineId> changed) {
            Draft.Section printed = draft.open(Part.INPUTS, new PlanText.PrintedTotals());
            Draft.Section section = draft.open(Part.CHECKS, new PlanText.ChecksTitle());
            Draft.Section master = draft.open(Part.CHECKS, new PlanText.MasterTitle());
            if (!entries.isEmpty()) {
                writeTotalCheck(section, contracts);
            }
            for (ShareTable table : shares) {
                String name = "shares." + table.share().id();
                String label = table.share().label();
                differenceIsZero(section, name, new PlanText.ShareCheck(label), Check.Kind.ERROR, table.notDivided());
                table.fixedExcess()
                        .ifPresent(excess -> differenceIsZero(
                                section, name + ".fixed", new PlanText.FixedCheck(label), Check.Kind.ERROR, excess));
                table.publishedGap()
                        .ifPresent(gap -> differenceIsZero(
                                section,
                                name + ".published",
                                new PlanText.PublishedCheck(label),
                                Check.Kind.ALERT,
                                gap));
            }
            for (ContractCost contract : contracts) {
                contract.overCeiling()
                        .ifPresent(over -> differenceIsZero(
                                section,
                                "contracts." + contract.contract().terms().id() + ".ceiling",
                                new PlanText.CeilingCheck(
                                        contract.contract().terms().label()),
                                Check.Kind.ALERT,
                                over));
            }
            for (ContractComparison comparison : comparisons) {
                differenceIsZero(
                        section,
                        "contracts." + comparison.comparison().contract() + ".compare",
                        new PlanText.ComparisonCheck(
                                comparison.agreed().contract().terms().label()),
                        Check.Kind.ERROR,
                        comparison.notEqual());
            }
            changed.ifPresent(number ->
                    differenceIsZero(section, "compare.terms", new PlanText.ChangedCheck(), Check.Kind.ERROR, number));
            frame.ifPresent(lines -> {
                differenceIsZero(section, "frame", new PlanText.FrameCheck(), Check.Kind.ALERT, lines.excess());
                lines.uncovered()
                        .ifPresent(above -> differenceIsZero(
                                section,
                                "frame.structural",
                                new PlanText.FrameStructuralCheck(),
                                Check.Kind.ALERT,
                                above));
            });
            move.ifPresent(status -> {
                differenceIsZero(
                        section,
                        "move",
                        new MoveText.ReconciledCheck(),
                        Check.Kind.ERROR,
                        status.balance().notReconciled());
                status.troubles()
                        .forEach(trouble -> differenceIsZero(
                                section, "move." + trouble.code(), trouble.words(), Check.Kind.ALERT, trouble.line()));
            });
            budget.checks().forEach(check -> writeCheck(printed, section, check));
            count(master, Plan.ERRORS, new PlanText.Errors(), Check.Kind.ERROR);
            count(master, Plan.ALERTS, new PlanText.Alerts(), Check.Kind.ALERT);
        }

        /** The total along another way: every line and every contract as a whole, without regard to nature. */
        private void writeTotalCheck(Draft.Section section, List<ContractCost> contracts) {
            List<LineId> all = new ArrayList<>();
            budget.lines().forEach(line -> all.add(named("lines." + line.name())));
            contracts.forEach(contract -> all.add(contract.total()));
            budget.formulas().stream()
                    .filter(formula -> formula.nature().isPresent())
                    .forEach(formula -> all.add(FormulaLines.id(formula)));
            LineId id = LineId.of("checks-built-in", "total");
            LineId otherWay = section.computed(
                    id.then("actual"), new PlanText.AllLines(), Unit.EURO, sumOf(all), new PlanText.TotalCheckNote());
            LineId difference = section.computed(
                    id.then("difference"),
                    new PlanText.Difference(new PlanText.TotalCheck()),
                    Unit.EURO,
                    minus(line(otherWay), line(Plan.TOTAL)));
            check(
                    section,
                    "total",
                    new PlanText.TotalCheck(),
                    Check.Kind.ERROR,
                    Optional.of(Plan.TOTAL),
                    Optional.of(otherWay),
                    Optional.empty(),
                    difference,
                    id);
        }

        private void differenceIsZero(
                Draft.Section section, String name, Message label, Check.Kind kind, LineId difference) {
            check(
                    section,
                    name,
                    label,
                    kind,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    difference,
                    LineId.of("checks-built-in", name));
        }

        private void writeCheck(Draft.Section printed, Draft.Section section, Check check) {
            LineId id = LineId.of("checks", check.name());
            Message label = new Verbatim(check.label());
            List<LineId> targets =
                    check.of().stream().map(target -> named(target.name())).toList();
            Unit unit = draft.unit(targets.get(0));
            LineId expected = printed.input(expected(check), unit, check.expected());
            LineId actual = section.computed(id.then("actual"), new PlanText.Actual(label), unit, sumOf(targets));
            Expr gap = minus(line(actual), line(expected));
            Optional<LineId> compared = check.expected().values() instanceof Values.Yearly yearly
                    ? Optional.of(printed.input(
                            new PlanText.Compared(check.label()),
                            Unit.FLAG,
                            check.expected().flags("compared", yearly.byYear().keySet())))
                    : Optional.empty();
            Expr counted = compared.<Expr>map(flag -> times(gap, line(flag))).orElse(gap);
            LineId difference = section.computed(id.then("difference"), new PlanText.Difference(label), unit, counted);
            check(
                    section,
                    check.name(),
                    label,
                    check.kind(),
                    Optional.of(expected),
                    Optional.of(actual),
                    compared,
                    difference,
                    id);
        }

        private static Message expected(Check check) {
            return check.expected().origin() instanceof Origin.Cited
                    ? new PlanText.Expected(check.label())
                    : new PlanText.ExpectedAssumed(check.label());
        }

        private void check(
                Draft.Section section,
                String name,
                Message label,
                Check.Kind kind,
                Optional<LineId> expected,
                Optional<LineId> actual,
                Optional<LineId> compared,
                LineId difference,
                LineId id) {
            Unit unit = draft.unit(difference);
            Expr rounded = new Rounded(line(difference), unit.equals(Unit.EURO) ? 2 : 6, Direction.HALF_UP);
            LineId fails = section.computed(
                    id.then("fails"),
                    new PlanText.Fails(label),
                    Unit.FLAG,
                    when(rounded, Operator.EQUAL, zero(unit), zero(Unit.FLAG), number(1, Unit.FLAG)),
                    new PlanText.FailsNote());
            checks.add(new CheckLine(name, label, kind, expected, actual, compared, difference, fails));
        }

        private void count(Draft.Section master, LineId id, Message label, Check.Kind kind) {
            List<LineId> fails = checks.stream()
                    .filter(check -> check.kind() == kind)
                    .map(CheckLine::fails)
                    .toList();
            master.computed(id, label, Unit.NUMBER, fails.isEmpty() ? sum(zero(Unit.NUMBER)) : sumOf(fails));
        }

        private LineId named(String name) {
            return Objects.requireNonNull(names.get(name), () -> "nothing is called " + name);
        }
    }
}
