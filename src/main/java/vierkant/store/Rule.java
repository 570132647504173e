package vierkant.store;

import java.util.List;
import java.util.Map;

/** What keys of one mapping have to do with each other. */
sealed interface Rule {
    /** Reports where a mapping is against the rule. */
    void check(Mapping in);

    /** The rule in the words of JSON Schema. */
    Map<String, Object> schema();

    /** Exactly one of some keys. */
    record ExactlyOne(List<Field<?>> fields) implements Rule {
        @Override
        public void check(Mapping in) {
            List<Field<?>> there = fields.stream().filter(in::has).toList();
            if (there.isEmpty()) {
                in.report(new ReadingProblem.NoneOfKeys(in.path(), Where.of(in.path()), names(fields)));
            } else if (there.size() > 1) {
                exclude(in, there.get(0), there.get(1));
            }
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("oneOf", required(fields));
        }
    }

    /** At least one of some keys. */
    record AtLeastOne(List<Field<?>> fields) implements Rule {
        @Override
        public void check(Mapping in) {
            if (fields.stream().noneMatch(in::has)) {
                in.report(new ReadingProblem.NoneOfKeys(in.path(), Where.of(in.path()), names(fields)));
            }
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("anyOf", required(fields));
        }
    }

    /** Not both of two keys. */
    record NotBoth(Field<?> one, Field<?> other) implements Rule {
        @Override
        public void check(Mapping in) {
            if (in.has(one) && in.has(other)) {
                exclude(in, one, other);
            }
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("not", Map.of("required", List.of(one.name(), other.name())));
        }
    }

    /** A key only with another. */
    record Needs(Field<?> field, Field<?> needed) implements Rule {
        @Override
        public void check(Mapping in) {
            if (in.has(field) && !in.has(needed)) {
                in.report(
                        field,
                        new ReadingProblem.KeyNeedsKey(in.path(), Where.of(in.path()), field.name(), needed.name()));
            }
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("dependentRequired", Map.of(field.name(), List.of(needed.name())));
        }
    }

    private static void exclude(Mapping in, Field<?> one, Field<?> other) {
        in.report(other, new ReadingProblem.KeysExclude(in.path(), Where.of(in.path()), one.name(), other.name()));
    }

    private static List<String> names(List<Field<?>> fields) {
        return fields.stream().map(Field::name).toList();
    }

    private static List<Map<String, Object>> required(List<Field<?>> fields) {
        return fields.stream()
                .map(field -> Map.<String, Object>of("required", List.of(field.name())))
                .toList();
    }
}
