package vierkant.desk;

import static vierkant.desk.Tables.column;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vierkant.text.Message;
import vierkant.text.Verbatim;
import vierkant.workbook.Annex;
import vierkant.workbook.Edition;

/** Writes the workbook of a budget: wholly, or not at all. */
final class Export {
    private static final String ENDING = ".xlsx";
    private final Shelf shelf;

    Export(Shelf shelf) {
        this.shelf = shelf;
    }

    /**
     * Writes the workbook.
     *
     * @param to a file, or a folder for a file of the budget's name; empty is the folder where the user stands
     */
    Reply write(Opened opened, Optional<Path> to, Desk.Existing existing, List<Message> notes) {
        Path target = target(opened, to);
        String called = shelf.called(target);
        if (!target.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ENDING)) {
            return refused(Status.WRONG_USE, new DeskProblem.NotAWorkbookName(called));
        }
        if (existing == Desk.Existing.KEEP && Files.exists(target)) {
            return refused(Status.NOT_WRITTEN, new DeskProblem.FileExists(called));
        }
        Annex annex = Annex.of(opened.plan(), new Edition(Desk.version(), opened.places()));
        try {
            write(annex, target);
        } catch (IOException e) {
            return refused(Status.NOT_WRITTEN, new DeskProblem.NotWritten(called, reason(e)));
        }
        View view = new View(
                Optional.empty(),
                List.of(new Table(
                        "export",
                        new DeskText.ExportTitle(),
                        List.of(
                                column("budget", new DeskText.NameHeading()),
                                column("file", new DeskText.FileHeading())),
                        List.of(Table.Row.of(new Cell.Name(opened.name()), new Cell.Name(called))))),
                notes);
        return new Reply(
                Status.DONE,
                Optional.of(view),
                annex.warnings().stream()
                        .map(warning -> new Finding(Finding.Severity.WARNING, warning, Optional.empty()))
                        .toList());
    }

    private Path target(Opened opened, Optional<Path> to) {
        String name = Path.of(opened.file()).getFileName().toString();
        String own = name.substring(0, name.length() - (name.endsWith(".yaml") ? 5 : 0)) + ENDING;
        if (to.isEmpty()) {
            return shelf.here().resolve(own);
        }
        Path given = shelf.here().resolve(to.get());
        return Files.isDirectory(given) ? given.resolve(own) : given;
    }

    /** Through a file beside it, so that a reader never sees half a workbook and a crash leaves the old one. */
    private static void write(Annex annex, Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NoSuchFileException(String.valueOf(folder));
        }
        Path beside = Files.createTempFile(folder, ".vierkant-", ENDING);
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
                annex.write(out);
            }
            share(beside);
            move(beside, target);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A temporary file is its owner's alone; a workbook is as readable as other new files in its folder. */
    private static void share(Path file) throws IOException {
        Path probe = file.resolveSibling(file.getFileName() + ".probe");
        try {
            Files.createFile(probe);
            Files.setPosixFilePermissions(file, Files.getPosixFilePermissions(probe));
        } catch (UnsupportedOperationException noPosix) {
            // Windows: a new file has the rights of its folder already
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    private static Message reason(IOException e) {
        if (e instanceof NoSuchFileException || e instanceof NotDirectoryException) {
            return new DeskText.NoSuchFolder();
        }
        if (e instanceof AccessDeniedException) {
            return new DeskText.NotAllowed();
        }
        if (e instanceof FileAlreadyExistsException) {
            return new DeskText.InTheWay();
        }
        return new Verbatim(String.valueOf(e.getMessage()));
    }

    private static Reply refused(Status status, DeskProblem problem) {
        return Reply.refused(status, Finding.error(problem));
    }
}
