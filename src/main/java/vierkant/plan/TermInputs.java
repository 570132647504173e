package vierkant.plan;

import static vierkant.calc.Expressions.line;
import static vierkant.calc.Expressions.number;
import static vierkant.calc.Expressions.sumOf;
import static vierkant.calc.Expressions.when;
import static vierkant.calc.Expressions.zero;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vierkant.calc.Calculation;
import vierkant.calc.Draft;
import vierkant.calc.Expr.Operator;
import vierkant.calc.Line;
import vierkant.calc.LineId;
import vierkant.calc.Part;
import vierkant.calc.Results;
import vierkant.calc.Row;
import vierkant.contract.ContractComparison;
import vierkant.model.Origin;
import vierkant.model.Path;
import vierkant.model.Uncertain;
import vierkant.model.Unit;

/**
 * The inputs on which the terms of other forms rest, kept as they are.
 *
 * <p>Terms are agreed on what was expected, which is kept as a number. Whoever changes the contract itself in a document has terms
 * there that are no longer equal in expected cost, and has to be told. The demand, and whatever else may come out in one way or
 * another, is not among them: terms are agreed before anybody knows it.
 */
final class TermInputs {
    private TermInputs() {}

    /**
     * Writes the inputs down as they are, and how many are another than that.
     *
     * @return the number in each year, in a document as it was made 0; empty where no terms rest on anything
     */
    static Optional<LineId> changed(Draft draft, List<ContractComparison> comparisons, List<Uncertain> uncertain) {
        List<LineId> inputs = List.copyOf(inputs(draft, comparisons, uncertain));
        if (inputs.isEmpty()) {
            return Optional.empty();
        }
        Results results = Results.of(draft.calculation().only(inputs));
        Map<LineId, Row> rows = draft.rows();
        Draft.Section asMade = draft.open(Part.INPUTS, new PlanText.AsMadeTitle());
        Draft.Section section = draft.open(Part.COMPARISONS, new PlanText.ChangedTitle());
        Path path = Path.of("as-made");
        List<LineId> flags = new ArrayList<>();
        for (LineId input : inputs) {
            Row row = Objects.requireNonNull(rows.get(input));
            Unit unit = row.line().unit();
            LineId kept = asMade.inputOfEachYear(
                    new PlanText.AsMade(row.label()),
                    unit,
                    Figures.kept(
                            results,
                            input,
                            new Origin.Expected(input.name(), Optional.empty()),
                            path.then(input.name())));
            flags.add(section.stock(
                    LineId.of(path.then("changed").then(input.name())),
                    new PlanText.Changed(row.label()),
                    Unit.FLAG,
                    when(line(input), Operator.EQUAL, line(kept), zero(Unit.FLAG), number(1, Unit.FLAG))));
        }
        return Optional.of(
                section.stock(LineId.of(path.then("changed")), new PlanText.ChangedCount(), Unit.NUMBER, sumOf(flags)));
    }

    private static Set<LineId> inputs(Draft draft, List<ContractComparison> comparisons, List<Uncertain> uncertain) {
        Map<LineId, Row> rows = draft.rows();
        Set<LineId> inputs = new LinkedHashSet<>();
        for (ContractComparison comparison : comparisons) {
            Calculation calculation = draft.calculation().only(comparison.expected());
            Set<LineId> outcomes = new LinkedHashSet<>(comparison.demand());
            for (Uncertain each : uncertain) {
                LineId of = LineId.of(each.of());
                outcomes.add(of);
                if (calculation.byId().containsKey(of)) {
                    rows.values().stream()
                            .filter(row -> row.input()
                                    .filter(input -> input.path().isIn(each.path()))
                                    .isPresent())
                            // how much a year is like the one before changes what is expected of no year
                            .filter(row -> each.persistence()
                                    .filter(figure -> LineId.of(figure.path()).equals(row.id()))
                                    .isEmpty())
                            .forEach(row -> inputs.add(row.id()));
                }
            }
            calculation.lines().stream()
                    .filter(Line::isInput)
                    .map(Line::id)
                    .filter(id -> !outcomes.contains(id))
                    .filter(id -> !isKept(Objects.requireNonNull(rows.get(id))))
                    .forEach(inputs::add);
        }
        return inputs;
    }

    private static boolean isKept(Row row) {
        return row.input().orElseThrow().origin() instanceof Origin.Expected;
    }
}
