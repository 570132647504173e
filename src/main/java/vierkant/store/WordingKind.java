package vierkant.store;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vierkant.model.Wording;
import vierkant.text.Language;

/** A sentence for the reader: one text for all, or one in each language. */
record WordingKind(String example) implements Kind<Wording> {
    private static final Field<String> NL = Field.optional("nl", new TextKind("verbouwen"), Meaning.DUTCH);
    private static final Field<String> EN = Field.optional("en", new TextKind("rebuilding"), Meaning.ENGLISH);
    static final Form FORM = Form.of("wording", NL, EN).ruled(new Rule.AtLeastOne(List.of(NL, EN)));

    @Override
    public Optional<Wording> read(Value value) {
        return value.hasKeys()
                ? Mapping.at(value, value.node().mark(), FORM).flatMap(WordingKind::inEach)
                : new TextKind(example).read(value).map(text -> new Wording(Map.of(Language.NL, text)));
    }

    private static Optional<Wording> inEach(Mapping in) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        in.read(NL).ifPresent(text -> texts.put(Language.NL, text));
        in.read(EN).ifPresent(text -> texts.put(Language.EN, text));
        return in.whole(() -> new Wording(texts));
    }

    @Override
    public Map<String, Object> schema() {
        return Schema.anyOf(Schema.text(), Schema.form(FORM));
    }
}
