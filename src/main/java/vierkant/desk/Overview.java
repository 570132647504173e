package vierkant.desk;

import static vierkant.desk.Tables.code;
import static vierkant.desk.Tables.column;
import static vierkant.desk.Tables.joined;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vierkant.calc.LineId;
import vierkant.calc.Results;
import vierkant.calc.Row;
import vierkant.contract.ContractCost;
import vierkant.desk.Table.Emphasis;
import vierkant.model.Check;
import vierkant.model.Contract;
import vierkant.model.Formula;
import vierkant.model.Nature;
import vierkant.model.Party;
import vierkant.model.PartyId;
import vierkant.model.Unit;
import vierkant.plan.CheckLine;
import vierkant.plan.Entry;
import vierkant.plan.Plan;
import vierkant.share.ShareTable;
import vierkant.text.Message;
import vierkant.text.Verbatim;

/** The tables of a budget: totals, contracts, quantities, shares and checks over its years. */
final class Overview {
    /** The sections of {@code show}, in order. */
    static final List<String> SECTIONS = List.of(
            "totals", "frame", "move", "chain", "contracts", "formulas", "quantities", "shares", "funds", "checks");

    private static final Section NOTHING = Section.of(List.of());

    private final Opened opened;
    private final Plan plan;
    private final Results results;
    private final Tables tables;
    private final Rests rests;
    private final Map<LineId, Row> rows;
    private final Map<PartyId, Party> parties = new HashMap<>();

    Overview(Opened opened) {
        this.opened = opened;
        this.plan = opened.plan();
        this.results = plan.results();
        this.tables = new Tables(results);
        this.rests = new Rests(plan);
        this.rows = plan.rows();
        plan.budget().parties().forEach(party -> parties.put(party.id(), party));
    }

    /**
     * What a section has to say.
     *
     * @param notes below all tables, the last one for a councillor
     */
    record Section(List<Table> tables, List<Message> notes) {
        static Section of(List<Table> tables) {
            return new Section(tables, List.of());
        }
    }

    /** The sections that {@code show} knows, in order; each is empty or says so where the budget has nothing for it. */
    Map<String, Supplier<Section>> sections() {
        Map<String, Supplier<Section>> sections = new LinkedHashMap<>();
        sections.put("totals", () -> Section.of(List.of(totals())));
        sections.put(
                "frame",
                () -> plan.frame()
                        .map(lines -> new FrameTables(plan, lines).section())
                        .orElse(NOTHING));
        sections.put(
                "move",
                () -> plan.move()
                        .map(status -> new MoveTables(plan, status).section())
                        .orElse(NOTHING));
        sections.put(
                "chain",
                () -> plan.chain()
                        .map(status -> new ChainTables(plan, status).section())
                        .orElse(NOTHING));
        sections.put("contracts", () -> Section.of(plan.contracts().isEmpty() ? List.of() : List.of(contracts())));
        sections.put(
                "formulas", () -> Section.of(plan.budget().formulas().isEmpty() ? List.of() : List.of(formulas())));
        sections.put(
                "quantities",
                () -> Section.of(plan.budget().quantities().isEmpty() ? List.of() : List.of(quantities())));
        sections.put(
                "shares",
                () -> Section.of(plan.shares().stream().map(this::share).toList()));
        sections.put("funds", () -> Section.of(new FundTables(opened).tables()));
        sections.put("checks", () -> Section.of(List.of(checks())));
        return sections;
    }

    /** Sections below each other. */
    View of(List<Section> shown) {
        List<Table> all = new ArrayList<>();
        List<Message> said = new ArrayList<>(notes());
        shown.forEach(section -> {
            all.addAll(section.tables());
            said.addAll(section.notes());
        });
        return new View(Optional.of(title()), all, said);
    }

    /** One section; a word where the budget has nothing for it. */
    View of(String name, Section shown) {
        return shown.tables().isEmpty()
                ? new View(Optional.of(title()), List.of(), List.of(new DeskText.NothingInSection(name)))
                : of(List.of(shown));
    }

    Message title() {
        return new DeskText.BudgetTitle(plan.budget().title(), plan.budget().by());
    }

    private List<Message> notes() {
        List<Message> notes = new ArrayList<>();
        plan.budget().remarks().forEach(remark -> notes.add(new Verbatim(remark)));
        long assumptions = plan.assumptions().size();
        if (assumptions > 0) {
            notes.add(new DeskText.AssumptionsNote(assumptions));
        }
        notes.addAll(checkNotes());
        return notes;
    }

    /** What the reader must know of the checks. */
    List<Message> checkNotes() {
        List<Message> notes = new ArrayList<>();
        List<Message> errors =
                plan.failed(Check.Kind.ERROR).stream().map(CheckLine::label).toList();
        List<Message> alerts =
                plan.failed(Check.Kind.ALERT).stream().map(CheckLine::label).toList();
        if (!errors.isEmpty()) {
            notes.add(new DeskText.ErrorsNote(errors));
        }
        if (!alerts.isEmpty()) {
            notes.add(new DeskText.AlertsNote(alerts));
        }
        if (errors.isEmpty() && alerts.isEmpty() && !plan.checks().isEmpty()) {
            notes.add(new DeskText.AllPassNote((long) plan.checks().size()));
        }
        return notes;
    }

    private Table totals() {
        List<Table.Column> columns = joined(
                List.of(
                        column("line", new DeskText.NameHeading()),
                        column("label", new DeskText.LabelHeading()),
                        column("nature", new DeskText.NatureHeading())),
                tables.years(),
                List.of(column("total", new DeskText.TotalHeading()), column("origin", new DeskText.OriginHeading())));
        List<Table.Row> found = new ArrayList<>();
        for (Entry entry : plan.entries()) {
            found.add(totalsRow(entry.name(), entry.label(), word(entry.nature()), entry.line(), Emphasis.NONE));
        }
        for (Nature nature : Nature.values()) {
            LineId line = Plan.total(nature);
            found.add(totalsRow(line.name(), label(line), word(nature), line, Emphasis.TOTAL));
        }
        found.add(
                totalsRow(Plan.TOTAL.name(), label(Plan.TOTAL), DeskText.NatureWord.TOTAL, Plan.TOTAL, Emphasis.TOTAL));
        return new Table("totals", new DeskText.TotalsTitle(), columns, found);
    }

    private Table.Row totalsRow(
            String name, Message label, DeskText.NatureWord nature, LineId line, Emphasis emphasis) {
        return new Table.Row(
                joined(
                        List.of(new Cell.Name(name), new Cell.Text(label), code(nature)),
                        tables.amounts(line),
                        List.of(tables.total(line), new Cell.Text(rests.of(line)))),
                emphasis,
                0);
    }

    /** All contracts, one row each. */
    Table contracts() {
        List<Table.Column> columns = joined(
                List.of(
                        column("contract", new DeskText.NameHeading()),
                        column("label", new DeskText.LabelHeading()),
                        column("form", new DeskText.FormHeading()),
                        column("provider", new DeskText.ProviderHeading()),
                        column("starts", new DeskText.StartsHeading()),
                        column("last-day", new DeskText.LastDayHeading())),
                tables.years(),
                List.of(column("total", new DeskText.TotalHeading()), column("origin", new DeskText.OriginHeading())));
        List<Table.Row> found = new ArrayList<>();
        for (ContractCost cost : plan.contracts()) {
            Contract.Terms terms = cost.contract().terms();
            found.add(new Table.Row(
                    joined(
                            List.of(
                                    new Cell.Name(terms.id().name()),
                                    new Cell.Text(new Verbatim(terms.label())),
                                    code(cost.contract().accept(FORM)),
                                    new Cell.Name(String.join(", ", terms.providers())),
                                    new Cell.Date(terms.starts().date()),
                                    lastDay(cost)),
                            tables.amounts(cost.total()),
                            List.of(tables.total(cost.total()), new Cell.Text(rests.of(cost.total())))),
                    Emphasis.NONE,
                    0));
        }
        return new Table("contracts", new DeskText.ContractsTitle(), columns, found);
    }

    private Cell lastDay(ContractCost cost) {
        int year = plan.budget().years().first();
        return Tables.amount(results.in(year, cost.lastDay()), tables.unit(cost.lastDay()));
    }

    /** One contract: what it costs, and the figures that make it. */
    List<Table> contract(ContractCost cost) {
        List<Table.Row> components = new ArrayList<>();
        cost.components()
                .forEach(component -> components.add(
                        componentRow(component.label(), word(component.nature()), component.line(), Emphasis.NONE)));
        for (Nature nature : Nature.values()) {
            cost.of(nature)
                    .filter(line -> !line.equals(cost.total()))
                    .ifPresent(line -> components.add(componentRow(label(line), word(nature), line, Emphasis.TOTAL)));
        }
        components.add(componentRow(label(cost.total()), DeskText.NatureWord.TOTAL, cost.total(), Emphasis.TOTAL));
        List<Table.Column> columns = joined(
                List.of(column("label", new DeskText.LabelHeading()), column("nature", new DeskText.NatureHeading())),
                tables.years(),
                List.of(
                        column("total", new DeskText.TotalHeading()),
                        column("origin", new DeskText.OriginHeading()),
                        column("line", new DeskText.LineHeading())));
        List<LineId> figures = new ArrayList<>();
        figures.add(cost.days());
        figures.addAll(cost.figures());
        cost.overCeiling().ifPresent(figures::add);
        return List.of(
                contracts(cost),
                new Table("components", new DeskText.ComponentsTitle(), columns, components),
                lines("figures", new DeskText.FiguresTitle(), figures));
    }

    /** The row of one contract from the list of all. */
    private Table contracts(ContractCost cost) {
        Table all = contracts();
        return new Table(
                all.key(),
                new DeskText.ContractTitle(cost.contract().terms().label()),
                all.columns(),
                List.of(all.rows().get(plan.contracts().indexOf(cost))));
    }

    private Table.Row componentRow(Message label, DeskText.NatureWord nature, LineId line, Emphasis emphasis) {
        return new Table.Row(
                joined(
                        List.of(new Cell.Text(label), code(nature)),
                        tables.amounts(line),
                        List.of(tables.total(line), new Cell.Text(rests.of(line)), new Cell.Name(line.name()))),
                emphasis,
                0);
    }

    /** What the formulas of the budget come to. */
    private Table formulas() {
        List<Table.Column> columns = joined(
                List.of(
                        column("label", new DeskText.LabelHeading()),
                        column("nature", new DeskText.NatureHeading()),
                        column("unit", new DeskText.UnitHeading())),
                tables.years(),
                List.of(
                        column("formula", new DeskText.FormulaHeading()),
                        column("origin", new DeskText.OriginHeading()),
                        column("line", new DeskText.LineHeading())));
        return new Table(
                "formulas",
                new DeskText.FormulasTitle(),
                columns,
                plan.budget().formulas().stream().map(this::formulaRow).toList());
    }

    private Table.Row formulaRow(Formula formula) {
        LineId line = LineId.of(formula.path());
        return new Table.Row(
                joined(
                        List.of(
                                new Cell.Text(label(line)),
                                formula.nature()
                                        .<Cell>map(nature -> code(word(nature)))
                                        .orElse(new Cell.Empty()),
                                tables.unitCell(line)),
                        tables.amounts(line),
                        List.of(
                                Tables.typed(formula.text()),
                                new Cell.Text(rests.of(line)),
                                new Cell.Name(line.name()))),
                Emphasis.NONE,
                0);
    }

    /** Quantities by year; those of one number in a column of their own, for often it is that of one moment. */
    private Table quantities() {
        List<LineId> lines = plan.budget().quantities().stream()
                .map(quantity -> LineId.of(quantity.values().path()))
                .toList();
        Set<LineId> constants = results.constants();
        if (lines.stream().noneMatch(constants::contains)) {
            return lines("quantities", new DeskText.QuantitiesTitle(), lines);
        }
        List<Table.Column> columns = joined(
                List.of(
                        column("label", new DeskText.LabelHeading()),
                        column("unit", new DeskText.UnitHeading()),
                        column("constant", new DeskText.ConstantHeading())),
                tables.years(),
                List.of(column("origin", new DeskText.OriginHeading()), column("line", new DeskText.LineHeading())));
        return new Table(
                "quantities",
                new DeskText.QuantitiesTitle(),
                columns,
                lines.stream()
                        .map(line -> new Table.Row(
                                joined(
                                        List.of(new Cell.Text(label(line)), tables.unitCell(line)),
                                        constants.contains(line) ? once(line) : byYear(line),
                                        List.of(new Cell.Text(rests.of(line)), new Cell.Name(line.name()))),
                                Emphasis.NONE,
                                0))
                        .toList());
    }

    private List<Cell> once(LineId line) {
        List<Cell> cells =
                new ArrayList<>(Collections.nCopies(plan.budget().years().count() + 1, new Cell.Empty()));
        cells.set(0, tables.amounts(line).get(0));
        return cells;
    }

    private List<Cell> byYear(LineId line) {
        return joined(List.of(new Cell.Empty()), tables.amounts(line));
    }

    private Table lines(String key, Message title, List<LineId> lines) {
        List<Table.Column> columns = joined(
                List.of(column("label", new DeskText.LabelHeading()), column("unit", new DeskText.UnitHeading())),
                tables.years(),
                List.of(column("origin", new DeskText.OriginHeading()), column("line", new DeskText.LineHeading())));
        return new Table(
                key,
                title,
                columns,
                lines.stream()
                        .map(line -> new Table.Row(
                                joined(
                                        List.of(new Cell.Text(label(line)), tables.unitCell(line)),
                                        tables.amounts(line),
                                        List.of(new Cell.Text(rests.of(line)), new Cell.Name(line.name()))),
                                Emphasis.NONE,
                                0))
                        .toList());
    }

    /** Who pays what of one total. */
    Table share(ShareTable table) {
        String name = table.share().id().name();
        List<Table.Row> found = new ArrayList<>();
        table.pays().forEach((party, line) -> found.add(shareRow(table, party, line, tables.amounts(line))));
        found.add(shareTotal(table, table.sum()));
        return new Table(
                "shares." + name, new DeskText.SharesTitle(table.share().label()), shareColumns(table), found);
    }

    private Table.Row shareTotal(ShareTable table, LineId line) {
        List<Cell> who = new ArrayList<>(
                List.of(new Cell.Empty(), new Cell.Text(new DeskText.TotalOfParties()), new Cell.Empty()));
        if (hasRegions(table)) {
            who.add(new Cell.Empty());
        }
        return new Table.Row(
                joined(
                        who,
                        tables.amounts(line),
                        List.of(tables.total(line), new Cell.Text(rests.of(line)), new Cell.Name(line.name()))),
                Emphasis.TOTAL,
                0);
    }

    /** The settlement and the comparison with what was published, where there are any. */
    List<Table> behindShare(ShareTable table) {
        List<Table> behind = new ArrayList<>();
        String name = table.share().id().name();
        String label = table.share().label();
        if (!table.settlements().isEmpty()) {
            List<Table.Row> found = new ArrayList<>();
            table.settlements().forEach((party, line) -> found.add(shareRow(table, party, line, tables.amounts(line))));
            table.settlementSum().ifPresent(sum -> found.add(shareTotal(table, sum)));
            behind.add(
                    new Table("settlement." + name, new DeskText.SettlementTitle(label), shareColumns(table), found));
        }
        if (!table.publishedDifferences().isEmpty()) {
            List<Table.Row> found = new ArrayList<>();
            table.publishedDifferences()
                    .forEach((party, line) -> found.add(shareRow(table, party, line, compared(table, party))));
            behind.add(new Table("published." + name, new DeskText.PublishedTitle(label), shareColumns(table), found));
        }
        return behind;
    }

    /** The difference with what was published, for the years for which anything was. */
    private List<Cell> compared(ShareTable table, PartyId party) {
        LineId difference = Objects.requireNonNull(table.publishedDifferences().get(party));
        Optional<LineId> compared = Optional.ofNullable(table.compared().get(party));
        return plan.budget().years().all().stream()
                .map(year -> compared.filter(flag -> results.in(year, flag).signum() == 0)
                        .<Cell>map(notPublished -> new Cell.Empty())
                        .orElseGet(() -> Tables.amount(results.in(year, difference), Unit.EURO)))
                .toList();
    }

    /** By how much a published table does not add up. */
    List<Message> gaps(ShareTable table) {
        List<Message> gaps = new ArrayList<>();
        for (int year : plan.budget().years().all()) {
            table.publishedGap()
                    .map(line -> results.in(year, line))
                    .filter(gap -> gap.signum() != 0)
                    .ifPresent(gap ->
                            gaps.add(new DeskText.DoesNotReconcile(table.share().label(), year, gap)));
        }
        return gaps;
    }

    private List<Table.Column> shareColumns(ShareTable table) {
        List<Table.Column> who = new ArrayList<>(List.of(
                column("party", new DeskText.NameHeading()),
                column("name", new DeskText.PartyHeading()),
                column("code", new DeskText.CodeHeading())));
        if (hasRegions(table)) {
            who.add(column("region", new DeskText.RegionHeading()));
        }
        return joined(
                who,
                tables.years(),
                List.of(
                        column("total", new DeskText.TotalHeading()),
                        column("origin", new DeskText.OriginHeading()),
                        column("line", new DeskText.LineHeading())));
    }

    /** Whether the budget says of a party of this share to which region it belongs. */
    private boolean hasRegions(ShareTable table) {
        return table.pays().keySet().stream()
                .flatMap(party -> party(party).stream())
                .anyMatch(party -> party.region().isPresent());
    }

    private Table.Row shareRow(ShareTable table, PartyId party, LineId line, List<Cell> amounts) {
        Optional<Party> who = party(party);
        List<Cell> names = new ArrayList<>(List.of(
                new Cell.Name(party.name()),
                new Cell.Name(who.map(Party::name).orElse(party.name())),
                named(who.flatMap(Party::code))));
        if (hasRegions(table)) {
            Optional<Party> region = who.flatMap(Party::region).flatMap(this::party);
            names.add(named(region.map(Party::name)));
        }
        return new Table.Row(
                joined(
                        names,
                        amounts,
                        List.of(tables.total(line), new Cell.Text(rests.of(line)), new Cell.Name(line.name()))),
                Emphasis.NONE,
                0);
    }

    private static Cell named(Optional<String> name) {
        return name.<Cell>map(Cell.Name::new).orElse(new Cell.Empty());
    }

    private Optional<Party> party(PartyId id) {
        return Optional.ofNullable(parties.get(id));
    }

    /** Every check with its difference in each year. */
    Table checks() {
        List<Table.Column> columns = joined(List.of(
                column("check", new DeskText.NameHeading()),
                column("label", new DeskText.LabelHeading()),
                column("kind", new DeskText.KindHeading()),
                column("outcome", new DeskText.OutcomeHeading()),
                column("unit", new DeskText.UnitHeading()),
                column("expected", new DeskText.ExpectedHeading()),
                column("actual", new DeskText.ActualHeading()),
                column("difference", new DeskText.DifferenceHeading()),
                column("years", new DeskText.CheckedYearsHeading())));
        return new Table(
                "checks",
                new DeskText.ChecksTitle(),
                columns,
                plan.checks().stream()
                        .flatMap(check -> checkRows(check).stream())
                        .toList());
    }

    /** A row for all years in which the check passes; where it fails one for each difference, with its years. */
    private List<Table.Row> checkRows(CheckLine check) {
        List<Integer> failing = plan.budget().years().all().stream()
                .filter(year -> results.in(year, check.fails()).signum() != 0)
                .toList();
        if (failing.isEmpty()) {
            return List.of(checkRow(check, DeskText.OutcomeWord.PASSES, compared(check)));
        }
        Map<List<Cell>, List<Integer>> years = new LinkedHashMap<>();
        failing.forEach(year -> years.computeIfAbsent(values(check, year), none -> new ArrayList<>())
                .add(year));
        return years.values().stream()
                .map(same -> checkRow(check, DeskText.OutcomeWord.FAILS, same))
                .toList();
    }

    private List<Integer> compared(CheckLine check) {
        return plan.budget().years().all().stream()
                .filter(year -> check.compared()
                        .map(flag -> results.in(year, flag).signum() != 0)
                        .orElse(true))
                .toList();
    }

    /** What differs from year to year stays open. */
    private Table.Row checkRow(CheckLine check, DeskText.OutcomeWord outcome, List<Integer> years) {
        List<List<Cell>> found = years.stream().map(year -> values(check, year)).toList();
        List<Cell> values = new ArrayList<>();
        for (int column = 0; column < 3; column++) {
            int each = column;
            boolean same = !found.isEmpty()
                    && found.stream()
                            .allMatch(year -> year.get(each).equals(found.get(0).get(each)));
            values.add(same ? found.get(0).get(column) : new Cell.Empty());
        }
        return new Table.Row(
                joined(
                        List.of(
                                new Cell.Name(check.name()),
                                new Cell.Text(check.label()),
                                code(
                                        switch (check.kind()) {
                                            case ERROR -> DeskText.KindWord.ERROR;
                                            case ALERT -> DeskText.KindWord.ALERT;
                                        }),
                                code(outcome),
                                tables.unitCell(check.difference())),
                        values,
                        List.of(
                                results.constants().contains(check.difference())
                                        ? new Cell.Empty()
                                        : new Cell.Name(Tables.spans(years)))),
                Emphasis.NONE,
                0);
    }

    /** Expected, actual and their difference. */
    private List<Cell> values(CheckLine check, int year) {
        return List.of(
                value(check.expected(), year),
                value(check.actual(), year),
                Tables.amount(results.in(year, check.difference()), tables.unit(check.difference())));
    }

    private Cell value(Optional<LineId> line, int year) {
        return line.map(id -> Tables.amount(results.in(year, id), tables.unit(id)))
                .orElse(new Cell.Empty());
    }

    private Message label(LineId line) {
        Row row = rows.get(line);
        return row == null ? new Verbatim(line.name()) : row.label();
    }

    private static DeskText.NatureWord word(Nature nature) {
        return switch (nature) {
            case STRUCTURAL -> DeskText.NatureWord.STRUCTURAL;
            case INCIDENTAL -> DeskText.NatureWord.INCIDENTAL;
        };
    }

    private static final Contract.Visitor<DeskText.FormWord> FORM = new Contract.Visitor<>() {
        @Override
        public DeskText.FormWord lumpSum(Contract.LumpSum contract) {
            return DeskText.FormWord.LUMP_SUM;
        }

        @Override
        public DeskText.FormWord pxq(Contract.Pxq contract) {
            return DeskText.FormWord.PXQ;
        }

        @Override
        public DeskText.FormWord trajectory(Contract.Trajectory contract) {
            return DeskText.FormWord.TRAJECTORY;
        }

        @Override
        public DeskText.FormWord bandwidth(Contract.Bandwidth contract) {
            return DeskText.FormWord.BANDWIDTH;
        }

        @Override
        public DeskText.FormWord availability(Contract.Availability contract) {
            return DeskText.FormWord.AVAILABILITY;
        }
    };
}
