package vierkant.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vierkant.fund.Dossier;
import vierkant.ledger.Ledger;
import vierkant.ledger.LedgerFile;
import vierkant.ledger.LedgerReading;
import vierkant.model.Budget;
import vierkant.model.Fund;
import vierkant.model.Problem;
import vierkant.plan.Planning;
import vierkant.plan.Planning.Purpose;
import vierkant.store.BudgetReader;
import vierkant.store.Edition;
import vierkant.store.Located;
import vierkant.store.Reading;
import vierkant.store.Regulations;
import vierkant.text.Near;

/** Opens budgets by name: finds the file, reads it with the ledgers of its funds, and calculates. */
final class Budgets {
    private final Shelf shelf;

    Budgets(Shelf shelf) {
        this.shelf = shelf;
    }

    List<String> names() {
        return List.copyOf(shelf.all().keySet());
    }

    /** Names from a budget; none where it can not be read. */
    List<String> names(String budget, Function<Opened, List<String>> wanted) {
        List<String> names = new ArrayList<>();
        about(budget, opened -> {
            names.addAll(wanted.apply(opened));
            return Reply.of(new View(Optional.empty(), List.of(), List.of()));
        });
        return names;
    }

    /** The answer to a question about a budget, or all that is wrong with its files. */
    Reply about(String name, Function<Opened, Reply> question) {
        return inquire(name, opened -> Inquiry.of(question.apply(opened))).reply();
    }

    /** The same with what a document holds besides. */
    Reply document(String name, Function<Opened, Reply> question) {
        return inquire(name, Purpose.DOCUMENT, opened -> Inquiry.of(question.apply(opened)))
                .reply();
    }

    /** The same with what may be asked in return. */
    Inquiry inquire(String name, Function<Opened, Inquiry> question) {
        return inquire(name, Purpose.ANSWER, question);
    }

    private Inquiry inquire(String name, Purpose purpose, Function<Opened, Inquiry> question) {
        Optional<Path> file = shelf.find(name);
        if (file.isEmpty()) {
            return Inquiry.of(unknown(name));
        }
        Regulations regulations = shelf.regulations(file.get());
        Reading reading = BudgetReader.read(file.get(), shelf.called(file.get()), regulations);
        List<Located> problems = new ArrayList<>(reading.problems());
        if (reading.budget().isEmpty()) {
            return Inquiry.of(invalid(problems));
        }
        Budget budget = reading.budget().get();
        List<OpenedFund> funds = new ArrayList<>();
        for (Fund fund : budget.funds()) {
            Path path = LedgerFile.beside(file.get(), fund.id());
            LedgerFile ledgerFile = new LedgerFile(path, shelf.called(path), fund.id());
            LedgerReading ledger = ledgerFile.read();
            problems.addAll(ledger.problems());
            ledger.ledger().ifPresent(read -> funds.add(opened(fund, regulations, ledgerFile, read)));
        }
        if (problems.stream().anyMatch(each -> each.problem().severity() == Problem.Severity.ERROR)) {
            return Inquiry.of(invalid(problems));
        }
        Planning planning =
                Planning.of(budget, funds.stream().map(OpenedFund::dossier).toList(), purpose);
        if (planning.plan().isEmpty()) {
            return Inquiry.of(invalid(planning.problems().stream()
                    .map(problem -> reading.marks().locate(problem))
                    .sorted()
                    .toList()));
        }
        Inquiry inquiry = question.apply(new Opened(
                name,
                file.get(),
                reading.marks().file(),
                reading.contents(),
                planning.plan().get(),
                funds,
                regulations,
                new Whereabouts(reading.marks(), planning.plan().get(), funds)::of));
        Reply reply = inquiry.reply();
        List<Finding> findings =
                new ArrayList<>(problems.stream().map(Finding::of).toList());
        findings.addAll(ledgersOfNobody(file.get(), budget));
        findings.addAll(reply.findings());
        return new Inquiry(new Reply(reply.status(), reply.view(), findings), inquiry.next());
    }

    /** A fund that got another name leaves its ledger behind, and its room would be free again without a word. */
    private List<Finding> ledgersOfNobody(Path file, Budget budget) {
        List<String> known =
                budget.funds().stream().map(fund -> fund.id().name()).toList();
        return LedgerFile.fundsBeside(file).stream()
                .filter(fund -> !known.contains(fund.name()))
                .map(fund -> new DeskProblem.LedgerOfNobody(
                        shelf.called(LedgerFile.beside(file, fund)), fund.name(), Near.to(fund.name(), known), known))
                .map(problem -> new Finding(Finding.Severity.WARNING, problem, Optional.empty()))
                .toList();
    }

    private static OpenedFund opened(Fund fund, Regulations regulations, LedgerFile file, Ledger ledger) {
        List<Edition> editions = regulations.editions(fund.regulation());
        Dossier dossier =
                new Dossier(fund, editions.stream().map(Edition::regulation).toList(), ledger.bookings());
        return new OpenedFund(dossier, editions, file, ledger);
    }

    private Reply unknown(String name) {
        List<String> known = names();
        DeskProblem problem = shelf.noFile(name)
                .<DeskProblem>map(what -> new DeskProblem.NoBudgetFile(name, what))
                .orElseGet(() -> new DeskProblem.UnknownBudget(name, Near.to(name, known), known));
        return Reply.refused(Status.INPUT_INVALID, Finding.error(problem));
    }

    private static Reply invalid(List<Located> problems) {
        return new Reply(
                Status.INPUT_INVALID,
                Optional.empty(),
                problems.stream().map(Finding::of).toList());
    }
}
