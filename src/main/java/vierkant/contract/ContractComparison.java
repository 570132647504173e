package vierkant.contract;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vierkant.calc.LineId;
import vierkant.model.Comparison;
import vierkant.text.Message;

/**
 * A contract beside other forms, all on the same demand, as lines of the calculation.
 *
 * @param comparison on what terms
 * @param agreed the contract as it is
 * @param demand the figures that move with the demand, at least one
 * @param volume how much care is used in each year; days, pieces and euros in the term, place-equivalents over the whole year
 * @param shareOfYear the part of each year in which the contract runs, 0..1
 * @param level how much care is expected in each year, as it would be over a whole year, in the unit of the demand, at least 0; 0 where
 *     the contract does not run
 * @param expected the lines of which the terms take what is expected
 * @param budget what the payer has for it, euro per year
 * @param notEqual what is expected to be paid, less what a price per unit would bring, euro per year; 0 unless no care is expected
 * @param provider what the care costs the provider; empty where nothing is known of it
 * @param forms the contract as it is first, then the other forms, as equal in expected cost
 * @param sweep the same forms at one demand after another; empty where nobody asked for it
 * @param fan between which amounts the contract as it is will lie; empty where nothing uncertain touches it
 */
public record ContractComparison(
        Comparison comparison,
        ContractCost agreed,
        List<LineId> demand,
        LineId volume,
        LineId shareOfYear,
        LineId level,
        List<LineId> expected,
        LineId budget,
        LineId notEqual,
        Optional<Provider> provider,
        List<Beside> forms,
        Optional<Sweep> sweep,
        Optional<Fan> fan) {
    public ContractComparison {
        Objects.requireNonNull(comparison, "comparison");
        demand = List.copyOf(demand);
        expected = List.copyOf(expected);
        Objects.requireNonNull(provider, "provider");
        forms = List.copyOf(forms);
        Objects.requireNonNull(sweep, "sweep");
        Objects.requireNonNull(fan, "fan");
    }

    /** The form of the contract as it is. */
    public Beside asAgreed() {
        return forms.get(0);
    }

    /**
     * One form.
     *
     * @param form which
     * @param name by which a reader knows it
     * @param code the same for programs, and in names of lines: {@code agreed}, or the code of the form
     * @param cost euro per year for the payer, with what is paid besides in every form
     * @param margin what it leaves the provider, euro per year; negative is a loss; empty where nothing is known of the costs
     * @param terms what would have to be agreed; empty for the contract as it is
     */
    public record Beside(
            ContractForm form, Message name, String code, LineId cost, Optional<LineId> margin, List<LineId> terms) {
        public Beside {
            Objects.requireNonNull(form, "form");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(cost, "cost");
            Objects.requireNonNull(margin, "margin");
            terms = List.copyOf(terms);
        }
    }

    /**
     * What the care costs the provider.
     *
     * @param cost euro in each year
     * @param capacity the most that can be taken, per year, at least 0; empty where it is not known
     */
    public record Provider(LineId cost, Optional<LineId> capacity) {
        public Provider {
            Objects.requireNonNull(cost, "cost");
            Objects.requireNonNull(capacity, "capacity");
        }
    }

    /**
     * Forms at one demand after another.
     *
     * @param demands per year, rising
     * @param forms those of which a line can say it, the contract as it is first if it is among them
     */
    public record Sweep(List<LineId> demands, List<Swept> forms) {
        public Sweep {
            demands = List.copyOf(demands);
            forms = List.copyOf(forms);
        }
    }

    /**
     * One form at each demand.
     *
     * @param form which
     * @param costs euro per year, not rounded, one for each demand; without what is paid besides in every form
     */
    public record Swept(Beside form, List<LineId> costs) {
        public Swept {
            Objects.requireNonNull(form, "form");
            costs = List.copyOf(costs);
        }
    }

    /**
     * Between which amounts a cost will lie.
     *
     * @param low euro per year, not exceeded in 10 of 100 draws
     * @param middle in 50 of 100
     * @param high in 90 of 100
     * @param width how much more the third is than the first
     */
    public record Fan(LineId low, LineId middle, LineId high, LineId width) {}
}
