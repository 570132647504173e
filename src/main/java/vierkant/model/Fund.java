package vierkant.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Earmarked money in a budget: a grant decision under a regulation.
 *
 * @param id its name
 * @param label what a reader sees
 * @param regulation under which it was granted
 * @param grant the decision
 * @param recipients to whom the money may go, with the most for each; empty where the decision names none
 * @param instalments what was received, in the order of the file
 * @param facts what the fund and its region answer, 1 is yes and 0 is no, or a count; absent is unknown
 * @param parameters what other decisions filled in, euro or a fraction
 * @param remarks sentences for the reader
 * @param path where it is written
 */
public record Fund(
        FundId id,
        String label,
        RegulationId regulation,
        Grant grant,
        Map<RecipientId, Recipient> recipients,
        List<Instalment> instalments,
        Map<FactId, Figure> facts,
        Map<FactId, Figure> parameters,
        List<String> remarks,
        Path path) {
    /**
     * A grant decision.
     *
     * @param municipality that received the grant, as the maxima of the regulation name it
     * @param number of the decision, if known
     * @param decided the day of the decision, if known
     * @param edition the text under which the grant stays whatever came later; empty where each spend falls under the text of
     *     its own day
     * @param from the first day on which may be spent, if the decision gives one
     * @param until the last day, if the decision gives one
     * @param amounts euro per pot; the key is empty where there are no pots; nothing at all is not known, which only goes with
     *     a text that takes no part of what was granted
     */
    public record Grant(
            String municipality,
            Optional<String> number,
            Optional<Day> decided,
            Optional<String> edition,
            Optional<Day> from,
            Optional<Day> until,
            Map<Optional<PotId>, Figure> amounts) {
        public Grant {
            amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
        }
    }

    /**
     * A body to which the money may go.
     *
     * @param name what a reader sees
     * @param most euro over the whole period
     * @param pot to which this holds; empty is the whole grant
     */
    public record Recipient(String name, Figure most, Optional<PotId> pot) {
        public Recipient {
            Objects.requireNonNull(most, "most");
        }
    }

    /**
     * Money received from the grantor.
     *
     * @param day when
     * @param pot for which; empty where there is none, or one, or where it is for all together
     * @param amount euro, the same in every year; below 0 it went back
     */
    public record Instalment(LocalDate day, Optional<PotId> pot, Figure amount) {
        public Instalment {
            Objects.requireNonNull(day, "day");
            Objects.requireNonNull(amount, "amount");
        }

        /** Whether the money went back to the grantor. */
        public boolean isRepaid() {
            return amount.values().in(day.getYear()).signum() < 0;
        }
    }

    /** The pot of an instalment: the one that was granted, where it says none. */
    public Optional<PotId> potOf(Instalment instalment) {
        Set<Optional<PotId>> granted = grant.amounts().keySet();
        return instalment.pot().isEmpty() && granted.size() == 1
                ? granted.iterator().next()
                : instalment.pot();
    }

    /** The same fund with other amounts granted, euro per pot. */
    public Fund withAmounts(Map<Optional<PotId>, Figure> amounts) {
        Grant changed = new Grant(
                grant.municipality(),
                grant.number(),
                grant.decided(),
                grant.edition(),
                grant.from(),
                grant.until(),
                amounts);
        return new Fund(id, label, regulation, changed, recipients, instalments, facts, parameters, remarks, path);
    }

    public Fund {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(regulation, "regulation");
        Objects.requireNonNull(grant, "grant");
        recipients = Collections.unmodifiableMap(new LinkedHashMap<>(recipients));
        instalments = List.copyOf(instalments);
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        remarks = List.copyOf(remarks);
    }

    /** The same fund with another value for one parameter. */
    public Fund withParameter(FactId parameter, Figure value) {
        Map<FactId, Figure> changed = new LinkedHashMap<>(parameters);
        changed.put(parameter, value);
        return new Fund(id, label, regulation, grant, recipients, instalments, facts, changed, remarks, path);
    }
}
