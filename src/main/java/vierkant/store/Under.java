package vierkant.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vierkant.model.FactId;
import vierkant.model.Figure;
import vierkant.model.PotId;
import vierkant.model.Regulation;
import vierkant.model.Regulation.Consequence;
import vierkant.model.Regulation.Fact;
import vierkant.model.Regulation.Limit;
import vierkant.model.Regulation.Parameter;

/**
 * The texts under which a fund falls: the one under which its grant stays, or all of its regulation.
 *
 * @param editions by the first day on which each holds, at least one
 */
record Under(List<Edition> editions) {
    /**
     * The most that a municipality can be granted.
     *
     * @param in the text that says so
     * @param most euro
     */
    record Maximum(Edition in, Figure most) {}

    Under {
        editions = List.copyOf(editions);
    }

    String regulation() {
        return editions.get(0).regulation().id().name();
    }

    Set<String> pots() {
        return joined(Regulation::pots).keySet().stream()
                .map(PotId::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Map<FactId, Fact> facts() {
        return joined(Regulation::facts);
    }

    Map<FactId, Parameter> parameters() {
        return joined(Regulation::parameters);
    }

    /** The municipalities of which some text says what they can be granted. */
    Set<String> municipalities() {
        return joined(Regulation::maxima).keySet();
    }

    /**
     * What the texts say that a municipality can be granted: the text of the day of the decision where that is known, and
     * all of them otherwise.
     */
    List<Maximum> maxima(String municipality, Optional<PotId> pot, Optional<LocalDate> decided) {
        List<Edition> then = editions.stream()
                .filter(each -> decided.isEmpty() || each.regulation().inForce().contains(decided.get()))
                .toList();
        List<Maximum> maxima = new ArrayList<>();
        for (Edition each : then.isEmpty() ? editions : then) {
            Map<Optional<PotId>, Figure> amounts = each.regulation().maxima().getOrDefault(municipality, Map.of());
            Optional.ofNullable(amounts.get(pot)).ifPresent(most -> maxima.add(new Maximum(each, most)));
        }
        return maxima;
    }

    /** A rule that can not be applied without knowing what was granted, with its text. */
    Optional<Regulation.Rule> takesPartOfGrant() {
        return editions.stream()
                .flatMap(each -> each.regulation().rules().stream())
                .filter(rule -> rule.then() instanceof Consequence.AtMost most && needsGrant(most.limit()))
                .findFirst();
    }

    private static boolean needsGrant(Limit limit) {
        return (limit instanceof Limit.PartOf part && part.basis() != Limit.Basis.RECIPIENT)
                || (limit instanceof Limit.ParameterOf parameter && parameter.basis() != Limit.Basis.RECIPIENT);
    }

    /** What the texts have together; of two of one name that of the later text. */
    private <K, T> Map<K, T> joined(Function<Regulation, Map<K, T>> part) {
        Map<K, T> joined = new LinkedHashMap<>();
        editions.forEach(each -> joined.putAll(part.apply(each.regulation())));
        return joined;
    }
}
