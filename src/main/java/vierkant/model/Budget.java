package vierkant.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vierkant.text.Language;

/**
 * Everything that one budget file says. Valid from birth in its parts; that its references hit is checked where the
 * calculation is made.
 *
 * @param title of the document
 * @param by the body whose budget it is: a municipality, a region, or regions together
 * @param years the axis
 * @param language of the document
 * @param remarks sentences for the reader of the document, in order
 * @param sources that figures are taken from
 * @param parties that pay shares
 * @param statistics per party
 * @param quantities figures that are no expenditure of this budget
 * @param lines the municipality's own budget lines
 * @param indices price indices
 * @param contracts agreements with providers
 * @param comparisons terms on which contracts are held beside other forms, at most one for each contract
 * @param formulas lines that the budget works out by formulas of its own, in order of calculation
 * @param keys allocation keys
 * @param shares totals that are divided
 * @param funds earmarked money of others; they cost this budget nothing by themselves
 * @param frame within which it must stay
 * @param move from closed places to alternatives; what it costs is in the budget by other lines
 * @param chain of care, along one pathway beside another; it costs this budget nothing by itself
 * @param plannedCosts for which money is sought; they cost this budget nothing by themselves
 * @param checks printed totals held against the budget
 * @param uncertain inputs of which it is not certain what they will be
 * @param scenarios other numbers for inputs
 */
public record Budget(
        String title,
        String by,
        Years years,
        Language language,
        List<String> remarks,
        List<Source> sources,
        List<Party> parties,
        List<Statistic> statistics,
        List<Quantity> quantities,
        List<BudgetLine> lines,
        List<Index> indices,
        List<Contract> contracts,
        List<Comparison> comparisons,
        List<Formula> formulas,
        List<Key> keys,
        List<Share> shares,
        List<Fund> funds,
        Optional<Frame> frame,
        Optional<Move> move,
        Optional<Chain> chain,
        List<PlannedCost> plannedCosts,
        List<Check> checks,
        List<Uncertain> uncertain,
        List<Scenario> scenarios) {
    public Budget {
        if (title.isBlank()) {
            throw new IllegalArgumentException("title of the budget is blank");
        }
        Objects.requireNonNull(years, "years");
        Objects.requireNonNull(language, "language");
        remarks = List.copyOf(remarks);
        sources = List.copyOf(sources);
        parties = List.copyOf(parties);
        statistics = List.copyOf(statistics);
        quantities = List.copyOf(quantities);
        lines = List.copyOf(lines);
        indices = List.copyOf(indices);
        contracts = List.copyOf(contracts);
        comparisons = List.copyOf(comparisons);
        formulas = List.copyOf(formulas);
        keys = List.copyOf(keys);
        shares = List.copyOf(shares);
        funds = List.copyOf(funds);
        Objects.requireNonNull(frame, "frame");
        Objects.requireNonNull(move, "move");
        Objects.requireNonNull(chain, "chain");
        plannedCosts = List.copyOf(plannedCosts);
        checks = List.copyOf(checks);
        uncertain = List.copyOf(uncertain);
        scenarios = List.copyOf(scenarios);
    }

    /** The same budget with another comparison for a contract. */
    public Budget with(Comparison comparison) {
        List<Comparison> more = new ArrayList<>(comparisons);
        more.removeIf(each -> each.contract().equals(comparison.contract()));
        more.add(comparison);
        return new Budget(
                title,
                by,
                years,
                language,
                remarks,
                sources,
                parties,
                statistics,
                quantities,
                lines,
                indices,
                contracts,
                more,
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
                scenarios);
    }
}
