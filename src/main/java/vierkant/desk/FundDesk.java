package vierkant.desk;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vierkant.desk.SpendReading.Purpose;
import vierkant.fund.Answer;
import vierkant.fund.Question;
import vierkant.fund.Verdict;
import vierkant.ledger.Preview;
import vierkant.model.BudgetLine;
import vierkant.model.UseId;
import vierkant.text.Near;

/** What a person can ask and tell of earmarked money: funds, verdicts on spends, and the ledger of what was spent. */
public final class FundDesk {
    private final Budgets budgets;
    private final Bookkeeping bookkeeping;

    /** @param today the day on which entries are written down */
    FundDesk(Budgets budgets, Shelf shelf, Supplier<LocalDate> today) {
        this.budgets = budgets;
        this.bookkeeping = new Bookkeeping(shelf, today);
    }

    /** The names of the funds of a budget. */
    public List<String> fundNames(String budget) {
        return budgets.names(
                budget, opened -> opened.funds().stream().map(OpenedFund::name).toList());
    }

    /** The names of all that can pay: the funds of a budget, and its lines. */
    public List<String> payerNames(String budget) {
        return budgets.names(
                budget,
                opened -> Stream.concat(
                                opened.funds().stream().map(OpenedFund::name),
                                opened.plan().budget().lines().stream().map(BudgetLine::name))
                        .toList());
    }

    /** The names of what the money of a budget's funds can be asked for. */
    public List<String> useNames(String budget) {
        return budgets.names(budget, opened -> {
            Stream<String> ofFunds =
                    opened.funds().stream().flatMap(fund -> new FundNames(fund.dossier()).useNames().stream());
            Stream<String> ofLines = opened.plan().budget().lines().stream()
                    .flatMap(line -> line.paysFor().stream())
                    .map(UseId::name);
            return Stream.concat(ofFunds, ofLines).distinct().toList();
        });
    }

    /** The names of those to whom the money of a budget's funds may go. */
    public List<String> recipientNames(String budget) {
        return budgets.names(
                budget,
                opened -> opened.funds().stream()
                        .flatMap(fund -> new FundNames(fund.dossier()).recipientNames().stream())
                        .distinct()
                        .toList());
    }

    /** All funds of a budget, and its lines that say what they pay for. */
    public Reply list(String budget) {
        return budgets.about(budget, opened -> Reply.of(new FundTables(opened).list()));
    }

    /** One fund: its grant, its recipients, its regulation and what is allowed under it. */
    public Reply show(String budget, String name) {
        return about(budget, name, (opened, fund) -> Reply.of(new FundTables(opened).show(fund)));
    }

    /**
     * What of funds was received, spent, promised and is left.
     *
     * @param name one fund; empty is all of them
     * @param year for which the lines of the account are wanted; empty is the balance over all years
     */
    public Reply status(String budget, Optional<String> name, Optional<Integer> year) {
        return budgets.about(budget, opened -> {
            int first = opened.plan().budget().years().first();
            int last = opened.plan().budget().years().last();
            if (year.isPresent() && (year.get() < first || year.get() > last)) {
                return refused(new FundProblem.YearOutside(year.get(), first, last));
            }
            if (name.isEmpty()) {
                return Reply.of(new StatusTables(opened).of(opened.funds(), year));
            }
            return find(opened, name.get())
                    .map(fund -> Reply.of(new StatusTables(opened).of(List.of(fund), year)))
                    .orElseGet(() -> unknown(opened, name.get(), fundNames(opened)));
        });
    }

    /** Which money pays for the planned costs of a budget: yes where nothing stays uncovered. */
    public Reply cover(String budget) {
        return budgets.about(
                budget,
                opened -> opened.plan()
                        .cover()
                        .map(cover -> new CoverTables(opened, cover))
                        .map(tables -> new Reply(
                                tables.isCovered() ? Status.DONE : Status.ANSWER_IS_NO,
                                Optional.of(tables.view()),
                                List.of()))
                        .orElseGet(() -> Reply.of(new View(
                                Optional.of(new Overview(opened).title()),
                                List.of(),
                                List.of(new FundWords.NoPlannedCosts())))));
    }

    /**
     * Whether a spend may be charged to a fund and up to what, by which rules, and what else could pay.
     *
     * @param from a fund, or a line of the municipality's own budget
     * @param entries so many entries of the ledger count, as when there were no more; empty is all of them
     */
    public Inquiry check(String budget, String from, SpendAsked asked, Optional<Integer> entries) {
        return check(budget, from, asked, entries, Set.of());
    }

    /** @param unknown what was asked before and is not known */
    private Inquiry check(
            String budget, String from, SpendAsked asked, Optional<Integer> entries, Set<Question> unknown) {
        return budgets.inquire(budget, opened -> {
            Optional<OpenedFund> fund = find(opened, from);
            if (fund.isEmpty()) {
                return checkLine(budget, opened, from, asked, unknown);
            }
            int written = fund.get().ledger().bookings().size();
            int counting = entries.orElse(written);
            if (counting > written) {
                return Inquiry.of(refused(new FundProblem.NotSoManyEntries(counting, written)));
            }
            int whole = counting == 0
                    ? 0
                    : fund.get().ledger().bookings().get(counting - 1).until();
            if (whole > counting) {
                return Inquiry.of(refused(new FundProblem.EntriesTogether(counting, whole)));
            }
            SpendReading.Read read = SpendReading.read(fund.get().dossier().withFirst(counting), asked, Purpose.TRYING);
            if (read.spend().isEmpty()) {
                return Inquiry.of(refused(read.problems().stream()
                        .map(problem -> withOthers(opened, problem))
                        .toList()));
            }
            Verdict verdict = read.dossier().verdicts().of(read.spend().get());
            View view = new SpendCheck(opened).of(fund.get(), asked, verdict, counting, read.supposed());
            Reply reply = new Reply(status(verdict.answer()), Optional.of(view), List.of());
            NextQuestion asking = new NextQuestion(
                    fund.get().dossier(), asked, Purpose.TRYING, said -> check(budget, from, said, entries, unknown));
            return new Inquiry(
                    reply,
                    next(
                            open(verdict, unknown, asking),
                            unknown,
                            asking,
                            more -> check(budget, from, asked, entries, more)));
        });
    }

    /**
     * Writes a spend into the ledger of a fund, where all of it is eligible or a reason is given to take it up all the same.
     *
     * @param details what an entry holds besides the spend
     */
    public Inquiry add(String budget, String name, SpendAsked asked, EntryDetails details) {
        return add(budget, name, asked, details, Set.of());
    }

    private Inquiry add(String budget, String name, SpendAsked asked, EntryDetails details, Set<Question> unknown) {
        return budgets.inquire(budget, opened -> {
            Optional<OpenedFund> fund = find(opened, name);
            if (fund.isEmpty()) {
                return Inquiry.of(unknown(opened, name, fundNames(opened)));
            }
            SpendReading.Read read = SpendReading.read(fund.get().dossier(), asked, Purpose.WRITING);
            if (read.spend().isEmpty()) {
                return Inquiry.of(refused(read.problems().stream()
                        .map(problem -> withOthers(opened, problem))
                        .toList()));
            }
            if (details.settles().isEmpty() && details.rest().isPresent()) {
                return Inquiry.of(refused(new FundProblem.RestWithoutSettles()));
            }
            List<String> pots = fund.get().pots();
            if (pots.size() > 1 && read.spend().get().pot().isEmpty()) {
                return Inquiry.of(refused(new FundProblem.PotNeeded(pots)));
            }
            Bookkeeping.Judged judged = bookkeeping.judge(fund.get(), read, details);
            NextQuestion asking = new NextQuestion(
                    fund.get().dossier(), asked, Purpose.WRITING, said -> add(budget, name, said, details, unknown));
            List<Question> open = open(judged.verdict(), unknown, asking);
            Optional<Reply> refusal = bookkeeping.refusal(judged, open);
            if (refusal.isPresent()) {
                return Inquiry.of(refusal.get());
            }
            boolean isAsked = details.inSpiteOf().isEmpty()
                    && !open.isEmpty()
                    && judged.dossier().verdicts().canBeWhollyEligible(judged.spend(), open::contains);
            Optional<Inquiry.Next> next = isAsked
                    ? next(open, unknown, asking, more -> add(budget, name, asked, details, more))
                    : Optional.empty();
            return new Inquiry(
                    bookkeeping.add(
                            fund.get(),
                            judged,
                            new SpendCheck(opened)
                                    .of(
                                            fund.get(),
                                            asked,
                                            judged.verdict(),
                                            fund.get().ledger().bookings().size(),
                                            List.of())),
                    next);
        });
    }

    /** The entries of a fund's ledger. */
    public Reply entries(String budget, String name, Optional<Integer> year) {
        return about(budget, name, (opened, fund) -> Reply.of(bookkeeping.list(fund, year)));
    }

    /** Undoes an entry, and so frees its room. */
    public Reply reverse(String budget, String name, int number, String reason) {
        return about(budget, name, (opened, fund) -> bookkeeping.reverse(fund, number, reason));
    }

    /**
     * Reads a file of spends for the ledger of a fund.
     *
     * @param facts what is known of every spend in it, by name
     * @param writing whether they are written down, or only shown
     * @param duplicates what to do with rows that seem to be there already
     * @param inSpiteOf the reason to take up what is not wholly eligible
     */
    public Reply importSpends(
            String budget,
            String name,
            Path file,
            Map<String, String> facts,
            Writing writing,
            Preview.Duplicates duplicates,
            Optional<String> inSpiteOf) {
        return about(
                budget,
                name,
                (opened, fund) -> bookkeeping.importSpends(fund, file, facts, writing, duplicates, inSpiteOf));
    }

    /** Whether an import is written into the ledger. */
    public enum Writing {
        PREVIEW,
        WRITE
    }

    /** What can still be asked, in the order in which it is. */
    private static List<Question> open(Verdict verdict, Set<Question> unknown, NextQuestion asking) {
        return verdict.answer() instanceof Answer.Undecided undecided
                ? undecided.questions().stream()
                        .filter(question -> !unknown.contains(question))
                        .filter(question -> question.accept(asking).isPresent())
                        .toList()
                : List.of();
    }

    private static Optional<Inquiry.Next> next(
            List<Question> open,
            Set<Question> unknown,
            NextQuestion visitor,
            Function<Set<Question>, Inquiry> without) {
        return open.stream()
                .flatMap(question -> question
                        .accept(visitor)
                        .map(asking -> new Inquiry.Next(
                                question,
                                asking.choices(),
                                asking.heard(),
                                () -> without.apply(and(unknown, question))))
                        .stream())
                .findFirst();
    }

    private static Set<Question> and(Set<Question> unknown, Question question) {
        Set<Question> more = new HashSet<>(unknown);
        more.add(question);
        return Set.copyOf(more);
    }

    private Inquiry checkLine(String budget, Opened opened, String name, SpendAsked asked, Set<Question> unknown) {
        Optional<BudgetLine> line = opened.plan().budget().lines().stream()
                .filter(each -> each.name().equals(name) || ("lines." + each.name()).equals(name))
                .findFirst();
        if (line.isEmpty()) {
            List<String> known = new ArrayList<>(fundNames(opened));
            opened.plan().budget().lines().forEach(each -> known.add(each.name()));
            return Inquiry.of(refused(new FundProblem.UnknownPayer(name, opened.name(), Near.to(name, known), known)));
        }
        FundNames names = new FundNames(opened.regulations().texts());
        Optional<UseId> known = names.use(asked.use());
        if (known.isEmpty()) {
            return Inquiry.of(refused(
                    new FundProblem.UnknownUse(asked.use(), Near.to(asked.use(), names.useWords()), names.useNames())));
        }
        Optional<FundProblem> wrongVat = SpendReading.vatProblem(asked);
        if (wrongVat.isPresent()) {
            return Inquiry.of(refused(wrongVat.get()));
        }
        LineVerdict verdict = LineVerdict.of(opened.plan(), line.get(), known.get(), asked);
        View view = new SpendCheck(opened).of(verdict, asked, known.get());
        return new Inquiry(
                new Reply(status(verdict.answer()), Optional.of(view), List.of()),
                nextOfLine(budget, name, asked, verdict.answer(), unknown));
    }

    /** Of a line only the VAT can be open. */
    private Optional<Inquiry.Next> nextOfLine(
            String budget, String name, SpendAsked asked, Answer answer, Set<Question> unknown) {
        NextQuestion.Asking asking = NextQuestion.vat(kind -> {
            SpendAsked said = asked.withVatKind(kind);
            return SpendReading.vatProblem(said)
                    .map(Inquiry.Heard::refused)
                    .orElseGet(() -> Inquiry.Heard.understood(check(budget, name, said, Optional.empty(), unknown)));
        });
        return answer instanceof Answer.Undecided undecided
                ? undecided.questions().stream()
                        .filter(question -> !unknown.contains(question))
                        .findFirst()
                        .map(question -> new Inquiry.Next(
                                question,
                                asking.choices(),
                                asking.heard(),
                                () -> check(budget, name, asked, Optional.empty(), and(unknown, question))))
                : Optional.empty();
    }

    private static Status status(Answer answer) {
        return answer.kind() == Answer.Kind.ELIGIBLE ? Status.DONE : Status.ANSWER_IS_NO;
    }

    /** A question about one fund of a budget. */
    private interface FundQuestion {
        Reply answer(Opened opened, OpenedFund fund);
    }

    private Reply about(String budget, String name, FundQuestion question) {
        return budgets.about(
                budget,
                opened -> find(opened, name)
                        .map(fund -> question.answer(opened, fund))
                        .orElseGet(() -> unknown(opened, name, fundNames(opened))));
    }

    private static Optional<OpenedFund> find(Opened opened, String name) {
        return opened.funds().stream().filter(fund -> fund.name().equals(name)).findFirst();
    }

    private static List<String> fundNames(Opened opened) {
        return opened.funds().stream().map(OpenedFund::name).toList();
    }

    private static Reply unknown(Opened opened, String name, List<String> known) {
        return refused(
                known.isEmpty()
                        ? new FundProblem.NoFunds(opened.name())
                        : new FundProblem.UnknownFund(name, opened.name(), Near.to(name, known), known));
    }

    /** A use that this fund does not know may be one of another. */
    private static FundProblem withOthers(Opened opened, FundProblem problem) {
        return problem instanceof FundProblem.UnknownUse unknown
                ? unknown.in(opened.funds().stream()
                        .filter(fund ->
                                new FundNames(fund.dossier()).use(unknown.use()).isPresent())
                        .map(OpenedFund::name)
                        .toList())
                : problem;
    }

    private static Reply refused(FundProblem problem) {
        return refused(List.of(problem));
    }

    private static Reply refused(List<FundProblem> problems) {
        return new Reply(
                Status.WRONG_USE,
                Optional.empty(),
                problems.stream().map(Finding::error).toList());
    }
}
