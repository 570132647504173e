package vierkant.desk;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vierkant.fund.Dossier;
import vierkant.ledger.ImportNames;
import vierkant.model.FactId;
import vierkant.model.PlannedCost;
import vierkant.model.PotId;
import vierkant.model.RecipientId;
import vierkant.model.Regulation;
import vierkant.model.Regulation.Fact;
import vierkant.model.Unit;
import vierkant.model.UseId;
import vierkant.model.Wording;
import vierkant.text.Message;
import vierkant.text.Verbatim;

/** The words by which a person may name what a fund and the texts of its regulation know, whatever their case. */
final class FundNames {
    private final Map<String, UseId> uses = new LinkedHashMap<>();
    private final Map<String, PotId> pots = new LinkedHashMap<>();
    private final Map<String, RecipientId> recipients = new LinkedHashMap<>();
    private final Map<FactId, Regulation.Fact> facts = new LinkedHashMap<>();
    private final Map<FactId, Regulation.Parameter> parameters = new LinkedHashMap<>();

    FundNames(Dossier dossier) {
        this(dossier.texts());
        dossier.fund().recipients().forEach((id, recipient) -> {
            put(recipients, id.name(), id);
            put(recipients, recipient.name(), id);
        });
    }

    /** Only what texts know. */
    FundNames(List<Regulation> texts) {
        for (Regulation text : texts) {
            text.uses().forEach((id, use) -> {
                put(uses, id.name(), id);
                use.label().texts().values().forEach(label -> put(uses, label, id));
                use.words().forEach(word -> put(uses, word, id));
            });
            text.pots().forEach((id, label) -> pot(id, label));
            facts.putAll(text.facts());
            parameters.putAll(text.parameters());
        }
    }

    private void pot(PotId id, Wording label) {
        put(pots, id.name(), id);
        label.texts().values().forEach(each -> put(pots, each, id));
    }

    private static <T> void put(Map<String, T> words, String word, T meaning) {
        words.putIfAbsent(key(word), meaning);
    }

    private static String key(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }

    Optional<UseId> use(String word) {
        return Optional.ofNullable(uses.get(key(word)));
    }

    Optional<PotId> pot(String word) {
        return Optional.ofNullable(pots.get(key(word)));
    }

    Optional<RecipientId> recipient(String word) {
        return Optional.ofNullable(recipients.get(key(word)));
    }

    Optional<Regulation.Fact> fact(String name) {
        return facts.entrySet().stream()
                .filter(each -> each.getKey().name().equals(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    Optional<Regulation.Parameter> parameter(String name) {
        return parameters.entrySet().stream()
                .filter(each -> each.getKey().name().equals(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /**
     * What is known of a fact or a parameter, in words that are understood as an answer.
     *
     * @param value 1 is yes and 0 is no; a count; or a parameter in euro or as a fraction
     */
    Message said(FactId id, BigDecimal value) {
        if (fact(id.name()).filter(each -> each.kind() == Fact.Kind.YES_OR_NO).isPresent()) {
            return value.signum() == 0 ? FundWords.FactWord.NO : FundWords.FactWord.YES;
        }
        boolean isPercentage = parameter(id.name())
                .filter(each -> each.unit().equals(Unit.PERCENT))
                .isPresent();
        return new Verbatim(
                isPercentage
                        ? value.movePointRight(2).stripTrailingZeros().toPlainString() + "%"
                        : value.toPlainString());
    }

    /** Every word for a use, names first. */
    Set<String> useWords() {
        return uses.keySet();
    }

    Set<String> recipientWords() {
        return recipients.keySet();
    }

    /** The names of the uses, in the order of the texts. */
    List<String> useNames() {
        return distinct(uses.values());
    }

    List<String> potNames() {
        return distinct(pots.values());
    }

    List<String> recipientNames() {
        return distinct(recipients.values());
    }

    /** The names of facts and parameters. */
    List<String> factNames() {
        Set<String> names = new LinkedHashSet<>();
        facts.keySet().forEach(fact -> names.add(fact.name()));
        parameters.keySet().forEach(parameter -> names.add(parameter.name()));
        return List.copyOf(names);
    }

    /** For files; where the fund names recipients, they may say that it is none of these. */
    ImportNames forImport() {
        Map<String, RecipientId> bodies = new LinkedHashMap<>(recipients);
        if (!recipients.isEmpty()) {
            SpendReading.ANOTHERS.forEach(word -> put(bodies, word, PlannedCost.NOBODY_NAMED));
        }
        return new ImportNames(uses, pots, bodies);
    }

    private static List<String> distinct(Collection<?> ids) {
        return ids.stream().map(Object::toString).distinct().toList();
    }
}
