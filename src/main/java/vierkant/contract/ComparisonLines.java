package vierkant.contract;

import static vierkant.calc.Expressions.atLeastZero;
import static vierkant.calc.Expressions.cents;
import static vierkant.calc.Expressions.line;
import static vierkant.calc.Expressions.minus;
import static vierkant.calc.Expressions.number;
import static vierkant.calc.Expressions.one;
import static vierkant.calc.Expressions.over;
import static vierkant.calc.Expressions.sum;
import static vierkant.calc.Expressions.sumOf;
import static vierkant.calc.Expressions.times;
import static vierkant.calc.Expressions.when;
import static vierkant.calc.Expressions.zero;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vierkant.calc.Draft;
import vierkant.calc.Expr;
import vierkant.calc.Expr.Operator;
import vierkant.calc.LineId;
import vierkant.calc.Part;
import vierkant.contract.ContractComparison.Beside;
import vierkant.model.Comparison;
import vierkant.model.Comparison.Band;
import vierkant.model.Figure;
import vierkant.model.Origin;
import vierkant.model.Path;
import vierkant.model.Unit;
import vierkant.text.Message;

/**
 * A contract beside other forms as lines, all of them equal in expected cost.
 *
 * <p>Terms are agreed before anybody knows the demand. So they rest on what the contract is expected to cost and how much care
 * is expected, and these do not move when the demand does.
 */
public final class ComparisonLines {
    private static final LineId DAYS_OF_YEAR = LineId.of("time", "days");
    /** Demands of a sweep: the expected one, and six on either side. */
    private static final int POINTS = 13;
    /** The code of the contract as it is. */
    private static final String AGREED = "agreed";

    private final Comparison comparison;
    private final ContractCost agreed;
    private final Expectation expectation;
    private final String label;
    private final LineId id;
    private final Path path;
    private final Draft.Section inputs;
    private final Draft.Section expected;
    private final Draft.Section section;

    /** The lines of which the mean was asked. */
    private final List<LineId> expectedOf = new ArrayList<>();

    private final List<LineId> demand;
    private final LineId share;
    private final LineId volume;
    private final LineId formCost;
    private final Unit unit;

    /**
     * Writes the lines of a contract beside other forms.
     *
     * @throws IllegalArgumentException where nothing says what the demand is
     */
    public static ContractComparison write(
            Draft draft, Comparison comparison, ContractCost agreed, Expectation expectation) {
        return new ComparisonLines(draft, comparison, agreed, expectation).new Agreeing().written();
    }

    /** The care that is used, and what the form of the contract makes of it. */
    private ComparisonLines(Draft draft, Comparison comparison, ContractCost agreed, Expectation expectation) {
        this.comparison = comparison;
        this.expectation = expectation;
        this.agreed = agreed;
        this.label = agreed.contract().terms().label();
        this.path = agreed.contract().terms().path().then("compare");
        this.id = LineId.of(path);
        this.inputs = draft.open(Part.INPUTS, new ComparisonText.Inputs(label));
        this.expected = draft.open(Part.INPUTS, new ComparisonText.Expected(label));
        this.section = draft.open(Part.COMPARISONS, new ComparisonText.Title(label));
        this.share = section.computed(
                id.then("share-of-year"),
                new ComparisonText.ShareOfYear(),
                Unit.NUMBER,
                over(line(agreed.days()), line(DAYS_OF_YEAR)));
        Volume used = comparison
                .demand()
                .map(figure -> new Volume(
                        List.of(inputs.input(new ContractText.Demand(label), Unit.PLACE_EQUIVALENT, figure)),
                        Volume.Measure.AVERAGE,
                        List.of(LineId.of(figure.path()))))
                .or(agreed::volume)
                .orElseThrow(() -> new IllegalArgumentException("contract " + label + " has no demand"));
        this.demand = used.inputs();
        this.unit = draft.unit(used.lines().get(0));
        this.volume = section.computed(
                id.then("volume"),
                new ComparisonText.Volume(),
                unit,
                switch (used.measure()) {
                    case AVERAGE -> times(sumOf(used.lines()), line(share));
                    case IN_TERM -> sumOf(used.lines());
                });
        this.formCost = section.computed(
                id.then("form-cost"),
                new ComparisonText.FormCost(),
                Unit.EURO,
                agreed.besides().isEmpty()
                        ? sum(line(agreed.total()))
                        : minus(line(agreed.total()), sumOf(agreed.besides())),
                new ComparisonText.FormCostNote());
    }

    private LineId expected(String name, Message words, Unit of, LineId line) {
        Path at = path.then("expected").then(name);
        expectedOf.add(line);
        return expected.input(LineId.of(at), words, of, expectation.mean(line, at));
    }

    /** A quotient that is 0 where the contract does not run. */
    private static Expr per(Expr dividend, LineId divisor, Unit of, Unit result) {
        return when(line(divisor), Operator.EQUAL, zero(of), zero(result), over(dividend, line(divisor)));
    }

    /** The terms of the other forms being agreed. */
    private final class Agreeing {
        private final LineId cost;
        private final LineId care;
        private final LineId days;
        private final LineId budget;
        private final LineId price;
        private final LineId notEqual;
        private final LineId level;
        private final LineId lump;
        private final Unit perUnit = Unit.EURO.per(unit);
        private final Optional<Edges> edges;
        /** What each form makes of the care that is used in a year. */
        private final Map<Beside, UnaryOperator<Expr>> byCare = new LinkedHashMap<>();

        Agreeing() {
            expectation.prepare(List.of(formCost, volume, agreed.days(), agreed.total()));
            this.cost = expected("cost", new ComparisonText.ExpectedCost(label), Unit.EURO, formCost);
            this.care = expected("volume", new ComparisonText.ExpectedVolume(label), unit, volume);
            this.days = expected("days", new ComparisonText.ExpectedDays(label), Unit.DAY, agreed.days());
            this.budget = comparison
                    .budget()
                    .map(figure -> inputs.input(new ComparisonText.Budget(label), Unit.EURO, figure))
                    .orElseGet(() -> {
                        Path at = path.then("budget");
                        return inputs.input(
                                LineId.of(at),
                                new ComparisonText.Budget(label),
                                Unit.EURO,
                                expectation.planned(agreed.total(), at));
                    });
            this.level = section.computed(
                    id.then("expected-demand"),
                    new ComparisonText.ExpectedDemand(),
                    unit,
                    perYear(line(care), unit),
                    new ComparisonText.ExpectedDemandNote());
            this.lump = section.computed(
                    id.then("lump-sum").then("amount"),
                    new ComparisonText.LumpAmount(),
                    Unit.EURO,
                    cents(perYear(line(cost), Unit.EURO)),
                    new ComparisonText.EqualNote());
            this.price = section.computed(
                    id.then("pxq").then("price"),
                    new ComparisonText.Price(),
                    perUnit,
                    per(line(cost), care, unit, perUnit),
                    new ComparisonText.EqualNote());
            this.notEqual = section.computed(
                    id.then("pxq").then("not-equal"),
                    new ComparisonText.NotEqual(),
                    Unit.EURO,
                    minus(line(cost), times(line(price), line(care))),
                    new ComparisonText.NotEqualNote());
            this.edges = comparison.bandwidth().map(Edges::new);
        }

        ContractComparison written() {
            Optional<LineId> fixedPart = comparison
                    .fixedPart()
                    .map(figure -> inputs.input(new ComparisonText.FixedPart(label), Unit.PERCENT, figure));
            Optional<ContractComparison.Provider> provider = comparison
                    .provider()
                    .map(costs -> costs instanceof Comparison.Provider.Costs known
                            ? known(known)
                            : covering((Comparison.Provider.Covering) costs, fixedPart.orElseThrow()));
            List<Beside> forms = new ArrayList<>();
            ContractForm own = ContractForm.of(agreed.contract());
            Message name = new ComparisonText.AsAgreed(own);
            Beside asAgreed = new Beside(
                    own,
                    name,
                    AGREED,
                    agreed.total(),
                    provider.map(costs -> margin(AGREED, name, formCost, costs)),
                    List.of());
            forms.add(asAgreed);
            agreedByCare().ifPresent(cost -> byCare.put(asAgreed, cost));
            if (own != ContractForm.LUMP_SUM) {
                forms.add(
                        beside(ContractForm.LUMP_SUM, any -> times(line(lump), line(share)), List.of(lump), provider));
            }
            if (own != ContractForm.BANDWIDTH) {
                edges.ifPresent(lines -> forms.add(lines.bandwidth(provider)));
            }
            if (own != ContractForm.AVAILABILITY) {
                fixedPart.ifPresent(fixed -> forms.add(availability(fixed, provider)));
            }
            if (own != ContractForm.PXQ) {
                forms.add(beside(ContractForm.PXQ, used -> times(line(price), used), List.of(price), provider));
            }
            if (own != ContractForm.TRAJECTORY) {
                comparison
                        .stay()
                        .flatMap(this::trajectories)
                        .ifPresent(number -> forms.add(trajectory(number, provider)));
            }
            return new ContractComparison(
                    comparison,
                    agreed,
                    demand,
                    volume,
                    share,
                    level,
                    expectedOf,
                    budget,
                    notEqual,
                    provider,
                    forms,
                    comparison.sweep().map(this::sweep),
                    fan());
        }

        /** What is expected in the term, as it would be over a whole year. */
        private Expr perYear(Expr inTerm, Unit of) {
            return per(times(inTerm, line(DAYS_OF_YEAR)), days, Unit.DAY, of);
        }

        private LineId of(ContractForm form, String name) {
            return id.then(form.code()).then(name);
        }

        private Beside beside(
                ContractForm form,
                UnaryOperator<Expr> cost,
                List<LineId> terms,
                Optional<ContractComparison.Provider> provider) {
            return byCare(beside(form, cost.apply(line(volume)), terms, provider), cost);
        }

        private Beside byCare(Beside form, UnaryOperator<Expr> cost) {
            byCare.put(form, cost);
            return form;
        }

        private Beside beside(
                ContractForm form, Expr cost, List<LineId> terms, Optional<ContractComparison.Provider> provider) {
            Message name = new ComparisonText.Form(form);
            List<Expr> paid = new ArrayList<>(List.of(cents(cost)));
            agreed.besides().forEach(line -> paid.add(line(line)));
            LineId total = section.computed(
                    of(form, "cost"),
                    new ComparisonText.Cost(form),
                    Unit.EURO,
                    new Expr.Sum(paid),
                    agreed.besides().isEmpty() ? new ComparisonText.CostNote() : new ComparisonText.CostBesidesNote());
            return new Beside(
                    form,
                    name,
                    form.code(),
                    total,
                    provider.map(costs -> {
                        LineId alone = agreed.besides().isEmpty()
                                ? total
                                : section.computed(
                                        of(form, "form-cost"),
                                        new ComparisonText.FormAlone(form),
                                        Unit.EURO,
                                        minus(line(total), sumOf(agreed.besides())));
                        return margin(form.code(), name, alone, costs);
                    }),
                    terms);
        }

        private LineId margin(String code, Message name, LineId paid, ContractComparison.Provider provider) {
            return section.computed(
                    id.then(code).then("margin"),
                    new ComparisonText.Margin(name),
                    Unit.EURO,
                    minus(line(paid), line(provider.cost())),
                    new ComparisonText.MarginNote());
        }

        private Beside availability(LineId fixedPart, Optional<ContractComparison.Provider> provider) {
            LineId fixed = section.computed(
                    of(ContractForm.AVAILABILITY, "fixed"),
                    new ComparisonText.FixedAmount(),
                    Unit.EURO,
                    cents(times(line(fixedPart), line(lump))),
                    new ComparisonText.EqualNote());
            LineId variable = section.computed(
                    of(ContractForm.AVAILABILITY, "variable"),
                    new ComparisonText.VariablePrice(),
                    perUnit,
                    times(minus(one(), line(fixedPart)), line(price)),
                    new ComparisonText.EqualNote());
            return beside(
                    ContractForm.AVAILABILITY,
                    used -> sum(times(line(fixed), line(share)), times(line(variable), used)),
                    List.of(fixed, variable),
                    provider);
        }

        /** How many trajectories the care makes; nothing where it is not counted in places. */
        private Optional<UnaryOperator<Expr>> trajectories(Figure months) {
            if (unit.equals(Unit.PLACE_EQUIVALENT)) {
                LineId stay = stay(months);
                return Optional.of(used ->
                        over(times(used, number(12, Unit.TRAJECTORY.per(Unit.PLACE_EQUIVALENT))), line(stay)));
            } else if (unit.equals(Unit.DAY_OF_STAY)) {
                LineId stay = stay(months);
                Unit perPlace = Unit.TRAJECTORY.per(Unit.PLACE);
                return Optional.of(used ->
                        over(times(over(used, line(DAYS_OF_YEAR)), number(12, perPlace)), line(stay)));
            }
            return Optional.empty();
        }

        private LineId stay(Figure months) {
            return inputs.input(new ComparisonText.Stay(label), Unit.NUMBER, months);
        }

        private Beside trajectory(UnaryOperator<Expr> trajectories, Optional<ContractComparison.Provider> provider) {
            LineId number = section.computed(
                    of(ContractForm.TRAJECTORY, "number"),
                    new ComparisonText.Trajectories(),
                    Unit.TRAJECTORY,
                    trajectories.apply(line(volume)),
                    new ComparisonText.TrajectoriesNote());
            // so many per unit of care, unless nobody knows how long one takes
            boolean isStayCertain = comparison
                    .stay()
                    .filter(months -> expectation.isCertain(LineId.of(months.path())))
                    .isPresent();
            Message words = new ComparisonText.ExpectedTrajectories(label);
            LineId many = isStayCertain
                    ? section.computed(
                            of(ContractForm.TRAJECTORY, "expected"),
                            words,
                            Unit.TRAJECTORY,
                            trajectories.apply(line(care)),
                            new ComparisonText.TrajectoriesNote())
                    : expected("trajectories", words, Unit.TRAJECTORY, number);
            Unit perPiece = Unit.EURO.per(Unit.TRAJECTORY);
            LineId each = section.computed(
                    of(ContractForm.TRAJECTORY, "price"),
                    new ComparisonText.TrajectoryPrice(),
                    perPiece,
                    per(line(cost), many, Unit.TRAJECTORY, perPiece),
                    new ComparisonText.EqualNote());
            return byCare(
                    beside(ContractForm.TRAJECTORY, times(line(each), line(number)), List.of(each), provider),
                    used -> times(line(each), trajectories.apply(used)));
        }

        private ContractComparison.Provider known(Comparison.Provider.Costs costs) {
            LineId fixed = inputs.input(new ComparisonText.ProviderFixed(label), Unit.EURO, costs.fixed());
            LineId variable = inputs.input(new ComparisonText.ProviderVariable(label), perUnit, costs.variable());
            return provider(fixed, variable, costs.capacity().map(this::capacity));
        }

        private ContractComparison.Provider covering(Comparison.Provider.Covering rule, LineId fixedPart) {
            LineId at = inputs.input(new ComparisonText.CoveringAt(label), Unit.PERCENT, rule.at());
            LineId capacity = rule.capacity()
                    .map(this::capacity)
                    .orElseGet(() -> section.computed(
                            id.then("provider").then("capacity"),
                            new ComparisonText.Capacity(label),
                            unit,
                            over(line(level), line(at)),
                            new ComparisonText.CapacityNote()));
            LineId fixed = section.computed(
                    id.then("provider").then("fixed"),
                    new ComparisonText.ProviderFixed(label),
                    Unit.EURO,
                    times(line(fixedPart), line(price), line(at), line(capacity)),
                    new ComparisonText.CoveringNote());
            LineId variable = section.computed(
                    id.then("provider").then("variable"),
                    new ComparisonText.ProviderVariable(label),
                    perUnit,
                    times(minus(one(), line(fixedPart)), line(price)),
                    new ComparisonText.CoveringNote());
            return provider(fixed, variable, Optional.of(capacity));
        }

        private LineId capacity(Figure figure) {
            return inputs.input(new ComparisonText.Capacity(label), unit, figure);
        }

        private ContractComparison.Provider provider(LineId fixed, LineId variable, Optional<LineId> capacity) {
            LineId costs = section.computed(
                    id.then("provider").then("cost"),
                    new ComparisonText.ProviderCost(),
                    Unit.EURO,
                    cents(sum(times(line(fixed), line(share)), times(line(variable), line(volume)))),
                    new ComparisonText.ProviderCostNote());
            return new ContractComparison.Provider(costs, capacity);
        }

        /** An edge of a band as care in the term. */
        private LineId inTerm(String name, Message words, LineId edge) {
            return section.computed(
                    of(ContractForm.BANDWIDTH, name).then("in-term"), words, unit, times(line(edge), line(share)));
        }

        private Expr banded(Expr amount, LineId upper, LineId lower, LineId above, LineId below, Expr used) {
            return minus(
                    sum(amount, times(line(above), atLeastZero(minus(used, line(upper)), unit))),
                    times(line(below), atLeastZero(minus(line(lower), used), unit)));
        }

        /** What the contract as it is makes of the care that is used, where a line can say that. */
        private Optional<UnaryOperator<Expr>> agreedByCare() {
            if (comparison.sweep().isEmpty()) {
                return Optional.empty();
            }
            if (ContractForm.of(agreed.contract()) == ContractForm.LUMP_SUM) {
                return Optional.of(any -> line(formCost));
            }
            return agreed.byCare()
                    .map(how -> how instanceof ByCare.Banded band ? banded(band) : linear((ByCare.Linear) how));
        }

        private static UnaryOperator<Expr> linear(ByCare.Linear linear) {
            return used -> {
                Expr moving = linear.price()
                        .<Expr>map(price -> times(line(price), used))
                        .orElse(used);
                List<Expr> all = new ArrayList<>();
                linear.fixed().forEach(line -> all.add(line(line)));
                all.add(moving);
                return new Expr.Sum(all);
            };
        }

        private UnaryOperator<Expr> banded(ByCare.Banded band) {
            LineId upper = inTerm("upper", new ComparisonText.UpperCare(), band.upper());
            LineId lower = inTerm("lower", new ComparisonText.LowerCare(), band.lower());
            LineId back = section.computed(
                    of(ContractForm.BANDWIDTH, "price-back"),
                    new ComparisonText.PriceBack(),
                    perUnit,
                    times(line(band.below()), line(band.refunded())));
            return used -> banded(line(band.amount()), upper, lower, band.above(), back, used);
        }

        /** Every form at thirteen demands around the expected one. */
        private ContractComparison.Sweep sweep(Figure width) {
            LineId part = id.then("sweep");
            LineId far = inputs.input(new ComparisonText.SweepWidth(label), Unit.PERCENT, width);
            LineId step = section.computed(
                    part.then("step"),
                    new ComparisonText.SweepStep(),
                    unit,
                    over(times(line(level), line(far)), number(6, Unit.NUMBER)),
                    new ComparisonText.SweepStepNote());
            List<LineId> demands = new ArrayList<>();
            for (int point = 1; point <= POINTS; point++) {
                Expr here = point == 1
                        ? times(line(level), minus(one(), line(far)))
                        : sum(line(demands.get(point - 2)), line(step));
                demands.add(section.computed(
                        part.then("demand-" + point), new ComparisonText.SweptDemand(point), unit, here));
            }
            List<ContractComparison.Swept> swept = new ArrayList<>();
            byCare.forEach((form, cost) -> {
                List<LineId> costs = new ArrayList<>();
                for (int point = 1; point <= POINTS; point++) {
                    costs.add(section.computed(
                            part.then(form.code() + "-" + point),
                            new ComparisonText.SweptCost(form.name(), point),
                            Unit.EURO,
                            cost.apply(times(line(demands.get(point - 1)), line(share)))));
                }
                swept.add(new ContractComparison.Swept(form, costs));
            });
            return new ContractComparison.Sweep(demands, swept);
        }

        /** Between which amounts the contract as it is will lie. */
        private Optional<ContractComparison.Fan> fan() {
            Figure low = outlook("p10", Origin.Drawn.P10);
            if (!(low.origin() instanceof Origin.Expected of) || of.simulated().isEmpty()) {
                return Optional.empty();
            }
            LineId p10 = expected.inputOfEachYear(new ComparisonText.Quantile(label, 10), Unit.EURO, low);
            LineId p50 = expected.inputOfEachYear(
                    new ComparisonText.Quantile(label, 50), Unit.EURO, outlook("p50", Origin.Drawn.P50));
            LineId p90 = expected.inputOfEachYear(
                    new ComparisonText.Quantile(label, 90), Unit.EURO, outlook("p90", Origin.Drawn.P90));
            LineId width = section.stock(
                    id.then("outlook").then("width"),
                    new ComparisonText.FanWidth(),
                    Unit.EURO,
                    minus(line(p90), line(p10)));
            return Optional.of(new ContractComparison.Fan(p10, p50, p90, width));
        }

        private Figure outlook(String name, Origin.Drawn statistic) {
            return expectation.quantile(
                    agreed.total(), statistic, path.then("outlook").then(name));
        }

        /** A band around a reference, and what of the care lies beyond it. */
        private final class Edges {
            private final LineId upper;
            private final LineId lower;
            private final LineId priceAbove;
            private final LineId priceBelow;
            private final LineId upperCare;
            private final LineId lowerCare;
            private final LineId above;
            private final LineId below;

            Edges(Band band) {
                LineId reference = band.reference()
                        .map(figure -> inputs.input(new ContractText.Reference(label), unit, figure))
                        .orElse(level);
                LineId width = inputs.input(new ContractText.Band(label), Unit.PERCENT, band.width());
                this.priceAbove = band.priceAbove()
                        .map(figure -> inputs.input(new ComparisonText.PriceAbove(label), perUnit, figure))
                        .orElseGet(() -> section.computed(
                                of(ContractForm.BANDWIDTH, "price-above"),
                                new ComparisonText.PriceAbove(label),
                                perUnit,
                                line(price)));
                this.priceBelow = band.priceBelow()
                        .map(figure -> inputs.input(new ComparisonText.PriceBelow(label), perUnit, figure))
                        .orElseGet(() -> section.computed(
                                of(ContractForm.BANDWIDTH, "price-below"),
                                new ComparisonText.PriceBelow(label),
                                perUnit,
                                line(price)));
                this.upper = section.computed(
                        of(ContractForm.BANDWIDTH, "upper"),
                        new ContractText.BandUpper(label),
                        unit,
                        times(line(reference), sum(one(), line(width))));
                this.lower = section.computed(
                        of(ContractForm.BANDWIDTH, "lower"),
                        new ContractText.BandLower(label),
                        unit,
                        times(line(reference), minus(one(), line(width))));
                this.upperCare = inTerm("upper", new ComparisonText.UpperCare(), upper);
                this.lowerCare = inTerm("lower", new ComparisonText.LowerCare(), lower);
                this.above = section.computed(
                        of(ContractForm.BANDWIDTH, "above"),
                        new ContractText.Above(label),
                        unit,
                        atLeastZero(minus(line(volume), line(upperCare)), unit),
                        new ContractText.BeyondBandNote());
                this.below = section.computed(
                        of(ContractForm.BANDWIDTH, "below"),
                        new ContractText.Below(label),
                        unit,
                        atLeastZero(minus(line(lowerCare), line(volume)), unit),
                        new ContractText.BeyondBandNote());
            }

            Beside bandwidth(Optional<ContractComparison.Provider> provider) {
                LineId more = expected("above", new ComparisonText.ExpectedAbove(label), unit, above);
                LineId less = expected("below", new ComparisonText.ExpectedBelow(label), unit, below);
                LineId beyond = section.computed(
                        of(ContractForm.BANDWIDTH, "expected-beyond"),
                        new ComparisonText.ExpectedBeyond(),
                        Unit.EURO,
                        minus(times(line(priceAbove), line(more)), times(line(priceBelow), line(less))));
                LineId amount = section.computed(
                        of(ContractForm.BANDWIDTH, "amount"),
                        new ContractText.Agreed(label),
                        Unit.EURO,
                        cents(perYear(minus(line(cost), line(beyond)), Unit.EURO)),
                        new ComparisonText.EqualNote());
                return byCare(
                        beside(
                                ContractForm.BANDWIDTH,
                                minus(
                                        sum(times(line(amount), line(share)), times(line(priceAbove), line(above))),
                                        times(line(priceBelow), line(below))),
                                List.of(amount, lower, upper, priceAbove, priceBelow),
                                provider),
                        used -> banded(
                                times(line(amount), line(share)), upperCare, lowerCare, priceAbove, priceBelow, used));
            }
        }
    }
}
