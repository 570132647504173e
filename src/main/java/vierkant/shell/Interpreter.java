package vierkant.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vierkant.desk.Finding;
import vierkant.desk.Reply;
import vierkant.desk.Status;
import vierkant.risk.Progress;
import vierkant.shell.Call.Next;
import vierkant.shell.Call.Outcome;
import vierkant.shell.CommandLine.Meaning;
import vierkant.text.Language;

/** Runs commands one at a time and prints what comes back. What goes wrong inside a command stays inside. */
final class Interpreter {
    private final List<Command> commands;
    private final Printer printer;
    private final Optional<Path> reports;
    private final Path folder;
    private final Optional<Asker> asker;
    private final Supplier<Progress> progress;

    /**
     * @param reports the folder for reports of our mistakes
     * @param folder that relative names of scripts start from
     * @param asker the person who is there to be asked; empty where none is
     * @param progress hears how far a long command is
     */
    Interpreter(
            List<Command> commands,
            Printer printer,
            Optional<Path> reports,
            Path folder,
            Optional<Asker> asker,
            Supplier<Progress> progress) {
        this.commands = List.copyOf(commands);
        this.printer = printer;
        this.reports = reports;
        this.folder = folder;
        this.asker = asker;
        this.progress = progress;
    }

    /** Whoever can be asked something: nobody while a script runs. */
    Optional<Asker> asker(Session session) {
        return session.scripts().isEmpty() ? asker : Optional.empty();
    }

    /** Hears how far a long command is that begins now, and whether it must stop. */
    Progress progress() {
        return progress.get();
    }

    List<Command> commands() {
        return commands;
    }

    Path folder() {
        return folder;
    }

    /** Runs a typed line. A blank one, or a comment, does nothing. */
    Outcome run(LinePlace line, Session session) {
        return run(CommandLine.read(commands, line, session.budget()), line.text(), session);
    }

    /** Runs a command that the operating system handed over. */
    Outcome run(List<String> arguments, Session session) {
        return run(
                CommandLine.read(commands, TypedLine.given(arguments), Optional.empty(), session.budget()),
                arguments.toString(),
                session);
    }

    private Outcome run(Meaning meaning, String typed, Session session) {
        return meaning.accept(new Meaning.Visitor<>() {
            @Override
            public Outcome understood(Call call) {
                return Interpreter.this.run(call, typed, session);
            }

            @Override
            public Outcome refused(List<Finding> findings, Map<Parameter<?>, Object> values) {
                Reply reply = new Reply(Status.WRONG_USE, Optional.empty(), findings);
                print(reply, told(session, values));
                return Outcome.of(reply, session);
            }

            @Override
            public Outcome nothing(Map<Parameter<?>, Object> values) {
                Reply reply = new Reply(Status.DONE, Optional.empty(), List.of());
                return new Outcome(reply, told(session, values), Next.LISTEN);
            }
        });
    }

    private Outcome run(Call call, String typed, Session session) {
        Session told = told(session, call.values());
        Outcome outcome;
        try {
            Command.Action action =
                    call.has(Options.HELP) ? Help::ofCommand : call.command().action();
            outcome = action.run(call, told, this);
            print(outcome.reply(), told);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError mistake) {
            outcome = Outcome.of(OurMistake.reply(mistake, reports, typed), told);
            print(outcome.reply(), told);
        }
        // what was asked for one command holds for one command
        Session after = outcome.session().withLanguage(session.language()).withOutput(session.output());
        return new Outcome(outcome.reply(), after, printer.isCutOff() ? Next.LEAVE : outcome.next());
    }

    /** Prints what came of something that was not a command. */
    void print(Reply reply, Session session) {
        printer.print(reply, session.output(), session.language());
    }

    private static Session told(Session session, Map<Parameter<?>, Object> values) {
        Session told = session;
        if (values.get(Options.LANGUAGE) instanceof Language language) {
            told = told.withLanguage(language);
        }
        if (values.get(Options.OUTPUT) instanceof Output output) {
            told = told.withOutput(output);
        }
        return told;
    }
}
