package vierkant.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vierkant.Program;

/** The program as it is handed out: through the launcher, from the jar, on the newest JDK. */
class PackagedTest {
    @TempDir
    private Path folder;

    @Test
    void answersThroughTheLauncher() {
        Program program = Program.vierkant().in(folder);
        // the first start may build, and says so
        assertThat(program.run("version").status()).isZero();

        Program.Outcome shown = program.run("show", "drimmelen-2024", "--section", "totals", "--output", "json");
        assertThat(shown.errors()).isEmpty();
        assertThat(shown.status()).isZero();
        assertThat(shown.output())
                .contains("\"line\":\"total\"")
                .contains(
                        "\"2024\":\"238000.00\",\"2025\":\"238000.00\",\"2026\":\"188000.00\",\"2027\":\"188000.00\"");

        assertThat(program.run("help", "contract show").output()).startsWith("vierkant contract show NAME");
        assertThat(program.with("LC_ALL", "nl_NL.UTF-8").run("shwo"))
                .isEqualTo(new Program.Outcome(
                        2,
                        "",
                        "fout: er is geen commando 'shwo'\n  Bedoelt u: show? Alle commando's staan in: help.\n"));

        Program.Outcome piped = program.runWith("open drimmelen-2024\n# één opmerking\nexplain totaal 2025\n");
        assertThat(piped.status()).isEqualTo(2);
        assertThat(piped.output()).contains("€ 238,000.00");
        assertThat(piped.errors()).contains("stdin:3:1: error: the script stops at this line, with status 2");
        assertThat(folder).isEmptyDirectory();
    }
}
