package vierkant.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vierkant.store.Regulations;

/**
 * Where budgets lie: the folder {@code budgets} where the user stands, then the one that comes with the program.
 *
 * @param here the user's own folder
 * @param home the program's folder
 */
record Shelf(Path here, Path home) {
    private static final String ENDING = ".yaml";
    /** How a ledger's import is told, beside the budget. */
    private static final String MAPPING = ".import.yaml";

    private static final String REGULATIONS = "regulations";

    /** Every budget by name; the user's own comes before one that was shipped under the same name. */
    Map<String, Path> all() {
        Map<String, Path> found = new LinkedHashMap<>();
        for (Path folder : folders()) {
            for (Path file : files(folder)) {
                String name = file.getFileName().toString();
                found.putIfAbsent(name.substring(0, name.length() - ENDING.length()), file);
            }
        }
        return found;
    }

    /** A budget by name, or a file by its path. */
    Optional<Path> find(String nameOrFile) {
        Path named = all().get(nameOrFile);
        if (named != null) {
            return Optional.of(named);
        }
        try {
            Path file = here.resolve(nameOrFile);
            return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** What lies under a name or path that {@link #find} finds no file under; empty where nothing does. */
    Optional<DeskText.NoFile> noFile(String nameOrFile) {
        try {
            List<Path> places = new ArrayList<>(List.of(here.resolve(nameOrFile)));
            folders().forEach(folder -> places.add(folder.resolve(nameOrFile + ENDING)));
            return places.stream()
                    .filter(place -> Files.exists(place, LinkOption.NOFOLLOW_LINKS))
                    .findFirst()
                    .map(Shelf::kind);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static DeskText.NoFile kind(Path place) {
        if (Files.isDirectory(place)) {
            return DeskText.NoFile.FOLDER;
        }
        return Files.exists(place) ? DeskText.NoFile.OTHER : DeskText.NoFile.DEAD_LINK;
    }

    /** What a file is called in reports: short where it lies in the user's or the program's folder. */
    String called(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        for (Path folder : List.of(here, home)) {
            Path from = folder.toAbsolutePath().normalize();
            if (whole.startsWith(from)) {
                return from.relativize(whole).toString();
            }
        }
        return whole.toString();
    }

    /** The regulations that a budget can name: those beside it, the user's own, and those that come with the program. */
    Regulations regulations(Path budget) {
        Path beside = budget.resolveSibling(REGULATIONS);
        List<Path> all = new ArrayList<>(List.of(beside));
        folders().forEach(folder -> all.add(folder.resolve(REGULATIONS)));
        return Regulations.in(all, this::called);
    }

    private List<Path> folders() {
        Path own = here.resolve("budgets");
        Path shipped = home.resolve("budgets");
        return own.toAbsolutePath().normalize().equals(shipped.toAbsolutePath().normalize())
                ? List.of(own)
                : List.of(own, shipped);
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING)
                            && !file.getFileName().toString().endsWith(MAPPING))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
