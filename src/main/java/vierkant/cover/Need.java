package vierkant.cover;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vierkant.fund.Body;
import vierkant.model.FactId;
import vierkant.model.Fund;
import vierkant.model.PlannedCost;
import vierkant.model.PotId;
import vierkant.model.Spend;
import vierkant.model.Spend.VatKind;
import vierkant.model.UseId;

/**
 * A planned cost in one year.
 *
 * @param kind all that rules look at but the amount
 * @param net without VAT, cents
 * @param vat that counts or may count, cents
 */
record Need(PlannedCost cost, int year, Kind kind, long net, long vat) {
    /** What rules look at; costs of one kind may be charged to the same money. */
    record Kind(UseId use, Optional<Body> recipient, LocalDate day, Map<FactId, Integer> facts) {
        /** A spend of this kind; cents, above 0. */
        Spend spend(Fund fund, Optional<PotId> pot, long cents) {
            return new Spend(
                    fund.id(),
                    pot,
                    use,
                    recipient.map(body -> body.namedIn(fund).orElse(body.id())),
                    day,
                    Cents.euros(cents),
                    BigDecimal.ZERO,
                    Optional.of(VatKind.NONE),
                    facts);
        }
    }

    /**
     * The cost in a year; empty where it costs nothing then.
     *
     * @param funds of the budget, which may call one body by different keys
     */
    static Optional<Need> of(PlannedCost cost, int year, Collection<Fund> funds) {
        long net = Cents.of(cost.amount().values().in(year));
        boolean comesBack =
                cost.vatKind().filter(kind -> kind != VatKind.COST_INCREASING).isPresent();
        long vat = comesBack
                ? 0
                : cost.vat().map(figure -> Cents.of(figure.values().in(year))).orElse(0L);
        if (net + vat == 0) {
            return Optional.empty();
        }
        Map<FactId, Integer> facts = new LinkedHashMap<>();
        cost.facts()
                .forEach((id, figure) -> facts.put(id, figure.values().in(year).intValueExact()));
        Kind kind = new Kind(cost.use(), cost.recipient().map(id -> Body.of(id, funds)), cost.day(year), facts);
        return Optional.of(new Need(cost, year, kind, net, vat));
    }

    /** What must be paid, cents. */
    long amount() {
        return net + vat;
    }

    /** What is part of the cost for certain, cents: a fund pays no more. */
    long certain() {
        return cost.vatKind().isPresent() ? net + vat : net;
    }

    /** The cost as it would be charged to a pot, to be judged. */
    Spend spend(Fund fund, Optional<PotId> pot) {
        if (certain() == amount() || net == 0) {
            return kind.spend(fund, pot, amount());
        }
        return new Spend(
                fund.id(),
                pot,
                kind.use(),
                kind.recipient().map(body -> body.namedIn(fund).orElse(body.id())),
                kind.day(),
                Cents.euros(net),
                Cents.euros(vat),
                Optional.empty(),
                kind.facts());
    }
}
