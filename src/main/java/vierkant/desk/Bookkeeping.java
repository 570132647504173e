package vierkant.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vierkant.desk.FundDesk.Writing;
import vierkant.fund.Answer;
import vierkant.fund.Dossier;
import vierkant.fund.Question;
import vierkant.fund.Verdict;
import vierkant.ledger.Entry;
import vierkant.ledger.ImportField;
import vierkant.ledger.ImportMapping;
import vierkant.ledger.Ledger;
import vierkant.ledger.LedgerFile;
import vierkant.ledger.LedgerProblem;
import vierkant.ledger.Personal;
import vierkant.ledger.Preview;
import vierkant.ledger.SpendImport;
import vierkant.model.Booking;
import vierkant.model.Spend;
import vierkant.text.Message;

/** Writes into the ledgers of funds, and shows what stands there. Nothing is written that a verdict does not carry, unless with a reason. */
final class Bookkeeping {
    private final Shelf shelf;
    private final Supplier<LocalDate> today;

    Bookkeeping(Shelf shelf, Supplier<LocalDate> today) {
        this.shelf = shelf;
        this.today = today;
    }

    /**
     * A spend with the verdict on it, as it would be once the commitment that it settles is gone.
     *
     * @param proposal what would be written, or why nothing can be
     */
    record Judged(Dossier dossier, Spend spend, EntryDetails details, Verdict verdict, Ledger.Proposal proposal) {
        boolean isWhollyEligible() {
            return verdict.answer().kind() == Answer.Kind.ELIGIBLE;
        }

        /** What would stay committed after the payment. */
        private Optional<Entry> rest() {
            return details.settles().flatMap(any -> proposal.rest());
        }

        /** Whether it is said why what would stay committed is taken up: now, or when it was committed. */
        private boolean saysWhyOfRest() {
            return details.inSpiteOf().isPresent()
                    || rest().flatMap(Entry::inSpiteOf).isPresent();
        }
    }

    Judged judge(OpenedFund fund, SpendReading.Read read, EntryDetails details) {
        Dossier dossier = read.dossier();
        Spend spend = read.spend().orElseThrow();
        Optional<Booking> settled =
                details.settles().flatMap(fund.ledger()::booking).filter(fund.ledger()::isLive);
        if (settled.isPresent()) {
            List<Booking> without = new ArrayList<>(dossier.bookings());
            without.remove(settled.get());
            dossier = new Dossier(dossier.fund(), dossier.texts(), without);
        }
        Verdict verdict = dossier.verdicts().of(spend);
        Entry entry = new Entry(
                spend,
                details.state(),
                details.description(),
                details.voucher(),
                verdict.answer().kind() == Answer.Kind.ELIGIBLE ? Optional.empty() : details.inSpiteOf(),
                Optional.empty());
        Ledger.Proposal proposal = details.settles()
                .map(number ->
                        fund.ledger().settlement(number, entry, details.rest().orElse(Ledger.Rest.COMMITTED)))
                .orElseGet(() -> Ledger.Proposal.of(List.of(entry)));
        return new Judged(dossier, spend, details, verdict, proposal);
    }

    /**
     * Why a spend can not be written down whatever is still answered, so that nobody is asked in vain.
     *
     * @param open what is still asked
     */
    Optional<Reply> refusal(Judged judged, List<Question> open) {
        EntryDetails details = judged.details();
        Optional<Reply> personal =
                personal(details.description()).or(() -> details.inSpiteOf().flatMap(Bookkeeping::personal));
        if (personal.isPresent()) {
            return personal;
        }
        Optional<LedgerProblem> problem = judged.proposal()
                .problem()
                .filter(each -> !isAnswered(each, open))
                .or(() -> LedgerFile.tooLarge(judged.proposal().entries()));
        if (problem.isPresent()) {
            return problem.map(each -> refused(Status.WRONG_USE, each));
        }
        return Optional.of(new FundProblem.RestNotEligible())
                .filter(any -> !open.isEmpty() && !judged.saysWhyOfRest())
                .filter(any -> answerOnRest(judged)
                        .filter(answer -> !canBecomeEligible(answer))
                        .isPresent())
                .map(rest -> Reply.refused(Status.ANSWER_IS_NO, Finding.error(rest)));
    }

    private static Optional<Reply> personal(String text) {
        return Personal.number(text)
                .map(number -> Reply.refused(Status.WRONG_USE, Finding.error(new FundProblem.PersonalNumber(number))));
    }

    /** A payment that does not say who gets it may still say so. */
    private static boolean isAnswered(LedgerProblem problem, List<Question> open) {
        return problem instanceof LedgerProblem.SettlesWithout without
                && without.field() == ImportField.RECIPIENT
                && open.stream().anyMatch(question -> question instanceof Question.OfRecipient);
    }

    /** Whether what is answered of the payment can make the rest eligible: it says what the payment takes, and no more. */
    private static boolean canBecomeEligible(Answer rest) {
        return rest instanceof Answer.Undecided undecided
                ? undecided.questions().stream().anyMatch(question -> question instanceof Question.OfBookings)
                : rest.kind() == Answer.Kind.ELIGIBLE;
    }

    /**
     * Writes a spend down, or tells why not.
     *
     * @param why the verdict for its reader
     */
    Reply add(OpenedFund fund, Judged judged, View why) {
        EntryDetails details = judged.details();
        if (!judged.isWhollyEligible() && details.inSpiteOf().isEmpty()) {
            return new Reply(
                    Status.ANSWER_IS_NO,
                    Optional.of(why),
                    List.of(Finding.error(new FundProblem.NotWhollyEligible(fund.name()))));
        }
        boolean isRestEligible = answerOnRest(judged)
                .filter(answer -> answer.kind() != Answer.Kind.ELIGIBLE)
                .isEmpty();
        if (!isRestEligible && !judged.saysWhyOfRest()) {
            return Reply.refused(Status.ANSWER_IS_NO, Finding.error(new FundProblem.RestNotEligible()));
        }
        Ledger.Proposal proposal = details.inSpiteOf()
                .filter(reason -> !isRestEligible)
                .map(judged.proposal()::withReasonOfRest)
                .orElse(judged.proposal());
        List<Message> notes = new ArrayList<>();
        if (judged.isWhollyEligible() && isRestEligible && details.inSpiteOf().isPresent()) {
            notes.add(new FundWords.ReasonNotNeeded());
        }
        notes.add(judged.verdict().answer());
        proposal.vatReleased().map(FundWords.VatReleased::new).ifPresent(notes::add);
        return write(fund, proposal, notes);
    }

    /** The answer on what stays committed once the payment is booked; empty where nothing stays. */
    private Optional<Answer> answerOnRest(Judged judged) {
        int number = 1
                + judged.dossier().bookings().stream()
                        .mapToInt(Booking::number)
                        .max()
                        .orElse(0);
        List<Booking> paid = List.of(new Booking(
                number,
                today.get(),
                judged.spend(),
                Booking.State.PAID,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        return judged.rest().map(Entry::spend).map(judged.dossier().verdicts().after(paid)::answer);
    }

    Reply reverse(OpenedFund fund, int number, String reason) {
        return personal(reason)
                .orElseGet(() -> write(
                        fund,
                        fund.ledger().reversal(number, reason),
                        fund
                                .ledger()
                                .settledBy(number)
                                .<Message>map(commitment -> new FundWords.PromisedAgain(number, commitment.number()))
                                .stream()
                                .toList()));
    }

    private Reply write(OpenedFund fund, Ledger.Proposal proposal, List<Message> notes) {
        if (proposal.problem().isPresent()) {
            return refused(Status.WRONG_USE, proposal.problem().get());
        }
        LedgerFile.Appended appended = fund.file().append(fund.ledger(), proposal.entries(), today.get());
        if (appended.problem().isPresent()) {
            return Reply.refused(
                    Status.NOT_WRITTEN, Finding.of(appended.problem().get()));
        }
        List<Message> all = new ArrayList<>(notes);
        all.add(new FundWords.Written(fund.file().called()));
        return Reply.of(new View(
                Optional.empty(),
                List.of(EntryTable.of(
                        new FundWords.WrittenTitle(fund.dossier().fund().label()), appended.bookings(), fund)),
                all));
    }

    private static Reply refused(Status status, LedgerProblem problem) {
        return Reply.refused(status, Finding.error(problem));
    }

    /** The entries of the ledger, reversals and what they reverse included. */
    View list(OpenedFund fund, Optional<Integer> year) {
        List<Booking> bookings = fund.ledger().bookings().stream()
                .filter(booking -> year.map(
                                wanted -> wanted == booking.spend().day().getYear())
                        .orElse(true))
                .toList();
        List<Message> notes = bookings.isEmpty()
                ? List.of(new FundWords.EmptyLedger(fund.name()))
                : List.of(new FundWords.SumsInStatus(fund.name()));
        return new View(
                Optional.empty(),
                List.of(EntryTable.of(
                        new FundWords.LedgerTitle(fund.dossier().fund().label()), bookings, fund)),
                notes);
    }

    /** Reads a file of spends, judges its rows in order, and writes them all or none. */
    Reply importSpends(
            OpenedFund fund,
            Path named,
            Map<String, String> facts,
            Writing writing,
            Preview.Duplicates duplicates,
            Optional<String> inSpiteOf) {
        SpendReading.Facts known = SpendReading.facts(fund.dossier(), facts);
        if (!known.problems().isEmpty()) {
            return new Reply(
                    Status.WRONG_USE,
                    Optional.empty(),
                    known.problems().stream().map(Finding::error).toList());
        }
        Path mappingFile = ImportMapping.beside(fund.file().path());
        ImportMapping.Reading mapping = ImportMapping.read(mappingFile, shelf.called(mappingFile));
        if (mapping.mapping().isEmpty()) {
            return invalid(mapping.problems().stream().map(Finding::of));
        }
        Path file = shelf.here().resolve(named);
        Preview preview = SpendImport.preview(
                file,
                named.toString(),
                mapping.mapping().get(),
                new FundNames(fund.dossier()).forImport(),
                fund.ledger());
        if (!preview.isSound()) {
            return invalid(preview.problems().stream().map(Finding::of));
        }
        List<Preview.Line> lines = preview.lines(duplicates).stream()
                .map(line -> new Preview.Line(line.row(), line.entry().withFacts(known.facts())))
                .toList();
        List<Preview.Line> withoutPot = fund.pots().size() > 1
                ? lines.stream()
                        .filter(line -> line.entry().spend().pot().isEmpty())
                        .toList()
                : List.of();
        if (!withoutPot.isEmpty()) {
            return Reply.refused(
                    Status.INPUT_INVALID,
                    Finding.error(
                            new FundProblem.RowsWithoutPot((long) withoutPot.size(), rows(withoutPot), fund.pots())));
        }
        ImportVerdicts verdicts = ImportVerdicts.of(known.dossier(), lines);
        List<Entry> entries = new ArrayList<>(lines.size());
        List<Preview.Line> unexplained = new ArrayList<>();
        for (Preview.Line line : lines) {
            Entry entry = line.entry();
            Optional<String> reason = entry.inSpiteOf().or(() -> inSpiteOf);
            if (verdicts.isWhollyEligible(line)) {
                entries.add(entry.withoutReason());
            } else if (reason.isPresent()) {
                entries.add(entry.withInSpiteOf(reason.get()));
            } else {
                unexplained.add(line);
            }
        }
        ImportTables tables = new ImportTables(named.toString(), preview, lines, verdicts);
        List<Finding> findings =
                new ArrayList<>(preview.problems().stream().map(Finding::of).toList());
        if (!unexplained.isEmpty()) {
            findings.add(Finding.error(new FundProblem.RowsNotEligible((long) unexplained.size(), rows(unexplained))));
            return new Reply(
                    Status.ANSWER_IS_NO,
                    Optional.of(tables.view(duplicates, List.of(new FundWords.NothingWritten()))),
                    findings);
        }
        if (writing == Writing.PREVIEW || entries.isEmpty()) {
            Message note = entries.isEmpty() ? new FundWords.NothingWritten() : new FundWords.OnlyPreview();
            return new Reply(Status.DONE, Optional.of(tables.view(duplicates, List.of(note))), findings);
        }
        LedgerFile.Appended appended = fund.file().append(fund.ledger(), entries, today.get());
        if (appended.problem().isPresent()) {
            return Reply.refused(
                    Status.NOT_WRITTEN, Finding.of(appended.problem().get()));
        }
        List<Message> notes =
                new ArrayList<>(List.of(new FundWords.Written(fund.file().called())));
        notes.addAll(kept(mapping.mapping().get().withColumns(preview.columns()), mappingFile));
        return new Reply(Status.DONE, Optional.of(tables.view(duplicates, notes)), findings);
    }

    private static List<String> rows(List<Preview.Line> lines) {
        return lines.stream()
                .limit(10)
                .map(line -> Integer.toString(line.row()))
                .toList();
    }

    /** Keeps the mapping beside the ledger for the next import. */
    private List<Message> kept(ImportMapping mapping, Path file) {
        if (Files.exists(file)) {
            return List.of();
        }
        try {
            mapping.keep(file);
            return List.of(new FundWords.MappingKept(shelf.called(file)));
        } catch (IOException e) {
            return List.of(new FundWords.MappingNotKept(shelf.called(file)));
        }
    }

    private static Reply invalid(Stream<Finding> findings) {
        return new Reply(Status.INPUT_INVALID, Optional.empty(), findings.toList());
    }
}
