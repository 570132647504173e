package vierkant.shell;

import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vierkant.desk.CompareAsked;
import vierkant.ledger.EntryWords;
import vierkant.ledger.Ledger;
import vierkant.ledger.Preview;
import vierkant.model.Booking;
import vierkant.model.Spend;
import vierkant.shell.Parameter.Argument;
import vierkant.shell.Parameter.Need;
import vierkant.shell.Parameter.Option;
import vierkant.shell.ValueType.Offers;
import vierkant.text.Language;
import vierkant.text.Message;
import vierkant.text.Near;

/** What commands can be told, each written once. */
final class Options {
    /** What each parameter means. */
    enum Text implements Message {
        AMOUNT,
        BAND,
        BUDGET,
        BUDGET_OPTION,
        COMMAND,
        CONTRACT,
        DATE,
        DEMAND,
        DEPTH,
        DESCRIPTION,
        DRAWS,
        DUPLICATES,
        ENTRIES,
        ENTRY,
        FACTS,
        FILE,
        FORCE,
        FUND,
        HELP,
        IMPORTED,
        IN_SPITE_OF,
        LEDGER_YEAR,
        LANGUAGE,
        LINE,
        OPENED,
        OUTPUT,
        PAYER,
        POT,
        REASON,
        RECIPIENT,
        REFERENCE,
        REST,
        SCRIPT,
        SCENARIO,
        SECTION,
        SEED,
        SETTLES,
        SHARE,
        SIMULATED,
        SPENT_IN,
        STATE,
        USE,
        VAT,
        VAT_KIND,
        VOUCHER,
        WRITE,
        YEAR
    }

    private static final List<String> RESTS = List.of("committed", "released");
    private static final List<String> DUPLICATE_CHOICES = List.of("skip", "add");

    static final ValueType<Integer> A_YEAR = new ValueType<>(
            text -> text.matches("[12][0-9]{3}") ? Optional.of(Integer.valueOf(text)) : Optional.empty(),
            UsageProblem.NotAYear::new,
            new Offers.Nothing());
    static final ValueType<Integer> A_DEPTH = new ValueType<>(
            text -> text.matches("[1-9][0-9]{0,8}") ? Optional.of(Integer.valueOf(text)) : Optional.empty(),
            UsageProblem.NotADepth::new,
            new Offers.Nothing());
    static final ValueType<Path> A_FILE =
            new ValueType<>(Options::path, UsageProblem.NotAPath::new, new Offers.Files());

    static final Option<Output> OUTPUT =
            Option.of("output", String.join("|", Output.tags()), choice(Output.tags(), Output::parse), Text.OUTPUT);
    static final Option<Language> LANGUAGE =
            Option.of("language", String.join("|", languages()), choice(languages(), Language::parse), Text.LANGUAGE);
    static final Option<Option.Given> HELP = Option.flag("help", Text.HELP);
    /** What every command can be told. */
    static final List<Option<?>> EVERYWHERE = List.of(OUTPUT, LANGUAGE, HELP);

    static final Argument<String> BUDGET = new Argument<>("BUDGET", names(Topic.BUDGET), Need.OPTIONAL, Text.BUDGET);
    static final Option<String> BUDGET_OPTION = Option.of("budget", "NAME", names(Topic.BUDGET), Text.BUDGET_OPTION);
    static final Argument<String> OPENED = new Argument<>("BUDGET", names(Topic.BUDGET), Need.REQUIRED, Text.OPENED);
    static final Option<String> SECTION = Option.of("section", "NAME", names(Topic.SECTION), Text.SECTION);
    static final Argument<String> LINE = new Argument<>("LINE", names(Topic.LINE), Need.REQUIRED, Text.LINE);
    static final Argument<Integer> YEAR = new Argument<>("YEAR", A_YEAR, Need.OPTIONAL, Text.YEAR);
    static final Option<Integer> DEPTH = Option.of("depth", "N", A_DEPTH, Text.DEPTH);
    static final Argument<String> CONTRACT =
            new Argument<>("NAME", names(Topic.CONTRACT), Need.REQUIRED, Text.CONTRACT);
    static final Argument<String> SCENARIO =
            new Argument<>("NAME", names(Topic.SCENARIO), Need.REQUIRED, Text.SCENARIO);
    static final Argument<String> ANY_SCENARIO =
            new Argument<>("NAME", names(Topic.SCENARIO), Need.OPTIONAL, Text.SCENARIO);
    static final Argument<String> SIMULATED = new Argument<>("LINE", names(Topic.LINE), Need.OPTIONAL, Text.SIMULATED);
    static final Option<CompareAsked.Span> DEMAND = Option.of("demand", "FROM..TO", Spoken.A_SPAN, Text.DEMAND);
    static final Option<CompareAsked.Span> REFERENCE =
            Option.of("reference", "FROM..TO", Spoken.A_SPAN, Text.REFERENCE);
    static final Option<CompareAsked.Span> BAND = Option.of("band", "FROM%..TO%", Spoken.A_PART_SPAN, Text.BAND);
    static final Option<Integer> DRAWS = Option.of("draws", "N", Spoken.DRAWS, Text.DRAWS);
    static final Option<Long> SEED = Option.of("seed", "N", Spoken.A_SEED, Text.SEED);
    static final Argument<String> SHARE = new Argument<>("NAME", names(Topic.SHARE), Need.OPTIONAL, Text.SHARE);
    static final Option<Path> TO = Option.of("to", "FILE", A_FILE, Text.FILE);
    static final Option<Option.Given> FORCE = Option.flag("force", Text.FORCE);
    static final Argument<String> PAYER = new Argument<>("FUND", names(Topic.PAYER), Need.REQUIRED, Text.PAYER);
    static final Argument<String> FUND = new Argument<>("FUND", names(Topic.FUND), Need.REQUIRED, Text.FUND);
    static final Argument<String> ANY_FUND = new Argument<>("FUND", names(Topic.FUND), Need.OPTIONAL, Text.FUND);
    static final Option<Integer> SPENT_IN = Option.of("year", "YEAR", A_YEAR, Text.SPENT_IN);
    static final Option<Integer> LEDGER_YEAR = Option.of("year", "YEAR", A_YEAR, Text.LEDGER_YEAR);
    static final Option<BigDecimal> AMOUNT = Option.required("amount", "EURO", Spoken.ABOVE_ZERO, Text.AMOUNT);
    static final Option<String> USE = Option.required("use", "USE", names(Topic.USE), Text.USE);
    static final Option<LocalDate> DATE = Option.required("date", "DAY", Spoken.A_DAY, Text.DATE);
    static final Option<String> RECIPIENT = Option.of("recipient", "NAME", names(Topic.RECIPIENT), Text.RECIPIENT);
    static final Option<String> POT = Option.of("pot", "NAME", ValueType.text(new Offers.Nothing()), Text.POT);
    static final Option<BigDecimal> VAT = Option.of("vat", "EURO", Spoken.NOT_BELOW_ZERO, Text.VAT);
    static final Option<Spend.VatKind> VAT_KIND = Option.of(
            "vat-kind",
            String.join("|", EntryWords.vatKindNames()),
            Spoken.word(EntryWords::vatKind, EntryWords.vatKindWords(), EntryWords.vatKindNames()),
            Text.VAT_KIND);
    static final Option<Map<String, String>> FACTS = Option.of("facts", "NAME=ANSWER,…", Spoken.FACTS, Text.FACTS);
    static final Option<Booking.State> STATE = Option.required(
            "state",
            String.join("|", EntryWords.stateNames()),
            Spoken.word(EntryWords::state, EntryWords.stateWords(), EntryWords.stateNames()),
            Text.STATE);
    static final Option<String> DESCRIPTION =
            Option.required("description", "TEXT", ValueType.text(new Offers.Nothing()), Text.DESCRIPTION);
    static final Option<String> VOUCHER =
            Option.of("voucher", "TEXT", ValueType.text(new Offers.Nothing()), Text.VOUCHER);
    static final Option<String> IN_SPITE_OF =
            Option.of("in-spite-of", "REASON", ValueType.text(new Offers.Nothing()), Text.IN_SPITE_OF);
    static final Option<Integer> SETTLES = Option.of("settles", "NUMBER", Spoken.A_NUMBER, Text.SETTLES);
    static final Option<Ledger.Rest> REST =
            Option.of("rest", "committed|released", choice(RESTS, Options::rest), Text.REST);
    static final Option<Integer> ENTRIES = Option.of("entries", "NUMBER", Spoken.A_COUNT, Text.ENTRIES);
    static final Argument<Integer> ENTRY = new Argument<>("NUMBER", Spoken.A_NUMBER, Need.REQUIRED, Text.ENTRY);
    static final Option<String> REASON =
            Option.required("reason", "TEXT", ValueType.text(new Offers.Nothing()), Text.REASON);
    static final Argument<Path> IMPORTED = new Argument<>("FILE", A_FILE, Need.REQUIRED, Text.IMPORTED);
    static final Option<Option.Given> WRITE = Option.flag("write", Text.WRITE);
    static final Option<Preview.Duplicates> DUPLICATES =
            Option.of("duplicates", "skip|add", choice(DUPLICATE_CHOICES, Options::duplicates), Text.DUPLICATES);
    static final Argument<String> COMMAND =
            new Argument<>("COMMAND", ValueType.text(new Offers.Commands()), Need.OPTIONAL_REST, Text.COMMAND);
    static final Argument<Path> SCRIPT = new Argument<>("FILE", A_FILE, Need.REQUIRED, Text.SCRIPT);

    private Options() {}

    private static ValueType<String> names(Topic topic) {
        return ValueType.text(new Offers.Names(topic));
    }

    private static <T> ValueType<T> choice(List<String> choices, Function<String, Optional<T>> reading) {
        return new ValueType<>(
                reading,
                text -> new UsageProblem.UnknownChoice(text, Near.to(text, choices), choices),
                new Offers.Fixed(choices));
    }

    private static Optional<Ledger.Rest> rest(String word) {
        return RESTS.contains(word)
                ? Optional.of(word.equals(RESTS.get(0)) ? Ledger.Rest.COMMITTED : Ledger.Rest.RELEASED)
                : Optional.empty();
    }

    private static Optional<Preview.Duplicates> duplicates(String word) {
        return DUPLICATE_CHOICES.contains(word)
                ? Optional.of(
                        word.equals(DUPLICATE_CHOICES.get(0))
                                ? Preview.Duplicates.LEFT_OUT
                                : Preview.Duplicates.TAKEN_UP)
                : Optional.empty();
    }

    private static List<String> languages() {
        return Arrays.stream(Language.values()).map(Language::tag).toList();
    }

    private static Optional<Path> path(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException notOne) {
            return Optional.empty();
        }
    }
}
