package vierkant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher, mostly with a Maven and a JDK that only write down how they were called: what is tested is what the
 * launcher decides. The last test starts the real thing.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there it is vierkant.cmd")
class LauncherTest {
    private static final String JAVA = """
            #!/bin/sh
            # a JDK that writes down its arguments, and makes the files that are asked of it
            for argument; do
                case $argument in
                    -XX:ArchiveClassesAtExit=*) echo trained >>"%1$s/trained"; echo archive >"${argument#*=}" ;;
                    -XX:AOTCacheOutput=*) echo trained >>"%1$s/trained"; echo archive >"${argument#*=}" ;;
                    -Djarmode=tools) jarmode=yes ;;
                esac
                last=$argument
            done
            if [ "${jarmode:-}" = yes ]; then mkdir -p "$last"; echo jar >"$last/vierkant.jar"; exit; fi
            printf '%%s\\n' "$0" "$@" "LC_ALL=${LC_ALL:-}, ${VIERKANT_LANGUAGE:-as asked}"
            cat
            exit "${STATUS:-0}"
            """;
    private static final String MAVEN = """
            #!/bin/sh
            # a Maven that takes its time and writes down that it was here, and with which JDK
            echo "$JAVA_HOME" >>"%1$s/built"
            sleep 0.3
            for argument; do
                case $argument in
                    -Dvierkant.target=*) mkdir -p "${argument#*=}"; echo fat >"${argument#*=}/vierkant-0.jar" ;;
                esac
            done
            echo "[ERROR] planted"
            exit "${MAVEN_STATUS:-0}"
            """;

    @TempDir
    Path folder;

    private Path checkout;
    private Path newest;
    private Program launcher;

    @BeforeEach
    void aCheckoutInAFolderWithASpace() throws IOException {
        checkout = Files.createDirectories(folder.resolve("mijn map/vierkant"));
        Files.createDirectories(checkout.resolve("src/main"));
        Files.writeString(checkout.resolve("src/main/Main.java"), "class Main {}");
        Files.writeString(checkout.resolve("pom.xml"), "<project/>");
        var copy = Files.copy(Path.of(System.getProperty("vierkant.home"), "vierkant"), checkout.resolve("vierkant"));
        executable(folder.resolve("bin/mvn"), MAVEN.formatted(folder));
        newest = jdk("newest", "999.0.1");
        launcher = new Program(copy, folder, Map.of("LC_ALL", "C.UTF-8"))
                .with("HOME", folder.resolve("user").toString())
                .with("XDG_CACHE_HOME", folder.resolve("cache").toString())
                .with("VIERKANT_JAVA_HOME", "")
                .with("JAVA_HOME", newest.toString())
                .with("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
    }

    @Test
    void theFirstStartBuildsAndTrainsWithALineEach() {
        var first = launcher.run("version");

        assertThat(first.status()).isZero();
        assertThat(first.errors())
                .isEqualTo("vierkant: building; the first time takes about a minute ...\n"
                        + "vierkant: preparing for this JDK, once ...\n");
        assertThat(folder.resolve("built")).hasContent(newest.toString());
    }

    @Test
    void theSecondStartDoesNeither() {
        launcher.run("version");
        var second = launcher.run("version");

        assertThat(second.errors()).isEmpty();
        assertThat(folder.resolve("built")).content().hasLineCount(1);
        assertThat(folder.resolve("trained")).content().hasLineCount(1);
        assertThat(second.output()).contains("-XX:AOTCache=" + checkout.resolve("target/launch"));
    }

    @Test
    void itSpeaksDutchWhereTheMachineDoes() {
        assertThat(launcher.with("LC_ALL", "nl_NL.UTF-8").run("version").errors())
                .startsWith("vierkant: bouwen; de eerste keer duurt dat ongeveer een minuut ...");
    }

    @Test
    void argumentsInputAndStatusPassUnchanged() {
        launcher.run("version");
        var outcome = launcher.with("STATUS", "3").runWith("een\ntwee\n", "--note", "a b", "", "*", "$HOME", "-5");

        assertThat(outcome.status()).isEqualTo(3);
        assertThat(outcome.output()).endsWith("\n--note\na b\n\n*\n$HOME\n-5\nLC_ALL=C.UTF-8, as asked\neen\ntwee\n");
        assertThat(outcome.output()).contains("-Dvierkant.home=" + checkout + "\n");
    }

    @Test
    void itFindsItsCheckoutThroughSymbolicLinks() throws IOException {
        var link = Files.createSymbolicLink(folder.resolve("bin/vk"), Path.of("../mijn map/vierkant/vierkant"));
        var second = Files.createSymbolicLink(folder.resolve("elders"), link);

        assertThat(new Program(second, folder, launcher.environment()).run("x").output())
                .contains("-Dvierkant.home=" + checkout + "\n");
    }

    @Test
    void theNewestOfSeveralJdksIsChosenByNumber() throws IOException {
        jdk("user/.jdks/older", "999.0.0");
        jdk("user/.jdks/early", "1000", "1000-ea+3");
        var user = jdk("user/.sdkman/candidates/java/user", "999.0.10");

        assertThat(launcher.run("x").output()).startsWith(user + "/bin/java\n");
    }

    @Test
    void theUsersOwnChoiceOfJdkGoesFirst() throws IOException {
        var chosen = jdk("chosen", "17.0.1");
        var outcome = launcher.with("VIERKANT_JAVA_HOME", chosen.toString()).run("x");

        assertThat(outcome.output()).startsWith(chosen + "/bin/java\n").contains("-XX:SharedArchiveFile=");
    }

    @Test
    void aChoiceThatIsTooOldIsRefusedWithTheRemedy() throws IOException {
        var old = jdk("old", "11.0.2");
        var outcome = launcher.with("VIERKANT_JAVA_HOME", old.toString()).run("x");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.errors())
                .isEqualTo("vierkant: VIERKANT_JAVA_HOME is '" + old
                        + "', which is not the folder of a JDK 17 or newer. " + "Unset it, or name a JDK.\n");
    }

    @Test
    void anotherJdkGetsAnArchiveOfItsOwn() throws IOException {
        launcher.run("x");
        var other = launcher.with("VIERKANT_JAVA_HOME", jdk("other", "17.0.1").toString());
        assertThat(other.run("x").errors()).isEqualTo("vierkant: preparing for this JDK, once ...\n");
        // the same folder, updated
        var updated = launcher.with("VIERKANT_JAVA_HOME", jdk("other", "17.0.2").toString());
        assertThat(updated.run("x").errors()).isEqualTo("vierkant: preparing for this JDK, once ...\n");

        assertThat(folder.resolve("built")).content().hasLineCount(1);
        assertThat(folder.resolve("trained")).content().hasLineCount(3);
    }

    @Test
    void aChangedSourceIsBuiltAgain() throws IOException {
        launcher.run("x");
        touch(checkout.resolve("src/main/Main.java"));
        assertThat(launcher.run("x").errors()).startsWith("vierkant: building, because the sources have changed ...");
        touch(checkout.resolve("pom.xml"));
        assertThat(launcher.run("x").errors()).startsWith("vierkant: building, because the sources have changed ...");
        Files.delete(checkout.resolve("src/main/Main.java"));
        assertThat(launcher.run("x").errors()).startsWith("vierkant: building, because the sources have changed ...");
        assertThat(launcher.run("x").errors()).isEmpty();
    }

    @Test
    void aCheckoutThatMovedIsBuiltAgain() throws IOException {
        launcher.run("x");
        var moved = Files.move(checkout, folder.resolve("elders"));

        var outcome = new Program(moved.resolve("vierkant"), folder, launcher.environment()).run("x");

        assertThat(outcome.errors()).startsWith("vierkant: building");
        assertThat(outcome.output()).contains("-Dvierkant.home=" + moved + "\n").doesNotContain("mijn map");
    }

    @Test
    void startsAtTheSameTimeBuildAndTrainOnce() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        Callable<Program.Outcome> start = () -> launcher.run("x");
        for (Future<Program.Outcome> outcome : threads.invokeAll(List.of(start, start, start, start))) {
            assertThat(outcome.get().status()).isZero();
            assertThat(outcome.get().output()).contains("-XX:AOTCache=");
        }
        threads.shutdown();

        assertThat(folder.resolve("built")).content().hasLineCount(1);
        assertThat(folder.resolve("trained")).content().hasLineCount(1);
    }

    @Test
    void aCheckoutThatCanNotBeWrittenIsBuiltInTheUsersCache() throws IOException {
        // a file where the folder should be stops even the administrator, whom read-only folders do not
        Files.writeString(checkout.resolve("target"), "");
        var outcome = launcher.run("x");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.output()).contains("-jar\n" + folder.resolve("cache/vierkant"));
        assertThat(launcher.run("x").errors()).isEmpty();
    }

    @Test
    void whereNothingCanBeWrittenItSaysWhichFolders() throws IOException {
        Files.writeString(checkout.resolve("target"), "");
        Files.writeString(folder.resolve("cache"), "");
        var outcome = launcher.run("x");

        assertThat(outcome.status()).isEqualTo(4);
        assertThat(outcome.errors())
                .startsWith("vierkant: can neither write in " + checkout.resolve("target") + " nor in "
                        + folder.resolve("cache/vierkant"))
                .endsWith("Name a folder in XDG_CACHE_HOME.\n");
    }

    @Test
    void aFailedBuildShowsWhatMavenSaidAndIsTriedAgain() {
        var failed = launcher.with("MAVEN_STATUS", "1").run("x");

        assertThat(failed.status()).isEqualTo(70);
        assertThat(failed.output()).isEmpty();
        assertThat(failed.errors())
                .contains(
                        "[ERROR] planted\n",
                        checkout.resolve("target/launch/build.log").toString());
        assertThat(launcher.run("x").status()).isZero();
    }

    @Test
    void withoutMavenTheRemedyIsTold() throws IOException {
        var tools = Files.createDirectories(folder.resolve("tools"));
        for (var tool : List.of("find", "mkdir", "flock", "sleep", "cat", "rm")) {
            executable(
                    tools.resolve(tool), "#!/bin/sh\nPATH=%s exec %s \"$@\"\n".formatted(System.getenv("PATH"), tool));
        }
        var outcome = launcher.with("PATH", tools.toString()).run("x");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.errors())
                .isEqualTo(
                        "vierkant: Maven (mvn) is not found, and is needed to build Vierkant. Install Maven 3.8.7 or newer"
                                + " (Debian and Ubuntu: sudo apt install maven).\n");
    }

    @Test
    void lettersBeyondAsciiArriveWhereNoLocaleIsSet() {
        assertThat(launcher.with("LC_ALL", "C").run().output()).contains("LC_ALL=C.UTF-8, en\n");
        assertThat(launcher.with("LC_ALL", "")
                        .with("LC_CTYPE", "")
                        .with("LANG", "")
                        .run()
                        .output())
                .contains("LC_ALL=C.UTF-8, en\n");
    }

    @Test
    void lettersBeyondAsciiArriveWhereTheMachineDoesNotHaveTheLocale() {
        assertThat(launcher.with("LC_ALL", "")
                        .with("LC_CTYPE", "")
                        .with("LANG", "nl_XX.UTF-8")
                        .run()
                        .output())
                .contains("LC_ALL=C.UTF-8, nl\n");
        assertThat(launcher.with("LC_ALL", "nl_XX.UTF-8").run().output()).contains("LC_ALL=C.UTF-8, nl\n");
    }

    @Test
    void aLocaleThatTheMachineHasStaysAsItIs() {
        assertThat(launcher.with("LC_ALL", "C.UTF-8").run().output()).contains("LC_ALL=C.UTF-8, as asked\n");
    }

    @Test
    void longCalculationsKeepBothCompilers() {
        assertThat(launcher.run("show", "x").output()).contains("-XX:TieredStopAtLevel=1");
        assertThat(launcher.run("simulate").output()).doesNotContain("TieredStopAtLevel");
        assertThat(launcher.run("contract", "compare").output()).doesNotContain("TieredStopAtLevel");
        assertThat(launcher.run("@script").output()).doesNotContain("TieredStopAtLevel");
        assertThat(launcher.run().output()).doesNotContain("TieredStopAtLevel");
    }

    @Test
    void theRealProgramAnswersAndIsQuietTheSecondTime() {
        assertThat(Program.vierkant().run("version").status()).isZero();
        var second = Program.vierkant().run("version");

        assertThat(second.errors()).isEmpty();
        assertThat(second.output()).contains("0.1.0");
    }

    @Test
    void aFileNameWithAnAccentIsReadUnderALocaleThatTheMachineDoesNotHave() throws IOException {
        Files.writeString(folder.resolve("bëgroting.yaml"), """
                vierkant: 1
                title: Proef
                by: Gemeente
                author: tester
                years: 2024..2025
                lines:
                  post: {label: Post, nature: structural, amount: 1, assumption: bedacht}
                """);
        var shown = Program.vierkant()
                .with("LC_ALL", "")
                .with("LC_CTYPE", "")
                .with("LANG", "nl_XX.UTF-8")
                .in(folder)
                .run("show", "bëgroting.yaml");

        assertThat(shown.status()).isZero();
        assertThat(shown.output()).contains("Totaal lasten");
    }

    private Path jdk(String name, String version) throws IOException {
        return jdk(name, version, version + "+1");
    }

    private Path jdk(String name, String version, String runtimeVersion) throws IOException {
        var jdk = folder.resolve(name);
        executable(jdk.resolve("bin/java"), JAVA.formatted(folder));
        executable(jdk.resolve("bin/javac"), "#!/bin/sh\n");
        Files.writeString(
                jdk.resolve("release"),
                "IMPLEMENTOR=\"Test\"\nJAVA_RUNTIME_VERSION=\"%s\"\nJAVA_VERSION=\"%s\"\n"
                        .formatted(runtimeVersion, version));
        return jdk;
    }

    private static void executable(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void touch(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
    }
}
