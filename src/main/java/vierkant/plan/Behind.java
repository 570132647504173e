package vierkant.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vierkant.calc.Expr;
import vierkant.calc.Line;
import vierkant.calc.LineId;
import vierkant.calc.Row;

/** What lies behind each line of a plan in the end: the inputs that it was computed from. */
public final class Behind {
    private final Map<LineId, Line> lines;
    private final Map<LineId, Row> inputs = new HashMap<>();
    private final Map<LineId, List<LineId>> parts = new HashMap<>();

    public Behind(Plan plan) {
        this.lines = plan.results().calculation().byId();
        plan.inputs().forEach(row -> inputs.put(row.id(), row));
    }

    /** Each input that is reached, once; lines may look back at one another, so each is visited once. */
    public List<Row> inputs(LineId line) {
        List<Row> found = new ArrayList<>();
        Set<LineId> seen = new HashSet<>(Set.of(line));
        Deque<LineId> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            LineId next = open.remove();
            Optional.ofNullable(inputs.get(next)).ifPresent(found::add);
            for (LineId part : parts(next)) {
                if (seen.add(part)) {
                    open.add(part);
                }
            }
        }
        return found;
    }

    private List<LineId> parts(LineId id) {
        return parts.computeIfAbsent(id, known -> {
            Set<LineId> found = new LinkedHashSet<>();
            for (Expr.Reference reference :
                    Objects.requireNonNull(lines.get(known)).references()) {
                found.add(reference.line());
            }
            return List.copyOf(found);
        });
    }
}
