package vierkant.desk;

import static vierkant.desk.Tables.column;
import static vierkant.desk.Tables.joined;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vierkant.calc.LineId;
import vierkant.calc.Results;
import vierkant.cover.CoverLines;
import vierkant.cover.CoverPlan;
import vierkant.cover.Payer;
import vierkant.cover.Why;
import vierkant.desk.FundWords.Heading;
import vierkant.desk.Table.Emphasis;
import vierkant.fund.Question;
import vierkant.model.BudgetLine;
import vierkant.model.Fund;
import vierkant.model.PlannedCostId;
import vierkant.model.PotId;
import vierkant.plan.Cover;
import vierkant.text.Message;
import vierkant.text.Verbatim;

/** Which money pays for the planned costs of a budget, and why. */
final class CoverTables {
    private final Opened opened;
    private final Cover cover;
    private final Results results;
    private final Tables tables;
    private final Map<PlannedCostId, CoverLines.Cost> costs;

    CoverTables(Opened opened, Cover cover) {
        this.opened = opened;
        this.cover = cover;
        this.results = opened.plan().results();
        this.tables = new Tables(results);
        this.costs = cover.lines().costs().stream()
                .collect(Collectors.toMap(cost -> cost.cost().id(), cost -> cost));
    }

    /** Whether nothing stays uncovered. */
    boolean isCovered() {
        return total(cover.lines().uncovered()).signum() == 0;
    }

    View view() {
        List<Table> all = new ArrayList<>(List.of(summary(), planned(), pots()));
        if (!cover.lines().lines().isEmpty()) {
            all.add(lines());
        }
        Optional<Table> questions = questions();
        questions.ifPresent(all::add);
        return new View(Optional.of(new Overview(opened).title()), all, notes(questions.isPresent()));
    }

    private BigDecimal total(LineId line) {
        return results.total(line);
    }

    private Table summary() {
        CoverLines lines = cover.lines();
        return new Table(
                "cover",
                new FundWords.CoverTitle(),
                joined(
                        List.of(column("label", new DeskText.LabelHeading())),
                        tables.years(),
                        List.of(
                                column("total", new DeskText.TotalHeading()),
                                column("line", new DeskText.LineHeading()))),
                List.of(
                        row(lines.planned(), Emphasis.NONE),
                        row(lines.fromFunds(), Emphasis.NONE),
                        row(lines.fromLines(), Emphasis.NONE),
                        row(lines.uncovered(), Emphasis.TOTAL),
                        row(lines.ownMoney(), Emphasis.NONE)));
    }

    private Table.Row row(LineId line, Emphasis emphasis) {
        Message label = Objects.requireNonNull(opened.plan().rows().get(line)).label();
        return new Table.Row(
                joined(
                        List.of(new Cell.Text(label)),
                        tables.amounts(line),
                        List.of(tables.total(line), new Cell.Name(line.name()))),
                emphasis,
                0);
    }

    /** Each cost in each year, and below it what each payer pays and why no more. */
    private Table planned() {
        List<Table.Row> rows = new ArrayList<>();
        for (CoverPlan.Cost cost : cover.plan().costs()) {
            CoverLines.Cost lines = Objects.requireNonNull(costs.get(cost.cost().id()));
            rows.add(new Table.Row(
                    List.of(
                            new Cell.Name(cost.cost().id().name()),
                            new Cell.Text(new Verbatim(cost.cost().label())),
                            new Cell.Name(Integer.toString(cost.year())),
                            in(cost.year(), lines.amount()),
                            in(cost.year(), lines.uncovered()),
                            new Cell.Empty()),
                    Emphasis.NONE,
                    0));
            for (CoverPlan.Tried tried : cost.tried()) {
                rows.add(new Table.Row(
                        List.of(
                                new Cell.Name(name(tried.payer())),
                                new Cell.Text(new Verbatim(label(tried.payer()))),
                                new Cell.Name(Integer.toString(cost.year())),
                                Optional.ofNullable(lines.paid().get(tried.payer()))
                                        .map(line -> in(cost.year(), line))
                                        .orElse(VerdictTables.euros(BigDecimal.ZERO)),
                                new Cell.Empty(),
                                new Cell.Code(VerdictTables.kebab(tried.why()), tried.why())),
                        Emphasis.NONE,
                        1));
            }
        }
        return new Table(
                "planned-costs",
                new FundWords.PlannedTitle(),
                List.of(
                        column("name", new DeskText.NameHeading()),
                        column("label", new DeskText.LabelHeading()),
                        column("year", Heading.YEAR),
                        column("amount", Heading.AMOUNT),
                        column("uncovered", Heading.UNCOVERED),
                        column("why", Heading.WHY)),
                rows);
    }

    private Cell in(int year, LineId line) {
        return VerdictTables.euros(results.in(year, line));
    }

    private static String name(Payer payer) {
        return payer.accept(new Payer.Visitor<>() {
            @Override
            public String ofFund(Payer.OfFund fund) {
                return "funds." + fund.fund() + fund.pot().map(pot -> "." + pot).orElse("");
            }

            @Override
            public String ofLine(Payer.OfLine line) {
                return "lines." + line.line();
            }
        });
    }

    private String label(Payer payer) {
        return payer.accept(new Payer.Visitor<>() {
            @Override
            public String ofFund(Payer.OfFund fund) {
                return opened.plan().budget().funds().stream()
                        .filter(each -> each.id().equals(fund.fund()))
                        .map(Fund::label)
                        .findFirst()
                        .orElseThrow();
            }

            @Override
            public String ofLine(Payer.OfLine line) {
                return opened.plan().budget().lines().stream()
                        .filter(each -> each.name().equals(line.line()))
                        .map(BudgetLine::label)
                        .findFirst()
                        .orElseThrow();
            }
        });
    }

    /** What is left of each pot, when it lapses, and what one euro more would save. */
    private Table pots() {
        return new Table(
                "pots",
                new FundWords.PotsTitle(),
                List.of(
                        column("fund", new DeskText.NameHeading()),
                        column("pot", Heading.POT),
                        column("available", Heading.AVAILABLE),
                        column("used", Heading.USED),
                        column("left", Heading.LEFT),
                        column("last-day", Heading.LAST_DAY),
                        column("saves", Heading.SAVES)),
                cover.plan().pots().stream()
                        .map(pot -> Table.Row.of(
                                new Cell.Name(pot.fund().id().name()),
                                pot.pot()
                                        .<Cell>map(id -> new Cell.Name(id.name()))
                                        .orElse(new Cell.Empty()),
                                euros(lines(pot).available().map(this::atEnd)),
                                VerdictTables.euros(atEnd(lines(pot).usedInAll())),
                                euros(left(pot)),
                                pot.lastDay().<Cell>map(Cell.Date::new).orElse(new Cell.Empty()),
                                euros(pot.saves())))
                        .toList());
    }

    private CoverLines.Pot lines(CoverPlan.Pot pot) {
        return cover.lines().pots().stream()
                .filter(each -> each.pot().equals(pot.payer()))
                .findFirst()
                .orElseThrow();
    }

    private Optional<BigDecimal> left(CoverPlan.Pot pot) {
        return lines(pot).left().map(this::atEnd);
    }

    /** What a line is once everything in the years of the budget has happened. */
    private BigDecimal atEnd(LineId line) {
        return results.in(opened.plan().budget().years().last(), line);
    }

    private static Cell euros(Optional<BigDecimal> amount) {
        return amount.<Cell>map(VerdictTables::euros).orElse(new Cell.Empty());
    }

    private Table lines() {
        return new Table(
                "own-lines",
                new FundWords.OwnLinesTitle(),
                List.of(
                        column("line", new DeskText.NameHeading()),
                        column("year", Heading.YEAR),
                        column("available", Heading.AVAILABLE),
                        column("used", Heading.USED),
                        column("left", Heading.LEFT)),
                cover.plan().lines().stream()
                        .map(line -> Table.Row.of(
                                new Cell.Name("lines." + line.line().name()),
                                new Cell.Name(Integer.toString(line.year())),
                                in(line.year(), lines(line).available()),
                                in(line.year(), lines(line).used()),
                                in(line.year(), lines(line).left())))
                        .toList());
    }

    private CoverLines.Line lines(CoverPlan.Line line) {
        return cover.lines().lines().stream()
                .filter(each -> each.line().equals(line.payer()))
                .findFirst()
                .orElseThrow();
    }

    /** What is not known and could let a fund pay more, per cost. */
    private Optional<Table> questions() {
        List<Table.Row> rows = new ArrayList<>();
        for (CoverPlan.Cost cost : cover.plan().costs()) {
            Set<Question> asked = new LinkedHashSet<>();
            for (CoverPlan.Tried tried : cost.tried()) {
                if (tried.why() instanceof Why.Undecided undecided) {
                    asked.addAll(undecided.questions());
                }
            }
            asked.forEach(question -> rows.add(Table.Row.of(
                    new Cell.Name(cost.cost().id().name()),
                    new Cell.Name(Integer.toString(cost.year())),
                    new Cell.Text(question))));
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(
                        "questions",
                        new FundWords.QuestionsTitle(),
                        List.of(
                                column("cost", new DeskText.NameHeading()),
                                column("year", Heading.YEAR),
                                column("question", Heading.QUESTION)),
                        rows));
    }

    private List<Message> notes(boolean isOpen) {
        List<Message> notes = new ArrayList<>();
        BigDecimal uncovered = total(cover.lines().uncovered());
        notes.add(uncovered.signum() == 0 ? new FundWords.AllCovered() : new FundWords.NotCovered(uncovered));
        for (CoverPlan.Pot pot : cover.plan().pots()) {
            left(pot)
                    .filter(left -> left.signum() > 0)
                    .ifPresent(left -> notes.add(new FundWords.LeftUnused(
                            pot.fund().label(), pot.pot().map(PotId::name), left, pot.lastDay())));
        }
        if (isOpen) {
            notes.add(new FundWords.AnswerInCost());
        }
        if (cover.plan().proof() == CoverPlan.Proof.NOT_PROVEN) {
            notes.add(new FundWords.NotProven());
        }
        notes.add(new FundWords.PlanOnly());
        return notes;
    }
}
