package vierkant.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One value or a list of them, none twice. */
record Several<T>(Kind<T> each) implements Kind<List<T>> {
    @Override
    public Optional<List<T>> read(Value value) {
        Optional<List<Value>> items = value.items();
        if (items.isEmpty()) {
            return Optional.empty();
        }
        List<T> read = new ArrayList<>();
        Set<T> before = new HashSet<>();
        for (Value item : items.get()) {
            each.read(item).ifPresent(one -> {
                if (!before.add(one)) {
                    item.refuse(new ReadingProblem.ItemTwice(item.path(), Value.shown(one.toString())));
                }
                read.add(one);
            });
        }
        return read.size() == items.get().size() ? Optional.of(read) : Optional.empty();
    }

    @Override
    public String example() {
        return each.example();
    }

    @Override
    public Map<String, Object> schema() {
        return Schema.anyOf(each.schema(), Schema.listOf(each.schema()));
    }
}
