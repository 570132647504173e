package vierkant.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Money that is or will be spent from a fund. Amounts are euro in whole cents, above 0.
 *
 * @param fund from which
 * @param pot of the fund, where it has pots
 * @param use on what
 * @param recipient to whom, where that is a body that the fund names
 * @param day when it is spent
 * @param amount without VAT
 * @param vat the VAT on it, 0 where there is none
 * @param vatKind who bears that VAT; empty is unknown
 * @param facts what is known of this spend: 1 is yes and 0 is no, or a count, not below 0
 */
public record Spend(
        FundId fund,
        Optional<PotId> pot,
        UseId use,
        Optional<RecipientId> recipient,
        LocalDate day,
        BigDecimal amount,
        BigDecimal vat,
        Optional<VatKind> vatKind,
        Map<FactId, Integer> facts) {
    /** Who bears the VAT of a cost. */
    public enum VatKind {
        /** There is none, or the cost is exempt. */
        NONE,
        /** It comes back, from the BTW-compensatiefonds or the tax office: it is no cost. */
        COMPENSABLE,
        /** It does not come back: it is part of the cost. */
        COST_INCREASING
    }

    public Spend {
        Objects.requireNonNull(fund, "fund");
        Objects.requireNonNull(use, "use");
        Objects.requireNonNull(day, "day");
        amount = cents("amount", amount);
        vat = cents("VAT", vat);
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("amount of a spend is " + amount + ", not above 0");
        }
        if (vat.signum() < 0) {
            throw new IllegalArgumentException("VAT of a spend is " + vat + ", below 0");
        }
        facts.forEach((fact, value) -> {
            if (value < 0) {
                throw new IllegalArgumentException("fact " + fact + " of a spend is " + value + ", below 0");
            }
        });
        facts = facts.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** With two decimals, so that equal amounts are equal. */
    private static BigDecimal cents(String what, BigDecimal euros) {
        try {
            return Money.of(CurrencyUnit.EUR, euros, RoundingMode.UNNECESSARY).getAmount();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(what + " of a spend is " + euros + ", not in whole cents", e);
        }
    }
}
