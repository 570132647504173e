package vierkant.cover;

import java.util.Optional;
import vierkant.model.FundId;
import vierkant.model.PotId;

/** Money that can pay for a cost. */
public sealed interface Payer {
    <R> R accept(Visitor<R> visitor);

    /**
     * A pot of a fund.
     *
     * @param pot empty where the fund has none
     */
    record OfFund(FundId fund, Optional<PotId> pot) implements Payer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ofFund(this);
        }
    }

    /**
     * A line of the budget, in the year of the cost.
     *
     * @param line its name
     */
    record OfLine(String line) implements Payer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ofLine(this);
        }
    }

    /** One reading of payers. */
    interface Visitor<R> {
        R ofFund(OfFund fund);

        R ofLine(OfLine line);
    }
}
