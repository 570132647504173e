package vierkant.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vierkant.calc.LineId;
import vierkant.calc.Row;
import vierkant.model.Origin;
import vierkant.plan.Behind;
import vierkant.plan.Plan;
import vierkant.text.Message;
import vierkant.text.Verbatim;

/** Tells what each line rests on in the end. */
final class Rests {
    private final Behind behind;

    Rests(Plan plan) {
        this.behind = new Behind(plan);
    }

    /** The words for what a line rests on: its sources by name, and how many assumptions. */
    DeskText.RestsOn of(LineId line) {
        Set<String> sources = new TreeSet<>();
        long assumptions = 0;
        for (Row row : behind.inputs(line)) {
            if (row.input().orElseThrow().origin() instanceof Origin.Cited cited) {
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
}
