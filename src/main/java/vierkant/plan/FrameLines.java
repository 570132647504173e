package vierkant.plan;

import static vierkant.calc.Expressions.atLeastZero;
import static vierkant.calc.Expressions.line;
import static vierkant.calc.Expressions.minus;
import static vierkant.calc.Expressions.sum;
import static vierkant.calc.Expressions.sumOf;
import static vierkant.calc.Expressions.zero;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vierkant.calc.Draft;
import vierkant.calc.Expr;
import vierkant.calc.LineId;
import vierkant.calc.Part;
import vierkant.contract.ContractCost;
import vierkant.model.Budget;
import vierkant.model.BudgetLine;
import vierkant.model.Contract;
import vierkant.model.Frame;
import vierkant.model.Nature;
import vierkant.model.Target;
import vierkant.model.Unit;

/**
 * Whether a budget stays inside its frame, as lines; euro per year.
 *
 * @param available what may be spent
 * @param needed what is spent of it
 * @param structural the part of what is spent that comes back every year
 * @param incidental the rest of what is spent
 * @param room what is left, at least 0
 * @param excess what is spent above it, at least 0
 * @param structuralAmount what there is every year again; empty where nobody said
 * @param uncovered structural expenditure above that, at least 0; empty where nobody said what there is
 * @param returns what contracts give back in this year because the care was less, at least 0; empty where none does
 * @param oneLess what one place less of each contract with places would free of it
 */
public record FrameLines(
        LineId available,
        LineId needed,
        LineId structural,
        LineId incidental,
        LineId room,
        LineId excess,
        Optional<LineId> structuralAmount,
        Optional<LineId> uncovered,
        Optional<LineId> returns,
        List<OneLess> oneLess) {
    public FrameLines {
        oneLess = List.copyOf(oneLess);
    }

    /**
     * What one place less of a contract or a closed supply, or one place-equivalent, would free.
     *
     * @param name of the contract; {@code move.} and its name for a supply
     * @param label the same for a reader
     * @param freed euro per year; negative costs more
     */
    public record OneLess(String name, String label, LineId freed) {}

    private static final LineId ID = LineId.of("frame");

    /** The lines in the order in which they are read. */
    public List<LineId> all() {
        return Stream.of(
                        Stream.of(available, structural, incidental, needed, room, excess),
                        structuralAmount.stream(),
                        uncovered.stream(),
                        returns.stream())
                .flatMap(each -> each)
                .toList();
    }

    static FrameLines write(
            Draft draft, Budget budget, Frame frame, List<ContractCost> contracts, Map<String, LineId> names) {
        Draft.Section inputs = draft.open(Part.INPUTS, new PlanText.FrameTitle(frame.label()));
        Draft.Section section = draft.open(Part.SUMMARY, new PlanText.FrameTitle(frame.label()));
        LineId amount = inputs.input(new PlanText.FrameAmount(frame.label()), Unit.EURO, frame.amount());
        Optional<LineId> structuralAmount = frame.structural()
                .map(figure -> inputs.input(new PlanText.FrameStructural(frame.label()), Unit.EURO, figure));
        LineId available =
                section.computed(ID.then("available"), new PlanText.FrameAvailable(), Unit.EURO, line(amount));
        LineId structural = section.computed(
                ID.then("needed-structural"),
                new PlanText.NeededStructural(),
                Unit.EURO,
                sumOrNothing(parts(budget, frame, contracts, names, Nature.STRUCTURAL)));
        LineId incidental = section.computed(
                ID.then("needed-incidental"),
                new PlanText.NeededIncidental(),
                Unit.EURO,
                sumOrNothing(parts(budget, frame, contracts, names, Nature.INCIDENTAL)));
        LineId needed = section.computed(
                ID.then("needed"), new PlanText.Needed(), Unit.EURO, sum(line(structural), line(incidental)));
        LineId room = section.computed(
                ID.then("room"),
                new PlanText.Room(),
                Unit.EURO,
                atLeastZero(minus(line(available), line(needed)), Unit.EURO));
        LineId excess = section.computed(
                ID.then("excess"),
                new PlanText.Excess(),
                Unit.EURO,
                atLeastZero(minus(line(needed), line(available)), Unit.EURO));
        Optional<LineId> uncovered = structuralAmount.map(there -> section.computed(
                ID.then("structural-excess"),
                new PlanText.StructuralExcess(),
                Unit.EURO,
                atLeastZero(minus(line(structural), line(there)), Unit.EURO),
                new PlanText.StructuralExcessNote()));
        List<LineId> refunds = refunds(frame, contracts);
        Optional<LineId> returns = refunds.isEmpty()
                ? Optional.empty()
                : Optional.of(section.computed(
                        ID.then("returns"),
                        new PlanText.Returns(),
                        Unit.EURO,
                        sumOf(refunds),
                        new PlanText.ReturnsNote()));
        return new FrameLines(
                available,
                needed,
                structural,
                incidental,
                room,
                excess,
                structuralAmount,
                uncovered,
                returns,
                List.of());
    }

    FrameLines with(List<OneLess> written) {
        return new FrameLines(
                available, needed, structural, incidental, room, excess, structuralAmount, uncovered, returns, written);
    }

    private static Expr sumOrNothing(List<LineId> lines) {
        return lines.isEmpty() ? sum(zero(Unit.EURO)) : sumOf(lines);
    }

    /** What of one nature has to fit. */
    private static List<LineId> parts(
            Budget budget, Frame frame, List<ContractCost> contracts, Map<String, LineId> names, Nature nature) {
        if (frame.of().isEmpty()) {
            return List.of(Plan.total(nature));
        }
        List<LineId> parts = new ArrayList<>();
        for (Target target : frame.of()) {
            contracts.stream()
                    .filter(cost -> isNamed(cost, target))
                    .flatMap(cost -> cost.of(nature).stream())
                    .forEach(parts::add);
            budget.lines().stream()
                    .filter(line -> line.nature() == nature && isNamed(line, target))
                    .map(line -> Objects.requireNonNull(names.get(target.name())))
                    .forEach(parts::add);
        }
        return parts;
    }

    private static boolean isNamed(BudgetLine line, Target target) {
        return target.name().equals("lines." + line.name());
    }

    private static boolean isNamed(ContractCost cost, Target target) {
        return target.name().equals("contracts." + cost.contract().terms().id());
    }

    /** The contracts that have to fit. */
    static Stream<ContractCost> contracts(Frame frame, List<ContractCost> contracts) {
        return contracts.stream()
                .filter(cost -> frame.of().isEmpty() || frame.of().stream().anyMatch(target -> isNamed(cost, target)));
    }

    /** What bandwidths give back. */
    private static List<LineId> refunds(Frame frame, List<ContractCost> contracts) {
        return contracts(frame, contracts)
                .filter(cost -> cost.contract() instanceof Contract.Bandwidth)
                .map(cost -> LineId.of("contracts", cost.contract().terms().id().name(), "refund"))
                .toList();
    }
}
