package vierkant.store;

import vierkant.model.Nature;

/** What many mappings have. */
final class CommonFormat {
    static final Field<String> LABEL =
            Field.required("label", new TextKind("JeugdzorgPlus, bestaand budget"), Meaning.LABEL);
    static final Choice<Nature> NATURES =
            Choice.of("structural", Nature.STRUCTURAL).or("incidental", Nature.INCIDENTAL);

    private CommonFormat() {}
}
