package vierkant.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vierkant.model.Spend.VatKind;

/**
 * A spend as a person tells it, in the words of that person.
 *
 * @param amount euro without VAT, above 0, in whole cents
 * @param use what it is spent on: a name, a label or another word of the regulation
 * @param day on which it is spent
 * @param recipient to whom: a name or label, or any other body
 * @param pot of the fund
 * @param vat euro, 0 or more, in whole cents
 * @param vatKind who bears the VAT; empty is unknown
 * @param facts answers by the name of the fact or the parameter, in the order in which they were given
 */
public record SpendAsked(
        BigDecimal amount,
        String use,
        LocalDate day,
        Optional<String> recipient,
        Optional<String> pot,
        BigDecimal vat,
        Optional<VatKind> vatKind,
        Map<String, String> facts) {
    public SpendAsked {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(use, "use");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(vat, "vat");
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** Euro with VAT that is a cost; where it is not known who bears the VAT, with it. */
    BigDecimal cost() {
        return vatKind.orElse(VatKind.COST_INCREASING) == VatKind.COST_INCREASING ? amount.add(vat) : amount;
    }

    /** Euro with VAT that is a cost for certain. */
    BigDecimal leastCost() {
        return vatKind.orElse(VatKind.COMPENSABLE) == VatKind.COST_INCREASING ? amount.add(vat) : amount;
    }

    SpendAsked withRecipient(String name) {
        return new SpendAsked(amount, use, day, Optional.of(name), pot, vat, vatKind, facts);
    }

    SpendAsked withPot(String name) {
        return new SpendAsked(amount, use, day, recipient, Optional.of(name), vat, vatKind, facts);
    }

    SpendAsked withVatKind(VatKind kind) {
        return new SpendAsked(amount, use, day, recipient, pot, vat, Optional.of(kind), facts);
    }

    SpendAsked withFact(String name, String answer) {
        Map<String, String> more = new LinkedHashMap<>(facts);
        more.put(name, answer);
        return new SpendAsked(amount, use, day, recipient, pot, vat, vatKind, more);
    }
}
