package vierkant.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds things that are defined by themselves, directly or through others. */
final class Circles {
    private final Map<String, List<String>> uses = new HashMap<>();
    private final Set<String> reported = new HashSet<>();

    void add(String name, List<String> used) {
        uses.put(name, used);
    }

    /** The circle through a name, from it to itself again; empty where there is none. */
    Optional<List<String>> through(String name) {
        return path(name, name, new HashSet<>());
    }

    /** The circle through a name, unless it was given before for another name in it. */
    Optional<List<String>> reported(String name) {
        Optional<List<String>> circle =
                through(name).filter(names -> names.stream().noneMatch(reported::contains));
        circle.ifPresent(reported::addAll);
        return circle;
    }

    private Optional<List<String>> path(String from, String to, Set<String> seen) {
        for (String next : uses.getOrDefault(from, List.of())) {
            if (next.equals(to)) {
                return Optional.of(List.of(from, to));
            }
            Optional<List<String>> rest = seen.add(next) ? path(next, to, seen) : Optional.empty();
            if (rest.isPresent()) {
                List<String> names = new ArrayList<>(List.of(from));
                names.addAll(rest.get());
                return Optional.of(names);
            }
        }
        return Optional.empty();
    }
}
