package vierkant.shell;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vierkant.desk.Desk;
import vierkant.desk.Finding;
import vierkant.desk.Reply;
import vierkant.desk.Status;
import vierkant.text.Complaint;

/** A mistake of ours, as the person who meets it sees it: one sentence, and where the details were written. */
sealed interface OurMistake extends Complaint {
    record Reported(String report) implements OurMistake {}

    /**
     * The details could be written nowhere.
     *
     * @param what the exception
     */
    record Unreported(String what) implements OurMistake {}

    /**
     * Writes a report for whoever is to mend it.
     *
     * @param folder for reports; empty where there is none
     * @param command what was being done
     */
    static Reply reply(Throwable mistake, Optional<Path> folder, String command) {
        Complaint complaint;
        try {
            if (folder.isEmpty()) {
                throw new IOException("no folder for reports");
            }
            Files.createDirectories(folder.get());
            Path report = Files.createTempFile(folder.get(), "report-", ".txt");
            Files.writeString(report, report(mistake, command));
            complaint = new Reported(report.toString());
        } catch (IOException | RuntimeException notWritten) {
            complaint = new Unreported(mistake.toString());
        }
        return Reply.refused(Status.BUG, Finding.error(complaint));
    }

    private static String report(Throwable mistake, String command) {
        StringWriter text = new StringWriter();
        PrintWriter lines = new PrintWriter(text);
        lines.println("vierkant " + Desk.version());
        lines.println("java " + System.getProperty("java.runtime.version") + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.version"));
        lines.println("command: " + command);
        mistake.printStackTrace(lines);
        return text.toString();
    }
}
