package vierkant;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The spreadsheet program that we did not write, as an independent judge of exported workbooks.
 *
 * <p>Tests that use it carry {@code @Tag("libreoffice")}, so that {@code -DexcludedGroups=libreoffice} leaves them out.
 */
public final class LibreOffice {
    private static final String REMEDY = "LibreOffice Calc is not found: install it (Debian: libreoffice-calc), or name"
            + " its soffice in the environment variable VIERKANT_SOFFICE";

    private LibreOffice() {}

    /**
     * The program to start. Where there is none the test is skipped and says so on standard error, but with
     * {@code CI=true} it fails: a build machine that never asked the judge must not report success.
     */
    public static Path program() {
        return find().orElseGet(LibreOffice::absent);
    }

    private static Optional<Path> find() {
        var named = Optional.ofNullable(System.getenv("VIERKANT_SOFFICE")).stream();
        var onPath = Stream.of(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder ->
                        Stream.of("soffice", "libreoffice", "soffice.exe").map(name -> folder + "/" + name));
        var usual = Stream.of(
                "/Applications/LibreOffice.app/Contents/MacOS/soffice",
                "C:/Program Files/LibreOffice/program/soffice.exe");
        return Stream.of(named, onPath, usual)
                .flatMap(places -> places)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path absent() {
        if ("true".equals(System.getenv("CI"))) {
            return fail(REMEDY);
        }
        System.err.println("Skipped: " + REMEDY);
        return abort(REMEDY);
    }
}
