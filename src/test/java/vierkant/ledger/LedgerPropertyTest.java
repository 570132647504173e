package vierkant.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vierkant.model.Booking;
import vierkant.model.FactId;
import vierkant.model.PotId;
import vierkant.model.RecipientId;
import vierkant.model.Spend;
import vierkant.model.UseId;

class LedgerPropertyTest {
    /** Entries in the parts in which they are written; by the number of a part, what of it is reversed right after it. */
    @Property(tries = 200)
    void anyEntriesAreReadAsTheyWereWritten(@ForAll("writes") List<List<Entry>> writes, @ForAll int pick)
            throws IOException {
        Path folder = Files.createTempDirectory("ledger");
        LedgerFile file = Given.file(folder);
        List<Booking> written = new ArrayList<>();
        for (List<Entry> entries : writes) {
            written.addAll(file.append(Given.read(file), entries, Given.TODAY).bookings());
        }
        int number = 1 + Math.floorMod(pick, written.size());
        Ledger.Proposal reversal = Given.read(file).reversal(number, "\u0000\uD800 terug");
        written.addAll(
                file.append(Given.read(file), reversal.entries(), Given.TODAY).bookings());

        LedgerReading again = file.read();
        assertThat(again.problems()).isEmpty();
        assertThat(again.ledger().orElseThrow().bookings()).isEqualTo(written);
        assertThat(again.ledger().orElseThrow().live()).hasSize(written.size() - 2);
        delete(folder);
    }

    @Property
    void anyTextComesBack(@ForAll String text) {
        assertThat(Escapes.written(text)).doesNotContain("\t", "\n", "\r", "\u2028", "\u202E");
        assertThat(Escapes.read(Escapes.written(text))).contains(text);
    }

    @Provide
    Arbitrary<List<List<Entry>>> writes() {
        return entries().list().ofMinSize(1).ofMaxSize(4).list().ofMinSize(1).ofMaxSize(4);
    }

    private static Arbitrary<Entry> entries() {
        Arbitrary<BigDecimal> cents =
                Arbitraries.longs().between(1, 99_999_999_999L).map(amount -> BigDecimal.valueOf(amount, 2));
        Arbitrary<BigDecimal> vat =
                Arbitraries.longs().between(0, 1_000_000).map(amount -> BigDecimal.valueOf(amount, 2));
        Arbitrary<LocalDate> days = Arbitraries.longs()
                .between(0, 20_000)
                .map(day -> LocalDate.of(2000, 1, 1).plusDays(day));
        Arbitrary<String> names = Arbitraries.of("a", "rebuild", "x-1-y", "2024");
        Arbitrary<Spend> spends = Combinators.combine(
                        names.map(PotId::new).optional(),
                        names.map(UseId::new),
                        names.map(RecipientId::new).optional(),
                        days,
                        cents,
                        vat,
                        Arbitraries.of(Spend.VatKind.class).optional(),
                        Arbitraries.maps(
                                        names.map(FactId::new),
                                        Arbitraries.integers().between(0, 999_999_999))
                                .ofMaxSize(3))
                .as((pot, use, recipient, day, amount, tax, kind, facts) ->
                        new Spend(Given.FUND, pot, use, recipient, day, amount, tax, kind, Map.copyOf(facts)));
        Arbitrary<Optional<String>> texts =
                Arbitraries.strings().filter(text -> !text.isBlank()).optional();
        return Combinators.combine(spends, Arbitraries.of(Booking.State.class), Arbitraries.strings(), texts, texts)
                .as((spend, state, description, voucher, reason) ->
                        new Entry(spend, state, description, voucher, reason, Optional.empty()));
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path each : files.toList()) {
                Files.delete(each);
            }
        }
        Files.delete(folder);
    }
}
