package vierkant.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Forms of which a key named {@code type} chooses one.
 *
 * @param byType the form of each type, in the order in which they are listed
 */
record Variants(Map<String, Form> byType) {
    /** The key that chooses. */
    static final String CHOOSER = "type";

    Variants {
        byType = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byType));
    }

    /** A field for the type, for each of the forms. */
    static Field<String> chooser(Meaning meaning, String... types) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String type : types) {
            words.put(type, type);
        }
        return Field.required(CHOOSER, new Choice<>(words), meaning);
    }

    /** The form that a mapping wants. Where it names no known type: every key of any type, so that the rest is still read. */
    Form of(Value value) {
        return type(value)
                .flatMap(type -> Optional.ofNullable(byType.get(type)))
                .orElseGet(this::any);
    }

    Collection<Form> forms() {
        return byType.values();
    }

    private static Optional<String> type(Value value) {
        return Scan.value(value.node(), CHOOSER)
                .flatMap(node -> node.in(new Node.Cases<>(
                        scalar -> Optional.of(scalar.text().strip().toLowerCase(Locale.ROOT)),
                        items -> Optional.empty(),
                        keys -> Optional.empty(),
                        broken -> Optional.empty())));
    }

    private Form any() {
        Map<String, Field<?>> fields = new LinkedHashMap<>();
        byType.values()
                .forEach(form -> form.fields().forEach(field -> fields.putIfAbsent(field.name(), optional(field))));
        Form first = byType.values().iterator().next();
        return new Form(first.name(), List.copyOf(fields.values()), first.figures(), first.rules());
    }

    /** Required stays only what every type requires. */
    private <T> Field<T> optional(Field<T> field) {
        boolean always = byType.values().stream()
                .allMatch(form ->
                        form.field(field.name()).filter(Field::isRequired).isPresent());
        return always
                ? field
                : new Field<>(field.name(), field.kind(), Field.Need.OPTIONAL, field.meaning(), field.preset());
    }

    /** The types whose form has a key, where this form is one of the others. */
    List<String> typesWith(Form form, String key) {
        List<String> types = new ArrayList<>();
        if (byType.containsValue(form)) {
            byType.forEach((type, other) -> {
                if (other.field(key).isPresent()) {
                    types.add(type);
                }
            });
        }
        return types;
    }

    String typeOf(Form form) {
        return byType.entrySet().stream()
                .filter(entry -> entry.getValue().equals(form))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(form.name());
    }
}
