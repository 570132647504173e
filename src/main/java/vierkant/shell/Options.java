package vierkant.shell;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
        BUDGET,
        BUDGET_OPTION,
        COMMAND,
        CONTRACT,
        DEPTH,
        FILE,
        FORCE,
        HELP,
        LANGUAGE,
        LINE,
        OPENED,
        OUTPUT,
        SCRIPT,
        SECTION,
        SHARE,
        YEAR
    }

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
    static final Argument<String> SHARE = new Argument<>("NAME", names(Topic.SHARE), Need.OPTIONAL, Text.SHARE);
    static final Option<Path> TO = Option.of("to", "FILE", A_FILE, Text.FILE);
    static final Option<Option.Given> FORCE = Option.flag("force", Text.FORCE);
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
