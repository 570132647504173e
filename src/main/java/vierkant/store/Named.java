package vierkant.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vierkant.model.Ids;

/** Things that the user names, each with the keys of one of some forms. */
record Named(Variants variants, String example) implements Kind<List<Mapping>> {
    /** Things that are all of one form. */
    static Named of(Form form, String example) {
        return new Named(new Variants(Map.of("", form)), example);
    }

    private static final int LONGEST = 60;

    @Override
    public Optional<List<Mapping>> read(Value value) {
        List<Mapping> mappings = new ArrayList<>();
        value.entries().orElse(List.of()).forEach(entry -> {
            boolean isName = isName(value, entry);
            Value each = value.of(entry, "{…}");
            Form form =
                    variants.byType().size() == 1 ? variants.forms().iterator().next() : variants.of(each);
            Mapping.at(each, entry.keyMark(), form).ifPresent(mapping -> {
                if (!isName) {
                    mapping.fault();
                }
                mappings.add(mapping);
            });
        });
        return Optional.of(mappings);
    }

    private static boolean isName(Value value, Node.Entry entry) {
        String name = entry.key();
        if (!Ids.isName(name)) {
            value.refuse(entry.keyMark(), BadNames.problem(value.path(), name));
        } else if (name.length() > LONGEST) {
            value.refuse(
                    entry.keyMark(),
                    new ReadingProblem.TextTooLong(value.path(), Value.shown(name), name.length(), LONGEST));
        }
        return Ids.isName(name) && name.length() <= LONGEST;
    }

    @Override
    public Map<String, Object> schema() {
        return Schema.named(variants);
    }
}
