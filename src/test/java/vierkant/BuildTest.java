package vierkant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the other tests take for granted about the build that runs them. */
class BuildTest {
    @Test
    void theSuiteRunsWhereNobodyExpectsIt() {
        assertThat(Locale.getDefault().getLanguage()).isEqualTo("tr");
        assertThat(ZoneId.systemDefault()).isEqualTo(ZoneId.of("Pacific/Kiritimati"));
    }

    @Test
    void theProjectFolderIsKnown() {
        assertThat(Path.of(System.getProperty("vierkant.home"), "pom.xml")).exists();
    }

    @Test
    @Tag("libreoffice")
    void theIndependentSpreadsheetIsHere() {
        assertThat(Files.isExecutable(LibreOffice.program())).isTrue();
    }
}
