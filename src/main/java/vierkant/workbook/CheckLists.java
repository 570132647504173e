package vierkant.workbook;

import java.util.List;
import java.util.Optional;
import vierkant.model.Check;
import vierkant.plan.Plan;
import vierkant.text.Message;
import vierkant.text.Words;
import vierkant.workbook.RuleFinding.Outcome;
import vierkant.workbook.SheetText.ListHeading;
import vierkant.workbook.SheetText.Section;

/** Writes the lists below the checks: cells that differ, what is simplified, and the rules for workbooks. */
final class CheckLists {
    private final Paper paper;
    private final Plan plan;
    private final Words words;
    private int row;

    /** @param from the row to begin at, from 1 */
    CheckLists(Paper paper, Plan plan, Words words, int from) {
        this.paper = paper;
        this.plan = plan;
        this.words = words;
        this.row = from;
    }

    /** Writes all lists, and gives the last row. */
    int write(List<AnnexWarning> warnings, Deviations deviations) {
        differences(warnings);
        weaknesses();
        rules(deviations);
        return row - 1;
    }

    private void differences(List<AnnexWarning> warnings) {
        section(Section.DIFFERENCES);
        if (warnings.isEmpty()) {
            row = paper.paragraph(row, 0, words.say(new SheetText.NoDifferences()), Style.NOTE);
        }
        warnings.forEach(warning -> line(words.say(warning), "", words.say(warning, "remedy")));
        row++;
    }

    private void weaknesses() {
        section(Section.WEAKNESSES);
        list(ListHeading.WEAKNESS, Optional.empty(), ListHeading.WHY);
        for (SheetText.Weakness weakness : SheetText.Weakness.values()) {
            line(words.say(weakness), "", words.say(weakness, "why"));
        }
        long assumed = plan.assumptions().size();
        if (assumed > 0) {
            weakness(new SheetText.AssumptionsWeak(assumed));
        }
        long alerts = plan.failed(Check.Kind.ALERT).size();
        if (alerts > 0) {
            weakness(new SheetText.ChecksWeak(alerts));
        }
        row++;
    }

    private void weakness(Message message) {
        line(words.say(message), "", words.say(message, "why"));
    }

    private void rules(Deviations deviations) {
        section(Section.RULES);
        row = paper.paragraph(row, 0, words.say(new SheetText.RulesNote()), Style.NOTE);
        list(ListHeading.RULE, Optional.of(ListHeading.OUTCOME), ListHeading.ASKS);
        for (Rule rule : Rule.all()) {
            Optional<RuleReason> reason = deviations.reason(rule);
            line(
                    words.say(new SheetText.RuleNumber((long) rule.number())),
                    words.say(reason.isPresent() ? Outcome.DEVIATION : Outcome.PASS),
                    words.say(new SheetText.RuleAsks(rule, reason)));
        }
    }

    private void section(Section section) {
        paper.text(row, 0, words.say(section), Style.BLOCK);
        paper.fill(row, 1, lastColumn(), Style.BLOCK);
        row++;
    }

    private void list(ListHeading first, Optional<ListHeading> second, ListHeading last) {
        paper.fill(row, 0, lastColumn(), Style.HEADER);
        paper.text(row, Column.LABEL.index(), words.say(first), Style.HEADER);
        second.ifPresent(heading -> paper.text(row, Column.UNIT.index(), words.say(heading), Style.HEADER));
        paper.text(row, Column.SOURCE.index(), words.say(last), Style.HEADER);
        row++;
    }

    private int lastColumn() {
        return Column.FIRST_YEAR.index() + plan.budget().years().count();
    }

    private void line(String first, String second, String third) {
        paper.text(row, Column.LABEL.index(), first, Style.TEXT);
        if (!second.isEmpty()) {
            paper.text(row, Column.UNIT.index(), second, Style.TEXT);
        }
        row = Math.max(row + 1, third.isEmpty() ? 0 : paper.paragraph(row, Column.SOURCE.index(), third, Style.NOTE));
    }
}
