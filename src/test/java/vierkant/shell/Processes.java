package vierkant.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How tests start the program as a process of its own. */
final class Processes {
    private Processes() {}

    /** The command line of the program with these options of Java in front of its own arguments. */
    static List<String> command(List<String> javaOptions, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.add("-Dvierkant.home=" + System.getProperty("vierkant.home"));
        command.addAll(javaOptions);
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(Main.class.getName());
        command.addAll(List.of(arguments));
        return command;
    }
}
