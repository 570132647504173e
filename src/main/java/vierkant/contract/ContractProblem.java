package vierkant.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vierkant.model.Budget;
import vierkant.model.Contract;
import vierkant.model.Path;
import vierkant.model.Problem;
import vierkant.model.Values;
import vierkant.model.Years;

/** A contract that can be read but not computed. */
public sealed interface ContractProblem extends Problem {
    /**
     * A band per quarter in a year that the contract does not cover: the quarters without a contract would count as empty.
     *
     * @param contract its name
     * @param year the part year
     */
    record QuartersInPartYear(Path at, String contract, Integer year) implements ContractProblem {}

    /**
     * A price level of which the years up to the axis are not indexed.
     *
     * @param contract its name
     * @param year the price level
     * @param earliest the earliest year that works
     */
    record PriceLevelBeforeAxis(Path at, String contract, Integer year, Integer earliest) implements ContractProblem {}

    /** A turnover guarantee of a lump sum, which computes no turnover. */
    record GuaranteeOfLumpSum(Path at, String contract) implements ContractProblem {}

    /** Every problem of the contracts of a budget. */
    static List<ContractProblem> in(Budget budget) {
        List<ContractProblem> problems = new ArrayList<>();
        for (Contract contract : budget.contracts()) {
            Contract.Terms terms = contract.terms();
            String name = terms.id().name();
            terms.indexing().map(Contract.Indexing::priceLevel).ifPresent(level -> {
                int year = ((Values.Constant) level.values()).value().intValueExact();
                int earliest = budget.years().first() - 1;
                if (year < earliest) {
                    problems.add(new PriceLevelBeforeAxis(level.path(), name, year, earliest));
                }
            });
            if (contract instanceof Contract.LumpSum) {
                terms.turnoverGuarantee()
                        .ifPresent(guarantee -> problems.add(new GuaranteeOfLumpSum(guarantee.path(), name)));
            }
            if (contract instanceof Contract.Bandwidth bandwidth
                    && bandwidth.demand() instanceof Contract.Demand.Quarters quarters) {
                partYears(terms, budget.years())
                        .forEach(year -> problems.add(new QuartersInPartYear(
                                quarters.quarters().get(0).path(), name, year)));
            }
        }
        return problems;
    }

    private static List<Integer> partYears(Contract.Terms terms, Years years) {
        LocalDate first = terms.starts().date();
        LocalDate last = terms.lastDay();
        List<Integer> part = new ArrayList<>();
        for (int year : years.all()) {
            LocalDate from = LocalDate.of(year, 1, 1);
            LocalDate to = LocalDate.of(year, 12, 31);
            boolean outside = last.isBefore(from) || first.isAfter(to);
            boolean whole = !first.isAfter(from) && !last.isBefore(to);
            if (!outside && !whole) {
                part.add(year);
            }
        }
        return part;
    }
}
