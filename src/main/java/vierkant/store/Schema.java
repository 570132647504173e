package vierkant.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import vierkant.model.Unit;
import vierkant.text.Message;

/**
 * The format of a file as a JSON Schema (draft 2020-12), for editors that complete and check while one types.
 *
 * <p>It knows keys, words and the look of numbers; what refers to something else in the file only the reader checks.
 */
final class Schema {
    private static final String NAME = "^[a-z0-9]+(-[a-z0-9]+)*$";
    private static final String SPAN = "^([0-9]{4}|[0-9]{4} ?\\.\\. ?([0-9]{4})?|\\.\\. ?[0-9]{4})$";

    private Schema() {}

    /** The whole schema of a budget file, with the meaning of each key in the words that are given. */
    static Map<String, Object> budget(Function<Message, String> words) {
        return document("Vierkant budget file", Format.BUDGET, Format.FORMS, words);
    }

    /** The same of a regulation file. */
    static Map<String, Object> regulation(Function<Message, String> words) {
        return document("Vierkant regulation file", RegulationFormat.REGULATION, RegulationFormat.FORMS, words);
    }

    private static Map<String, Object> document(
            String title, Form whole, List<Form> forms, Function<Message, String> words) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", title);
        schema.putAll(form(whole));
        Map<String, Object> definitions = new LinkedHashMap<>();
        forms.forEach(form -> definitions.put(form.name(), definition(form, words)));
        schema.put("$defs", definitions);
        return schema;
    }

    private static Map<String, Object> definition(Form form, Function<Message, String> words) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Field<?> field : form.fields()) {
            Map<String, Object> property = new LinkedHashMap<>();
            property.put("description", words.apply(field.meaning()));
            field.preset().ifPresent(preset -> property.put("default", preset(field.kind(), preset)));
            property.putAll(new TreeMap<>(field.kind().schema()));
            properties.put(field.name(), property);
            if (field.isRequired()) {
                required.add(field.name());
            }
        }
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("type", "object");
        definition.put("properties", properties);
        if (!required.isEmpty()) {
            definition.put("required", required);
        }
        definition.put("additionalProperties", false);
        if (!form.rules().isEmpty()) {
            definition.put("allOf", form.rules().stream().map(Rule::schema).toList());
        }
        return definition;
    }

    private static String preset(Kind<?> kind, Object preset) {
        return kind instanceof Choice<?> choice ? choice.word(preset) : preset.toString();
    }

    static Map<String, Object> form(Form form) {
        return Map.of("$ref", "#/$defs/" + form.name());
    }

    /** Things with names; where there are several forms the key {@code type} tells which. */
    static Map<String, Object> named(Variants variants) {
        return byName(
                variants.byType().size() == 1
                        ? form(variants.forms().iterator().next())
                        : Map.of(
                                "type",
                                "object",
                                "required",
                                List.of(Variants.CHOOSER),
                                "allOf",
                                variants.byType().entrySet().stream()
                                        .map(entry -> Map.of(
                                                "if",
                                                        Map.of(
                                                                "properties",
                                                                Map.of(
                                                                        Variants.CHOOSER,
                                                                        Map.of("const", entry.getKey()))),
                                                "then", form(entry.getValue())))
                                        .toList()));
    }

    static Map<String, Object> byName(Map<String, Object> each) {
        return Map.of(
                "type",
                "object",
                "minProperties",
                1,
                "propertyNames",
                Map.of("pattern", NAME),
                "additionalProperties",
                each);
    }

    static Map<String, Object> date() {
        return pattern("^[0-9]{1,4}[-/][0-9]{1,2}[-/][0-9]{1,4}$|[A-Za-z]");
    }

    static Map<String, Object> byDate(Map<String, Object> each) {
        return mapOf(each);
    }

    static Map<String, Object> mapOf(Map<String, Object> each) {
        return Map.of("type", "object", "minProperties", 1, "additionalProperties", each);
    }

    static Map<String, Object> listOf(Map<String, Object> each) {
        return Map.of("type", "array", "minItems", 1, "uniqueItems", true, "items", each);
    }

    static Map<String, Object> anyOf(Map<String, Object> one, Map<String, Object> other) {
        return Map.of("anyOf", List.of(one, other));
    }

    static Map<String, Object> text() {
        return Map.of("type", List.of("string", "number", "boolean"));
    }

    static Map<String, Object> name() {
        return pattern(NAME);
    }

    static Map<String, Object> year() {
        return Map.of("type", "integer", "minimum", 1900, "maximum", 2999);
    }

    static Map<String, Object> pattern(String pattern) {
        return Map.of("type", "string", "pattern", pattern);
    }

    /** A number as a number, or as text with a unit; a percentage is always text, for it needs its sign. */
    static Map<String, Object> number(Unit unit, Range range) {
        String sign = range.isWithoutSign() ? "" : "-?−?";
        if (unit.equals(Unit.PERCENT)) {
            return pattern("^" + sign + " ?[0-9].*(%|[Pp]rocent|[Pp]ercent)$");
        }
        Map<String, Object> number = new LinkedHashMap<>();
        number.put("type", "number");
        if (range == Range.NOT_NEGATIVE) {
            number.put("minimum", 0);
        } else if (range == Range.POSITIVE) {
            number.put("exclusiveMinimum", 0);
        }
        number.put("exclusiveMaximum", 1_000_000_000);
        // a plain number may stand for one of which another key says that it is a percentage
        String rest = unit.equals(Unit.NUMBER) ? ".*$" : "[^%]*$";
        return anyOf(number, pattern("^" + sign + "[^0-9%−-]*" + sign + "[0-9]" + rest));
    }

    static Map<String, Object> byYear(Map<String, Object> each) {
        return Map.of(
                "type",
                "object",
                "minProperties",
                1,
                "propertyNames",
                Map.of("pattern", SPAN),
                "additionalProperties",
                each);
    }
}
