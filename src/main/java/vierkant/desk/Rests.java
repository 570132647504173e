package vierkant.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vierkant.calc.Line;
import vierkant.calc.LineId;
import vierkant.calc.References;
import vierkant.calc.Row;
import vierkant.model.Origin;
import vierkant.plan.Plan;
import vierkant.text.Message;
import vierkant.text.Verbatim;

/** What each line rests on in the end: the inputs that it was computed from. */
final class Rests {
    private final Map<LineId, Line> lines;
    private final Map<LineId, Row> rows;
    private final Map<LineId, Set<LineId>> inputs = new HashMap<>();

    Rests(Plan plan) {
        this.lines = plan.results().calculation().byId();
        this.rows = plan.rows();
    }

    /** The words for what some lines rest on: their sources by name, and how many assumptions. */
    DeskText.RestsOn of(Iterable<LineId> of) {
        Set<String> sources = new LinkedHashSet<>();
        Set<LineId> assumptions = new HashSet<>();
        for (LineId line : of) {
            for (LineId input : inputs(line)) {
                origin(input, sources, assumptions);
            }
        }
        List<Message> on = new ArrayList<>();
        sources.stream().sorted().map(Verbatim::new).forEach(on::add);
        if (!assumptions.isEmpty()) {
            on.add(new DeskText.Assumptions((long) assumptions.size()));
        }
        return new DeskText.RestsOn(on);
    }

    private void origin(LineId input, Set<String> sources, Set<LineId> assumptions) {
        Row row = rows.get(input);
        if (row == null || row.input().isEmpty()) {
            return;
        }
        Origin origin = row.input().get().origin();
        if (origin instanceof Origin.Cited cited) {
            sources.add(cited.source().name());
        } else if (origin instanceof Origin.Assumed) {
            assumptions.add(input);
        }
    }

    private Set<LineId> inputs(LineId id) {
        Set<LineId> known = inputs.get(id);
        if (known != null) {
            return known;
        }
        Set<LineId> found = new HashSet<>();
        inputs.put(id, found); // a line that looks back at itself adds nothing new
        Line line = lines.get(id);
        if (line == null) {
            return found;
        }
        if (line.isInput()) {
            found.add(id);
        }
        References references = new References();
        line.expression().accept(references).forEach(reference -> found.addAll(inputs(reference.line())));
        line.opening()
                .ifPresent(opening ->
                        opening.accept(references).forEach(reference -> found.addAll(inputs(reference.line()))));
        return found;
    }
}
