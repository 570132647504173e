package vierkant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program started as a process of its own, the way a person or a script starts it.
 *
 * <p>{@link #vierkant()} is the whole of ours, launcher included: it builds the checkout that is tested if need be. Use
 * it where the process matters (status, streams, quoting, start); a test in process is a hundred times faster.
 *
 * @param path the file to start
 * @param folder the working folder
 * @param environment variables on top of those of the tests; an empty text takes one away
 */
public record Program(Path path, Path folder, Map<String, String> environment) {
    public Program {
        environment = Map.copyOf(environment);
    }

    /** What a process left behind. */
    public record Outcome(int status, String output, String errors) {}

    /** Our launcher, in English, away from any checkout. */
    public static Program vierkant() {
        return new Program(
                Path.of(System.getProperty("vierkant.home"), "vierkant"),
                Path.of(System.getProperty("java.io.tmpdir")),
                Map.of("LC_ALL", "C.UTF-8"));
    }

    public Program in(Path newFolder) {
        return new Program(path, newFolder, environment);
    }

    public Program with(String variable, String value) {
        var changed = new HashMap<>(environment);
        changed.put(variable, value);
        return new Program(path, folder, changed);
    }

    public Outcome run(String... arguments) {
        return runWith("", arguments);
    }

    /** Runs with a text on standard input, which is a file and no terminal. */
    public Outcome runWith(String input, String... arguments) {
        try {
            var streams = Files.createTempDirectory("vierkant-program");
            var in = Files.writeString(streams.resolve("in"), input);
            var command = new ArrayList<>(List.of(path.toString()));
            command.addAll(Arrays.asList(arguments));
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(in.toFile())
                    .redirectOutput(streams.resolve("out").toFile())
                    .redirectError(streams.resolve("err").toFile());
            environment.forEach((name, value) -> {
                if (value.isEmpty()) {
                    builder.environment().remove(name);
                } else {
                    builder.environment().put(name, value);
                }
            });
            var process = builder.start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(command + " did not end within five minutes");
            }
            return new Outcome(
                    process.exitValue(),
                    Files.readString(streams.resolve("out")),
                    Files.readString(streams.resolve("err")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
