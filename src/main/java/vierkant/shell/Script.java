package vierkant.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vierkant.desk.Finding;
import vierkant.desk.Reply;
import vierkant.desk.Status;
import vierkant.shell.Call.Next;
import vierkant.shell.Call.Outcome;
import vierkant.text.Complaint;

/** Commands from a file or a pipe, one a line, up to the first that does not succeed. */
final class Script {
    /** What can be wrong with a script as a whole. */
    sealed interface Problem extends Complaint {
        /** There is no such file. */
        record NotFound(String script) implements Problem {}

        record NotReadable(String script) implements Problem {}

        record NotUtf8(String script) implements Problem {}

        /** The script is one of those that are being run. */
        record RunsItself(String script) implements Problem {}

        /** A line did not succeed, with this status. */
        record StopsHere(int status) implements Problem {}
    }

    private static final Reply DONE = new Reply(Status.DONE, Optional.empty(), List.of());

    private Script() {}

    /**
     * Runs a script from a file. A relative name starts from the folder of the script that names it, or else from the folder
     * that the user is in.
     */
    static Outcome run(Path named, Session session, Interpreter interpreter) {
        Path folder = session.scripts().isEmpty()
                ? interpreter.folder()
                : session.scripts().get(session.scripts().size() - 1).resolveSibling("");
        Path script = folder.resolve(named).normalize();
        try {
            Path real = script.toRealPath();
            if (session.scripts().contains(real)) {
                return refused(Status.WRONG_USE, new Problem.RunsItself(named.toString()), session);
            }
            try (InputStream in = Files.newInputStream(real)) {
                Outcome outcome = run(in, named.toString(), session.entering(real), interpreter);
                return new Outcome(outcome.reply(), session.backFrom(outcome.session()), outcome.next());
            }
        } catch (NoSuchFileException e) {
            return refused(Status.INPUT_INVALID, new Problem.NotFound(named.toString()), session);
        } catch (IOException e) {
            return refused(Status.INPUT_INVALID, new Problem.NotReadable(named.toString()), session);
        }
    }

    /**
     * Runs the lines of a stream as they come.
     *
     * @param name of the stream in messages
     * @throws IOException where it can not be read
     */
    static Outcome run(InputStream in, String name, Session session, Interpreter interpreter) throws IOException {
        Session now = session;
        int number = 0;
        // not closed: it belongs to whoever opened it
        BufferedReader lines = new BufferedReader(strict(in));
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                LinePlace place = new LinePlace(name, number, number == 1 ? withoutMark(line) : line);
                Outcome outcome = interpreter.run(place, now);
                now = outcome.session();
                if (outcome.reply().status() != Status.DONE) {
                    return new Outcome(stopped(outcome.reply(), place), now, outcome.next());
                } else if (outcome.next() == Next.LEAVE) {
                    return outcome;
                }
            }
        } catch (CharacterCodingException e) {
            return refused(Status.INPUT_INVALID, new Problem.NotUtf8(name), now);
        }
        return Outcome.of(DONE, now);
    }

    private static Outcome refused(Status status, Complaint complaint, Session session) {
        return Outcome.of(Reply.refused(status, Finding.error(complaint)), session);
    }

    /** The reply of the script: why the line failed has been printed, so only where is left to say. */
    private static Reply stopped(Reply line, LinePlace place) {
        return Reply.refused(
                line.status(), Finding.error(new Problem.StopsHere(line.status().code()), place.at(1)));
    }

    private static Reader strict(InputStream in) {
        return new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder());
    }

    private static String withoutMark(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }
}
