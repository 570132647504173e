package vierkant.desk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vierkant.calc.Expr;
import vierkant.calc.Line;
import vierkant.calc.LineId;
import vierkant.model.Origin;
import vierkant.plan.Plan;
import vierkant.text.Message;
import vierkant.text.Verbatim;

/** What each line rests on in the end: the inputs that it was computed from. */
final class Rests {
    private final Map<LineId, Line> lines;
    private final Map<LineId, Origin> inputs = new HashMap<>();
    private final Map<LineId, List<LineId>> parts = new HashMap<>();

    Rests(Plan plan) {
        this.lines = plan.results().calculation().byId();
        plan.inputs()
                .forEach(row -> inputs.put(row.id(), row.input().orElseThrow().origin()));
    }

    /** The words for what a line rests on: its sources by name, and how many assumptions. */
    DeskText.RestsOn of(LineId line) {
        Set<String> sources = new TreeSet<>();
        long assumptions = 0;
        for (Origin origin : origins(line)) {
            if (origin instanceof Origin.Cited cited) {
                sources.add(cited.source().name());
            } else {
                assumptions++;
            }
        }
        List<Message> on = new ArrayList<>();
        sources.stream().map(Verbatim::new).forEach(on::add);
        if (assumptions > 0) {
            on.add(new DeskText.Assumptions(assumptions));
        }
        return new DeskText.RestsOn(on);
    }

    /** The origin of each input that is reached; lines may look back at one another, so each is visited once. */
    private List<Origin> origins(LineId line) {
        List<Origin> origins = new ArrayList<>();
        Set<LineId> seen = new HashSet<>(Set.of(line));
        Deque<LineId> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            LineId next = open.remove();
            Optional.ofNullable(inputs.get(next)).ifPresent(origins::add);
            parts(next).stream().filter(seen::add).forEach(open::add);
        }
        return origins;
    }

    private List<LineId> parts(LineId id) {
        return parts.computeIfAbsent(
                id,
                known -> Objects.requireNonNull(lines.get(known)).references().stream()
                        .map(Expr.Reference::line)
                        .distinct()
                        .toList());
    }
}
