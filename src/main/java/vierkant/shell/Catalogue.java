package vierkant.shell;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import vierkant.desk.CompareAsked;
import vierkant.desk.Desk;
import vierkant.desk.EntryDetails;
import vierkant.desk.FundDesk;
import vierkant.desk.Inquiry;
import vierkant.desk.Reply;
import vierkant.desk.RiskDesk;
import vierkant.desk.SpendAsked;
import vierkant.desk.Status;
import vierkant.ledger.Preview;
import vierkant.shell.Call.Next;
import vierkant.shell.Call.Outcome;
import vierkant.shell.Command.Group;
import vierkant.shell.Parameter.Argument;
import vierkant.shell.Parameter.Option;
import vierkant.text.Message;

/** The commands: each a question to the desk, or a change of the session. */
final class Catalogue implements Completion.Names {
    /** What each command does, in a line. */
    enum Summary implements Message {
        BUDGETS,
        CHECK,
        CONTRACT_COMPARE,
        CONTRACT_LIST,
        CONTRACT_SHOW,
        EXIT,
        EXPLAIN,
        EXPORT,
        FUND_CHECK,
        FUND_COVER,
        FUND_LIST,
        FUND_SHOW,
        FUND_STATUS,
        HELP,
        OPEN,
        SCENARIO_COMPARE,
        SCENARIO_LIST,
        SCENARIO_SHOW,
        SCRIPT,
        SHARE_SHOW,
        SHOW,
        SIMULATE,
        SPEND_ADD,
        SPEND_IMPORT,
        SPEND_LIST,
        SPEND_REVERSE,
        VERSION
    }

    /** What a person should know besides. */
    enum Detail implements Message {
        BUDGETS,
        CHECK,
        CONTRACT_COMPARE,
        CONTRACT_LIST,
        CONTRACT_SHOW,
        EXIT,
        EXPLAIN,
        EXPORT,
        FUND_CHECK,
        FUND_COVER,
        FUND_LIST,
        FUND_SHOW,
        FUND_STATUS,
        HELP,
        OPEN,
        SCENARIO_COMPARE,
        SCENARIO_LIST,
        SCENARIO_SHOW,
        SCRIPT,
        SHARE_SHOW,
        SHOW,
        SIMULATE,
        SPEND_ADD,
        SPEND_IMPORT,
        SPEND_LIST,
        SPEND_REVERSE,
        VERSION
    }

    private static final List<Argument<?>> NO_ARGUMENTS = List.of();
    private static final List<Option<?>> NO_OPTIONS = List.of();

    private final Supplier<Desk> desk;

    /** @param desk asked only when a command needs it, because it takes time to load */
    Catalogue(Supplier<Desk> desk) {
        this.desk = desk;
    }

    /** The commands in the order in which help lists them. */
    List<Command> commands() {
        return List.of(
                budgets(),
                open(),
                show(),
                explain(),
                check(),
                contractList(),
                contractShow(),
                contractCompare(),
                shareShow(),
                fundList(),
                fundShow(),
                fundCheck(),
                fundStatus(),
                fundCover(),
                spendAdd(),
                spendList(),
                spendImport(),
                spendReverse(),
                scenarioList(),
                scenarioShow(),
                scenarioCompare(),
                simulate(),
                export(),
                help(),
                version(),
                script(),
                exit());
    }

    @Override
    public List<String> of(Topic topic, Optional<String> budget) {
        return switch (topic) {
            case BUDGET -> desk.get().budgetNames();
            case SECTION -> Desk.sectionNames();
            case LINE -> budget.map(desk.get()::lineNames).orElse(List.of());
            case CONTRACT -> budget.map(desk.get()::contractNames).orElse(List.of());
            case SHARE -> budget.map(desk.get()::shareNames).orElse(List.of());
            case FUND -> budget.map(desk.get().funds()::fundNames).orElse(List.of());
            case PAYER -> budget.map(desk.get().funds()::payerNames).orElse(List.of());
            case USE -> budget.map(desk.get().funds()::useNames).orElse(List.of());
            case SCENARIO -> budget.map(desk.get().risk()::scenarioNames).orElse(List.of());
            case RECIPIENT -> budget.map(desk.get().funds()::recipientNames).orElse(List.of());
        };
    }

    /** A command that asks the desk one question. */
    private Command question(
            String name,
            Group group,
            Message summary,
            Message detail,
            List<Argument<?>> arguments,
            List<Option<?>> options,
            List<String> examples,
            BiFunction<Desk, Call, Reply> question) {
        return new Command(
                List.of(name.split(" ", -1)),
                List.of(),
                group,
                summary,
                detail,
                arguments,
                options,
                examples,
                (call, session, interpreter) -> Outcome.of(question.apply(desk.get(), call), session));
    }

    private static String budget(Call call) {
        return call.budget().orElseThrow();
    }

    private Command budgets() {
        return question(
                "budgets",
                Group.LOOK,
                Summary.BUDGETS,
                Detail.BUDGETS,
                NO_ARGUMENTS,
                NO_OPTIONS,
                List.of("budgets"),
                (desk, call) -> desk.budgets());
    }

    private Command open() {
        return new Command(
                List.of("open"),
                List.of(),
                Group.LOOK,
                Summary.OPEN,
                Detail.OPEN,
                List.of(Options.OPENED),
                NO_OPTIONS,
                List.of("open drimmelen-2024"),
                (call, session, interpreter) -> {
                    String named = call.required(Options.OPENED);
                    Reply reply = desk.get().open(named);
                    return Outcome.of(reply, reply.status() == Status.DONE ? session.withBudget(named) : session);
                });
    }

    private Command show() {
        return question(
                "show",
                Group.LOOK,
                Summary.SHOW,
                Detail.SHOW,
                List.of(Options.BUDGET),
                List.of(Options.SECTION),
                List.of("show drimmelen-2024", "show drimmelen-2024 --section totals --output csv"),
                (desk, call) -> desk.show(budget(call), call.value(Options.SECTION)));
    }

    private Command explain() {
        return new Command(
                List.of("explain"),
                List.of(),
                Group.LOOK,
                Summary.EXPLAIN,
                Detail.EXPLAIN,
                List.of(Options.LINE, Options.YEAR),
                List.of(Options.BUDGET_OPTION, Options.DEPTH),
                List.of(
                        "explain total 2025 --budget drimmelen-2024",
                        "explain total 2025 --depth 2 --budget drimmelen-2024"),
                (call, session, interpreter) -> Outcome.of(
                        desk.get()
                                .explain(
                                        budget(call),
                                        call.required(Options.LINE),
                                        call.value(Options.YEAR),
                                        detail(call, session)),
                        session));
    }

    /** A person at a screen is told in short, unless he says how deep; a program gets everything. */
    private static vierkant.desk.Detail detail(Call call, Session session) {
        return call.value(Options.DEPTH)
                .map(vierkant.desk.Detail::to)
                .orElse(session.output() == Output.TABLE ? vierkant.desk.Detail.IN_SHORT : vierkant.desk.Detail.ALL);
    }

    private Command check() {
        return question(
                "check",
                Group.LOOK,
                Summary.CHECK,
                Detail.CHECK,
                List.of(Options.BUDGET),
                NO_OPTIONS,
                List.of("check zuidwest-2021"),
                (desk, call) -> desk.check(budget(call)));
    }

    private Command contractList() {
        return question(
                "contract list",
                Group.LOOK,
                Summary.CONTRACT_LIST,
                Detail.CONTRACT_LIST,
                NO_ARGUMENTS,
                List.of(Options.BUDGET_OPTION),
                List.of("contract list --budget zuidwest-2021"),
                (desk, call) -> desk.contracts(budget(call)));
    }

    private Command contractShow() {
        return question(
                "contract show",
                Group.LOOK,
                Summary.CONTRACT_SHOW,
                Detail.CONTRACT_SHOW,
                List.of(Options.CONTRACT),
                List.of(Options.BUDGET_OPTION),
                List.of("contract show almata --budget almata-2024"),
                (desk, call) -> desk.contract(budget(call), call.required(Options.CONTRACT)));
    }

    private Command contractCompare() {
        return new Command(
                List.of("contract", "compare"),
                List.of(),
                Group.RISK,
                Summary.CONTRACT_COMPARE,
                Detail.CONTRACT_COMPARE,
                List.of(Options.CONTRACT),
                List.of(
                        Options.BUDGET_OPTION,
                        Options.DEMAND,
                        Options.REFERENCE,
                        Options.BAND,
                        Options.DRAWS,
                        Options.SEED),
                List.of(
                        "contract compare zuidwest --budget voorbeeld-vraag",
                        "contract compare zuidwest --demand 200..330 --budget voorbeeld-vraag"),
                (call, session, interpreter) -> Outcome.of(
                        desk.get()
                                .risk()
                                .beside(
                                        budget(call),
                                        call.required(Options.CONTRACT),
                                        new CompareAsked(
                                                call.value(Options.DEMAND),
                                                call.value(Options.REFERENCE),
                                                call.value(Options.BAND)),
                                        drawing(call),
                                        interpreter.progress()),
                        session));
    }

    private Command shareShow() {
        return question(
                "share show",
                Group.LOOK,
                Summary.SHARE_SHOW,
                Detail.SHARE_SHOW,
                List.of(Options.SHARE),
                List.of(Options.BUDGET_OPTION),
                List.of("share show --budget zuidwest-2021"),
                (desk, call) -> desk.shares(budget(call), call.value(Options.SHARE)));
    }

    private Command fundList() {
        return question(
                "fund list",
                Group.FUNDS,
                Summary.FUND_LIST,
                Detail.FUND_LIST,
                NO_ARGUMENTS,
                List.of(Options.BUDGET_OPTION),
                List.of("fund list --budget zuidwest-2021"),
                (desk, call) -> desk.funds().list(budget(call)));
    }

    private Command fundShow() {
        return question(
                "fund show",
                Group.FUNDS,
                Summary.FUND_SHOW,
                Detail.FUND_SHOW,
                List.of(Options.FUND),
                List.of(Options.BUDGET_OPTION),
                List.of("fund show vastgoed --budget zuidwest-2021"),
                (desk, call) -> desk.funds().show(budget(call), call.required(Options.FUND)));
    }

    private Command fundCheck() {
        return inquiry(
                "fund check",
                Summary.FUND_CHECK,
                Detail.FUND_CHECK,
                List.of(Options.PAYER),
                List.of(
                        Options.AMOUNT,
                        Options.USE,
                        Options.DATE,
                        Options.BUDGET_OPTION,
                        Options.RECIPIENT,
                        Options.POT,
                        Options.VAT,
                        Options.VAT_KIND,
                        Options.FACTS,
                        Options.ENTRIES),
                List.of("fund check vastgoed --budget zuidwest-2021 --amount 450000 --use rebuild --recipient Horizon"
                        + " --date 2022-03-01 --facts transition=yes,structural=no"),
                (desk, call) -> desk.funds()
                        .check(budget(call), call.required(Options.PAYER), asked(call), call.value(Options.ENTRIES)));
    }

    private Command fundStatus() {
        return question(
                "fund status",
                Group.FUNDS,
                Summary.FUND_STATUS,
                Detail.FUND_STATUS,
                List.of(Options.ANY_FUND),
                List.of(Options.BUDGET_OPTION, Options.SPENT_IN),
                List.of(
                        "fund status --budget zuidwest-2021",
                        "fund status vastgoed --year 2022 --budget zuidwest-2021"),
                (desk, call) ->
                        desk.funds().status(budget(call), call.value(Options.ANY_FUND), call.value(Options.SPENT_IN)));
    }

    private Command fundCover() {
        return question(
                "fund cover",
                Group.FUNDS,
                Summary.FUND_COVER,
                Detail.FUND_COVER,
                NO_ARGUMENTS,
                List.of(Options.BUDGET_OPTION),
                List.of("fund cover --budget zuidwest-2021"),
                (desk, call) -> desk.funds().cover(budget(call)));
    }

    private Command spendAdd() {
        return inquiry(
                "spend add",
                Summary.SPEND_ADD,
                Detail.SPEND_ADD,
                List.of(Options.FUND),
                List.of(
                        Options.AMOUNT,
                        Options.USE,
                        Options.DATE,
                        Options.STATE,
                        Options.DESCRIPTION,
                        Options.BUDGET_OPTION,
                        Options.RECIPIENT,
                        Options.POT,
                        Options.VAT,
                        Options.VAT_KIND,
                        Options.FACTS,
                        Options.VOUCHER,
                        Options.IN_SPITE_OF,
                        Options.SETTLES,
                        Options.REST),
                List.of("spend add vastgoed --budget zuidwest-2021 --amount 450000 --use rebuild --recipient Horizon"
                        + " --date 2022-03-01 --facts transition=yes,structural=no --state paid"
                        + " --description 'Verbouwing, eerste termijn' --voucher F2022-017"),
                (desk, call) ->
                        desk.funds().add(budget(call), call.required(Options.FUND), asked(call), entryDetails(call)));
    }

    private Command spendList() {
        return question(
                "spend list",
                Group.FUNDS,
                Summary.SPEND_LIST,
                Detail.SPEND_LIST,
                List.of(Options.FUND),
                List.of(Options.BUDGET_OPTION, Options.LEDGER_YEAR),
                List.of("spend list vastgoed --budget zuidwest-2021"),
                (desk, call) -> desk.funds()
                        .entries(budget(call), call.required(Options.FUND), call.value(Options.LEDGER_YEAR)));
    }

    private Command spendImport() {
        return question(
                "spend import",
                Group.FUNDS,
                Summary.SPEND_IMPORT,
                Detail.SPEND_IMPORT,
                List.of(Options.FUND, Options.IMPORTED),
                List.of(Options.BUDGET_OPTION, Options.WRITE, Options.FACTS, Options.DUPLICATES, Options.IN_SPITE_OF),
                List.of(
                        "spend import vastgoed uitgaven.csv --budget zuidwest-2021 --facts transition=yes,structural=no",
                        "spend import vastgoed uitgaven.csv --budget zuidwest-2021 --facts transition=yes,structural=no"
                                + " --write"),
                (desk, call) -> desk.funds()
                        .importSpends(
                                budget(call),
                                call.required(Options.FUND),
                                call.required(Options.IMPORTED),
                                call.value(Options.FACTS).orElse(Map.of()),
                                call.has(Options.WRITE) ? FundDesk.Writing.WRITE : FundDesk.Writing.PREVIEW,
                                call.value(Options.DUPLICATES).orElse(Preview.Duplicates.LEFT_OUT),
                                call.value(Options.IN_SPITE_OF)));
    }

    private Command spendReverse() {
        return question(
                "spend reverse",
                Group.FUNDS,
                Summary.SPEND_REVERSE,
                Detail.SPEND_REVERSE,
                List.of(Options.FUND, Options.ENTRY),
                List.of(Options.REASON, Options.BUDGET_OPTION),
                List.of("spend reverse vastgoed 1 --reason 'Dubbel geboekt' --budget zuidwest-2021"),
                (desk, call) -> desk.funds()
                        .reverse(
                                budget(call),
                                call.required(Options.FUND),
                                call.required(Options.ENTRY),
                                call.required(Options.REASON)));
    }

    private static SpendAsked asked(Call call) {
        return new SpendAsked(
                call.required(Options.AMOUNT),
                call.required(Options.USE),
                call.required(Options.DATE),
                call.value(Options.RECIPIENT),
                call.value(Options.POT),
                call.value(Options.VAT).orElse(BigDecimal.ZERO),
                call.value(Options.VAT_KIND),
                call.value(Options.FACTS).orElse(Map.of()));
    }

    private static EntryDetails entryDetails(Call call) {
        return new EntryDetails(
                call.required(Options.STATE),
                call.required(Options.DESCRIPTION),
                call.value(Options.VOUCHER),
                call.value(Options.IN_SPITE_OF),
                call.value(Options.SETTLES),
                call.value(Options.REST));
    }

    /** A command that asks the desk one question, and may be asked in return what is not known. */
    private Command inquiry(
            String name,
            Message summary,
            Message detail,
            List<Argument<?>> arguments,
            List<Option<?>> options,
            List<String> examples,
            BiFunction<Desk, Call, Inquiry> inquiry) {
        return new Command(
                List.of(name.split(" ", -1)),
                List.of(),
                Group.FUNDS,
                summary,
                detail,
                arguments,
                options,
                examples,
                (call, session, interpreter) ->
                        Outcome.of(Dialogue.run(inquiry.apply(desk.get(), call), session, interpreter), session));
    }

    private Command scenarioList() {
        return question(
                "scenario list",
                Group.RISK,
                Summary.SCENARIO_LIST,
                Detail.SCENARIO_LIST,
                NO_ARGUMENTS,
                List.of(Options.BUDGET_OPTION),
                List.of("scenario list --budget zuidwest-2021"),
                (desk, call) -> desk.risk().scenarios(budget(call)));
    }

    private Command scenarioShow() {
        return question(
                "scenario show",
                Group.RISK,
                Summary.SCENARIO_SHOW,
                Detail.SCENARIO_SHOW,
                List.of(Options.SCENARIO),
                List.of(Options.BUDGET_OPTION),
                List.of("scenario show daling --budget zuidwest-2021"),
                (desk, call) -> desk.risk().scenario(budget(call), call.required(Options.SCENARIO)));
    }

    private Command scenarioCompare() {
        return question(
                "scenario compare",
                Group.RISK,
                Summary.SCENARIO_COMPARE,
                Detail.SCENARIO_COMPARE,
                List.of(Options.ANY_SCENARIO),
                List.of(Options.BUDGET_OPTION),
                List.of("scenario compare --budget zuidwest-2021"),
                (desk, call) -> desk.risk().compared(budget(call), call.value(Options.ANY_SCENARIO)));
    }

    private Command simulate() {
        return new Command(
                List.of("simulate"),
                List.of(),
                Group.RISK,
                Summary.SIMULATE,
                Detail.SIMULATE,
                List.of(Options.SIMULATED),
                List.of(Options.BUDGET_OPTION, Options.DRAWS, Options.SEED),
                List.of(
                        "simulate --budget zuidwest-2021",
                        "simulate contracts.bandbreedte --draws 1000000 --seed 7 --budget zuidwest-2021"),
                (call, session, interpreter) -> Outcome.of(
                        desk.get()
                                .risk()
                                .simulate(
                                        budget(call),
                                        call.value(Options.SIMULATED),
                                        drawing(call),
                                        interpreter.progress()),
                        session));
    }

    private static RiskDesk.Drawing drawing(Call call) {
        return new RiskDesk.Drawing(
                call.value(Options.DRAWS).orElse(RiskDesk.Drawing.USUAL.draws()),
                call.value(Options.SEED).orElse(RiskDesk.Drawing.USUAL.seed()));
    }

    private Command export() {
        return question(
                "export",
                Group.WRITE,
                Summary.EXPORT,
                Detail.EXPORT,
                List.of(Options.BUDGET),
                List.of(Options.TO, Options.FORCE),
                List.of("export drimmelen-2024", "export drimmelen-2024 --to raadsbijlage.xlsx --force"),
                (desk, call) -> desk.export(
                        budget(call),
                        call.value(Options.TO),
                        call.has(Options.FORCE) ? Desk.Existing.REPLACE : Desk.Existing.KEEP));
    }

    private static Command help() {
        return new Command(
                List.of("help"),
                List.of(),
                Group.SHELL,
                Summary.HELP,
                Detail.HELP,
                List.of(Options.COMMAND),
                NO_OPTIONS,
                List.of("help", "help show"),
                Help::run);
    }

    private static Command version() {
        return new Command(
                List.of("version"),
                List.of("--version"),
                Group.SHELL,
                Summary.VERSION,
                Detail.VERSION,
                NO_ARGUMENTS,
                NO_OPTIONS,
                List.of("version --output json"),
                (call, session, interpreter) -> Outcome.of(Reply.of(Version.view()), session));
    }

    private static Command script() {
        return new Command(
                List.of("script"),
                List.of(),
                Group.SHELL,
                Summary.SCRIPT,
                Detail.SCRIPT,
                List.of(Options.SCRIPT),
                NO_OPTIONS,
                List.of("@jaarwerk.txt", "script jaarwerk.txt"),
                (call, session, interpreter) -> Script.run(call.required(Options.SCRIPT), session, interpreter));
    }

    private static Command exit() {
        return new Command(
                List.of("exit"),
                List.of("quit"),
                Group.SHELL,
                Summary.EXIT,
                Detail.EXIT,
                NO_ARGUMENTS,
                NO_OPTIONS,
                List.of(),
                (call, session, interpreter) ->
                        new Outcome(new Reply(Status.DONE, Optional.empty(), List.of()), session, Next.LEAVE));
    }
}
