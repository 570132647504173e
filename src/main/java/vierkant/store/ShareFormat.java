package vierkant.store;

import static vierkant.store.Field.optional;
import static vierkant.store.Field.required;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vierkant.model.Figure;
import vierkant.model.KeyId;
import vierkant.model.PartyId;
import vierkant.model.StatisticId;
import vierkant.model.Target;
import vierkant.model.Unit;

/** The keys of an allocation key, for each of its kinds, and of a share. */
final class ShareFormat {
    static final String PROPORTIONAL = "proportional";
    static final String PERCENTAGES_TYPE = "percentages";
    static final String EQUAL = "equal";
    static final String MIX = "mix";

    private static final NumberKind PART = new NumberKind(Unit.PERCENT, Range.PART, Time.EVERY_YEAR);

    static final Field<String> TYPE = Variants.chooser(Meaning.KEY_TYPE, PROPORTIONAL, PERCENTAGES_TYPE, EQUAL, MIX);
    static final Field<List<StatisticId>> STATISTICS = required(
            "statistics",
            new Several<>(new Reference<>(Section.STATISTICS, StatisticId::new, "inwoners-2020")),
            Meaning.KEY_STATISTICS);
    static final Field<Map<PartyId, Figure>> PERCENTAGES = required(
            "percentages", ByName.of(Section.PARTIES, PartyId::new, PART, "drimmelen"), Meaning.KEY_PERCENTAGES);
    static final Field<PartiesKind.Chosen> PARTIES = required("parties", new PartiesKind(), Meaning.KEY_PARTIES);
    static final Field<Map<KeyId, Figure>> WEIGHTS =
            required("weights", ByName.of(Section.KEYS, KeyId::new, PART, "naar-inwoners"), Meaning.KEY_WEIGHTS);

    static final Variants KEY = new Variants(byType());

    static final Field<Target> OF = required("of", new TargetKind(TargetKind.Use.DIVIDED), Meaning.SHARE_OF);
    static final Field<KeyId> SHARE_KEY =
            required("key", new Reference<>(Section.KEYS, KeyId::new, "naar-inwoners"), Meaning.SHARE_KEY);
    static final Field<Map<PartyId, Figure>> FIXED = optional(
            "fixed",
            ByName.of(
                    Section.PARTIES,
                    PartyId::new,
                    new NumberKind(Unit.EURO, Range.NOT_NEGATIVE, Time.ZERO_ELSEWHERE),
                    "drimmelen"),
            Meaning.SHARE_FIXED);
    static final Field<Figure> MAX_CHANGE = optional("max-change", PART, Meaning.MAX_CHANGE);
    static final Field<Map<PartyId, Figure>> PREVIOUS = optional(
            "previous",
            ByName.of(Section.PARTIES, PartyId::new, new NumberKind(Unit.PERCENT, Range.PART, Time.ONCE), "drimmelen"),
            Meaning.PREVIOUS);
    static final Field<KeyId> SETTLED_BY =
            optional("settled-by", new Reference<>(Section.KEYS, KeyId::new, "afspraak"), Meaning.SETTLED_BY);
    static final Field<Map<PartyId, Figure>> PUBLISHED = optional(
            "published",
            ByName.of(
                    Section.PARTIES, PartyId::new, new NumberKind(Unit.EURO, Range.ANY, Time.WHERE_NAMED), "drimmelen"),
            Meaning.SHARE_PUBLISHED);
    static final Form SHARE = Form.ofFigures(
                    "share", CommonFormat.LABEL, OF, SHARE_KEY, FIXED, MAX_CHANGE, PREVIOUS, SETTLED_BY, PUBLISHED)
            .ruled(new Rule.Needs(PREVIOUS, MAX_CHANGE));

    private ShareFormat() {}

    private static Map<String, Form> byType() {
        Map<String, Form> forms = new LinkedHashMap<>();
        forms.put(PROPORTIONAL, Form.ofFigures("key-proportional", CommonFormat.LABEL, TYPE, STATISTICS));
        forms.put(PERCENTAGES_TYPE, Form.ofFigures("key-percentages", CommonFormat.LABEL, TYPE, PERCENTAGES));
        forms.put(EQUAL, Form.ofFigures("key-equal", CommonFormat.LABEL, TYPE, PARTIES));
        forms.put(MIX, Form.ofFigures("key-mix", CommonFormat.LABEL, TYPE, WEIGHTS));
        return forms;
    }
}
