package vierkant.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vierkant.desk.Finding;
import vierkant.shell.Parameter.Argument;
import vierkant.shell.Parameter.Need;
import vierkant.shell.Parameter.Option;
import vierkant.shell.TypedLine.Word;
import vierkant.text.Complaint;
import vierkant.text.Near;

/**
 * Turns the words of one command into a call, strictly: what it does not understand it refuses, and it tells everything that
 * is wrong at once.
 */
final class CommandLine {
    /** What the words mean. */
    sealed interface Meaning {
        record Understood(Call call) implements Meaning {
            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.understood(call);
            }
        }

        /**
         * Something is wrong.
         *
         * @param values those that were understood nevertheless, such as the language to say it in
         */
        record Refused(List<Finding> findings, Map<Parameter<?>, Object> values) implements Meaning {
            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.refused(findings, values);
            }
        }

        /**
         * No command: a blank line, or only options that hold for every command.
         *
         * @param values of those options
         */
        record Nothing(Map<Parameter<?>, Object> values) implements Meaning {
            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.nothing(values);
            }
        }

        /** Does something with the meaning; each kind has a method. */
        interface Visitor<R> {
            R understood(Call call);

            R refused(List<Finding> findings, Map<Parameter<?>, Object> values);

            R nothing(Map<Parameter<?>, Object> values);
        }

        <R> R accept(Visitor<R> visitor);
    }

    /** A value such as -5 or -€ 3 begins with a hyphen, as an option does; a lone hyphen is a value. */
    private static final Pattern OPTION = Pattern.compile("-(?![0-9€.,])[^\\s].*", Pattern.DOTALL);

    private final List<Command> commands;
    private final Optional<LinePlace> place;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Parameter<?>, Object> values = new HashMap<>();
    private final Set<Option<?>> seen = new HashSet<>();

    private CommandLine(List<Command> commands, Optional<LinePlace> place) {
        this.commands = commands;
        this.place = place;
    }

    /**
     * Reads the words of one command.
     *
     * @param commands those that there are
     * @param place the line that they stand in; empty for words from the operating system
     * @param open the budget that is meant where none is named
     */
    static Meaning read(List<Command> commands, List<Word> words, Optional<LinePlace> place, Optional<String> open) {
        return new CommandLine(commands, place).meaning(words, open);
    }

    /** Reads a typed line. */
    static Meaning read(List<Command> commands, LinePlace line, Optional<String> open) {
        TypedLine typed = TypedLine.of(line.text());
        if (typed.unclosed().isPresent()) {
            Finding.Spot spot = line.at(typed.unclosed().getAsInt());
            return new Meaning.Refused(List.of(Finding.error(new UsageProblem.UnclosedQuote(), spot)), Map.of());
        }
        return read(commands, typed.words(), Optional.of(line), open);
    }

    /** Whether a word can only be an option. */
    static boolean isOption(String word) {
        return OPTION.matcher(word).matches();
    }

    private Meaning meaning(List<Word> words, Optional<String> open) {
        Deque<Word> left = new ArrayDeque<>(words);
        List<Word> early = new ArrayList<>();
        while (!left.isEmpty()
                && isOption(left.peek().text())
                && !isAlias(left.peek().text())) {
            Word option = left.remove();
            early.add(option);
            boolean separate = named(Options.EVERYWHERE, option.text())
                    .filter(each -> each.value().isPresent())
                    .isPresent();
            if (separate && !left.isEmpty() && !isOption(left.peek().text())) {
                early.add(left.remove());
            }
        }
        if (left.isEmpty()) {
            return nothing(early);
        }
        List<Word> all = spelledOut(List.copyOf(left));
        Optional<Command> match = longest(commands, all.stream().map(Word::text).toList());
        if (match.isEmpty()) {
            options(early, "vierkant", Options.EVERYWHERE);
            complain(unknown(all), all.get(0));
            return new Meaning.Refused(findings, Map.copyOf(values));
        }
        Command command = match.get();
        boolean alias = command.aliases().contains(all.get(0).text());
        List<Word> rest = new ArrayList<>(early);
        rest.addAll(all.subList(alias ? 1 : command.words().size(), all.size()));
        List<Option<?>> known = new ArrayList<>(command.options());
        known.addAll(Options.EVERYWHERE);
        List<Word> positional = options(rest, command.name(), known);
        arguments(positional, command, all.get(all.size() - 1));
        Optional<String> budget = Stream.of(values.get(Options.BUDGET), values.get(Options.BUDGET_OPTION))
                .flatMap(Stream::ofNullable)
                .map(String.class::cast)
                .findFirst()
                .or(() -> open);
        boolean helps = values.containsKey(Options.HELP);
        List<String> missing = command.options().stream()
                .filter(option -> option.need() == Need.REQUIRED && !seen.contains(option))
                .map(Option::usage)
                .toList();
        if (!helps && !missing.isEmpty()) {
            complain(
                    new UsageProblem.MissingOptions(missing, command.name(), command.usage()), all.get(all.size() - 1));
        }
        if (command.isAboutABudget() && budget.isEmpty() && findings.isEmpty() && !helps) {
            complain(new UsageProblem.NoBudget(command.name()), all.get(0));
        }
        return findings.isEmpty()
                ? new Meaning.Understood(new Call(command, values, budget))
                : new Meaning.Refused(findings, Map.copyOf(values));
    }

    /** {@code @file} is short for {@code script file}. */
    private static List<Word> spelledOut(List<Word> words) {
        Word first = words.get(0);
        if (!first.text().startsWith("@")) {
            return words;
        }
        List<Word> spelled = new ArrayList<>();
        spelled.add(new Word("script", first.column()));
        if (first.text().length() > 1) {
            spelled.add(new Word(first.text().substring(1), first.column() + 1));
        }
        spelled.addAll(words.subList(1, words.size()));
        return spelled;
    }

    private Meaning nothing(List<Word> words) {
        options(words, "vierkant", Options.EVERYWHERE)
                .forEach(word -> complain(new UsageProblem.NoCommand(word.text()), word));
        if (findings.isEmpty() && values.containsKey(Options.HELP)) {
            Command help = commands.stream()
                    .filter(each -> each.name().equals("help"))
                    .findFirst()
                    .orElseThrow();
            values.remove(Options.HELP);
            return new Meaning.Understood(new Call(help, values, Optional.empty()));
        }
        return findings.isEmpty()
                ? new Meaning.Nothing(Map.copyOf(values))
                : new Meaning.Refused(findings, Map.copyOf(values));
    }

    /** The command that these words begin with; of several the one with most words. */
    static Optional<Command> longest(List<Command> commands, List<String> words) {
        return commands.stream()
                .filter(command -> begins(command, words))
                .max(Comparator.comparingInt(command -> command.words().size()));
    }

    private static boolean begins(Command command, List<String> words) {
        int length = command.words().size();
        return (words.size() >= length && words.subList(0, length).equals(command.words()))
                || (!words.isEmpty() && command.aliases().contains(words.get(0)));
    }

    /** What to say of words that begin with no command. */
    private Complaint unknown(List<Word> words) {
        String first = words.get(0).text();
        List<String> longer = commands.stream()
                .filter(command -> command.words().get(0).equals(first))
                .map(Command::name)
                .toList();
        List<String> names = commands.stream()
                .flatMap(command -> Stream.concat(Stream.of(command.name()), command.aliases().stream()))
                .filter(name -> !name.startsWith("-"))
                .toList();
        if (longer.isEmpty()) {
            List<String> firsts = Stream.concat(
                            names.stream(),
                            commands.stream().map(each -> each.words().get(0)))
                    .distinct()
                    .toList();
            return new UsageProblem.UnknownCommand(first, Near.to(first, firsts));
        }
        if (words.size() == 1 || isOption(words.get(1).text())) {
            return new UsageProblem.UnfinishedCommand(first, longer);
        }
        String both = first + " " + words.get(1).text();
        List<String> near = Near.to(both, longer);
        return new UsageProblem.UnknownCommand(both, near.isEmpty() ? longer : near);
    }

    /** Takes the options out, and gives back the other words. */
    private List<Word> options(List<Word> words, String command, List<Option<?>> known) {
        List<Word> positional = new ArrayList<>();
        Deque<Word> left = new ArrayDeque<>(words);
        while (!left.isEmpty()) {
            Word word = left.remove();
            if (word.text().equals("--")) {
                positional.addAll(left);
                left.clear();
            } else if (isOption(word.text())) {
                option(word, left, command, known);
            } else {
                positional.add(word);
            }
        }
        return positional;
    }

    private void option(Word word, Deque<Word> left, String command, List<Option<?>> known) {
        int equals = word.text().indexOf('=');
        String name = equals < 0 ? word.text() : word.text().substring(0, equals);
        Optional<Word> value = equals < 0
                ? Optional.empty()
                : Optional.of(new Word(
                        word.text().substring(equals + 1), word.column() + name.codePointCount(0, name.length()) + 1));
        Optional<Option<?>> found = named(known, name);
        if (found.isEmpty()) {
            List<String> names = known.stream().map(Option::written).sorted().toList();
            List<String> near = Near.to(name, names);
            complain(new UsageProblem.UnknownOption(name, command, near, names), word);
            boolean valueFollows = value.isEmpty()
                    && !left.isEmpty()
                    && !isOption(left.peek().text())
                    && near.stream()
                            .findFirst()
                            .flatMap(first -> named(known, first))
                            .flatMap(Option::value)
                            .isPresent();
            if (valueFollows) {
                // it belongs to the slip, and is no mistake of its own
                left.remove();
            }
            return;
        }
        Option<?> option = found.get();
        if (option.value().isEmpty()) {
            value.ifPresentOrElse(
                    needless -> complain(new UsageProblem.NeedlessValue(name, needless.text()), needless),
                    () -> put(option, new Word("", word.column()), word));
            return;
        }
        if (value.isEmpty() && !left.isEmpty() && !isOption(left.peek().text())) {
            value = Optional.of(left.remove());
        }
        value.ifPresentOrElse(
                given -> put(option, given, word),
                () -> complain(new UsageProblem.MissingValue(name, option.usage()), word));
    }

    private void put(Option<?> option, Word value, Word word) {
        if (!seen.add(option)) {
            complain(new UsageProblem.RepeatedOption(option.written()), word);
        }
        read(option.type(), value).ifPresent(read -> values.put(option, read));
    }

    private void arguments(List<Word> words, Command command, Word last) {
        Deque<Word> left = new ArrayDeque<>(words);
        for (Argument<?> argument : command.arguments()) {
            if (argument.need() == Need.OPTIONAL_REST && !left.isEmpty()) {
                Word first = left.peek();
                String joined = left.stream().map(Word::text).collect(Collectors.joining(" "));
                left.clear();
                left.add(new Word(joined, first.column()));
            }
            if (!left.isEmpty()) {
                read(argument.type(), left.remove()).ifPresent(read -> values.put(argument, read));
            } else if (argument.need() == Need.REQUIRED && !values.containsKey(Options.HELP)) {
                complain(new UsageProblem.MissingArgument(argument.name(), command.name(), command.usage()), last);
            }
        }
        left.forEach(
                word -> complain(new UsageProblem.SurplusArgument(word.text(), command.name(), command.usage()), word));
    }

    private <T> Optional<T> read(ValueType<T> type, Word word) {
        Optional<T> value = type.reading().apply(word.text());
        if (value.isEmpty()) {
            complain(type.complaint().apply(word.text()), word);
        }
        return value;
    }

    private void complain(Complaint complaint, Word word) {
        findings.add(new Finding(Finding.Severity.ERROR, complaint, place.map(line -> line.at(word.column()))));
    }

    private boolean isAlias(String word) {
        return commands.stream().anyMatch(command -> command.aliases().contains(word));
    }

    /** The option of this name, hyphens included. */
    static Optional<Option<?>> named(List<Option<?>> options, String word) {
        return options.stream().filter(option -> option.written().equals(word)).findFirst();
    }
}
