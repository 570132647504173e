package vierkant.shell;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vierkant.shell.Parameter.Argument;
import vierkant.shell.Parameter.Need;
import vierkant.shell.Parameter.Option;
import vierkant.text.Message;

/**
 * A command as data: what it is called, what it can be told, what it is for, and what it does.
 *
 * @param words what is typed, such as {@code contract show}; at least one
 * @param aliases other single words for the same
 * @param group under which help lists it
 * @param summary what it does, in a line
 * @param detail what a person should know besides
 * @param arguments in order; none required behind an optional one
 * @param options besides those that every command has
 * @param examples whole commands, without the program's name
 * @param action what it does
 */
record Command(
        List<String> words,
        List<String> aliases,
        Group group,
        Message summary,
        Message detail,
        List<Argument<?>> arguments,
        List<Option<?>> options,
        List<String> examples,
        Action action) {
    /** What a command does. Not more than to ask one question of the desk, or to change the session. */
    @FunctionalInterface
    interface Action {
        Call.Outcome run(Call call, Session session, Interpreter interpreter);
    }

    /** How help is divided. */
    enum Group implements Message {
        LOOK,
        FUNDS,
        RISK,
        WRITE,
        SHELL;

        /** What a program calls it. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Command {
        words = List.copyOf(words);
        aliases = List.copyOf(aliases);
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(detail, "detail");
        arguments = List.copyOf(arguments);
        options = List.copyOf(options);
        examples = List.copyOf(examples);
        Objects.requireNonNull(action, "action");
        if (words.isEmpty()) {
            throw new IllegalArgumentException("words of a command are empty");
        }
    }

    String name() {
        return String.join(" ", words);
    }

    /** The command with its parameters: {@code show [BUDGET] [--section NAME]}. */
    String usage() {
        return Stream.concat(
                        Stream.concat(words.stream(), arguments.stream().map(Parameter::usage)),
                        options.stream()
                                .map(option ->
                                        option.need() == Need.REQUIRED ? option.usage() : "[" + option.usage() + "]"))
                .collect(Collectors.joining(" "));
    }

    /** The command with its arguments, without options. */
    String brief() {
        return Stream.concat(words.stream(), arguments.stream().map(Parameter::usage))
                .collect(Collectors.joining(" "));
    }

    /** Whether it is about one budget, which is the open one where none is named. */
    boolean isAboutABudget() {
        return arguments.contains(Options.BUDGET) || options.contains(Options.BUDGET_OPTION);
    }
}
