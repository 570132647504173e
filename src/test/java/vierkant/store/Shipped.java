package vierkant.store;

import java.nio.file.Path;
import java.util.List;

/** What comes with the program, for tests. */
public final class Shipped {
    private static final Path FOLDER = Path.of(System.getProperty("vierkant.home"), "budgets", "regulations");
    private static final Regulations REGULATIONS = Regulations.in(List.of(FOLDER), Path::toString);

    private Shipped() {}

    /** The regulations in {@code budgets/regulations}, each read once. */
    public static Regulations regulations() {
        return REGULATIONS;
    }

    static Path folder() {
        return FOLDER;
    }
}
