package vierkant.store;

import java.nio.file.Path;
import java.util.List;
import vierkant.fund.Dossier;
import vierkant.model.Budget;

/** What comes with the program, for tests. */
public final class Shipped {
    private static final Path FOLDER = Path.of(System.getProperty("vierkant.home"), "budgets", "regulations");
    private static final Regulations REGULATIONS = Regulations.in(List.of(FOLDER), Path::toString);

    private Shipped() {}

    /** The regulations in {@code budgets/regulations}, each read once. */
    public static Regulations regulations() {
        return REGULATIONS;
    }

    /** The funds of a budget with the shipped texts of their regulations, and nothing booked. */
    public static List<Dossier> dossiers(Budget budget) {
        return budget.funds().stream()
                .map(fund -> new Dossier(
                        fund,
                        REGULATIONS.editions(fund.regulation()).stream()
                                .map(Edition::regulation)
                                .toList(),
                        List.of()))
                .toList();
    }

    static Path folder() {
        return FOLDER;
    }
}
