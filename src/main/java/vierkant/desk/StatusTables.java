package vierkant.desk;

import static vierkant.desk.Tables.code;
import static vierkant.desk.Tables.column;
import static vierkant.desk.Tables.joined;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vierkant.calc.LineId;
import vierkant.calc.Results;
import vierkant.cover.Payer;
import vierkant.desk.FundWords.Heading;
import vierkant.desk.FundWords.SisaLine;
import vierkant.desk.Table.Emphasis;
import vierkant.fund.FundStatus;
import vierkant.fund.StatusRemark;
import vierkant.fund.StatusRemarks;
import vierkant.model.Fund;
import vierkant.model.PotId;
import vierkant.model.Regulation;
import vierkant.text.Message;
import vierkant.text.Verbatim;

/** The balances of funds over the years, and the parts of the account that follow from them. */
final class StatusTables {
    private final Opened opened;
    private final Results results;
    private final Tables tables;
    private final int last;

    StatusTables(Opened opened) {
        this.opened = opened;
        this.results = opened.plan().results();
        this.tables = new Tables(results);
        this.last = opened.plan().budget().years().last();
    }

    /**
     * The status of some funds.
     *
     * @param year for which the lines of SiSa are wanted
     */
    View of(List<OpenedFund> funds, Optional<Integer> year) {
        List<Table> all = new ArrayList<>();
        List<Message> notes = new ArrayList<>();
        for (OpenedFund fund : funds) {
            FundStatus status = status(fund);
            add(all, status);
            notes.addAll(notes(fund, status));
        }
        if (funds.isEmpty()) {
            notes.add(new FundWords.NoFundsHere());
        } else {
            all.add(account(funds, year));
            year.ifPresent(wanted -> funds.forEach(fund -> all.add(sisa(fund, wanted))));
            notes.add(new StatusRemark.ReceivedInAdvance());
            notes.add(new FundWords.PartOnly());
        }
        return new View(Optional.of(new Overview(opened).title()), all, notes);
    }

    private FundStatus status(OpenedFund fund) {
        return opened.plan().funds().stream()
                .filter(each -> each.fund().id().equals(fund.dossier().fund().id()))
                .findFirst()
                .orElseThrow();
    }

    private void add(List<Table> all, FundStatus status) {
        String key = "status." + status.fund().id();
        String label = status.fund().label();
        for (FundStatus.Pot pot : status.pots()) {
            all.add(corkscrew(
                    pot.pot()
                            .map(id -> key + "." + id)
                            .orElse(key + (status.total().isPresent() ? ".unnamed" : "")),
                    new FundWords.StatusTitle(label, name(status, pot)),
                    pot,
                    forecast(status, pot)));
        }
        status.total()
                .ifPresent(total ->
                        all.add(corkscrew(key, new FundWords.StatusTitle(label, Optional.empty()), total, List.of())));
        if (!status.recipients().isEmpty()) {
            all.add(recipients(status));
        }
        if (!status.caps().isEmpty()) {
            all.add(caps(status));
        }
    }

    private static Optional<Message> name(FundStatus status, FundStatus.Pot pot) {
        return pot.pot()
                .<Message>map(id -> new Verbatim(id.name()))
                .or(() -> status.total().map(any -> new FundWords.WithoutPot()));
    }

    /** What the cover plan takes of it, and what is left then. */
    private List<LineId> forecast(FundStatus status, FundStatus.Pot pot) {
        Payer.OfFund payer = new Payer.OfFund(status.fund().id(), pot.pot());
        return opened.plan().cover().stream()
                .flatMap(cover -> cover.lines().pots().stream())
                .filter(planned -> planned.pot().equals(payer))
                .flatMap(planned -> Stream.of(Optional.of(planned.used()), planned.left(), planned.lapses())
                        .flatMap(Optional::stream))
                .toList();
    }

    /** Opening, received, spent, repaid and closing, and what is behind them. */
    private Table corkscrew(String key, Message title, FundStatus.Pot pot, List<LineId> forecast) {
        List<Table.Row> rows = new ArrayList<>();
        rows.add(row(pot.opening(), Emphasis.NONE));
        rows.add(row(pot.received(), Emphasis.NONE));
        rows.add(row(pot.spent(), Emphasis.NONE));
        rows.add(row(pot.repaid(), Emphasis.NONE));
        rows.add(row(pot.closing(), Emphasis.TOTAL));
        rows.add(row(pot.promised(), Emphasis.NONE));
        pot.left().ifPresent(line -> rows.add(row(line, Emphasis.NONE)));
        pot.inSpiteOf().ifPresent(line -> rows.add(row(line, Emphasis.NONE)));
        pot.unsaid().ifPresent(line -> rows.add(row(line, Emphasis.NONE)));
        pot.certain().ifPresent(line -> rows.add(row(line, Emphasis.NONE)));
        pot.aboveGrant()
                .filter(line -> results.in(last, line).signum() > 0)
                .ifPresent(line -> rows.add(row(line, Emphasis.NONE)));
        rows.add(row(pot.returnable(), Emphasis.NONE));
        pot.end().ifPresent(end -> {
            rows.add(row(end.toRepay(), Emphasis.NONE));
            end.lapses().ifPresent(line -> rows.add(row(line, Emphasis.NONE)));
        });
        forecast.forEach(line -> rows.add(row(line, Emphasis.NONE)));
        return new Table(key, title, columns(), rows);
    }

    /** Those of {@link #row(LineId, Emphasis)}. */
    private List<Table.Column> columns() {
        return joined(
                List.of(column("label", new DeskText.LabelHeading())),
                tables.years(),
                List.of(column("origin", new DeskText.OriginHeading()), column("line", new DeskText.LineHeading())));
    }

    private Table.Row row(LineId line, Emphasis emphasis) {
        return new Table.Row(
                joined(
                        List.of(new Cell.Text(label(line))),
                        tables.amounts(line),
                        List.of(new Cell.Text(new Rests(opened.plan()).of(line)), new Cell.Name(line.name()))),
                emphasis,
                0);
    }

    private Message label(LineId line) {
        return Objects.requireNonNull(opened.plan().rows().get(line)).label();
    }

    private Table recipients(FundStatus status) {
        List<Table.Row> rows = new ArrayList<>();
        for (FundStatus.Recipient recipient : status.recipients()) {
            rows.add(row(recipient.opening(), Emphasis.NONE));
            rows.add(row(recipient.spent(), Emphasis.NONE));
            rows.add(row(recipient.promised(), Emphasis.NONE));
            rows.add(row(recipient.closing(), Emphasis.TOTAL));
            recipient.certain().ifPresent(line -> rows.add(row(line, Emphasis.NONE)));
        }
        return new Table(
                "recipients." + status.fund().id(),
                new FundWords.RecipientStatusTitle(status.fund().label()),
                columns(),
                rows);
    }

    /** How far each limit is used: what it is, what was charged up to and with each year, what is left at the end. */
    private Table caps(FundStatus status) {
        return new Table(
                "caps." + status.fund().id(),
                new FundWords.CapsTitle(status.fund().label()),
                joined(
                        List.of(
                                column("article", Heading.ARTICLE),
                                column("says", Heading.SAYS),
                                column("of", Heading.OF),
                                column("cap", Heading.CAP)),
                        tables.years(),
                        List.of(
                                column("room", Heading.ROOM),
                                column("certain", Heading.CERTAIN),
                                column("open", Heading.QUESTION))),
                status.caps().stream().map(cap -> row(status.fund(), cap)).toList());
    }

    private Table.Row row(Fund fund, FundStatus.Cap cap) {
        String of = cap.recipient()
                .map(id -> Objects.requireNonNull(fund.recipients().get(id)).name())
                .or(() -> cap.pot().map(PotId::name))
                .orElse("");
        return new Table.Row(
                joined(
                        List.of(
                                new Cell.Name(cap.rule().article()),
                                new Cell.Text(cap.rule().says()),
                                new Cell.Name(of),
                                atEnd(cap.cap())),
                        tables.amounts(cap.used()),
                        List.of(
                                atEnd(cap.roomInAll()),
                                atEnd(cap.certain().or(cap::roomInAll)),
                                cap.open().<Cell>map(Cell.Text::new).orElse(new Cell.Empty()))),
                Emphasis.NONE,
                0);
    }

    private Cell atEnd(Optional<LineId> line) {
        return line.<Cell>map(id -> Tables.amount(results.in(last, id), tables.unit(id)))
                .orElse(new Cell.Empty());
    }

    /** What a reader must do or know: what lapses and must be repaid, and what the balance leaves out. */
    private List<Message> notes(OpenedFund fund, FundStatus status) {
        List<Message> notes = new ArrayList<>();
        StatusRemarks remarks = new StatusRemarks(status, results);
        for (FundStatus.Pot pot : status.pots()) {
            notes.addAll(notes(pot, name(status, pot)));
            notes.addAll(remarks.of(pot));
        }
        notes.addAll(remarks.ofLimits());
        LocalDate end = LocalDate.of(last, 12, 31);
        fund.dossier()
                .textAt(end)
                .ifPresentOrElse(
                        text -> {
                            if (fund.dossier().fund().grant().edition().isEmpty()) {
                                notes.add(new FundWords.TextCounts(text.title(), text.edition()));
                            }
                        },
                        () -> notes.add(new StatusRemark.NoText()));
        fund.dossier().fund().remarks().forEach(remark -> notes.add(new Verbatim(remark)));
        return notes;
    }

    /** @param name of the pot; empty where the fund is one */
    private List<Message> notes(FundStatus.Pot pot, Optional<Message> name) {
        List<Message> notes = new ArrayList<>();
        if (pot.pot().isEmpty() && name.isPresent()) {
            notes.add(new FundWords.EntriesWithoutPot());
        } else {
            pot.end()
                    .ifPresentOrElse(
                            end -> notes.addAll(atEnd(pot, end, name)),
                            () -> notes.add(new StatusRemark.EndUnknown(name)));
        }
        pot.after().stream()
                .filter(line -> results.in(last, line).signum() != 0)
                .forEach(line -> notes.add(new FundWords.After(label(line), results.in(last, line))));
        return notes;
    }

    private static Optional<BigDecimal> above(Optional<BigDecimal> amount) {
        return amount.filter(euros -> euros.signum() > 0);
    }

    private List<Message> atEnd(FundStatus.Pot pot, FundStatus.End end, Optional<Message> name) {
        List<Message> notes = new ArrayList<>();
        above(Optional.of(results.in(last, pot.toRepayThen(last))))
                .ifPresent(repay -> notes.add(new FundWords.ToRepay(repay, end.day(), last, name)));
        above(pot.lapsesThen(last).map(line -> results.in(last, line)))
                .ifPresent(left -> notes.add(new FundWords.Lapses(left, end.day(), name)));
        return notes;
    }

    /** The table that art. 52a BBV asks for, for one year or for all. */
    private Table account(List<OpenedFund> funds, Optional<Integer> year) {
        List<Table.Row> rows = new ArrayList<>();
        List<Integer> years = year.map(List::of)
                .orElseGet(() -> opened.plan().budget().years().all());
        for (OpenedFund fund : funds) {
            FundStatus.Pot whole = status(fund).whole();
            for (int each : years) {
                rows.add(Table.Row.of(
                        new Cell.Name(fund.name()),
                        new Cell.Text(title(fund)),
                        new Cell.Name(Integer.toString(each)),
                        in(each, whole.opening()),
                        in(each, whole.received()),
                        in(each, whole.spent()),
                        in(each, whole.repaid()),
                        in(each, whole.closing())));
            }
        }
        return new Table(
                "account",
                new FundWords.AccountTitle(),
                List.of(
                        column("fund", new DeskText.NameHeading()),
                        column("label", new DeskText.LabelHeading()),
                        column("year", Heading.YEAR),
                        column("opening", Heading.OPENING),
                        column("received", Heading.RECEIVED),
                        column("released", Heading.RELEASED),
                        column("repaid", Heading.REPAID),
                        column("closing", Heading.CLOSING)),
                rows);
    }

    private Message title(OpenedFund fund) {
        return fund.dossier()
                .textAt(LocalDate.of(last, 12, 31))
                .<Message>map(Regulation::title)
                .orElse(new Verbatim(fund.dossier().fund().label()));
    }

    /** The lines of the SiSa annex for one year, as far as they follow from the ledger. */
    private Table sisa(OpenedFund fund, int year) {
        FundStatus.Pot whole = status(fund).whole();
        Fund of = fund.dossier().fund();
        List<Table.Row> rows = List.of(
                sisa(SisaLine.PROVIDER, fillIn(), new Cell.Empty()),
                sisa(SisaLine.CODE, fillIn(), new Cell.Empty()),
                sisa(SisaLine.GRANT, new Cell.Text(title(fund)), new Cell.Empty()),
                sisa(SisaLine.LEGAL_GROUND, fillIn(), new Cell.Empty()),
                sisa(SisaLine.RECEIVER, new Cell.Name(of.grant().municipality()), new Cell.Empty()),
                sisa(SisaLine.SPENT_IN_YEAR, in(year, whole.spent()), fillIn()),
                sisa(
                        SisaLine.OF_WHICH_IN_SPITE,
                        whole.paidInSpiteOf().map(line -> in(year, line)).orElse(VerdictTables.euros(BigDecimal.ZERO)),
                        fillIn()),
                sisa(SisaLine.SPENT_IN_ALL, in(year, whole.spentInAll()), fillIn()),
                sisa(SisaLine.FINAL_ACCOUNT, fillIn(), fillIn()),
                sisa(SisaLine.EXPLANATION, fillIn(), fillIn()));
        return new Table(
                "sisa." + of.id(),
                new FundWords.SisaTitle(of.label(), year),
                List.of(
                        column("column", Heading.COLUMN),
                        column("value", Heading.VALUE),
                        column("control", Heading.CONTROL)),
                rows);
    }

    private static Table.Row sisa(SisaLine line, Cell value, Cell control) {
        return Table.Row.of(code(line), value, control);
    }

    private static Cell fillIn() {
        return new Cell.Text(new FundWords.FillIn());
    }

    private Cell in(int year, LineId line) {
        return VerdictTables.euros(results.in(year, line));
    }
}
