package vierkant.shell;

import java.util.List;
import java.util.Optional;
import vierkant.desk.Desk;
import vierkant.desk.Status;
import vierkant.shell.Call.Next;
import vierkant.shell.Call.Outcome;
import vierkant.text.Message;
import vierkant.text.Words;

/** A conversation: what was said so far, as the session that it led to. Knows no framework. */
final class Talk {
    /** What the shell says of its own accord. */
    sealed interface Text extends Message {
        /** The first line of a conversation, with the version of the program. */
        record Greeting(String version) implements Text {}
    }

    private final Interpreter interpreter;
    private Session session;
    private int lines;

    Talk(Interpreter interpreter, Session session) {
        this.interpreter = interpreter;
        this.session = session;
    }

    String greeting() {
        return Words.in(session.language()).say(new Text.Greeting(Desk.version()));
    }

    /** In front of each line: the program, and the budget that is open. */
    String prompt() {
        return session.budget().map(open -> "vierkant " + open).orElse("vierkant") + "> ";
    }

    Optional<String> openBudget() {
        return session.budget();
    }

    Words words() {
        return Words.in(session.language());
    }

    List<Command> commands() {
        return interpreter.commands();
    }

    /** Runs what was typed: one line, or several that were pasted, up to the first that does not succeed. */
    Next hear(String typed) {
        for (String line : typed.lines().toList()) {
            lines++;
            Outcome outcome = interpreter.run(new LinePlace("", lines, line), session);
            session = outcome.session();
            if (outcome.next() == Next.LEAVE) {
                return Next.LEAVE;
            } else if (outcome.reply().status() != Status.DONE) {
                break;
            }
        }
        return Next.GO_ON;
    }
}
