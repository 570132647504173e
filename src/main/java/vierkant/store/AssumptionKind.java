package vierkant.store;

import java.util.Map;
import java.util.Optional;
import vierkant.model.Origin;

/** Why somebody chose a figure: a sentence, or a sentence with who it was. */
record AssumptionKind() implements Kind<Origin> {
    private static final Field<String> REASON =
            Field.required("reason", new TextKind("the source gives no width"), Meaning.REASON);
    private static final Field<String> BY = Field.optional("by", new TextKind("afdeling Financiën"), Meaning.REASON_BY);
    static final Form FORM = Form.of("assumption", REASON, BY);

    @Override
    public Optional<Origin> read(Value value) {
        return (value.hasKeys() ? withAuthor(value) : plain(value)).or(() -> Optional.of(SourceKind.REPORTED));
    }

    private static Optional<Origin> plain(Value value) {
        return REASON.kind().read(value).map(reason -> new Origin.Assumed(reason, author(value)));
    }

    private static Optional<Origin> withAuthor(Value value) {
        return Mapping.at(value, value.node().mark(), FORM)
                .flatMap(in -> in.read(REASON)
                        .map(reason -> new Origin.Assumed(reason, in.read(BY).orElseGet(() -> author(value)))));
    }

    private static String author(Value value) {
        return value.in().scan().author(value.node().mark(), value.path());
    }

    @Override
    public String example() {
        return "the source asks for a bandwidth and gives no width";
    }

    @Override
    public Map<String, Object> schema() {
        return Schema.anyOf(Schema.text(), Schema.form(FORM));
    }
}
