package vierkant.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vierkant.LibreOffice;

/** A workbook as LibreOffice computes it: every formula anew, whatever value the file holds. */
final class Recalculation {
    /** Tells LibreOffice always to compute formulas of xlsx files anew; otherwise it shows the values in the file. */
    private static final String ALWAYS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
                <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
              </item>
            </oor:items>
            """;

    private Recalculation() {}

    /** A workbook after LibreOffice opened, computed and saved it. */
    static XSSFWorkbook of(Path workbook) {
        return of(List.of(workbook)).values().iterator().next();
    }

    /** Workbooks after LibreOffice opened, computed and saved them in one run, by file name without its ending. */
    static Map<String, XSSFWorkbook> of(List<Path> workbooks) {
        Map<String, XSSFWorkbook> recalculated = new LinkedHashMap<>();
        converted(workbooks, "xlsx").forEach((name, file) -> {
            try {
                recalculated.put(name, new XSSFWorkbook(file.toFile()));
            } catch (IOException | InvalidFormatException e) {
                throw new IllegalStateException("can not read what LibreOffice made of " + name, e);
            }
        });
        return recalculated;
    }

    /** The files that LibreOffice makes of workbooks, such as PDFs, by file name without its ending. */
    static Map<String, Path> converted(List<Path> workbooks, String format) {
        Path program = LibreOffice.program();
        try {
            Path folder = Files.createTempDirectory("vierkant-recalculation");
            Path profile = Files.createDirectories(folder.resolve("profile/user"));
            Files.writeString(profile.resolve("registrymodifications.xcu"), ALWAYS);
            Path log = folder.resolve("log");
            List<String> command = new ArrayList<>(List.of(
                    program.toString(),
                    "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                    "--headless",
                    "--convert-to",
                    format,
                    "--outdir",
                    folder.resolve("out").toString()));
            workbooks.forEach(workbook -> command.add(workbook.toString()));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("LibreOffice did not end within five minutes");
            }
            Map<String, Path> made = new LinkedHashMap<>();
            for (Path workbook : workbooks) {
                String file = workbook.getFileName().toString();
                String name = file.substring(0, file.lastIndexOf('.'));
                Path out = folder.resolve("out").resolve(name + "." + format);
                if (!Files.exists(out)) {
                    throw new AssertionError("LibreOffice made nothing of " + workbook + ": " + Files.readString(log));
                }
                made.put(name, out);
            }
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
