package vierkant.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vierkant.cover.CoverPlan;
import vierkant.cover.Payer;
import vierkant.fund.FundStatus;
import vierkant.fund.Permission;
import vierkant.fund.StatusRemark;
import vierkant.fund.StatusRemarks;
import vierkant.model.Fund;
import vierkant.model.PotId;
import vierkant.model.Regulation;
import vierkant.model.Regulation.Consequence;
import vierkant.plan.Cover;
import vierkant.plan.Plan;
import vierkant.text.Message;
import vierkant.text.Verbatim;
import vierkant.text.Words;

/** Writes the lists below the rows of the funds: for each what its money is for, and what a reader must know of its amounts. */
final class FundLists {
    private final Paper paper;
    private final Plan plan;
    private final Words words;
    private int row;

    /** @param from the row to begin at, from 1 */
    FundLists(Paper paper, Plan plan, Words words, int from) {
        this.paper = paper;
        this.plan = plan;
        this.words = words;
        this.row = from;
    }

    /** Writes the lists of every fund, and gives the last row. */
    int write() {
        for (FundStatus status : plan.funds()) {
            status.text().ifPresent(text -> uses(status.fund(), text));
            plan.cover().ifPresent(cover -> planned(status.fund(), cover));
            qualifications(status);
        }
        return row - 1;
    }

    /** What a rule says of a use, in a line. */
    private record Said(Message use, Regulation.Rule rule) {}

    private void uses(Fund fund, Regulation text) {
        section(new SheetText.FundUses(fund.label()));
        for (Permission.Word word : Permission.Word.values()) {
            List<Said> said = new ArrayList<>();
            List<Message> unsaid = new ArrayList<>();
            for (Permission permission : Permission.of(text)) {
                if (permission.word() == word) {
                    permission
                            .rule()
                            .ifPresentOrElse(
                                    rule -> said.add(new Said(permission.use().label(), rule)),
                                    () -> unsaid.add(permission.use().label()));
                }
            }
            text.rules().stream()
                    .filter(rule -> rule.uses().isEmpty())
                    .filter(rule -> Permission.Word.of(rule).equals(Optional.of(word)))
                    .forEach(rule -> said.add(new Said(new SheetText.EveryUse(), rule)));
            if (!said.isEmpty() || !unsaid.isEmpty()) {
                list(word);
                said.forEach(each -> line(
                        each.use(),
                        new SheetText.RuleSays(
                                each.rule().article(),
                                each.rule().says(),
                                SeriesSheet.origin(plan, each.rule().origin()))));
                unsaid.forEach(each -> line(each, new SheetText.NoRuleSays()));
            }
        }
        row++;
    }

    /** What this fund pays of each planned cost, and why no more; the amounts stand in the rows above. */
    private void planned(Fund fund, Cover cover) {
        section(new SheetText.FundPlanned(fund.label()));
        for (CoverPlan.Cost cost : cover.plan().costs()) {
            for (CoverPlan.Tried tried : cost.tried()) {
                if (tried.payer() instanceof Payer.OfFund of && of.fund().equals(fund.id())) {
                    line(
                            new SheetText.PlannedCost(
                                    cost.cost().label(), cost.year(), of.pot().map(PotId::name)),
                            tried.why());
                }
            }
        }
        row++;
    }

    private void qualifications(FundStatus status) {
        section(new SheetText.FundQualifications(status.fund().label()));
        for (Message each : all(status)) {
            row = paper.paragraph(row, 0, words.say(each), Style.NOTE);
        }
        row++;
    }

    private List<Message> all(FundStatus status) {
        List<Message> all = new ArrayList<>();
        status.text().ifPresentOrElse(text -> all.add(counts(text)), () -> all.add(new StatusRemark.NoText()));
        all.addAll(open(status));
        all.addAll(booked(status));
        status.fund().remarks().forEach(remark -> all.add(new Verbatim(remark)));
        status.text().ifPresent(text -> {
            all.addAll(text.remarks());
            text.rules().stream()
                    .filter(rule -> rule.then() instanceof Consequence.Warns)
                    .forEach(rule -> all.add(new SheetText.RuleWarns(rule.article(), rule.says())));
        });
        all.add(new StatusRemark.ReceivedInAdvance());
        all.add(new SheetText.PartOfAccount());
        return all;
    }

    private Message counts(Regulation text) {
        return new SheetText.TextCounts(
                text.title(),
                text.edition(),
                text.inForce().from(),
                text.inForce().until(),
                SeriesSheet.origin(plan, text.inForceOrigin()));
    }

    /** What is not known. */
    private static List<Message> open(FundStatus status) {
        List<Message> open = new ArrayList<>();
        Fund fund = status.fund();
        if (status.whole().granted().isEmpty()) {
            open.add(new SheetText.GrantUnknown());
        }
        if (status.pots().stream().anyMatch(pot -> pot.end().isEmpty())) {
            open.add(new StatusRemark.EndUnknown(Optional.empty()));
        }
        status.text().ifPresent(text -> {
            text.facts().forEach((id, fact) -> {
                boolean decides = text.rules().stream()
                        .flatMap(rule -> rule.when().clauses().stream())
                        .flatMap(clause -> clause.literals().stream())
                        .anyMatch(literal -> literal.fact().equals(id));
                if (decides
                        && fact.about() == Regulation.Fact.About.FUND
                        && !fund.facts().containsKey(id)) {
                    open.add(new SheetText.NotAnswered(fact.question()));
                }
            });
        });
        for (FundStatus.Cap cap : status.caps()) {
            cap.open()
                    .ifPresent(question -> open.add(
                            cap.cap().isEmpty()
                                    ? new SheetText.CapUnknown(cap.rule().article(), question)
                                    : new SheetText.CapAtLeast(cap.rule().article(), question)));
        }
        return open;
    }

    /** What the ledger says that the balances do not show by themselves. */
    private List<Message> booked(FundStatus status) {
        List<Message> booked = new ArrayList<>();
        StatusRemarks remarks = new StatusRemarks(status, plan.results());
        status.pots().forEach(pot -> booked.addAll(remarks.of(pot)));
        booked.addAll(remarks.ofLimits());
        if (!status.whole().after().isEmpty()) {
            booked.add(new SheetText.AfterTheYears());
        }
        return booked;
    }

    private void section(Message title) {
        paper.text(row, 0, words.say(title), Style.BLOCK);
        paper.fill(row, 1, lastColumn(), Style.BLOCK);
        row++;
    }

    private void list(Permission.Word word) {
        paper.fill(row, 0, lastColumn(), Style.HEADER);
        paper.text(row, Column.LABEL.index(), words.say(new SheetText.UsesThatAre(word)), Style.HEADER);
        paper.text(row, Column.SOURCE.index(), words.say(SheetText.ListHeading.RULE_AND_SOURCE), Style.HEADER);
        row++;
    }

    private int lastColumn() {
        return Column.FIRST_YEAR.index() + plan.budget().years().count();
    }

    private void line(Message use, Message said) {
        // not wrapped: the column to its right is empty
        paper.text(row, Column.LABEL.index(), words.say(use), Style.NOTE);
        row = Math.max(row + 1, paper.paragraph(row, Column.SOURCE.index(), words.say(said), Style.NOTE));
    }
}
