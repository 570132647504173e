package vierkant.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The keys that a mapping may have, in the order in which a person would write them.
 *
 * @param name for the schema and the documentation
 * @param fields the keys
 * @param figures whether it holds figures, and so may say where they come from
 * @param rules what the keys have to do with each other
 */
record Form(String name, List<Field<?>> fields, Figures figures, List<Rule> rules) {
    /** Whether a mapping holds figures. */
    enum Figures {
        NONE,
        WITH_ORIGIN
    }

    Form {
        fields = List.copyOf(fields);
        rules = List.copyOf(rules);
    }

    static Form of(String name, Field<?>... fields) {
        return new Form(name, List.of(fields), Figures.NONE, List.of());
    }

    /** A form for figures: it has the four keys of an origin besides. */
    static Form ofFigures(String name, Field<?>... fields) {
        List<Field<?>> all = new ArrayList<>(List.of(fields));
        all.addAll(Origins.FIELDS);
        return new Form(name, all, Figures.WITH_ORIGIN, List.of(Origins.ONE_FOR_ALL));
    }

    /** A form with the fields of this one, and more. */
    Form with(String longerName, Field<?>... more) {
        List<Field<?>> all = new ArrayList<>(fields);
        all.addAll(List.of(more));
        return new Form(longerName, all, figures, rules);
    }

    /** The same form with more rules. */
    Form ruled(Rule... more) {
        List<Rule> all = new ArrayList<>(rules);
        all.addAll(List.of(more));
        return new Form(name, fields, figures, all);
    }

    Optional<Field<?>> field(String key) {
        return fields.stream().filter(field -> field.name().equals(key)).findFirst();
    }

    List<String> keys() {
        return fields.stream().map(Field::name).toList();
    }
}
