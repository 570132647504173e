package vierkant.desk;

import static vierkant.desk.Tables.column;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import vierkant.calc.LineId;
import vierkant.contract.ContractCost;
import vierkant.model.Budget;
import vierkant.model.Check;
import vierkant.plan.Plan;
import vierkant.share.ShareTable;
import vierkant.store.BudgetReader;
import vierkant.store.Reading;
import vierkant.text.Message;
import vierkant.text.Near;
import vierkant.text.Verbatim;

/**
 * What a person can ask of Vierkant: each question one method, each answer a {@link Reply}.
 *
 * <p>The desk reads a budget anew for each question, so an answer is always about what the file says now.
 */
public final class Desk {
    private final Shelf shelf;
    private final Budgets budgets;
    private final FundDesk funds;
    private final RiskDesk risk;

    /**
     * A desk.
     *
     * @param here the folder in which the user stands
     * @param home the folder in which the program and its shipped budgets lie
     * @param today the day on which entries are written down
     */
    public Desk(Path here, Path home, Supplier<LocalDate> today) {
        this.shelf = new Shelf(here, home);
        this.budgets = new Budgets(shelf);
        this.funds = new FundDesk(budgets, shelf, today);
        this.risk = new RiskDesk(budgets);
    }

    /** The part of the desk where earmarked money is asked about. */
    public FundDesk funds() {
        return funds;
    }

    /** The part of the desk where is asked what may happen. */
    public RiskDesk risk() {
        return risk;
    }

    /** What may happen to a file that is there already. */
    public enum Existing {
        KEEP,
        REPLACE
    }

    /** The version that the jar carries; "development" outside a jar. */
    public static String version() {
        return Optional.ofNullable(Desk.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    /** The names of all budgets, for completion. */
    public List<String> budgetNames() {
        return budgets.names();
    }

    /** The names that {@code explain} understands in a budget; empty where it can not be read. */
    public List<String> lineNames(String budget) {
        return budgets.names(budget, opened -> {
            List<String> names = new ArrayList<>(known(opened.plan()));
            names.removeIf(name -> lines(opened.plan(), name).size() > 1);
            opened.plan().rows().keySet().forEach(line -> names.add(line.name()));
            return names.stream().distinct().toList();
        });
    }

    /** The names of the contracts of a budget; empty where it can not be read. */
    public List<String> contractNames(String budget) {
        return budgets.names(budget, opened -> contractNames(opened.plan()));
    }

    /** The names of the shares of a budget; empty where it can not be read. */
    public List<String> shareNames(String budget) {
        return budgets.names(
                budget,
                opened -> opened.plan().shares().stream()
                        .map(table -> table.share().id().name())
                        .toList());
    }

    /** The sections of {@code show}. */
    public static List<String> sectionNames() {
        return Overview.SECTIONS;
    }

    /** Every budget that can be opened by name. */
    public Reply budgets() {
        List<Table.Row> rows = new ArrayList<>();
        for (Map.Entry<String, Path> each : shelf.all().entrySet()) {
            String file = shelf.called(each.getValue());
            Reading reading = BudgetReader.read(each.getValue(), file, shelf.regulations(each.getValue()));
            Optional<Budget> budget = reading.budget();
            rows.add(Table.Row.of(
                    new Cell.Name(each.getKey()),
                    new Cell.Text(
                            budget.<Message>map(b -> new Verbatim(b.title())).orElse(new DeskText.BrokenBudget((long)
                                    reading.problems().size()))),
                    budget.<Cell>map(b -> new Cell.Name(b.by())).orElse(new Cell.Empty()),
                    budget.<Cell>map(b -> new Cell.Name(b.years().toString())).orElse(new Cell.Empty()),
                    new Cell.Name(file)));
        }
        List<Message> notes = rows.isEmpty()
                ? List.of(new DeskText.NoBudgets(shelf.here().resolve("budgets").toString()))
                : List.of();
        return Reply.of(new View(
                Optional.empty(),
                List.of(new Table(
                        "budgets",
                        new DeskText.BudgetsTitle(),
                        List.of(
                                column("name", new DeskText.NameHeading()),
                                column("title", new DeskText.TitleHeading()),
                                column("by", new DeskText.ByHeading()),
                                column("years", new DeskText.YearsHeading()),
                                column("file", new DeskText.FileHeading())),
                        rows)),
                notes));
    }

    /** Whether a budget can be opened; the totals as a first look at it. */
    public Reply open(String budget) {
        return show(budget, Optional.of("totals"));
    }

    /**
     * The tables of a budget.
     *
     * @param section one of {@link #sectionNames}; empty is all of them
     */
    public Reply show(String budget, Optional<String> section) {
        return budgets.about(budget, opened -> {
            Overview overview = new Overview(opened);
            Map<String, Supplier<Overview.Section>> sections = overview.sections();
            if (section.isPresent()) {
                Supplier<Overview.Section> one = sections.get(section.get());
                return one == null
                        ? refused(new DeskProblem.UnknownSection(
                                section.get(), Near.to(section.get(), sections.keySet()), sectionNames()))
                        : Reply.of(overview.of(section.get(), one.get()));
            }
            return Reply.of(
                    overview.of(sections.values().stream().map(Supplier::get).toList()));
        });
    }

    /**
     * Why a line has its amounts, down to the inputs and their sources.
     *
     * @param line a name that {@link #lineNames} gives, or the last part of one where only one line has it
     * @param year one year with everything behind it; empty is all years side by side
     * @param detail how much of it
     */
    public Reply explain(String budget, String line, Optional<Integer> year, Detail detail) {
        return budgets.about(budget, opened -> {
            Plan plan = opened.plan();
            List<LineId> found = lines(plan, line);
            if (found.size() != 1) {
                return notOne(opened, line, found);
            }
            Why why = new Why(opened);
            if (year.isEmpty()) {
                return Reply.of(why.inEveryYear(found.get(0), detail));
            }
            int wanted = year.get();
            return plan.budget().years().contains(wanted)
                    ? Reply.of(why.inYear(found.get(0), wanted, detail))
                    : refused(new DeskProblem.YearOutside(
                            wanted,
                            plan.budget().years().first(),
                            plan.budget().years().last()));
        });
    }

    /** Every problem of a budget, or where it has none every check. */
    public Reply check(String budget) {
        return budgets.about(budget, opened -> {
            Overview overview = new Overview(opened);
            View view = new View(Optional.of(overview.title()), List.of(overview.checks()), overview.checkNotes());
            boolean fails = !opened.plan().failed(Check.Kind.ERROR).isEmpty();
            return new Reply(fails ? Status.ANSWER_IS_NO : Status.DONE, Optional.of(view), List.of());
        });
    }

    /** All contracts of a budget. */
    public Reply contracts(String budget) {
        return budgets.about(budget, opened -> {
            Overview overview = new Overview(opened);
            return Reply.of(new View(
                    Optional.of(overview.title()),
                    List.of(overview.contracts()),
                    opened.plan().contracts().isEmpty() ? List.of(new DeskText.NoContracts()) : List.of()));
        });
    }

    /** One contract: its components, and the figures behind them. */
    public Reply contract(String budget, String name) {
        return budgets.about(
                budget,
                opened -> aboutContract(opened, name, cost -> {
                    Overview overview = new Overview(opened);
                    return Reply.of(
                            new View(Optional.of(overview.title()), overview.contract(cost), overview.checkNotes()));
                }));
    }

    /** What is answered about a contract; one that is not there is refused. */
    static Reply aboutContract(Opened opened, String name, Function<ContractCost, Reply> answer) {
        return opened.plan().contracts().stream()
                .filter(cost -> cost.contract().terms().id().name().equals(name))
                .findFirst()
                .map(answer)
                .orElseGet(() -> {
                    List<String> known = contractNames(opened.plan());
                    return refused(new DeskProblem.UnknownContract(name, opened.name(), Near.to(name, known), known));
                });
    }

    private static List<String> contractNames(Plan plan) {
        return plan.contracts().stream()
                .map(cost -> cost.contract().terms().id().name())
                .toList();
    }

    /**
     * Who pays what.
     *
     * @param name one share; empty is all of them
     */
    public Reply shares(String budget, Optional<String> name) {
        return budgets.about(budget, opened -> {
            Overview overview = new Overview(opened);
            List<ShareTable> wanted = opened.plan().shares().stream()
                    .filter(table -> name.isEmpty() || table.share().id().name().equals(name.get()))
                    .toList();
            if (wanted.isEmpty() && name.isPresent()) {
                List<String> known = shareNames(budget);
                return refused(
                        new DeskProblem.UnknownShare(name.get(), opened.name(), Near.to(name.get(), known), known));
            }
            List<Table> tables = new ArrayList<>();
            List<Message> notes = new ArrayList<>();
            for (ShareTable table : wanted) {
                tables.add(overview.share(table));
                tables.addAll(overview.behindShare(table));
                notes.addAll(overview.gaps(table));
            }
            if (tables.isEmpty()) {
                notes.add(new DeskText.NoShares());
            }
            return Reply.of(new View(Optional.of(overview.title()), tables, notes));
        });
    }

    /**
     * Writes the council workbook of a budget.
     *
     * @param to a file that ends in {@code .xlsx}, or a folder; empty is the folder where the user stands
     * @param existing what may happen to a file that is there already
     */
    public Reply export(String budget, Optional<Path> to, Existing existing) {
        return budgets.document(
                budget, opened -> new Export(shelf).write(opened, to, existing, new Overview(opened).checkNotes()));
    }

    /** A name that means no line, or several. */
    static Reply notOne(Opened opened, String line, List<LineId> found) {
        return refused(
                found.isEmpty()
                        ? new DeskProblem.UnknownLine(line, opened.name(), Near.to(line, known(opened.plan())))
                        : new DeskProblem.AmbiguousLine(
                                line, found.stream().map(LineId::name).toList()));
    }

    private static Reply refused(DeskProblem problem) {
        return Reply.refused(Status.WRONG_USE, Finding.error(problem));
    }

    /** A line by the name that users write, by its full name, or by the last part of either where that is enough. */
    static List<LineId> lines(Plan plan, String name) {
        LineId exact = plan.names().get(name);
        if (exact != null) {
            return List.of(exact);
        }
        List<LineId> whole = plan.rows().keySet().stream()
                .filter(line -> line.name().equals(name))
                .toList();
        if (!whole.isEmpty()) {
            return whole;
        }
        List<LineId> named = plan.names().entrySet().stream()
                .filter(each -> each.getKey().endsWith("." + name))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        if (!named.isEmpty()) {
            return named;
        }
        List<LineId> last = plan.rows().keySet().stream()
                .filter(line -> line.name().endsWith("." + name))
                .toList();
        return last.isEmpty() ? costs(plan, name) : last;
    }

    /** What something inside a contract costs, by the name of that thing alone; where it costs nothing, all about it. */
    private static List<LineId> costs(Plan plan, String name) {
        List<LineId> about = plan.rows().keySet().stream()
                .filter(line -> line.name().contains("." + name + "."))
                .toList();
        List<LineId> costs = about.stream()
                .filter(line -> line.name().endsWith("." + name + ".cost"))
                .toList();
        return costs.isEmpty() ? about : costs;
    }

    private static List<String> known(Plan plan) {
        TreeSet<String> known = new TreeSet<>(plan.names().keySet());
        plan.names().keySet().forEach(name -> known.add(name.substring(name.lastIndexOf('.') + 1)));
        return List.copyOf(known);
    }
}
