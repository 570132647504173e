package vierkant.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
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
import vierkant.fund.Answer;
import vierkant.fund.Dossier;
import vierkant.ledger.Entry;
import vierkant.ledger.Preview;
import vierkant.model.Booking;
import vierkant.model.FactId;
import vierkant.model.Figure;
import vierkant.model.Fund;
import vierkant.model.FundId;
import vierkant.model.Origin;
import vierkant.model.Path;
import vierkant.model.PotId;
import vierkant.model.RecipientId;
import vierkant.model.Regulation;
import vierkant.model.RegulationId;
import vierkant.model.Spend;
import vierkant.model.UseId;
import vierkant.store.Edition;
import vierkant.store.Shipped;

/** The rows of an import are judged in stretches; the answers are those of judging each with all rows above it booked. */
class ImportVerdictsPropertyTest {
    private static final FundId FUND = new FundId("vastgoed");
    private static final List<Regulation> TEXTS = Shipped.regulations().editions(new RegulationId("vastgoed")).stream()
            .map(Edition::regulation)
            .toList();

    /** A grant of € 10.000, of which at most € 6.000 for one recipient; 5% is € 500. */
    private static Dossier dossier(List<Booking> bookings) {
        Origin origin = new Origin.Assumed("om te proberen", "test");
        Fund fund = new Fund(
                FUND,
                "Fonds",
                new RegulationId("vastgoed"),
                new Fund.Grant(
                        "Rotterdam",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(
                                Optional.of(new PotId("gesloten")),
                                Figure.of(BigDecimal.valueOf(10_000), origin, Path.of("granted")))),
                Map.of(
                        new RecipientId("horizon"),
                        new Fund.Recipient(
                                "Horizon",
                                Figure.of(BigDecimal.valueOf(6_000), origin, Path.of("most")),
                                Optional.empty())),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Path.of("fund"));
        return new Dossier(fund, TEXTS, bookings);
    }

    @Provide
    Arbitrary<List<Spend>> rows() {
        Arbitrary<Spend> row = Combinators.combine(
                        Arbitraries.of("rebuild", "replace", "project-lead", "supraregional-plan", "staff"),
                        Arbitraries.of("horizon", "", "almata"),
                        Arbitraries.of("2022-03-01", "2023-07-01", "2027-01-01"),
                        Arbitraries.integers().between(1, 150_000),
                        Arbitraries.of(Optional.<Spend.VatKind>empty(), Optional.of(Spend.VatKind.COST_INCREASING)),
                        Arbitraries.of(1, 1, 1, 0))
                .as((use, to, day, cents, vatKind, transition) -> new Spend(
                        FUND,
                        Optional.empty(),
                        new UseId(use),
                        Optional.of(to).filter(name -> !name.isEmpty()).map(RecipientId::new),
                        LocalDate.parse(day),
                        BigDecimal.valueOf(cents, 2),
                        vatKind.isEmpty() ? BigDecimal.ZERO : BigDecimal.valueOf(cents / 5, 2),
                        vatKind,
                        Map.of(new FactId("transition"), transition, new FactId("structural"), 0)));
        return row.list().ofMinSize(1).ofMaxSize(60);
    }

    @Property(tries = 60)
    void rowsAreJudgedAsIfEachWasBookedBeforeTheNext(@ForAll("rows") List<Spend> spends) {
        List<Preview.Line> lines = new ArrayList<>();
        for (Spend spend : spends) {
            lines.add(new Preview.Line(lines.size() + 2, Entry.of(spend, Booking.State.PAID, "")));
        }
        ImportVerdicts found = ImportVerdicts.of(dossier(List.of()), lines);
        List<Booking> booked = new ArrayList<>();
        for (Preview.Line line : lines) {
            Spend spend = line.entry().spend();
            Answer one = dossier(booked).verdicts().answer(spend);
            assertThat(found.isWhollyEligible(line))
                    .as("row %s: %s", line.row(), spend)
                    .isEqualTo(one.kind() == Answer.Kind.ELIGIBLE);
            booked.add(new Booking(
                    booked.size() + 1,
                    spend.day(),
                    spend,
                    Booking.State.PAID,
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
        }
    }
}
