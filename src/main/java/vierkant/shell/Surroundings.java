package vierkant.shell;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * All that the program sees of the machine that it runs on.
 *
 * @param environment variables
 * @param in standard input
 * @param out standard output, where only results go
 * @param err standard error, where everything else goes
 * @param folder that relative file names start from
 * @param terminal whether a person sits at both standard input and standard output; asked only where it matters, because
 *     the asking takes time
 * @param screen what standard output is read on
 * @param resultsGoToAProgram whether standard output is a pipe, of which the other side may stop reading when it has enough
 */
record Surroundings(
        Map<String, String> environment,
        InputStream in,
        Sink out,
        Sink err,
        Path folder,
        BooleanSupplier terminal,
        Supplier<Screen> screen,
        BooleanSupplier resultsGoToAProgram) {
    Surroundings {
        environment = Map.copyOf(environment);
    }

    /** A variable that is set to something. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    /**
     * The folder for what the program remembers of its own accord, such as the history of commands: by the XDG Base Directory
     * Specification, and on Windows where programs keep such files. Empty where the user has no home.
     */
    Optional<Path> state() {
        return variable("XDG_STATE_HOME")
                .map(Path::of)
                .filter(Path::isAbsolute)
                .or(() -> variable("LOCALAPPDATA").map(Path::of))
                .or(() -> variable("HOME").map(home -> Path.of(home, ".local", "state")))
                .map(folder -> folder.resolve("vierkant"));
    }
}
