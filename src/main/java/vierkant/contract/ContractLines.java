package vierkant.contract;

import static vierkant.calc.Expressions.cents;
import static vierkant.calc.Expressions.line;
import static vierkant.calc.Expressions.minus;
import static vierkant.calc.Expressions.over;
import static vierkant.calc.Expressions.sum;
import static vierkant.calc.Expressions.sumOf;
import static vierkant.calc.Expressions.times;
import static vierkant.calc.Expressions.zero;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vierkant.calc.Draft;
import vierkant.calc.Expr;
import vierkant.calc.Expressions;
import vierkant.calc.LineId;
import vierkant.calc.Part;
import vierkant.model.Budget;
import vierkant.model.Contract;
import vierkant.model.Figure;
import vierkant.model.Index;
import vierkant.model.IndexId;
import vierkant.model.Nature;
import vierkant.model.Unit;
import vierkant.text.Message;
import vierkant.text.Verbatim;

/**
 * Turns contracts into lines of the calculation.
 *
 * <p>Every form ends in components: amounts in whole cents, each structural or incidental, that add up to what the contract
 * costs. All parameters of the formulas are lines of their own, so a reader sees and may change each of them.
 */
public final class ContractLines {
    private ContractLines() {}

    /**
     * Writes every contract of a budget, after the indices that contracts use.
     *
     * @param time the days of the years
     * @throws IllegalArgumentException where the budget has {@linkplain ContractProblem#in problems} or refers to an index
     *     that it does not have
     */
    public static List<ContractCost> write(Draft draft, Budget budget, TimeLines time) {
        if (budget.contracts().isEmpty()) {
            return List.of();
        }
        Map<IndexId, IndexLines.Rates> rates = new HashMap<>();
        for (Index index : budget.indices()) {
            rates.put(index.id(), index.accept(new IndexLines(draft)));
        }
        List<ContractCost> costs = new ArrayList<>();
        for (Contract contract : budget.contracts()) {
            costs.add(new Writing(draft, time, rates, contract).written());
        }
        return costs;
    }

    /** One contract being written. */
    private static final class Writing implements Contract.Visitor<List<LineId>> {
        private final Contract contract;
        private final Contract.Terms terms;
        private final String label;
        private final LineId id;
        private final Draft.Section inputs;
        private final Draft.Section section;
        private final TermLines term;
        private final List<Pending> pending = new ArrayList<>();

        /** How much care it is about, once the form is written. */
        private @Nullable Volume volume;

        private @Nullable ByCare byCare;

        /** A component whose line is written when all of them are known, so that they stand below one another. */
        private record Pending(LineId id, Message label, Nature nature, Expr cost, Message note) {}

        Writing(Draft draft, TimeLines time, Map<IndexId, IndexLines.Rates> rates, Contract contract) {
            this.contract = contract;
            this.terms = contract.terms();
            this.label = terms.label();
            this.id = LineId.of("contracts", terms.id().name());
            this.inputs = draft.open(Part.INPUTS, new ContractText.Title(label));
            this.section = draft.open(Part.CONTRACTS, new ContractText.Title(label));
            this.term = TermLines.write(terms, time, rates, inputs, section);
        }

        ContractCost written() {
            List<LineId> figures = new ArrayList<>(contract.accept(this));
            List<Component> components = new ArrayList<>(writePending());
            List<LineId> form = lines(components);
            for (Contract.Amount amount : terms.amounts()) {
                amount(amount);
            }
            terms.turnoverGuarantee().ifPresent(guarantee -> turnoverGuarantee(guarantee, form));
            terms.vacancyCompensation().ifPresent(this::vacancyCompensation);
            components.addAll(writePending());
            components.sort(Comparator.comparing(Component::nature));

            List<LineId> structural = lines(components, Nature.STRUCTURAL);
            List<LineId> incidental = lines(components, Nature.INCIDENTAL);
            Optional<LineId> structuralTotal;
            Optional<LineId> incidentalTotal;
            LineId total;
            if (structural.isEmpty() || incidental.isEmpty()) {
                total = section.computed(id, new ContractText.TotalCost(label), Unit.EURO, sumOf(lines(components)));
                structuralTotal = incidental.isEmpty() ? Optional.of(total) : Optional.empty();
                incidentalTotal = structural.isEmpty() ? Optional.of(total) : Optional.empty();
            } else {
                LineId one = section.computed(
                        id.then("structural"), new ContractText.StructuralCost(label), Unit.EURO, sumOf(structural));
                LineId other = section.computed(
                        id.then("incidental"), new ContractText.IncidentalCost(label), Unit.EURO, sumOf(incidental));
                total = section.computed(id, new ContractText.TotalCost(label), Unit.EURO, sum(line(one), line(other)));
                structuralTotal = Optional.of(one);
                incidentalTotal = Optional.of(other);
            }
            return new ContractCost(
                    contract,
                    components,
                    total,
                    structuralTotal,
                    incidentalTotal,
                    term.lastDay(),
                    term.days(),
                    contract instanceof Contract.Pxq pxq
                            ? pxq.ceiling().map(ceiling -> overCeiling(ceiling, total))
                            : Optional.empty(),
                    Optional.ofNullable(volume),
                    isFormAlone() ? Optional.ofNullable(byCare) : Optional.empty(),
                    besides(components),
                    figures);
        }

        /** Whether nothing structural is paid besides what the form makes of the care. */
        private boolean isFormAlone() {
            return terms.turnoverGuarantee().isEmpty()
                    && terms.vacancyCompensation().isEmpty()
                    && terms.amounts().stream().allMatch(amount -> amount.nature() == Nature.INCIDENTAL);
        }

        /** What is paid in any form: the incidental amounts, unless they are all that there is. */
        private List<LineId> besides(List<Component> components) {
            List<LineId> besides = terms.amounts().stream()
                    .filter(amount -> amount.nature() == Nature.INCIDENTAL)
                    .map(amount -> cost(amount))
                    .toList();
            return besides.size() == components.size() ? List.of() : besides;
        }

        private LineId cost(Contract.Amount amount) {
            return id.then("amounts." + amount.name() + ".cost");
        }

        /** Writes the components that wait, structural ones first, so that each sum stands below its terms. */
        private List<Component> writePending() {
            List<Component> written = new ArrayList<>();
            for (Nature nature : Nature.values()) {
                for (Pending part : pending) {
                    if (part.nature() == nature) {
                        LineId line = section.computed(part.id(), part.label(), Unit.EURO, part.cost(), part.note());
                        written.add(new Component(line, part.label(), nature));
                    }
                }
            }
            pending.clear();
            return written;
        }

        @Override
        public List<LineId> lumpSum(Contract.LumpSum lumpSum) {
            return List.of();
        }

        @Override
        public List<LineId> pxq(Contract.Pxq pxq) {
            List<LineId> figures = new ArrayList<>();
            Map<String, LineId> volumes = new HashMap<>();
            Map<String, LineId> tariffs = new HashMap<>();
            for (Contract.Product product : pxq.products()) {
                volumes.put(product.name(), volume(product, figures));
            }
            for (Contract.Product product : pxq.products()) {
                Message item = new Verbatim(product.label());
                Unit perUnit = Unit.EURO.per(product.unit().unit());
                LineId part = id.then("products").then(product.name());
                LineId agreed = tariff(product, item, part, perUnit);
                LineId indexed =
                        term.indexed(section, part.then("indexed-tariff"), item, agreed, perUnit, product.indexed());
                LineId tariff = rounded(product.rounding(), part.then("rounded-tariff"), item, indexed, perUnit);
                tariffs.put(product.name(), tariff);
                figures.add(tariff);
            }
            volume = used(
                    pxq.products().stream()
                            .map(product -> known(volumes, product.name()))
                            .toList(),
                    pxq.products().stream()
                            .map(product -> id.then("products." + product.name() + ".cost"))
                            .toList(),
                    pxq.products().stream()
                            .map(product -> product.volume() instanceof Contract.Volume.Counted counted
                                    ? counted.quantity()
                                    : ((Contract.Volume.Places) product.volume()).occupancy())
                            .toList());
            byCare = new ByCare.Linear(
                    List.of(),
                    pxq.products().size() == 1 ? Optional.of(figures.get(figures.size() - 1)) : Optional.empty());
            for (Contract.Product product : pxq.products()) {
                Expr cost = cents(times(line(known(tariffs, product.name())), line(known(volumes, product.name()))));
                component(
                        "products." + product.name() + ".cost",
                        new Verbatim(product.label()),
                        product.nature(),
                        cost,
                        new ContractText.PxqNote());
            }
            return figures;
        }

        /** One kind of care as it is counted, more than one for what they cost. */
        private static Volume used(List<LineId> counted, List<LineId> costs, List<Figure> moving) {
            return new Volume(
                    counted.size() == 1 ? counted : costs,
                    Volume.Measure.IN_TERM,
                    moving.stream().map(figure -> LineId.of(figure.path())).toList());
        }

        private LineId tariff(Contract.Product product, Message item, LineId part, Unit perUnit) {
            if (product.tariff() instanceof Contract.Tariff.BuiltUp builtUp) {
                List<LineId> elements = new ArrayList<>();
                for (Contract.Element element : builtUp.elements()) {
                    elements.add(inputs.input(
                            new ContractText.TariffElement(label, item, words(element.kind())),
                            perUnit,
                            element.price()));
                }
                return section.computed(
                        part.then("tariff-sum"),
                        new ContractText.TariffSum(label, item),
                        perUnit,
                        sumOf(elements),
                        new ContractText.TariffSumNote());
            }
            Contract.Tariff.Agreed agreed = (Contract.Tariff.Agreed) product.tariff();
            return inputs.input(new ContractText.Tariff(label, item), perUnit, agreed.price());
        }

        private LineId volume(Contract.Product product, List<LineId> figures) {
            Message item = new Verbatim(product.label());
            LineId part = id.then("products").then(product.name());
            if (product.volume() instanceof Contract.Volume.Places places) {
                PlaceLines placeLines =
                        PlaceLines.write(places.places(), label, item, part, term.bounds(), inputs, section);
                figures.add(placeLines.average());
                LineId days = daysOfStay(part, item, placeLines, places.occupancy());
                figures.add(days);
                return days;
            }
            Contract.Volume.Counted counted = (Contract.Volume.Counted) product.volume();
            LineId volume = counted(
                    part.then("quantity-in-term"), item, product.unit().unit(), counted.quantity(), counted.partYear());
            figures.add(volume);
            return volume;
        }

        /** A price of the year, in whole cents where that was agreed. */
        private LineId rounded(
                Contract.TariffRounding rounding, LineId name, Message item, LineId price, Unit perUnit) {
            return switch (rounding) {
                case NONE -> price;
                case CENTS ->
                    section.computed(name, new ContractText.RoundedPrice(label, item), perUnit, cents(line(price)));
            };
        }

        private LineId counted(LineId name, Message item, Unit unit, Figure quantity, Contract.PartYear partYear) {
            LineId perYear = inputs.input(new ContractText.QuantityPerYear(label, item), unit, quantity);
            return section.computed(
                    name,
                    new ContractText.QuantityInTerm(label, item),
                    unit,
                    term.inTerm(line(perYear), partYear),
                    switch (partYear) {
                        case BY_DAYS -> new ContractText.QuantityByDaysNote();
                        case AS_WRITTEN -> new ContractText.QuantityAsWrittenNote();
                    });
        }

        private LineId daysOfStay(LineId part, Message item, PlaceLines places, Figure occupancy) {
            LineId fraction = inputs.input(new ContractText.Occupancy(label, item), Unit.PERCENT, occupancy);
            return section.computed(
                    part.then("days-of-stay"),
                    new ContractText.DaysOfStay(label, item),
                    Unit.DAY_OF_STAY,
                    times(line(places.placeDays()), line(fraction)),
                    new ContractText.DaysOfStayNote());
        }

        @Override
        public List<LineId> trajectory(Contract.Trajectory trajectory) {
            List<LineId> figures = new ArrayList<>();
            Unit perPiece = Unit.EURO.per(Unit.TRAJECTORY);
            for (Contract.TrajectoryKind kind : trajectory.kinds()) {
                Message item = new Verbatim(kind.label());
                LineId part = id.then("trajectories").then(kind.name());
                LineId agreed = inputs.input(new ContractText.Price(label, item), perPiece, kind.price());
                LineId atStart = inputs.input(new ContractText.AtStart(label, item), Unit.PERCENT, kind.atStart());
                LineId started = counted(
                        part.then("started-in-term"),
                        new ContractText.Started(item),
                        Unit.TRAJECTORY,
                        kind.started(),
                        kind.partYear());
                LineId ended = counted(
                        part.then("ended-in-term"),
                        new ContractText.Ended(item),
                        Unit.TRAJECTORY,
                        kind.ended(),
                        kind.partYear());
                LineId indexed =
                        term.indexed(section, part.then("indexed-price"), item, agreed, perPiece, kind.indexed());
                LineId price = rounded(kind.rounding(), part.then("rounded-price"), item, indexed, perPiece);
                Expr atTheStart = times(line(price), line(atStart));
                LineId first = section.computed(
                        part.then("paid-at-start"),
                        new ContractText.PaidAtStart(label, item),
                        perPiece,
                        switch (kind.rounding()) {
                            case NONE -> atTheStart;
                            case CENTS -> cents(atTheStart);
                        });
                LineId last = section.computed(
                        part.then("paid-at-end"),
                        new ContractText.PaidAtEnd(label, item),
                        perPiece,
                        minus(line(price), line(first)));
                figures.addAll(List.of(started, ended, first, last));
                component(
                        "trajectories." + kind.name() + ".cost",
                        item,
                        kind.nature(),
                        cents(sum(times(line(started), line(first)), times(line(ended), line(last)))),
                        new ContractText.TrajectoryNote());
            }
            volume = used(
                    trajectory.kinds().stream()
                            .map(kind ->
                                    id.then("trajectories").then(kind.name()).then("started-in-term"))
                            .toList(),
                    trajectory.kinds().stream()
                            .map(kind -> id.then("trajectories." + kind.name() + ".cost"))
                            .toList(),
                    trajectory.kinds().stream()
                            .flatMap(kind -> Stream.of(kind.started(), kind.ended()))
                            .toList());
            return figures;
        }

        @Override
        public List<LineId> bandwidth(Contract.Bandwidth bandwidth) {
            BandwidthLines lines = BandwidthLines.write(bandwidth, id, term, inputs, section);
            volume = lines.volume();
            if (bandwidth.settlement() == Contract.Settlement.BEYOND_BAND
                    && bandwidth.demand() instanceof Contract.Demand.YearAverage) {
                BandwidthLines.Edged edges = lines.edges();
                byCare = new ByCare.Banded(
                        id.then("agreed"),
                        edges.upper(),
                        edges.lower(),
                        lines.priceAbove(),
                        edges.priceBelow(),
                        edges.refunded());
            }
            component(
                    "agreed",
                    new ContractText.AgreedCost(),
                    bandwidth.nature(),
                    term.amount(lines.agreed(), bandwidth.indexed(), terms.partYear()),
                    note(terms.partYear()));
            component(
                    "above-band",
                    new ContractText.AboveBandCost(),
                    Nature.INCIDENTAL,
                    cents(term.proRata(times(line(lines.above()), line(lines.priceAbove())))),
                    new ContractText.SettlementNote());
            component(
                    "refunded",
                    new ContractText.RefundCost(),
                    Nature.INCIDENTAL,
                    minus(zero(Unit.EURO), line(lines.refund())),
                    new ContractText.SettlementNote());
            return lines.figures();
        }

        @Override
        public List<LineId> availability(Contract.Availability availability) {
            Message item = new ContractText.AvailabilityItem();
            PlaceLines places =
                    PlaceLines.write(availability.places(), label, item, id, term.bounds(), inputs, section);
            Unit perPlace = Unit.EURO.per(Unit.PLACE);
            Unit perDay = Unit.EURO.per(Unit.DAY_OF_STAY);
            LineId fixed = inputs.input(new ContractText.FixedPerPlace(label), perPlace, availability.fixed());
            LineId variable = inputs.input(new ContractText.VariablePerDay(label), perDay, availability.variable());
            LineId days = daysOfStay(id, item, places, availability.occupancy());
            volume = used(List.of(days), List.of(), List.of(availability.occupancy()));
            LineId fixedNow = term.indexed(
                    section,
                    id.then("indexed-fixed"),
                    new ContractText.FixedItem(),
                    fixed,
                    perPlace,
                    availability.indexed());
            LineId variableNow = term.indexed(
                    section,
                    id.then("indexed-variable"),
                    new ContractText.VariableItem(),
                    variable,
                    perDay,
                    availability.indexed());
            component(
                    "fixed-cost",
                    new ContractText.FixedCost(),
                    availability.nature(),
                    cents(over(times(line(places.placeDays()), line(fixedNow)), line(term.daysOfYear()))),
                    new ContractText.AvailabilityNote());
            byCare = new ByCare.Linear(List.of(id.then("fixed-cost")), Optional.of(variableNow));
            component(
                    "variable-cost",
                    new ContractText.VariableCost(),
                    availability.nature(),
                    cents(times(line(days), line(variableNow))),
                    new ContractText.PxqNote());
            return List.of(places.average(), days, fixedNow, variableNow);
        }

        private void amount(Contract.Amount amount) {
            Message item = new Verbatim(amount.label());
            LineId agreed = inputs.input(new ContractText.AmountPerYear(label, item), Unit.EURO, amount.amount());
            component(
                    cost(amount),
                    item,
                    amount.nature(),
                    term.amount(agreed, amount.indexed(), amount.partYear()),
                    note(amount.partYear()));
        }

        private static Message note(Contract.PartYear partYear) {
            return switch (partYear) {
                case BY_DAYS -> new ContractText.ByDaysNote();
                case AS_WRITTEN -> new ContractText.AsWrittenNote();
            };
        }

        /** Tops up what the form computes, not the agreed amounts besides it. */
        private void turnoverGuarantee(Contract.TurnoverGuarantee guarantee, List<LineId> form) {
            LineId share = inputs.input(new ContractText.GuaranteeShare(label), Unit.PERCENT, guarantee.share());
            LineId expected = inputs.input(new ContractText.GuaranteeExpected(label), Unit.EURO, guarantee.expected());
            LineId turnover =
                    section.computed(id.then("turnover"), new ContractText.FormCosts(label), Unit.EURO, sumOf(form));
            LineId guaranteed = section.computed(
                    id.then("guaranteed-turnover"),
                    new ContractText.GuaranteedTurnover(label),
                    Unit.EURO,
                    cents(term.inTerm(times(line(share), line(expected)), guarantee.partYear())),
                    note(guarantee.partYear()));
            component(
                    "turnover-guarantee.cost",
                    new ContractText.GuaranteeTopUp(),
                    guarantee.nature(),
                    Expressions.atLeastZero(minus(line(guaranteed), line(turnover)), Unit.EURO),
                    new ContractText.GuaranteeNote());
        }

        private void vacancyCompensation(Contract.VacancyCompensation vacancy) {
            LineId part = id.then("vacancy-compensation");
            Message item = new ContractText.VacancyItem();
            LineId target = inputs.input(new ContractText.VacancyTarget(label), Unit.PERCENT, vacancy.target());
            LineId occupied = inputs.input(new ContractText.VacancyOccupied(label), Unit.PLACE, vacancy.occupied());
            LineId fixedCost = inputs.input(
                    new ContractText.VacancyFixedCost(label), Unit.EURO.per(Unit.PLACE), vacancy.fixedCost());
            PlaceLines places = PlaceLines.write(vacancy.places(), label, item, part, term.bounds(), inputs, section);
            LineId empty = section.computed(
                    part.then("short"),
                    new ContractText.VacancyShort(label),
                    Unit.DAY_OF_STAY,
                    Expressions.atLeastZero(
                            minus(
                                    times(line(target), line(places.placeDays())),
                                    times(line(occupied), line(term.days()))),
                            Unit.DAY_OF_STAY));
            component(
                    "vacancy-compensation.cost",
                    new ContractText.VacancyCost(),
                    vacancy.nature(),
                    cents(over(times(line(empty), line(fixedCost)), line(term.daysOfYear()))),
                    new ContractText.VacancyNote());
        }

        private LineId overCeiling(Figure ceiling, LineId total) {
            LineId perYear = inputs.input(new ContractText.Ceiling(label), Unit.EURO, ceiling);
            LineId most = section.computed(
                    id.then("ceiling-in-term"),
                    new ContractText.CeilingInTerm(label),
                    Unit.EURO,
                    cents(term.inTerm(line(perYear), terms.partYear())),
                    note(terms.partYear()));
            return section.computed(
                    id.then("over-ceiling"),
                    new ContractText.OverCeiling(label),
                    Unit.EURO,
                    Expressions.atLeastZero(minus(line(total), line(most)), Unit.EURO),
                    new ContractText.OverCeilingNote());
        }

        private void component(String name, Message what, Nature nature, Expr cost, Message note) {
            component(id.then(name), what, nature, cost, note);
        }

        private void component(LineId name, Message what, Nature nature, Expr cost, Message note) {
            pending.add(new Pending(name, new ContractText.Cost(label, what), nature, cost, note));
        }

        private static ContractText.Element words(Contract.CostElement element) {
            return switch (element) {
                case PROFESSIONALS_CLIENT_BOUND -> new ContractText.Element.ProfessionalsClientBound();
                case PROFESSIONALS_OTHER -> new ContractText.Element.ProfessionalsOther();
                case OTHER_CLIENT_BOUND -> new ContractText.Element.OtherClientBound();
                case OVERHEAD -> new ContractText.Element.Overhead();
            };
        }

        private static List<LineId> lines(List<Component> components, Nature nature) {
            return components.stream()
                    .filter(component -> component.nature() == nature)
                    .map(Component::line)
                    .toList();
        }

        private static List<LineId> lines(List<Component> components) {
            return components.stream().map(Component::line).toList();
        }

        private static LineId known(Map<String, LineId> lines, String name) {
            LineId line = lines.get(name);
            if (line == null) {
                throw new IllegalArgumentException("no line for " + name);
            }
            return line;
        }
    }
}
