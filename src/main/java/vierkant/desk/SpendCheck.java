package vierkant.desk;

import static vierkant.desk.Tables.code;
import static vierkant.desk.Tables.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vierkant.desk.FundWords.Heading;
import vierkant.fund.Answer;
import vierkant.fund.Body;
import vierkant.fund.Verdict;
import vierkant.model.BudgetLine;
import vierkant.model.Regulation;
import vierkant.model.Spend;
import vierkant.model.UseId;
import vierkant.store.Edition;
import vierkant.text.Message;
import vierkant.text.Verbatim;

/** One spend held against a fund, or against a line of the municipality's own budget, for its reader. */
final class SpendCheck {
    private final Opened opened;

    SpendCheck(Opened opened) {
        this.opened = opened;
    }

    /**
     * The view of a verdict: the answer, how it came about, what must still be known, who else could pay, and a receipt.
     *
     * @param entries how many entries of the ledger counted
     * @param supposed what was said otherwise than the budget has it
     */
    View of(OpenedFund fund, SpendAsked asked, Verdict verdict, int entries, List<Message> supposed) {
        List<Table> tables = new ArrayList<>();
        tables.add(VerdictTables.answer(verdict.answer(), verdict.asked()));
        tables.add(VerdictTables.steps(verdict));
        VerdictTables.questions(verdict.answer(), fund.name()).ifPresent(tables::add);
        List<Table> others = others(
                fund.name(),
                asked,
                verdict.spend().use(),
                verdict.spend()
                        .recipient()
                        .map(id -> Body.of(id, opened.plan().budget().funds())));
        tables.addAll(others);
        tables.add(receipt(fund, asked, verdict, entries));
        List<Message> notes = new ArrayList<>(supposed);
        List<String> recipients = new FundNames(fund.dossier()).recipientNames();
        verdict.spend()
                .recipient()
                .filter(id -> !recipients.isEmpty() && !recipients.contains(id.name()))
                .ifPresent(id ->
                        notes.add(new FundWords.NotARecipient(asked.recipient().orElse(id.name()), recipients)));
        verdict.nearest().ifPresent(change -> notes.add(new FundWords.Nearest(change)));
        if (others.isEmpty()) {
            notes.add(new FundWords.NoOthers());
        }
        notes.addAll(verdict.remarks());
        notes.add(new FundWords.NotALegalOpinion());
        return new View(
                Optional.of(new FundWords.MayThis(
                        use(fund.dossier().texts(), verdict.spend().use()),
                        fund.dossier().fund().label(),
                        asked.day())),
                tables,
                notes);
    }

    /** The view of what a line can pay. */
    View of(LineVerdict verdict, SpendAsked asked, UseId use) {
        Table why = new Table(
                "steps",
                new FundWords.StepsTitle(),
                List.of(
                        column("says", Heading.SAYS),
                        column("outcome", Heading.OUTCOME),
                        column("origin", Heading.ORIGIN)),
                List.of(Table.Row.of(
                        new Cell.Text(verdict.why()),
                        code(verdict.answer().kind()),
                        new Cell.Text(new Rests(opened.plan())
                                .of(opened.plan()
                                        .named("lines." + verdict.line().name()))))));
        return new View(
                Optional.of(new FundWords.MayThis(
                        use(opened.regulations().texts(), use), verdict.line().label(), asked.day())),
                Tables.joined(
                        List.of(VerdictTables.answer(verdict.answer(), asked.cost()), why),
                        questions(verdict),
                        others("lines." + verdict.line().name(), asked, use, Optional.empty())),
                notes(verdict.answer(), asked));
    }

    private static List<Table> questions(LineVerdict verdict) {
        return VerdictTables.questions(verdict.answer(), verdict.line().name())
                .filter(table -> !table.rows().isEmpty())
                .stream()
                .toList();
    }

    private static List<Message> notes(Answer answer, SpendAsked asked) {
        List<Message> notes = new ArrayList<>();
        if (answer instanceof Answer.EligibleInPart part && asked.vat().signum() == 0) {
            notes.add(new FundWords.LineLess(part.amount()));
        }
        notes.add(new FundWords.LineSpentUnknown());
        notes.add(new FundWords.NotALegalOpinion());
        return notes;
    }

    /**
     * What else in this budget could pay, and up to what; no table where nothing could.
     *
     * @param but the fund or line that was asked about
     * @param to whom it goes, as the fund that was asked about knows it
     */
    private List<Table> others(String but, SpendAsked asked, UseId use, Optional<Body> to) {
        List<Table.Row> rows = new ArrayList<>();
        for (OpenedFund fund : opened.funds()) {
            if (!but.equals(fund.name())) {
                SpendReading.elsewhere(fund.dossier(), asked, to).ifPresent(spend -> {
                    Verdict verdict = fund.dossier().verdicts().of(spend);
                    rows.add(row(
                            fund.name(),
                            fund.dossier().fund().label(),
                            FundWords.PayerWord.FUND,
                            verdict.answer(),
                            why(verdict)));
                });
            }
        }
        for (BudgetLine line : opened.plan().budget().lines()) {
            LineVerdict verdict = LineVerdict.of(opened.plan(), line, use, asked);
            String name = "lines." + line.name();
            if (!but.equals(name)) {
                rows.add(row(name, line.label(), FundWords.PayerWord.LINE, verdict.answer(), verdict.why()));
            }
        }
        return rows.isEmpty() ? List.of() : List.of(others(rows));
    }

    private static Table others(List<Table.Row> rows) {
        return new Table(
                "others",
                new FundWords.OthersTitle(),
                List.of(
                        column("payer", new DeskText.NameHeading()),
                        column("label", new DeskText.LabelHeading()),
                        column("kind", Heading.KIND),
                        column("answer", Heading.ANSWER),
                        column("least", Heading.LEAST),
                        column("most", Heading.MOST),
                        column("why", Heading.WHY)),
                rows);
    }

    /** The first step that stands in the way of all of it; else the answer itself. */
    private static Message why(Verdict verdict) {
        return verdict.answer() instanceof Answer.NotEligible
                ? verdict.refusals().get(0)
                : verdict.answer();
    }

    private static Table.Row row(String name, String label, FundWords.PayerWord kind, Answer answer, Message why) {
        return Table.Row.of(
                new Cell.Name(name),
                new Cell.Text(new Verbatim(label)),
                code(kind),
                code(answer.kind()),
                VerdictTables.euros(answer.least()),
                VerdictTables.euros(answer.most()),
                new Cell.Text(why));
    }

    /** All that makes the same question give the same answer years later. */
    private Table receipt(OpenedFund fund, SpendAsked asked, Verdict verdict, int entries) {
        List<Table.Row> rows = new ArrayList<>();
        rows.add(receipt(FundWords.ReceiptLine.VERSION, Desk.version()));
        rows.add(receipt(FundWords.ReceiptLine.COMMAND, command(fund, asked, verdict, entries)));
        rows.add(receipt(FundWords.ReceiptLine.BUDGET, opened.file()));
        rows.add(receipt(FundWords.ReceiptLine.BUDGET_HASH, opened.contents().sha256()));
        verdict.text()
                .flatMap(text -> fund.editions().stream()
                        .filter(edition -> edition.regulation().equals(text))
                        .findFirst())
                .ifPresent((Edition edition) -> {
                    rows.add(receipt(FundWords.ReceiptLine.TEXT, edition.marks().file()));
                    rows.add(receipt(
                            FundWords.ReceiptLine.TEXT_HASH, edition.contents().sha256()));
                });
        rows.add(receipt(FundWords.ReceiptLine.LEDGER_ENTRIES, Integer.toString(entries)));
        rows.add(receipt(FundWords.ReceiptLine.LEDGER_HASH, fund.ledger().sha256(entries)));
        rows.addAll(VerdictTables.facts(verdict, new FundNames(fund.dossier())));
        return new Table(
                "receipt",
                new FundWords.ReceiptTitle(),
                List.of(column("what", Heading.WHAT), column("value", Heading.VALUE)),
                rows);
    }

    private static Table.Row receipt(FundWords.ReceiptLine line, String value) {
        return Table.Row.of(code(line), new Cell.Name(value));
    }

    /** The question as a command. */
    private String command(OpenedFund fund, SpendAsked asked, Verdict verdict, int entries) {
        Spend spend = verdict.spend();
        StringBuilder command = new StringBuilder("fund check ")
                .append(fund.name())
                .append(" --budget ")
                .append(quoted(opened.name()))
                .append(" --amount ")
                .append(spend.amount().toPlainString())
                .append(" --use ")
                .append(spend.use())
                .append(" --date ")
                .append(spend.day());
        spend.recipient().ifPresent(id -> command.append(" --recipient ").append(id));
        spend.pot().ifPresent(id -> command.append(" --pot ").append(id));
        if (spend.vat().signum() > 0) {
            command.append(" --vat ").append(spend.vat().toPlainString());
        }
        spend.vatKind()
                .ifPresent(kind -> command.append(" --vat-kind ")
                        .append(kind.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        if (!asked.facts().isEmpty()) {
            command.append(" --facts ")
                    .append(quoted(asked.facts().entrySet().stream()
                            .map(fact -> fact.getKey() + "=" + fact.getValue())
                            .collect(Collectors.joining(","))));
        }
        return command.append(" --entries ").append(entries).toString();
    }

    private static String quoted(String word) {
        return word.matches("[\\w./=,%-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private static Message use(List<Regulation> texts, UseId use) {
        return texts.stream()
                .flatMap(text -> Optional.ofNullable(text.uses().get(use)).stream())
                .findFirst()
                .<Message>map(each -> each.label())
                .orElse(new Verbatim(use.name()));
    }
}
