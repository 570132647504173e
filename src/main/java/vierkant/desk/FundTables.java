package vierkant.desk;

import static vierkant.desk.Tables.code;
import static vierkant.desk.Tables.column;
import static vierkant.desk.Tables.joined;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vierkant.calc.LineId;
import vierkant.desk.FundWords.Heading;
import vierkant.fund.FundStatus;
import vierkant.fund.Permission;
import vierkant.model.BudgetLine;
import vierkant.model.FactId;
import vierkant.model.Figure;
import vierkant.model.Fund;
import vierkant.model.Nature;
import vierkant.model.PotId;
import vierkant.model.Regulation;
import vierkant.model.UseId;
import vierkant.text.Message;
import vierkant.text.Verbatim;

/** The tables of funds: all of a budget, and one with its grant and its regulation. */
final class FundTables {
    private final Opened opened;
    private final Tables tables;
    private final int lastYear;

    FundTables(Opened opened) {
        this.opened = opened;
        this.tables = new Tables(opened.plan().results());
        this.lastYear = opened.plan().budget().years().last();
    }

    /** All funds, as they are at the end of the last year, and the lines that say what they pay for. */
    View list() {
        List<Table> all = tables();
        List<Message> notes = all.isEmpty() ? List.of(new FundWords.NoFunds()) : List.of();
        return new View(Optional.of(new Overview(opened).title()), all, notes);
    }

    /** The same without title; nothing where there are no funds and no such lines. */
    List<Table> tables() {
        List<Table> all = new ArrayList<>();
        if (!opened.plan().funds().isEmpty()) {
            all.add(funds(opened.plan().funds()));
        }
        List<BudgetLine> lines = opened.plan().budget().lines().stream()
                .filter(line -> !line.paysFor().isEmpty())
                .toList();
        if (!lines.isEmpty()) {
            all.add(lines(lines));
        }
        return all;
    }

    private Table funds(List<FundStatus> funds) {
        return new Table(
                "funds",
                new FundWords.FundsTitle(lastYear),
                List.of(
                        column("fund", new DeskText.NameHeading()),
                        column("label", new DeskText.LabelHeading()),
                        column("regulation", Heading.REGULATION),
                        column("municipality", Heading.MUNICIPALITY),
                        column("granted", Heading.GRANTED),
                        column("paid", Heading.PAID),
                        column("promised", Heading.PROMISED),
                        column("left", Heading.LEFT),
                        column("last-day", Heading.LAST_DAY),
                        column("origin", new DeskText.OriginHeading())),
                funds.stream().map(this::row).toList());
    }

    private Table.Row row(FundStatus status) {
        Fund fund = status.fund();
        FundStatus.Pot whole = status.whole();
        return Table.Row.of(
                new Cell.Name(fund.id().name()),
                new Cell.Text(new Verbatim(fund.label())),
                new Cell.Name(fund.regulation().name()),
                new Cell.Name(fund.grant().municipality()),
                atEnd(whole.granted()),
                atEnd(Optional.of(whole.spentInAll())),
                atEnd(Optional.of(whole.promised())),
                atEnd(whole.left()),
                whole.end().<Cell>map(end -> new Cell.Date(end.day())).orElse(new Cell.Empty()),
                whole.granted()
                        .<Cell>map(line -> new Cell.Text(new Rests(opened.plan()).of(line)))
                        .orElse(new Cell.Empty()));
    }

    private Cell atEnd(Optional<LineId> line) {
        return line.<Cell>map(id -> Tables.amount(opened.plan().results().in(lastYear, id), tables.unit(id)))
                .orElse(new Cell.Empty());
    }

    private Table lines(List<BudgetLine> lines) {
        return new Table(
                "lines",
                new FundWords.LinesTitle(),
                joined(
                        List.of(
                                column("line", new DeskText.NameHeading()),
                                column("label", new DeskText.LabelHeading()),
                                column("nature", new DeskText.NatureHeading()),
                                column("pays-for", Heading.PAYS_FOR)),
                        tables.years(),
                        List.of(column("origin", new DeskText.OriginHeading()))),
                lines.stream().map(this::row).toList());
    }

    private Table.Row row(BudgetLine line) {
        LineId id = opened.plan().named("lines." + line.name());
        return new Table.Row(
                joined(
                        List.of(
                                new Cell.Name("lines." + line.name()),
                                new Cell.Text(new Verbatim(line.label())),
                                code(
                                        line.nature() == Nature.STRUCTURAL
                                                ? DeskText.NatureWord.STRUCTURAL
                                                : DeskText.NatureWord.INCIDENTAL),
                                new Cell.Name(
                                        line.paysFor().stream().map(UseId::name).collect(Collectors.joining(", ")))),
                        tables.amounts(id),
                        List.of(new Cell.Text(new Rests(opened.plan()).of(id)))),
                Table.Emphasis.NONE,
                0);
    }

    /** One fund: the decision, to whom, what was received, what is known, and what each text of its regulation says. */
    View show(OpenedFund fund) {
        Fund of = fund.dossier().fund();
        FundStatus status = opened.plan().funds().stream()
                .filter(each -> each.fund().id().equals(of.id()))
                .findFirst()
                .orElseThrow();
        Optional<Regulation> text = fund.dossier().textAt(LocalDate.of(lastYear, 12, 31));
        List<Table> all = new ArrayList<>(List.of(funds(List.of(status)), decision(of, status)));
        if (!of.recipients().isEmpty()) {
            all.add(recipients(of));
        }
        if (!of.instalments().isEmpty()) {
            all.add(instalments(of));
        }
        text.ifPresent(latest -> {
            if (!latest.facts().isEmpty() || !latest.parameters().isEmpty()) {
                all.add(known(of, latest));
            }
            all.add(uses(latest));
        });
        all.add(texts(fund));
        text.filter(latest -> !latest.maxima().isEmpty()).ifPresent(latest -> all.add(maxima(latest)));
        List<Message> notes = new ArrayList<>();
        of.remarks().forEach(remark -> notes.add(new Verbatim(remark)));
        text.ifPresent(latest -> notes.addAll(latest.remarks()));
        notes.add(new FundWords.NotALegalOpinion());
        return new View(Optional.of(new FundWords.FundTitle(of.label())), all, notes);
    }

    private Table decision(Fund fund, FundStatus status) {
        List<Table.Row> rows = new ArrayList<>();
        rows.add(what(FundWords.GrantLine.MUNICIPALITY, Optional.of(fund.grant().municipality())));
        rows.add(what(FundWords.GrantLine.NUMBER, fund.grant().number()));
        rows.add(day(FundWords.GrantLine.DECIDED, fund.grant().decided().map(day -> day.date())));
        rows.add(what(FundWords.GrantLine.EDITION, fund.grant().edition()));
        rows.add(day(FundWords.GrantLine.FROM, fund.grant().from().map(day -> day.date())));
        rows.add(day(FundWords.GrantLine.UNTIL, fund.grant().until().map(day -> day.date())));
        for (FundStatus.Pot pot : status.pots()) {
            rows.add(Table.Row.of(
                    new Cell.Text(new FundWords.GrantedFor(pot.pot().map(PotId::name))),
                    atEnd(pot.granted()),
                    pot.granted()
                            .<Cell>map(line -> new Cell.Text(new Rests(opened.plan()).of(line)))
                            .orElse(new Cell.Text(FundWords.GrantLine.NOT_GIVEN))));
        }
        return new Table(
                "grant",
                new FundWords.GrantTitle(),
                List.of(
                        column("what", Heading.WHAT),
                        column("value", Heading.VALUE),
                        column("origin", new DeskText.OriginHeading())),
                rows);
    }

    private static Table.Row what(FundWords.GrantLine what, Optional<String> value) {
        return Table.Row.of(
                code(what),
                value.<Cell>map(Cell.Name::new).orElse(new Cell.Empty()),
                value.isPresent() ? new Cell.Empty() : new Cell.Text(FundWords.GrantLine.NOT_GIVEN));
    }

    private static Table.Row day(FundWords.GrantLine what, Optional<LocalDate> value) {
        return Table.Row.of(
                code(what),
                value.<Cell>map(Cell.Date::new).orElse(new Cell.Empty()),
                value.isPresent() ? new Cell.Empty() : new Cell.Text(FundWords.GrantLine.NOT_GIVEN));
    }

    private Table recipients(Fund fund) {
        return new Table(
                "recipients",
                new FundWords.RecipientsTitle(),
                List.of(
                        column("recipient", new DeskText.NameHeading()),
                        column("label", new DeskText.LabelHeading()),
                        column("pot", Heading.POT),
                        column("most", Heading.MOST),
                        column("origin", new DeskText.OriginHeading())),
                fund.recipients().entrySet().stream()
                        .map(each -> Table.Row.of(
                                new Cell.Name(each.getKey().name()),
                                new Cell.Text(new Verbatim(each.getValue().name())),
                                each.getValue()
                                        .pot()
                                        .<Cell>map(pot -> new Cell.Name(pot.name()))
                                        .orElse(new Cell.Empty()),
                                figure(each.getValue().most()),
                                origin(each.getValue().most())))
                        .toList());
    }

    private Table instalments(Fund fund) {
        return new Table(
                "instalments",
                new FundWords.InstalmentsTitle(),
                List.of(
                        column("day", Heading.DAY),
                        column("pot", Heading.POT),
                        column("amount", Heading.AMOUNT),
                        column("origin", new DeskText.OriginHeading())),
                fund.instalments().stream()
                        .map(each -> Table.Row.of(
                                new Cell.Date(each.day()),
                                each.pot()
                                        .<Cell>map(pot -> new Cell.Name(pot.name()))
                                        .orElse(new Cell.Empty()),
                                VerdictTables.euros(
                                        each.amount().values().in(each.day().getYear())),
                                origin(each.amount())))
                        .toList());
    }

    private Cell figure(Figure figure) {
        return VerdictTables.euros(figure.values().in(lastYear));
    }

    private Cell origin(Figure figure) {
        return new Cell.Text(new Why(opened).origin(figure.origin()));
    }

    /** What must be known: the questions of the text, and what the fund answers. */
    private Table known(Fund fund, Regulation text) {
        List<Table.Row> rows = new ArrayList<>();
        FundNames names = new FundNames(List.of(text));
        text.facts()
                .forEach((id, fact) -> rows.add(known(
                        names,
                        id,
                        fact.question(),
                        fact.about() == Regulation.Fact.About.FUND
                                ? Optional.ofNullable(fund.facts().get(id))
                                : Optional.empty(),
                        fact.about() == Regulation.Fact.About.FUND
                                ? FundWords.KnownBy.FUND
                                : FundWords.KnownBy.EACH_SPEND)));
        text.parameters()
                .forEach((id, parameter) -> rows.add(known(
                        names,
                        id,
                        parameter.label(),
                        Optional.ofNullable(fund.parameters().get(id)),
                        FundWords.KnownBy.PARAMETER)));
        return new Table(
                "facts",
                new FundWords.FactsTitle(),
                List.of(
                        column("fact", new DeskText.NameHeading()),
                        column("question", Heading.QUESTION),
                        column("kind", Heading.KIND),
                        column("value", Heading.VALUE)),
                rows);
    }

    private Table.Row known(
            FundNames names, FactId id, Message question, Optional<Figure> value, FundWords.KnownBy kind) {
        return Table.Row.of(
                new Cell.Name(id.name()),
                new Cell.Text(question),
                code(kind),
                value.<Cell>map(figure -> {
                            BigDecimal said = figure.values().in(lastYear);
                            return new Cell.Code(plain(said), names.said(id, said));
                        })
                        .orElse(new Cell.Text(FundWords.GrantLine.NOT_GIVEN)));
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    /** What each use may count on, with the articles that say so. */
    private static Table uses(Regulation text) {
        return new Table(
                "uses",
                new FundWords.UsesTitle(text.edition()),
                List.of(
                        column("use", new DeskText.NameHeading()),
                        column("label", new DeskText.LabelHeading()),
                        column("answer", Heading.ANSWER),
                        column("article", Heading.ARTICLE),
                        column("says", Heading.SAYS)),
                Permission.of(text).stream().map(FundTables::use).toList());
    }

    private static Table.Row use(Permission permission) {
        return Table.Row.of(
                new Cell.Name(permission.id().name()),
                new Cell.Text(permission.use().label()),
                code(permission.word()),
                new Cell.Name(permission.rule().map(Regulation.Rule::article).orElse("")),
                new Cell.Text(
                        permission.rule().<Message>map(Regulation.Rule::says).orElse(new Verbatim(""))));
    }

    private static Table texts(OpenedFund fund) {
        return new Table(
                "texts",
                new FundWords.TextsTitle(),
                List.of(
                        column("edition", Heading.EDITION),
                        column("title", new DeskText.TitleHeading()),
                        column("in-force-from", Heading.IN_FORCE_FROM),
                        column("in-force-until", Heading.IN_FORCE_UNTIL),
                        column("file", new DeskText.FileHeading())),
                fund.editions().stream()
                        .map(edition -> Table.Row.of(
                                new Cell.Name(edition.regulation().edition()),
                                new Cell.Text(edition.regulation().title()),
                                new Cell.Date(edition.regulation().inForce().from()),
                                edition.regulation()
                                        .inForce()
                                        .until()
                                        .<Cell>map(Cell.Date::new)
                                        .orElse(new Cell.Empty()),
                                new Cell.Name(edition.marks().file())))
                        .toList());
    }

    /** The most that each coordinating municipality can be granted. */
    private Table maxima(Regulation text) {
        List<Optional<PotId>> pots = text.maxima().values().stream()
                .flatMap(each -> each.keySet().stream())
                .distinct()
                .toList();
        List<Table.Column> columns = new ArrayList<>(List.of(column("municipality", Heading.MUNICIPALITY)));
        pots.forEach(pot -> columns.add(column(
                pot.map(PotId::name).orElse("amount"),
                pot.<Message>map(id -> new Verbatim(id.name())).orElse(Heading.AMOUNT))));
        List<Table.Row> rows = new ArrayList<>();
        for (Map.Entry<String, Map<Optional<PotId>, Figure>> each :
                text.maxima().entrySet()) {
            List<Cell> cells = new ArrayList<>(List.of(new Cell.Name(each.getKey())));
            pots.forEach(pot -> cells.add(Optional.ofNullable(each.getValue().get(pot))
                    .map(this::figure)
                    .orElse(new Cell.Empty())));
            rows.add(new Table.Row(cells, Table.Emphasis.NONE, 0));
        }
        return new Table("maxima", new FundWords.MaximaTitle(text.edition()), columns, rows);
    }
}
