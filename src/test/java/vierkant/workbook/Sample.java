package vierkant.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vierkant.Case;
import vierkant.fund.Dossier;
import vierkant.ledger.LedgerFile;
import vierkant.ledger.LedgerReading;
import vierkant.model.Booking;
import vierkant.model.Budget;
import vierkant.model.FundId;
import vierkant.plan.Plan;
import vierkant.plan.Planning;
import vierkant.store.BudgetReader;
import vierkant.store.Reading;
import vierkant.store.Shipped;

/**
 * A budget file and what is made of it.
 *
 * @param name of the file without its ending
 * @param annex as it was made
 */
record Sample(String name, Plan plan, Annex annex) {
    /** The budgets that come with the program. */
    static Stream<Sample> shipped() {
        return Stream.of(
                        "almata-2024",
                        "drimmelen-2024",
                        "heiloo-2023",
                        "voorbeeld-beweging",
                        "voorbeeld-dekking",
                        "voorbeeld-vraag",
                        "zuidwest-2021")
                .map(name -> of(Path.of(System.getProperty("vierkant.home"), "budgets", name + ".yaml")));
    }

    /** A small budget with every kind of row, in Dutch. */
    static Sample klein() {
        return ofTest("klein");
    }

    /** The least that there is, in English. */
    static Sample small() {
        return ofTest("small");
    }

    /** Two funds, one of them with pots, recipients and a ledger, before, in and after the years of the budget. */
    static Sample fonds() {
        return ofTest("fonds");
    }

    /** A budget that comes with the program, as if it were written in English. */
    static Sample inEnglish() {
        try {
            String name = "almata-2024";
            Path file = Path.of(System.getProperty("vierkant.home"), "budgets", name + ".yaml");
            String text = Files.readString(file).replace("\nlanguage: nl\n", "\nlanguage: en\n");
            return of(
                    name + "-en",
                    BudgetReader.read(text.getBytes(StandardCharsets.UTF_8), name, Shipped.regulations()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Sample> all() {
        return Stream.concat(Stream.of(klein(), small(), fonds()), shipped());
    }

    /** The small budgets that were calculated by hand. */
    static Stream<Sample> cases() {
        return Case.all().stream()
                .filter(Case::calculates)
                .map(each -> of(
                        each.name().replace('/', '-'),
                        BudgetReader.read(each.bytes(), each.name(), Shipped.regulations())));
    }

    static Sample ofText(String name, String yaml) {
        return of(name, BudgetReader.read(yaml.getBytes(StandardCharsets.UTF_8), name, Shipped.regulations()));
    }

    private static Sample ofTest(String name) {
        return of(Path.of(System.getProperty("vierkant.home"), "src", "test", "resources", "workbook", name + ".yaml"));
    }

    private static Sample of(Path file) {
        return of(
                file.getFileName().toString().replace(".yaml", ""),
                BudgetReader.read(file, file.toString(), Shipped.regulations()),
                fund -> ledger(file, fund));
    }

    private static List<Booking> ledger(Path budget, FundId fund) {
        Path file = LedgerFile.beside(budget, fund);
        LedgerReading read = new LedgerFile(file, file.toString(), fund).read();
        assertThat(read.problems()).isEmpty();
        return read.ledger().orElseThrow().bookings();
    }

    private static Sample of(String name, Reading reading) {
        return of(name, reading, fund -> List.of());
    }

    private static Sample of(String name, Reading reading, Function<FundId, List<Booking>> ledgers) {
        assertThat(reading.problems()).isEmpty();
        Budget budget = reading.budget().orElseThrow();
        List<Dossier> dossiers = Shipped.dossiers(budget).stream()
                .map(each -> new Dossier(
                        each.fund(), each.texts(), ledgers.apply(each.fund().id())))
                .toList();
        Planning planning = Planning.of(budget, dossiers, Planning.Purpose.DOCUMENT);
        assertThat(planning.problems()).isEmpty();
        Plan plan = planning.plan().orElseThrow();
        Annex annex = Annex.of(
                plan,
                new Edition(
                        "0.0.0",
                        path -> Optional.of(
                                name + ".yaml:" + reading.marks().of(path).line())));
        return new Sample(name, plan, annex);
    }

    /** The workbook as it is written. */
    byte[] bytes() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            annex.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the same annex once more. */
    byte[] again() {
        return of(name).bytes();
    }

    private static Sample of(String name) {
        return List.of("klein", "small", "fonds").contains(name)
                ? ofTest(name)
                : of(Path.of(System.getProperty("vierkant.home"), "budgets", name + ".yaml"));
    }

    @Override
    public String toString() {
        return name;
    }
}
