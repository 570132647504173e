package vierkant.shell;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import vierkant.desk.Finding;
import vierkant.desk.Reply;
import vierkant.desk.Status;
import vierkant.risk.Progress;
import vierkant.shell.Call.Next;
import vierkant.shell.Call.Outcome;
import vierkant.text.Complaint;

/** One run of the program: a command from the operating system, a script from a pipe, or a conversation. */
final class Program {
    /** What can go wrong between the program and the operating system. */
    sealed interface Problem extends Complaint {
        record ResultNotWritten(String reason) implements Problem {}

        record InputNotReadable(String reason) implements Problem {}
    }

    /** Talks with a person at a terminal until they leave. */
    @FunctionalInterface
    interface Conversation {
        /**
         * Talks.
         *
         * @param interpreters gives an interpreter for such a seat
         */
        Status talk(Session session, Function<Seat, Interpreter> interpreters);
    }

    /**
     * Where a person sits.
     *
     * @param screen on which is printed; asked anew each time, because people resize windows
     * @param asker who asks
     * @param interrupt whether the person wants a command to stop
     */
    record Seat(Supplier<Screen> screen, Asker asker, Interrupt interrupt) {}

    /** What standard input is called in messages. */
    private static final String STANDARD_INPUT = "stdin";

    private final Surroundings surroundings;
    private final List<Command> commands;
    private final Conversation conversation;

    Program(Surroundings surroundings, List<Command> commands, Conversation conversation) {
        this.surroundings = surroundings;
        this.commands = List.copyOf(commands);
        this.conversation = conversation;
    }

    /** Runs, and gives the exit status. */
    Status run(List<String> arguments) {
        Session session = Session.in(Tongue.of(surroundings));
        Interpreter interpreter = interpreter(surroundings.screen(), Optional.empty(), new Interrupt());
        Optional<Finding> mistake = Tongue.mistake(surroundings);
        if (mistake.isPresent()) {
            return printed(Reply.refused(Status.WRONG_USE, mistake.get()), session, interpreter);
        }
        Status status;
        try {
            status = run(arguments, session, interpreter);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError ours) {
            Reply reply = OurMistake.reply(ours, surroundings.state(), String.join(" ", arguments));
            status = printed(reply, session, interpreter);
        }
        Optional<IOException> failure = surroundings.out().failure();
        if (failure.isEmpty() || surroundings.resultsGoToAProgram().getAsBoolean()) {
            // whoever reads from a pipe and stops had enough
            return status;
        }
        Finding finding = Finding.error(
                new Problem.ResultNotWritten(String.valueOf(failure.get().getMessage())));
        return printed(Reply.refused(Status.NOT_WRITTEN, finding), session, interpreter);
    }

    private Status run(List<String> arguments, Session session, Interpreter interpreter) {
        Outcome outcome = interpreter.run(arguments, session);
        if (outcome.next() != Next.LISTEN) {
            return outcome.reply().status();
        }
        if (surroundings.terminal().getAsBoolean()) {
            return conversation.talk(
                    outcome.session(), seat -> interpreter(seat.screen(), Optional.of(seat.asker()), seat.interrupt()));
        }
        try {
            Reply reply = Script.run(surroundings.in(), STANDARD_INPUT, outcome.session(), interpreter)
                    .reply();
            return printed(reply, outcome.session(), interpreter);
        } catch (IOException e) {
            Finding finding = Finding.error(new Problem.InputNotReadable(String.valueOf(e.getMessage())));
            return printed(Reply.refused(Status.INPUT_INVALID, finding), outcome.session(), interpreter);
        }
    }

    private Interpreter interpreter(Supplier<Screen> screen, Optional<Asker> asker, Interrupt interrupt) {
        Printer printer = new Printer(surroundings.out(), surroundings.err(), screen);
        return new Interpreter(
                commands, printer, surroundings.state(), surroundings.folder(), asker, () -> progress(interrupt));
    }

    /** A bar where a person can see it. */
    private Progress progress(Interrupt interrupt) {
        interrupt.lower();
        return surroundings.terminal().getAsBoolean()
                ? new ProgressBar(surroundings.err(), interrupt::isRaised, System::nanoTime)
                : Progress.SILENT;
    }

    private static Status printed(Reply reply, Session session, Interpreter interpreter) {
        interpreter.print(reply, session);
        return reply.status();
    }
}
