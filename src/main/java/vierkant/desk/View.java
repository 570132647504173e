package vierkant.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vierkant.text.Message;

/**
 * A result as data: tables and remarks, without layout. The shell prints it as tables, JSON or CSV.
 *
 * @param title above the tables; empty where the tables say enough
 * @param tables in order of reading, no two with the same key
 * @param plots what the tables say as pictures, for a person at a screen
 * @param notes remarks under the tables, in order
 */
public record View(Optional<Message> title, List<Table> tables, List<Plot> plots, List<Message> notes) {
    public View {
        Objects.requireNonNull(title, "title");
        tables = List.copyOf(tables);
        plots = List.copyOf(plots);
        notes = List.copyOf(notes);
        Set<String> keys = new HashSet<>();
        for (Table table : tables) {
            if (!keys.add(table.key())) {
                throw new IllegalArgumentException("two tables have key " + table.key());
            }
        }
    }

    public View(Optional<Message> title, List<Table> tables, List<Message> notes) {
        this(title, tables, List.of(), notes);
    }
}
