package vierkant.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process: what only the operating system sees. */
class ProcessTest {
    @TempDir
    private Path folder;

    private record Ran(int status, String out, String err) {}

    private Ran run(List<String> command) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(Files.createDirectories(folder.resolve("work")).toFile())
                .redirectInput(Files.writeString(folder.resolve("in"), "").toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        process.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("VIERKANT"));
        process.environment().put("LANG", "nl_NL.UTF-8");
        process.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
        int status = process.start().waitFor();
        return new Ran(
                status, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    private Ran run(String... arguments) throws IOException, InterruptedException {
        return run(Processes.command(List.of(), arguments));
    }

    /** Through a POSIX shell, with the program as {@code $@}. */
    private Ran sh(String script, String... arguments) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a POSIX shell");
        List<String> command = new java.util.ArrayList<>(List.of("/bin/sh", "-c", script, "sh"));
        command.addAll(Processes.command(List.of(), arguments));
        return run(command);
    }

    @Test
    void answersWithAStatus() throws IOException, InterruptedException {
        Ran ran = run("version", "--output", "json");
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).startsWith("{").endsWith("}\n");
        assertThat(ran.err()).isEmpty();
        assertThat(run("versie").status()).isEqualTo(2);
        assertThat(run("versie").err()).startsWith("fout: er is geen commando 'versie'\n");
        assertThat(run("--spring.main.banner-mode=console", "version").status()).isEqualTo(2);
    }

    @Test
    void showsAShippedBudgetFromAnyFolder() throws IOException, InterruptedException {
        Ran ran = run("show", "drimmelen-2024", "--section", "totals", "--output", "json");
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("\"2024\":\"238000.00\"", "\"2027\":\"188000.00\"");
    }

    @Test
    void noLibraryLogsBetweenTheResults() throws IOException, InterruptedException {
        Ran ran = run("export", "drimmelen-2024", "--output", "json");
        assertThat(ran.out()).startsWith("{").hasLineCount(1);
        assertThat(ran.err()).isEmpty();
        assertThat(folder.resolve("work/drimmelen-2024.xlsx")).isNotEmptyFile();
    }

    @Test
    void theLaunchersTrainingSucceeds() throws IOException, InterruptedException {
        Path training = Path.of(System.getProperty("vierkant.home"), "src/main/training.txt");
        Ran ran = run("@" + training);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isZero();
    }

    @Test
    void withoutATerminalNoPromptWaits() throws IOException, InterruptedException {
        assertThat(run()).isEqualTo(new Ran(0, "", ""));
    }

    @Test
    void aCommandStartsNeitherSpringNorJLine() throws IOException, InterruptedException {
        Path classes = folder.resolve("classes.txt");
        assertThat(run(Processes.command(List.of("-Xlog:class+load:file=" + classes), "show", "drimmelen-2024"))
                        .status())
                .isZero();
        String loaded = Files.readAllLines(classes).stream()
                .filter(line -> line.contains("org.springframework") || line.contains("org.jline"))
                .collect(Collectors.joining("\n"));
        assertThat(Files.readAllLines(classes)).anyMatch(line -> line.contains("vierkant.desk.Desk"));
        assertThat(loaded).isEmpty();
    }

    @Test
    void leavesNothingInTheWorkingFolder() throws IOException, InterruptedException {
        run("help");
        assertThat(folder.resolve("work")).isEmptyDirectory();
    }

    @Test
    void isQuietWhenItsReaderHasHadEnough() throws IOException, InterruptedException {
        Ran ran = sh("{ \"$@\"; echo $? >&2; } | :", "help");
        assertThat(ran.err()).isEqualTo("0\n");
    }

    @Test
    void tellsWhenItsResultCouldNotBeWritten() throws IOException, InterruptedException {
        assumeTrue(Files.exists(Path.of("/dev/full")), "needs a device that is always full");
        Ran ran = sh("\"$@\" >/dev/full", "help");
        assertThat(ran.status()).isEqualTo(4);
        assertThat(ran.err()).startsWith("fout: het resultaat is niet of niet helemaal geschreven");
    }

    @Test
    void aClosedOutputIsNoPlaceForAResult() throws IOException, InterruptedException {
        assertThat(sh("\"$@\" >&-", "help").status()).isEqualTo(4);
    }

    @Test
    void readsAScriptFromAPipe() throws IOException, InterruptedException {
        Ran ran = sh("printf 'version\\n# één\\nnee\\n' | \"$@\"");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).startsWith("Vierkant");
        assertThat(ran.err()).startsWith("stdin:3:1: fout: er is geen commando 'nee'\n");
    }
}
