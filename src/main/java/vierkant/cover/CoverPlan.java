package vierkant.cover;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import vierkant.fund.Dossier;
import vierkant.model.Budget;
import vierkant.model.BudgetLine;
import vierkant.model.Fund;
import vierkant.model.PlannedCost;
import vierkant.model.PotId;

/**
 * Which money pays for the planned costs of a budget. All amounts are euro in whole cents, at least 0.
 *
 * <p>A fund pays only what may be charged to it for certain, all other charges of the plan and of its ledger counted. Of all
 * plans that keep to that this is the one that uses most money of funds; then leaves least uncovered; then uses first what
 * lapses first; then goes by the order of costs and funds in the file.
 *
 * @param costs each planned cost in each year in which it costs something, in the order of the file, then of years
 * @param pots each pot of each fund, in the order of the file
 * @param lines each line that pays for something, in each year in which it has money, in the order of the file, then of years
 * @param proof whether it was shown that no plan is better
 */
public record CoverPlan(List<Cost> costs, List<Pot> pots, List<Line> lines, Proof proof) {
    /** Whether a plan is known to be the best. */
    public enum Proof {
        OPTIMAL,
        /** The search was broken off: every rule is kept, and another plan may use a little more money of funds. */
        NOT_PROVEN
    }

    /**
     * One planned cost in one year.
     *
     * @param amount to be paid, above 0, VAT included where it is part of the cost or may be
     * @param tried every pot of every fund, and every line that pays for it, in order
     * @param uncovered what nothing pays
     */
    public record Cost(PlannedCost cost, int year, BigDecimal amount, List<Tried> tried, BigDecimal uncovered) {
        public Cost {
            Objects.requireNonNull(cost, "cost");
            Objects.requireNonNull(amount, "amount");
            tried = List.copyOf(tried);
            Objects.requireNonNull(uncovered, "uncovered");
        }

        /** Whether some fund might pay more, which depends on what is not known. */
        public boolean isUndecided() {
            return tried.stream().anyMatch(each -> each.why() instanceof Why.Undecided);
        }
    }

    /**
     * What a payer pays for a cost, and why no more.
     *
     * @param amount at least 0
     */
    public record Tried(Payer payer, BigDecimal amount, Why why) {
        public Tried {
            Objects.requireNonNull(payer, "payer");
            Objects.requireNonNull(amount, "amount");
            Objects.requireNonNull(why, "why");
        }
    }

    /**
     * A pot of a fund.
     *
     * @param pot empty where the fund has none
     * @param used what the plan takes
     * @param lastDay on which may be spent: what is left then lapses; empty where no end is known
     * @param saves how much less own money the plan would take if one euro more had been granted, 0.00 to about 1.00; empty
     *     where it is not known what was granted, or where it is not proven that the plan is the best
     */
    public record Pot(
            Fund fund, Optional<PotId> pot, BigDecimal used, Optional<LocalDate> lastDay, Optional<BigDecimal> saves) {
        public Payer.OfFund payer() {
            return new Payer.OfFund(fund.id(), pot);
        }
    }

    /**
     * A line of the budget in a year.
     *
     * @param used what the plan takes
     */
    public record Line(BudgetLine line, int year, BigDecimal used) {
        public Payer.OfLine payer() {
            return new Payer.OfLine(line.name());
        }
    }

    public CoverPlan {
        costs = List.copyOf(costs);
        pots = List.copyOf(pots);
        lines = List.copyOf(lines);
        Objects.requireNonNull(proof, "proof");
    }

    /**
     * Plans the cover of a budget.
     *
     * @param dossiers one for each fund of the budget, in its order
     */
    public static CoverPlan of(Budget budget, List<Dossier> dossiers) {
        return new Covering(budget, dossiers).plan();
    }

    /** What all costs come to, euro. */
    public BigDecimal planned() {
        return sum(costs, Cost::amount);
    }

    /** What funds pay, euro. */
    public BigDecimal fromFunds() {
        return sum(pots, Pot::used);
    }

    /** What lines of the budget pay, euro. */
    public BigDecimal fromLines() {
        return sum(lines, Line::used);
    }

    /** What nothing pays, euro. */
    public BigDecimal uncovered() {
        return sum(costs, Cost::uncovered);
    }

    /** What funds do not pay: from lines, or not covered yet. */
    public BigDecimal ownMoney() {
        return planned().subtract(fromFunds());
    }

    private static <T> BigDecimal sum(List<T> of, Function<T, BigDecimal> amount) {
        return of.stream().map(amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
}
