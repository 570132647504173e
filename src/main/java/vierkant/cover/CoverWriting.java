package vierkant.cover;

import static vierkant.calc.Expressions.line;
import static vierkant.calc.Expressions.minus;
import static vierkant.calc.Expressions.previous;
import static vierkant.calc.Expressions.sum;
import static vierkant.calc.Expressions.sumOf;
import static vierkant.calc.Expressions.times;
import static vierkant.calc.Expressions.zero;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import vierkant.calc.Draft;
import vierkant.calc.Expr;
import vierkant.calc.LineId;
import vierkant.calc.Part;
import vierkant.fund.FundStatus;
import vierkant.model.Figure;
import vierkant.model.Origin;
import vierkant.model.Path;
import vierkant.model.PlannedCost;
import vierkant.model.PotId;
import vierkant.model.Spend.VatKind;
import vierkant.model.Unit;
import vierkant.model.Values;

/** Writes the lines of {@link CoverLines}. */
final class CoverWriting {
    private static final LineId BASE = LineId.of("cover");

    private final Draft draft;
    private final CoverPlan plan;
    private final List<FundStatus> funds;
    private final Map<String, LineId> names;
    private final Map<Payer, List<LineId>> paidBy = new LinkedHashMap<>();

    CoverWriting(Draft draft, CoverPlan plan, List<FundStatus> funds, Map<String, LineId> names) {
        this.draft = draft;
        this.plan = plan;
        this.funds = List.copyOf(funds);
        this.names = names;
    }

    CoverLines write() {
        Map<PlannedCost, List<CoverPlan.Cost>> byCost = new LinkedHashMap<>();
        plan.costs()
                .forEach(cost -> byCost.computeIfAbsent(cost.cost(), none -> new ArrayList<>())
                        .add(cost));
        List<CoverLines.Cost> costs = byCost.entrySet().stream()
                .map(each -> cost(each.getKey(), each.getValue()))
                .toList();
        List<CoverLines.Pot> pots = plan.pots().stream().map(this::pot).toList();
        List<CoverLines.Line> lines = plan.lines().stream()
                .map(CoverPlan.Line::line)
                .distinct()
                .map(each -> ofBudget(each.name(), each.label()))
                .toList();
        Draft.Section section = draft.open(Part.FUNDS, new CoverText.Title());
        LineId planned = total(section, "planned", new CoverText.Planned(), costs, CoverLines.Cost::amount);
        LineId fromFunds = total(section, "from-funds", new CoverText.AllFromFunds(), pots, CoverLines.Pot::used);
        LineId fromLines = total(section, "from-lines", new CoverText.AllFromLines(), lines, CoverLines.Line::used);
        LineId uncovered = total(section, "uncovered", new CoverText.AllUncovered(), costs, CoverLines.Cost::uncovered);
        LineId own = section.computed(
                BASE.then("own-money"),
                new CoverText.OwnMoney(),
                Unit.EURO,
                minus(line(planned), line(fromFunds)),
                new CoverText.OwnMoneyNote());
        return new CoverLines(costs, pots, lines, planned, fromFunds, fromLines, uncovered, own);
    }

    private static <T> LineId total(
            Draft.Section section, String name, CoverText label, List<T> of, Function<T, LineId> which) {
        return section.computed(
                BASE.then(name), label, Unit.EURO, all(of.stream().map(which).toList()));
    }

    private CoverLines.Cost cost(PlannedCost cost, List<CoverPlan.Cost> byYear) {
        Draft.Section inputs = draft.open(Part.INPUTS, new CoverText.CostTitle(cost.label()));
        LineId id = BASE.then("costs").then(cost.id().name());
        List<LineId> parts = new ArrayList<>();
        parts.add(inputs.input(new CoverText.CostAmount(), Unit.EURO, cost.amount()));
        cost.vat()
                .filter(any -> cost.vatKind()
                        .map(kind -> kind == VatKind.COST_INCREASING)
                        .orElse(true))
                .ifPresent(vat -> parts.add(inputs.input(new CoverText.CostVat(), Unit.EURO, vat)));
        Map<Payer, Map<Integer, BigDecimal>> chosen = new LinkedHashMap<>();
        byYear.forEach(year -> year.tried().stream()
                .filter(tried -> tried.amount().signum() > 0)
                .forEach(tried -> chosen.computeIfAbsent(tried.payer(), none -> new TreeMap<>())
                        .put(year.year(), tried.amount())));
        Map<Payer, LineId> paid = new LinkedHashMap<>();
        List<LineId> ofFunds = new ArrayList<>();
        List<LineId> ofLines = new ArrayList<>();
        chosen.forEach((payer, amounts) -> {
            LineId from = id.then("from").then(name(payer));
            LineId input = inputs.input(from, label(payer), Unit.EURO, chosen(from, amounts));
            paid.put(payer, input);
            paidBy.computeIfAbsent(payer, none -> new ArrayList<>()).add(input);
            (payer instanceof Payer.OfFund ? ofFunds : ofLines).add(input);
        });
        Draft.Section section = draft.open(Part.FUNDS, new CoverText.CostTitle(cost.label()));
        LineId amount = section.computed(id.then("amount"), new CoverText.CostTotal(), Unit.EURO, all(parts));
        LineId funded = section.computed(id.then("from-funds"), new CoverText.FromFunds(), Unit.EURO, all(ofFunds));
        LineId own = section.computed(id.then("from-lines"), new CoverText.FromLines(), Unit.EURO, all(ofLines));
        LineId uncovered = section.computed(
                id.then("uncovered"),
                new CoverText.Uncovered(),
                Unit.EURO,
                minus(line(amount), sum(line(funded), line(own))),
                new CoverText.UncoveredNote());
        return new CoverLines.Cost(cost, amount, paid, funded, own, uncovered);
    }

    private static Figure chosen(LineId id, Map<Integer, BigDecimal> amounts) {
        return new Figure(
                new Values.Yearly(new TreeMap<>(amounts)),
                new Origin.Chosen(),
                Path.of(id.name().split("\\.", -1)));
    }

    private CoverLines.Pot pot(CoverPlan.Pot pot) {
        Draft.Section section = draft.open(
                Part.FUNDS, new CoverText.PotTitle(pot.fund().label(), pot.pot().map(PotId::name)));
        LineId id = BASE.then(name(pot.payer()));
        LineId used = section.computed(
                id.then("used"), new CoverText.PotUsed(), Unit.EURO, all(paidBy.getOrDefault(pot.payer(), List.of())));
        LineId inAll = id.then("used-in-all");
        LineId before =
                section.stock(id.then("used-before"), new CoverText.PotUsedBefore(), Unit.EURO, sum(previous(inAll)));
        section.carried(
                inAll,
                new CoverText.PotUsedInAll(),
                Unit.EURO,
                sum(line(before), line(used)),
                zero(Unit.EURO),
                new CoverText.PotUsedInAllNote());
        Optional<FundStatus.Pot> status = funds.stream()
                .filter(each -> each.fund().id().equals(pot.fund().id()))
                .flatMap(each -> each.pots().stream())
                .filter(each -> each.pot().equals(pot.pot()))
                .findFirst();
        Optional<LineId> available = status.flatMap(FundStatus.Pot::certain);
        Optional<LineId> left = available.map(certain -> section.stock(
                id.then("left"),
                new CoverText.PotLeft(),
                Unit.EURO,
                minus(line(certain), line(inAll)),
                new CoverText.PotLeftNote()));
        Optional<LineId> lapses = left.flatMap(amount -> status.flatMap(FundStatus.Pot::end)
                .flatMap(FundStatus.End::over)
                .map(over -> section.stock(
                        id.then("lapses"),
                        new CoverText.PotLapses(),
                        Unit.EURO,
                        times(line(over), line(amount)),
                        new CoverText.PotLapsesNote())));
        return new CoverLines.Pot(pot.payer(), available, used, inAll, left, lapses);
    }

    private CoverLines.Line ofBudget(String name, String label) {
        Payer.OfLine payer = new Payer.OfLine(name);
        LineId amount = names.get("lines." + name);
        if (amount == null) {
            throw new IllegalArgumentException("line " + name + " was not written");
        }
        Draft.Section section = draft.open(Part.FUNDS, new CoverText.LineTitle(label));
        LineId id = BASE.then(name(payer));
        LineId used = section.computed(
                id.then("used"), new CoverText.LineUsed(), Unit.EURO, all(paidBy.getOrDefault(payer, List.of())));
        LineId left =
                section.computed(id.then("left"), new CoverText.LineLeft(), Unit.EURO, minus(line(amount), line(used)));
        return new CoverLines.Line(payer, amount, used, left);
    }

    private static Expr all(List<LineId> terms) {
        return terms.isEmpty() ? sum(zero(Unit.EURO)) : sumOf(terms);
    }

    /** The name of a payer below that of a cost or of the plan. */
    private static String name(Payer payer) {
        return payer.accept(new Payer.Visitor<>() {
            @Override
            public String ofFund(Payer.OfFund fund) {
                String name = "funds." + fund.fund().name();
                return fund.pot().map(pot -> name + ".pots." + pot.name()).orElse(name);
            }

            @Override
            public String ofLine(Payer.OfLine line) {
                return "lines." + line.line();
            }
        });
    }

    private CoverText label(Payer payer) {
        return payer.accept(new Payer.Visitor<>() {
            @Override
            public CoverText ofFund(Payer.OfFund fund) {
                String label = plan.pots().stream()
                        .filter(pot -> pot.payer().equals(fund))
                        .map(pot -> pot.fund().label())
                        .findFirst()
                        .orElse(fund.fund().name());
                return new CoverText.FromFund(label, fund.pot().map(PotId::name));
            }

            @Override
            public CoverText ofLine(Payer.OfLine line) {
                String label = plan.lines().stream()
                        .filter(each -> each.payer().equals(line))
                        .map(each -> each.line().label())
                        .findFirst()
                        .orElse(line.line());
                return new CoverText.FromLine(label);
            }
        });
    }
}
