package vierkant.desk;

import static vierkant.desk.Tables.code;
import static vierkant.desk.Tables.column;
import static vierkant.desk.Tables.joined;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vierkant.calc.Line;
import vierkant.calc.LineId;
import vierkant.calc.Part;
import vierkant.calc.Results;
import vierkant.calc.Row;
import vierkant.calc.Row.Time;
import vierkant.desk.RiskText.Heading;
import vierkant.desk.RiskText.RowWord;
import vierkant.desk.RiskText.TypeWord;
import vierkant.desk.Table.Emphasis;
import vierkant.model.Likelihood;
import vierkant.model.Scenario;
import vierkant.model.Setting;
import vierkant.model.Uncertain;
import vierkant.model.Unit;
import vierkant.plan.CheckLine;
import vierkant.plan.Plan;
import vierkant.risk.Outlook;
import vierkant.risk.Simulation;
import vierkant.text.Message;
import vierkant.text.Verbatim;

/** What may happen to a budget, as tables: simulations and scenarios. */
final class RiskTables {
    private static final int MOST_HIDDEN = 3;

    private final Opened opened;
    private final Plan plan;
    private final Results results;
    private final Tables tables;

    RiskTables(Opened opened) {
        this.opened = opened;
        this.plan = opened.plan();
        this.results = plan.results();
        this.tables = new Tables(results);
    }

    // simulation

    /** What some lines come to over many draws. */
    View simulation(List<LineId> lines, Simulation simulation) {
        List<Table.Row> rows = new ArrayList<>();
        List<String> certain = new ArrayList<>();
        for (LineId line : lines) {
            List<Table.Row> own = new ArrayList<>();
            for (int year : plan.budget().years().all()) {
                own.add(row(line, Integer.toString(year), simulation.in(year, line)));
            }
            if (addsUp(line)) {
                own.add(row(line, "", simulation.total(line)));
            }
            if (isDrawn(line)) {
                rows.addAll(own);
            } else {
                certain.add(line.name());
            }
        }
        Table statistics = new Table(
                "simulation",
                new RiskText.SimulationTitle(),
                List.of(
                        column("line", new DeskText.LineHeading()),
                        column("label", new DeskText.LabelHeading()),
                        column("year", new DeskText.YearColumnHeading()),
                        column("planned", Heading.PLANNED),
                        column("mean", Heading.MEAN),
                        column("p10", Heading.P10),
                        column("p50", Heading.P50),
                        column("p90", Heading.P90),
                        column("chance-above", Heading.CHANCE_ABOVE),
                        column("excess", Heading.EXCESS)),
                rows);
        return new View(
                Optional.of(new Overview(opened).title()),
                Stream.of(statistics, uncertain())
                        .filter(table -> !table.rows().isEmpty())
                        .toList(),
                simulationNotes(lines, certain, simulation));
    }

    /** Whether something uncertain stands behind a line, also where it moves it in no draw. */
    private boolean isDrawn(LineId line) {
        Set<LineId> behind = results.calculation().only(List.of(line)).byId().keySet();
        return plan.budget().uncertain().stream()
                .map(uncertain -> LineId.of(uncertain.of()))
                .anyMatch(behind::contains);
    }

    /** Whether the years of a line can be added up: those of a balance can not. */
    private boolean addsUp(LineId line) {
        return tables.unit(line).equals(Unit.EURO) && row(line).time() == Time.FLOW;
    }

    /** An empty year is the sum over the years. */
    private Table.Row row(LineId line, String year, Outlook draws) {
        Unit unit = tables.unit(line);
        boolean isTotal = year.isEmpty();
        return new Table.Row(
                List.of(
                        new Cell.Name(line.name()),
                        new Cell.Text(label(line)),
                        isTotal ? new Cell.Text(new DeskText.TotalHeading()) : new Cell.Name(year),
                        Tables.amount(draws.planned(), unit),
                        new Cell.Estimate(draws.mean(), unit),
                        new Cell.Estimate(draws.p10(), unit),
                        new Cell.Estimate(draws.p50(), unit),
                        new Cell.Estimate(draws.p90(), unit),
                        new Cell.Estimate(draws.chanceAbove(), Unit.PERCENT),
                        new Cell.Estimate(draws.excess(), unit)),
                isTotal ? Emphasis.TOTAL : Emphasis.NONE,
                0);
    }

    private List<Message> simulationNotes(List<LineId> lines, List<String> certain, Simulation simulation) {
        List<Message> notes = new ArrayList<>();
        notes.add(new RiskText.Drawn(draws(simulation), Long.toString(simulation.seed()), Desk.version()));
        notes.add(new RiskText.Statistics());
        if (plan.budget().uncertain().isEmpty()) {
            notes.add(new RiskText.NothingUncertain());
        } else if (!certain.isEmpty()) {
            notes.add(new RiskText.NotAffected(certain));
        }
        List<String> still = lines.stream()
                .filter(line -> isDrawn(line) && !simulation.isTouched(line))
                .map(LineId::name)
                .toList();
        if (!still.isEmpty()) {
            notes.add(new RiskText.NotMoved(still, draws(simulation)));
        }
        LineId main = lines.contains(Plan.TOTAL) ? Plan.TOTAL : lines.get(0);
        notes.add(sentence(main, simulation));
        return notes;
    }

    private static BigDecimal draws(Simulation simulation) {
        return BigDecimal.valueOf(simulation.samples().draws());
    }

    private Message sentence(LineId line, Simulation simulation) {
        if (!isDrawn(line)) {
            return new RiskText.CertainSentence(label(line));
        }
        if (!simulation.isTouched(line)) {
            return new RiskText.StillSentence(label(line), draws(simulation));
        }
        if (!addsUp(line)) {
            return new RiskText.OtherSentence(label(line));
        }
        Outlook draws = simulation.total(line);
        if (draws.p10().compareTo(draws.p90()) == 0) {
            return new RiskText.NarrowSentence(
                    label(line), draws.p10(), draws.planned(), draws.chanceAbove(), draws.excess());
        }
        return new RiskText.Sentence(
                label(line), draws.p10(), draws.p90(), draws.planned(), draws.chanceAbove(), draws.excess());
    }

    /** What is uncertain, and what is known of it. */
    private Table uncertain() {
        Rests rests = new Rests(plan);
        return new Table(
                "uncertain",
                new RiskText.UncertainTitle(),
                List.of(
                        column("name", new DeskText.NameHeading()),
                        column("label", new DeskText.LabelHeading()),
                        column("input", Heading.INPUT),
                        column("type", Heading.TYPE),
                        column("persistence", Heading.PERSISTENCE),
                        column("origin", new DeskText.OriginHeading())),
                plan.budget().uncertain().stream()
                        .map(each -> Table.Row.of(
                                new Cell.Name(each.id().name()),
                                new Cell.Text(new Verbatim(each.label())),
                                new Cell.Name(each.of().toString()),
                                code(each.likelihood().accept(TYPE)),
                                each.persistence()
                                        .<Cell>map(figure ->
                                                new Cell.Amount(figure.values().in(0), Unit.PERCENT))
                                        .orElse(new Cell.Empty()),
                                new Cell.Text(rests.of(figures(each)))))
                        .toList());
    }

    /** The lines of the numbers that say how uncertain something is. */
    private List<LineId> figures(Uncertain uncertain) {
        return plan.rows().keySet().stream()
                .filter(line -> line.name().startsWith(uncertain.path() + "."))
                .toList();
    }

    private static final Likelihood.Visitor<TypeWord> TYPE = new Likelihood.Visitor<>() {
        @Override
        public TypeWord range(Likelihood.Range range) {
            return TypeWord.RANGE;
        }

        @Override
        public TypeWord arrivals(Likelihood.Arrivals arrivals) {
            return TypeWord.ARRIVALS;
        }

        @Override
        public TypeWord history(Likelihood.History history) {
            return switch (history.again()) {
                case NUMBERS -> TypeWord.HISTORY;
                case CHANGES -> TypeWord.CHANGES;
            };
        }

        @Override
        public TypeWord chance(Likelihood.Chance chance) {
            return TypeWord.CHANCE;
        }
    };

    // scenarios

    /** All scenarios, with what they set. */
    View scenarios() {
        Rests rests = new Rests(plan);
        List<Scenario> scenarios = plan.budget().scenarios();
        Table table = new Table(
                "scenarios",
                new RiskText.ScenariosTitle(),
                List.of(
                        column("name", new DeskText.NameHeading()),
                        column("label", new DeskText.LabelHeading()),
                        column("settings", Heading.SETTINGS),
                        column("origin", new DeskText.OriginHeading())),
                scenarios.stream()
                        .map(scenario -> Table.Row.of(
                                new Cell.Name(scenario.id().name()),
                                new Cell.Text(new Verbatim(scenario.label())),
                                new Cell.Name(scenario.settings().stream()
                                        .map(setting -> setting.of().toString())
                                        .collect(Collectors.joining(", "))),
                                new Cell.Text(rests.of(scenario.settings().stream()
                                        .map(setting ->
                                                LineId.of(setting.figure().path()))
                                        .toList()))))
                        .toList());
        return new View(
                Optional.of(new Overview(opened).title()),
                List.of(table),
                scenarios.isEmpty() ? List.of(new RiskText.NoScenarios()) : List.of());
    }

    /** One scenario: its settings, and every amount that is another one. */
    View scenario(Scenario scenario, Results other) {
        Table differences = differences(scenario, other);
        List<Message> notes = new ArrayList<>();
        // what another form would cost is another question, unless there is nothing else to tell
        List<String> hidden = hidden(
                scenario,
                other,
                differences.rows().isEmpty() ? List.of(Part.CHECKS) : List.of(Part.CHECKS, Part.COMPARISONS));
        if (!hidden.isEmpty()) {
            notes.add(new RiskText.NotShown(hidden));
        } else if (differences.rows().isEmpty()) {
            notes.add(new RiskText.NoDifference());
        }
        List<Message> failing = plan.checks().stream()
                .filter(check -> fails(check, other) && !fails(check, results))
                .map(CheckLine::label)
                .toList();
        if (!failing.isEmpty()) {
            notes.add(new RiskText.FailsThen(failing));
        }
        asPlanned().ifPresent(notes::add);
        notes.add(sentence(scenario, other));
        boolean isTotalSame = other.total(Plan.TOTAL).compareTo(results.total(Plan.TOTAL)) == 0;
        if (isTotalSame && !differences.rows().isEmpty()) {
            notes.add(new RiskText.OthersDiffer());
        }
        return new View(
                Optional.of(new Overview(opened).title()), List.of(settings(scenario, other), differences), notes);
    }

    private Optional<Message> asPlanned() {
        return plan.cover().map(cover -> new RiskText.CoverAsPlanned());
    }

    private Table settings(Scenario scenario, Results other) {
        Rests rests = new Rests(plan);
        List<Table.Row> rows = new ArrayList<>();
        for (Setting setting : scenario.settings()) {
            LineId line = LineId.of(setting.of());
            LineId figure = LineId.of(setting.figure().path());
            rows.add(settingsRow(line, RowWord.PLANNED, tables.amounts(line), rests.of(line), 0));
            rows.add(settingsRow(line, RowWord.SCENARIO, new Tables(other).amounts(line), rests.of(figure), 1));
        }
        return new Table(
                "settings",
                new RiskText.SettingsTitle(scenario.label()),
                joined(
                        List.of(
                                column("input", Heading.INPUT),
                                column("label", new DeskText.LabelHeading()),
                                column("unit", new DeskText.UnitHeading()),
                                column("which", Heading.WHICH)),
                        tables.years(),
                        List.of(column("origin", new DeskText.OriginHeading()))),
                rows);
    }

    private Table.Row settingsRow(LineId line, RowWord word, List<Cell> amounts, Message origin, int level) {
        return new Table.Row(
                joined(
                        List.of(
                                new Cell.Name(line.name()),
                                new Cell.Text(label(line)),
                                tables.unitCell(line),
                                code(word)),
                        amounts,
                        List.of(new Cell.Text(origin))),
                Emphasis.NONE,
                level);
    }

    /** Every amount that the scenario makes another one: what it becomes, and below it by how much. */
    private Table differences(Scenario scenario, Results other) {
        List<Table.Row> rows = new ArrayList<>();
        amounts().forEach((line, name) -> {
            if (differs(line, other)) {
                Emphasis emphasis = line.equals(Plan.TOTAL) ? Emphasis.TOTAL : Emphasis.NONE;
                Tables become = new Tables(other);
                rows.add(differenceRow(
                        name,
                        line,
                        RowWord.SCENARIO,
                        become.amounts(line),
                        total(line, other.total(line)),
                        emphasis,
                        0));
                List<Cell> differences = plan.budget().years().all().stream()
                        .map(year -> Tables.amount(difference(year, line, other), tables.unit(line)))
                        .toList();
                rows.add(differenceRow(
                        name,
                        line,
                        RowWord.DIFFERENCE,
                        differences,
                        total(line, other.total(line).subtract(results.total(line))),
                        emphasis,
                        1));
            }
        });
        return new Table(
                "differences",
                new RiskText.DifferencesTitle(scenario.label()),
                joined(
                        List.of(
                                column("name", new DeskText.NameHeading()),
                                column("label", new DeskText.LabelHeading()),
                                column("unit", new DeskText.UnitHeading()),
                                column("which", Heading.WHICH)),
                        tables.years(),
                        List.of(column("total", new DeskText.TotalHeading()))),
                rows);
    }

    private Table.Row differenceRow(
            String name, LineId line, RowWord word, List<Cell> amounts, Cell total, Emphasis emphasis, int level) {
        return new Table.Row(
                joined(
                        List.of(new Cell.Name(name), new Cell.Text(label(line)), tables.unitCell(line), code(word)),
                        amounts,
                        List.of(total)),
                emphasis,
                level);
    }

    private BigDecimal difference(int year, LineId line, Results other) {
        return other.in(year, line).subtract(results.in(year, line));
    }

    private static boolean fails(CheckLine check, Results then) {
        return then.total(check.fails()).signum() != 0;
    }

    private boolean differs(LineId line, Results other) {
        return plan.budget().years().all().stream()
                .anyMatch(year -> difference(year, line, other).signum() != 0);
    }

    /**
     * The amounts in euro that users have a name for, what parties pay, the frame, and what a move and a chain come to; each once, the
     * total last.
     */
    private Map<LineId, String> amounts() {
        Map<LineId, String> amounts = new LinkedHashMap<>();
        plan.names().forEach((name, line) -> {
            if (tables.unit(line).equals(Unit.EURO)) {
                amounts.putIfAbsent(line, name);
            }
        });
        plan.shares().forEach(table -> table.pays().values().forEach(line -> amounts.putIfAbsent(line, line.name())));
        Stream.of(
                        plan.frame().stream().flatMap(frame -> frame.all().stream()),
                        plan.move().stream().flatMap(move -> move.all().stream()),
                        plan.chain().stream().flatMap(chain -> chain.all().stream()))
                .flatMap(each -> each)
                .forEach(line -> amounts.putIfAbsent(line, line.name()));
        amounts.remove(Plan.TOTAL);
        amounts.put(Plan.TOTAL, Plan.TOTAL.name());
        return amounts;
    }

    /** Some lines in which a scenario shows and that are no part of the table, where nothing that is shown rests on them. */
    private List<String> hidden(Scenario scenario, Results other, List<Part> aside) {
        Set<LineId> set = scenario.settings().stream()
                .map(setting -> LineId.of(setting.of()))
                .collect(Collectors.toUnmodifiableSet());
        Set<LineId> shown =
                results.calculation().only(amounts().keySet()).byId().keySet();
        Set<LineId> besides = aside.stream()
                .flatMap(part -> plan.blocks(part).stream())
                .flatMap(block -> block.rows().stream())
                .map(Row::id)
                .collect(Collectors.toUnmodifiableSet());
        return results.calculation().lines().stream()
                .map(Line::id)
                .filter(line -> !set.contains(line) && !shown.contains(line) && !besides.contains(line))
                .filter(line -> differs(line, other))
                .limit(MOST_HIDDEN)
                .map(LineId::name)
                .toList();
    }

    private Message sentence(Scenario scenario, Results other) {
        BigDecimal total = other.total(Plan.TOTAL);
        BigDecimal difference = total.subtract(results.total(Plan.TOTAL));
        return switch (difference.signum()) {
            case 0 -> new RiskText.ScenarioSame(scenario.label());
            case 1 -> new RiskText.ScenarioMore(scenario.label(), total, difference);
            default -> new RiskText.ScenarioLess(scenario.label(), total, difference.negate());
        };
    }

    /** The lines that stand side by side: what each contract costs, what is too much for the frame, and the total. */
    static List<LineId> compared(Plan plan) {
        List<LineId> lines = new ArrayList<>();
        plan.contracts().forEach(contract -> lines.add(contract.total()));
        plan.frame().ifPresent(frame -> {
            lines.add(frame.excess());
            frame.uncovered().ifPresent(lines::add);
        });
        lines.add(Plan.TOTAL);
        return lines;
    }

    /** The budget as it is and its scenarios, side by side: the totals and the contracts. */
    View compared(Map<Scenario, Results> scenarios) {
        List<Table.Row> rows = new ArrayList<>();
        for (LineId line : compared(plan)) {
            boolean isTotal = line.equals(Plan.TOTAL);
            rows.add(comparedRow(line, "", new RiskText.AsPlanned(), results, isTotal, 0));
            scenarios.forEach((scenario, other) -> rows.add(
                    comparedRow(line, scenario.id().name(), new Verbatim(scenario.label()), other, isTotal, 1)));
        }
        Table table = new Table(
                "compared",
                new RiskText.ComparedTitle(),
                joined(
                        List.of(
                                column("line", new DeskText.LineHeading()),
                                column("scenario", Heading.SCENARIO),
                                column("label", new DeskText.LabelHeading())),
                        tables.years(),
                        List.of(
                                column("total", new DeskText.TotalHeading()),
                                column("difference", Heading.DIFFERENCE))),
                rows);
        List<Message> notes = new ArrayList<>();
        if (plan.budget().scenarios().isEmpty()) {
            notes.add(new RiskText.NoScenarios());
        }
        asPlanned().ifPresent(notes::add);
        scenarios.forEach((scenario, other) -> notes.add(sentence(scenario, other)));
        return new View(Optional.of(new Overview(opened).title()), List.of(table), notes);
    }

    private Table.Row comparedRow(
            LineId line, String scenario, Message label, Results other, boolean isTotal, int level) {
        Tables own = new Tables(other);
        return new Table.Row(
                joined(
                        List.of(
                                new Cell.Name(line.name()),
                                scenario.isEmpty() ? new Cell.Empty() : new Cell.Name(scenario),
                                new Cell.Text(label)),
                        own.amounts(line),
                        List.of(
                                own.total(line),
                                scenario.isEmpty()
                                        ? new Cell.Empty()
                                        : new Cell.Amount(other.total(line).subtract(results.total(line)), Unit.EURO))),
                isTotal ? Emphasis.TOTAL : Emphasis.NONE,
                level);
    }

    private Cell total(LineId line, BigDecimal sum) {
        return addsUp(line) ? new Cell.Amount(sum, Unit.EURO) : new Cell.Empty();
    }

    private Row row(LineId line) {
        return Objects.requireNonNull(plan.rows().get(line), () -> "no row is called " + line);
    }

    private Message label(LineId line) {
        return row(line).label();
    }
}
