package vierkant.contract;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vierkant.calc.LineId;
import vierkant.model.Comparison;

/**
 * A contract beside other forms, all on the same demand, as lines of the calculation.
 *
 * @param comparison on what terms
 * @param agreed the contract as it is
 * @param demand the figures that move with the demand, at least one
 * @param volume how much care is used in each year; days, pieces and euros in the term, place-equivalents over the whole year
 * @param shareOfYear the part of each year in which the contract runs, 0..1
 * @param budget what the payer has for it, euro per year
 * @param provider what the care costs the provider; empty where nothing is known of it
 * @param forms the contract as it is first, then the other forms, as equal in expected cost
 */
public record ContractComparison(
        Comparison comparison,
        ContractCost agreed,
        List<LineId> demand,
        LineId volume,
        LineId shareOfYear,
        LineId budget,
        Optional<Provider> provider,
        List<Beside> forms) {
    public ContractComparison {
        Objects.requireNonNull(comparison, "comparison");
        demand = List.copyOf(demand);
        Objects.requireNonNull(provider, "provider");
        forms = List.copyOf(forms);
    }

    /** The form of the contract as it is. */
    public Beside asAgreed() {
        return forms.get(0);
    }

    /**
     * One form.
     *
     * @param form which
     * @param cost euro per year for the payer, with what is paid besides in every form
     * @param margin what it leaves the provider, euro per year; negative is a loss; empty where nothing is known of the costs
     * @param terms what would have to be agreed; empty for the contract as it is
     */
    public record Beside(ContractForm form, LineId cost, Optional<LineId> margin, List<LineId> terms) {
        public Beside {
            Objects.requireNonNull(form, "form");
            Objects.requireNonNull(cost, "cost");
            Objects.requireNonNull(margin, "margin");
            terms = List.copyOf(terms);
        }
    }

    /**
     * What the care costs the provider.
     *
     * @param fixed euro per year, whatever the demand
     * @param variable euro per unit of care
     * @param cost euro in each year
     * @param capacity the most that can be taken, per year; empty where it is not known
     */
    public record Provider(LineId fixed, LineId variable, LineId cost, Optional<LineId> capacity) {
        public Provider {
            Objects.requireNonNull(capacity, "capacity");
        }
    }
}
