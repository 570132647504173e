package vierkant.desk;

import static vierkant.desk.Tables.column;
import static vierkant.desk.Tables.joined;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vierkant.plan.FrameLines;
import vierkant.plan.Plan;
import vierkant.text.Message;
import vierkant.text.Verbatim;

/** Whether everything stays inside the agreed frame, and what one place less would free. */
final class FrameTables {
    private final Plan plan;
    private final FrameLines lines;
    private final Tables tables;
    private final YearLines yearLines;

    FrameTables(Plan plan, FrameLines lines) {
        this.plan = plan;
        this.lines = lines;
        this.tables = new Tables(plan.results());
        this.yearLines = new YearLines(plan);
    }

    Overview.Section section() {
        List<Table> all = new ArrayList<>(List.of(yearLines.inEuros("frame", new DeskText.FrameTitle(), lines.all())));
        if (!lines.oneLess().isEmpty()) {
            all.add(buildDown());
        }
        return new Overview.Section(all, sentences());
    }

    private Table buildDown() {
        return new Table(
                "build-down",
                new DeskText.BuildDownTitle(),
                joined(
                        List.of(
                                column("contract", new DeskText.NameHeading()),
                                column("label", new DeskText.LabelHeading())),
                        tables.years(),
                        List.of(column("line", new DeskText.LineHeading()))),
                lines.oneLess().stream()
                        .map(each -> Table.Row.of(joined(
                                        List.of(new Cell.Name(each.name()), new Cell.Text(new Verbatim(each.label()))),
                                        tables.amounts(each.freed()),
                                        List.of(new Cell.Name(each.freed().name())))
                                .toArray(Cell[]::new)))
                        .toList());
    }

    private List<Message> sentences() {
        List<Message> sentences = new ArrayList<>();
        lines.uncovered()
                .flatMap(yearLines::worst)
                .ifPresent(worst ->
                        sentences.add(new DeskText.StructuralAboveFrame(worst.years(), worst.amount(), worst.most())));
        Optional<YearLines.Worst> above = yearLines.worst(lines.excess());
        sentences.add(above.<Message>map(worst -> new DeskText.AboveFrame(worst.years(), worst.amount(), worst.most()))
                .orElseGet(() ->
                        new DeskText.InsideFrame(plan.budget().years().toString(), yearLines.least(lines.room()))));
        return sentences;
    }
}
