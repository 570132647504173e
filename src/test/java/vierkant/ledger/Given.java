package vierkant.ledger;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vierkant.model.Booking;
import vierkant.model.FactId;
import vierkant.model.FundId;
import vierkant.model.PotId;
import vierkant.model.RecipientId;
import vierkant.model.Spend;
import vierkant.model.UseId;
import vierkant.shell.AsPrinted;
import vierkant.store.Located;
import vierkant.text.Language;

/** Ledgers and entries for the tests of this package. */
final class Given {
    static final FundId FUND = new FundId("vastgoed");
    static final LocalDate TODAY = LocalDate.of(2024, 11, 22);
    static final ImportNames NAMES = new ImportNames(
            Map.of("rebuild", new UseId("rebuild"), "verbouwen", new UseId("rebuild"), "staff", new UseId("staff")),
            Map.of(),
            Map.of("horizon", new RecipientId("horizon"), "Stichting Horizon", new RecipientId("horizon")));

    private Given() {}

    static LedgerFile file(Path folder) {
        return new LedgerFile(folder.resolve("zuidwest.vastgoed.ledger"), "zuidwest.vastgoed.ledger", FUND);
    }

    static Ledger read(LedgerFile file) {
        LedgerReading reading = file.read();
        return reading.ledger().orElseThrow(() -> new AssertionError(text(reading.problems())));
    }

    /** A payment for rebuilding. */
    static Entry paid(String euros) {
        return Entry.of(spend(euros), Booking.State.PAID, "Verbouwing");
    }

    static Entry committed(String euros) {
        return Entry.of(spend(euros), Booking.State.COMMITTED, "Opdracht aannemer");
    }

    static Spend spend(String euros) {
        return new Spend(
                FUND,
                Optional.empty(),
                new UseId("rebuild"),
                Optional.of(new RecipientId("horizon")),
                LocalDate.of(2022, 3, 1),
                new BigDecimal(euros),
                BigDecimal.ZERO,
                Optional.empty(),
                Map.of());
    }

    static Entry on(Entry entry, LocalDate day) {
        return changed(entry, day, entry.spend().vat());
    }

    static Entry withVat(Entry entry, String euros) {
        return changed(entry, entry.spend().day(), new BigDecimal(euros));
    }

    private static Entry changed(Entry entry, LocalDate day, BigDecimal vat) {
        Spend spend = entry.spend();
        Spend changed = new Spend(
                spend.fund(),
                spend.pot(),
                spend.use(),
                spend.recipient(),
                day,
                spend.amount(),
                vat,
                spend.vatKind(),
                spend.facts());
        return Entry.of(changed, entry.state(), entry.description());
    }

    /** An entry of a hundred euros; a name that is empty is not said. */
    static Entry about(String use, String pot, String recipient, Booking.State state) {
        Spend spend = new Spend(
                FUND,
                Optional.of(pot).filter(name -> !name.isEmpty()).map(PotId::new),
                new UseId(use),
                Optional.of(recipient).filter(name -> !name.isEmpty()).map(RecipientId::new),
                LocalDate.of(2022, 3, 1),
                new BigDecimal("100"),
                BigDecimal.ZERO,
                Optional.empty(),
                Map.of());
        return Entry.of(spend, state, "");
    }

    /** With something in every cell. */
    static Entry full() {
        return new Entry(
                new Spend(
                        FUND,
                        Optional.of(new PotId("build")),
                        new UseId("rebuild"),
                        Optional.of(new RecipientId("horizon")),
                        LocalDate.of(2022, 3, 1),
                        new BigDecimal("450000.01"),
                        new BigDecimal("94500.00"),
                        Optional.of(Spend.VatKind.COST_INCREASING),
                        Map.of(new FactId("wound-down"), 1)),
                Booking.State.COMMITTED,
                "Dak, gevel\ten \"vloer\"\n=1+1 \\ \u202E",
                Optional.of("2022-0017"),
                Optional.of("besluit college"),
                Optional.empty());
    }

    static void append(LedgerFile file, Entry... entries) {
        file.append(read(file), List.of(entries), TODAY).problem().ifPresent(problem -> {
            throw new AssertionError(text(List.of(problem)));
        });
    }

    static String text(List<Located> problems) {
        return AsPrinted.text(problems, Language.EN);
    }
}
