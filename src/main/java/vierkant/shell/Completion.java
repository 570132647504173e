package vierkant.shell;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vierkant.shell.Parameter.Argument;
import vierkant.shell.Parameter.Option;
import vierkant.shell.TypedLine.Word;
import vierkant.shell.ValueType.Offers;
import vierkant.text.Message;
import vierkant.text.Verbatim;

/** What the word that is being typed may become. */
final class Completion {
    /** What things are called; empty where that is not known. */
    @FunctionalInterface
    interface Names {
        /** The names of such things in a budget, or of the budgets themselves. */
        List<String> of(Topic topic, Optional<String> budget);
    }

    /**
     * A word that may stand there.
     *
     * @param word the whole word
     * @param meaning what it is for, possibly blank
     * @param end whether a space can follow
     */
    record Proposal(String word, Message meaning, End end) {}

    /** Whether a word is ready. */
    enum End {
        COMPLETE,
        GOES_ON
    }

    private static final Message NO_MEANING = new Verbatim("");

    private final List<Command> commands;
    private final Names names;
    private final Path folder;

    /** @param folder that relative file names start from */
    Completion(List<Command> commands, Names names, Path folder) {
        this.commands = List.copyOf(commands);
        this.names = names;
        this.folder = folder;
    }

    /**
     * The proposals for the last word of a text, in order.
     *
     * @param before the line up to the cursor
     * @param open the budget that is open
     */
    List<Proposal> of(String before, Optional<String> open) {
        TypedLine line = TypedLine.of(before);
        List<String> words =
                new ArrayList<>(line.words().stream().map(Word::text).toList());
        boolean between = line.unclosed().isEmpty()
                && (before.isEmpty() || Character.isWhitespace(before.charAt(before.length() - 1)));
        String begun = between || words.isEmpty() ? "" : words.remove(words.size() - 1);
        return proposals(words, begun, open)
                .filter(proposal -> proposal.word().startsWith(begun))
                .toList();
    }

    private Stream<Proposal> proposals(List<String> words, String begun, Optional<String> open) {
        if (words.isEmpty() && begun.startsWith("@")) {
            return files(begun.substring(1)).map(file -> new Proposal("@" + file.word(), file.meaning(), file.end()));
        }
        Optional<Command> command = CommandLine.longest(commands, words);
        if (command.isEmpty()) {
            return next(words);
        }
        return parameters(command.get(), words.subList(command.get().words().size(), words.size()), begun, open);
    }

    /** The words that can follow the first words of a command. */
    private Stream<Proposal> next(List<String> words) {
        Set<String> seen = new HashSet<>();
        return commands.stream()
                .filter(command -> command.words().size() > words.size()
                        && command.words().subList(0, words.size()).equals(words))
                .map(command -> {
                    boolean last = command.words().size() == words.size() + 1;
                    return new Proposal(
                            command.words().get(words.size()), last ? command.summary() : NO_MEANING, End.COMPLETE);
                })
                .filter(proposal -> seen.add(proposal.word()));
    }

    private Stream<Proposal> parameters(Command command, List<String> words, String begun, Optional<String> open) {
        List<Option<?>> left = new ArrayList<>(command.options());
        left.addAll(Options.EVERYWHERE);
        Optional<Option<?>> waiting = Optional.empty();
        Optional<String> budget = open;
        int place = 0;
        for (String word : words) {
            if (waiting.isPresent()) {
                budget = waiting.get().equals(Options.BUDGET_OPTION) ? Optional.of(word) : budget;
                waiting = Optional.empty();
            } else if (CommandLine.isOption(word)) {
                String name = word.indexOf('=') < 0 ? word : word.substring(0, word.indexOf('='));
                Optional<Option<?>> option = CommandLine.named(left, name);
                option.ifPresent(left::remove);
                waiting = option.filter(each -> each.value().isPresent() && name.equals(word));
            } else {
                boolean isBudget = place < command.arguments().size()
                        && command.arguments().get(place).equals(Options.BUDGET);
                budget = isBudget ? Optional.of(word) : budget;
                place++;
            }
        }
        if (waiting.isPresent()) {
            return offers(waiting.get().type().offers(), begun, budget);
        }
        Stream<Proposal> values = Stream.of();
        if (place < command.arguments().size() && !begun.startsWith("-")) {
            Argument<?> argument = command.arguments().get(place);
            values = offers(argument.type().offers(), begun, budget);
        }
        Stream<Proposal> options =
                left.stream().map(option -> new Proposal(option.written(), option.text(), End.COMPLETE));
        return Stream.concat(values, options);
    }

    private Stream<Proposal> offers(Offers offers, String begun, Optional<String> budget) {
        return offers.accept(new Offers.Visitor<>() {
            @Override
            public Stream<Proposal> nothing() {
                return Stream.of();
            }

            @Override
            public Stream<Proposal> fixed(List<String> texts) {
                return plain(texts);
            }

            @Override
            public Stream<Proposal> names(Topic topic) {
                return plain(names.of(topic, budget));
            }

            @Override
            public Stream<Proposal> commands() {
                return next(List.of());
            }

            @Override
            public Stream<Proposal> files() {
                return Completion.this.files(begun);
            }
        });
    }

    private static Stream<Proposal> plain(List<String> texts) {
        return texts.stream().map(text -> new Proposal(text, NO_MEANING, End.COMPLETE));
    }

    private Stream<Proposal> files(String begun) {
        int slash = begun.lastIndexOf('/') + 1;
        List<Proposal> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.resolve(begun.substring(0, slash)))) {
            for (Path file : files) {
                boolean deeper = Files.isDirectory(file);
                String word = begun.substring(0, slash) + file.getFileName() + (deeper ? "/" : "");
                found.add(new Proposal(word, NO_MEANING, deeper ? End.GOES_ON : End.COMPLETE));
            }
        } catch (IOException | DirectoryIteratorException | InvalidPathException unreadable) {
            return Stream.of();
        }
        return found.stream().sorted(Comparator.comparing(Proposal::word));
    }
}
