package vierkant.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vierkant.model.Budget;
import vierkant.model.Contract;
import vierkant.model.Figure;
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

    /**
     * Trajectories that end in a year in which their contract can not run, with all its options: their end would not be
     * paid.
     *
     * @param contract its name
     * @param year the year
     */
    record EndsAfterContract(Path at, String contract, Integer year) implements ContractProblem {}

    /**
     * Numbers by year, all of them for years in which the contract can not run, with all its options.
     *
     * @param contract its name
     */
    record NeverCounts(Path at, String contract) implements ContractProblem {}

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
            problems.addAll(outsideTheTerm(contract));
            if (contract instanceof Contract.Bandwidth bandwidth
                    && bandwidth.demand() instanceof Contract.Demand.Quarters quarters) {
                partYears(terms, budget.years())
                        .forEach(year -> problems.add(new QuartersInPartYear(
                                quarters.quarters().get(0).path(), name, year)));
            }
        }
        return problems;
    }

    /** Numbers for years in which the contract can not run, with all its options. */
    private static List<ContractProblem> outsideTheTerm(Contract contract) {
        Contract.Terms terms = contract.terms();
        String name = terms.id().name();
        int first = terms.starts().date().getYear();
        int last = lastDay(terms, option -> true).getYear();
        List<ContractProblem> problems = new ArrayList<>();
        for (Figure figure : byYear(contract)) {
            List<Integer> years = named(figure);
            if (!years.isEmpty() && years.stream().allMatch(year -> year < first || year > last)) {
                problems.add(new NeverCounts(figure.path(), name));
            }
        }
        if (contract instanceof Contract.Trajectory trajectory) {
            for (Contract.TrajectoryKind kind : trajectory.kinds()) {
                named(kind.ended()).stream()
                        .filter(year -> year > last)
                        .forEach(year ->
                                problems.add(new EndsAfterContract(kind.ended().path(), name, year)));
            }
        }
        return problems;
    }

    private static List<Integer> partYears(Contract.Terms terms, Years years) {
        LocalDate first = terms.starts().date();
        LocalDate last = lastDay(terms, option -> option.exercise() == Contract.Exercise.EXERCISED);
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

    /** The last day, with the options that count. */
    private static LocalDate lastDay(Contract.Terms terms, Predicate<Contract.Option> counts) {
        LocalDate last = terms.ends().date();
        for (Contract.Option option : terms.options()) {
            if (counts.test(option)) {
                last = option.until().date();
            }
        }
        return last;
    }

    /** What counts in the years that it names. Trajectories that end have a problem of their own. */
    private static List<Figure> byYear(Contract contract) {
        List<Figure> figures = new ArrayList<>();
        contract.terms().amounts().forEach(amount -> figures.add(amount.amount()));
        if (contract instanceof Contract.Pxq pxq) {
            for (Contract.Product product : pxq.products()) {
                if (product.volume() instanceof Contract.Volume.Counted counted) {
                    figures.add(counted.quantity());
                }
            }
        }
        if (contract instanceof Contract.Trajectory trajectory) {
            trajectory.kinds().forEach(kind -> figures.add(kind.started()));
        }
        return figures;
    }

    /** The years for which somebody wrote a number that is not 0; none where one number holds for every year. */
    private static List<Integer> named(Figure figure) {
        return figure.values() instanceof Values.Yearly yearly
                ? yearly.byYear().entrySet().stream()
                        .filter(each -> each.getValue().signum() != 0)
                        .map(Map.Entry::getKey)
                        .toList()
                : List.of();
    }
}
