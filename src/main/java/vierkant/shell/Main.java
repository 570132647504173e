package vierkant.shell;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import vierkant.desk.Desk;
import vierkant.desk.Status;

/** Where the program starts, and the only class that knows the process that it runs in. */
public final class Main {
    private Main() {}

    /**
     * Runs one command, or talks. A command needs no framework; Spring and JLine are loaded for a conversation only, because
     * they take longer to start than all the rest.
     */
    public static void main(String[] arguments) {
        Surroundings surroundings = surroundings(System.getenv());
        // the launcher says where the program and its shipped budgets lie
        Path home = Path.of(System.getProperty("vierkant.home", ""));
        Catalogue catalogue = new Catalogue(() -> new Desk(surroundings.folder(), home, LocalDate::now));
        // a lambda, so that nothing of Spring is loaded before it is called
        Program.Conversation conversation = (session, interpreters) ->
                SpringTalk.talk(new SpringTalk.Ground(surroundings, session, interpreters, catalogue));
        Status status = new Program(surroundings, catalogue.commands(), conversation).run(List.of(arguments));
        System.exit(status.code());
    }

    private static Surroundings surroundings(Map<String, String> environment) {
        return new Surroundings(
                environment,
                System.in,
                new Sink(new FileOutputStream(FileDescriptor.out)),
                new Sink(new FileOutputStream(FileDescriptor.err)),
                Path.of(""),
                Main::atATerminal,
                () -> screen(environment),
                Main::resultsGoToAProgram);
    }

    /** Before JDK 22 there is a console only at a terminal; since then it must be asked. */
    @SuppressWarnings("SystemConsoleNull") // it is asked both ways
    private static boolean atATerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException olderJdk) {
            return true;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Screen screen(Map<String, String> environment) {
        return atATerminal() ? new Screen(width(), Screen.style(environment)) : Screen.NONE;
    }

    /** What the terminal says of itself. Where it says nothing (Windows has no stty) it breaks long lines by itself. */
    private static OptionalInt width() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            int columns = Integer.parseInt(size.strip().substring(size.indexOf(' ') + 1));
            return columns > 0 ? OptionalInt.of(columns) : OptionalInt.empty();
        } catch (IOException | NumberFormatException unknown) {
            return OptionalInt.empty();
        }
    }

    /** A pipe or a socket; asked only when writing has failed. Where there is no /proc, all that is there and no file. */
    private static boolean resultsGoToAProgram() {
        Path open = Path.of("/proc/self/fd");
        if (!Files.isDirectory(open)) {
            Path out = Path.of("/dev/fd/1");
            return Files.exists(out) && !Files.isRegularFile(out);
        }
        try {
            String target = Files.readSymbolicLink(open.resolve("1")).toString();
            return target.startsWith("pipe:") || target.startsWith("socket:");
        } catch (IOException closed) {
            return false;
        }
    }
}
