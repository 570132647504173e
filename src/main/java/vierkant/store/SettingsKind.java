package vierkant.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vierkant.model.Figure;
import vierkant.model.Setting;
import vierkant.store.Inputs.Input;

/** Other numbers for inputs, by their paths. */
record SettingsKind() implements Kind<List<Setting>> {
    @Override
    public Optional<List<Setting>> read(Value value) {
        List<Node.Entry> entries = value.entries().orElse(List.of());
        List<Setting> settings = new ArrayList<>();
        for (Node.Entry entry : entries) {
            Optional<Input> input = InputName.input(value, entry.keyMark(), entry.key());
            input.ifPresent(known -> {
                Optional<Figure> figure =
                        known.kind().read(value.of(entry, known.kind().example()));
                figure.ifPresent(read -> settings.add(new Setting(known.path(), read)));
            });
        }
        return !value.hasBroken() && !entries.isEmpty() && settings.size() == entries.size()
                ? Optional.of(settings)
                : Optional.empty();
    }

    @Override
    public String example() {
        return "{contracts.zuidwest.demand: {2022: 300, 2023: 270}}";
    }

    @Override
    public Map<String, Object> schema() {
        return Schema.mapOf(new OtherNumber().schema());
    }
}
