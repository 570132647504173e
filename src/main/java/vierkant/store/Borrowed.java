package vierkant.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vierkant.model.Origin;
import vierkant.model.Regulation;
import vierkant.model.Source;
import vierkant.model.SourceId;

/** The sources of regulations from which a budget takes amounts: they become sources of that budget. */
final class Borrowed {
    private final Set<String> taken;
    private final Map<String, Source> sources = new LinkedHashMap<>();

    /** @param taken the names that the budget gives to its own sources */
    Borrowed(Set<String> taken) {
        this.taken = Set.copyOf(taken);
    }

    /** The origin of a figure of a regulation, as one of the budget. */
    Origin origin(Regulation regulation, Origin there) {
        return there instanceof Origin.Cited cited
                ? new Origin.Cited(borrow(regulation, cited.source()), cited.place())
                : there;
    }

    List<Source> sources() {
        return new ArrayList<>(sources.values());
    }

    private SourceId borrow(Regulation regulation, SourceId there) {
        String name = regulation.id() + "-" + regulation.edition() + "-" + there;
        while (taken.contains(name)) {
            name += "-2";
        }
        SourceId here = new SourceId(name);
        regulation.sources().stream()
                .filter(source -> source.id().equals(there))
                .forEach(source -> sources.put(
                        here.name(), new Source(here, source.title(), source.by(), source.date(), source.link())));
        return here;
    }
}
