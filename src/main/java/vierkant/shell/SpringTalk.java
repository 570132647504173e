package vierkant.shell;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.shell.core.ShellRunner;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandExecutor;
import org.springframework.shell.core.command.CommandParser;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ParsedInput;
import org.springframework.shell.jline.CommandCompleter;
import org.springframework.shell.jline.JLineInputProvider;
import org.springframework.shell.jline.JLineInputReader;
import org.springframework.shell.jline.PromptProvider;
import vierkant.desk.Status;
import vierkant.shell.Call.Next;
import vierkant.text.Words;

/**
 * The conversation at a terminal, by Spring Shell and JLine.
 *
 * <p>Only the parts of Spring Shell that we want are put together here, by hand: its automatic configuration reads files from
 * the user's working folder, keeps its history there, and costs half a second more. The registry holds our commands, and the
 * whole typed line is their one argument, because our own {@link CommandLine} is stricter than Spring's parser.
 */
@Configuration(proxyBeanMethods = false)
class SpringTalk {
    /** For a line that begins with no command, so that our own reader tells what is wrong with it. */
    private static final String NOT_UNDERSTOOD = "(not understood)";

    /**
     * What the conversation starts from.
     *
     * @param session the first
     * @param interpreters gives an interpreter for such a seat
     * @param names for completion
     */
    record Ground(
            Surroundings surroundings,
            Session session,
            Function<Program.Seat, Interpreter> interpreters,
            Completion.Names names) {}

    /** Talks until the person leaves. */
    static Status talk(Ground ground) {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(Ground.class, () -> ground);
            context.register(SpringTalk.class);
            context.refresh();
            context.getBean(ShellRunner.class).run(new String[0]);
            return Status.DONE;
        } catch (Exception e) {
            // the runner's signature throws everything; whatever comes is our mistake
            throw new IllegalStateException(e);
        }
    }

    @Bean
    Interrupt interrupt() {
        return new Interrupt();
    }

    @Bean
    Terminal terminal(Interrupt interrupt) {
        try {
            // dumb is good enough where there is no better, and needs no warning
            Terminal terminal = TerminalBuilder.builder()
                    .name("vierkant")
                    .system(true)
                    .dumb(true)
                    .build();
            // while a command runs Ctrl-C stops the command and not the conversation; at the prompt the reader hears it
            terminal.handle(Terminal.Signal.INT, signal -> interrupt.raise());
            return terminal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean
    Talk talk(Ground ground, Terminal terminal, Interrupt interrupt) {
        Supplier<Screen> screen = () -> new Screen(
                terminal.getSize().getColumns() > 0
                        ? OptionalInt.of(terminal.getSize().getColumns())
                        : OptionalInt.empty(),
                Screen.style(ground.surroundings().environment()));
        return new Talk(
                ground.interpreters().apply(new Program.Seat(screen, asker(terminal), interrupt)), ground.session());
    }

    /** Asks with a reader of its own: an answer is no command, and is not kept among them. */
    private static Asker asker(Terminal terminal) {
        return prompt -> {
            try {
                return Optional.of(LineReaderBuilder.builder()
                        .terminal(terminal)
                        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                        .build()
                        .readLine(prompt));
            } catch (UserInterruptException | EndOfFileException enough) {
                return Optional.empty();
            }
        };
    }

    @Bean
    CommandRegistry commandRegistry(Talk talk, Leaving leaving) {
        CommandRegistry registry = new CommandRegistry();
        Words words = talk.words();
        for (vierkant.shell.Command command : talk.commands()) {
            registry.registerCommand(Command.builder()
                    .name(command.name())
                    .description(words.say(command.summary()))
                    .group(words.say(command.group()))
                    .execute((CommandContext context) -> leaving.hear(talk, typed(context))));
        }
        registry.registerCommand(Command.builder()
                .name(NOT_UNDERSTOOD)
                .execute((CommandContext context) -> leaving.hear(talk, typed(context))));
        return registry;
    }

    private static String typed(CommandContext context) {
        return Objects.requireNonNull(context.getArgumentByIndex(0)).value();
    }

    /** Whether the person has left; what a command of Spring Shell can not tell its runner. */
    static final class Leaving {
        private Next next = Next.GO_ON;

        void hear(Talk talk, String typed) {
            next = talk.hear(typed);
        }

        boolean hasLeft() {
            return next == Next.LEAVE;
        }
    }

    @Bean
    Leaving leaving() {
        return new Leaving();
    }

    @Bean
    CommandParser commandParser(Talk talk) {
        return line -> {
            var words = TypedLine.of(line).words().stream()
                    .map(TypedLine.Word::text)
                    .toList();
            String name = CommandLine.longest(talk.commands(), words)
                    .map(vierkant.shell.Command::name)
                    .orElse(NOT_UNDERSTOOD);
            return ParsedInput.builder()
                    .commandName(name)
                    .addArgument(new CommandArgument(0, line))
                    .build();
        };
    }

    @Bean
    CommandCompleter commandCompleter(CommandRegistry registry, Talk talk, Ground ground) {
        Completion completion = new Completion(
                talk.commands(), ground.names(), ground.surroundings().folder());
        return new TalkCompleter(registry, talk, completion);
    }

    @Bean
    LineReader lineReader(Terminal terminal, CommandCompleter completer, Ground ground) {
        LineReaderBuilder reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("vierkant")
                .parser(new TalkParser())
                .completer(completer)
                // an exclamation mark is an exclamation mark
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true);
        history(ground).ifPresent(file -> reader.variable(LineReader.HISTORY_FILE, file));
        return reader.build();
    }

    private static Optional<Path> history(Ground ground) {
        return ground.surroundings().state().map(folder -> folder.resolve("history"));
    }

    @Bean
    PromptProvider promptProvider(Talk talk, Ground ground) {
        AttributedStyle style = Screen.style(ground.surroundings().environment()) == Screen.Style.PLAIN
                ? AttributedStyle.DEFAULT
                : AttributedStyle.BOLD;
        return () -> new AttributedString(talk.prompt(), style);
    }

    @Bean
    JLineInputProvider inputProvider(LineReader reader, PromptProvider prompt) {
        JLineInputProvider provider = new JLineInputProvider(reader);
        provider.setPromptProvider(prompt);
        return provider;
    }

    @Bean
    ShellRunner shellRunner(
            Talk talk,
            JLineInputProvider input,
            CommandParser parser,
            CommandRegistry registry,
            Leaving leaving,
            LineReader reader) {
        return arguments -> {
            CommandExecutor executor = new CommandExecutor(registry);
            PrintWriter writer = reader.getTerminal().writer();
            writer.println(talk.greeting());
            writer.flush();
            while (!leaving.hasLeft()) {
                try {
                    ParsedInput parsed = parser.parse(input.readInput());
                    executor.execute(new CommandContext(parsed, registry, writer, new JLineInputReader(reader)));
                } catch (UserInterruptException interrupted) {
                    // Ctrl-C: this line is forgotten, and the next may come
                } catch (EndOfFileException ended) {
                    // Ctrl-D
                    return;
                }
            }
        };
    }
}
