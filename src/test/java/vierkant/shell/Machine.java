package vierkant.shell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vierkant.desk.Status;
import vierkant.risk.Progress;

/** A machine that the program runs on within a test: an environment, a standard input, and what comes out. */
final class Machine {
    /** What one run left behind. */
    record Ran(Status status, String out, String err) {}

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private byte[] input = {};
    private OutputStream output = new ByteArrayOutputStream();

    Machine(Path folder) {
        this.folder = folder;
        environment.put(
                "XDG_STATE_HOME", folder.resolve("state").toAbsolutePath().toString());
    }

    Machine with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Machine typing(String text) {
        return typing(text.getBytes(StandardCharsets.UTF_8));
    }

    Machine typing(byte[] bytes) {
        input = bytes.clone();
        return this;
    }

    /** Writes results to a place that fails. */
    Machine failingWith(String reason) {
        output = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
        return this;
    }

    Surroundings surroundings(OutputStream err) {
        return new Surroundings(
                environment,
                new ByteArrayInputStream(input),
                new Sink(output),
                new Sink(err),
                folder,
                () -> false,
                () -> Screen.NONE,
                () -> false);
    }

    Ran run(List<Command> commands, String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Program program = new Program(surroundings(err), commands, (session, interpreters) -> {
            throw new AssertionError("nobody sits at a terminal here");
        });
        Status status = program.run(List.of(arguments));
        return new Ran(
                status,
                output instanceof ByteArrayOutputStream bytes ? bytes.toString(StandardCharsets.UTF_8) : "",
                err.toString(StandardCharsets.UTF_8));
    }

    /** The same, typed behind a prompt. */
    Ran type(List<Command> commands, String line) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = surroundings(err);
        Printer printer = new Printer(surroundings.out(), surroundings.err(), () -> Screen.NONE);
        Interpreter interpreter = new Interpreter(
                commands, printer, surroundings.state(), folder, java.util.Optional.empty(), () -> Progress.SILENT);
        Call.Outcome outcome = interpreter.run(new LinePlace("", 1, line), Session.in(Tongue.of(surroundings)));
        return new Ran(
                outcome.reply().status(),
                ((ByteArrayOutputStream) output).toString(StandardCharsets.UTF_8),
                err.toString(StandardCharsets.UTF_8));
    }
}
